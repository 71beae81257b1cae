/** What a passenger list message says, as plain data, before it becomes records. "" and undefined mean not told. */
import type { Reference } from "./rff.ts";

export interface PaxlstLeg {
  /** Two or three characters. */
  readonly carrier: string;
  readonly number: string;
  readonly origin: string;
  readonly destination: string;
  /** Local date at the origin. */
  readonly date: string;
  /** Local times, `2026-11-21T08:05`; messages do not tell the offset. */
  readonly departsLocal: string;
  readonly arrivesLocal: string;
  readonly ordinal: number;
  readonly raw: string;
}

export interface PaxlstDocument {
  readonly type: string;
  readonly number: string;
  issuer: string;
  expiry: string;
}

export interface PaxlstContact {
  readonly type: "PHONE" | "EMAIL";
  readonly value: string;
}

/** What the segment that begins a traveller says of them. */
export interface PaxlstNaming {
  readonly kind: "PAX" | "CREW";
  readonly inTransit: boolean;
  surname: string;
  givenNames: string;
  readonly address: string;
  /** Position of the segment. */
  readonly ordinal: number;
}

export interface PaxlstTraveller extends PaxlstNaming {
  sex: string;
  dateOfBirth: string;
  nationality: string;
  residence: string;
  birthPlace: string;
  embarks: string;
  disembarks: string;
  locator: string;
  /** By which other messages speak of the same traveller on the same flight, the surest first; the locator is not among them. */
  readonly references: Reference[];
  seat: string;
  position: string;
  bagCount: number | undefined;
  bagWeightKg: number | undefined;
  readonly bagTags: string[];
  readonly contacts: PaxlstContact[];
  readonly documents: PaxlstDocument[];
  raw: string;
}

/** A traveller of whom no more is known yet. */
export function travellerOf(naming: PaxlstNaming): PaxlstTraveller {
  return {
    ...naming,
    sex: "",
    dateOfBirth: "",
    nationality: "",
    residence: "",
    birthPlace: "",
    embarks: "",
    disembarks: "",
    locator: "",
    references: [],
    seat: "",
    position: "",
    bagCount: undefined,
    bagWeightKg: undefined,
    bagTags: [],
    contacts: [],
    documents: [],
    raw: "",
  };
}

/** What the list is about (BGM). */
export interface PaxlstPurpose {
  /** 745, 250, 266, 336, 655. */
  readonly code: string;
  /** Change or status code: XR, RP, XF, CL, CLNB, CLOB, … */
  readonly status: string;
}

/** One traveller with the legs they take. Without a name and a document: one whom only references tell. */
export interface PaxlstListing {
  readonly purpose: PaxlstPurpose;
  readonly traveller: PaxlstTraveller;
  readonly legs: readonly PaxlstLeg[];
  /** References that no other traveller of the message has, the surest first: the locator is among them when it is of one alone. */
  readonly own: readonly Reference[];
}

/** A traveller is told by references alone, as in a close-out of a flight whose list was sent before. */
export function isByReference({ surname, documents }: PaxlstTraveller): boolean {
  return surname === "" && documents.length === 0;
}
