/** What a reader may be told of a finding that may be read: its past and its members' parts rest on records of their own. */
import type { Finding, FindingMember } from "#model/finding.ts";
import { OFFENDER_ROLES } from "#model/kinds.ts";
import { linksOf } from "../queries/entity-links.ts";
import type { Reader } from "./reader.ts";

export async function readableFinding(reader: Reader, finding: Finding): Promise<Finding> {
  if (reader.readsAll) return finding;
  const members = await Promise.all(finding.members.map((member) => readablePart(reader, member)));
  return readableSteps(reader, { ...finding, members });
}

/** Less the steps that compare it with what may not be read: a finding may have rested on other records before. */
export async function readableSteps(reader: Reader, finding: Finding): Promise<Finding> {
  const visibility = await reader.visibility();
  const hidden = (finding.history ?? []).filter(({ handling }) => handling !== undefined && !visibility.handling(handling));
  if (hidden.length === 0) return finding;
  const history = finding.history!.filter((step) => !hidden.includes(step));
  const now = hidden.some(({ run }) => run === finding.run);
  return { ...finding, history, ...(now ? { changes: [], status: "CONTINUING" as const } : {}) };
}

/** A part that was reported is told to who may read a report of it: that somebody is a victim or a witness is often for few. */
async function readablePart(reader: Reader, member: FindingMember): Promise<FindingMember> {
  if (member.roleBasis !== "REPORTED") return member;
  const person = await reader.person(member.entity);
  const { links } =
    person === undefined ? { links: [] } : await linksOf(reader, person, { kinds: ["INVOLVED_IN"], direction: "out" });
  const told = links.some(
    ({ props: { role } }) =>
      role === member.role || (OFFENDER_ROLES.has(member.role) && typeof role === "string" && OFFENDER_ROLES.has(role)),
  );
  return told ? member : { ...member, role: "UNKNOWN", roleBasis: "INFERRED" };
}
