/** A backup names nobody in the clear, and gives back nothing whose key was destroyed. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { retainStore } from "#app/jobs/retention/retain-store.ts";
import { openedBackup, sealedBackup } from "#app/jobs/retention/sealed-backup.ts";
import { TextKeys } from "#app/queries/retention/text-keys.ts";
import { nowMs } from "#base/clock.ts";
import { identityIdOf } from "#model/ids.ts";
import type { Judgement } from "#model/judgement.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/port.ts";
import { backupOf, linesOf } from "../../support/batches.ts";
import { judge } from "../../support/judge.ts";
import { localReader } from "../../support/local-reader.ts";
import { addRows, openWorld, tourBundle, type World } from "../../support/tour-world.ts";
import { judgement } from "../../contract/persons.contract.ts";

const [ANA, BRUNO] = ["PAN:PA1234567", "PAN:PA7654321"];
const NAMED = /ROJAS|VEGA|PA1234567|PA7654321|1990-02-03/;
const DAY = 86_400_000;
let world: World;
let dataDir: string;
let before: string[];
let sealed: string[];

beforeAll(async () => {
  world = await openWorld();
  ({ dataDir } = world.context);
  const { store } = world.context;
  const [left, right] = (await Promise.all([ANA, BRUNO].map((natural) => world.person(natural)))).map(identityIdOf);
  const compared = [{ code: "NAME", left: "ROJAS ANA", right: "VEGA BRUNO" }] as unknown as Judgement["comparisons"];
  const said = judgement("j_1", [left!, right!], "maria", {
    comparisons: compared,
    reason: "ROJAS is not VEGA",
    verdict: "NOT_SAME",
    at: "2026-01-01T00:00:00Z",
  });
  await judge(store, { said: [said] });
  before = await backupOf(store);
  sealed = await collect(sealedBackup(store.backup(), dataDir));
});
afterAll(() => world.close());

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}
const opened = (lines: readonly string[], folder = dataDir) => collect(openedBackup(linesOf(lines), folder));
const restored = async (lines: readonly string[], folder = dataDir): Promise<Store> => {
  const store = await openStore({ ...world.context.storeConfig, url: "sqlite::memory:" });
  await store.restore(openedBackup(linesOf(lines), folder));
  return store;
};

test("names nobody, is the same for the same store, and is restored to the same store", async () => {
  expect(before.join("\n")).toMatch(NAMED);
  expect(sealed.join("\n")).not.toMatch(NAMED);
  expect(sealed.length).toBe(before.length);
  expect(await collect(sealedBackup(world.context.store.backup(), dataDir))).toEqual(sealed);
  const store = await restored(sealed);
  expect((await backupOf(store)).filter((line) => !line.includes(`"type":"end"`))).toEqual(
    before.filter((line) => !line.includes(`"type":"end"`)),
  );
  expect(await store.check()).toEqual([]);
  await store.close();
  // What earlier builds wrote is restored as it is.
  expect(await opened(before)).toEqual(before);
});

test("is of no use without its keys, and says so; of a line that was changed too", async () => {
  const other = mkdtempSync(join(tmpdir(), "trama-keys-"));
  await expect(restored(sealed, other)).rejects.toMatchObject({ code: "KEY_LOST" });
  copyFileSync(join(dataDir, "texts.keys"), join(other, "texts.keys"));
  await (await restored(sealed, other)).close();
  const at = sealed.findIndex((line) => line.includes(`"sealed"`));
  const changed = sealed.with(at, sealed[at]!.replace(/"sealed":"(....)/, `"sealed":"AAAA`));
  await expect(restored(changed)).rejects.toMatchObject({ code: "BAD_INPUT" });
  const lines = sealed.with(-1, sealed.at(-1)!.replace(/"sha256":"./, `"sha256":"x`));
  await expect(restored(lines)).rejects.toMatchObject({ code: "BAD_INPUT" });
  await expect(restored(sealed.slice(0, -1))).rejects.toMatchObject({ code: "BAD_INPUT" });
  await expect(restored(sealed.toSpliced(at, 1))).rejects.toMatchObject({ code: "BAD_INPUT" });
  rmSync(other, { recursive: true });
});

test("is made where no key can be, with the latest there is", async () => {
  const other = mkdtempSync(join(tmpdir(), "trama-keys-"));
  const { keys } = JSON.parse(readFileSync(join(dataDir, "texts.keys"), "utf8")) as { keys: Record<string, string> };
  const earlier = Object.entries(keys).map(([name, key]) => [name.endsWith(" ") ? "2020-01 " : name, key]);
  writeFileSync(join(other, "texts.keys"), JSON.stringify({ keys: Object.fromEntries(earlier) as object }));
  // No file can be put where a folder is that is not empty.
  const where = new TextKeys(other);
  rmSync(join(other, "texts.keys"));
  mkdirSync(join(other, "texts.keys", "in-the-way"), { recursive: true });
  expect(where.forWords(nowMs())).toBe("2020-01 ");
  expect(() => where.prepare(["2020-01 ANOTHER"])).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }));
  rmSync(other, { recursive: true });
});

test("of builds before, keys are read from a file that holds them alone", async () => {
  const other = mkdtempSync(join(tmpdir(), "trama-keys-"));
  const { keys } = JSON.parse(readFileSync(join(dataDir, "texts.keys"), "utf8")) as { keys: object };
  writeFileSync(join(other, "texts.keys"), JSON.stringify(keys));
  expect(await opened(sealed, other)).toEqual(await opened(sealed));
  rmSync(other, { recursive: true });
});

test("does not give back what was erased, even to whoever has the keys that are left, nor what was compared of it", async () => {
  const { store } = world.context;
  const folder = mkdtempSync(join(tmpdir(), "trama-later-"));
  const travel = tourBundle()
    ["travel.csv"]!.filter(({ surname }) => surname === "VEGA")
    .slice(0, 1);
  await addRows(world, folder, { "flights.csv": tourBundle()["flights.csv"]!, "travel.csv": travel });
  const both = await collect(sealedBackup(store.backup(), dataDir));
  // A source whose records stay: its key does too.
  const rules = { ...world.context.retention, rules: [{ source: "LATER", deleteAfter: null }, ...world.context.retention.rules] };
  const reader = localReader({ ...world.context, retention: rules });
  expect((await retainStore(reader, { dryRun: false, now: 5 * 366 * DAY })).keysDestroyed).toBe(1);
  const again = await restored(both);
  const told = (await backupOf(again)).join("\n");
  expect(told).not.toMatch(/ROJAS|PA1234567|1990-02-03/);
  expect(told).toContain("VEGA");
  expect(await again.check()).toEqual([]);
  const query = { receivedUntil: 8.64e15, statuses: ["ERASED", "ACTIVE"], after: null, limit: 999 } as const;
  const statuses = (await again.recordsReceived(query)).map(({ source, kind, status }) => `${source} ${kind} ${status}`);
  expect(statuses).toContain("TOUR TRAVEL ERASED");
  expect(statuses).toContain("TOUR FLIGHT ACTIVE");
  expect(statuses).toContain("LATER TRAVEL ACTIVE");
  await again.close();
  // Nothing of a backup can be read in which all that users wrote is older than records may be kept.
  await retainStore(localReader(world.context), { dryRun: false, now: nowMs() + 5 * 366 * DAY + 31 * DAY });
  await expect(restored(both)).rejects.toThrow(/older than records may be kept/);
  rmSync(folder, { recursive: true });
});
