/** What tells a group from no other in the data at hand: what ties most of them, what its people do openly, how often they fly anyway. */
import { describe, expect, test } from "vitest";
import type { FindingDraft } from "#model/finding.ts";
import { sharesTiedAlike } from "#findings/tie-kinds.ts";
import { detectionSettings } from "#findings/settings.ts";
import { LEARNT_WEIGHTS } from "#findings/learnt-weights.ts";
import { renderReason } from "#findings/reason-text.ts";
import type { Tie } from "#analytics/ties.ts";
import type { TieCode } from "#analytics/tie-method.ts";
import { back, day, letters, out, plantCell, season } from "./cell-world.ts";
import { detect, findingOf, scoreOf } from "./detect.ts";

function against(draft: FindingDraft | undefined, code: string): FindingDraft["counterReasons"][number] | undefined {
  return draft?.counterReasons.find((reason) => reason.code === code);
}

describe("what ties most groups here", () => {
  const settings = detectionSettings();
  const group = (code: TieCode, also?: TieCode): { members: number[]; ties: Tie[] } => {
    const term = (of: TieCode): Tie["terms"][number] => ({ code: of, weight: 1, shared: -1, links: [], low: 0, high: 1 });
    const tie = (low: number, high: number): Tie => ({
      ...{ low, high, weight: 1, benign: "" as const, benignLinks: [] },
      terms: [term(code), ...(also === undefined ? [] : [term(also)])],
    });
    return { members: [0, 1, 2], ties: [tie(0, 1), tie(1, 2)] };
  };

  test("is counted by the kind that ties a group alone, and of groups with two kinds not at all", () => {
    const groups = [
      group("SHARED_IP"),
      group("SHARED_IP"),
      group("SHARED_IP"),
      group("SHARED_CARD"),
      group("SHARED_PAYER"),
      group("SHARED_IP", "SHARED_PHONE"),
    ];
    // A card and its payer are one kind of thing.
    expect(sharesTiedAlike({ settings }, groups, groups.length)).toEqual([3 / 6, 3 / 6, 3 / 6, 2 / 6, 2 / 6, 0]);
    expect(sharesTiedAlike({ settings }, [], 0)).toEqual([]);
  });

  test("speaks the more against a cell the more groups it ties alone", async () => {
    const scores: number[] = [];
    for (const villages of [0, 12]) {
      const world = season();
      const cell = plantCell(world, "", false);
      for (let v = 0; v < villages; v++)
        for (let i = 0; i < 3; i++) {
          const name = `village${v}-${i}`;
          world.person(name, { surname: `VIL${letters(v * 3 + i)}`, document: `PAN:V${v}00${i}77` });
          world.booking(name, {
            persons: [name],
            flights: [out(3 + v + i * 9), back(14 + v + i * 9)],
            at: `${day(v)}T1${i}:00:00Z`,
            form: "CARD",
            phone: `+5071${v}`,
          });
        }
      const { drafts } = await detect(world);
      scores.push(scoreOf(drafts, world, cell));
    }
    expect(scores[0]).toBeGreaterThan(0);
    expect(scores[1]).toBeLessThan(scores[0]!);
  });
});

test("who is on one booking with another member does not keep apart", async () => {
  const world = season();
  const cell = plantCell(world);
  const alone = findingOf((await detect(world)).drafts, world, cell);
  expect(against(alone, "BOOKED_TOGETHER")).toBeUndefined();
  world.booking("together", {
    persons: cell.slice(0, 2),
    flights: [out(50), back(52)],
    at: `${day(20)}T10:00:00Z`,
    form: "CARD",
  });
  const together = findingOf((await detect(world)).drafts, world, cell);
  const reason = against(together, "BOOKED_TOGETHER")!;
  expect(reason).toMatchObject({ params: { count: 2 } });
  expect(reason.weight).toBeCloseTo(-0.5 * (LEARNT_WEIGHTS.BOOKED_TOGETHER ?? 1), 6);
  expect([...reason.members].sort()).toEqual(
    cell
      .slice(0, 2)
      .map((name) => world.personId(name))
      .sort(),
  );
});

test("who flies every other week is a trader or commutes, who flew twice is not", async () => {
  const world = season();
  const cell = plantCell(world);
  expect(against(findingOf((await detect(world)).drafts, world, cell), "REGULAR_TRAVELLERS")).toBeUndefined();
  for (const name of cell)
    for (const trip of [10, 20, 44])
      world.booking(`${name}also${trip}`, {
        persons: [name],
        flights: [out(trip), back(trip + 2)],
        at: `${day(trip - 1)}T20:00:00Z`,
        form: "CASH",
      });
  const { drafts } = await detect(world);
  const reason = against(findingOf(drafts, world, cell), "REGULAR_TRAVELLERS")!;
  expect(reason.params).toMatchObject({ count: 4, trips: 3 });
  expect(reason.weight).toBeCloseTo(-1.5 * (LEARNT_WEIGHTS.REGULAR_TRAVELLERS ?? 1), 6);
});

test("two whom nothing but a report names together are no finding: the report has said it", async () => {
  const world = season();
  for (const name of ["ada", "ben"]) world.person(name, { surname: `${name}smith`, document: `PAN:R${name}` });
  world.incident("found", { at: `${day(9)}T10:00:00Z`, parties: { ada: "COURIER", ben: "RECEIVER" }, seized: ["DRUG"] });
  expect(scoreOf((await detect(world)).drafts, world, ["ada", "ben"])).toBe(0);
  for (const name of ["ada", "ben"])
    world.booking(name, { persons: [name], flights: [out(8), back(9)], at: `${day(7)}T0${name.length}:00:00Z`, phone: "+5079" });
  expect(scoreOf((await detect(world)).drafts, world, ["ada", "ben"])).toBeGreaterThan(0.02);
});

test("a finding of a method that did not count it is told as it was", () => {
  const code = "ONE_KIND_OF_TIE";
  const told = (params: Record<string, number>): string => renderReason({ code, params }, () => undefined);
  expect(told({ alikePercent: 43.2 })).toContain("43.2 % of the groups here are tied by the same one alone");
  expect(told({})).toBe(
    "No second kind of thing ties enough of the members: a neighbour's card or a village phone would tie them as much.",
  );
});
