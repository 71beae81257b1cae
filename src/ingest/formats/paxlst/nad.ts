/**
 * NAD name and address.
 *
 *     NAD+FL+++KOVACS:PETR:JAN+1 HIGH STREET+PRAGUE+:::PR+11000+CZE'
 *         0 who: FL passenger, FM crew, DDU passenger in transit, DDT crew in transit, ZZZ someone whom references tell, MS reporting party
 *         3 surname : given names : middle names   4 street   5 city   6 subdivision   7 post code   8 country
 *
 * A segment without a code is taken for a passenger.
 */
import { composite, part, type Segment } from "../edifact/segment.ts";
import type { PaxlstNaming } from "./message.ts";

const KINDS: ReadonlyMap<string, Pick<PaxlstNaming, "kind" | "inTransit">> = new Map([
  ["FL", { kind: "PAX", inTransit: false }],
  ["", { kind: "PAX", inTransit: false }],
  ["ZZZ", { kind: "PAX", inTransit: false }],
  ["FM", { kind: "CREW", inTransit: false }],
  ["DDU", { kind: "PAX", inTransit: true }],
  ["DDT", { kind: "CREW", inTransit: true }],
] as const);

const REPORTING = "MS";

/** Undefined for the party that reports; "UNKNOWN" for others that are no travellers as far as is known. */
export function decodeNad(segment: Segment): PaxlstNaming | "UNKNOWN" | undefined {
  const code = part(segment, 0).trim().toUpperCase();
  const who = KINDS.get(code);
  if (who === undefined) return code === REPORTING ? undefined : "UNKNOWN";
  const name = composite(segment, 3);
  const address = [4, 5, 6, 7, 8].flatMap((element) => composite(segment, element)).map((piece) => piece.trim());
  return {
    ...who,
    surname: (name[0] ?? "").trim(),
    givenNames: joined(name.slice(1)),
    address: address.filter((piece) => piece !== "").join(", "),
    ordinal: segment.ordinal,
  };
}

/** Given and middle names. */
export function joined(names: readonly string[]): string {
  return names
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .join(" ");
}
