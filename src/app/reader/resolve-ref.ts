/** What a reference speaks of: an id, or a natural form that people use. Ambiguous ones are an error that lists the candidates. */
import { AppError } from "#base/errors.ts";
import type { EntityKind } from "#model/kinds.ts";
import { namedBy, parseRef } from "#model/refs.ts";
import { contextOf } from "../context.ts";
import { labelOf, naturalOf } from "./names.ts";
import type { Reader } from "./reader.ts";
import { type AnyEntity, type EntityOf, isNamed, isOfKind, isPerson, type Person, type VisibleEntity } from "./visible.ts";

const CANDIDATES_MAX = 20;
const POSTINGS_MAX = 1000;

/** Undefined when nothing readable fits. `kinds` leaves out candidates of other kinds. */
export async function resolveRef(
  reader: Reader,
  args: { ref: string; kinds?: readonly EntityKind[] },
): Promise<AnyEntity | undefined> {
  const ref = parseRef(args.ref, contextOf(reader).minter);
  if (ref.kind === "none") return undefined;
  if (ref.kind === "id") return ref.entityKind === "Person" ? reader.person(ref.id) : reader.entity(ref.id);
  const fits = (entity: VisibleEntity): boolean =>
    isNamed(entity) && (args.kinds === undefined || args.kinds.includes(entity.kind));
  const ids = ref.candidates.map((candidate) => candidate.id);
  let found = (await reader.entities(ids)).filter(fits);
  if (found.length === 0) found = (await named(reader, ref.text, ref.tokens)).filter(fits);
  if (found.length <= 1) return found[0];
  throw new AppError("AMBIGUOUS_REF", undefined, { extra: { candidates: found.slice(0, CANDIDATES_MAX).map(candidateOf) } });
}

/** One of a kind; undefined also for what is something else. */
export async function resolveKind<K extends EntityKind>(
  reader: Reader,
  { ref, kind }: { ref: string; kind: K },
): Promise<EntityOf<K> | undefined> {
  const entity = await resolveRef(reader, { ref, kinds: [kind] });
  return entity !== undefined && !isPerson(entity) && isOfKind(entity, kind) ? entity : undefined;
}

/** The person behind a person or identity id, a document, a badge or a staff number. */
export async function resolvePerson(reader: Reader, args: { ref: string }): Promise<Person | undefined> {
  const entity = await resolveRef(reader, { ref: args.ref, kinds: [...PERSONAL] });
  if (entity === undefined) return undefined;
  const [person, ...others] = await personsBehind(reader, entity);
  if (others.length === 0) return person;
  throw new AppError("AMBIGUOUS_REF", "more than one person presented this document; the candidates are listed", {
    extra: { candidates: [person!, ...others].slice(0, CANDIDATES_MAX).map(candidateOf) },
  });
}

/** One identity, by its id or staff number, or by a person or document that only one identity stands behind. */
export async function resolveIdentity(reader: Reader, args: { ref: string }): Promise<string | undefined> {
  const entity = await resolveRef(reader, { ref: args.ref, kinds: [...PERSONAL] });
  if (entity === undefined) return undefined;
  const found = await reader.entities(await identitiesBehind(reader, entity));
  if (found.length <= 1) return found[0]?.id;
  throw new AppError("AMBIGUOUS_REF", "several identities stand behind this; judge one of them", {
    extra: { candidates: found.slice(0, CANDIDATES_MAX).map(candidateOf) },
  });
}

/**
 * What a question is about: a document, badge or staff number in its natural form stands for the one person it belongs to. An id
 * stands for what it is the id of.
 */
export async function resolveSubject(reader: Reader, args: { ref: string }): Promise<AnyEntity | undefined> {
  const entity = await resolveRef(reader, args);
  if (entity === undefined || entity.id === args.ref.trim() || !PERSONAL.has(entity.kind)) return entity;
  const persons = await personsBehind(reader, entity);
  return persons.length === 1 ? persons[0] : entity;
}

const PERSONAL: ReadonlySet<EntityKind> = new Set(["Person", "Identity", "TravelDocument", "Badge"]);

/** The identities that a person is made of, or that a document or badge was reported with. */
async function identitiesBehind(reader: Reader, entity: AnyEntity): Promise<readonly string[]> {
  if (isPerson(entity)) return entity.identities.map(({ id }) => id);
  if (entity.kind === "Identity") return [entity.id];
  const { links } = await reader.links({ entity: entity.id, kinds: ["HOLDS"], direction: "in" });
  return [...new Set(links.map((link) => link.from))];
}

async function personsBehind(reader: Reader, entity: AnyEntity): Promise<Person[]> {
  if (isPerson(entity)) return [entity];
  const identities = await identitiesBehind(reader, entity);
  const persons = await Promise.all(identities.map((identity) => reader.personOfIdentity(identity)));
  return [...new Map(persons.flatMap((person) => (person === undefined ? [] : [[person.id, person] as const]))).values()];
}

/** Things that carry a token of the reference and are named by it. */
async function named(reader: Reader, text: string, tokens: readonly string[]): Promise<VisibleEntity[]> {
  if (tokens.length === 0) return [];
  const postings = await contextOf(reader).store.searchPostings([...tokens].sort(), null, POSTINGS_MAX);
  const ids = [...new Set(postings.map((posting) => posting.entity))];
  const found = (await reader.entities(ids)).filter((entity) => namedBy(text, entity));
  return [...new Map(found.map((entity) => [entity.id, entity])).values()];
}

function candidateOf(entity: AnyEntity): Record<string, string> {
  return { id: entity.id, kind: entity.kind, natural: naturalOf(entity), label: labelOf(entity) };
}
