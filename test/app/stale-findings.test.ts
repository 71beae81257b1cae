/** A finding between two runs: persons judged and records withdrawn after the one, before the other. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { newJudgementId } from "#model/judgement.ts";
import { identityIdOf } from "#model/ids.ts";
import { type Served, serveWorld } from "../api/server.ts";
import { putAnew } from "../support/put-anew.ts";
import { makeFinding, putFindings } from "../support/tour-world.ts";
import { judge } from "../support/judge.ts";

let served: Served;
let ana: string;
let bruno: string;

beforeAll(async () => {
  served = await serveWorld();
  [ana, bruno] = [await served.person("PAN:PA1234567"), await served.person("PAN:PA7654321")];
  const member = { role: "COURIER", roleBasis: "INFERRED", stability: 1 } as const;
  const [flew] = await served.context.store.links({ entity: identityIdOf(ana), kinds: ["TRAVELLED_ON"], limit: 1 });
  const records = flew!.assertions.map(({ record }) => record);
  await run("u_1", "2026-11-20T00:00:00Z");
  await putFindings(served.context, [
    makeFinding({
      id: "x_pair",
      score: 0.9,
      members: [
        { ...member, entity: bruno, score: 0.7 },
        { ...member, entity: ana, score: 0.6 },
      ],
      reasons: [{ code: "SHARED_PHONE", params: { count: 2 }, weight: 4, records, members: [ana, bruno] }],
    }),
    makeFinding({ id: "x_was", score: 0.1, members: [{ ...member, entity: ana, score: 0.1 }], status: "DISSOLVED" }),
  ]);
});
afterAll(() => served.close());

async function run(id: string, at: string): Promise<void> {
  const body = {
    ...{ id, status: "DONE" as const, by: "local", startedAt: at, finishedAt: at, ms: 1, seq: await served.context.store.seq() },
    ...{ snapshot: "s_1", asOf: at, method: "m", counts: {}, fresh: 0, raised: [], notes: [], error: null },
  };
  await putAnew(served.context.store, "runs", [{ id, sort: at, refs: [], body }]);
}

const told = async (): Promise<unknown> =>
  await served.data(
    `{ pair: finding(id: "x_pair") { title stale members { name score } reasons { text } } was: finding(id: "x_was") { stale } }`,
  );

test("says what is known until something else is", async () => {
  expect(await told()).toMatchObject({ pair: { stale: [], members: [{ name: "VEGA, BRUNO" }, { name: "ROJAS, ANA" }] } });
});

test("of two members judged one person lists them once, and says that it is stale until the next run", async () => {
  const { store } = served.context;
  const [left, right] = [identityIdOf(ana), identityIdOf(bruno)].sort() as [string, string];
  const said = {
    by: "user:maria",
    at: "2026-11-21T09:00:00Z",
    score: null,
    comparisons: [],
    reason: "photographs",
    handling: "AMBER",
  };
  const [one] = [ana, bruno].sort();
  await judge(store, {
    said: [{ id: newJudgementId(), left, right, verdict: "SAME", ...said }],
    persons: [ana, bruno].map((person) => ({ identity: identityIdOf(person), person: one! })),
  });
  const { pair, was } = (await told()) as {
    pair: { stale: string[]; members: object[]; title: string };
    was: { stale: string[] };
  };
  expect(pair.stale).toEqual(["PERSONS_JUDGED"]);
  expect(pair.members).toEqual([{ name: expect.any(String), score: 0.7 }]);
  expect(pair.title).toContain("one person: ");
  expect(was.stale).toEqual([]);
  await run("u_2", "2026-11-22T00:00:00Z");
  expect(await told()).toMatchObject({ pair: { stale: [] } });
});

test("says so too when records that it rests on were withdrawn", async () => {
  await served.context.store.withdrawSource("TOUR", 2);
  expect(await told()).toMatchObject({ pair: { stale: ["RECORDS_WITHDRAWN"] }, was: { stale: [] } });
});
