/** Persons of a snapshot: sets of identities by the judgements in force. An identity that none speaks of is a person of its own. */
import { assert } from "#base/assert.ts";
import { personIdOf } from "#model/ids.ts";
import { sharedU32 } from "./growable.ts";

export interface Persons {
  readonly personIds: readonly string[];
  readonly personOfIdentity: Uint32Array;
  readonly personOffsets: Uint32Array;
  readonly personIdentities: Uint32Array;
}

/** `identities` are the ids of nodes `start`, `start + 1`, …, ascending. */
export function contractPersons(identities: readonly string[], start: number, persons: ReadonlyMap<string, string>): Persons {
  const personOf = identities.map((id) => persons.get(id) ?? personIdOf(id));
  const personIds = [...new Set(personOf)].sort();
  const indexOf = new Map(personIds.map((id, index) => [id, index]));
  const personOfIdentity = sharedU32(identities.length);
  const personOffsets = sharedU32(personIds.length + 1);
  for (let row = 0; row < identities.length; row++) {
    const person = indexOf.get(personOf[row]!)!;
    personOfIdentity[row] = person;
    personOffsets[person + 1]!++;
  }
  for (let person = 0; person < personIds.length; person++) personOffsets[person + 1]! += personOffsets[person]!;
  const next = personOffsets.slice(0, personIds.length);
  const personIdentities = sharedU32(identities.length);
  for (let row = 0; row < identities.length; row++) personIdentities[next[personOfIdentity[row]!]!++] = start + row;
  assert(personOffsets[personIds.length] === identities.length, "every identity is of one person");
  return { personIds, personOfIdentity, personOffsets, personIdentities };
}
