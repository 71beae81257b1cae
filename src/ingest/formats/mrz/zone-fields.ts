/** What a zone says, in the words and forms of the bundle's columns, and what of it contradicts what stands beside it. */
import { normaliseName } from "#model/names.ts";
import { stateCode } from "#model/natural-key.ts";
import type { RejectCode } from "#model/reject.ts";
import { formatDate, parseDate } from "#model/time.ts";
import { birthDate, expiryDate } from "../edifact/dates.ts";
import type { Zone, ZoneText } from "./zone.ts";

/** As columns have them. */
export interface ZoneFields {
  readonly document_number: string;
  readonly document_type: string;
  readonly document_issuer: string;
  readonly document_expiry: string;
  readonly surname: string;
  readonly given_names: string;
  readonly sex: string;
  readonly date_of_birth: string;
  readonly nationality: string;
}

export interface ZoneProblem {
  readonly field: string;
  readonly code: RejectCode;
  readonly text: string;
}

const YEARS_A_DOCUMENT_IS_OLD = 5;

/** `day`: that of the journey, "" when it is not known; centuries are told from it, else from the expiry. */
export function zoneFields(zone: Zone, day: string): ZoneFields {
  const expiry = expiryDate(zone.expiry, day);
  return {
    document_number: zone.number,
    document_type: zone.type,
    document_issuer: stateOf(zone.issuer),
    document_expiry: expiry,
    surname: zone.surname,
    given_names: zone.givenNames,
    sex: zone.sex,
    date_of_birth: birthDate(zone.birth, day || yearsBefore(expiry)),
    nationality: stateOf(zone.nationality),
  };
}

/** What is wrong with a zone in itself. */
export function zoneProblems({ zone }: ZoneText): ZoneProblem[] {
  if (zone === undefined) {
    const text = "whole lines of a machine-readable zone (3 of 30, 2 of 36 or 2 of 44 characters); no number was taken from it";
    return [{ field: "document_number", code: "MRZ_UNREADABLE", text }];
  }
  const wholeFits =
    !zone.wrong.includes("composite") && (zone.format === "TD1" || zone.format === "TD2" || zone.format === "TD3");
  return zone.wrong.map((field): ZoneProblem => {
    const name = NAMES[field];
    const done =
      field === "composite"
        ? "what has a fitting digit of its own was taken"
        : wholeFits
          ? "it was taken, as the digit of the whole fits"
          : "it was not taken";
    return {
      field: name.column,
      code: "MRZ_CHECK_DIGIT",
      text: `a check digit that fits ${name.of} of the machine-readable zone; ${done}`,
    };
  });
}

const NAMES = {
  number: { column: "document_number", of: "the document number" },
  birth: { column: "date_of_birth", of: "the birth date" },
  expiry: { column: "document_expiry", of: "the expiry" },
  composite: { column: "document_number", of: "the whole" },
} as const;

/** Columns of which the zone says something else than what is given beside it; names only where no spelling explains it. */
export function contradictions(zone: ZoneFields, given: Readonly<Record<string, string | undefined>>): (keyof ZoneFields)[] {
  return (Object.keys(zone) as (keyof ZoneFields)[]).filter((column) => {
    const beside = (given[column] ?? "").trim().toUpperCase();
    if (zone[column] === "" || beside === "" || column === "document_number") return false;
    if (column === "surname" || column === "given_names") return !isSpelling(zone[column], beside);
    if (column === "sex") return zone.sex !== "X" && zone.sex !== beside;
    if (column === "document_type") return zone.document_type[0] !== beside[0];
    return zone[column] !== (column === "nationality" || column === "document_issuer" ? stateOf(beside) : beside);
  });
}

/** Zones cut names off, and write Ä as AE or A, Ü as UE, UXX or U. */
function isSpelling(zone: string, beside: string): boolean {
  const folded = (name: string): string =>
    normaliseName(name)
      .replace(/[^A-Z]/g, "")
      .replace(/([AOU])E|([NU])XX|AA/g, "$1$2");
  const [a, b] = [folded(zone), folded(beside)];
  return a === "" || b === "" || a.startsWith(b) || b.startsWith(a);
}

function stateOf(letters: string): string {
  const code = stateCode(letters);
  return /^[A-Z]{3}$/.test(code) && code !== "XXX" ? code : "";
}

function yearsBefore(day: string): string {
  const year = Number(day.slice(0, 4)) - YEARS_A_DOCUMENT_IS_OLD;
  const ms = day === "" ? undefined : (parseDate(`${year}${day.slice(4)}`) ?? parseDate(`${year}${day.slice(4, 8)}28`));
  return ms === undefined ? "" : formatDate(ms);
}
