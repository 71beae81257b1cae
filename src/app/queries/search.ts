/** Search by what is written on things. The store looks keys up; what may be read is decided here, on the words the reader may see. */
import { monotonicMs } from "#base/clock.ts";
import { editDistance } from "#base/did-you-mean.ts";
import { AppError } from "#base/errors.ts";
import type { Access } from "#model/access.ts";
import type { EntityKind } from "#model/kinds.ts";
import { tokenKeys } from "#model/search-keys.ts";
import type { AppContext } from "../context.ts";
import { order, type Page, type PageArgs, pageOf } from "./page.ts";
import { type View, viewOf } from "./view.ts";
import type { AnyEntity } from "./visible.ts";

export interface SearchHit {
  readonly entity: AnyEntity;
  readonly score: number;
  readonly matched: readonly string[];
}

const TEXT_MAX = 200;
const WORDS_MAX = 12;
const TOKENS_MAX = 400;
const POSTINGS_MAX = 5000;
const TIMEOUT_MS = 5000;

export async function search(
  context: AppContext,
  access: Access,
  args: PageArgs & { text: string; kinds: readonly EntityKind[] | null },
): Promise<Page<SearchHit>> {
  const words = [
    ...new Set(
      args.text
        .slice(0, TEXT_MAX)
        .toUpperCase()
        .match(/[\p{L}\p{N}@+:/.-]{2,}/gu) ?? [],
    ),
  ].slice(0, WORDS_MAX);
  if (words.length === 0) throw new AppError("BAD_INPUT", "give at least one word or number of two characters or more");
  const view = viewOf(context, access);
  const deadline = monotonicMs() + TIMEOUT_MS;
  const fits = new Map<string, Map<string, { token: string; fit: number }>>();
  let explored = 0;
  let truncated = false;
  let timedOut = false;
  for (const word of words) {
    if (monotonicMs() > deadline) {
      timedOut = true;
      break;
    }
    const tokens = (
      await context.store.searchTokens({ exact: [word], prefix: word, keys: tokenKeys(word), limit: TOKENS_MAX })
    ).map((hit) => hit.token);
    const close = tokens.map((token) => ({ token, fit: likeness(word, token) })).filter(({ fit }) => fit >= 0.6);
    const fitOf = new Map(close.map(({ token, fit }) => [token, fit]));
    const postings = await context.store.searchPostings([...fitOf.keys()].sort(), storedKinds(args.kinds), POSTINGS_MAX);
    explored += tokens.length + postings.length;
    truncated ||= tokens.length === TOKENS_MAX || postings.length === POSTINGS_MAX;
    for (const { token, entity } of postings) {
      const ofEntity = fits.get(entity) ?? new Map<string, { token: string; fit: number }>();
      fits.set(entity, ofEntity);
      const fit = fitOf.get(token)!;
      if (fit > (ofEntity.get(word)?.fit ?? 0)) ofEntity.set(word, { token, fit });
    }
  }
  const hits = await readableHits(view, fits, words.length);
  const wanted = args.kinds === null ? hits : hits.filter((hit) => args.kinds!.includes(hit.entity.kind));
  return pageOf(wanted, (hit) => hit.entity.id, args, { explored, truncated, timedOut });
}

async function readableHits(
  view: View,
  fits: ReadonlyMap<string, ReadonlyMap<string, { token: string; fit: number }>>,
  wordCount: number,
): Promise<SearchHit[]> {
  const hits = new Map<string, SearchHit>();
  for (const [id, words] of fits) {
    const found = await view.entity(id);
    const entity = found?.kind === "Identity" ? await view.personOfIdentity(id) : found;
    if (entity === undefined) continue;
    const sum = [...words.values()].reduce((total, { fit }) => total + fit, 0);
    const score = Math.round((sum / wordCount) * 1e6) / 1e6;
    const matched = [...new Set([...words.values()].map(({ token }) => token))].sort();
    if (score > (hits.get(entity.id)?.score ?? 0)) hits.set(entity.id, { entity, score, matched });
  }
  return [...hits.values()].sort(
    order(
      (hit) => hit.score,
      (hit) => hit.entity.id,
    ),
  );
}

/** Persons are found by their identities. */
function storedKinds(kinds: readonly EntityKind[] | null): readonly EntityKind[] | null {
  return kinds === null ? null : [...new Set(kinds.map((kind) => (kind === "Person" ? "Identity" : kind)))];
}

function likeness(word: string, token: string): number {
  if (word === token) return 1;
  if (token.startsWith(word)) return 0.7 + (0.25 * word.length) / token.length;
  return 0.95 * (1 - editDistance(word, token) / Math.max(word.length, token.length));
}
