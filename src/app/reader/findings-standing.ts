/**
 * Findings a reader may see at all. A victim or witness may become known after the run: a finding that then has nobody left who may
 * be scored is about the protected alone, and is shown to nobody, but for those that are for referral.
 */
import { mayStand } from "#findings/protect.ts";
import type { Finding } from "#model/finding.ts";
import type { View } from "./view.ts";

export async function standing(view: View, finding: Finding): Promise<boolean> {
  if (!(await view.visibility()).handling(finding.handling)) return false;
  if (finding.members.length === 0) return true;
  const open = finding.members.map(async ({ entity, score }) => score !== null && !(await view.isProtected(entity)));
  return mayStand(finding, await Promise.all(open));
}
