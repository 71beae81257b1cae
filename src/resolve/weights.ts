/**
 * The weights of Fellegi–Sunter (docs/method.md, "Persons from identities"), all in bits: log2(m/u), m the chance that a comparison
 * comes out so for two identities of one person, u for those of two. Where u depends on how common the value is, only m is here and u
 * comes from the data. One place, so that a reviewer can see and argue with them.
 */
export const RULE = "rule:fellegi-sunter@3";

export const POSTERIOR_SAME = 0.99;
export const POSTERIOR_UNSURE = 0.6;
/**
 * What names and birth date must say together, in bits beyond the prior, where nothing else is shared: namesakes born on one day are few among
 * all pairs and many among all people, and of these hardly one in 100,000 may be taken for another.
 */
export const ALONE_BITS = 13.5;

/** In a small store a value's share says little: it is pulled towards the usual share as if by this many others, or more. */
const PSEUDO_COUNT_MIN = 1000;
export const USUAL_SHARE = { surname: 0.001, given: 0.004, word: 0.003, birth: 1 / 22_000, nationality: 0.15 } as const;
/** The most bits that one exact agreement may give. */
export const BITS_MAX = { surname: 13, given: 12, word: 9, birth: 14.5, nationality: 2 } as const;
/** The most that a birth date says that is no whole one: the year, and hardly that. */
export const BIRTH_YEAR_BITS = 5;
const POPULATION_MIN = 20_000;

/** Log2 odds, before any comparison, that two identities are one person: about one in four has a second identity. */
export function priorBits(identityCount: number): number {
  return -Math.log2(Math.max(identityCount, POPULATION_MIN)) - 2;
}

/** The same document is as good as all other evidence together: it outweighs the prior by this much, in a store of any size. */
export const DOCUMENT_SURPLUS = 8;

export const WEIGHTS = {
  name: {
    /** Subtracted from the bits of an exact agreement. */
    spelling: -1,
    reordered: -1,
    subset: -3,
    truncated: -2,
    typo: -2,
    swapped: -3,
    pooled: -3,
    initial: 1,
    near: 2,
    alike: -2,
    partial: -4,
    /** Alike, but both are names that many bear: two names rather than one misspelt. */
    otherName: -6,
    surnameDifferent: -5,
    /** Heavy, because twins and siblings agree in all else. */
    givenDifferent: -12,
  },
  birth: { dayMonthSwap: 7, oneDigit: 3.5, yearOff: 3, different: -12 },
  sex: { same: 0.9, different: -6 },
  nationality: { different: -2.5 },
  document: { oneEdit: 3, numberOneEdit: 8, different: -2, usedInterleaved: -10, sameFlight: -10 },
  contact: { phone: 5, email: 6, card: 3, address: 2, place: 1.5, home: 6 },
  /** People of one household share several at once, so together they give no more than this. */
  contactsMax: 8,
} as const;

/**
 * A value held by more different people than this says nothing about who they are, whatever it looks like: a document's number that is a
 * filler, an agency's phone. Up to it the weight falls from that of a value of two at most.
 */
export const PEOPLE_MAX = 12;
/** Of a document that more different people than this have shown, names and birth date must say besides who it was. */
export const DOCUMENT_PEOPLE_MAX = 2;

/** The same of a number that is one person's own, whose wrongly written reports look like several people's. */
export const PERSONAL_PEOPLE_MAX = 4;
/** Two addresses are of one place when what they have in common says so much, in bits, one word of it so much alone, and is so much of what each says. */
export const ONE_PLACE = { bitsMin: 16, wordBitsMin: 6, shareOfShorter: 0.6, shareOfLonger: 0.45 } as const;

/** The share of its weight that a value keeps when so many different people hold it. */
export function shareOfWeight(people: number): number {
  return people > PEOPLE_MAX ? 0 : 1 - Math.log(Math.max(people - 1, 1)) / Math.log(PEOPLE_MAX);
}
/** A name that at least this many identities bear is an established name. */
export const ESTABLISHED_COUNT = 8;
/** And one that at most this many bear may be a misspelling of it. */
export const MISSPELT_COUNT = 2;

export const JARO_WINKLER = { typo: 0.97, near: 0.92, alike: 0.85 } as const;

/** Two flights overlap when they share more than this: clocks and local times in messages are not that exact. */
export const OVERLAP_MIN_MS = 30 * 60_000;

/** Of a value that no more than this many bear no weight takes note of how many they are: MISSPELT_COUNT, and the two of agreementBits. */
export const RARE_COUNT = 2;

/** Pairs of a block are compared up to this block size; larger blocks are skipped and reported. */
export const BLOCK_MAX = {
  document: 200,
  birth: 200,
  phone: 25,
  email: 25,
  card: 25,
  address: 25,
  name: 60,
  nameYear: 60,
} as const;

/** `log2(m/u)` for an exact agreement on a value that `count` of `total` have, within [0, max]. */
export function agreementBits(count: number, total: number, kind: keyof typeof BITS_MAX): number {
  const usual = USUAL_SHARE[kind];
  const pseudo = Math.max(PSEUDO_COUNT_MIN, 1 / usual);
  // The two that agree do not make their own value common.
  const share = (Math.max(0, count - 2) + pseudo * usual) / (total + pseudo);
  return Math.min(BITS_MAX[kind], Math.max(0, Math.log2(0.92 / share)));
}

/** Bits → posterior. */
export function posterior(bits: number): number {
  return bits >= 0 ? 1 / (1 + 2 ** -bits) : 2 ** bits / (1 + 2 ** bits);
}
