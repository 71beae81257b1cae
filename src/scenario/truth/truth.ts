/** truth.json: who was planted. Written beside the bundle, never read by anything that detects. */
import { HUB } from "../geography.ts";
import type { Boarding, Group, GroupKind, Person, TravelDocument, World } from "../world.ts";

export interface TruthMember {
  readonly document?: string;
  readonly staff?: string;
  readonly role: string;
  /** Further documents of the same person, when they hold any. */
  readonly other_documents?: readonly string[];
}

export interface TruthGroup {
  readonly id: string;
  readonly kind: GroupKind;
  readonly members: readonly TruthMember[];
}

export interface Truth {
  readonly groups: readonly TruthGroup[];
}

export function truthOf(world: World, groups: readonly Group[]): Truth {
  const shown = new Map<Person, TravelDocument[]>();
  const planted = new Set(groups.flatMap((g) => g.members.map((m) => m.person)));
  for (const boarding of world.boardings) if (planted.has(boarding.person)) noteDocument(shown, boarding);
  return {
    groups: groups.map((group, i) => ({
      id: `G${i + 1}`,
      kind: group.kind,
      members: group.members.map(({ person, worker, role }) => {
        if (worker !== undefined) return { staff: `${HUB.code}:${worker.id}`, role };
        const documents = (shown.get(person) ?? person.documents).map((d) => `${d.issuer}:${d.number}`);
        const [document, ...others] = documents;
        return { document: document!, role, ...(others.length > 0 ? { other_documents: others } : {}) };
      }),
    })),
  };
}

/** The documents a person travelled on, the most used first. A document of someone else is not theirs. */
function noteDocument(shown: Map<Person, TravelDocument[]>, boarding: Boarding): void {
  if (!boarding.person.documents.includes(boarding.document)) return;
  const documents = shown.get(boarding.person);
  if (documents === undefined) shown.set(boarding.person, [boarding.document]);
  else if (!documents.includes(boarding.document)) documents.push(boarding.document);
}
