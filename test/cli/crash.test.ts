/** The command line, killed while it ingests. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { makeKey } from "#app/key-file.ts";
import { IdMinter } from "#model/ids.ts";
import { openStore } from "#store/open.ts";
import { BATCH_RECORDS } from "#store/sqlite/open.ts";
import { writeTravelBundle } from "../../bench/travel-bundle.ts";
import { cleanEnv, runTrama, type CliResult } from "./cli-run.ts";

const SLOW_MS = 300_000;
const TWO_BATCHES = 1.4 * BATCH_RECORDS;
const folder = mkdtempSync(join(tmpdir(), "trama-crash-"));
const json = (result: CliResult): Record<string, unknown> => JSON.parse(result.stdout) as Record<string, unknown>;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  "leaves whole batches or none, and the same command completes it",
  async () => {
    const env = { TRAMA_DATA: join(folder, "data") };
    // Of two batches, so that there is something to be cut off.
    const long = join(folder, "long");
    mkdirSync(long);
    await writeTravelBundle(long, TWO_BATCHES);
    const url = `sqlite:${join(env.TRAMA_DATA, "trama.db")}`;
    const keyCheck = new IdMinter(makeKey(env.TRAMA_DATA)).keyCheck();
    // Opened here first, so that its feed can be watched while the child writes.
    const watched = await openStore({ url, keyCheck });
    const child = spawn(process.execPath, [join(packageRoot, "dist/main.js"), "ingest", long], {
      env: cleanEnv(env),
      stdio: "ignore",
    });
    const ended = once(child, "exit") as Promise<[number | null, string | null]>;
    while ((await watched.seq()) < 1 && child.exitCode === null) await wait(1);
    child.kill("SIGKILL");
    expect((await ended)[1]).toBe("SIGKILL");
    await watched.close();

    const half = json(await runTrama(["store", "check", "--json"], env)) as { sound: boolean; info: { records: number } };
    expect(half.sound).toBe(true);
    expect(half.info.records).toBeGreaterThan(0);
    expect((await runTrama(["ingest", long], env)).code).toBe(0);
    const whole = json(await runTrama(["store", "check", "--json"], env)) as typeof half;
    expect(whole.sound).toBe(true);
    expect(whole.info.records).toBeGreaterThan(half.info.records);
    const report = json(await runTrama(["ingest", long, "--json"], env));
    expect(report["records"]).toMatchObject({ new: 0, superseding: 0 });
  },
  SLOW_MS,
);
