/** Counts of values among all identities, to be asked while only some of them are there (model/commonness.ts). */
import type { Commonness, CountedValues } from "#model/commonness.ts";
import type { BlockKind } from "./input.ts";
import { VALUE_KINDS, type Lists, type Profiles } from "./profiles.ts";
import { RARE_COUNT, RULE } from "./weights.ts";

export function commonnessOf(p: Profiles, skippedBlocks: Readonly<Record<BlockKind, readonly string[]>>): Commonness {
  const { names } = p;
  const births = new Map<number, number>();
  for (const day of p.birth) births.set(day, (births.get(day) ?? 0) + 1);
  const byCode = (texts: readonly string[], counts: Uint32Array) => common(texts.map((text, code) => [text, counts[code]!]));
  return {
    rule: RULE,
    identities: p.count,
    surnames: byCode(names.texts, names.surnameCounts),
    givenNames: byCode(names.texts, names.givenCounts),
    words: byCode(names.words, names.wordCounts),
    births: common([...births].map(([day, count]) => [String(day), count])),
    nationalities: byCode(p.nationalities, p.nationalityCounts),
    vagueBirths: p.vagueBirths,
    addresses: { total: p.addressWords.total, words: byCode(p.addressWords.words, p.addressWords.counts) },
    people: Object.fromEntries(VALUE_KINDS.map((kind) => [kind, peopleOf(p[kind])])),
    skippedBlocks,
  };
}

function common(values: CountedValues): CountedValues {
  return values.filter(([, count]) => count > RARE_COUNT);
}

function peopleOf({ texts, people }: Lists): CountedValues {
  return common(texts.map((text, code) => [text, people[code]!]));
}
