/**
 * The members of a group with their roles. A reported role stands; others are inferred from what each one did. A protected
 * person never has an offender's role: the reported protected role, or none (design, "Protection"; victim beats offender).
 */
import { linkText } from "#analytics/columns-of.ts";
import { OFFENDER_ROLES, PROTECTED_ROLES } from "#model/kinds.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { Group } from "./group-evidence.ts";
import type { RawMember } from "./raw-finding.ts";

/** Gives the role inferred for an open member without a reported one. */
export type RoleOf = (person: number) => string;

/** Strongest first, when several incidents give several roles. */
const ROLE_ORDER = ["ORGANISER", "FACILITATOR", "STAFF_ACCOMPLICE", "SENDER", "RECEIVER", "COURIER", "SUSPECT"];
const PROTECTED_ORDER = ["VICTIM", "POTENTIAL_VICTIM", "WITNESS"];

export function membersOf(world: BaseWorld, group: Group, roleOf: RoleOf): RawMember[] {
  return group.members.map((person, i) => ({ person, ...roleOfMember(world, person, roleOf), stability: group.stability[i]! }));
}

function roleOfMember(world: BaseWorld, person: number, roleOf: RoleOf): Pick<RawMember, "role" | "roleBasis"> {
  const { snapshot, people } = world;
  const role = linkText(snapshot, "INVOLVED_IN", "role");
  const reported = new Set<string>();
  for (let i = people.incidents.offsets[person]!; i < people.incidents.offsets[person + 1]!; i++)
    reported.add(role(people.incidents.items[i]!));
  const protectedRole = PROTECTED_ORDER.find((name) => reported.has(name));
  if (protectedRole !== undefined) return { role: protectedRole, roleBasis: "REPORTED" };
  if (world.isProtected[person] === 1) {
    const inferred = roleOf(person);
    return { role: PROTECTED_ROLES.has(inferred) ? inferred : "UNKNOWN", roleBasis: "INFERRED" };
  }
  const offender = ROLE_ORDER.find((name) => reported.has(name) && OFFENDER_ROLES.has(name));
  if (offender !== undefined && world.seeds.offender[person] === 1) return { role: offender, roleBasis: "REPORTED" };
  return { role: roleOf(person), roleBasis: "INFERRED" };
}

/** Persons of the group who paid for others (PAID_FOR ties name the payer's name on the others' bookings). */
export function payersIn(world: BaseWorld, group: Group): ReadonlySet<number> {
  const { people, bookings, snapshot } = world;
  const keys = new Map(group.members.map((person) => [people.nameKeys[person]!, person]));
  const payers = new Set<number>();
  for (const person of group.members) {
    for (let i = people.bookings.offsets[person]!; i < people.bookings.offsets[person + 1]!; i++) {
      const row = snapshot.linkTo[people.bookings.items[i]!]! - bookings.start;
      const payer = keys.get(bookings.payerKey[row]!);
      if (bookings.thirdParty[row] === 1 && payer !== undefined && payer !== person) payers.add(payer);
    }
  }
  return payers;
}
