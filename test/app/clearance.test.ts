/**
 * The oracle: what a reader with less is told of a store equals what a store tells that holds only the records this reader may read
 * (docs/model.md, "Who may see what"). Asked through the API, so that counts, totals and orders are compared too.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCAL_ACCESS } from "#model/access.ts";
import { contactKey } from "#model/natural-key.ts";
import type { FindingMember } from "#model/finding.ts";
import { type Served, serveWorld } from "../api/server.ts";
import { batch, draft, entity, source, T0, DAY } from "../support/batches.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, tourBundle, type World } from "../support/tour-world.ts";

/** A phone of many users, so that its links are paged by the store. */
const HUB = entity("Contact", contactKey("PHONE", "+50768889999"), {
  natural: "+50768889999",
  intrinsic: { type: "PHONE", value: "+50768889999" },
});
const HUB_USERS = 9;

/**
 * Holdings that records of two sources and two labels assert with other times, or that only one of them dates: what may be read of
 * the time, and the place it gives a link among others, must not come from a record that may not be read.
 */
async function ingestDated(world: World, readable: boolean): Promise<void> {
  const { store } = world.context;
  const worker = entity("Identity", "PTY:S0042");
  const [employed] = await store.links({ entity: worker.id, kinds: ["EMPLOYED_BY"], limit: 1 });
  const employer = { ...entity("Organization", ""), id: employed!.to, natural: "" };
  const staff = (name: string, handling: string, at: number, until?: number) =>
    draft(name, "staff", "", {
      kind: "STAFF",
      handling,
      entities: [worker, employer],
      links: [{ kind: "EMPLOYED_BY", from: 0, to: 1, at, ...(until === undefined ? {} : { until }) }],
    });
  const uses = (name: string, handling: string, day: (user: number) => number | undefined) =>
    Array.from({ length: HUB_USERS }, (_, user) => {
      const at = day(user);
      return draft(name, `uses ${user}`, "", {
        handling,
        entities: [entity("Organization", `ORG ${user}`), HUB],
        links: [{ kind: "USES", from: 0, to: 1, ...(at === undefined ? {} : { at: T0 + at * DAY }) }],
      });
    });
  const open = [staff("OPEN", "AMBER", T0 + 10 * DAY), ...uses("OPEN", "AMBER", (user) => (user % 4 === 3 ? undefined : user))];
  const early = uses("EARLY", "AMBER", (user) => (user % 4 === 3 ? undefined : 20)).slice(4, 6);
  const closed = [
    staff("CLOSED", "AMBER//HARBOUR", T0 + 15 * DAY, T0 + 99 * DAY),
    ...uses("CLOSED", "AMBER//HARBOUR", (user) => (user % 3 === 2 ? undefined : 50 - 3 * user)),
  ];
  await store.ingestBatch(batch(source("OPEN", { exportedAt: T0 + DAY }), ...open));
  await store.ingestBatch(batch(source("EARLY", { exportedAt: T0 }), ...early));
  if (!readable) await store.ingestBatch(batch(source("CLOSED", { exportedAt: T0 + 2 * DAY }), ...closed));
}

let full: World;
let part: World;
let everything: Served;
let plain: Served;
let oracle: Served;

const member = (entity: string, score: number | null): FindingMember => ({
  entity,
  role: "COURIER",
  roleBasis: "INFERRED",
  score,
  stability: 0.9,
});

beforeAll(async () => {
  full = await openWorld(tourBundle());
  part = await openWorld(tourBundle({ readable: true }));
  await ingestDated(full, false);
  await ingestDated(part, true);
  const [ana, bruno, carla] = await Promise.all(
    ["PAN:PA1234567", "PAN:PA7654321", "PAN:PA1111111"].map((natural) => full.person(natural)),
  );
  const open = [
    makeFinding({ id: "x_open", score: 0.7, members: [member(bruno!, 0.7), member(ana!, 0.6), member(carla!, null)] }),
    makeFinding({ id: "x_second", score: 0.4, members: [member(ana!, 0.4)], run: "u_2" }),
  ];
  const closed = makeFinding({ id: "x_closed", score: 0.9, members: [member(bruno!, 0.9)], handling: "AMBER//HARBOUR" });
  await putFindings(full.context, [...open, closed]);
  await putFindings(part.context, open);
  everything = await serveWorld({ world: full });
  plain = await serveWorld({ world: full, reader: PLAIN_READER });
  oracle = await serveWorld({ world: part, reader: LOCAL_ACCESS });
});

