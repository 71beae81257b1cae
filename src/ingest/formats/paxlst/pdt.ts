/**
 * PDT person details, of the United States' older layout (PAXLST 001:000): all of a traveller in one segment.
 *
 *     PDT+P/182345345:990909:US+ROE:ANA:P:590429:F+PAX+NZAKL:USLAX'
 *         0 document: P passport, V visa, A alien registration, behind / the number : expiry : issuing state (alpha-2)
 *         1 surname : given names : middle names : birth : sex     2 PAX, CRW crew, ITI in transit
 *         3 embarks : disembarks
 *
 * Senders leave empty middle names out, so that birth and sex stand one place before. Of middle names mostly an initial is given: no part of a
 * name, which lists of other layouts write out or do without; it stays in the text.
 */
import { composite, part, type Segment } from "../edifact/segment.ts";
import { readDocument } from "./doc.ts";
import { airportOf } from "./loc.ts";
import { travellerOf, type PaxlstTraveller } from "./message.ts";
import { joined } from "./nad.ts";
import { countryCode } from "./nat.ts";

export interface Person {
  readonly traveller: PaxlstTraveller;
  /** Digits as given, "" without. */
  readonly birth: string;
  readonly expiry: string;
}

export function decodePdt(segment: Segment): Person {
  const [written = "", expiry = "", issuer = ""] = composite(segment, 0);
  const slash = written.indexOf("/");
  const person = composite(segment, 1).map((piece) => piece.trim());
  const at = person.findIndex((piece, i) => i >= 1 && /^\d{6}(?:\d\d)?$/.test(piece));
  const status = part(segment, 2).trim().toUpperCase();
  const traveller = travellerOf({
    kind: status === "CRW" ? "CREW" : "PAX",
    inTransit: status === "ITI",
    surname: person[0] ?? "",
    // Without a birth date the sex may stand behind the names.
    givenNames: joined([person[1] ?? "", ...person.slice(2, at < 0 ? 3 : at).filter((name) => name.length > 1)]),
    address: "",
    ordinal: segment.ordinal,
  });
  const sex = (at < 0 ? person[4] : person[at + 1])?.toUpperCase() ?? "";
  if (["F", "M", "X"].includes(sex)) traveller.sex = sex;
  const document = slash < 0 ? undefined : readDocument(written.slice(0, slash), written.slice(slash + 1));
  if (document !== undefined) traveller.documents.push({ ...document, issuer: countryCode(issuer) });
  traveller.embarks = airportOf(part(segment, 3, 0).trim().toUpperCase());
  traveller.disembarks = airportOf(part(segment, 3, 1).trim().toUpperCase());
  return { traveller, birth: person[at] ?? "", expiry: expiry.trim() };
}
