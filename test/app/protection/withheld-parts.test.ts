/**
 * What somebody protected was reported to have done, and what became of them after it, stands in no answer, in no record's text and in no file,
 * whoever asks: every field of the schema is asked, of people of whom every offender's part and every outcome is reported. What is reported of
 * others stands where it did.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportAnswers } from "#app/queries/export-answers.ts";
import { exportGraph } from "#app/queries/export-graph.ts";
import { exportCase } from "#app/queries/exports/export-case.ts";
import { neighbourCounts, neighbours } from "#app/queries/neighbours.ts";
import { findPaths } from "#app/queries/paths.ts";
import { getRecord, historyOf, rawOf } from "#app/queries/records.ts";
import { EXPORT_FORMATS, writeExport } from "#app/queries/write-export.ts";
import { Reader } from "#app/reader/reader.ts";
import { linkById } from "#app/reader/link-by-id.ts";
import { type Access, LOCAL_ACCESS } from "#model/access.ts";
import type { CaseEvent } from "#model/kept/case.ts";
import { ENTITY_KINDS, OFFENDER_ROLES } from "#model/kinds.ts";
import type { RecordStatus } from "#model/record.ts";
import { wordsOf } from "#model/words.ts";
import { askAll, withGraph } from "../../support/ask-all.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../../support/neo4j.ts";
import { neo4jForTests } from "../../support/requirements.ts";
import { addRows, makeFinding, openWorld, PLAIN_READER, putFindings, tourBundle, type World } from "../../support/tour-world.ts";

type Row = Record<string, string>;

const SLOW_MS = 300_000;
/** What is reported of somebody whom nothing protects. */
const OPEN = { role: "ORGANISER", stage: "CONVICTED" };
const ROLES = [...OFFENDER_ROLES].filter((role) => role !== OPEN.role);
const STAGES = wordsOf("OutcomeStage").filter((stage) => stage !== OPEN.stage);
/** Not COURIER, which is a kind of parcel, nor RELEASED, which parcels are: what says these is looked at by itself. */
const TELLING = new RegExp(`\\b(${[...ROLES, ...STAGES].filter((word) => !/^(COURIER|RELEASED)$/.test(word)).join("|")})\\b`);
const [BRUNO, CARLA, DARIO] = ["PAN:PA7654321", "PAN:PA1111111", "COL:CC2222222"] as const;
const WORKER = "PTY:S0042";

const who = (rows: readonly Row[] | undefined, document: string): Row =>
  Object.fromEntries(
    Object.entries(rows!.find(({ document_number }) => document.endsWith(`:${document_number}`))!).filter(([name]) =>
      ["surname", "given_names", "sex", "date_of_birth", "nationality", "document_number", "document_issuer"].includes(name),
    ),
  );

/** CARLA is a child, DARIO a victim and the worker a witness; each has every part and every outcome. BRUNO is an offender, and convicted. */
function bundle(): ReturnType<typeof tourBundle> {
  const tour = tourBundle();
  const [bruno, carla, dario] = [BRUNO, CARLA, DARIO].map((document) => who(tour["travel.csv"], document)) as [Row, Row, Row];
  const shielded = [carla, dario, { staff_id: "S0042" }];
  const at = "2026-11-15T10:00:00Z";
  const parts = shielded.flatMap((person) => ROLES.map((role) => ({ incident_id: "I1", role, ...person })));
  const outcomes = shielded.flatMap((person) => STAGES.map((stage) => ({ incident_id: "I1", stage, at, ...person })));
  return {
    ...tour,
    // The worker counts at the airport of the incident.
    "incidents.csv": tour["incidents.csv"]!.map((row) => ({ ...row, airport: "PTY" })),
    "watchlist.csv": [],
    "incident_parties.csv": [
      ...parts,
      { incident_id: "I1", role: OPEN.role, ...bruno },
      { incident_id: "I3", role: "VICTIM", ...dario, handling: "AMBER//VICTIM" },
      { incident_id: "I3", role: "WITNESS", staff_id: "S0042", handling: "AMBER//VICTIM" },
    ],
    "outcomes.csv": [...outcomes, { incident_id: "I1", stage: OPEN.stage, at, ...bruno }],
  };
}

const required = neo4jForTests();
const readers: readonly Access[] = [LOCAL_ACCESS, PLAIN_READER];

