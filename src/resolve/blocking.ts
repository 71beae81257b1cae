/**
 * Which pairs are compared at all: those that share a key of some kind. The union over kinds finds a person whose document,
 * birth date, phone or name was mistaken as long as one of them was not.
 */
import type { Commonness } from "#model/commonness.ts";
import { phonetic } from "#model/search-keys.ts";
import type { BlockKind, SkippedBlocks } from "./input.ts";
import type { Lists, Profiles } from "./profiles.ts";
import { BLOCK_MAX } from "./weights.ts";

const NAME_WORDS_MAX = 4;
const SOUNDS_MAX = 0x100000;
const YEARS_MAX = 10_000;
/** A pair packs as smaller · 2^26 + greater, exact in a double. */
export const PAIR_BASE = 0x4000000;

export interface CandidatePairs {
  /** Packed, ascending, distinct. */
  readonly pairs: Float64Array;
  readonly skipped: readonly SkippedBlocks[];
  /** Their keys. */
  readonly skippedKeys: Readonly<Record<BlockKind, readonly string[]>>;
}

/** `among`: which blocks are too large among all identities, when these are some of them. */
export function candidatePairs(p: Profiles, among?: Commonness): CandidatePairs {
  const found = new PairList();
  const skipped: SkippedBlocks[] = [];
  const skippedKeys = {} as Record<BlockKind, readonly string[]>;
  const run = (kind: BlockKind, keys: KeyTable) => {
    const known = among === undefined ? undefined : new Set(among.skippedBlocks[kind]);
    const { largest, texts } = keys.emit(BLOCK_MAX[kind], found, known);
    skippedKeys[kind] = texts;
    if (texts.length > 0) skipped.push({ kind, blocks: texts.length, largest });
  };
  run("document", listKeys(p.documents));
  run("birth", birthKeys(p));
  run("phone", listKeys(p.phones));
  run("email", listKeys(p.emails));
  run("card", listKeys(p.cards));
  run("address", listKeys(p.addresses));
  run("name", nameKeys(p));
  run("nameYear", nameYearKeys(p));
  return { pairs: found.finish(), skipped, skippedKeys };
}

function listKeys(lists: Lists): KeyTable {
  const keys = new KeyTable((code) => lists.texts[code]!);
  for (let i = 0; i + 1 < lists.offsets.length; i++) {
    for (let at = lists.offsets[i]!; at < lists.offsets[i + 1]!; at++) keys.add(i, lists.codes[at]!);
  }
  return keys;
}

/** Birth date (day and month in either order) + the sound of any one word of the name. */
function birthKeys(p: Profiles): KeyTable {
  const codes = new Codes();
  const sounds = Uint32Array.from(p.names.words, (word) => codes.of(phonetic(word)));
  const keys = new KeyTable((key) => `${Math.floor(key / SOUNDS_MAX)} ${codes.text(key % SOUNDS_MAX)}`);
  for (let i = 0; i < p.count; i++) {
    const birth = p.birth[i]!;
    if (birth === 0) continue;
    const day = birth % 100;
    const month = Math.floor(birth / 100) % 100;
    const date = birth - (birth % 10_000) + Math.min(day, month) * 100 + Math.max(day, month);
    for (const sound of soundsOf(p, i, sounds)) keys.add(i, date * SOUNDS_MAX + sound);
  }
  return keys;
}

/** The whole name, words in any order: finds namesakes without a birth date, and mistaken ones. */
function nameKeys(p: Profiles): KeyTable {
  const codes = new Codes();
  const keys = new KeyTable((code) => codes.text(code));
  for (let i = 0; i < p.count; i++) {
    const words = wordsOf(p, i);
    if (words.length < 2) continue;
    keys.add(
      i,
      codes.of(
        words
          .map((word) => p.names.folded[word]!)
          .sort()
          .join(" "),
      ),
    );
  }
  return keys;
}

/** First four letters of the surname and three of the given names, in either order, + birth year. */
function nameYearKeys(p: Profiles): KeyTable {
  const codes = new Codes();
  const keys = new KeyTable((key) => `${codes.text(Math.floor(key / YEARS_MAX))} ${key % YEARS_MAX}`);
  for (let i = 0; i < p.count; i++) {
    const surname = foldedFirst(p, p.surname[i]!);
    const given = foldedFirst(p, p.given[i]!);
    const year = Math.floor(p.birth[i]! / 10_000);
    if (surname === "" || given === "" || year === 0) continue;
    const parts = [surname.slice(0, 4), given.slice(0, 3), surname.slice(0, 3), given.slice(0, 4)] as const;
    keys.add(i, codes.of(`${parts[0]} ${parts[1]}`) * YEARS_MAX + year);
    keys.add(i, codes.of(`${parts[3]} ${parts[2]}`) * YEARS_MAX + year);
  }
  return keys;
}

