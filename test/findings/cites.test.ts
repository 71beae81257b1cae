import { expect, test } from "vitest";
import { LINK_KINDS } from "#model/kinds.ts";
import { CODES, type CodeEntry } from "#findings/codes.ts";
import { DETECTORS } from "#findings/detectors.ts";
import { runDetection } from "#findings/run-detection.ts";
import { manyKinds } from "./many-kinds-world.ts";

/** Findings of the world with a group of every kind, each reason with the kinds of its links where its records would be. */
async function drafts() {
  const { snapshot } = manyKinds().build();
  const evidence = {
    recordsOfLinks: async (links: readonly number[]) => links.map((link) => [LINK_KINDS[snapshot.linkKinds[link]!]!]),
  };
  // The floor is lowered for a group that nothing but its ties speaks of.
  return (await runDetection({ snapshot, evidence, settings: { scoreFloor: 0.001 } })).drafts;
}

test("reasons rest on links of the kinds that the table says, and there is a finding of nearly every detector", async () => {
  const found = await drafts();
  const table: Readonly<Record<string, CodeEntry>> = CODES;
  const said = found.flatMap(({ reasons, counterReasons }) => [...reasons, ...counterReasons]);
  expect(
    said.filter(({ code, records }) => !records.every((kind) => table[code]!.cites.some((cited) => cited === kind))),
  ).toEqual([]);
  expect(new Set(said.map(({ code }) => code)).size).toBeGreaterThan(25);
  const detectors = new Set(found.map(({ detector }) => detector));
  expect(DETECTORS.map(({ id }) => id).filter((id) => !detectors.has(id))).toEqual([]);
});
