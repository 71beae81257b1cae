/**
 * How everybody at an airport travels, pays, books and works: what is common there and therefore says nothing. Shares are chances of one
 * booking, one traveller or one shift. A drawn airport may have any of these by an order of magnitude more or less than the standard one.
 */
import type { Prng } from "#base/prng.ts";
import { chance, logUniform, uniform } from "../draw.ts";
import { SPOKES } from "../geography.ts";

export interface Customs {
  readonly booking: BookingCustoms;
  readonly travel: TravelCustoms;
  readonly work: WorkCustoms;
}

export interface BookingCustoms {
  /** Days between booking and departure: median and spread of their logarithm. */
  readonly leadDays: number;
  readonly leadSpread: number;
  /** Ticketed within minutes, not hours, of booking. */
  readonly ticketedAtOnce: number;
  readonly byAgency: number;
  /** 1 is every agency alike; the larger, the more a few sell most. */
  readonly agencySkew: number;
  readonly cash: number;
  /** How much more or less cash is usual at a place, by its code; 1 where it is not named. */
  readonly cashAt: Readonly<Record<string, number>>;
  readonly otherForm: number;
  readonly companyPays: number;
  readonly noPayer: number;
  readonly noPhone: number;
  readonly noEmail: number;
  readonly address: number;
  /** An agency gives its own phone or address in place of the customer's. */
  readonly agencyPhone: number;
  readonly agencyEmail: number;
}

export interface TravelCustoms {
  /** Residents of the hub among all. */
  /** Of seats. */
  readonly load: number;
  readonly hubHome: number;
  /** Weights of parties of 1, 2, 3 and 4. */
  readonly partySizes: readonly [number, number, number, number];
  /** Weights of 1, 3, 8 and 20 trips a season. */
  readonly tripCounts: readonly [number, number, number, number];
  /** Return tickets of those who leave home, and of those who come home. */
  readonly returnOut: number;
  readonly returnIn: number;
  /** Chance of each further night not to be stayed. */
  readonly goesHome: number;
  readonly bags: number;
  readonly noShow: number;
  readonly splitBooking: number;
  /** Says nothing of where they stay; and of those who do, how many name one of the city's large hotels. */
  readonly noStay: number;
  readonly hotel: number;
  /** Family members whose documents follow each other. */
  readonly papersTogether: number;
  readonly foreigner: number;
}

export interface WorkCustoms {
  readonly swap: number;
  readonly overtime: number;
  /** Workers who do double shifts, and how often. */
  readonly doubles: number;
  readonly doubleShift: number;
  readonly partTime: number;
  readonly staffFly: number;
  readonly offRosterRead: number;
  readonly foreignZoneRead: number;
  readonly readAtFlight: number;
}

export const STANDARD_CUSTOMS: Customs = {
  booking: {
    leadDays: 21,
    leadSpread: 1.18,
    ticketedAtOnce: 0.8,
    byAgency: 0.43,
    agencySkew: 2.2,
    cash: 0.06,
    cashAt: {},
    otherForm: 0.03,
    companyPays: 0.05,
    noPayer: 0.12,
    noPhone: 0.04,
    noEmail: 0.06,
    address: 0.5,
    agencyPhone: 0.08,
    agencyEmail: 0.06,
  },
  travel: {
    load: 0.8,
    hubHome: 0.24,
    partySizes: [0.55, 0.27, 0.1, 0.08],
    tripCounts: [0.9, 0.08, 0.018, 0.002],
    returnOut: 0.62,
    returnIn: 0.1,
    goesHome: 0.18,
    bags: 0.9,
    noShow: 0.012,
    splitBooking: 0.01,
    noStay: 0.45,
    hotel: 0,
    papersTogether: 0.4,
    foreigner: 0.13,
  },
  work: {
    swap: 0.04,
    overtime: 0.02,
    doubles: 0.05,
    doubleShift: 0.45,
    partTime: 0.25,
    staffFly: 0.12,
    offRosterRead: 0.012,
    foreignZoneRead: 0.15,
    readAtFlight: 0.5,
  },
};

export function drawCustoms(prng: Prng): Customs {
  return { booking: drawBooking(prng), travel: drawTravel(prng), work: drawWork(prng) };
}

function drawBooking(prng: Prng): BookingCustoms {
  return {
    leadDays: logUniform(prng, 5, 45),
    leadSpread: uniform(prng, 0.7, 1.5),
    ticketedAtOnce: uniform(prng, 0.3, 0.98),
    byAgency: uniform(prng, 0.1, 0.85),
    agencySkew: uniform(prng, 1.1, 3.2),
    cash: logUniform(prng, 0.01, 0.35),
    cashAt: Object.fromEntries(SPOKES.map(({ code }) => [code, logUniform(prng, 0.25, 3)])),
    otherForm: logUniform(prng, 0.005, 0.12),
    companyPays: logUniform(prng, 0.01, 0.15),
    noPayer: uniform(prng, 0.02, 0.6),
    noPhone: uniform(prng, 0.01, 0.35),
    noEmail: uniform(prng, 0.02, 0.5),
    address: uniform(prng, 0.05, 0.7),
    agencyPhone: logUniform(prng, 0.01, 0.6),
    agencyEmail: logUniform(prng, 0.01, 0.5),
  };
}

function drawTravel(prng: Prng): TravelCustoms {
  const alone = uniform(prng, 0.35, 0.75);
  const pair = (1 - alone) * uniform(prng, 0.4, 0.75);
  const frequent = logUniform(prng, 0.03, 0.25);
  return {
    load: uniform(prng, 0.55, 0.9),
    hubHome: uniform(prng, 0.08, 0.5),
    partySizes: [alone, pair, (1 - alone - pair) * 0.55, (1 - alone - pair) * 0.45],
    tripCounts: [1 - frequent, frequent * 0.8, frequent * 0.17, frequent * 0.03],
    returnOut: uniform(prng, 0.35, 0.95),
    returnIn: uniform(prng, 0.05, 0.5),
    goesHome: logUniform(prng, 0.06, 0.4),
    bags: uniform(prng, 0.3, 1.6),
    noShow: logUniform(prng, 0.004, 0.06),
    splitBooking: logUniform(prng, 0.002, 0.05),
    noStay: uniform(prng, 0.1, 0.9),
    hotel: chance(prng, 0.3) ? 0 : uniform(prng, 0.05, 0.7),
    papersTogether: uniform(prng, 0.05, 0.7),
    foreigner: uniform(prng, 0.03, 0.3),
  };
}

function drawWork(prng: Prng): WorkCustoms {
  return {
    swap: logUniform(prng, 0.005, 0.12),
    overtime: logUniform(prng, 0.005, 0.1),
    doubles: logUniform(prng, 0.01, 0.2),
    doubleShift: uniform(prng, 0.15, 0.6),
    partTime: uniform(prng, 0.05, 0.5),
    staffFly: uniform(prng, 0.03, 0.3),
    offRosterRead: logUniform(prng, 0.003, 0.06),
    foreignZoneRead: uniform(prng, 0.03, 0.35),
    readAtFlight: uniform(prng, 0.1, 0.7),
  };
}
