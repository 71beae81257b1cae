/** Runs detection on a told world, and finds what it says of some of its people. */
import { expect } from "vitest";
import type { FindingDraft } from "#model/finding.ts";
import { runDetection, type DetectionResult } from "#findings/run-detection.ts";
import type { SnapshotWorld } from "../support/snapshot-world.ts";

/** Whatever is said for or against anybody, its records are there, and scores follow from it as docs/findings.md says. */
export async function detect(world: SnapshotWorld): Promise<DetectionResult> {
  const result = await runDetection(world.build());
  for (const { reasons, counterReasons, score, members } of result.drafts) {
    const said = [...reasons, ...counterReasons];
    expect(said.filter(({ records }) => records.length === 0).map(({ code }) => code)).toEqual([]);
    expect(score).toBeCloseTo(1 / (1 + Math.exp(5.8 - sumOf(said))), 5);
    for (const { entity, score: own } of members) {
      const about = reasons.filter((reason) => reason.members.length === 0 || reason.members.includes(entity));
      if (own !== null) expect(own).toBeCloseTo(score * (0.4 + (0.6 * sumOf(about)) / sumOf(reasons)), 5);
    }
  }
  return result;
}

function sumOf(reasons: FindingDraft["reasons"]): number {
  return reasons.reduce((sum, { weight }) => sum + weight, 0);
}

/** The finding that holds most of these people, or undefined. */
export function findingOf(
  drafts: readonly FindingDraft[],
  world: SnapshotWorld,
  names: readonly string[],
): FindingDraft | undefined {
  const ids = new Set(names.map((name) => world.personId(name)));
  const held = (draft: FindingDraft): number => draft.members.filter((member) => ids.has(member.entity)).length;
  return [...drafts].filter((draft) => held(draft) > 0).sort((a, b) => held(b) - held(a) || b.score - a.score)[0];
}

/** The highest score of a finding that names any of these people; 0 when none does. */
export function scoreOf(drafts: readonly FindingDraft[], world: SnapshotWorld, names: readonly string[]): number {
  const ids = new Set(names.map((name) => world.personId(name)));
  return Math.max(
    0,
    ...drafts.filter((draft) => draft.members.some((member) => ids.has(member.entity))).map((draft) => draft.score),
  );
}

export function memberOf(
  draft: FindingDraft | undefined,
  world: SnapshotWorld,
  name: string,
): FindingDraft["members"][number] | undefined {
  return draft?.members.find((member) => member.entity === world.personId(name));
}

export function codesOf(draft: FindingDraft | undefined): string[] {
  return (draft?.reasons ?? []).map((reason) => reason.code);
}
