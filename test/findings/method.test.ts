import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { ANALYTICS_SETTINGS } from "#analytics/settings.ts";
import { TIE_METHOD } from "#analytics/tie-method.ts";
import { CODES } from "#findings/codes.ts";
import { methodOf } from "#findings/method.ts";
import { METHOD_VERSIONS } from "#findings/method-versions.ts";
import { runDetection } from "#findings/run-detection.ts";
import { detectionSettings, type DetectionSettings } from "#findings/settings.ts";
import { plantCell, season } from "./cell-world.ts";
import { manyKinds } from "./many-kinds-world.ts";

interface Golden {
  readonly version: number;
  readonly id: string;
  /** What it makes of a fixed world: kinds, members, scores and weights, hashed. */
  readonly answers: string;
}

const golden = JSON.parse(readFileSync(join(packageRoot, "test/golden/methods.json"), "utf8")) as readonly Golden[];
const settings = detectionSettings();

async function answers(): Promise<string> {
  const { drafts } = await runDetection(manyKinds().build());
  expect(drafts.length).toBeGreaterThan(4);
  const told = drafts.map(({ kind, members, score, reasons, counterReasons }) => [
    kind,
    score,
    members,
    [...reasons, ...counterReasons].map(({ code, weight }) => [code, weight]),
  ]);
  return createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 28);
}

describe("released methods", () => {
  test("are those of the golden list, which is only ever added to", () => {
    expect(METHOD_VERSIONS.map(({ version, id }) => ({ version, id }))).toEqual(
      golden.map(({ version, id }) => ({ version, id })),
    );
    expect(golden.map(({ version }) => version)).toEqual(golden.map((_, i) => i + 1));
    expect(new Set(golden.map(({ id }) => id)).size).toBe(golden.length);
    expect(METHOD_VERSIONS.filter(({ says }) => says.length < 20)).toEqual([]);
  });

  test("the last is the present one: who changes a number adds a version that says why, and its id here and there", () => {
    expect(methodOf(settings)).toMatchObject({ id: golden.at(-1)!.id, version: golden.at(-1)!.version });
  });

  test("a rule that answers otherwise is another method, even where no number of the tables changed: raise RULES", async () => {
    expect(await answers()).toBe(golden.at(-1)!.answers);
  });
});

describe("the id of a method", () => {
  const idOf = (given: Partial<DetectionSettings>): string => methodOf(detectionSettings(given)).id;
  const other = (given: Partial<DetectionSettings>): void => expect(idOf(given)).not.toBe(idOf({}));

  test("is another when any number is, of ties, of reasons or of settings", () => {
    other({ scoreFloor: 0.09 });
    other({ cashCurrencies: ["USD"] });
    other({ analytics: { ...ANALYTICS_SETTINGS, tieFloor: 0.6 } });
    other({ analytics: { ...ANALYTICS_SETTINGS, ties: { ...TIE_METHOD, CALLS: { ...TIE_METHOD.CALLS, hubMax: 26 } } } });
    const weight = { ...CODES.FAMILY.weight, size: 2 } as const;
    other({ reasons: { ...CODES, FAMILY: { ...CODES.FAMILY, weight: weight as typeof CODES.FAMILY.weight } } });
  });

  test("is another when a detector is added, goes, or stands elsewhere", () => {
    const { id, detectors } = methodOf(settings);
    const ids = [id, methodOf(settings, detectors.slice(1)).id, methodOf(settings, detectors.toReversed()).id];
    expect(new Set(ids).size).toBe(3);
  });

  test("is the same whatever a reason's text is, and in whatever order keys are written", () => {
    const reworded = { ...CODES, FAMILY: { ...CODES.FAMILY, text: "Kin.", cites: [] } };
    expect(idOf({ reasons: reworded })).toBe(idOf({}));
    const backwards = Object.fromEntries(Object.entries(settings).reverse()) as unknown as DetectionSettings;
    expect(methodOf(backwards).id).toBe(methodOf(settings).id);
  });

  test("settings of a run's own have no version", () => {
    expect(methodOf(detectionSettings({ scoreFloor: 0.2 })).version).toBeNull();
  });
});

test("a method as kept computes the same findings again, and other numbers others", async () => {
  const world = season();
  plantCell(world);
  const input = world.build();
  const tuned = detectionSettings({ priorLogit: -3, analytics: { ...ANALYTICS_SETTINGS, tieFloor: 0.9 } });
  const first = await runDetection({ ...input, settings: tuned });
  const kept = JSON.parse(JSON.stringify(first.method)) as typeof first.method;
  const again = await runDetection({ ...input, settings: kept.settings });
  expect(again.method.id).toBe(kept.id);
  expect(again.drafts).toEqual(first.drafts);
  const plain = await runDetection(input);
  expect(plain.method.id).not.toBe(kept.id);
  expect(plain.drafts[0]!.score).not.toBe(first.drafts[0]!.score);
});
