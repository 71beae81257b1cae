/**
 * Who is protected (design, "Protection"): victims, potential victims and witnesses of any incident, and minors, at the time of
 * the snapshot, when they travelled or when the incident was in which they had a part. Computed from all records and applied for every reader; victim beats offender.
 */
import type { Snapshot } from "#graph/snapshot.ts";
import { PROTECTED_ROLES } from "#model/kinds.ts";
import { ageAt } from "#model/time.ts";
import { entityNumber, entityText, linkText, type NumberAt } from "./columns-of.ts";
import { readFlights } from "./flights.ts";

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
  const markMinors = (kind: "TRAVELLED_ON" | "INVOLVED_IN", timeOf: NumberAt): void => {
    const range = snapshot.linkRange(kind);
    for (let link = range.start; link < range.end; link++) {
      const from = snapshot.linkFrom[link]!;
      if (from < start || from >= end) continue;
      const date = born(from);
      const time = snapshot.linkAt[link]!;
      const at = Number.isNaN(time) ? timeOf(snapshot.linkTo[link]!) : time;
      if (date !== "" && !Number.isNaN(at) && isMinor(date, at)) marked[personOf(from)] = 1;
    }
  };
  // By the flight's date where no time is known.
  const flights = readFlights(snapshot);
  markMinors("TRAVELLED_ON", (flight) => flights.departsAt[flight - flights.start]!);
  markMinors("INVOLVED_IN", entityNumber(snapshot, "Incident", "at"));
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
