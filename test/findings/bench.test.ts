import { expect, test } from "vitest";
import { benchDetection, syntheticSnapshot } from "../../bench/detection.bench.ts";
import { tileSnapshot } from "../../bench/tile-snapshot.ts";
import { plantCell, season } from "./cell-world.ts";

test("the detection benchmark runs small, and times every stage", async () => {
  const result = await benchDetection(syntheticSnapshot(600), 1);
  expect(result.stages.map(({ stage }) => stage)).toEqual(
    expect.arrayContaining(["ties", "drug-couriers", "insiders", "evidence"]),
  );
});

test("copies of a season side by side are as many seasons: each has its people, its ties and its cell", async () => {
  const world = season();
  plantCell(world);
  const { snapshot } = world.build();
  const tiled = tileSnapshot(snapshot, 3, 90);
  expect([tiled.personCount, tiled.nodeCount, tiled.linkCount]).toEqual(
    [snapshot.personCount, snapshot.nodeCount, snapshot.linkCount].map((count) => 3 * count),
  );
  expect([...tiled.ids]).toEqual([...tiled.ids].sort());
  for (const range of ["out", "in"] as const) {
    const { offsets, links } = tiled[range];
    const ends = range === "out" ? tiled.linkFrom : tiled.linkTo;
    for (let v = 0; v < tiled.nodeCount; v++)
      for (const link of links.subarray(offsets[v]!, offsets[v + 1]!)) expect(ends[link]).toBe(v);
  }
  const of = async (given: typeof snapshot) => (await benchDetection(given, 1)).ties;
  expect(await of(tiled)).toBe(3 * (await of(snapshot)));
});
