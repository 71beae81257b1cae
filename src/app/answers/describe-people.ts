/** How people are named in results: display name, documents as `ISSUER:NUMBER`, staff as `AIRPORT:staff_id`. */
import type { Reader } from "../reader/reader.ts";
import { textOf } from "../reader/prop-values.ts";
import type { VisibleEntity } from "../reader/visible.ts";

export interface DescribedPerson {
  readonly id: string;
  readonly name: string;
  readonly documents: readonly string[];
  readonly staff: readonly string[];
}

const DOCUMENTS_MAX = 50;

/** In the order asked. A person of whom nothing is readable has an empty name and no documents. */
export async function describePeople(reader: Reader, personIds: readonly string[]): Promise<readonly DescribedPerson[]> {
  return Promise.all(personIds.map((id) => describePerson(reader, id)));
}

async function describePerson(reader: Reader, id: string): Promise<DescribedPerson> {
  const documents = new Set<string>();
  const staff = new Set<string>();
  const person = await reader.person(id);
  const describeIdentity = async ({ id: entity, props }: VisibleEntity<"Identity">): Promise<void> => {
    const own = textOf(props, "document");
    if (own !== null) documents.add(own);
    const staffKey = textOf(props, "staff");
    if (staffKey !== null) staff.add(staffKey);
    const held = await reader.linkPage({ entity, kinds: ["HOLDS"], direction: "out", limit: DOCUMENTS_MAX });
    for (const target of await reader.entities(held.links.map((link) => link.to)))
      if (target.kind === "TravelDocument") documents.add(target.natural);
  };
  await Promise.all((person?.identities ?? []).map(describeIdentity));
  return { id, name: person?.name ?? "", documents: [...documents].sort(), staff: [...staff].sort() };
}
