/**
 * Search by what is written on things. The plan and the ranking are model/search.ts's; for a reader under a clearance each find is kept only
 * when they may see the thing and the word it was found by. Who searches a number wants the person behind it: behind a document, badge or contact
 * found by its number come the persons who hold or use it.
 */
import { AppError } from "#base/errors.ts";
import { listAt } from "#base/list-at.ts";
import type { EntityKind } from "#model/kinds.ts";
import { normaliseName } from "#model/names.ts";
import {
  planSearch,
  type RankedHit,
  runSearch,
  type SearchFinds,
  type SearchPlan,
  type SearchPosting,
  type SearchScope,
} from "#model/search.ts";
import { idTokens } from "#model/search-keys.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { contactUsers } from "./contact-users.ts";
import { linkedPersons } from "../reader/entity-links.ts";
import { spellingsOf } from "../reader/agreed-name.ts";
import { personName } from "../reader/names.ts";
import { type Page, type PageArgs, pageOf } from "../answers/page.ts";
import { resolveRef } from "../reader/resolve-ref.ts";
import { type AnyEntity, isPerson, type Unnamed, type VisibleEntity } from "../reader/visible.ts";

export interface SearchHit {
  readonly entity: AnyEntity;
  /** The document, badge or contact whose number was found, where `entity` is a person behind it. */
  readonly through: AnyEntity | null;
  readonly score: number;
  readonly matched: readonly string[];
}

/** What was found, of which no more is read than its place hangs on, or its being shown: most of it is only counted. */
interface Thing {
  readonly id: string;
  readonly kind: EntityKind;
  read(): Promise<VisibleEntity | Unnamed | undefined>;
}

interface Found extends Omit<SearchHit, "entity"> {
  readonly thing: Thing;
}

/** Hits that are read and shown, the best first: nobody leafs through more namesakes, and what is left out is said. */
const HITS_MAX = 1000;
/** Things whose holders are looked up, the best first, and how many of one thing. */
const THINGS_OPENED_MAX = 20;
const HOLDERS_MAX = 50;
const NUMBERED: ReadonlySet<EntityKind> = new Set(["TravelDocument", "Badge", "Contact"]);

export async function search(
  reader: Reader,
  args: PageArgs & { text: string; kinds: readonly EntityKind[] | null },
): Promise<Page<SearchHit>> {
  const plan = planSearch(args.text);
  if (plan.words.length === 0) throw new AppError("BAD_INPUT", "give at least one word or number of two characters or more");
  const byNumber = isNumber(plan);
  const persons = byNumber && (args.kinds === null || args.kinds.includes("Person"));
  const { hits, explored, ...finds } = await findsFor(reader, plan, {
    kinds: storedKinds(args.kinds, persons),
    hitsMax: HITS_MAX,
  });
  let truncated = finds.truncated || finds.found > hits.length;
  const found = new Map<string, Found>();
  const add = (hit: Found): void => {
    const wanted = args.kinds === null || args.kinds.includes(hit.thing.kind);
    // Hits come best first: of a person's identities the best one counts.
    if (wanted && !found.has(hit.thing.id)) found.set(hit.thing.id, hit);
  };
  const all: Found[] = [];
  const named = byNumber ? await namedExactly(reader, args.text) : undefined;
  if (named !== undefined) all.push({ thing: known(named), through: null, score: 1, matched: [args.text.trim().toUpperCase()] });
  // All at once, which is a few questions to the store; one after the other they would be thousands.
  const things = await Promise.all(hits.map((hit) => thingOf(reader, hit, !wantsIdentities(args.kinds))));
  for (const [at, { score, matched }] of hits.entries()) {
    const thing = things[at];
    const words = [...new Set(matched.filter((token) => token !== ""))].sort();
    if (thing !== undefined) all.push({ thing, through: null, score, matched: words });
  }
  const numbered = all.filter(({ thing }) => persons && NUMBERED.has(thing.kind));
  const opened = numbered.slice(0, THINGS_OPENED_MAX);
  truncated ||= numbered.length > opened.length;
  const holders = new Map(await Promise.all(opened.map(async (hit) => [hit, await holdersOf(reader, hit)] as const)));
  for (const hit of all) {
    add(hit);
    const behind = holders.get(hit);
    truncated ||= behind?.truncated === true;
    for (const holder of behind?.hits ?? []) add(holder);
  }
  const ranked = await inOrder(reader, [...found.values()], args);
  const page = pageOf(ranked, (hit) => hit.thing.id, args, { explored, truncated });
  const items = page.items.map(async ({ key, node: { thing, ...rest } }) => ({
    key,
    node: { entity: await withName(reader, thing), ...rest },
  }));
  return { ...page, items: await Promise.all(items) };
}

