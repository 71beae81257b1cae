/** How people are named in results: display name, documents as `ISSUER:NUMBER`, staff as `AIRPORT:staff_id`. */
import type { View } from "../reader/view.ts";
import { displayName, textOf } from "../reader/visible.ts";

export interface DescribedPerson {
  readonly id: string;
  readonly name: string;
  readonly documents: readonly string[];
  readonly staff: readonly string[];
}

const DOCUMENTS_MAX = 50;

/** In the order asked. A person of whom nothing is readable has an empty name and no documents. */
export async function describePeople(view: View, personIds: readonly string[]): Promise<readonly DescribedPerson[]> {
  return Promise.all(personIds.map((id) => describePerson(view, id)));
}

async function describePerson(view: View, id: string): Promise<DescribedPerson> {
  const names: string[] = [];
  const documents = new Set<string>();
  const staff = new Set<string>();
  for (const identity of (await view.person(id))?.identities ?? []) {
    names.push(displayName(identity.props));
    const own = textOf(identity.props, "document");
    if (own !== null) documents.add(own);
    const staffKey = textOf(identity.props, "staff");
    if (staffKey !== null) staff.add(staffKey);
    const held = await view.linkPage({ entity: identity.id, kinds: ["HOLDS"], direction: "out", limit: DOCUMENTS_MAX });
    for (const target of await view.entities(held.links.map((link) => link.to)))
      if (target.kind === "TravelDocument") documents.add(target.natural);
  }
  // The fullest spelling reads best; ties by the letters, so that every store names the person the same way.
  names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { id, name: names[0] ?? "", documents: [...documents].sort(), staff: [...staff].sort() };
}
