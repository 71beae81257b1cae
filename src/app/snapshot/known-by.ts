/**
 * What of a store's records was known at a moment of the past, by event time. What happened later is not there. What was booked or
 * checked in for by then is there as the plan it was: no seat, no bag, no word of whether anybody boarded. Flights and shifts are
 * scheduled ahead and stay. A row that was exported or received by then is there as it stands, whatever day it is about: a list that was
 * handed in ahead of its flight. Of all other rows nothing tells when they were known, and they are taken to have come with what they
 * tell of: whatever such a row says besides (a document, an address, a phone of its traveller) is not there either, unless an earlier one
 * says it too.
 */
import { listAt } from "#base/list-at.ts";
import { lastValue } from "#model/assertions.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { PropertyName } from "#model/properties.ts";
import type { Props, StoredRecord } from "#model/record.ts";
import type { ScannedEntity, ScannedLink } from "#model/scan.ts";
import { DAY_MS, parseDate, parseTime } from "#model/time.ts";
import { MISSED_STATUSES } from "#model/turnout.ts";
import type { Store } from "#store/port.ts";

/** What tells when each kind of event became known. */
const KNOWN_FROM: { readonly [K in EntityKind]?: PropertyName<K> } = {
  Incident: "at",
  Declaration: "at",
  Inspection: "at",
  Booking: "createdAt",
};

/** Links that take place when their flight leaves. */
const WITH_FLIGHT: ReadonlySet<LinkKind> = new Set<LinkKind>(["TRAVELLED_ON", "BOOKED_FOR", "CARRIED_ON"]);

/** What a timetable says of a flight is known as long as the flight is. */
const SCHEDULED: ReadonlySet<LinkKind> = new Set<LinkKind>(["DEPARTS_FROM", "ARRIVES_AT"]);

/** What a seat booked tells before anybody checks in. */
const PLANNED_PROPS = ["travellerType"] as const;
const CHECKED_IN_PROPS = ["travellerType", "seat", "bagCount", "bagWeightKg", "checkedInAt"] as const;

/** Links whose records are looked up at once. */
const CHUNK = 2_000;

/** A record as far as it tells when it was known; of those that may not be read nothing counts. */
export type KnownRecord = Pick<StoredRecord, "exportedAt" | "receivedAt" | "handling">;

export class KnownBy {
  readonly #asOf: number;
  readonly #later = new Set<number>();
  readonly #departures = new Map<number, number>();
  /** Bookings that are known to have been made by then. */
  readonly #made = new Set<number>();
  readonly #bookedFlights = new Map<number, number[]>();
  readonly #onBookings: { readonly identity: number; readonly booking: number }[] = [];
  /** What happened later. */
  readonly #laterLinks: ScannedLink[] = [];
  /** What holds at whatever time, and is known from the row that says it. */
  readonly #timeless: ScannedLink[] = [];
  /** References of what had happened by then, by where it leads from. */
  readonly #happened = new Map<number, number[]>();
  /** Where links lead that are there. */
  readonly #linked = new Set<number>();

  constructor(asOf: number) {
    this.#asOf = asOf;
  }

