import type { Snapshot } from "#graph/snapshot.ts";
import { OFFENDER_ROLES } from "#model/kinds.ts";
import { entityNumber, linkText } from "./columns-of.ts";

/** Identity ids of all persons who were named as offenders in an incident after a moment, ms: what a method of before could have seen coming. */
export function namedSince(snapshot: Snapshot, since: number): readonly string[] {
  const at = entityNumber(snapshot, "Incident", "at");
  const role = linkText(snapshot, "INVOLVED_IN", "role");
  const identities = snapshot.nodeRange("Identity");
  const persons = new Set<number>();
  const { start, end } = snapshot.linkRange("INVOLVED_IN");
  for (let link = start; link < end; link++) {
    const from = snapshot.linkFrom[link]!;
    if (from < identities.start || from >= identities.end) continue;
    if (OFFENDER_ROLES.has(role(link)) && at(snapshot.linkTo[link]!) > since)
      persons.add(snapshot.personOfIdentity[from - identities.start]!);
  }
  const { personOffsets, personIdentities, ids } = snapshot;
  return [...persons].flatMap((person) =>
    [...personIdentities.subarray(personOffsets[person], personOffsets[person + 1])].map((node) => ids[node]!),
  );
}
