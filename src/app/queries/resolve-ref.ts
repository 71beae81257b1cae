/** What a reference speaks of: an id, or a natural form that people use. Ambiguous ones are an error that lists the candidates. */
import { AppError } from "#base/errors.ts";
import type { Access } from "#model/access.ts";
import type { EntityKind } from "#model/kinds.ts";
import { namedBy, parseRef } from "#model/refs.ts";
import type { AppContext } from "../context.ts";
import { labelOf, naturalOf } from "./labels.ts";
import { type View, viewOf } from "./view.ts";
import type { AnyEntity, Person, VisibleEntity } from "./visible.ts";

const CANDIDATES_MAX = 20;
const POSTINGS_MAX = 1000;

/** Undefined when nothing readable fits. `kinds` leaves out candidates of other kinds. */
export async function resolveRef(
  context: AppContext,
  access: Access,
  args: { ref: string; kinds?: readonly EntityKind[] },
): Promise<AnyEntity | undefined> {
  const view = viewOf(context, access);
  const ref = parseRef(args.ref, context.minter);
  if (ref.kind === "none") return undefined;
  if (ref.kind === "id") return ref.entityKind === "Person" ? view.person(ref.id) : view.entity(ref.id);
  const fits = (entity: VisibleEntity): boolean => args.kinds === undefined || args.kinds.includes(entity.kind);
  const ids = ref.candidates.map((candidate) => candidate.id);
  let found = (await view.entities(ids)).filter(fits);
  if (found.length === 0) found = (await named(view, ref.text, ref.tokens)).filter(fits);
  if (found.length <= 1) return found[0];
  throw new AppError("AMBIGUOUS_REF", undefined, { extra: { candidates: found.slice(0, CANDIDATES_MAX).map(candidateOf) } });
}

/** The person behind a person or identity id, a document, or a staff number. */
export async function resolvePerson(context: AppContext, access: Access, args: { ref: string }): Promise<Person | undefined> {
  const view = viewOf(context, access);
  const entity = await resolveRef(context, access, { ref: args.ref, kinds: ["Person", "Identity", "TravelDocument", "Badge"] });
  if (entity === undefined) return undefined;
  if (entity.kind === "Person") return entity as Person;
  if (entity.kind === "Identity") return view.personOfIdentity(entity.id);
  const { links } = await view.links({ entity: entity.id, kinds: ["HOLDS"], direction: "in" });
  const persons = new Map<string, Person>();
  for (const link of links) {
    const person = await view.personOfIdentity(link.from);
    if (person !== undefined) persons.set(person.id, person);
  }
  const [person, ...others] = [...persons.values()];
  if (others.length === 0) return person;
  throw new AppError("AMBIGUOUS_REF", "more than one person presented this document; the candidates are listed", {
    extra: { candidates: [...persons.values()].slice(0, CANDIDATES_MAX).map(candidateOf) },
  });
}

/** Things that carry a token of the reference and are named by it. */
async function named(view: View, text: string, tokens: readonly string[]): Promise<VisibleEntity[]> {
  if (tokens.length === 0) return [];
  const postings = await view.context.store.searchPostings([...tokens].sort(), null, POSTINGS_MAX);
  const ids = [...new Set(postings.map((posting) => posting.entity))];
  const found = (await view.entities(ids)).filter((entity) => namedBy(text, entity));
  return [...new Map(found.map((entity) => [entity.id, entity])).values()];
}

function candidateOf(entity: AnyEntity): Record<string, string> {
  return { id: entity.id, kind: entity.kind, natural: naturalOf(entity), label: labelOf(entity) };
}
