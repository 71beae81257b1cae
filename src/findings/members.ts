/**
 * The members of a group with their roles. A reported role stands; others are inferred from what each one did. A protected
 * person never has an offender's role: the reported protected role, or none (docs/model.md, "Protection").
 */
import { PROTECTED_ROLES, type PartyRole } from "#model/kinds.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { Group } from "./group-evidence.ts";
import type { RawMember } from "./raw-finding.ts";

/** Gives the role inferred for an open member without a reported one. */
export type RoleOf = (person: number) => PartyRole;

export function membersOf(world: BaseWorld, group: Group, roleOf: RoleOf): RawMember[] {
  return group.members.map((person, i) => ({ person, ...roleOfMember(world, person, roleOf), stability: group.stability[i]! }));
}

function roleOfMember(world: BaseWorld, person: number, roleOf: RoleOf): Pick<RawMember, "role" | "roleBasis"> {
  const reported = world.network.reportedRoles.get(person);
  if (reported !== undefined) return { role: reported, roleBasis: "REPORTED" };
  const inferred = roleOf(person);
  const allowed = world.isProtected[person] === 0 || PROTECTED_ROLES.has(inferred);
  return { role: allowed ? inferred : "UNKNOWN", roleBasis: "INFERRED" };
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
