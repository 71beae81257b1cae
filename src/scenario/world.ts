/** What a world is made of while it is being made. Rows are written from it at the end, in shuffled order with fresh ids. */
import type { Prng } from "#base/prng.ts";
import { streamOf } from "./draw.ts";
import type { Airport, Carrier } from "./geography.ts";
import { Handed } from "./handed.ts";
import { HUB, SPOKES } from "./geography.ts";
import type { Make } from "./make/make.ts";
import { scaled } from "./make/scale.ts";
import type { TwinSet } from "./twins/twin-sets.ts";
import type { Settings, Size, WorldKind } from "./settings.ts";
import { settingsFor } from "./settings.ts";

export interface TravelDocument {
  readonly type: string;
  readonly issuer: string;
  readonly number: string;
  readonly expiry: string;
}

export interface Household {
  readonly home: Airport;
  readonly surname: string;
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly address: string;
  readonly card: string;
  readonly ip: string;
}

export interface Person {
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: "F" | "M";
  readonly birthDate: string;
  readonly nationality: string;
  readonly household: Household;
  readonly documents: TravelDocument[];
}

export interface Flight {
  readonly carrier: Carrier;
  readonly number: string;
  readonly date: string;
  readonly origin: Airport;
  readonly destination: Airport;
  readonly departsAt: number;
  readonly arrivesAt: number;
  readonly registration: string;
  readonly capacity: number;
  booked: number;
  /** Given at writing time, after everything else is settled. */
  id: string;
}

export interface Agency {
  readonly iata: string;
  readonly name: string;
  readonly agents: readonly string[];
  readonly phone: string;
  readonly email: string;
  /** Online agencies pay with virtual cards of their own. */
  readonly virtualCards: readonly string[];
}

export interface Contact {
  paymentForm: string;
  card: string;
  payer: string;
  phone: string;
  email: string;
  address: string;
  ip: string;
  agency: Agency | undefined;
  agent: string;
  createdAt: number;
  ticketedAt: number;
  group: boolean;
}

export interface Booking extends Contact {
  readonly reference: string;
  readonly flights: readonly Flight[];
  /** The booking whose travellers these sit beside. */
  besides?: Booking;
}

export interface Boarding {
  readonly flight: Flight;
  readonly person: Person;
  readonly document: TravelDocument;
  readonly booking: Booking;
  readonly bags: number;
  readonly destinationAddress: string;
  status: string;
  readonly bagTags: readonly string[];
}

export interface Worker {
  readonly person: Person;
  readonly role: Role;
  readonly employer: string;
  readonly zone: string;
  readonly employedFrom: string;
  id: string;
  badge: string;
  readonly shifts: Shift[];
  /** Doors opened in a shift: some people are for ever on their way somewhere. */
  readonly readsPerShift: number;
}

export type Role = "RAMP" | "BAGGAGE" | "CARGO" | "CHECK_IN" | "SECURITY" | "CLEANING" | "CATERING" | "MAINTENANCE";

export interface Shift {
  readonly worker: Worker;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly zone: string;
  readonly flights: Flight[];
  kind: "ROSTER" | "SWAP" | "OVERTIME";
}

export interface BadgeRead {
  readonly worker: Worker;
  readonly at: number;
  readonly zone: string;
  readonly direction: "IN" | "OUT";
  readonly granted: boolean;
}

export interface Party {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
}

export interface Consignment {
  readonly kind: "AWB" | "HAWB" | "COURIER";
  readonly number: string;
  readonly master: string;
  readonly flight: Flight;
  readonly shipper: Party;
  readonly consignee: Party;
  readonly forwarder: string;
  readonly pieces: number;
  readonly weightKg: number;
  readonly goods: string;
  readonly hsCode: string;
  readonly value: number;
}

export interface Seizure {
  readonly kind: string;
  readonly commodity: string;
  readonly quantity: number;
  readonly unit: string;
  readonly currency: string;
  readonly declared: string;
  readonly valueUsd: number;
  readonly origin: string;
  readonly destination: string;
}

export interface IncidentParty {
  readonly role: string;
  readonly person: Person | undefined;
  readonly worker: Worker | undefined;
  readonly party: Party | undefined;
}

export interface Incident {
  readonly at: number;
  readonly kind: string;
  readonly flight: Flight | undefined;
  readonly direction: string;
  readonly concealment: string;
  readonly method: string;
  readonly consignment: Consignment | undefined;
  readonly narrative: string;
  readonly seizures: readonly Seizure[];
  readonly parties: readonly IncidentParty[];
  id: string;
}

export interface Declaration {
  readonly at: number;
  readonly flight: Flight;
  readonly person: Person;
  readonly currency: string;
  readonly declared: number;
  readonly counted: number | undefined;
  readonly owner: string;
  readonly purpose: string;
  readonly incident: Incident | undefined;
}

