/** What a PNRGOV message says, as plain data, before it becomes records. "" and undefined mean not told. */
export interface PnrLocator {
  /** Airline or distribution system that gave it. */
  readonly carrier: string;
  readonly locator: string;
  /** `C`: of the departure control system, which is no booking's name. */
  readonly type: string;
  /** ms since 1970 UTC. */
  readonly createdAt: number | undefined;
}

/** A flight segment as it is sold, and who flies it. */
export interface PnrLeg {
  readonly marketing: string;
  readonly marketingNumber: string;
  operating: string;
  operatingNumber: string;
  readonly origin: string;
  readonly destination: string;
  /** Local date at the origin. */
  readonly date: string;
  /** Local times, `2026-11-21T08:05`; messages do not tell the offset. */
  readonly departsLocal: string;
  readonly arrivesLocal: string;
  /** HK and its like (RPI). */
  status: string;
  /** ms since 1970 UTC. */
  checkedInAt: number | undefined;
  readonly checkIns: PnrCheckIn[];
  readonly ordinal: number;
}

/** What was done at the counter for one traveller on one leg. */
export interface PnrCheckIn {
  who: PnrWho;
  at: number | undefined;
  seat: string;
  bagCount: number | undefined;
  bagWeightKg: number | undefined;
  readonly bagTags: string[];
}

/** How segments point to a traveller: by reference number, or by name. */
export interface PnrWho {
  readonly ref: string;
  readonly surname: string;
  readonly givenNames: string;
}

export interface PnrDocument {
  readonly type: string;
  readonly number: string;
  readonly issuer: string;
  readonly expiry: string;
}

/** What SSR DOCS says: a document and whom it is of. */
export interface PnrDocs {
  readonly document: PnrDocument | undefined;
  readonly surname: string;
  readonly givenNames: string;
  readonly dateOfBirth: string;
  readonly sex: string;
  readonly isInfant: boolean;
  readonly nationality: string;
}

export interface PnrContact {
  readonly type: "PHONE" | "EMAIL" | "ADDRESS";
  readonly value: string;
}

export interface PnrSeat {
  readonly leg: number;
  readonly seat: string;
}

export interface PnrTraveller extends PnrWho {
  isInfant: boolean;
  readonly ordinal: number;
  surname: string;
  givenNames: string;
  dateOfBirth: string;
  sex: string;
  nationality: string;
  residence: string;
  readonly documents: PnrDocument[];
  readonly contacts: PnrContact[];
  readonly seats: PnrSeat[];
}

/** Of whom nothing is told yet but how they are called and where that stands. */
export function namedTraveller(
  name: Pick<PnrTraveller, "ref" | "surname" | "givenNames" | "isInfant">,
  ordinal: number,
): PnrTraveller {
  const { ref, surname, givenNames, isInfant } = name;
  return {
    surname,
    givenNames,
    ref,
    isInfant,
    ordinal,
    dateOfBirth: "",
    sex: "",
    nationality: "",
    residence: "",
    documents: [],
    contacts: [],
    seats: [],
  };
}

export interface PnrPayment {
  readonly form: string;
  /** Company, masked number and expiry; "" where none is told. */
  readonly card: string;
  /** Who paid with it, where that is told beside it. */
  payer: string;
}

export interface Pnr {
  readonly locators: PnrLocator[];
  readonly travellers: PnrTraveller[];
  readonly legs: PnrLeg[];
  readonly contacts: PnrContact[];
  readonly payments: PnrPayment[];
  isGroup: boolean;
  agencyIata: string;
  agentSign: string;
  ticketedAt: number | undefined;
  payerName: string;
  readonly ordinal: number;
  /** As received, less what is never kept, one segment a line. */
  readonly raw: string[];
}