  /** The entity as it was known then: itself, without what came to it later, or nothing. */
  entityThen(entity: ScannedEntity): readonly ScannedEntity[] {
    const { kind, ref } = entity;
    if (kind === "Flight") this.#departures.set(ref, departureOf(entity));
    const name = KNOWN_FROM[kind];
    if (name === undefined) return [entity];
    const known = moment(lastValue(entity, name));
    if (known !== undefined && known > this.#asOf) {
      this.#later.add(ref);
      return [];
    }
    if (kind !== "Booking") return [entity];
    if (known !== undefined) this.#made.add(ref);
    const isTicketed = !((moment(lastValue(entity, "ticketedAt")) ?? -Infinity) > this.#asOf);
    return [
      isTicketed
        ? entity
        : { ...entity, assertions: entity.assertions.map(({ props }) => ({ props: without(props, "ticketedAt") })) },
    ];
  }

  /** The link if it had happened by then. The others are put aside until all links are known. */
  happened(link: ScannedLink): boolean {
    const { kind, from, to, linkRef } = link;
    if (kind === "ON_BOOKING" && this.#made.has(to)) this.#onBookings.push({ identity: from, booking: to });
    const isMade = kind === "BOOKED_FOR" && this.#made.has(from);
    if (isMade) listAt(this.#bookedFlights, from).push(to);
    if (SCHEDULED.has(kind)) return this.#isThere(link);
    const at = link.at ?? (WITH_FLIGHT.has(kind) ? this.#departures.get(to) : undefined);
    if (this.#later.has(from) || this.#later.has(to) || (at !== undefined && at > this.#asOf && !isMade)) {
      this.#laterLinks.push(link);
      return false;
    }
    if (at === undefined) {
      this.#timeless.push(link);
      return false;
    }
    listAt(this.#happened, from).push(linkRef);
    return this.#isThere(link);
  }

  #isThere({ from, to }: ScannedLink): true {
    this.#linked.add(from).add(to);
    return true;
  }

  /**
   * Of what was put aside, what was known then, as it was; and the numbers of entities that are only told of by what came later. `counts`:
   * whether a record may tell anything.
   */
  async known(
    store: Pick<Store, "linkRecords" | "records">,
    counts: (record: KnownRecord) => boolean,
  ): Promise<{ readonly links: readonly ScannedLink[]; readonly later: readonly number[] }> {
    const booked = this.#bookedJourneys();
    const records = new Records(store, counts, this.#asOf);
    const known: ScannedLink[] = [];
    /** Of rows that are about something later, and of such alone. */
    const later = new Set<string>();
    const ends = new Set<number>();
    const beyond: number[] = [];
    const bags = new Set<number>();
    const told = new Set<string>();
    // Of a flight to come nobody knows yet who boarded: who says so has said it since, whatever day the export bears.
    await records.each(this.#laterLinks.filter(isOver), (_, ids) => records.cameLater(ids));
    await records.each(this.#laterLinks, (link, ids, ahead) => {
      const plan = link.kind === "TRAVELLED_ON" ? this.#plannedTravel(link, booked) : undefined;
      const whole = ids.length > 0 && ahead.length === ids.length && !this.#later.has(link.from) && !this.#later.has(link.to);
      if (whole) known.push(link);
      else if (plan !== undefined) known.push(plan);
      for (const id of ids) (whole || plan !== undefined || ahead.includes(id) ? told : later).add(id);
      if (whole) return;
      ends.add(link.from).add(link.to);
      if (link.kind === "CARRIED_ON") bags.add(link.from);
    });
    const beside = [...ends].flatMap((end) => this.#happened.get(end) ?? []);
    await records.each(
      beside.map((linkRef) => ({ linkRef })),
      (_, ids) => {
        for (const id of ids) told.add(id);
      },
    );
    for (const id of told) later.delete(id);
    const doubtful = this.#timeless.filter((link) => ends.has(link.from) || ends.has(link.to));
    await records.each(doubtful, (link, ids) => {
      if (ids.some((id) => !later.has(id)) && !bags.has(link.to)) known.push(link);
      else beyond.push(link.from, link.to);
    });
    const links = [...known, ...this.#timeless.filter((link) => !ends.has(link.from) && !ends.has(link.to))];
    for (const link of links) this.#isThere(link);
    // A flight is there before anybody is told to be on it.
    const isLater = (ref: number): boolean => !this.#linked.has(ref) && !this.#departures.has(ref);
    return { links, later: [...new Set([...ends, ...beyond])].filter(isLater) };
  }

  /** Identity → flights that it had a booking for by then. */
  #bookedJourneys(): ReadonlyMap<number, ReadonlySet<number>> {
    const booked = new Map<number, Set<number>>();
    for (const { identity, booking } of this.#onBookings) {
      const flights = booked.get(identity) ?? new Set<number>();
      for (const flight of this.#bookedFlights.get(booking) ?? []) flights.add(flight);
      booked.set(identity, flights);
    }
    return booked;
  }

  /** Later travel that was booked, or checked in for, by then. */
  #plannedTravel(link: ScannedLink, booked: ReadonlyMap<number, ReadonlySet<number>>): ScannedLink | undefined {
    const checkedIn = (moment(link.props["checkedInAt"]) ?? Infinity) <= this.#asOf;
    if (checkedIn) return { ...link, props: { ...picked(link.props, CHECKED_IN_PROPS), status: "CHECKED_IN" } };
    if (booked.get(link.from)?.has(link.to) !== true) return undefined;
    return { ...link, props: { ...picked(link.props, PLANNED_PROPS), status: "BOOKED" } };
  }
}

/** The records behind links that may tell anything, each looked up once. */
class Records {
  readonly #store: Pick<Store, "linkRecords" | "records">;
  readonly #counts: (record: KnownRecord) => boolean;
  readonly #asOf: number;
  readonly #seen = new Map<string, "silent" | "told" | "ahead">();

  constructor(store: Pick<Store, "linkRecords" | "records">, counts: (record: KnownRecord) => boolean, asOf: number) {
    this.#store = store;
    this.#counts = counts;
    this.#asOf = asOf;
  }

  /** `ahead`: those of `ids` that were there by then, whatever they are about. */
  async each<L extends Pick<ScannedLink, "linkRef">>(
    links: readonly L[],
    tell: (link: L, ids: readonly string[], ahead: readonly string[]) => void,
  ): Promise<void> {
    for (let from = 0; from < links.length; from += CHUNK) {
      const some = links.slice(from, from + CHUNK);
      const behind = await this.#store.linkRecords(some.map(({ linkRef }) => linkRef));
      const unseen = [...new Set(behind.flat())].filter((id) => !this.#seen.has(id));
      const records = await this.#store.records(unseen);
      unseen.forEach((id, i) => this.#seen.set(id, this.#look(records[i])));
      some.forEach((link, i) => {
        const ids = behind[i]!.filter((id) => this.#seen.get(id) !== "silent");
        tell(
          link,
          ids,
          ids.filter((id) => this.#seen.get(id) === "ahead"),
        );
      });
    }
  }

  cameLater(ids: readonly string[]): void {
    for (const id of ids) this.#seen.set(id, "told");
  }

  #look(record: KnownRecord | undefined): "silent" | "told" | "ahead" {
    if (record === undefined || !this.#counts(record)) return "silent";
    const { exportedAt, receivedAt } = record;
    // A bundle need not say when it was exported.
    return (exportedAt > 0 ? Math.min(exportedAt, receivedAt) : receivedAt) <= this.#asOf ? "ahead" : "told";
  }
}

function isOver({ kind, props }: ScannedLink): boolean {
  const { boarded, status } = props;
  return kind === "TRAVELLED_ON" && (boarded === true || status === "BOARDED" || MISSED_STATUSES.has(String(status ?? "")));
}

/** ms; -Infinity when not known. */
export function departureOf(flight: ScannedEntity): number {
  const day = lastValue(flight, "date");
  const noon = typeof day === "string" ? (parseDate(day) ?? NaN) + DAY_MS / 2 : NaN;
  const at = moment(lastValue(flight, "departsAt")) ?? noon;
  return Number.isNaN(at) ? -Infinity : at;
}

export function moment(value: Props[string] | undefined): number | undefined {
  return typeof value === "string" ? parseTime(value) : typeof value === "number" ? value : undefined;
}

function without(props: Props, name: PropertyName<"Booking">): Props {
  return Object.fromEntries(Object.entries(props).filter(([key]) => key !== name));
}

function picked(props: Props, names: readonly PropertyName<"TRAVELLED_ON">[]): Props {
  return Object.fromEntries(names.flatMap((name) => (props[name] === undefined ? [] : [[name, props[name]]])));
}
