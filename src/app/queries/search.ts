/**
 * Search by what is written on things. The plan and the ranking are model/search.ts's; here each find is kept only when the reader may
 * see the thing and the word it was found by.
 */
import { AppError } from "#base/errors.ts";
import type { Access } from "#model/access.ts";
import type { EntityKind } from "#model/kinds.ts";
import { normaliseName } from "#model/names.ts";
import { planSearch, runSearch, type SearchLookup, type SearchPosting } from "#model/search.ts";
import { idTokens } from "#model/search-keys.ts";
import type { AppContext } from "../context.ts";
import { type Page, type PageArgs, pageOf } from "./page.ts";
import { type View, viewOf } from "./view.ts";
import type { AnyEntity, VisibleEntity } from "./visible.ts";

export interface SearchHit {
  readonly entity: AnyEntity;
  readonly score: number;
  readonly matched: readonly string[];
}

export async function search(
  context: AppContext,
  access: Access,
  args: PageArgs & { text: string; kinds: readonly EntityKind[] | null },
): Promise<Page<SearchHit>> {
  const plan = planSearch(args.text);
  if (plan.words.length === 0) throw new AppError("BAD_INPUT", "give at least one word or number of two characters or more");
  const view = viewOf(context, access);
  let explored = 0;
  const lookup: SearchLookup = {
    searchTokens: (query) => context.store.searchTokens(query),
    searchPostings: async (tokens, kinds, limit) => {
      const postings = await context.store.searchPostings(tokens, kinds, limit);
      const readable = await readablePostings(view, postings);
      explored += readable.length;
      return readable;
    },
  };
  const { hits, truncated } = await runSearch(lookup, plan, storedKinds(args.kinds));
  const found = new Map<string, SearchHit>();
  for (const { entity: id, score, matched } of hits) {
    const stored = await view.entity(id);
    const entity = stored?.kind === "Identity" && !wants(args.kinds, "Identity") ? await view.personOfIdentity(id) : stored;
    // Hits come best first: of a person's identities the best one counts.
    if (entity !== undefined && !found.has(entity.id)) {
      found.set(entity.id, { entity, score, matched: [...new Set(matched.filter((token) => token !== ""))].sort() });
    }
  }
  return pageOf([...found.values()], (hit) => hit.entity.id, args, { explored, truncated });
}

/** Persons are found by their identities; identities themselves are shown only to who asks for them. */
function storedKinds(kinds: readonly EntityKind[] | null): readonly EntityKind[] | null {
  return kinds === null ? null : [...new Set(kinds.map((kind) => (kind === "Person" ? "Identity" : kind)))];
}

function wants(kinds: readonly EntityKind[] | null, kind: EntityKind): boolean {
  return kinds !== null && kinds.includes(kind) && !kinds.includes("Person");
}

async function readablePostings(view: View, postings: readonly SearchPosting[]): Promise<SearchPosting[]> {
  if (view.access.clearance.all) return [...postings];
  const entities = await Promise.all(postings.map((posting) => view.entity(posting.entity)));
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
