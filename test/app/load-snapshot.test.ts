/** After a judgement only persons are others: nothing is scanned again, and the snapshot is the one that a scan would give. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSnapshot } from "#app/snapshot/load-snapshot.ts";
import { resolvePart } from "#app/jobs/resolve-part.ts";
import { resolveStore } from "#app/jobs/resolve-store.ts";
import { newJudgementId } from "#model/judgement.ts";
import type { Store } from "#store/port.ts";
import { openWorld, type World } from "../support/tour-world.ts";

let world: World;
let folder: string;
let scans: number;
let store: Store;

beforeAll(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), "trama-load-"));
  scans = 0;
  store = { ...world.context.store, scan: (visitor) => (scans++, world.context.store.scan(visitor)) };
});

afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

test("a judgement joins and parts persons without a scan", async () => {
  const kept = join(folder, "kept");
  await resolveStore(store, kept);
  const before = await loadSnapshot(store, kept);
  expect(scans).toBe(1);

  const { start } = before.nodeRange("Identity");
  const [left, right] = [before.ids[start]!, before.ids[start + 1]!];
  const shared = { left, right, score: null, comparisons: [], at: "2026-11-20T12:00:00Z", handling: "" };
  const judge = async (verdict: "SAME" | "NOT_SAME") => {
    const said = { ...shared, id: newJudgementId(), verdict, by: "user:local", reason: "photographs compared" };
    expect(await resolvePart(store, said)).toBe(true);
    return loadSnapshot(store, kept);
  };
  const joined = await judge("SAME");
  expect([joined.personCount, joined.personOfIdentity[0]]).toEqual([before.personCount - 1, joined.personOfIdentity[1]]);
  const parted = await judge("NOT_SAME");
  expect(parted.personCount).toBe(before.personCount);
  expect(scans).toBe(1);

  await judge("SAME");
  const anew = await loadSnapshot(store, join(folder, "anew"));
  expect(scans).toBe(2);
  expect([joined.id, joined.personIds, joined.personIdentities]).toEqual([anew.id, anew.personIds, anew.personIdentities]);
});

test("records that came or went since are scanned", async () => {
  const kept = join(folder, "other");
  const { id } = await loadSnapshot(store, kept);
  const [source] = [...new Set((await store.feed(0, 10)).flatMap((entry) => entry.source ?? []))];
  const before = scans;
  await store.withdrawSource(source!, Date.parse("2026-11-21T00:00:00Z"));
  await resolveStore(store, kept);
  expect(scans).toBe(before + 1);
  const after = await loadSnapshot(store, kept);
  expect(after.id).not.toBe(id);
  expect(after.id).toBe((await loadSnapshot(store, join(folder, "anew"))).id);
});
