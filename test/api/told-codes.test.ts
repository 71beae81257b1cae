/** What findings and judgements keep as codes is told by enums: whatever a store holds is told, and what was told once stays a word of its enum. */
import { readFileSync } from "node:fs";
import { isEnumType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSchema } from "#api/schema.ts";
import type { RunProgress } from "#app/job-events.ts";
import { CODES } from "#findings/codes.ts";
import type { Evidence, RawFinding } from "#findings/raw-finding.ts";
import { RETIRED_REASONS } from "#findings/told-codes.ts";
import type { Finding, FindingChange } from "#model/finding.ts";
import type { KeptReport } from "#model/documents.ts";
import type { Comparison, Judgement } from "#model/judgement.ts";
import type { RejectCode } from "#model/reject.ts";
import { OF_ANOTHER_VERSION } from "#model/words.ts";
import { makeFinding, putFindings } from "../support/tour-world.ts";
import { type ServedTour, serveTour } from "./serve-tour.ts";
import { judge } from "../support/judge.ts";

/** told-codes.json: every word that a build ever told. Add to it; stores hold what is in it, and those who ask have written it down. */
const GIVEN = JSON.parse(readFileSync(new URL("told-codes.json", import.meta.url), "utf8")) as Record<string, string[]>;

test("words are added and never taken away, and none is given again for something else", () => {
  const schema = makeSchema();
  const now = Object.fromEntries(
    Object.keys(GIVEN).map((name) => {
      const type = schema.getType(name);
      return [name, isEnumType(type) ? type.getValues().map((value) => value.name) : []];
    }),
  );
  for (const [name, words] of Object.entries(GIVEN))
    expect(now[name], `${name}: a word went; keep it among those retired (findings/told-codes.ts)`).toEqual(
      expect.arrayContaining(words),
    );
  expect(
    Object.fromEntries(Object.entries(now).map(([name, words]) => [name, words.slice(0, -1).sort()])),
    "add the new word to test/api/told-codes.json: from then on it is given",
  ).toEqual(Object.fromEntries(Object.entries(GIVEN).map(([name, words]) => [name, [...words].sort()])));
  for (const [name, words] of Object.entries(now)) expect([name, words.at(-1)]).toEqual([name, OF_ANOTHER_VERSION]);
  expect(Object.keys(RETIRED_REASONS).filter((code) => Object.hasOwn(CODES, code))).toEqual([]);
});

test("what would make another code does not compile", () => {
  // @ts-expect-error a reason that the table has not
  const reason: Evidence["code"] = "SHARED_TAXI";
  // @ts-expect-error a reason that went is given no more
  const retired: Evidence["code"] = "ONE_WAY";
  // @ts-expect-error no detector
  const detector: RawFinding["detector"] = "drug-courier";
  // @ts-expect-error no change
  const change: FindingChange["code"] = "RENAMED";
  // @ts-expect-error nothing that is compared
  const field: Comparison["field"] = "height";
  // @ts-expect-error no outcome
  const outcome: Comparison["outcome"] = "EQUAL";
  // @ts-expect-error nothing that may be wrong with a row
  const reject: RejectCode = "BAD_WEATHER";
  // @ts-expect-error no stage
  const stage: RunProgress["stage"] = "thinking";
  expect([reason, retired, detector, change, field, outcome, reject, stage]).toHaveLength(8);
});

describe("of a store that another version wrote", () => {
  let tour: ServedTour;
  beforeAll(async () => {
    tour = await serveTour();
  });
  afterAll(() => tour.served.close());

  test("reasons that went have their words, and what came later says so without taking the rest away", async () => {
    const reason = (code: string) => ({
      code,
      params: { count: 2, of: 3, basePercent: 10 },
      weight: 1,
      records: [],
      members: [],
    });
    const stored = {
      ...makeFinding({ id: "x_other", score: 0.5, members: [] }),
      detector: "taxi-rings",
      reasons: [reason("ONE_WAY"), reason("SHARED_TAXI")],
      counterReasons: [reason("constructor")],
      wouldRemove: [{ code: "SHARED_TAXI", members: [] }],
      changes: [{ code: "RENAMED", params: {} }],
    };
    // What a later version writes has no type here.
    await putFindings(tour.served.context, [stored as unknown as Finding]);
    const { finding, findings } = await tour.ask(
      `{ finding(id: "x_other") { detector reasons { code text } counterReasons { code text } wouldRemove { code } changes { code text } lineage { code } } findings { totalCount edges { node { id detector } } } }`,
    );
    expect(finding).toEqual({
      detector: "OF_ANOTHER_VERSION",
      reasons: [
        { code: "ONE_WAY", text: "2 of 3 trips, a booking counted once, had no way back, against 10 % of all." },
        { code: "OF_ANOTHER_VERSION", text: "SHARED_TAXI" },
      ],
      counterReasons: [{ code: "OF_ANOTHER_VERSION", text: "constructor" }],
      wouldRemove: [{ code: "OF_ANOTHER_VERSION" }],
      changes: [{ code: "OF_ANOTHER_VERSION", text: "RENAMED" }],
      lineage: [{ code: "OF_ANOTHER_VERSION" }],
    });
    expect(findings.edges[0].node).toEqual({ id: "x_cell", detector: "drug_couriers" });
  });

  test("what was wrong with a row is told as far as it is known", async () => {
    const { store } = tour.served.context;
    const [doc] = await store.docs("ingestReports", ["ig_1"]);
    const reject = { file: "travel.csv", line: 3, column: "sky", valueClass: "text(3)", text: "a fair day" };
    const body = { ...doc!.body, rejects: [{ ...reject, code: "BAD_WEATHER" }] } as unknown as KeptReport;
    await store.putDocs([{ collection: "ingestReports", replace: [{ ...doc!, body }] }]);
    const { ingestReports } = await tour.ask(`{ ingestReports { edges { node { rejects { code text } } } } }`);
    expect(ingestReports.edges[0].node.rejects).toEqual([{ code: "OF_ANOTHER_VERSION", text: "a fair day" }]);
  });

  test("what was compared of two identities is told as far as it is known", async () => {
    const { store } = tour.served.context;
    const ids = [tour.ana, tour.bruno].map((id) => id.replace("p_", "i_")).sort();
    const compared = { left: "1", right: "2", weight: 1 };
    const stored = {
      ...{ id: `j_${"7".repeat(28)}`, left: ids[0]!, right: ids[1]!, verdict: "UNSURE", by: "rule:later@9", score: 0.5 },
      comparisons: [
        { ...compared, field: "dateOfBirth", outcome: "DAY_MONTH_SWAP" },
        { ...compared, field: "height", outcome: "TALLER" },
      ],
      ...{ reason: null, at: null, handling: "CLEAR" },
    };
    await judge(store, { ruled: [stored as unknown as Judgement] });
    const { node } = await tour.ask(
      `{ node(id: "${stored.id}") { ... on Judgement { comparisons { field outcome left weight } } } }`,
    );
    expect(node.comparisons).toEqual([
      { field: "dateOfBirth", outcome: "DAY_MONTH_SWAP", left: "1", weight: 1 },
      { field: "OF_ANOTHER_VERSION", outcome: "OF_ANOTHER_VERSION", left: "1", weight: 1 },
    ]);
  });
});
