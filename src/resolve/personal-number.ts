/**
 * Numbers that are given to one person alone: of identity cards, and those that a state gives its citizens. On a passport a family may travel;
 * such a number in two reports is the same person's, or was taken over for somebody of the same house.
 */
import { areGenerationsApart, type BirthOutcome } from "./compare-births.ts";
import { contradicts, isSure, type FieldMatch, type NameMatch } from "./compare-names.ts";
import { PERSONAL_PEOPLE_MAX } from "./weights.ts";

/** Of cards in zones of ICAO Doc 9303 the first letter is A, C or I; others are what states and offices call theirs. */
const PERSONAL_TYPES = /^(?:[ACI][A-Z]?|N|NID|NIN|DNI|NIE|RUT|CPF|CURP|CEDULA|ID CARD|NATIONAL ID)$/;

/** By a document's type, as the record has it. */
export function isPersonalDocument(type: string): boolean {
  return PERSONAL_TYPES.test(type);
}

/** Of two reports with one such number. */
export interface NumberShared {
  readonly names: NameMatch;
  /** Any word of the one's names, or one like it, among the other's. */
  readonly haveWordInCommon: () => boolean;
  readonly birth: BirthOutcome;
  /** Both are one whole date, and the same. */
  readonly bornAlike: boolean;
  /** `yyyymmdd`, 0 where not known. */
  readonly births: readonly [number, number];
  readonly sexDiffers: boolean;
  /** They live in one place. */
  readonly home: boolean;
  /** On no flight together, nor at once. */
  readonly neverMet: boolean;
  /** How many different people show the number. */
  readonly people: number;
}

/**
 * Whether they are one where their names or birth dates do not say so by themselves. One of given names, surname and birth date may be
 * another altogether, as where a wrong line was read, but not two: a child written down by a parent's number differs in both. Twins of whom one has the
 * other's number are told only where they travel together, or show their own besides (areTwins).
 */
export function isOneByNumber(shared: NumberShared): boolean {
  const { names, birth, bornAlike } = shared;
  if (!shared.home || !shared.neverMet || shared.sexDiffers || shared.people > PERSONAL_PEOPLE_MAX) return false;
  if (bornAlike) return shared.haveWordInCommon() || !(isOther(names.given) && isOther(names.surname));
  // A birth date may be one for want of another, and say nothing; a surname may be one by marriage.
  if (birth !== "DIFFERENT") return isSure(names.given);
  return isSure(names.given) && !isOther(names.surname) && !areGenerationsApart(...shared.births);
}

function isOther(name: FieldMatch): boolean {
  return !isSure(name) && name.outcome !== "MISSING" && name.outcome !== "TYPO" && name.outcome !== "NEAR";
}

/** Two born on one day with one surname, other given names and numbers of their own: nobody whom a third report fits is both. */
export function areTwins(names: NameMatch, birth: BirthOutcome): boolean {
  const { given, surname } = names;
  return birth === "EXACT" && !contradicts(surname) && (contradicts(given) || given.outcome === "PARTIAL");
}
