/** What to look at in the hours that there are, over HTTP: of the findings that the reader may read and on which nobody has decided. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLooks } from "#findings/worth/looks.ts";
import type { Finding } from "#model/finding.ts";
import { personIdOf } from "#model/ids.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, type World } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";

const looks = readLooks('{"hours": 2, "kinds": {"ARMS": {"worth": 5}}}', "looks.json");
const LABEL = "AMBER//OWNER PAN-SNA//HARBOUR";

let world: World;
let everything: Served;
let plain: Served;
let ana: string;

const list = (args: string): string => `{
  worklist(${args}) {
    hours looks { finding { id score } worth { chance people hours value } hoursSoFar expectedSoFar valueSoFar }
    chosen { count hours expected value } leftOut { count hours expected value } leftOutFirst { id worth { hours } }
    detectors { detector decided upheld expected shift }
  }
}`;

function findings(): Finding[] {
  const member = { entity: ana, role: "UNKNOWN" as const, roleBasis: "INFERRED" as const, score: 0.5, stability: null };
  const decision = {
    review: "CONFIRMED" as const,
    by: "local",
    at: "2026-11-22T00:00:00Z",
    reason: "",
    incidents: [],
    codes: [],
  };
  const one = (id: string, score: number, given: Partial<Finding> = {}): Finding =>
    makeFinding({ id, score, members: [{ ...member, score }], detector: "cash-couriers", ...given });
  return [
    one("x_a", 0.6),
    one("x_b", 0.5),
    one("x_arms", 0.2, { kind: "ARMS", detector: "arms-in-cargo" }),
    one("x_gone", 0.9, { status: "DISSOLVED" }),
    one("x_closed", 0.8, { handling: LABEL }),
    one("x_upheld", 0.5, { review: "CONFIRMED", decisions: [decision], handling: LABEL }),
    one("x_cleared", 0.4, { review: "DISMISSED", decisions: [{ ...decision, review: "DISMISSED" }] }),
  ];
}

beforeAll(async () => {
  world = await openWorld(undefined, { looks });
  const { store, minter } = world.context;
  const query = { entity: minter.entity("TravelDocument", "PAN:PA1234567"), kinds: ["HOLDS" as const], direction: "in" as const };
  ana = personIdOf((await store.links({ ...query, limit: 1 }))[0]!.from);
  await putFindings(world.context, findings());
  everything = await serveWorld({ world });
  plain = await serveWorld({ world, reader: PLAIN_READER });
});

afterAll(async () => {
  await Promise.all([everything.close(), plain.close()]);
  await world.close();
});

test("an hour goes where most is expected of it, with what it comes to and what is left out", async () => {
  const { worklist } = await everything.data(list("hours: null"));
  expect(worklist.hours).toBe(2);
  expect(worklist.looks.map(({ finding }: { finding: { id: string } }) => finding.id)).toEqual(["x_arms", "x_closed"]);
  expect(worklist.looks[0]).toMatchObject({
    ...{ worth: { chance: 0.2, people: 1, hours: 1, value: 1 }, hoursSoFar: 1, expectedSoFar: 0.2, valueSoFar: 1 },
  });
  expect(worklist.chosen).toMatchObject({ count: 2, hours: 2 });
  expect(worklist.chosen.expected).toBe(worklist.looks[1].expectedSoFar);
  expect(worklist.leftOut).toMatchObject({ count: 2, hours: 2 });
  expect(worklist.leftOutFirst).toEqual([
    { id: "x_a", worth: { hours: 1 } },
    { id: "x_b", worth: { hours: 1 } },
  ]);
  expect(worklist.detectors).toEqual([
    { detector: "cash_couriers", decided: 2, upheld: 1, expected: 0.9, shift: expect.closeTo(0.018, 2) as number },
  ]);
  const all = (await everything.data(list("hours: 100, first: 1"))).worklist;
  expect(all.chosen).toMatchObject({ count: 4, hours: 4 });
  expect([all.looks.length, all.leftOutFirst]).toEqual([1, []]);
  expect((await everything.data(list("hours: 0"))).worklist.chosen).toEqual({ count: 0, hours: 0, expected: 0, value: 0 });
});

test("chances go by what the reader may read of decisions, and findings by what they may read of those", async () => {
  const { worklist } = await plain.data(list("hours: 9"));
  expect(worklist.looks.map(({ finding }: { finding: { id: string } }) => finding.id)).toEqual(["x_arms", "x_a", "x_b"]);
  expect(worklist.detectors).toMatchObject([{ detector: "cash_couriers", decided: 1, upheld: 0, expected: 0.4 }]);
  expect(worklist.looks[1].worth.chance).toBeLessThan(0.6);
  const other = await openWorld(undefined, { looks });
  await putFindings(
    other.context,
    findings().filter(({ handling }) => handling !== LABEL),
  );
  const oracle = await serveWorld({ world: other });
  expect((await oracle.data(list("hours: 9"))).worklist).toEqual(worklist);
  await oracle.close();
  await other.close();
});

test("findings come in the order of what they bring for an hour, the decided last; filters hold", async () => {
  const asked = `{ findings(order: VALUE_PER_HOUR) { totalCount edges { node { id worth { valuePerHour } } } } }`;
  const nodes = (await everything.data(asked)).findings.edges.map(({ node }: { node: unknown }) => node);
  expect(nodes.map(({ id }: { id: string }) => id)).toEqual(["x_arms", "x_closed", "x_a", "x_b", "x_upheld", "x_cleared"]);
  expect(nodes.slice(4).map(({ worth }: { worth: unknown }) => worth)).toEqual([null, null]);
  expect((await everything.data(list("hours: 9, filter: { kinds: [ARMS] }"))).worklist.chosen.count).toBe(1);
});

test("hours that are none are refused", async () => {
  for (const [hours, said] of [
    ["-1", "hours must be a number from 0"],
    ["9e9", "hours must be a number from 0"],
  ] as const) {
    const { body } = await everything.ask(list(`hours: ${hours}`));
    expect(body.errors![0]).toMatchObject({
      message: expect.stringContaining(said) as string,
      extensions: { code: "BAD_INPUT" },
    });
  }
  expect((await everything.ask(list("first: 500"))).body.errors![0]!.extensions).toMatchObject({ code: "LIMIT_EXCEEDED" });
});
