/**
 * By how much the weight of each code is multiplied: learnt once (bench/fit), frozen, and part of a run's method id. Of codes that are not named
 * the table's weight stands. Not to be changed by hand: who fits anew adds a version of the method (docs/method.md, "What is learnt").
 *
 * Made by `npm run fit -- --makes 1,2,3,4,5,6 --seeds 1 --size compact --innocent 1,2`; approved by the maintainers, who read the table of makes left out (docs/measured.md).
 */
import type { ReasonCode } from "./codes.ts";

export type LearntWeights = Readonly<Partial<Record<ReasonCode, number>>>;

export const LEARNT_WEIGHTS: LearntWeights = {
  SEVERAL_KINDS_OF_TIE: 0.7,
  REPORTED_OFFENDERS: 1.23,
  SEIZURE_KIND: 1.56,
  LISTED: 1.04,
  SAME_INCIDENT: 1.04,
  SHARED_CARD: 0.9,
  SHARED_PAYER: 1.01,
  PAID_FOR: 1.12,
  SHARED_PHONE: 0.9,
  SHARED_EMAIL: 0.98,
  SHARED_ADDRESS: 0.87,
  SHARED_IP: 0.99,
  SEQUENTIAL_BOOKING: 0.95,
  SHARED_DOCUMENT: 1.08,
  SEQUENTIAL_DOCUMENTS: 0.99,
  CO_TRAVEL: 0.96,
  CARGO_LINK: 1.08,
  LAST_MINUTE: 0.65,
  CASH_TICKET: 0.54,
  THIRD_PARTY_PAYER: 0.65,
  SHORT_STAY: 0.66,
  MET_APART: 0.87,
  ONE_WAY_CLIENTS: 0.63,
  VICTIMS_REPORTED: 1.51,
  ESCORT: 1.06,
  BROKEN_JOURNEY: 1.06,
  DOCUMENT_SWITCH: 1.09,
  JUST_UNDER: 0.84,
  UNDER_DECLARED: 0.94,
  CASH_SPLIT: 0.95,
  SMALL_PARTS_PARCELS: 1.06,
  SPLIT_SHIPMENT: 1.29,
  PRESENT_FOR_SUSPECTED: 1.05,
  LOOSE_BAGS: 1.02,
  PRIVATE_TIE: 1.34,
  STAFF_AMONG_MEMBERS: 1.06,
  FAMILY: 0.91,
  ONE_KIND_OF_TIE: 0.86,
  OPEN_PARTIES: 1.07,
  BOOKED_TOGETHER: 2.3,
  REGULAR_TRAVELLERS: 1.13,
  COMMUTERS: 1.01,
  AGENCY_CONTACT: 0.87,
  CLEARED: 1.01,
  OTHER_SEIZURE: 0.98,
  MOVED_ONE_WAY: 0.95,
  INSPECTED_NEGATIVE: 1.02,
};