afterAll(async () => {
  await Promise.all([everything, plain, oracle].map((served) => served.close()));
  await Promise.all([full.close(), part.close()]);
});

const PERSON = `
  id kind natural label stub corroboration name names datesOfBirth nationalities staffNumbers priority
  records(first: 50) { totalCount edges { cursor node { id kind source handling { text } } } }
  neighbourCounts { kind direction count }
  neighbours(first: 200) { totalCount explored truncated edges { cursor node { direction entity { id kind label } link { id kind at until originators properties { name value } } } } }
  identities { id stub document }
  judgements { id }
  documents { document { natural } links { id corroboration } }
  contacts { contact { value } through { natural } }
  flights(first: 10) { totalCount edges { node { flight { natural } seat status } } }
  bookings { natural }
  incidents { role incident { natural } }
  declarations { natural }
  watchlistEntries { natural }
  coTravellers(first: 10, flightsMin: 1) { totalCount explored edges { node { person { id } flightCount adjacentSeatCount bookings { natural } } } }
  findings { id score }
`;

const QUESTIONS: Record<string, string> = {
  ana: `{ person(ref: "PAN:PA1234567") { ${PERSON} } }`,
  bruno: `{ person(ref: "PAN:PA7654321") { ${PERSON} } }`,
  // Protection is the one thing that is computed from all records: his role is not there for the reader with less.
  "dario, but for his role": `{ person(ref: "COL:CC2222222") { ${PERSON.replace(/^ +neighbours.*$/m, "").replace("incidents { role", "incidents {")} } }`,
  "elena, of whom nothing may be read": `{ person(ref: "PAN:PA3333333") { id } document(ref: "PAN:PA3333333") { id } }`,
  worker: `{ staff(ref: "PTY:S0042") { ${PERSON} } }`,
  "search by name": `{ search(text: "quiros rojas vega soto", first: 50) { totalCount explored truncated edges { cursor node { score matched entity { id label } } } } }`,
  "search by number": `{ search(text: "PA3333333") { totalCount explored edges { node { entity { id } } } } }`,
  "search misspelt": `{ search(text: "QUIROZ ELENNA") { totalCount explored edges { node { entity { id } } } } }`,
  phone: `{ contact(ref: "+50760001111") { corroboration neighbourCounts { kind direction count } users { totalCount explored edges { node { user { id } through { natural } } } } } }`,
  "flight by natural form": `{ flight(ref: "X1204/PTY/2026-11-21") { corroboration neighbourCounts { kind direction count } neighbours { totalCount edges { node { entity { label } } } } manifest { totalCount edges { cursor node { priority person { id } travel { seat } findings { id } } } } } }`,
  timed: `{ flight(ref: "X1204/PTY/2026-11-21") { neighbours(from: "2026-01-01T00:00:00Z", kinds: [TRAVELLED_ON]) { totalCount } } }`,
  "a phone's users, in pages": `{ contact(ref: "+50768889999") { corroboration neighbourCounts { kind direction count } neighbours(first: 3) { totalCount truncated edges { cursor node { entity { id } link { id at until originators } } } } } }`,
  "a phone's users, within a time": `{ contact(ref: "+50768889999") { neighbours(first: 50, from: "2026-01-03T00:00:00Z", until: "2026-01-07T00:00:00Z") { totalCount edges { cursor node { link { id at until } } } } } }`,
  incidents: `{ incidents { totalCount edges { cursor node { natural concealment parties { party { id } } seizures { natural } } } } }`,
  seizures: `{ seizures(filter: { kinds: [CASH] }) { totalCount edges { node { natural quantity incident { natural } } } } }`,
  flows: `{ flows { totalCount edges { cursor node { origin destination kind month count valueUsd amounts { unit quantity } concealments { concealment count } } } } }`,
  shared: `{ shared(refs: ["PAN:PA1234567", "PAN:PA7654321", "COL:CC2222222"], first: 50) { totalCount explored edges { node { entity { id label } sharedBy { id } links { kind corroboration } } } } }`,
  findings: `{ findings { totalCount edges { cursor node { id title score members { name score role documents } } } } clusters { totalCount edges { node { id stability } } } }`,
  "a closed finding": `{ finding(id: "x_closed") { id } cluster(id: "x_closed") { id } node(id: "x_closed") { id } }`,
  custody: `{ consignment(ref: "020-12345675") { custody { at event handler { id } flight { natural } } } }`,
};

