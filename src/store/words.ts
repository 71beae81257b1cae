/**
 * The words that a store says it holds (kinds, statuses, roles, collections; model/stored-words.ts) against those of this build, which
 * every adapter asks for when it opens a store. What is new in this build is added to the store's table. What this build does not
 * know, or knows under another code, it must not read: it would pass over it or take it for something else.
 */
import { AppError } from "#base/errors.ts";
import type { Codes } from "#model/codes.ts";
import { STORED_WORDS } from "#model/stored-words.ts";

export interface StoredWord {
  /** A key of STORED_WORDS: `link kind`. */
  readonly list: string;
  readonly name: string;
  readonly code: number;
}

/** Those that the store has yet to be told of. Refuses (STORE_WORDS) a store that holds others. */
export function wordsToAdd(
  stored: readonly StoredWord[],
  known: Readonly<Record<string, Codes<string>>> = STORED_WORDS,
): StoredWord[] {
  const missing = new Map(wordsOf(known).map((word) => [`${word.list} ${word.name}`, word]));
  const unknown: string[] = [];
  for (const { list, name, code } of stored) {
    const mine = missing.get(`${list} ${name}`);
    if (mine === undefined) unknown.push(`${list} ${name}`);
    else if (mine.code !== code) throw refusal(`has ${list} ${name} under ${code}, this build has it under ${mine.code}`);
    missing.delete(`${list} ${name}`);
  }
  if (unknown.length > 0) throw refusal(`has ${unknown.sort().join(", ")}, which this build does not know`);
  return [...missing.values()];
}

/** Refuses (STORE_WORDS) a word that this build has not in that list. */
export function refuseUnknown(list: keyof typeof STORED_WORDS, word: string): void {
  if ((STORED_WORDS[list] as Codes<string>).of[word] === undefined)
    throw new AppError("STORE_WORDS", `The backup has ${list} ${word}, which this build does not know: use a newer one.`);
}

function wordsOf(known: Readonly<Record<string, Codes<string>>>): StoredWord[] {
  return Object.entries(known).flatMap(([list, codes]) => codes.names.map((name) => ({ list, name, code: codes.of[name]! })));
}

function refusal(what: string): AppError {
  return new AppError("STORE_WORDS", `The store ${what}: use the build that wrote it, or a newer one.`);
}
