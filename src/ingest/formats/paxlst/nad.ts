/**
 * NAD name and address.
 *
 *     NAD+FL+++KOVACS:PETR:JAN+1 HIGH STREET+PRAGUE+:::PR+11000+CZE'
 *         0 who: FL passenger, FM crew, DDU passenger in transit, DDT crew in transit, MS reporting party
 *         3 surname : given names : middle names   4 street   5 city   6 subdivision   7 post code   8 country
 *
 * A segment without a code is taken for a passenger.
 */
import { composite, part, type Segment } from "../edifact/segment.ts";
import type { PaxlstTraveller } from "./message.ts";

const KINDS: ReadonlyMap<string, Pick<PaxlstTraveller, "kind" | "inTransit">> = new Map([
  ["FL", { kind: "PAX", inTransit: false }],
  ["", { kind: "PAX", inTransit: false }],
  ["FM", { kind: "CREW", inTransit: false }],
  ["DDU", { kind: "PAX", inTransit: true }],
  ["DDT", { kind: "CREW", inTransit: true }],
] as const);

/** Undefined for parties that do not travel. */
export function decodeNad(segment: Segment): PaxlstTraveller | undefined {
  const who = KINDS.get(part(segment, 0).trim().toUpperCase());
  if (who === undefined) return undefined;
  const name = composite(segment, 3);
  const address = [4, 5, 6, 7, 8].flatMap((element) => composite(segment, element)).map((piece) => piece.trim());
  return {
    ...who,
    surname: (name[0] ?? "").trim(),
    givenNames: name
      .slice(1)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== "")
      .join(" "),
    address: address.filter((piece) => piece !== "").join(", "),
    sex: "",
    dateOfBirth: "",
    nationality: "",
    residence: "",
    birthPlace: "",
    embarks: "",
    disembarks: "",
    locator: "",
    seat: "",
    position: "",
    bagCount: undefined,
    bagWeightKg: undefined,
    bagTags: [],
    contacts: [],
    documents: [],
    ordinal: segment.ordinal,
    raw: "",
  };
}
