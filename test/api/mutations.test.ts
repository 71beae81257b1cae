/** What people decide: it is kept, told, and refused where it makes no sense. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { LOCAL_ACCESS } from "#model/access.ts";
import { makeFinding, PLAIN_READER, putFindings } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";

let served: Served;
beforeEach(async () => {
  served = await serveWorld({ reader: { ...LOCAL_ACCESS, reader: "maria" } });
  await putFindings(served.context, [makeFinding({ id: "x_cell", score: 0.9, members: [] })]);
});
afterEach(() => served.close());

const codeOf = async (query: string, where = served) => (await where.ask(query)).body.errors?.[0]?.extensions?.code;

test("a finding is dismissed with a reason, by a name", async () => {
  const told: unknown[] = [];
  const controller = new AbortController();
  const listening = (async () => {
    for await (const event of served.context.events.listen("findingChanged", controller.signal)) told.push(event);
  })();
  const { decideFinding } = await served.data(
    `mutation { decideFinding(input: { id: "x_cell", review: DISMISSED, reason: "a family" }) { finding { id review status decisions { review by reason } } } }`,
  );
  expect(decideFinding.finding).toEqual({
    id: "x_cell",
    review: "DISMISSED",
    status: "NEW",
    decisions: [{ review: "DISMISSED", by: "maria", reason: "a family" }],
  });
  expect(await served.data(`{ finding(id: "x_cell") { review } changes(sinceSeq: 1) { edges { node { kind } } } }`)).toEqual({
    finding: { review: "DISMISSED" },
    changes: { edges: [{ node: { kind: "REVIEW" } }] },
  });
  controller.abort();
  await listening;
  expect(told).toEqual([{ finding: "x_cell" }]);
});

test("a finding is taken into review without a reason, but not confirmed or dismissed without one", async () => {
  const decide = (review: string) =>
    `mutation { decideFinding(input: { id: "x_cell", review: ${review} }) { finding { review } } }`;
  expect((await served.data(decide("IN_REVIEW"))).decideFinding.finding.review).toBe("IN_REVIEW");
  expect((await served.data(decide("REFERRED"))).decideFinding.finding.review).toBe("REFERRED");
  for (const review of ["CONFIRMED", "DISMISSED", "NEW"])
    expect([review, await codeOf(decide(review))]).toEqual([review, "BAD_INPUT"]);
});

test("a finding that may not be read cannot be decided", async () => {
  await putFindings(served.context, [makeFinding({ id: "x_closed", score: 0.9, members: [], handling: "AMBER//HARBOUR" })]);
  const plain = await serveWorld({ world: served, reader: PLAIN_READER });
  expect(
    await codeOf(
      `mutation { decideFinding(input: { id: "x_closed", review: CONFIRMED, reason: "no" }) { finding { id } } }`,
      plain,
    ),
  ).toBe("NOT_FOUND");
  await plain.close();
});

test("several mutations of one request each see what the one before did", async () => {
  const answer = await served.data(
    `mutation { a: decideFinding(input: { id: "x_cell", review: IN_REVIEW }) { finding { decisions { review } } } b: decideFinding(input: { id: "x_cell", review: CONFIRMED, reason: "seen" }) { finding { decisions { review } } } }`,
  );
  expect(answer.b.finding.decisions).toEqual([{ review: "CONFIRMED" }, { review: "IN_REVIEW" }]);
});

test("identities that cannot be judged are refused", async () => {
  const judge = (left: string, right: string) =>
    `mutation { judgeIdentities(input: { left: "${left}", right: "${right}", verdict: SAME, reason: "seen" }) { judgement { id } } }`;
  expect(await codeOf(judge("PTY:S0042", "PTY:S0042"))).toBe("BAD_INPUT");
  expect(await codeOf(judge("PTY:S0042", "PTY:NOBODY"))).toBe("NOT_FOUND");
});

test("a source that is not there cannot be withdrawn, nor one without a reason", async () => {
  const withdraw = (source: string, reason: string) =>
    `mutation { withdrawSource(input: { source: "${source}", reason: "${reason}" }) { records } }`;
  expect(await codeOf(withdraw("NOWHERE", "x"))).toBe("NOT_FOUND");
  expect(await codeOf(withdraw("TOUR", " "))).toBe("BAD_INPUT");
});
