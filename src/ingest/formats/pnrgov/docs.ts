/**
 * SSR DOCS, the text of it: a travel document and whom it is of.
 *
 *     /P/GBR/123456789/GBR/12JUL64/M/23AUG19/ROE/ANA/MARIA/H
 *      1 type 2 issuer 3 number 4 nationality 5 birth 6 sex (MI, FI infants) 7 expiry 8 surname 9 given 10 middle 11 H holder
 *
 * Some senders have one field more at the beginning; the birth date shows it.
 */
import { isDocumentNumber } from "../facts/person-facts.ts";
import { normaliseGivenNames } from "#model/names.ts";
import { countryCode } from "../paxlst/nat.ts";
import { isWrittenDate, writtenBirth, writtenExpiry } from "./dates.ts";
import type { PnrDocs } from "./message.ts";

/** `day`: of travel. `isDated`: whether every date in it exists. */
export function readDocs(text: string, day: string): PnrDocs & { readonly isDated: boolean } {
  const given = text.split("/").map((field) => field.trim().toUpperCase());
  if (given[0] !== "") given.unshift("");
  const shifted = !isWrittenDate(given[5] ?? "") && isWrittenDate(given[6] ?? "");
  const field = (at: number): string => given[shifted ? at + 1 : at] ?? "";
  const sex = field(6);
  const number = field(3);
  const dateOfBirth = writtenBirth(field(5), day);
  const expiry = writtenExpiry(field(7), day);
  return {
    isDated: (dateOfBirth === "") === (field(5) === "") && (expiry === "") === (field(7) === ""),
    document: isDocumentNumber(number) ? { type: field(1), number, issuer: countryCode(field(2)), expiry } : undefined,
    surname: field(8),
    // Each by itself: titles are glued to the first name, and a middle name would hide that.
    givenNames: [normaliseGivenNames(field(9)), normaliseGivenNames(field(10))].filter((name) => name !== "").join(" "),
    dateOfBirth,
    sex: /^[MFX]/.exec(sex)?.[0] ?? "",
    isInfant: sex === "MI" || sex === "FI",
    nationality: countryCode(field(4)),
  };
}
