/** A cluster finding from a group's members and reasons. Detectors of different kinds compete for one group: the best scored stays. */
import type { Detector } from "./detector.ts";
import type { Group } from "./group-evidence.ts";
import type { RawFinding, RawMember, RawReason } from "./raw-finding.ts";

export function clusterFinding(
  detector: Detector,
  parts: { group: Group; members: readonly RawMember[]; reasons: readonly RawReason[] },
): RawFinding {
  const related = new Set<number>();
  for (const tie of parts.group.ties) for (const term of tie.terms) if (term.shared >= 0) related.add(term.shared);
  return {
    type: "CLUSTER",
    kind: detector.kind,
    detector: detector.id,
    key: `cluster:${parts.group.members[0]}`,
    members: parts.members,
    reasons: parts.reasons,
    related: [...parts.group.incidents, ...[...related].sort((a, b) => a - b)],
    incidents: parts.group.incidents,
  };
}
