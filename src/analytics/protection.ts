/** The facts of protection as a snapshot of all records has them; who is protected by them is the model's to say (model/protection.ts). */
import { Bitset } from "#base/bitset.ts";
import { listAt } from "#base/list-at.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { isProtected } from "#model/protection.ts";
import { entityNumber, entityText, linkText, type NumberAt } from "./columns-of.ts";
import { readFlights } from "./flights.ts";

/** Identity ids of everyone protected, from a snapshot of all records, sorted. */
export function protectedIdentities(snapshot: Snapshot): readonly string[] {
  const roles = rolesOf(snapshot);
  const firstAt = firstTimes(snapshot);
  const born = entityText(snapshot, "Identity", "birthDates");
  const ids: string[] = [];
  for (let person = 0; person < snapshot.personCount; person++) {
    const identities = snapshot.personIdentities.subarray(snapshot.personOffsets[person], snapshot.personOffsets[person + 1]);
    const birthDates: string[] = [];
    for (const node of identities) if (born(node) !== "") birthDates.push(...born(node).split(";"));
    const facts = { roles: roles.get(person) ?? [], birthDates, times: [firstAt[person]!] };
    if (isProtected(facts, snapshot.asOf)) for (const node of identities) ids.push(snapshot.ids[node]!);
  }
  return ids.sort();
}

/** A look back protects whoever is protected now (`now`: their identity ids), and whoever was at the moment of `then`. Sorted. */
export function protectedThenOrNow(now: readonly string[], then: Snapshot): readonly string[] {
  return [...new Set([...now, ...protectedIdentities(then)])].sort();
}

/** 1 for each person of this snapshot that holds a protected identity. */
export function protectedPersons(snapshot: Snapshot, identities: readonly string[]): Uint8Array {
  const { start, end } = snapshot.nodeRange("Identity");
  const marked = new Uint8Array(snapshot.personCount);
  for (const id of identities) {
    const node = snapshot.nodeIndex(id);
    if (node !== undefined && node >= start && node < end) marked[snapshot.personOfIdentity[node - start]!] = 1;
  }
  return marked;
}

/** Links that nobody is told of: what became of these people after an incident (model/protection.ts). */
export function withheldLinks(snapshot: Snapshot, isProtected: Uint8Array): Bitset {
  const withheld = new Bitset(snapshot.linkCount);
  eachPersons(snapshot, "CHARGED_WITH", (link, person) => {
    if (isProtected[person] === 1) withheld.add(link);
  });
  return withheld;
}

/** Person → roles in incidents. */
function rolesOf(snapshot: Snapshot): ReadonlyMap<number, readonly string[]> {
  const role = linkText(snapshot, "INVOLVED_IN", "role");
  const roles = new Map<number, string[]>();
  eachPersons(snapshot, "INVOLVED_IN", (link, person) => {
    listAt(roles, person).push(role(link));
  });
  return roles;
}

/** Person → the earliest time of travel or part in an incident; NaN when none is known. */
function firstTimes(snapshot: Snapshot): Float64Array {
  const first = new Float64Array(snapshot.personCount).fill(NaN);
  const see = (kind: "TRAVELLED_ON" | "INVOLVED_IN", timeOf: NumberAt): void =>
    eachPersons(snapshot, kind, (link, person) => {
      const own = snapshot.linkAt[link]!;
      const at = Number.isNaN(own) ? timeOf(snapshot.linkTo[link]!) : own;
      if (!(first[person]! <= at) && !Number.isNaN(at)) first[person] = at;
    });
  const flights = readFlights(snapshot);
  see("TRAVELLED_ON", (flight) => flights.departsAt[flight - flights.start]!);
  see("INVOLVED_IN", entityNumber(snapshot, "Incident", "at"));
  return first;
}

/** Links of a kind that begin at a person's identity. */
function eachPersons(
  snapshot: Snapshot,
  kind: "TRAVELLED_ON" | "INVOLVED_IN" | "CHARGED_WITH",
  visit: (link: number, person: number) => void,
): void {
  const identities = snapshot.nodeRange("Identity");
  const { start, end } = snapshot.linkRange(kind);
  for (let link = start; link < end; link++) {
    const from = snapshot.linkFrom[link]!;
    if (from >= identities.start && from < identities.end) visit(link, snapshot.personOfIdentity[from - identities.start]!);
  }
}
