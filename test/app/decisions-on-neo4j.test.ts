/** As decisions-at-once.test.ts has it for a file: several instances of the service on one Neo4j. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { checkStore } from "#app/jobs/look-after-store.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { localReader } from "../support/local-reader.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { makeFinding, putFindings } from "../support/tour-world.ts";

const INSTANCES = 4;
const DECISIONS = 40;

const required = neo4jForTests();

describe.skipIf(!required.there)(required.title("decisions at once on a real server"), () => {
  let neo4j: TestNeo4j;
  beforeAll(async () => {
    neo4j = await takeNeo4j(required.value());
  }, TURN_MS);
  afterAll(() => neo4j.release());

  it("are all kept, once, in their findings and as events", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "trama-decide-neo4j-"));
    const open = () => openContext({ dataDir, store: neo4j.config, logger: silentLogger });
    const contexts = [await open()];
    while (contexts.length < INSTANCES) contexts.push(await open());
    const [context] = contexts;
    const ids = ["x_1", "x_2"];
    await putFindings(
      context!,
      ids.map((id) => makeFinding({ id, score: 0.5, members: [] })),
    );
    const said = Array.from({ length: DECISIONS }, (_, i) => [ids[i % ids.length]!, `decision ${i}`] as const);
    await Promise.all(
      said.map(([finding, reason], i) =>
        decideFinding(localReader(contexts[i % INSTANCES]!), { finding, review: "IN_REVIEW", reason }),
      ),
    );
    const findings = await context!.store.docs("findings", ids);
    const inFindings = findings.flatMap((doc) => doc!.body.decisions.map(({ reason }) => [doc!.id, reason]));
    expect(inFindings.sort()).toEqual([...said].sort());
    expect(findings.map((doc) => doc!.version)).toEqual(ids.map(() => DECISIONS / ids.length + 1));
    expect(await context!.store.countDocs("decisions")).toBe(DECISIONS);
    expect(await context!.store.seq()).toBe(DECISIONS);
    expect(await checkStore(localReader(context!))).toEqual([]);
    for (const one of contexts) await closeContext(one);
    rmSync(dataDir, { recursive: true });
  });
});
