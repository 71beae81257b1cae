/**
 * Findings a reader may see at all. A victim or witness may become known after the run: a finding that then has nobody left who may
 * be scored is about the protected alone, and is shown to nobody, but for those that are for referral.
 */
import { mayStand } from "#findings/protect.ts";
import type { Finding } from "#model/finding.ts";
import type { Reader } from "./reader.ts";

export async function standing(reader: Reader, finding: Finding): Promise<boolean> {
  if (!(await reader.visibility()).handling(finding.handling)) return false;
  if (finding.members.length === 0) return true;
  const open = finding.members.map(async ({ entity, score }) => score !== null && !(await reader.isProtected(entity)));
  return mayStand(finding, await Promise.all(open));
}
