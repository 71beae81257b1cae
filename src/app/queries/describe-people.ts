/** How people are named in results: display name, documents as `ISSUER:NUMBER`, staff as `AIRPORT:staff_id`. */
import type { Access } from "#model/access.ts";
import type { Props } from "#model/record.ts";
import type { AppContext } from "../context.ts";
import { Visibility } from "../visibility.ts";

export interface DescribedPerson {
  readonly id: string;
  readonly name: string;
  readonly documents: readonly string[];
  readonly staff: readonly string[];
}

const DOCUMENTS_MAX = 50;

/** In the order asked. A person of whom nothing is readable has an empty name and no documents. */
export async function describePeople(
  context: AppContext,
  access: Access,
  personIds: readonly string[],
): Promise<readonly DescribedPerson[]> {
  const visibility = await Visibility.of(context.store, access);
  return Promise.all(personIds.map((id) => describePerson(context, visibility, id)));
}

async function describePerson(context: AppContext, visibility: Visibility, id: string): Promise<DescribedPerson> {
  const identityIds = await context.store.identitiesOf(id);
  const identities = (await context.store.entities(identityIds)).filter((entity) => visibility.entity(entity));
  const names: string[] = [];
  const documents = new Set<string>();
  const staff = new Set<string>();
  for (const identity of identities) {
    const props = visibility.props(identity);
    names.push(displayName(props));
    const own = text(props, "document");
    if (own !== "") documents.add(own);
    const staffKey = text(props, "staff");
    if (staffKey !== "") staff.add(staffKey);
    const held = await context.store.links({
      ...{ entity: identity.id, kinds: ["HOLDS"], direction: "out", limit: DOCUMENTS_MAX },
      ...visibility.readable,
    });
    const targets = await context.store.entities(held.map((link) => link.to));
    for (const target of targets)
      if (visibility.entity(target) && target.kind === "TravelDocument") documents.add(target.natural);
  }
  // The fullest spelling reads best; ties by the letters, so that every store names the person the same way.
  names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { id, name: names[0] ?? "", documents: [...documents].sort(), staff: [...staff].sort() };
}

/** `GARCIA LOPEZ, ANA MARIA`, or what is known of it. */
export function displayName(props: Props): string {
  return [text(props, "surname"), text(props, "givenNames")].filter((part) => part !== "").join(", ");
}

function text(props: Props, name: string): string {
  const value = props[name];
  return typeof value === "string" ? value : "";
}
