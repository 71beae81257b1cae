/** Victims and potential victims reported among the members: they speak for the group's kind, never against themselves. */
import { linkText } from "#analytics/columns-of.ts";
import { rowOf } from "#analytics/rows.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { Group } from "./group-evidence.ts";
import type { RawReason } from "./raw-finding.ts";

const VICTIM_ROLES = new Set(["VICTIM", "POTENTIAL_VICTIM"]);

/** `kinds`: kinds of incident that fit; victims in others count half. */
export function victimReason(
  world: BaseWorld,
  group: Group,
  kinds: ReadonlySet<string>,
  weight: number,
): { reasons: RawReason[]; incidents: number[] } {
  const { snapshot, people } = world;
  const role = linkText(snapshot, "INVOLVED_IN", "role");
  const kind = snapshot.entityColumn("Incident", "kind");
  const first = snapshot.nodeRange("Incident").start;
  const links: number[] = [];
  const incidents = new Set<number>();
  let fits = false;
  for (const person of group.members) {
    for (const link of rowOf(people.incidents, person)) {
      if (!VICTIM_ROLES.has(role(link))) continue;
      links.push(link);
      const incident = snapshot.linkTo[link]!;
      incidents.add(incident);
      if (kind.type === "dict" && kinds.has(kind.values[kind.codes[incident - first]!]!)) fits = true;
    }
  }
  if (links.length === 0) return { reasons: [], incidents: [] };
  const reasons: RawReason[] = [
    { code: "VICTIMS_REPORTED", params: { count: links.length }, weight: fits ? weight : weight / 2, links, members: [] },
  ];
  return { reasons, incidents: [...incidents] };
}
