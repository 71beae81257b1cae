/** For whom a write waits, as the operator is told. */
import neo4jDriver from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onWarning, type Warning } from "#base/warnings.ts";
import { openStore } from "#store/open.ts";
import { whoIsBefore } from "#store/neo4j/waiting.ts";
import { batch, draft, entity, KEY_CHECK, source } from "../../support/batches.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../../support/neo4j.ts";
import { neo4jForTests } from "../../support/requirements.ts";

const required = neo4jForTests();
const ours = (work: string, by: string) => ({ app: "trama", work, by });

describe("who is before others", () => {
  it("is whoever others wait for and waits for nobody", () => {
    const scan = { id: "db-1", status: "Running", about: ours("scan", "process 1 on a"), ms: 61_400 };
    const waiting = [
      { id: "db-2", status: "Blocked by: [db-1]", about: ours("write", "process 2 on a"), ms: 2_000 },
      { id: "db-3", status: "Blocked by: [db-1, db-2]", about: ours("write", "process 3 on a"), ms: 90_000 },
    ];
    const alone = { id: "db-4", status: "Running", about: ours("read", "process 4 on a"), ms: 99_000 };
    expect(whoIsBefore([...waiting, alone, scan])).toBe("a scan of process 1 on a, for 61 s");
    expect(whoIsBefore([...waiting, alone, { ...scan, about: {} }])).toBe("a transaction of another program, for 61 s");
    expect(whoIsBefore([...waiting, alone])).toBeUndefined();
    expect(whoIsBefore([])).toBeUndefined();
  });
});

describe.skipIf(!required.there)(required.title("a write that waits on a real server"), () => {
  let neo4j: TestNeo4j;
  beforeAll(async () => {
    neo4j = await takeNeo4j(required.value());
    await neo4j.empty(KEY_CHECK);
  }, TURN_MS);
  afterAll(() => neo4j.release());

  it("says for whom, and goes on when those are done", async () => {
    const store = await openStore({ ...neo4j.config, keyCheck: KEY_CHECK });
    const { url, username, password } = neo4j.config;
    const driver = neo4jDriver.driver(url, neo4jDriver.auth.basic(username!, password!));
    const before = await driver.session().beginTransaction({ metadata: ours("scan", "process 1 on another machine") });
    await before.run("MATCH (m:_Meta) SET m.writer = 1");
    let end = (): void => undefined;
    const told = new Promise<Warning>((resolve) => (end = onWarning(resolve)));
    const landing = store.ingestBatch(batch(source("ALFA"), draft("ALFA", "1", "a", { entities: [entity("Identity", "ANA")] })));
    expect(await told).toEqual({
      text: "a write waits for its turn",
      fields: { before: expect.stringMatching(/^a scan of process 1 on another machine, for \d+ s$/) as string },
    });
    end();
    await before.rollback();
    expect(await landing).toMatchObject({ seq: 1 });
    await Promise.all([driver.close(), store.close()]);
  });
});
