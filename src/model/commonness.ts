/**
 * How common values are among all identities. With it, what rules say of a few identities is what they say of them among all
 * (resolve/): a namesake in ten thousand is no evidence, and a phone that a whole agency uses none either.
 */

/** Values with how many identities have each. */
export type CountedValues = readonly (readonly [value: string, count: number])[];

/** Values that are rarer than any weight takes note of are left out. */
export interface Commonness {
  /** By which rule: another one counts other things. */
  readonly rule: string;
  readonly identities: number;
  readonly surnames: CountedValues;
  readonly givenNames: CountedValues;
  readonly words: CountedValues;
  /** `yyyymmdd`. */
  readonly births: CountedValues;
  readonly nationalities: CountedValues;
  /** Birth dates, `yyyymmdd`, and days of the year, `mmdd`, that so many bear that they are written where only the year is known, or less. */
  readonly vagueBirths: readonly string[];
  /** Different addresses, and how many of them have each word. */
  readonly addresses: { readonly total: number; readonly words: CountedValues };
  /** By kind of value (documents, phones …), how many different people hold each. */
  readonly people: Readonly<Record<string, CountedValues>>;
  /** By kind of block, the keys of those that were too large to compare all pairs of. */
  readonly skippedBlocks: Readonly<Record<string, readonly string[]>>;
}

export interface KeptCommonness {
  readonly commonness: Commonness;
  /** Feed sequence of the last change of records that was counted. */
  readonly records: number;
}
