/**
 * Search: what to look up for a text, and in what order the finds come. Stores only look tokens up (search-keys.ts), so both find the
 * same misspellings and rank them the same.
 */
import anyAscii from "any-ascii";
import { editVariants } from "./edit-variants.ts";
import type { EntityKind } from "./kinds.ts";
import { normaliseName } from "./names.ts";
import { compactId, phonetic, TAIL_LENGTH, tailKey, tokenKeys } from "./search-keys.ts";
import { foldSpelling, jaroWinkler } from "./similarity.ts";
import { takeDates, type WrittenDate } from "./written-dates.ts";

/** The part of a store that search needs. */
export interface SearchLookup {
  searchTokens(query: {
    exact?: readonly string[];
    prefix?: string;
    keys?: readonly string[];
    limit: number;
  }): Promise<readonly { readonly token: string }[]>;
  searchPostings(
    tokens: readonly string[],
    kinds: readonly EntityKind[] | null,
    limit: number,
  ): Promise<readonly SearchPosting[]>;
}

export interface SearchPosting {
  readonly token: string;
  readonly entity: string;
  readonly kind: EntityKind;
}

/** One word or identifier of the text. */
export interface SearchWord {
  readonly text: string;
  /** Tokens that are the word itself, in the spellings under which ingest keeps identifiers. */
  readonly exact: readonly string[];
  readonly prefix: string;
  /** Ends that a number may be known by: without its country's or issuer's prefix, or its last digits; none for words. */
  readonly tails: readonly string[];
  /** Phonetic and trigram keys of a word, the tail key of a number. */
  readonly keys: readonly string[];
  /** Identifiers one mistake away; none for words. */
  readonly edits: readonly string[];
}

export interface SearchPlan {
  readonly words: readonly SearchWord[];
}

export interface RankedToken {
  readonly token: string;
  /** In (0, 1]; 1 = the word itself. */
  readonly fit: number;
}

export interface RankedHit {
  readonly entity: string;
  readonly kind: EntityKind;
  /** In (0, 1], 1e-6 steps: the mean fit over the words of the text, a word not found counting 0. */
  readonly score: number;
  /** For each word of the plan the token it was found by; "" where it was not. */
  readonly matched: readonly string[];
}

/** What is looked for, and how much of it is wanted. */
export interface SearchScope {
  /** null for all. */
  readonly kinds: readonly EntityKind[] | null;
  readonly hitsMax: number;
}

export interface SearchFinds {
  /** The best of those that were found, the best first, ties by entity id. */
  readonly hits: readonly RankedHit[];
  readonly found: number;
  /** Postings looked at. */
  readonly explored: number;
  readonly truncated: boolean;
}

const TEXT_MAX = 200;
const WORDS_MAX = 12;
const TOKENS_PER_WORD = 60;
const LOOKUP_MAX = { exact: 1000, prefix: 200, sound: 500, trigram: 5000, tail: 5000, postings: 20_000 } as const;
const FIT = {
  prefix: 0.75,
  prefixLength: 0.2,
  tail: 0.7,
  tailLength: 0.25,
  sound: 0.7,
  alike: 0.95,
  edit: 0.8,
  likenessMin: 0.84,
} as const;

