/** A finding is for who may read all it is derived from: the records that are not listed too, and why its members are one person each. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftHandling } from "#app/jobs/draft-handling.ts";
import { loadSnapshot } from "#app/snapshot/load-snapshot.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import type { FindingDraft } from "#model/finding.ts";
import { personIdOf } from "#model/ids.ts";
import { type Served, serveWorld } from "../api/server.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, type World } from "../support/tour-world.ts";
import { judge } from "../support/judge.ts";

let world: World;
let everything: Served;
let plain: Served;
let snapshot: Snapshot;
let ana: string;
let bruno: string;

/** ANA and BRUNO are one person to who may read HARBOUR. */
beforeAll(async () => {
  world = await openWorld();
  const { store, dataDir } = world.context;
  [ana, bruno] = [await identityOf("PAN:PA1234567"), await identityOf("PAN:PA7654321")].sort() as [string, string];
  const judgement = { id: "j_1", left: ana, right: bruno, verdict: "SAME" as const, by: "rule:test@1", score: 0.99 };
  await judge(store, {
    ruled: [{ ...judgement, comparisons: [], reason: null, at: null, handling: "AMBER//OWNER PAN-SNA//HARBOUR" }],
    persons: [{ identity: bruno, person: personIdOf(ana) }],
  });
  snapshot = await loadSnapshot(store, dataDir);
  everything = await serveWorld({ world });
  plain = await serveWorld({ world, reader: PLAIN_READER });
});

afterAll(async () => {
  await Promise.all([everything.close(), plain.close()]);
  await world.close();
});

async function identityOf(document: string): Promise<string> {
  const { store, minter } = world.context;
  const query = { entity: minter.entity("TravelDocument", document), kinds: ["HOLDS" as const], direction: "in" as const };
  return (await store.links({ ...query, limit: 1 }))[0]!.from;
}

function draftOf(entity: string, labelSets: readonly number[] = []): FindingDraft {
  const finding = makeFinding({ id: "x_draft", score: 0.5, members: [] });
  const member = { entity, role: "UNKNOWN" as const, roleBasis: "INFERRED" as const, score: 0.5, stability: null };
  return { ...finding, members: [member], labelSets };
}

describe("the handling of a finding", () => {
  test("is that of every record behind its links", async () => {
    const handlingOf = await draftHandling(world.context.store, snapshot);
    const dario = personIdOf(await identityOf("COL:CC2222222"));
    const { start, end } = snapshot.linkRange("TRAVELLED_ON");
    const sets = [...new Set(snapshot.linkLabelSet.subarray(start, end))];
    expect(handlingOf(draftOf(dario, sets.slice(0, 1)))).toBe("AMBER//OWNER PAN-SNA");
    expect(handlingOf(draftOf(dario, sets))).toBe("AMBER//OWNER PAN-SNA//HARBOUR");
  });

  test("is that of the judgements by which a member is one person", async () => {
    const handlingOf = await draftHandling(world.context.store, snapshot);
    expect(handlingOf(draftOf(personIdOf(ana)))).toBe("AMBER//OWNER PAN-SNA//HARBOUR");
  });
});

describe("the words of a finding", () => {
  test("name a member by the identities that the reader may join", async () => {
    const member = {
      entity: personIdOf(ana),
      role: "COURIER" as const,
      roleBasis: "INFERRED" as const,
      score: 0.5,
      stability: null,
    };
    await putFindings(world.context, [makeFinding({ id: "x_named", score: 0.5, members: [member] })]);
    const query = `{ finding(id: "x_named") { members { documents } } }`;
    const documents = (answer: { finding: { members: { documents: string[] }[] } }) =>
      answer.finding.members[0]!.documents.length;
    expect(documents(await everything.data(query))).toBe(2);
    expect(documents(await plain.data(query))).toBe(1);
  });

  test("tell of a reported part only who may read a report of it", async () => {
    const [dario, carla] = [personIdOf(await identityOf("COL:CC2222222")), personIdOf(await identityOf("PAN:PA1111111"))];
    const reported = { roleBasis: "REPORTED" as const, score: null, stability: null };
    const members = [
      { entity: dario, role: "VICTIM" as const, ...reported },
      { entity: carla, role: "POTENTIAL_VICTIM" as const, ...reported, roleBasis: "INFERRED" as const },
    ];
    await putFindings(world.context, [makeFinding({ id: "x_part", kind: "TRAFFICKING_IN_PERSONS", score: 0.5, members })]);
    const query = `{ finding(id: "x_part") { members { role roleBasis } } }`;
    const inferred = { role: "POTENTIAL_VICTIM", roleBasis: "INFERRED" };
    expect((await everything.data(query)).finding.members).toEqual([{ role: "VICTIM", roleBasis: "REPORTED" }, inferred]);
    expect((await plain.data(query)).finding.members).toEqual([{ role: "UNKNOWN", roleBasis: "INFERRED" }, inferred]);
  });

  test("leave out what it was before, when that may not be read", async () => {
    const changes = [{ code: "LEFT" as const, params: { members: [personIdOf(ana)] } }];
    const step = { run: "u_1", asOf: "2026-11-21T10:00:00Z", status: "SHRUNK" as const, changes, handling: "AMBER//HARBOUR" };
    const born = {
      ...step,
      run: "u_0",
      status: "NEW" as const,
      changes: [{ code: "BORN" as const, params: {} }],
      handling: "AMBER",
    };
    const given = { id: "x_was", score: 0.5, members: [], status: "SHRUNK" as const, changes, history: [born, step] };
    await putFindings(world.context, [makeFinding(given)]);
    const query = `{ finding(id: "x_was") { status changes { code } lineage { code } } }`;
    expect(await everything.data(query)).toEqual({
      finding: { status: "SHRUNK", changes: [{ code: "LEFT" }], lineage: [{ code: "LEFT" }, { code: "BORN" }] },
    });
    expect(await plain.data(query)).toEqual({ finding: { status: "CONTINUING", changes: [], lineage: [{ code: "BORN" }] } });
  });
});
