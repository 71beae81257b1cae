/** What became of findings, over HTTP: of those that the reader may read, and of nobody by a small number. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { personIdOf } from "#model/ids.ts";
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import { graphOf } from "../support/graph-of.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, type World } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";

let world: World;
let everything: Served;
let plain: Served;

const ASKED = `{
  funnel {
    total { name raised lookedAt upheld confirmed cleared travellers raisedPerMillion }
    detectors { name raised confirmed } reasons { name raised } routes { name raised } published { about perMillion unit source }
  }
  fairness { toldFrom rows { attribute value travellers raised upheld raisedRate { share low high } standsOut } }
}`;

beforeAll(async () => {
  const graph = graphOf({
    travellers: ({ access, persons }) => new GraphAnswers(world.context.store, world.context.dataDir).travellers(access, persons),
  });
  world = await openWorld(undefined, { graph });
  const { store, minter } = world.context;
  const identityOf = async (document: string): Promise<string> => {
    const query = { entity: minter.entity("TravelDocument", document), kinds: ["HOLDS" as const], direction: "in" as const };
    return (await store.links({ ...query, limit: 1 }))[0]!.from;
  };
  const member = { role: "UNKNOWN" as const, roleBasis: "INFERRED" as const, score: 0.5, stability: null };
  const decision = {
    review: "CONFIRMED" as const,
    by: "local",
    at: "2026-11-22T00:00:00Z",
    reason: "seen",
    incidents: [],
    codes: [],
  };
  const ana = personIdOf(await identityOf("PAN:PA1234567"));
  await putFindings(world.context, [
    makeFinding({ id: "x_open", score: 0.5, members: [{ ...member, entity: ana }] }),
    makeFinding({
      ...{ id: "x_kept", score: 0.9, members: [{ ...member, entity: ana }], handling: "AMBER//OWNER PAN-SNA//HARBOUR" },
      ...{ review: "CONFIRMED", decisions: [decision] },
    }),
  ]);
  everything = await serveWorld({ world });
  plain = await serveWorld({ world, reader: PLAIN_READER });
});

afterAll(async () => {
  await Promise.all([everything.close(), plain.close()]);
  await world.close();
});

test("findings are counted that the reader may read, and no others", async () => {
  const { funnel } = await everything.data(ASKED);
  expect(funnel.total).toMatchObject({ name: "all", raised: 2, lookedAt: 1, upheld: 1, confirmed: 1, cleared: 0 });
  expect(funnel.detectors).toEqual([{ name: "drug-couriers", raised: 2, confirmed: 1 }]);
  expect(funnel.reasons).toEqual([{ name: "SHARED_PHONE", raised: 2 }]);
  expect(funnel.routes).toHaveLength(1);
  expect(funnel.published.length).toBeGreaterThan(2);
  const told = (await plain.data(ASKED)).funnel;
  expect(told.total).toMatchObject({ raised: 1, lookedAt: 0, upheld: 0, confirmed: 0 });
});

test("no count of a few travellers is told, nor a rate that it would follow from", async () => {
  const { rows, toldFrom } = (await everything.data(ASKED)).fairness;
  expect(rows.length).toBeGreaterThan(4);
  for (const { travellers, raised, raisedRate } of rows) {
    for (const count of [travellers, raised]) expect(count === null || count === 0 || count >= toldFrom).toBe(true);
    if (travellers === null || raised === null) expect(raisedRate).toBeNull();
  }
});
