/**
 * A machine-readable zone in the number's place of DOC, its lines one after the other or in elements of their own:
 *
 *     DOC+P:110:111+P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<:L898902C36UTO7408122F1204159ZE184226B<<<<<10'
 */
import { isDocumentNumber } from "../facts/person-facts.ts";
import { part, type Segment } from "../edifact/segment.ts";
import { readZone } from "../mrz/read-zone.ts";
import { contradictions, zoneFields, zoneProblems, type ZoneFields, type ZoneProblem } from "../mrz/zone-fields.ts";
import type { PaxlstDocument, PaxlstTraveller } from "./message.ts";

export interface DocZone {
  /** Undefined without a number that can be relied on. */
  readonly document: PaxlstDocument | undefined;
  /** Undefined when it cannot be read. */
  readonly fields: ZoneFields | undefined;
  readonly problems: readonly ZoneProblem[];
}

/** `day`: of the journey. Undefined for a plain number. */
export function decodeDocZone(segment: Segment, day: string): DocZone | undefined {
  const text = segment.elements.slice(1).flat(2).join(" ");
  const zone = text.includes("<") ? readZone(text) : undefined;
  if (zone === undefined) return undefined;
  const problems = zoneProblems(zone);
  if (zone.zone === undefined) return { document: undefined, fields: undefined, problems };
  const fields = zoneFields(zone.zone, day);
  const number = fields.document_number;
  const type = part(segment, 0).trim().toUpperCase() || fields.document_type;
  // Issuer and expiry may follow in segments of their own; where they do not the zone tells them.
  const document = isDocumentNumber(number) ? { type, number, issuer: "", expiry: "" } : undefined;
  return { document, fields, problems };
}

/** Once all of the traveller is read: what is not told otherwise. Gives back whether what is told says something else. */
export function fillFromZone({ document, fields }: DocZone, traveller: PaxlstTraveller): boolean {
  if (fields === undefined) return false;
  const beside = {
    surname: traveller.surname,
    given_names: traveller.givenNames,
    sex: traveller.sex,
    date_of_birth: traveller.dateOfBirth,
    nationality: traveller.nationality,
    document_issuer: document?.issuer,
    document_expiry: document?.expiry,
  };
  const differs = contradictions(fields, beside).length > 0;
  traveller.surname ||= fields.surname;
  traveller.givenNames ||= fields.given_names;
  traveller.sex ||= fields.sex;
  traveller.dateOfBirth ||= fields.date_of_birth;
  traveller.nationality ||= fields.nationality;
  if (document !== undefined) {
    document.issuer ||= fields.document_issuer;
    document.expiry ||= fields.document_expiry;
  }
  return differs;
}