export interface Inspection {
  readonly at: number;
  readonly subject: "PASSENGER" | "BAG" | "CONSIGNMENT" | "STAFF";
  readonly person: Person | undefined;
  readonly worker: Worker | undefined;
  readonly flight: Flight | undefined;
  readonly consignment: Consignment | undefined;
  readonly reason: string;
  readonly incident: Incident | undefined;
}

export interface Handover {
  readonly kind: "BAG" | "CONSIGNMENT";
  readonly item: string;
  readonly at: number;
  readonly zone: string;
  readonly event: string;
  readonly worker: Worker | undefined;
  readonly flight: Flight | undefined;
  readonly weightKg: number;
}

export interface Call {
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly kind: "CALL" | "MESSAGE" | "ADDRESS_BOOK";
  readonly durationS: number;
  readonly incident: Incident | undefined;
}

export interface Listing {
  readonly list: string;
  readonly person: Person;
  readonly reason: string;
}

export type GroupKind =
  "DRUG_COURIERS" | "CASH_COURIERS" | "INSIDER_RING" | "MIGRANT_SMUGGLING" | "TRAFFICKING_IN_PERSONS" | "ARMS";

/** How a group of a drawn make works: what it leaves behind and what it takes care of. */
export interface GroupStory {
  readonly name: string;
  /** Kinds of evidence that it leaves in some of its bookings. */
  readonly clues: readonly string[];
  readonly changesAfter: number | null;
  readonly cutOut: boolean;
  readonly usedOnce: boolean;
  readonly corporate: boolean;
  /** Of its workers: how they come to be there, and what ties them to those outside. */
  readonly ways?: readonly string[];
  readonly ties?: readonly string[];
}

export interface Group {
  readonly kind: GroupKind;
  readonly members: { readonly person: Person; readonly worker: Worker | undefined; readonly role: string }[];
  /** What it sent by air. */
  readonly consignments: readonly Consignment[];
  /** How it went about it, where that was drawn. */
  readonly story?: GroupStory;
}

export interface World {
  readonly seed: number;
  readonly size: Size;
  readonly kind: WorldKind;
  readonly make: Make;
  readonly settings: Settings;
  readonly spokes: readonly Airport[];
  /** First midnight of the season at the hub. */
  readonly startsAt: number;
  /** The last departures have not happened yet when the bundle is handed over. */
  readonly exportedAt: number;
  readonly endsAt: number;
  readonly flights: Flight[];
  /** `BOG-PTY` → flights in order of departure. */
  readonly flightsByLeg: Map<string, Flight[]>;
  readonly crews: Map<Flight, readonly Person[]>;
  readonly agencies: Agency[];
  readonly employers: string[];
  readonly forwarders: string[];
  readonly bookings: Booking[];
  readonly boardings: Boarding[];
  readonly workers: Worker[];
  readonly badgeReads: BadgeRead[];
  readonly consignments: Consignment[];
  readonly incidents: Incident[];
  readonly declarations: Declaration[];
  readonly inspections: Inspection[];
  readonly handovers: Handover[];
  readonly calls: Call[];
  readonly listings: Listing[];
  readonly groups: Group[];
  /** Filled in while it is written. */
  readonly handed: Handed;
  readonly twinSets: TwinSet[];
  /** Who offends alone. */
  readonly lone: Person[];
  /** Numbers and locators given out so far, so that none is given twice. */
  readonly taken: Set<string>;
}

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** The season ends in late November 2026, whatever its length. */
const SEASON_END = Date.UTC(2026, 10, 22) - HUB.utcOffsetMin * MINUTE;

export interface WorldPlan {
  readonly seed: number;
  readonly size: Size;
  readonly kind: WorldKind;
  readonly make: Make;
}

export function emptyWorld({ seed, size, kind, make }: WorldPlan): World {
  const standard = settingsFor(size, kind);
  const settings = make.scale === undefined ? standard : scaled(standard, make.scale, kind);
  const startsAt = SEASON_END - settings.days * DAY;
  return {
    seed,
    size,
    kind,
    make,
    settings,
    spokes: SPOKES.slice(0, settings.routes),
    startsAt,
    exportedAt: SEASON_END - 18 * HOUR,
    endsAt: SEASON_END,
    flights: [],
    flightsByLeg: new Map(),
    crews: new Map(),
    agencies: [],
    employers: [],
    forwarders: [],
    bookings: [],
    boardings: [],
    workers: [],
    badgeReads: [],
    consignments: [],
    incidents: [],
    declarations: [],
    inspections: [],
    handovers: [],
    calls: [],
    listings: [],
    groups: [],
    handed: new Handed(),
    twinSets: [],
    lone: [],
    taken: new Set(),
  };
}

/** The stream of one part of one world: of another make, another one. */
export function stream(world: World, name: string): Prng {
  return streamOf(world.seed ^ world.make.salt, name);
}
