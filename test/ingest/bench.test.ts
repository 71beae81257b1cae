import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openStore } from "#store/open.ts";
import { benchIngest } from "../../bench/ingest.bench.ts";
import { benchPnrgov } from "../../bench/pnrgov.bench.ts";
import { SEATS, writeTravelBundle } from "../../bench/travel-bundle.ts";

it("the ingest benchmark runs small, and lands every row it made", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trama-test-"));
  try {
    const rows = 500;
    await writeTravelBundle(folder, rows);
    expect((await benchIngest(folder, folder)).rows).toBe(rows + Math.ceil(rows / SEATS));
    const store = await openStore({ url: `sqlite:${join(folder, "bench.db")}`, keyCheck: "bench" });
    expect((await store.info()).links.TRAVELLED_ON).toBe(rows);
    expect(await store.check()).toEqual([]);
    await store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("the benchmark of bookings runs small, and lands all that it wrote", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trama-test-"));
  try {
    expect((await benchPnrgov(folder, 200)).bookings).toBe(200);
    const store = await openStore({ url: `sqlite:${join(folder, "bench.db")}`, keyCheck: "bench" });
    expect((await store.info()).entities.Booking).toBe(200);
    expect(await store.check()).toEqual([]);
    await store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
