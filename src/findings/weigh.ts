/** The one place where evidence gets its weight: by the table of codes and by what was learnt of them, for the detector that found it. */
import { assert } from "#base/assert.ts";
import type { DetectorId } from "#model/finding.ts";
import type { Evidence, RawReason } from "./raw-finding.ts";
import { weightOf } from "./reason-weight.ts";
import type { DetectionSettings } from "./settings.ts";

/** `detector`: null for what is said of anybody, whatever the detector. What weighs nothing and counts only if it tells is left out. */
export function weighed(
  evidence: readonly Evidence[],
  { reasons: table, learnt }: Pick<DetectionSettings, "reasons" | "learnt">,
  detector: DetectorId | null,
): RawReason[] {
  const reasons: RawReason[] = [];
  for (const found of evidence) {
    const { weight: given, against, onlyIfTelling } = table[found.code];
    const own = "byDetector" in given ? (detector === null ? undefined : given.byDetector[detector]) : given;
    assert(own !== undefined, `${found.code} has no weight for the detector ${String(detector)}`);
    const weight = weightOf(own, found.counts) * (learnt[found.code] ?? 1);
    if (onlyIfTelling === true && weight <= 0) continue;
    reasons.push({ ...found, weight: against === true ? 0 - weight : weight });
  }
  return reasons;
}
