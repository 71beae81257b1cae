/**
 * Words that are stored, and the numbers that stand for them. A number is written down beside its word and given for good: where a word
 * stands in its list says nothing, so that a line moved or put in between changes no store. Codes are only ever added
 * (test/model/stored-words.test.ts holds them to a list that only grows), from 0 up, because they index arrays.
 */
import { assert, AssertionError } from "#base/assert.ts";

export interface Codes<N extends string> {
  /** In the order of their codes: the order of every list that somebody sees, and of every cursor into one. */
  readonly names: readonly N[];
  /** Without a prototype, so that it has these words and no other. */
  readonly of: Readonly<Record<N, number>>;
  /** One more than the greatest code: the length of an array by code. */
  readonly size: number;
  /** Asserts that there is such a code: what cannot be named must not be passed over. */
  nameOf(code: number): N;
}

/** A table gives a word its code, or an object with its code and what else there is to say of it. */
export function codesOf<N extends string>(table: Readonly<Record<N, number | { readonly code: number }>>): Codes<N> {
  const pairs = (Object.entries(table) as [N, number | { readonly code: number }][])
    .map(([name, entry]) => [name, typeof entry === "number" ? entry : entry.code] as const)
    .sort((a, b) => a[1] - b[1]);
  const byCode: (N | undefined)[] = [];
  for (const [name, code] of pairs) {
    assert(Number.isInteger(code) && code >= 0, `${name} has no code`);
    assert(byCode[code] === undefined, `${name} and ${byCode[code]} have one code`);
    byCode[code] = name;
  }
  return Object.freeze({
    names: Object.freeze(pairs.map(([name]) => name)),
    of: Object.freeze(Object.assign(Object.create(null) as object, Object.fromEntries(pairs))) as Readonly<Record<N, number>>,
    size: byCode.length,
    nameOf: (code: number) => byCode[code] ?? unknownCode(code, pairs),
  });
}

function unknownCode(code: number, pairs: readonly (readonly [string, number])[]): never {
  const some = pairs.slice(0, 3).map(([name]) => name);
  throw new AssertionError(`no word has the code ${code} in the list of ${some.join(", ")} …`);
}
