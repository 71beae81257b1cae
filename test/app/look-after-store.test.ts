/** A store as a whole speaks of every record: only a reader of everything has it checked, backed up or filled from a backup. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { App } from "#app/app.ts";
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { backupStore, checkStore, findingCount, restoreStore, storeContents, storeSchema } from "#app/jobs/look-after-store.ts";
import type { Reader } from "#app/reader/reader.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { linesOf } from "../support/batches.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, type World } from "../support/tour-world.ts";

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
      const backup: string[] = [];
      for await (const line of backupStore(all)) backup.push(line);
      const elsewhere = new App(empty.context).reader(LOCAL_ACCESS);
      await expect(restoreStore(elsewhere, linesOf(backup))).rejects.toMatchObject({ code: "KEY_LOST" });
      copyFileSync(join(world.context.dataDir, "texts.keys"), join(empty.context.dataDir, "texts.keys"));
      expect(await restoreStore(elsewhere, linesOf(backup))).toBe(records);
    } finally {
      await empty.close();
    }
  });

  it("finds a finding that stands otherwise than was decided, and a decision that its finding does not know of", async () => {
    const { store } = world.context;
    await putFindings(world.context, [makeFinding({ id: "x_1", score: 0.5, members: [] })]);
    await decideFinding(all, { finding: "x_1", review: "DISMISSED", reason: "a family" });
    expect(await checkStore(all)).toEqual([]);
    const [finding] = await store.docs("findings", ["x_1"]);
    const [decision] = await store.listDocs("decisions", { limit: 1 });
    await putFindings(world.context, [{ ...finding!.body, review: "CONFIRMED" }]);
    expect(await checkStore(all)).toEqual([{ code: "REVIEW_DIFFERS", text: "x_1 is CONFIRMED, by its decisions DISMISSED" }]);
    await putFindings(world.context, [{ ...finding!.body, review: "NEW", decisions: [] }]);
    expect(await checkStore(all)).toEqual([{ code: "DECISION_UNHEARD", text: `the decision ${decision!.id} is 0 times in x_1` }]);
    await putFindings(world.context, [finding!.body]);
    expect(await checkStore(all)).toEqual([]);
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
