import { describe, expect, test } from "vitest";
import { back, day, out, season } from "./cell-world.ts";
import { detect, findingOf } from "./detect.ts";

describe("document reuse", () => {
  test("one passport, two names and two birth dates: a lead of its own, scored low", async () => {
    const world = season();
    world.person("owner", { surname: "TITULAR", given: "TERESA", born: "1970-01-01", document: "PAN:DUP1" });
    world.person("impostor", { surname: "FINGIDO", given: "FELIX", born: "1991-09-09", document: "PAN:DUP1" });
    world.booking("o", { persons: ["owner"], flights: [out(4), back(12)], at: `${day(1)}T10:00:00Z` });
    world.booking("i", { persons: ["impostor"], flights: [out(30)], at: `${day(20)}T10:00:00Z` });
    const finding = findingOf((await detect(world)).drafts, world, ["owner", "impostor"]);
    expect(finding).toMatchObject({
      type: "PATTERN",
      kind: "UNKNOWN",
      reasons: [{ code: "DOCUMENT_REUSE", params: { count: 2, names: true, births: true } }],
    });
    expect(finding!.score).toBeLessThan(0.5);
  });

  test("one passport, one name misread: nothing", async () => {
    const world = season();
    world.person("right", { surname: "GARRIDO", given: "ELENA", born: "1970-01-01", document: "PAN:DUP2" });
    world.person("misread", { surname: "GARRlDO", given: "ELENA", born: "1970-01-01", document: "PAN:DUP2" });
    expect((await detect(world)).drafts).toEqual([]);
  });
});