describe("a reader with less", () => {
  for (const [what, query] of Object.entries(QUESTIONS)) {
    test(`is told of ${what} what a store of the readable records tells`, async () => {
      expect(await plain.data(query)).toEqual(await oracle.data(query));
    });
  }

  test("pages through links in the order of the times that may be read", async () => {
    const pages = async (served: Served): Promise<unknown[]> => {
      const seen: unknown[] = [];
      for (let after = "null"; ;) {
        const query = `{ contact(ref: "+50768889999") { neighbours(first: 2, after: ${after}) { pageInfo { hasNextPage endCursor } edges { node { link { id at until } } } } } }`;
        const { neighbours } = (await served.data(query)).contact;
        seen.push(...neighbours.edges.map(({ node }: { node: { link: unknown } }) => node.link));
        if (!neighbours.pageInfo.hasNextPage) return seen;
        after = JSON.stringify(neighbours.pageInfo.endCursor);
      }
    };
    const seen = await pages(plain);
    expect(seen).toHaveLength(HUB_USERS);
    expect(seen).toEqual(await pages(oracle));
    expect(seen).not.toEqual(await pages(everything));
  });

  test("is told less than the reader of everything, so that the comparison says something", async () => {
    const count = `{ search(text: "quiros") { totalCount } incidents { totalCount } findings { totalCount } flight(ref: "X1204/PTY/2026-11-21") { manifest { totalCount } } seizures { totalCount } }`;
    const counts = {
      search: { totalCount: 1 },
      incidents: { totalCount: 4 },
      findings: { totalCount: 3 },
      seizures: { totalCount: 3 },
    };
    expect(await everything.data(count)).toEqual({ ...counts, flight: { manifest: { totalCount: 4 } } });
    expect(await plain.data(count)).toEqual({
      search: { totalCount: 0 },
      incidents: { totalCount: 2 },
      findings: { totalCount: 2 },
      seizures: { totalCount: 2 },
      flight: { manifest: { totalCount: 2 } },
    });
  });

  test("is not told what a run counted, nor may withdraw, or learn of, another agency's source", async () => {
    const { store } = full.context;
    const run = { id: "u_1", status: "DONE" as const, startedAt: "2026-11-21T10:00:00Z", finishedAt: "2026-11-21T10:01:00Z" };
    const body = {
      ...run,
      by: "local",
      ms: 1,
      seq: 4,
      snapshot: "s_all",
      asOf: null,
      method: null,
      error: null,
      counts: { NEW: 3 },
      fresh: 3,
      raised: [],
      notes: ["3 hubs"],
    };
    await store.putDocs([{ collection: "runs", append: [{ id: "u_1", sort: run.startedAt, refs: [], body }] }]);
    const query = `{ runs { edges { node { status new snapshot notes } } } node(id: "u_1") { ... on Run { new snapshot notes } } }`;
    const told = { new: 3, snapshot: "s_all", notes: ["3 hubs"] };
    const untold = { new: null, snapshot: null, notes: [] };
    expect(await everything.data(query)).toEqual({ runs: { edges: [{ node: { status: "DONE", ...told } }] }, node: told });
    expect(await plain.data(query)).toEqual({ runs: { edges: [{ node: { status: "DONE", ...untold } }] }, node: untold });

    const withdraw = (source: string) =>
      plain.ask(`mutation { withdrawSource(input: { source: "${source}", reason: "sent twice" }) { records } }`);
    const [others, none] = [await withdraw("CLOSED"), await withdraw("NO SUCH SOURCE")];
    expect(others.body).toEqual(none.body);
    expect(others.body.errors?.map(({ extensions }) => extensions?.code)).toEqual(["NOT_FOUND"]);
  });

  test("is refused records that may not be read, by their ids too", async () => {
    const { person } = await everything.data(`{ person(ref: "PAN:PA3333333") { records { edges { node { id } } } } }`);
    const ids = person.records.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids)
      expect(await plain.data(`{ record(id: "${id}") { raw } node(id: "${id}") { id } }`)).toEqual({ record: null, node: null });
  });
});

