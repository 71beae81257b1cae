/**
 * The role that each person was reported in. One who is protected by a report has that role and no other (victim beats offender); an
 * offender's role stands as long as the person may be used as a seed: not once acquitted, and never for the protected.
 */
import { OFFENDER_ROLES, type PartyRole } from "#model/kinds.ts";
import { linkText } from "../columns-of.ts";
import type { People } from "../people.ts";
import { rowOf } from "../rows.ts";
import type { Seeds } from "../seeds.ts";

/** Strongest first, when several incidents give several roles. */
const OFFENDER_ORDER = ["ORGANISER", "FACILITATOR", "STAFF_ACCOMPLICE", "SENDER", "RECEIVER", "COURIER", "SUSPECT"] as const;
const PROTECTED_ORDER = ["VICTIM", "POTENTIAL_VICTIM", "WITNESS"] as const;

/** Person → role; persons without a reported role that stands are not in it. */
export function reportedRoles(people: People, seeds: Seeds): ReadonlyMap<number, PartyRole> {
  const role = linkText(people.snapshot, "INVOLVED_IN", "role");
  const roles = new Map<number, PartyRole>();
  for (let person = 0; person < people.count; person++) {
    const links = rowOf(people.incidents, person);
    if (links.length === 0) continue;
    const reported = new Set(Array.from(links, role));
    const standing =
      PROTECTED_ORDER.find((name) => reported.has(name)) ??
      (seeds.offender[person] === 1 ? OFFENDER_ORDER.find((name) => reported.has(name) && OFFENDER_ROLES.has(name)) : undefined);
    if (standing !== undefined) roles.set(person, standing);
  }
  return roles;
}
