/**
 * The columns of a snapshot: what detectors may read of each kind, and how it is encoded. Sex, nationality, religion and
 * name are for linking and display; no detector may score by them (domain B, "Never use as a feature").
 * `dict`: strings, dictionary-encoded, "" = not known. `num`: Float64, NaN = not known. `time`: as num, ms since 1970 UTC;
 * the value may be ISO text or ms. `flag`: 1, 0, 255 = not known.
 */
import type { EntityKind, LinkKind } from "./kinds.ts";
import { birthDatesOf } from "./protection.ts";

export type ColumnType = "dict" | "num" | "time" | "flag";

export const ENTITY_COLUMNS = {
  Identity: {
    surname: "dict",
    givenNames: "dict",
    dateOfBirth: "dict",
    /** All that are reported, joined by ";": protection asks for each, where detection asks for the last. */
    birthDates: "dict",
    sex: "dict",
    nationality: "dict",
    /** `ISSUER:NUMBER`, "" when reported without one. */
    document: "dict",
    /** `AIRPORT:staff_id` for staff, else "". */
    staff: "dict",
    airport: "dict",
    employer: "dict",
    role: "dict",
    employedFrom: "dict",
    employedTo: "dict",
  },
  TravelDocument: { issuer: "dict", number: "dict", type: "dict" },
  Flight: {
    carrier: "dict",
    number: "dict",
    origin: "dict",
    destination: "dict",
    date: "dict",
    departsAt: "time",
    arrivesAt: "time",
    capacity: "num",
  },
  Booking: {
    carrier: "dict",
    locator: "dict",
    createdAt: "time",
    ticketedAt: "time",
    agencyIata: "dict",
    agencyName: "dict",
    agentSign: "dict",
    group: "flag",
    paymentForm: "dict",
    payerName: "dict",
  },
  Bag: { tag: "dict" },
  Consignment: {
    number: "dict",
    kind: "dict",
    origin: "dict",
    destination: "dict",
    pieces: "num",
    weightKg: "num",
    goods: "dict",
    hsCode: "dict",
    declaredValue: "num",
    declaredCurrency: "dict",
  },
  Incident: {
    kind: "dict",
    at: "time",
    airport: "dict",
    direction: "dict",
    agency: "dict",
    concealment: "dict",
    detectionMethod: "dict",
    credibility: "num",
  },
  Seizure: {
    kind: "dict",
    commodity: "dict",
    quantity: "num",
    unit: "dict",
    currency: "dict",
    declaredAmount: "num",
    valueUsd: "num",
    originCountry: "dict",
    transitCountries: "dict",
    destinationCountry: "dict",
    serialNumber: "dict",
  },
  Declaration: {
    at: "time",
    airport: "dict",
    direction: "dict",
    currency: "dict",
    declaredAmount: "num",
    countedAmount: "num",
    ownerName: "dict",
    purpose: "dict",
  },
  Inspection: { at: "time", airport: "dict", subject: "dict", reason: "dict", outcome: "dict", findingId: "dict" },
  Organization: { name: "dict" },
  Contact: { type: "dict", value: "dict" },
  Airport: { code: "dict" },
  Zone: { airport: "dict", code: "dict" },
  Badge: { airport: "dict", number: "dict" },
  Shift: { startsAt: "time", endsAt: "time", airport: "dict", zone: "dict", kind: "dict" },
  WatchlistEntry: { list: "dict", reason: "dict", listedBy: "dict", validUntil: "dict" },
} as const satisfies Partial<Record<EntityKind, Record<string, ColumnType>>>;

export const LINK_COLUMNS = {
  TRAVELLED_ON: {
    status: "dict",
    boarded: "flag",
    seat: "dict",
    bagCount: "num",
    bagWeightKg: "num",
    travellerType: "dict",
    checkedInAt: "time",
  },
  HOLDS: { expiry: "dict", validFrom: "dict", validTo: "dict" },
  ENTERED: { direction: "dict", granted: "flag" },
  CUSTODY: { event: "dict", zone: "dict", airport: "dict", weightKg: "num", seal: "dict" },
  INVOLVED_IN: { role: "dict" },
  CHARGED_WITH: { stage: "dict" },
  CONTACTED: { kind: "dict", durationS: "num" },
  EMPLOYED_BY: { role: "dict", from: "dict", to: "dict" },
} as const satisfies Partial<Record<LinkKind, Record<string, ColumnType>>>;

/** Columns that gather what all assertions say; in any other the last assertion to give a value wins. */
export const GATHERED_COLUMNS: Partial<Record<EntityKind, Record<string, typeof birthDatesOf>>> = {
  Identity: { birthDates: birthDatesOf },
};
