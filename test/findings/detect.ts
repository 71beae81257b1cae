/** Runs detection on a told world, and finds what it says of some of its people. */
import { expect } from "vitest";
import type { FindingDraft } from "#model/finding.ts";
import { runDetection, type DetectionResult } from "#findings/run-detection.ts";
import type { SnapshotWorld } from "../support/snapshot-world.ts";

/** Whatever is said for or against anybody, its records are there. */
export async function detect(world: SnapshotWorld): Promise<DetectionResult> {
  const result = await runDetection(world.build());
  for (const { reasons, counterReasons } of result.drafts) {
    const bare = [...reasons, ...counterReasons].filter(({ records }) => records.length === 0);
    expect(bare.map(({ code }) => code)).toEqual([]);
  }
  return result;
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