/** Where everything may be read the store does it all; elsewhere each posting is looked at before it is ranked. */
function findsFor(reader: Reader, plan: SearchPlan, scope: SearchScope): Promise<SearchFinds> {
  const { store } = contextOf(reader);
  if (reader.readsAll) return store.search(plan, scope);
  const lookup = {
    searchTokens: store.searchTokens,
    searchPostings: async (tokens: readonly string[], kinds: readonly EntityKind[] | null, limit: number) =>
      readablePostings(reader, await store.searchPostings(tokens, kinds, limit)),
  };
  return runSearch(lookup, plan, scope);
}

/** `byPerson`: an identity stands for the person that it is of. Undefined for what the reader may not read. */
async function thingOf(reader: Reader, { entity: id, kind }: RankedHit, byPerson: boolean): Promise<Thing | undefined> {
  const ofPerson = kind === "Identity" && byPerson;
  if (reader.readsAll) {
    const person = ofPerson ? await reader.holderOf(id) : undefined;
    if (person === undefined) return { id, kind, read: () => reader.entity(id) };
    return { id: person, kind: "Person", read: () => reader.unnamed(person) };
  }
  const entity = await (ofPerson ? reader.unnamedOfIdentity(id) : reader.entity(id));
  return entity === undefined ? undefined : known(entity);
}

function known(entity: VisibleEntity | Unnamed): Thing {
  return { id: entity.id, kind: entity.kind, read: async () => entity };
}

/**
 * The best score first, then whose name has fewest words that were not asked for; between equals what the ranking and the holders' places
 * say holds. Those who share a score are put in order only where the page shows some of them.
 */
async function inOrder(reader: Reader, hits: readonly Found[], args: PageArgs): Promise<Found[]> {
  const groups = new Map<number, Found[]>();
  for (const hit of hits) listAt(groups, hit.score).push(hit);
  const ordered: Found[] = [];
  let wanted = args.after === null ? args.first : Infinity;
  for (const score of [...groups.keys()].sort((a, b) => b - a)) {
    const group = groups.get(score)!;
    const begins = wanted === Infinity && group.some(({ thing }) => thing.id === args.after);
    if (begins) wanted = group.length + args.first;
    if (wanted === Infinity || wanted <= 0) {
      ordered.push(...group);
      continue;
    }
    const rests = await Promise.all(group.map((hit) => wordsLeft(reader, hit)));
    const placed = group.map((hit, i) => ({ hit, rest: rests[i]! }));
    ordered.push(...placed.sort((a, b) => a.rest - b.rest).map(({ hit }) => hit));
    wanted -= group.length;
  }
  return ordered;
}

/** Words of a person's name that were not asked for: GARCIA, ANA comes before GARCIA LOPEZ, ANA when both fit as well. */
async function wordsLeft(reader: Reader, { thing, through, matched }: Found): Promise<number> {
  if (thing.kind !== "Person" || through !== null) return 0;
  const entity = await thing.read();
  if (entity === undefined || !isPerson(entity)) return 0;
  const left = (name: string): number => Math.max(0, normaliseName(name).split(" ").length - matched.length);
  const [first, ...others] = [...new Set(spellingsOf(entity.identities).map(left))];
  // Whichever they go by, as many are left.
  return first !== undefined && others.length === 0 ? first : left(personName(await reader.named(entity)));
}

