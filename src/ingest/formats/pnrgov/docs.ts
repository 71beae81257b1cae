/**
 * SSR DOCS, the text of it: a travel document and whom it is of.
 *
 *     /P/GBR/123456789/GBR/12JUL64/M/23AUG19/ROE/ANA/MARIA/H
 *      1 type 2 issuer 3 number 4 nationality 5 birth 6 sex (MI, FI infants) 7 expiry 8 surname 9 given 10 middle 11 H holder
 *
 * Some senders have one field more at the beginning; the birth date shows it. In the number's place may stand a machine-readable zone, which
 * then says what the other fields leave out.
 */
import { isDocumentNumber } from "../facts/person-facts.ts";
import { normaliseGivenNames } from "#model/names.ts";
import type { RejectCode } from "#model/reject.ts";
import { readZone } from "../mrz/read-zone.ts";
import { contradictions, zoneFields, zoneProblems } from "../mrz/zone-fields.ts";
import { countryCode } from "../paxlst/nat.ts";
import { isWrittenDate, writtenBirth, writtenExpiry } from "./dates.ts";
import type { PnrDocs } from "./message.ts";

export interface ReadDocs extends PnrDocs {
  /** Whether every date in it exists. */
  readonly isDated: boolean;
  /** Of the machine-readable zone that stands where the number should. */
  readonly problems: readonly RejectCode[];
}

/** `day`: of travel. */
export function readDocs(text: string, day: string): ReadDocs {
  const given = text.split("/").map((field) => field.trim().toUpperCase());
  if (given[0] !== "") given.unshift("");
  const shifted = !isWrittenDate(given[5] ?? "") && isWrittenDate(given[6] ?? "");
  const field = (at: number): string => given[shifted ? at + 1 : at] ?? "";
  const sex = field(6);
  const birth = writtenBirth(field(5), day);
  const expiry = writtenExpiry(field(7), day);
  // Each by itself: titles are glued to the first name, and a middle name would hide that.
  const givenNames = [normaliseGivenNames(field(9)), normaliseGivenNames(field(10))].filter((name) => name !== "").join(" ");
  const told = {
    document_type: field(1),
    document_issuer: countryCode(field(2)),
    nationality: countryCode(field(4)),
    date_of_birth: birth,
    sex: /^[MFX]/.exec(sex)?.[0] ?? "",
    document_expiry: expiry,
    surname: field(8),
    given_names: givenNames,
  };
  const zone = readZone(field(3));
  const fields = zone?.zone === undefined ? undefined : zoneFields(zone.zone, day);
  const number = zone === undefined ? field(3) : (fields?.document_number ?? "");
  const of = (column: keyof typeof told): string => told[column] || (fields?.[column] ?? "");
  const differs: RejectCode[] = fields !== undefined && contradictions(fields, told).length > 0 ? ["MRZ_DIFFERS"] : [];
  return {
    document: isDocumentNumber(number)
      ? { type: of("document_type"), number, issuer: of("document_issuer"), expiry: of("document_expiry") }
      : undefined,
    surname: of("surname"),
    givenNames: of("given_names"),
    dateOfBirth: of("date_of_birth"),
    sex: of("sex"),
    isInfant: sex === "MI" || sex === "FI",
    nationality: of("nationality"),
    isDated: (birth === "") === (field(5) === "") && (expiry === "") === (field(7) === ""),
    problems: [...(zone === undefined ? [] : zoneProblems(zone).map(({ code }) => code)), ...differs],
  };
}