function foldedFirst(p: Profiles, name: number): string {
  const first = p.names.wordsOf[name]![0];
  return first === undefined ? "" : p.names.folded[first]!;
}

function wordsOf(p: Profiles, i: number): number[] {
  return [...p.names.wordsOf[p.surname[i]!]!, ...p.names.wordsOf[p.given[i]!]!];
}

function soundsOf(p: Profiles, i: number, sounds: Uint32Array): Set<number> {
  const distinct = new Set<number>();
  for (const name of [p.surname[i]!, p.given[i]!]) {
    const words = p.names.wordsOf[name]!;
    for (let at = 0; at < words.length && at < NAME_WORDS_MAX; at++) distinct.add(sounds[words[at]!]!);
  }
  return distinct;
}

/** Texts as numbers from 0, and back. */
class Codes {
  readonly #codes = new Map<string, number>();
  readonly #texts: string[] = [];

  of(text: string): number {
    let code = this.#codes.get(text);
    if (code === undefined) this.#codes.set(text, (code = this.#texts.push(text) - 1));
    return code;
  }

  text(code: number): string {
    return this.#texts[code]!;
  }
}

/** Row and key, many a row; groups rows by key in linear time. */
class KeyTable {
  readonly #rows: number[] = [];
  readonly #blocks: number[] = [];
  readonly #blockOf = new Map<number, number>();
  readonly #textOf: (key: number) => string;

  /** `textOf`: a key in words, the same among whichever identities. */
  constructor(textOf: (key: number) => string) {
    this.#textOf = textOf;
  }

  add(row: number, key: number): void {
    let block = this.#blockOf.get(key);
    if (block === undefined) this.#blockOf.set(key, (block = this.#blockOf.size));
    this.#rows.push(row);
    this.#blocks.push(block);
  }

  /** Blocks larger than `sizeMax`, or `known` to be so among all identities, give no pairs: their keys are given back. */
  emit(sizeMax: number, into: PairList, known: ReadonlySet<string> | undefined): { largest: number; texts: string[] } {
    const offsets = new Uint32Array(this.#blockOf.size + 1);
    for (const block of this.#blocks) offsets[block + 1]!++;
    for (let block = 0; block < this.#blockOf.size; block++) offsets[block + 1]! += offsets[block]!;
    const next = offsets.slice();
    const members = new Uint32Array(this.#rows.length);
    // Rows were added in ascending order, so each block's members are ascending too.
    for (let at = 0; at < this.#rows.length; at++) members[next[this.#blocks[at]!]!++] = this.#rows[at]!;
    const skipped = { largest: 0, texts: [] as string[] };
    // Blocks are numbered in the order in which their keys came.
    for (const [key, block] of this.#blockOf) {
      const start = offsets[block]!;
      const end = offsets[block + 1]!;
      if (end - start > sizeMax || known?.has(this.#textOf(key)) === true) {
        skipped.texts.push(this.#textOf(key));
        skipped.largest = Math.max(skipped.largest, end - start);
        continue;
      }
      for (let a = start; a < end; a++) for (let b = a + 1; b < end; b++) into.add(members[a]!, members[b]!);
    }
    return skipped;
  }
}

class PairList {
  #packed = new Float64Array(1 << 16);
  #size = 0;

  add(smaller: number, greater: number): void {
    // A row that has the same key twice (a word in surname and given names) is no pair.
    if (smaller === greater) return;
    if (this.#size === this.#packed.length) {
      const grown = new Float64Array(this.#size * 2);
      grown.set(this.#packed);
      this.#packed = grown;
    }
    this.#packed[this.#size++] = smaller * PAIR_BASE + greater;
  }

  finish(): Float64Array {
    const packed = this.#packed.subarray(0, this.#size).sort();
    let kept = 0;
    for (let i = 0; i < packed.length; i++) if (i === 0 || packed[i] !== packed[i - 1]) packed[kept++] = packed[i]!;
    return packed.subarray(0, kept);
  }
}