async function withName(reader: Reader, thing: Thing): Promise<AnyEntity> {
  const entity = await thing.read();
  if (entity === undefined) throw new AppError("CONFLICT", "what was found has changed while it was read: search again");
  return isPerson(entity) ? reader.named(entity) : entity;
}

/** A number, designator or address of a mailbox, as against words, which many things carry. */
function isNumber(plan: SearchPlan): boolean {
  return plan.words.every(({ text }) => /[\d@]/.test(text));
}

/** The thing whose natural form or id the text is; what is ambiguous is left to the ranking. */
async function namedExactly(reader: Reader, text: string): Promise<AnyEntity | undefined> {
  try {
    const entity = await resolveRef(reader, { ref: text });
    return entity?.kind === "Identity" ? await reader.personOfIdentity(entity.id) : entity;
  } catch (error) {
    if (error instanceof AppError && error.code === "AMBIGUOUS_REF") return undefined;
    throw error;
  }
}

/** Hits of the persons behind a thing that was found by its number. */
async function holdersOf(reader: Reader, hit: Found): Promise<{ hits: readonly Found[]; truncated: boolean }> {
  const through = await hit.thing.read();
  if (through === undefined || isPerson(through)) return { hits: [], truncated: false };
  const { persons, truncated } = await personsBehind(reader, through);
  return { hits: persons.map((person) => ({ ...hit, thing: known(person), through })), truncated };
}

async function personsBehind(
  reader: Reader,
  thing: VisibleEntity,
): Promise<{ persons: readonly AnyEntity[]; truncated: boolean }> {
  if (thing.kind === "Contact") {
    const page = await contactUsers(reader, { contact: thing, first: HOLDERS_MAX, after: null });
    const persons = page.items.map(({ node }) => node.user).filter(isPerson);
    return { persons, truncated: page.hasNextPage || page.truncated };
  }
  const persons = await linkedPersons(reader, thing, { kinds: ["HOLDS"], direction: "in" });
  return { persons: persons.slice(0, HOLDERS_MAX), truncated: persons.length > HOLDERS_MAX };
}

/** Persons are found by their identities, and by their numbers; identities themselves are shown only to who asks for them. */
function storedKinds(kinds: readonly EntityKind[] | null, byNumber: boolean): readonly EntityKind[] | null {
  if (kinds === null) return null;
  const looked = kinds.map((kind) => (kind === "Person" ? "Identity" : kind));
  return [...new Set(byNumber ? [...looked, ...NUMBERED] : looked)];
}

function wantsIdentities(kinds: readonly EntityKind[] | null): boolean {
  return kinds !== null && kinds.includes("Identity") && !kinds.includes("Person");
}

async function readablePostings(reader: Reader, postings: readonly SearchPosting[]): Promise<SearchPosting[]> {
  const entities = await Promise.all(postings.map((posting) => reader.entity(posting.entity)));
  return postings.filter((posting, i) => {
    const entity = entities[i];
    return entity !== undefined && wordsOf(entity).has(posting.token);
  });
}

/** What a thing can be found by, from the values that may be read. */
function wordsOf(entity: VisibleEntity): ReadonlySet<string> {
  const texts = [entity.natural, ...Object.values(entity.props).map(String)];
  texts.push(`${String(entity.props.carrier ?? "")}${String(entity.props.number ?? "")}`);
  const words = new Set<string>();
  for (const text of texts) {
    for (const part of [text, text.slice(text.indexOf(":") + 1), text.replace(/^\+/, "")]) {
      for (const token of [part, ...idTokens(part)]) words.add(token);
    }
    for (const word of normaliseName(text).split(" ")) words.add(word);
    for (const word of text.split(" ")) words.add(word);
  }
  return words;
}
