/**
 * A number for each person, from what is reported of it and not from ids, which are made under an installation's own key: what decides
 * between persons that are alike in all else, so that two installations with the same records decide alike.
 */
import { fnv1aOf } from "#base/fnv1a.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { entityCodes } from "./columns-of.ts";

const FIELDS = ["surname", "givenNames", "dateOfBirth", "document", "staff"] as const;

/** 32 bits a person, by person index: the sum over its identities, in whatever order, of FNV-1a over their values. */
export function personContents(snapshot: Snapshot): Uint32Array {
  const contents = new Uint32Array(snapshot.personCount);
  const fields = FIELDS.map((name) => entityCodes(snapshot, "Identity", name));
  const { start, end } = snapshot.nodeRange("Identity");
  for (let node = start; node < end; node++) {
    contents[snapshot.personOfIdentity[node - start]!]! += fnv1aOf(fields.map(({ codeAt, values }) => values[codeAt(node)]!));
  }
  return contents;
}
