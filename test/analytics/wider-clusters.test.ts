/** Groups of two resolutions: a cell in halves is one at the coarser, and findings of both do not overlap. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findClusters } from "#analytics/clusters.ts";
import { packTies } from "#analytics/network/tie-table.ts";
import { personContents } from "#analytics/person-contents.ts";
import { ANALYTICS_SETTINGS } from "#analytics/settings.ts";
import type { Tie } from "#analytics/ties.ts";
import { widerClusters } from "#analytics/wider-clusters.ts";
import { runDetection } from "#findings/run-detection.ts";
import { manyKinds } from "../findings/many-kinds-world.ts";
import { SnapshotWorld } from "../support/snapshot-world.ts";

async function networkOf(pairs: readonly (readonly [number, number, number])[]) {
  const world = new SnapshotWorld();
  const count = 1 + Math.max(...pairs.flatMap(([low, high]) => [low, high]));
  for (let i = 0; i < count; i++) world.person(`p${i}`, { surname: `NAME${i}`, document: `PAN:W${i}` });
  const { snapshot } = world.build();
  const ties = pairs
    .map(([low, high, weight]): Tie => ({ low, high, weight, terms: [], benign: "", benignLinks: [] }))
    .sort((a, b) => a.low - b.low || a.high - b.high);
  const graph = { ties, belowFloor: 0, skipped: [] };
  const { clusters } = await findClusters(graph, personContents(snapshot), ANALYTICS_SETTINGS);
  return { snapshot, clusters, ties: packTies(ties, count), tiesBelowFloor: 0, skipped: [] };
}

const TRIANGLES = [
  [0, 1, 3],
  [0, 2, 3],
  [1, 2, 3],
  [3, 4, 3],
  [3, 5, 3],
  [4, 5, 3],
] as const;

describe("a coarser resolution", () => {
  test("joins halves that several weak ties hold together, and says nothing again that is a group already", async () => {
    const apart = await networkOf(TRIANGLES);
    expect(apart.clusters.map(({ members }) => members)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(await widerClusters(apart, ANALYTICS_SETTINGS)).toEqual([]);
    const held = await networkOf([...TRIANGLES, [0, 3, 0.6], [1, 3, 0.6], [1, 4, 0.6], [2, 5, 0.6]]);
    expect(held.clusters.map(({ members }) => members.length)).toEqual([3, 3]);
    const wider = await widerClusters(held, ANALYTICS_SETTINGS);
    expect(wider.map(({ members }) => members)).toEqual([[0, 1, 2, 3, 4, 5]]);
    expect(wider[0]!.ties).toHaveLength(10);
  });

  test("gives findings that overlap by no more than half of the smaller, at any resolution", async () => {
    const input = manyKinds().build();
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0.02, max: 0.6, noNaN: true }), async (cpmWiderResolution) => {
        const { drafts } = await runDetection({
          ...input,
          settings: { analytics: { ...ANALYTICS_SETTINGS, cpmWiderResolution } },
        });
        const groups = drafts.filter(({ type }) => type === "CLUSTER").map(({ members }) => members.map(({ entity }) => entity));
        expect(groups.length).toBeGreaterThan(3);
        groups.forEach((one, i) => {
          for (const other of groups.slice(i + 1))
            expect(2 * one.filter((entity) => other.includes(entity)).length).toBeLessThanOrEqual(
              Math.min(one.length, other.length),
            );
        });
      }),
      { numRuns: 6 },
    );
  });
});
