/**
 * The joins between files: which mentions of one kind of record should come to something that another one tells of. What each came to is
 * counted at every ingest, so that data which reach nothing are noticed on the day they come.
 */
import type { EntityKind, LinkKind } from "../kinds.ts";
import type { RecordKind } from "../record.ts";

export interface Join {
  readonly record: RecordKind;
  readonly kind: EntityKind;
  /** What is counted: things of the kind that the record only mentions, or the one that it describes. */
  readonly counts: "mentioned" | "described";
  /** A link that has to lead there; without it a record has to describe it. */
  readonly by?: LinkKind;
  /** Columns, as the bundle has them. */
  readonly column: string;
  /** What is to be reached, in words that go on after "of 12 … reach". */
  readonly reach: string;
  /** The share that is reached where data are handed over whole; rough, and only to tell what is far from it. 0: nothing is to be expected. */
  readonly usual: number;
  /** Why it may be that too few do. */
  readonly because: string;
}

type Like = Omit<Join, "record">;
const flight: Like = {
  ...{ kind: "Flight", counts: "mentioned", column: "flight_id", reach: "a flight", usual: 0.95 },
  because: "no row of flights.csv has the name that this file gives the flight",
};
const incident: Like = {
  ...{ kind: "Incident", counts: "mentioned", column: "incident_id", reach: "an incident", usual: 0.95 },
  because: "no row of incidents.csv has their incident_id",
};
const worker: Like = {
  ...{ kind: "Identity", counts: "mentioned", column: "staff_id", reach: "a worker", usual: 0.95 },
  because: "no row of staff.csv has their staff_id at that airport",
};
const booking: Like = {
  ...{ kind: "Booking", counts: "mentioned", column: "booking_ref", reach: "a booking", usual: 0.9 },
  because: "no booking of this source has their locator at a time that fits the flight",
};
const waybill: Like = {
  ...{ kind: "Consignment", counts: "mentioned", column: "awb_number", reach: "a consignment", usual: 0.5 },
  because: "no row of consignments.csv has their number",
};
const bag: Like = {
  ...{ kind: "Bag", counts: "mentioned", by: "CHECKED", column: "bag_tag", reach: "a traveller's bag", usual: 0.5 },
  because: "no travel row has their tag in bag_tags on that flight",
};

/** In the order in which they are told. */
export const JOINS = {
  TRAVEL_FLIGHT: { record: "TRAVEL", ...flight },
  TRAVEL_BOOKING: { record: "TRAVEL", ...booking },
  PAXLST_BOOKING: { record: "PAXLST_TRAVELLER", ...booking, column: "RFF+AVF", usual: 0 },
  BOOKING_TRAVELLER: {
    ...{ record: "BOOKING", kind: "Booking", counts: "described", by: "ON_BOOKING", column: "booking_ref", usual: 0.6 },
    reach: "a traveller",
    because: "no travel row or message of this source has their locator at a time that fits the flight",
  },
  PNRGOV_TRAVELLER: {
    ...{ record: "PNRGOV_BOOKING", kind: "Booking", counts: "described", by: "ON_BOOKING", column: "TIF", usual: 0.9 },
    reach: "a traveller",
    because: "no TIF of theirs names somebody",
  },
  PNRGOV_JOURNEY: {
    ...{ record: "PNRGOV_FLIGHT", kind: "Flight", counts: "described", by: "TRAVELLED_ON", column: "TVL", usual: 0.6 },
    reach: "somebody on board or to be",
    because: "nobody on them is named, or holds a seat on them (RPI)",
  },
  BOOKING_FLIGHT: { record: "BOOKING", ...flight, column: "flight_ids" },
  SHIFT_WORKER: { record: "SHIFT", ...worker },
  SHIFT_FLIGHT: { record: "SHIFT", ...flight, column: "flight_ids" },
  BADGE_WORKER: {
    ...{ record: "ACCESS_EVENT", kind: "Badge", counts: "mentioned", by: "HOLDS", column: "badge_number", usual: 0.9 },
    reach: "a worker's badge",
    because: "no row of staff.csv has their badge_number at that airport",
  },
  CONSIGNMENT_FLIGHT: { record: "CONSIGNMENT", ...flight },
  CONSIGNMENT_MASTER: { record: "CONSIGNMENT", ...waybill, column: "master_awb", usual: 0 },
  INCIDENT_FLIGHT: { record: "INCIDENT", ...flight },
  INCIDENT_CONSIGNMENT: { record: "INCIDENT", ...waybill },
  SEIZURE_INCIDENT: { record: "SEIZURE", ...incident },
  PARTY_INCIDENT: { record: "INCIDENT_PARTY", ...incident },
  OUTCOME_INCIDENT: { record: "OUTCOME", ...incident },
  DECLARATION_FLIGHT: { record: "DECLARATION", ...flight },
  DECLARATION_INCIDENT: { record: "DECLARATION", ...incident },
  INSPECTION_FLIGHT: { record: "INSPECTION", ...flight },
  INSPECTION_INCIDENT: { record: "INSPECTION", ...incident },
  INSPECTION_CONSIGNMENT: { record: "INSPECTION", ...waybill },
  INSPECTION_BAG: { record: "INSPECTION", ...bag },
  CUSTODY_WORKER: { record: "CUSTODY", ...worker },
  CUSTODY_FLIGHT: { record: "CUSTODY", ...flight },
  CUSTODY_CONSIGNMENT: { record: "CUSTODY", ...waybill, column: "item" },
  CUSTODY_BAG: { record: "CUSTODY", ...bag, column: "item" },
  CALL_OWNER: {
    ...{ record: "COMMUNICATION", kind: "Contact", counts: "mentioned", by: "USES", column: "from, to", usual: 0 },
    reach: "somebody who uses the number",
    because: "nobody's row has their number",
  },
} as const satisfies Readonly<Record<string, Join>>;

export type JoinCode = keyof typeof JOINS;
export const JOIN_CODES = Object.keys(JOINS) as readonly JoinCode[];

/** What a mention came to: several fit and none more than another; or what it leads to is not told of yet. */
export type Mention = "JOINED" | "AMBIGUOUS" | "WAITING";

/** What the mentions of one file came to. `named` is the sum of the three. */
export interface JoinYield {
  readonly file: string;
  readonly join: JoinCode;
  readonly column: string;
  readonly named: number;
  readonly joined: number;
  readonly ambiguous: number;
  readonly waiting: number;
  /** As the table has it. */
  readonly usual: number;
  /** What there is to say where far fewer were joined than is usual; "" elsewhere. */
  readonly alarm: string;
}

/** Rows of one file. */
export interface FileYield {
  readonly file: string;
  readonly rows: number;
  readonly refused: number;
}

/** Of what is usual: below this part of it something is wrong with the data, or with how they are read. */
const ALARM_BELOW = 0.5;
/** Of so few, a share says nothing. */
const ALARM_FROM = 10;

export function alarmOf({ named, joined, ambiguous }: { named: number; joined: number; ambiguous: number }, join: Join): string {
  if (named < ALARM_FROM || joined >= named * join.usual * ALARM_BELOW) return "";
  const several = ambiguous === 0 ? "" : `; of ${ambiguous} several fit`;
  return `${joined} of ${named} ${join.counts === "described" ? "rows" : `values of ${join.column}`} reach ${join.reach}: ${join.because}${several}`;
}
