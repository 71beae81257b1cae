/**
 * Search by what is written on things. The plan and the ranking are model/search.ts's; here each find is kept only when the reader may
 * see the thing and the word it was found by. Who searches a number wants the person behind it: behind a document, badge or contact
 * found by its number come the persons who hold or use it.
 */
import { AppError } from "#base/errors.ts";
import { listAt } from "#base/list-at.ts";
import type { EntityKind } from "#model/kinds.ts";
import { normaliseName } from "#model/names.ts";
import { planSearch, runSearch, type SearchLookup, type SearchPlan, type SearchPosting } from "#model/search.ts";
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

/** A hit before it is known what persons go by: that is asked for those alone whose place hangs on it, and those that are shown. */
interface Found extends Omit<SearchHit, "entity"> {
  readonly entity: VisibleEntity | Unnamed;
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
  let explored = 0;
  const lookup: SearchLookup = {
    searchTokens: (query) => contextOf(reader).store.searchTokens(query),
    searchPostings: async (tokens, kinds, limit) => {
      const postings = await contextOf(reader).store.searchPostings(tokens, kinds, limit);
      const readable = await readablePostings(reader, postings);
      explored += readable.length;
      return readable;
    },
  };
  const finds = await runSearch(lookup, plan, storedKinds(args.kinds, persons));
  let truncated = finds.truncated || finds.hits.length > HITS_MAX;
  const found = new Map<string, Found>();
  const add = (hit: Found): void => {
    const wanted = args.kinds === null || args.kinds.includes(hit.entity.kind);
    // Hits come best first: of a person's identities the best one counts.
    if (wanted && !found.has(hit.entity.id)) found.set(hit.entity.id, hit);
  };
  let opened = 0;
  const addWithHolders = async (hit: Found): Promise<void> => {
    add(hit);
    if (!persons || isPerson(hit.entity) || !NUMBERED.has(hit.entity.kind)) return;
    if (++opened > THINGS_OPENED_MAX) {
      truncated = true;
      return;
    }
    const behind = await personsBehind(reader, hit.entity);
    truncated ||= behind.truncated;
    for (const person of behind.persons) add({ ...hit, entity: person, through: hit.entity });
  };
  const named = byNumber ? await namedExactly(reader, args.text) : undefined;
  if (named !== undefined)
    await addWithHolders({ entity: named, through: null, score: 1, matched: [args.text.trim().toUpperCase()] });
  const hits = finds.hits.slice(0, HITS_MAX);
  // All at once, which is a few questions to the store; one after the other they would be thousands.
  const entities = await Promise.all(
    hits.map(async ({ entity: id }) => {
      const stored = await reader.entity(id);
      return stored?.kind === "Identity" && !wantsIdentities(args.kinds) ? reader.unnamedOfIdentity(id) : stored;
    }),
  );
  for (const [at, { score, matched }] of hits.entries()) {
    const entity = entities[at];
    const words = [...new Set(matched.filter((token) => token !== ""))].sort();
    if (entity !== undefined) await addWithHolders({ entity, through: null, score, matched: words });
  }
  const ranked = await inOrder(reader, [...found.values()], args);
  const page = pageOf(ranked, (hit) => hit.entity.id, args, { explored, truncated });
  const items = page.items.map(async ({ key, node }) => ({
    key,
    node: { ...node, entity: await withName(reader, node.entity) },
  }));
  return { ...page, items: await Promise.all(items) };
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
    const begins = wanted === Infinity && group.some(({ entity }) => entity.id === args.after);
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
async function wordsLeft(reader: Reader, { entity, through, matched }: Found): Promise<number> {
  if (!isPerson(entity) || through !== null) return 0;
  const left = (name: string): number => Math.max(0, normaliseName(name).split(" ").length - matched.length);
  const [first, ...others] = [...new Set(spellingsOf(entity.identities).map(left))];
  // Whichever they go by, as many are left.
  return first !== undefined && others.length === 0 ? first : left(personName(await reader.named(entity)));
}

async function withName(reader: Reader, entity: VisibleEntity | Unnamed): Promise<AnyEntity> {
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
  if (reader.access.clearance.all) return [...postings];
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
