/**
 * Who is protected (design, "Protection"): victims, potential victims and witnesses of any incident, and minors, at the time of
 * the snapshot or when they travelled. Computed from all records and applied for every reader; victim beats offender.
 */
import type { Snapshot } from "#graph/snapshot.ts";
import { PROTECTED_ROLES } from "#model/kinds.ts";
import { ageAt } from "#model/time.ts";
import { entityText, linkText } from "./columns-of.ts";

const ADULT_YEARS = 18;

/** Identity ids of everyone protected, from a snapshot of all records, sorted. */
export function protectedIdentities(snapshot: Snapshot): readonly string[] {
  const { start, end } = snapshot.nodeRange("Identity");
  const marked = new Uint8Array(snapshot.personCount);
  const personOf = (node: number): number => snapshot.personOfIdentity[node - start]!;
  const role = linkText(snapshot, "INVOLVED_IN", "role");
  const parties = snapshot.linkRange("INVOLVED_IN");
  for (let link = parties.start; link < parties.end; link++) {
    const from = snapshot.linkFrom[link]!;
    if (from >= start && from < end && PROTECTED_ROLES.has(role(link))) marked[personOf(from)] = 1;
  }
  const born = entityText(snapshot, "Identity", "dateOfBirth");
  for (let node = start; node < end; node++) {
    const date = born(node);
    if (date !== "" && isMinor(date, snapshot.asOf)) marked[personOf(node)] = 1;
  }
  const travel = snapshot.linkRange("TRAVELLED_ON");
  const departs = snapshot.entityColumn("Flight", "departsAt");
  const flightStart = snapshot.nodeRange("Flight").start;
  for (let link = travel.start; link < travel.end; link++) {
    const from = snapshot.linkFrom[link]!;
    const date = born(from);
    const time = snapshot.linkAt[link]!;
    const leaves = departs.type === "time" ? departs.values[snapshot.linkTo[link]! - flightStart]! : NaN;
    const at = Number.isNaN(time) ? leaves : time;
    if (date !== "" && !Number.isNaN(at) && isMinor(date, at)) marked[personOf(from)] = 1;
  }
  const ids: string[] = [];
  for (let node = start; node < end; node++) if (marked[personOf(node)] === 1) ids.push(snapshot.ids[node]!);
  return ids;
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

function isMinor(birthDate: string, atMs: number): boolean {
  const age = ageAt(birthDate, atMs);
  return age !== undefined && age >= 0 && age < ADULT_YEARS;
}
