/** Nobody protected has a score or an offender's role, in any finding and for any reader. */
import { describe, expect, test } from "vitest";
import { protectedIdentities } from "#analytics/protection.ts";
import { runDetection } from "#findings/run-detection.ts";
import { idOf } from "../support/snapshot-world.ts";
import { day, plantCell, season } from "./cell-world.ts";
import { detect, findingOf, memberOf } from "./detect.ts";

describe("protection", () => {
  test("victim beats offender: no score, the victim's role, listed last, and no seed", async () => {
    const world = season();
    const cell = plantCell(world, "", false);
    world.incident("forced", { at: `${day(20)}T12:00:00Z`, parties: { bruno: "COURIER" }, seized: ["DRUG"] });
    world.incident("rescued", { kind: "VICTIM_IDENTIFIED", at: `${day(21)}T12:00:00Z`, parties: { bruno: "VICTIM" } });
    const finding = findingOf((await detect(world)).drafts, world, cell)!;
    expect(memberOf(finding, world, "bruno")).toMatchObject({ role: "VICTIM", roleBasis: "REPORTED", score: null });
    // Those without a score stand last.
    const scores = finding.members.map(({ score }) => score);
    expect(scores.slice(scores.indexOf(null)).every((score) => score === null)).toBe(true);
    expect(finding.reasons.map((reason) => reason.code)).not.toContain("REPORTED_OFFENDERS");
  });

  test.each(["WITNESS", "POTENTIAL_VICTIM"])("a %s is unscored", async (role) => {
    const world = season();
    const cell = plantCell(world);
    world.incident("seen", { at: `${day(20)}T12:00:00Z`, parties: { celia: role } });
    expect(memberOf(findingOf((await detect(world)).drafts, world, cell), world, "celia")).toMatchObject({ role, score: null });
  });

  test("a minor, now or when travelling, is unscored and has no offender's role even when reported as one", async () => {
    const world = season();
    const cell = plantCell(world);
    world.person("alba", { surname: "albason", born: "2009-05-05" });
    const finding = findingOf((await detect(world)).drafts, world, cell);
    expect(memberOf(finding, world, "alba")).toMatchObject({ role: "UNKNOWN", roleBasis: "INFERRED", score: null });
  });

  test("protection follows the person over all identities", async () => {
    const world = season();
    plantCell(world);
    world.person("alba again", { surname: "albason", born: "1990-05-05" });
    world.incident("rescued", { at: `${day(21)}T12:00:00Z`, parties: { "alba again": "VICTIM" } });
    world.same("alba", "alba again");
    expect(memberOf((await detect(world)).drafts[0], world, "alba")).toMatchObject({ role: "VICTIM", score: null });
  });

  test("a view without the records that protect: still unscored, unexplained, and everybody else scored the same", async () => {
    const tell = (withVictim: boolean) => {
      const world = season();
      plantCell(world);
      if (withVictim) world.incident("rescued", { kind: "OTHER", at: `${day(21)}T12:00:00Z`, parties: { dario: "WITNESS" } });
      return world;
    };
    const whole = tell(true).build();
    const view = tell(false);
    const narrow = view.build();
    const protectedIds = protectedIdentities(whole.snapshot);
    expect(protectedIds).toEqual([idOf("Identity", "dario")]);
    const [seen] = (await runDetection({ ...narrow, protectedIds })).drafts;
    const [all] = (await runDetection(whole)).drafts;
    expect(memberOf(seen, view, "dario")).toMatchObject({ role: "UNKNOWN", score: null });
    const others = (draft: typeof seen) => draft!.members.filter((member) => member.entity !== view.personId("dario"));
    expect(others(seen)).toEqual(others(all));
    expect(seen!.score).toBe(all!.score);
  });
});
