/**
 * How many different people hold a value, as far as names and birth dates tell: a passport or phone that one person was reported with a
 * dozen times says who they are, one that a dozen people were reported with does not, whatever it looks like.
 */
import { birthOutcome } from "./compare-births.ts";
import type { Lists, Names } from "./profiles.ts";
import { PEOPLE_MAX } from "./weights.ts";

export interface Holders {
  readonly names: Pick<Names, "wordsOf" | "folded">;
  readonly surname: Uint32Array;
  readonly given: Uint32Array;
  readonly birth: Uint32Array;
  /** Orders the holders of one value; ids are made under an installation's own key. */
  readonly contents: Uint32Array;
}

/** By code; at most PEOPLE_MAX + 1, which is too many. Holders of whom no name is known are nobody else. */
export function peopleOfValues(lists: Lists, who: Holders): Uint32Array {
  const people = new Uint32Array(lists.counts.length).fill(1);
  const rowsOf = rowsByCode(lists);
  const wordsOf = (row: number) => [who.surname[row]!, who.given[row]!].flatMap((name) => spelt(name));
  const known = new Map<number, readonly string[]>();
  const spelt = (name: number): readonly string[] => {
    let words = known.get(name);
    if (words === undefined) known.set(name, (words = who.names.wordsOf[name]!.map((word) => who.names.folded[word]!)));
    return words;
  };
  for (let code = 1; code < people.length; code++) {
    if (lists.counts[code]! < 2) continue;
    const met: { birth: number; words: readonly string[] }[] = [];
    for (const row of rowsOf(code).sort((a, b) => who.contents[a]! - who.contents[b]! || a - b)) {
      const one = { birth: who.birth[row]!, words: wordsOf(row) };
      if (one.words.length === 0 || met.some((other) => mayBeOne(one, other))) continue;
      met.push(one);
      if (met.length > PEOPLE_MAX) break;
    }
    people[code] = Math.max(1, met.length);
  }
  return people;
}

interface Known {
  readonly birth: number;
  readonly words: readonly string[];
}

function mayBeOne(a: Known, b: Known): boolean {
  const birth = birthOutcome(a.birth, b.birth);
  if (birth === "DIFFERENT") return false;
  const shared = a.words.reduce((sum, word) => sum + Number(b.words.includes(word)), 0);
  // Where birth dates agree one word will do, as for a married name; where they say nothing, no word of the shorter name may be another.
  return birth === "MISSING" ? shared === Math.min(a.words.length, b.words.length) : shared > 0;
}

function rowsByCode({ offsets, codes, counts }: Pick<Lists, "offsets" | "codes" | "counts">): (code: number) => Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (const code of codes) starts[code + 1]!++;
  for (let code = 0; code < counts.length; code++) starts[code + 1]! += starts[code]!;
  const rows = new Uint32Array(codes.length);
  const next = starts.slice();
  for (let row = 0; row + 1 < offsets.length; row++)
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) rows[next[codes[at]!]!++] = row;
  return (code) => rows.subarray(starts[code]!, starts[code + 1]!);
}
