import { describe, expect, test } from "vitest";
import { runDetection } from "#findings/run-detection.ts";
import { plantCell, season } from "./cell-world.ts";

describe("drug courier cells", () => {
  test("unrelated couriers on one phone and payer, late and in cash, are one finding that names them", async () => {
    const world = season();
    const cell = plantCell(world);
    const { drafts } = await runDetection(world.build());
    const [top] = drafts;
    expect(top).toMatchObject({ type: "CLUSTER", kind: "DRUG_COURIERS" });
    expect(top!.members.map((member) => member.entity).sort()).toEqual(cell.map((name) => world.personId(name)).sort());
    expect(top!.score).toBeGreaterThan(0.8);
    console.log(JSON.stringify(top, null, 1));
    console.log(drafts.length);
  });
});
