/**
 * Findings a reader may see at all. A victim or witness may become known after the run: a finding that then has nobody left who may
 * be scored is about the protected alone, and is shown to nobody, but for those that are for referral.
 */
import { FOR_REFERRAL } from "#findings/protect.ts";
import type { Finding } from "#model/finding.ts";
import type { View } from "./view.ts";

export async function standing(view: View, finding: Finding): Promise<boolean> {
  if (!(await view.visibility()).handling(finding.handling)) return false;
  if (finding.members.length === 0 || FOR_REFERRAL.has(finding.kind)) return true;
  for (const member of finding.members) {
    if (member.score !== null && !(await view.isProtected(member.entity))) return true;
  }
  return false;
}
