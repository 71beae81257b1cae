/**
 * Codes that a filter takes as text: airports, countries, and ways of hiding as they are reported. One that nothing readable has, or that
 * is none, would find nothing and look like an answer: it is refused with what would be right. What is known is what this reader may read.
 */
import { didYouMean } from "#base/did-you-mean.ts";
import { AppError } from "#base/errors.ts";
import type { Reader } from "../reader/reader.ts";
import { allOfKind } from "./of-kind.ts";

export interface CodeForm {
  /** What it is, as `a country`. */
  readonly name: string;
  /** How it is written, with an example. */
  readonly right: string;
  readonly pattern: RegExp;
}

export const AIRPORT: CodeForm = { name: "an airport", right: "three letters (IATA), such as PTY", pattern: /^[A-Z]{3}$/ };
export const COUNTRY: CodeForm = {
  name: "a country",
  right: "three letters (ISO 3166 alpha-3), such as ESP",
  pattern: /^[A-Z]{3}$/,
};
export const PLACE: CodeForm = {
  name: "a country or airport",
  right: "three letters (ISO 3166 alpha-3 or IATA), such as ESP or MAD",
  pattern: /^[A-Z]{3}$/,
};
export const CONCEALMENT: CodeForm = { name: "a way of hiding", right: "one that a report names", pattern: /^[^]+$/ };

const NAMED_MAX = 12;

/** The code as it is known, whatever its case; null for null. `field`: of the filter. BAD_INPUT for one that is not among the known. */
export function checkedCode(field: string, form: CodeForm, given: string | null, known: Iterable<string | null>): string | null {
  if (given === null) return null;
  const codes = [...new Set(known)].filter((code) => code !== null).sort();
  const wanted = given.trim().toUpperCase();
  const found = codes.find((code) => code.toUpperCase() === wanted);
  if (found !== undefined) return found;
  // A name is near to a code by chance only.
  if (!form.pattern.test(wanted)) throw new AppError("BAD_INPUT", `${field}: ${form.name} is ${form.right}.${namesOf(codes)}`);
  const hint = didYouMean(given, codes) || namesOf(codes);
  throw new AppError("BAD_INPUT", `${field}: nothing that you may read here names this as ${form.name}.${hint}`);
}

export async function checkedAirport(reader: Reader, field: string, given: string | null): Promise<string | null> {
  if (given === null) return null;
  const airports = await allOfKind(reader, "Airport");
  return checkedCode(
    field,
    AIRPORT,
    given,
    airports.map(({ natural }) => natural),
  );
}

function namesOf(codes: readonly string[]): string {
  if (codes.length === 0) return "";
  const more = codes.length > NAMED_MAX ? ` and ${codes.length - NAMED_MAX} more` : "";
  return ` Known are ${codes.slice(0, NAMED_MAX).join(", ")}${more}.`;
}
