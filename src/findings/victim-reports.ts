/** Victims and potential victims reported among the members: they speak for the group's kind, never against themselves. */
import { linkText } from "#analytics/columns-of.ts";
import { rowOf } from "#analytics/rows.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { Group } from "./group-evidence.ts";
import type { Evidence } from "./raw-finding.ts";

const VICTIM_ROLES = new Set(["VICTIM", "POTENTIAL_VICTIM"]);

/** `kinds`: kinds of incident that fit; `other` counts 1 when none of the reports is of one. */
export function victimReason(world: BaseWorld, group: Group, kinds: ReadonlySet<string>): Evidence[] {
  const { snapshot, people } = world;
  const role = linkText(snapshot, "INVOLVED_IN", "role");
  const kind = snapshot.entityColumn("Incident", "kind");
  const first = snapshot.nodeRange("Incident").start;
  const links: number[] = [];
  const victims = new Set<number>();
  let fits = false;
  for (const person of group.members) {
    for (const link of rowOf(people.incidents, person)) {
      if (!VICTIM_ROLES.has(role(link))) continue;
      links.push(link);
      victims.add(person);
      const incident = snapshot.linkTo[link]!;
      if (kind.type === "dict" && kinds.has(kind.values[kind.codes[incident - first]!]!)) fits = true;
    }
  }
  if (links.length === 0) return [];
  const counts = { other: fits ? 0 : 1 };
  return [{ code: "VICTIMS_REPORTED", params: { count: victims.size }, counts, links, members: [] }];
}
