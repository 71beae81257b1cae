/** Groups that detection holds together: findings of type CLUSTER, seen as the group rather than as the case against it. */
import type { DescribedFinding } from "./describe-findings.ts";
import { rounded } from "./rounded.ts";

/** Mean stability of the members that were clustered; null when none was. */
export function stabilityOf(finding: DescribedFinding): number | null {
  const known = finding.members.map((member) => member.stability).filter((stability) => stability !== null);
  return known.length === 0 ? null : rounded(known.reduce((sum, stability) => sum + stability, 0) / known.length);
}
