/** The flights of a night with people on them whom somebody should look at; counted once more by hand from the rows. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { crowdBundle, documentOf } from "../support/crowd-world.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, type World } from "../support/tour-world.ts";
import { type Served, serveWorld } from "../api/server.ts";

const SIZE = 24;
const NIGHT = `from: "2026-11-21T00:00:00Z", until: "2026-11-22T00:00:00Z"`;
const FLAGGED = `totalCount edges { node { flight { natural } departsAt count findings { id }
  travellers { person { id name } incidents { natural } findings { id } travel { seat } } } }`;

/** What the bundle says of somebody, and whether it is enough to be counted: an offender's part, never as a victim, of age, not acquitted. */
const rows = crowdBundle(SIZE);
const acquitted = 8;
const parts = rows["incident_parties.csv"]!;
const counted = (i: number): boolean =>
  parts[i]!["role"] === "COURIER" && parts[i]!["date_of_birth"]! < "2008-11-01" && i !== acquitted;
const offenders = Array.from({ length: SIZE + 1 }, (_, i) => i).filter(counted);

let world: World;
let everything: Served;
let plain: Served;
let minor: number;
beforeAll(async () => {
  const outcomes = [
    { ...parts[acquitted], role: "", incident_id: `I${acquitted}`, at: "2026-11-02T10:00:00Z", stage: "ACQUITTED" },
  ];
  // One spelling for each: nobody is two people here.
  const spelt = rows["travel.csv"]!.map((row): Readonly<Record<string, string>> => ({
    ...row,
    given_names: row["given_names"]!.replace(/X$/, ""),
  }));
  const late = spelt.map((row, i, all) =>
    // Of the last flight one of those counted did not come, and the rows of two are for few.
    i < all.length - SIZE - 1
      ? row
      : row["document_number"] === parts[offenders[1]!]!["document_number"]
        ? { ...row, boarded: "false", status: "NO_SHOW" }
        : offenders.slice(2, 4).some((at) => parts[at]!["document_number"] === row["document_number"])
          ? { ...row, handling: "AMBER//HARBOUR" }
          : row,
  );
  world = await openWorld({ ...rows, "travel.csv": late, "outcomes.csv": outcomes.map(({ role: _, ...row }) => row) });
  minor = parts.findIndex((row) => row["date_of_birth"]! > "2010" && row["role"] === "COURIER");
  const member = { role: "COURIER", roleBasis: "INFERRED", stability: 1, score: 0.5 } as const;
  const person = async (i: number) => ({ ...member, entity: await world.person(documentOf(i)) });
  await putFindings(world.context, [
    makeFinding({ id: "x_stands", score: 0.7, members: [await person(0), await person(acquitted), await person(minor)] }),
    makeFinding({ id: "x_dismissed", score: 0.9, review: "DISMISSED", members: [await person(4), await person(offenders[0]!)] }),
    makeFinding({ id: "x_few", score: 0.8, handling: "RED//VICTIM", members: [await person(5)] }),
  ]);
  everything = await serveWorld({ world });
  plain = await serveWorld({ world, reader: PLAIN_READER });
});
afterAll(async () => {
  await Promise.all([everything.close(), plain.close()]);
  await world.close();
});

interface Node {
  readonly flight: { readonly natural: string };
  readonly count: number;
  readonly findings: readonly { readonly id: string }[];
  readonly travellers: readonly {
    readonly person: { readonly id: string };
    readonly incidents: readonly { readonly natural: string }[];
    readonly findings: readonly { readonly id: string }[];
  }[];
}

const flagged = async (given: string, served = everything): Promise<readonly Node[]> => {
  const { flaggedFlights } = await served.data(`{ flaggedFlights(${given}) { ${FLAGGED} } }`);
  return flaggedFlights.edges.map(({ node }: { node: Node }) => node);
};

test("counts members of findings that stand and offenders whose part does, each once, and nobody protected", async () => {
  const [only, ...others] = await flagged(NIGHT);
  expect([only!.flight.natural, others]).toEqual(["X1204/PTY/2026-11-21", []]);
  const expected = [...new Set([...offenders, 0, acquitted, 5])].filter((i) => i !== offenders[1] && i !== minor);
  const ids = await Promise.all(expected.map((i) => world.person(documentOf(i))));
  expect(only!.travellers.map(({ person }) => person.id).sort()).toEqual([...new Set(ids)].sort());
  expect(only!.count).toBe(new Set(ids).size);
  expect(only!.findings.map(({ id }) => id)).toEqual(["x_few", "x_stands"]);
  const of = async (i: number) => only!.travellers.find(({ person }) => person.id === ids[expected.indexOf(i)]);
  expect(await of(acquitted)).toMatchObject({ incidents: [], findings: [{ id: "x_stands" }] });
  expect((await of(offenders[0]!))?.incidents).toHaveLength(1);
  expect((await of(offenders[0]!))?.findings.map(({ id }) => id)).not.toContain("x_dismissed");
});

test("is of the day after the latest event unless asked otherwise, with arrivals too, most first", async () => {
  // The latest event is the last departure: by default its day.
  expect((await flagged("first: 5")).map(({ flight }) => flight.natural)).toEqual(["X1204/PTY/2026-11-21"]);
  const all = await flagged(`from: "2026-11-01T00:00:00Z", until: "2026-11-30T00:00:00Z"`);
  expect(all).toHaveLength(3);
  expect(all.map(({ count }) => -count)).toEqual(all.map(({ count }) => -count).sort((a, b) => a - b));
  const landing = await flagged(`from: "2026-11-11T15:00:00Z", until: "2026-11-12T00:00:00Z"`);
  expect(landing.map(({ flight }) => flight.natural)).toEqual(["X1204/PTY/2026-11-11"]);
  expect(await flagged(`from: "2027-01-01T00:00:00Z"`)).toEqual([]);
});

test("tells a reader with less of the journeys and findings that they may read", async () => {
  const [seen] = await flagged(NIGHT, plain);
  const [all] = await flagged(NIGHT);
  const hidden = await Promise.all([...offenders.slice(2, 4), 5].map((i) => world.person(documentOf(i))));
  const shown = new Set(seen!.travellers.map(({ person }) => person.id));
  expect(seen!.findings.map(({ id }) => id)).toEqual(["x_stands"]);
  for (const id of hidden.slice(0, 2))
    expect([shown.has(id), all!.travellers.some(({ person }) => person.id === id)]).toEqual([false, true]);
});