/** No words when the text has nothing to look for (fewer than two letters or digits). */
export function planSearch(text: string): SearchPlan {
  const { dates, rest } = takeDates(text.slice(0, TEXT_MAX));
  const cut = rest.trim();
  const words = new Map<string, SearchWord>();
  const add = (word: SearchWord) => {
    if (words.size < WORDS_MAX && !words.has(word.text)) words.set(word.text, word);
  };
  // A phone number is written with spaces, an air waybill or a flight sometimes too: then the spaces mean nothing.
  const pieces =
    /^[+\d][\d\s().-]{5,}$/.test(cut) || /^[A-Za-z][A-Za-z\d]\s+\d{1,4}[A-Za-z]?$/.test(cut)
      ? [cut.replace(/[\s()]+/g, "")]
      : cut.split(/\s+/);
  for (const date of dates) add(dateWord(date));
  for (const piece of pieces) {
    if (/[\d@:]/.test(piece)) {
      const upper = anyAscii(piece)
        .toUpperCase()
        .replace(/^[^A-Z0-9+]+|[^A-Z0-9]+$/g, "");
      if (upper.length >= 2) add(identifierWord(upper));
    } else {
      const parts = normaliseName(piece).split(" ");
      // `XQ-TKN` may be written without its hyphen where it is kept, and so may `AL-AMIN`: then it stands for each of its parts.
      const joined = parts.length > 1 ? [parts.join("")] : [];
      for (const word of parts)
        if (word.length >= 2)
          add({ text: word, exact: [word, ...joined], prefix: word, tails: [], keys: tokenKeys(word), edits: [] });
    }
  }
  return { words: [...words.values()] };
}

/** Found as it is or not at all: among birth dates every day is one mistake away from many others. */
function dateWord({ text, dates }: WrittenDate): SearchWord {
  // Eight digits, or digits and hyphens, may be a document's number too.
  const number = compactId(text);
  const exact = /^[\d./-]+$/.test(text) ? [...dates, text, number] : dates;
  return { text: dates[0]!, exact: [...new Set(exact)], prefix: dates[0]!, tails: [], keys: [], edits: [] };
}

function identifierWord(upper: string): SearchWord {
  const compact = compactId(upper);
  // Documents are kept by number alone: of `PAN:PA1234567` the issuer finds nothing.
  const number = upper.replace(/^[A-Z]{1,3}:(?=[A-Z0-9]{2})/, "");
  // `CM0204` is flight CM204; `0050760001111` is +50760001111.
  const flight = compact.replace(/^([A-Z]{2,3}|[A-Z]\d|\d[A-Z])0+(?=\d)/, "$1");
  const phone = compact.replace(/^(?:\+|00)(?=\d{7,})/, "");
  const exact = [...new Set([upper, compact, flight, phone, number])];
  const sought = upper.includes(":") ? number : phone;
  const edits = editVariants(sought).filter((variant) => !exact.includes(variant));
  // At home a phone number begins with a zero that it has not behind its country's code.
  const tails = [...new Set([phone, phone.replace(/^0+/, "")])].filter(
    (tail) => tail.length >= TAIL_LENGTH && /^(?=.*\d)[A-Z0-9]+$/.test(tail),
  );
  return { text: upper, exact, prefix: sought, tails, keys: [...new Set(tails.map(tailKey))], edits };
}

/** How well dictionary tokens fit a word; 0 = not at all. What is of the word alone is worked out once for all of them. */
function fitTo(word: SearchWord): (token: string) => number {
  const [folded, sound] = [foldSpelling(word.text), phonetic(word.text)];
  return (token) => fitOf(word, { folded, sound }, token);
}

function fitOf(word: SearchWord, { folded, sound }: { folded: string; sound: string }, token: string): number {
  if (word.exact.includes(token)) return 1;
  let fit = 0;
  if (token.startsWith(word.prefix)) fit = FIT.prefix + (FIT.prefixLength * word.prefix.length) / token.length;
  for (const tail of word.tails)
    if (token.endsWith(tail)) fit = Math.max(fit, FIT.tail + (FIT.tailLength * tail.length) / token.length);
  if (word.edits.includes(token)) fit = Math.max(fit, FIT.edit);
  if (word.tails.length > 0 || word.keys.length === 0 || !/^[A-Z]+$/.test(token)) return fit;
  // Another transliteration of the word comes just behind the word itself.
  const likeness = Math.max(jaroWinkler(word.text, token), 0.99 * jaroWinkler(folded, foldSpelling(token)));
  if (sound === phonetic(token)) fit = Math.max(fit, FIT.sound, likeness * FIT.alike);
  else if (likeness >= FIT.likenessMin) fit = Math.max(fit, likeness * FIT.alike * FIT.alike);
  return fit;
}