describe("protection", () => {
  test("a victim has no offender's role, for the reader who may not know why too", async () => {
    const query = `{ person(ref: "COL:CC2222222") { priority incidents { role incident { natural } } } incidents(filter: { kinds: [SEIZURE] }) { edges { node { natural parties { role party { natural } } } } } }`;
    for (const served of [everything, plain]) {
      const { person, incidents } = await served.data(query);
      expect(person.priority).toBeNull();
      expect(person.incidents.find((one: { incident: { natural: string } }) => one.incident.natural === "I1").role).toBeNull();
      const parties = incidents.edges.find(({ node }: { node: { natural: string } }) => node.natural === "I1").node.parties;
      expect(
        parties.map(({ role, party }: { role: string | null; party: { natural: string } }) => [party.natural, role]).sort(),
      ).toEqual([
        ["COL:CC2222222", null],
        ["PAN:PA7654321", "COURIER"],
      ]);
    }
  });

  test("nor does the id of a link tell the role", async () => {
    const query = `{ person(ref: "COL:CC2222222") { neighbours(kinds: [INVOLVED_IN]) { edges { node { link { id properties { name } } } } } } }`;
    const { person } = await plain.data(query);
    const [{ node }] = person.neighbours.edges;
    expect(JSON.stringify(person)).not.toContain("COURIER");
    expect(node.link.properties).toEqual([]);
    expect(await plain.data(`{ node(id: "${node.link.id}") { id ... on Link { kind to { natural } } } }`)).toEqual({
      node: { id: node.link.id, kind: "INVOLVED_IN", to: { natural: "I1" } },
    });
  });

  test("a victim who became known after the run loses the score it gave, and the role", async () => {
    const [dario, ana] = [await full.person("COL:CC2222222"), await full.person("PAN:PA1234567")];
    await putFindings(full.context, [makeFinding({ id: "x_late", score: 0.3, members: [member(dario, 0.9), member(ana, 0.3)] })]);
    try {
      const { finding, person } = await plain.data(
        `{ finding(id: "x_late") { members { entity role score } } person(ref: "COL:CC2222222") { priority } }`,
      );
      expect(finding.members).toEqual([
        { entity: ana, role: "COURIER", score: 0.3 },
        { entity: dario, role: "UNKNOWN", score: null },
      ]);
      expect(person.priority).toBeNull();
    } finally {
      await putFindings(full.context, [
        makeFinding({ id: "x_late", score: 0, members: [], status: "DISSOLVED", handling: "AMBER//HARBOUR" }),
      ]);
    }
  });

  test("a child comes last in a finding, without a score", async () => {
    const { finding } = await plain.data(`{ finding(id: "x_open") { members { name score } } }`);
    expect(finding.members).toEqual([
      { name: "VEGA, BRUNO", score: 0.7 },
      { name: "ROJAS, ANA", score: 0.6 },
      { name: "ROJAS, CARLA", score: null },
    ]);
  });
});
