/** What cron is told of: what a run raised, and what it merely found other than before. */
import { expect, test } from "vitest";
import type { FindingChange } from "#model/finding.ts";
import { isFresh, isRaised } from "#app/queries/current-findings.ts";
import { makeFinding } from "../support/tour-world.ts";

const finding = (given: Partial<Parameters<typeof makeFinding>[0]>) =>
  makeFinding({ id: "x_1", score: 0.9, members: [], ...given });
const change = (...codes: FindingChange["code"][]): FindingChange[] => codes.map((code) => ({ code, params: {} }));

test.each([
  ["NEW", ["BORN"], true, true],
  ["GROWN", ["JOINED"], true, true],
  ["MERGED", ["MERGED_FROM"], true, true],
  ["SPLIT", ["LEFT"], true, true],
  ["CONTINUING", ["NEW_INCIDENT"], true, true],
  ["CONTINUING", ["NEW_REASON", "SCORE"], true, true],
  ["CONTINUING", ["REOPENED"], true, true],
  ["SHRUNK", ["JOINED", "LEFT"], true, true],
  ["SHRUNK", ["LEFT", "LOST_REASON"], false, true],
  ["CONTINUING", ["SCORE"], false, true],
  ["CONTINUING", [], false, false],
  ["DISSOLVED", ["DISSOLVED"], false, false],
] as const)("%s with %j: raised %s, other than before %s", (status, codes, raised, fresh) => {
  const one = finding({ status, changes: change(...codes) });
  expect([isRaised(one), isFresh(one)]).toEqual([raised, fresh]);
  expect([isRaised({ ...one, review: "DISMISSED" }), isFresh({ ...one, review: "DISMISSED" })]).toEqual([false, false]);
});