/** All tokens a word may stand for, best first, ties by token. */
export function rankTokens(word: SearchWord, tokens: Iterable<string>): RankedToken[] {
  const ranked: RankedToken[] = [];
  const fitOfToken = fitTo(word);
  for (const token of new Set(tokens)) {
    const fit = fitOfToken(token);
    if (fit > 0) ranked.push({ token, fit });
  }
  return ranked.sort((a, b) => b.fit - a.fit || (a.token < b.token ? -1 : 1));
}

/** `finds[i]`: the tokens that word i of the plan may stand for, and who carries them. */
export function rankHits(
  finds: readonly { readonly tokens: readonly RankedToken[]; readonly postings: readonly SearchPosting[] }[],
): RankedHit[] {
  const entities = new Map<string, { kind: EntityKind; fits: number[]; matched: string[] }>();
  finds.forEach(({ tokens, postings }, at) => {
    const fitOf = new Map(tokens.map(({ token, fit }) => [token, fit]));
    for (const { token, entity, kind } of postings) {
      const fit = fitOf.get(token) ?? 0;
      let hit = entities.get(entity);
      if (hit === undefined) entities.set(entity, (hit = { kind, fits: finds.map(() => 0), matched: finds.map(() => "") }));
      if (fit > hit.fits[at]! || (fit === hit.fits[at]! && token < hit.matched[at]!)) {
        hit.fits[at] = fit;
        hit.matched[at] = token;
      }
    }
  });
  const hits = [...entities].map(([entity, { kind, fits, matched }]) => {
    const score = Math.round((fits.reduce((sum, fit) => sum + fit, 0) / fits.length) * 1e6) / 1e6;
    return { entity, kind, score, matched };
  });
  return hits.sort((a, b) => b.score - a.score || (a.entity < b.entity ? -1 : 1));
}

/** Looks a plan up and ranks what is found. */
export async function runSearch(lookup: SearchLookup, plan: SearchPlan, { kinds, hitsMax }: SearchScope): Promise<SearchFinds> {
  let explored = 0;
  let truncated = false;
  const finds: { tokens: RankedToken[]; postings: readonly SearchPosting[] }[] = [];
  for (const word of plan.words) {
    const sound = word.keys.filter((key) => key.startsWith("~"));
    const tails = word.keys.filter((key) => key.startsWith("$"));
    const trigrams = word.keys.filter((key) => !/^[~$]/.test(key));
    // One by one, so that a common trigram cannot crowd out the word itself at a limit.
    const lookups = [
      { query: { exact: [...word.exact, ...word.edits] }, limit: LOOKUP_MAX.exact },
      { query: { prefix: word.prefix }, limit: LOOKUP_MAX.prefix },
      ...(tails.length === 0 ? [] : [{ query: { keys: tails }, limit: LOOKUP_MAX.tail }]),
      ...(sound.length === 0 ? [] : [{ query: { keys: sound }, limit: LOOKUP_MAX.sound }]),
      ...(trigrams.length === 0 ? [] : [{ query: { keys: trigrams }, limit: LOOKUP_MAX.trigram }]),
    ];
    const found = new Set<string>();
    for (const { query, limit } of lookups) {
      const tokens = await lookup.searchTokens({ ...query, limit });
      truncated ||= tokens.length === limit;
      for (const { token } of tokens) found.add(token);
    }
    const ranked = rankTokens(word, found);
    const tokens = ranked.slice(0, TOKENS_PER_WORD);
    // Of words that only sound alike nobody misses the last; of numbers that end in the same digits each may be the one.
    truncated ||= word.tails.length > 0 && ranked.length > tokens.length;
    const names = tokens.map(({ token }) => token).sort();
    const postings = names.length === 0 ? [] : await lookup.searchPostings(names, kinds, LOOKUP_MAX.postings);
    explored += postings.length;
    truncated ||= postings.length === LOOKUP_MAX.postings;
    finds.push({ tokens, postings });
  }
  const hits = finds.length === 0 ? [] : rankHits(finds);
  return { hits: hits.slice(0, hitsMax), found: hits.length, explored, truncated };
}
