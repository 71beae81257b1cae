/** A store as a whole speaks of every record: only a reader of everything has it checked, backed up or filled from a backup. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { App } from "#app/app.ts";
import { backupStore, checkStore, findingCount, restoreStore, storeContents, storeSchema } from "#app/jobs/look-after-store.ts";
import type { Reader } from "#app/reader/reader.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { openWorld, PLAIN_READER, type World } from "../support/tour-world.ts";

describe("looking after a store", () => {
  let world: World;
  let all: Reader;
  let some: Reader;

  beforeAll(async () => {
    world = await openWorld();
    const app = new App(world.context);
    all = app.reader(LOCAL_ACCESS);
    some = app.reader(PLAIN_READER);
  });

  afterAll(() => world.close());

  it("is for a reader of everything", async () => {
    expect(await checkStore(all)).toEqual([]);
    expect(await findingCount(all)).toBe(0);
    const { records } = await storeContents(all);
    expect(records).toBeGreaterThan(0);
    const empty = await openWorld({});
    try {
      expect(await restoreStore(new App(empty.context).reader(LOCAL_ACCESS), backupStore(all))).toBe(records);
    } finally {
      await empty.close();
    }
  });

  it("is refused to every other before anything is read or written", async () => {
    const { store } = world.context;
    const before = await store.seq();
    const asked: (() => unknown)[] = [
      () => checkStore(some),
      () => storeContents(some),
      () => findingCount(some),
      () => restoreStore(some, backupStore(all)),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(() => backupStore(some)).toThrow(expect.objectContaining({ code: "FORBIDDEN" }));
    expect(await store.seq()).toBe(before);
  });

  it("tells everybody the schema", async () => {
    expect(await storeSchema(some)).toEqual(await storeSchema(all));
  });
});
