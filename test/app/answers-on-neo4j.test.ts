/** What a run leaves in a Neo4j store for who asks it in Cypher is what trama answers, and never a mixture of two runs. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppContext } from "#app/context.ts";
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { detectStore } from "#app/jobs/detect-store.ts";
import { checkStore } from "#app/jobs/look-after-store.ts";
import { newRunId, runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { withdrawSource } from "#app/jobs/withdraw-source.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { exportAnswers } from "#app/queries/export-answers.ts";
import { exportNetwork } from "#app/queries/export-network.ts";
import { currentFindingsOf } from "#app/queries/findings.ts";
import { writeCypher } from "#export/cypher.ts";
import { PROTECTED_ROLES } from "#model/kinds.ts";
import { personIdOf } from "#model/ids.ts";
import type { Fence, Store, StoredEntity } from "#store/port.ts";
import { batch, draft, entity, source } from "../support/batches.ts";
import { judge } from "../support/judge.ts";
import { localReader } from "../support/local-reader.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { textOf } from "../export/hostile.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { smallWorld, TINY, writeWorld } from "../support/small-world.ts";

const SLOW_MS = 400_000;
const required = neo4jForTests();

const PRESENT = "MATCH (now:Answers {id: 'present'}) ";
const TIES = `${PRESENT} MATCH (a:Person)-[t:TIED_TO {generation: now.generation}]->(b:Person)
  RETURN a.id AS a, b.id AS b, t.weight AS weight, t.codes AS codes, t.benign AS benign ORDER BY a, b`;
const FINDINGS = `MATCH (f:Finding) WHERE f.title IS NOT NULL
  OPTIONAL MATCH (p:Person)-[m:MEMBER_OF]->(f)
  WITH f, p, m ORDER BY p.id
  RETURN f.id AS id, f.title AS title, f.kind AS kind, f.status AS status, f.review AS review, f.score AS score, f.reasons AS reasons,
    f.counterReasons AS counterReasons, f.records AS records, collect([p.id, m.role, m.score]) AS members ORDER BY id`;
const STATE = `MATCH (now:Answers) OPTIONAL MATCH ()-[t:TIED_TO]->()
  RETURN now.generation AS generation, now.run AS run, collect(DISTINCT t.generation) AS kept`;

describe.skipIf(!required.there)(required.title("the answers of a run, in Cypher"), { timeout: SLOW_MS }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), "trama-answers-"));
  let neo4j: TestNeo4j;
  let context: AppContext;
  let copied: { readonly script: string; readonly ties: unknown[]; readonly findings: unknown[] };
  beforeAll(async () => {
    neo4j = await takeNeo4j(required.value());
    context = await openContext({ dataDir, store: neo4j.config, logger: silentLogger });
    const bundle = join(dataDir, "bundle");
    writeWorld(smallWorld(TINY), bundle);
    await runIngest(localReader(context), { path: bundle });
  }, TURN_MS);
  afterAll(async () => {
    await closeContext(context);
    await neo4j.release();
    rmSync(dataDir, { recursive: true });
  });

  const state = async (): Promise<{ generation: number; run: string; kept: number[] }> =>
    (await neo4j.query(STATE))[0] as { generation: number; run: string; kept: number[] };

  async function expectAnswers(): Promise<void> {
    const reader = localReader(context);
    const { edges } = await exportNetwork(reader, { around: [], radius: 1, resolution: 1 });
    const ties = edges.map(({ from, to, weight, props }) => ({
      ...{ a: from, b: to, weight, benign: props["benign"] ?? null },
      codes: [...new Set((props["terms"] as string[]).map((term) => term.split(" ")[0]))].sort(),
    }));
    expect(await neo4j.query(TIES)).toEqual(ties.sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1)));
    const told = await currentFindingsOf(reader);
    const findings = told.map(({ id, title, kind, status, review, score, members, ...finding }) => ({
      ...{ id, title, kind, status, review, score },
      reasons: finding.reasons.map(({ text }) => text),
      counterReasons: finding.counterReasons.map(({ text }) => text),
      records: [...new Set([...finding.reasons, ...finding.counterReasons].flatMap(({ records }) => records))].sort(),
      members,
    }));
    const open = async (entity: string): Promise<boolean> => !(await reader.isProtected(entity));
    for (const finding of (await neo4j.query(FINDINGS)) as ((typeof findings)[number] & { members: unknown[] })[]) {
      const { members, ...wanted } = findings.find(({ id }) => id === finding.id)!;
      const { members: found, ...rest } = finding;
      expect(rest).toEqual(wanted);
      const kept = members.filter(({ role }) => !PROTECTED_ROLES.has(role));
      const opened = await Promise.all(kept.map(({ entity }) => open(entity)));
      expect(found).toEqual(
        kept
          .filter((_, i) => opened[i])
          .map(({ entity, role, score }) => [entity, role, score])
          .sort(([a], [b]) => (a! < b! ? -1 : 1)),
      );
    }
    expect(((await neo4j.query(FINDINGS)) as { id: string }[]).map(({ id }) => id)).toEqual(findings.map(({ id }) => id).sort());
  }

  it("are the network and the findings that trama answers, and the store stays sound", async () => {
    const run = await runDetect(localReader(context));
    await expectAnswers();
    const { generation, ...rest } = await state();
    expect(rest).toEqual({ run: run.id, kept: [generation] });
    expect(await checkStore(localReader(context))).toEqual([]);
  });

  it("name times in the database's own type, and in milliseconds", async () => {
    const [times] = await neo4j.query(
      `MATCH ()-[t:TIED_TO]->() WHERE t.since IS NOT NULL
       RETURN count(t) > 0 AS some, all(x IN collect(t) WHERE x.since.epochMillis = x.sinceMs AND x.last.epochMillis = x.lastMs
         AND x.sinceMs <= x.lastMs) AS same`,
    );
    expect(times).toEqual({ some: true, same: true });
  });

  it("place nobody protected in a finding", async () => {
    const rows = (await neo4j.query("MATCH (p:Person)-[m:MEMBER_OF]->(:Finding) RETURN DISTINCT p.id AS id")) as { id: string }[];
    const reader = localReader(context);
    expect(rows.length).toBeGreaterThan(5);
    expect(await Promise.all(rows.map(({ id }) => reader.isProtected(id)))).not.toContain(true);
  });

  it("show what was decided at once, and keep their words", async () => {
    const before = (await neo4j.query(FINDINGS)) as { id: string }[];
    await decideFinding(localReader(context), { finding: before[0]!.id, review: "DISMISSED", reason: "one family" });
    const [first, ...others] = await neo4j.query(FINDINGS);
    expect(first).toEqual({ ...before[0], review: "DISMISSED" });
    expect(others).toEqual(before.slice(1));
  });

  it("take the place of those before them as a whole", async () => {
    const before = await state();
    const run = await runDetect(localReader(context));
    const after = await state();
    expect(after).toEqual({ generation: after.generation, run: run.id, kept: [after.generation] });
    expect(after.generation).toBeGreaterThan(before.generation);
    await expectAnswers();
  });

  /** A run in this process on a store that does something else at one point. */
  async function runOn(store: Partial<Store>, fence: Fence): Promise<unknown> {
    const run = { run: newRunId(), by: "local", fence, onProgress: () => undefined };
    return detectStore({ store: { ...context.store, ...store }, dataDir, ...run });
  }

  async function leased(): Promise<Fence> {
    return (await context.store.lease("detect", newRunId(), 1))!;
  }

  it("stay what they were when a run is cut off before it lands, and what it left goes with the next", async () => {
    const before = await state();
    const found = await neo4j.query(FINDINGS);
    const ties = await neo4j.query(TIES);
    const cut = runOn(
      {
        putDocs: async (writes, along) => {
          if (along?.answers !== undefined) throw new Error("cut off");
          return context.store.putDocs(writes, along);
        },
      },
      await leased(),
    );
    await expect(cut).rejects.toThrow("cut off");
    expect(await state()).toEqual({ ...before, kept: expect.arrayContaining([before.generation]) as unknown });
    expect((await state()).kept).toHaveLength(2);
    expect(await neo4j.query(FINDINGS)).toEqual(found);
    expect(await neo4j.query(TIES)).toEqual(ties);
    await runOn({}, await leased());
    expect((await state()).kept).toEqual([(await state()).generation]);
    await expectAnswers();
  });

  it("are not touched by a run in whose place another one is", async () => {
    const late = await leased();
    await runOn({}, await leased());
    const before = await state();
    await expect(context.store.stageAnswers({ ties: [], fence: late })).rejects.toMatchObject({ code: "FENCED" });
    await expect(runOn({}, late)).rejects.toMatchObject({ code: "FENCED" });
    expect(await state()).toEqual(before);
  });

  /** Everybody of whom a row tells that they are a victim. */
  const victim = (identity: StoredEntity, exercise: boolean) => {
    const { id, natural, intrinsic } = identity;
    const entities = [{ kind: "Identity", id, natural, intrinsic } as const, entity("Incident", "LATER")];
    const links = [{ kind: "INVOLVED_IN", from: 0, to: 1, discriminator: "VICTIM", props: { role: "VICTIM" } }] as const;
    return batch(source("LATER", { exercise }), draft("LATER", id, "", { kind: "INCIDENT_PARTY", entities, links }));
  };
  const placed = async (): Promise<string[]> =>
    (await neo4j.table("MATCH (p:Person)-[:MEMBER_OF]->(f) RETURN DISTINCT p.id ORDER BY p.id")).flat() as string[];

  it("have no place and no name for who became protected since, from the row or the judgement on that says so", async () => {
    const before = (await neo4j.query(FINDINGS)) as { id: string }[];
    const [first, second] = (await placed()) as [string, string];
    const { exercise } = await context.store.info();
    const [held, others] = await context.store.identitiesOf([first, second]);
    const [identity] = await context.store.entities(held!);
    await context.store.ingestBatch(victim(identity!, exercise!));
    expect(await localReader(context).isProtected(first)).toBe(true);
    const spokenOf = await Promise.all(before.map(async ({ id }) => (await context.store.docs("findings", [id]))[0]!.body));
    const speakOf = (person: string) =>
      spokenOf.filter((body) => JSON.stringify(body).includes(`"${person}"`)).map(({ id }) => id);
    const without = (...persons: string[]) => before.filter(({ id }) => !persons.flatMap(speakOf).includes(id));
    expect(without(first).length).toBeLessThan(before.length);
    expect(await placed()).not.toContain(first);
    expect(await neo4j.query(FINDINGS)).toEqual(without(first));

    // A user says that the second is the first, who is a victim.
    const everybody = [...held!, ...others!].sort();
    const person = personIdOf(everybody[0]!);
    await judge(context.store, { persons: everybody.map((one) => ({ identity: one, person })) });
    expect(await placed()).not.toContain(second);
    expect(await neo4j.query(FINDINGS)).toEqual(without(first, second));
    await runDetect(localReader(context));
    await expectAnswers();
    expect(await placed()).not.toContain(person);
  });

  it("are copied for an analyst", async () => {
    copied = {
      script: await textOf(writeCypher(await exportAnswers(localReader(context), { around: [], radius: 1 }))),
      ties: await neo4j.query(TIES),
      findings: await neo4j.query(FINDINGS),
    };
    expect(copied.findings.length).toBeGreaterThan(1);
  });

  it("follow a withdrawal with the next run, and leave no node that was there for them alone", async () => {
    for (const { source } of await context.store.sources())
      await withdrawSource(localReader(context), { source, reason: "given in error" });
    await runDetect(localReader(context));
    await expectAnswers();
    expect((await state()).kept).toEqual([]);
    expect(await neo4j.query("MATCH (p:Person) RETURN p.id")).toEqual([]);
  });

  it("can be read in a database of the copy alone", async () => {
    await neo4j.empty();
    for (const statement of copied.script.split(";\n")) if (statement.trim() !== "") await neo4j.query(statement);
    expect(await neo4j.query(TIES)).toEqual(copied.ties);
    expect(await neo4j.query(FINDINGS)).toEqual(copied.findings);
  });
});
