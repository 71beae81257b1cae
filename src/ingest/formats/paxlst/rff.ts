/**
 * RFF reference.
 *
 *     RFF+AVF:Z9WJK'   0 what : value
 *
 * AVF booking locator, SEA seat; ABO traveller, AEA the state's, CR the carrier's for the customer: by these, and by the locator where it is of
 * one traveller only, a close-out names those of an earlier list.
 */
import { isFiller } from "#model/fillers.ts";
import { part, type Segment } from "../edifact/segment.ts";

export interface Reference {
  readonly what: string;
  /** "" where only a filler stands. */
  readonly value: string;
}

/** References that are one traveller's, the surest first. */
const OF_TRAVELLER = ["ABO", "AEA", "CR"] as const;

export function decodeRff(segment: Segment): Reference {
  const value = part(segment, 0, 1).trim().toUpperCase();
  return { what: part(segment, 0, 0).trim().toUpperCase(), value: isFiller(value) ? "" : value };
}

export function isOfTraveller({ what, value }: Reference): boolean {
  return value !== "" && (OF_TRAVELLER as readonly string[]).includes(what);
}

/** The surest first, then the locator. */
export function surestFirst(references: readonly Reference[], locator: string): readonly Reference[] {
  const own = OF_TRAVELLER.flatMap((what) => references.filter((reference) => reference.what === what));
  return locator === "" ? own : [...own, { what: "AVF", value: locator }];
}
