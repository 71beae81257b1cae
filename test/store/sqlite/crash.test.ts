import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openStore } from "#store/open.ts";
import { KEY_CHECK } from "../../support/batches.ts";
import { crashBatches, CRASH_BATCHES, CRASH_ROWS } from "./crash-world.ts";

const child = fileURLToPath(new URL("./ingest-child.ts", import.meta.url));

/** Runs the child until it has said `landed` so often, and kills it at that moment, in the midst of what comes next. */
async function ingestUntilKilled(url: string, landings: number): Promise<void> {
  const running = spawn(process.execPath, ["--import", "tsx", "-C", "trama-src", child, url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  for await (const chunk of running.stdout) {
    text += String(chunk);
    if (text.split("landed").length > landings) break;
  }
  expect(text).not.toContain("done");
  const ended = new Promise((resolve) => running.once("exit", (_code, signal) => resolve(signal)));
  running.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
}

describe("kill -9 while a batch is being written", () => {
  it("leaves whole batches only, and ingesting again completes them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "trama-crash-"));
    const url = `sqlite:${join(folder, "trama.db")}`;
    for (const landings of [1, 4]) await ingestUntilKilled(url, landings);
    const store = await openStore({ url, keyCheck: KEY_CHECK });
    const { records } = await store.info();
    expect(records % CRASH_ROWS).toBe(0);
    expect(records).toBeGreaterThanOrEqual(4 * CRASH_ROWS);
    expect(records).toBeLessThan(CRASH_BATCHES * CRASH_ROWS);
    expect(await store.check()).toEqual([]);
    let unchanged = 0;
    for (const batch of crashBatches()) unchanged += (await store.ingestBatch(batch)).unchanged;
    expect(unchanged).toBe(records);
    expect((await store.info()).records).toBe(CRASH_BATCHES * CRASH_ROWS);
    expect(await store.check()).toEqual([]);
    await store.close();
    rmSync(folder, { recursive: true });
  });
});