describe.each([
  { name: "SQLite", there: true, title: "in SQLite" },
  { name: "Neo4j", there: required.there, title: required.title("in Neo4j") },
])("$title", ({ name, there }) => {
  describe.skipIf(!there)("of the protected", () => {
    const folder = mkdtempSync(join(tmpdir(), "trama-withheld-"));
    let neo4j: TestNeo4j | undefined;
    let world: World;
    let ids: readonly string[];
    beforeAll(async () => {
      if (name === "Neo4j") neo4j = await takeNeo4j(required.value());
      const plain = await openWorld(bundle(), {}, neo4j?.config);
      // Another source has said so too, and took it back; and the first one says some of it once more, otherwise.
      await addRows(plain, folder, { "incident_parties.csv": [], ...withdrawn() });
      await plain.context.store.withdrawSource("LATER", 9);
      world = withGraph(plain);
      const people = await Promise.all([BRUNO, CARLA, DARIO, WORKER].map((natural) => world.person(natural)));
      const member = { role: "COURIER", roleBasis: "REPORTED", stability: 1 } as const;
      ids = people;
      await putFindings(world.context, [
        makeFinding({ id: "x_1", score: 0.8, members: people.map((entity) => ({ ...member, entity, score: 0.5 })) }),
      ]);
    }, TURN_MS);
    afterAll(async () => {
      await world.close();
      await neo4j?.release();
      rmSync(folder, { recursive: true, force: true });
    });

    function withdrawn(): ReturnType<typeof tourBundle> {
      const { "incidents.csv": incidents, "incident_parties.csv": parties, "outcomes.csv": outcomes } = bundle();
      return { "incidents.csv": incidents!, "incident_parties.csv": parties!, "outcomes.csv": outcomes! };
    }

    const readerOf = (access: Access): Reader => new Reader(world.context, access);

    /** Every record that some fact rests on, and those of the source that was withdrawn. */
    async function recordIds(): Promise<readonly string[]> {
      const { store } = world.context;
      const found = new Set<string>();
      for (const kind of ENTITY_KINDS)
        for (const { id, assertions } of await store.listEntities(kind, null, 1000)) {
          for (const { record } of assertions) found.add(record);
          for (const link of await store.links({ entity: id, direction: "out", limit: 1000 }))
            for (const { record } of link.assertions) found.add(record);
        }
      const lines = [];
      for await (const line of store.backup()) lines.push(JSON.parse(line) as { type: string; draft?: { id: string } });
      for (const { type, draft } of lines) if (type === "record") found.add(draft!.id);
      return [...found].sort();
    }

    // What asks is the same whichever store answers, and one that is asked over a line takes its time.
    test.each(name === "Neo4j" ? [PLAIN_READER] : readers)(
      "no field tells it to $reader",
      async (access) => {
        const about = {
          people: ids,
          finding: "x_1",
          record: (await recordIds())[0]!,
          case: "cs_1",
          text: "rojas soto mora vega",
        };
        const told = (await askAll(world, access, about)).flatMap(({ question, answer }) => {
          const found = TELLING.exec(answer);
          return found === null ? [] : [`${found[0]} ← ${question}`];
        });
        expect(told).toEqual([]);
      },
      SLOW_MS,
    );

    test.each(readers)("no record's text tells it to $reader, of whatever state; others' do", async (access) => {
      const reader = readerOf(access);
      const seen = new Map<RecordStatus, number>();
      const open: string[] = [];
      for (const id of await recordIds()) {
        const record = await getRecord(reader, { id });
        if (record === undefined) continue;
        for (const one of [record, ...(await historyOf(reader, { record }))]) {
          const raw = await rawOf(reader, { record: one });
          const told = JSON.parse(raw!) as Row;
          seen.set(one.status, (seen.get(one.status) ?? 0) + 1);
          if (one.kind !== "INCIDENT_PARTY" && one.kind !== "OUTCOME") continue;
          const said = told["role"] ?? told["stage"];
          if (said !== undefined) open.push(said);
          // All else is as received.
          expect(told["incident_id"]).toMatch(/^I[13]$/);
        }
      }
      const mayReadVictims = access === LOCAL_ACCESS;
      const expected = [OPEN.role, OPEN.stage, ...(mayReadVictims ? ["VICTIM", "WITNESS"] : [])];
      // Each once for itself, and once in its history.
      expect(open.sort()).toEqual([...expected, ...expected].sort());
      expect(Math.min(seen.get("ACTIVE")!, seen.get("WITHDRAWN")!)).toBeGreaterThan(20);
    });

    test.each(readers)("no link is there for $reader, by its id, counted or walked; others' are", async (access) => {
      const reader = readerOf(access);
      const { store } = world.context;
      const [bruno, ...shielded] = await Promise.all(ids.map((id) => reader.person(id)));
      const proceedings = async (person: typeof bruno): Promise<readonly unknown[]> => {
        const stored = await store.linksOf({
          at: person!.identities.map(({ id: entity }) => ({ entity })),
          ...{ kinds: ["CHARGED_WITH"] as const, direction: "out", limit: 100 },
        });
        const links = stored.flat();
        const counted = (await neighbourCounts(reader, { entity: person! })).filter(({ kind }) => kind === "CHARGED_WITH");
        const byId = await Promise.all(links.map(({ id }) => linkById(reader, id)));
        const args = { first: 200, after: null, last: null, before: null, kinds: null, from: null, until: null };
        const page = await neighbours(reader, { ...args, entity: person!, direction: "BOTH" });
        return [
          links.length > 0,
          counted.map(({ count }) => count),
          byId.filter((link) => link !== undefined).length,
          page.items.filter(({ node }) => node.link.kind === "CHARGED_WITH").length,
        ];
      };
      expect(await proceedings(bruno)).toEqual([true, [1], 1, 1]);
      for (const person of shielded) expect(await proceedings(person)).toEqual([true, [], 0, 0]);
      const incident = (await store.links({ entity: bruno!.identities[0]!.id, kinds: ["CHARGED_WITH"], limit: 1 }))[0]!.to;
      const entity = (await reader.entity(incident))!;
      const counts = await neighbourCounts(reader, { entity });
      expect(counts.find(({ kind }) => kind === "CHARGED_WITH")).toEqual({ kind: "CHARGED_WITH", direction: "IN", count: 1 });
      const asked = {
        through: [],
        avoiding: [],
        k: 5,
        hopsMax: 1,
        linkKinds: ["CHARGED_WITH"],
        timeFrom: null,
        timeUntil: null,
      } as const;
      const rest = { hubDegreeMax: 1000, timeRespecting: false, waitMaxHours: null, timeoutMs: 5000 };
      const pathsFrom = async (person: string) =>
        (await findPaths(reader, { ...asked, ...rest, from: [person], to: [incident] })).paths.length;
      expect(await pathsFrom(bruno!.id)).toBe(1);
      for (const person of shielded) expect(await pathsFrom(person!.id)).toBe(0);
    });

    test.each(readers)("no file tells it to $reader", async (access) => {
      const { store } = world.context;
      const links = (
        await Promise.all(ids.map((id) => store.links({ entity: id.replace("p_", "i_"), direction: "out", limit: 1000 })))
      ).flat();
      const said = { at: "2026-11-29T09:00:00.000Z", by: "maria", handling: "GREEN" };
      const items = [
        ...ids.map((ref) => ({ kind: "ENTITY", ref }) as const),
        ...links.map(({ id: ref }) => ({ kind: "LINK", ref }) as const),
        { kind: "FINDING", ref: "x_1" } as const,
      ];
      const events: CaseEvent[] = [
        { ...said, id: "ce_1", kind: "OPENED", title: "QUAY 4", assignee: null },
        { ...said, id: "ce_2", kind: "ADDED", items, note: null },
      ];
      const id = `cs_${access.reader}`;
      await store.putDocs([{ collection: "cases", append: [{ id, sort: said.at, refs: [], body: { events } }] }]);
      const texts: string[] = [];
      for (const form of ["HTML", "NODES_CSV", "LINKS_CSV", "GRAPHML", "GEXF", "FTM"] as const)
        texts.push(await (await exportCase(readerOf(access), { id, form, at: said.at })).text());
      const whole = { around: [], finding: null, hops: 2, hubDegreeMax: 100 };
      const around = { ...whole, around: [CARLA] };
      for (const graph of [
        await exportGraph(readerOf(access), whole),
        await exportGraph(readerOf(access), around),
        await exportAnswers(readerOf(access), { around: [], radius: 1 }),
      ])
        for (const format of EXPORT_FORMATS)
          for (const pieces of writeExport(graph, format).values()) {
            const parts: string[] = [];
            for await (const piece of pieces) parts.push(piece);
            texts.push(parts.join(""));
          }
      for (const text of texts) expect(TELLING.exec(text)?.[0]).toBeUndefined();
      // Nobody but BRUNO is said to be in proceedings, and he is said to be an organiser.
      expect(texts.join("")).toContain(OPEN.role);
      const edges = (await exportGraph(readerOf(access), whole)).edges.filter(({ kind }) => kind === "CHARGED_WITH");
      expect(edges.map(({ props }) => props["stage"])).toEqual([OPEN.stage]);
    });
  });
});
