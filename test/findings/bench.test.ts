import { expect, test } from "vitest";
import { benchDetection, syntheticSnapshot } from "../../bench/detection.bench.ts";

test("the detection benchmark runs small, and times every stage", async () => {
  const result = await benchDetection(syntheticSnapshot(600));
  expect(result.stages.map(({ stage }) => stage)).toEqual(
    expect.arrayContaining(["ties", "drug-couriers", "insiders", "evidence"]),
  );
});
