/** What a passenger list message says, as plain data, before it becomes records. "" and undefined mean not told. */
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

export interface PaxlstTraveller {
  readonly kind: "PAX" | "CREW";
  readonly inTransit: boolean;
  readonly surname: string;
  readonly givenNames: string;
  readonly address: string;
  sex: string;
  dateOfBirth: string;
  nationality: string;
  residence: string;
  birthPlace: string;
  embarks: string;
  disembarks: string;
  locator: string;
  seat: string;
  position: string;
  bagCount: number | undefined;
  bagWeightKg: number | undefined;
  readonly bagTags: string[];
  readonly contacts: PaxlstContact[];
  readonly documents: PaxlstDocument[];
  /** Position of the segment that names the traveller. */
  readonly ordinal: number;
  raw: string;
}

/** What the list is about (BGM). */
export interface PaxlstPurpose {
  /** 745, 250, 266, 336, 655. */
  readonly code: string;
  /** Change or status code: XR, RP, XF, CL, CLNB, CLOB, … */
  readonly status: string;
}

/** One traveller with the legs they take. */
export interface PaxlstListing {
  readonly purpose: PaxlstPurpose;
  readonly traveller: PaxlstTraveller;
  readonly legs: readonly PaxlstLeg[];
}
