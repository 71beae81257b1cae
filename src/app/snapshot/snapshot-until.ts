/**
 * The snapshot of a moment of the past, by two clocks. By receipt time it is of the records that had been received by then, as far as the
 * store can tell (its port says how far). By event time what happened later is not there. What was booked by then for a
 * later flight is there as it was then, a plan: no seat, no bag, no word of whether anybody boarded. Flights and shifts are scheduled
 * ahead and stay. A row that tells nothing of when it was known is taken to have come with its flight. Built anew each time; only the
 * present snapshot is kept in a file.
 */
import { listAt } from "#base/list-at.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { lastValue } from "#model/assertions.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { PropertyName } from "#model/properties.ts";
import type { Props } from "#model/record.ts";
import type { PastMoment } from "#model/run.ts";
import type { ScannedEntity, ScannedLink } from "#model/scan.ts";
import { DAY_MS, parseDate, parseTime } from "#model/time.ts";
import type { ScanFilter, ScanOutcome, Store } from "#store/port.ts";

/** `replaced`: rows that are not there as they stood, because another version was received later. */
export async function snapshotUntil(
  store: Store,
  moment: PastMoment,
): Promise<{ readonly snapshot: Snapshot; readonly replaced: number }> {
  const builder = new SnapshotBuilder();
  const { seq, replaced } = await scanUntil(store, builder, moment);
  return { snapshot: builder.finish(await store.personAssignments(), seq, moment.asOf ?? undefined), replaced };
}

/** Adds what was there at a moment; under `labels`, of records with these alone. */
export async function scanUntil(
  store: Store,
  builder: Pick<SnapshotBuilder, "addEntities" | "addLinks">,
  { asOf, receivedUntil, labels }: PastMoment & Pick<ScanFilter, "labels">,
): Promise<ScanOutcome> {
  const filter = {
    ...(labels === undefined ? {} : { labels }),
    ...(receivedUntil === null ? {} : { receivedUntil }),
  };
  if (asOf === null)
    return store.scan({ entities: (batch) => builder.addEntities(batch), links: (batch) => builder.addLinks(batch) }, filter);
  const then = new KnownBy(asOf);
  const scanned = await store.scan(
    {
      entities: (batch) => builder.addEntities(batch.filter((entity) => then.knows(entity))),
      links: (batch) => builder.addLinks(batch.flatMap((link) => then.linkThen(link))),
    },
    filter,
  );
  builder.addLinks(then.planned());
  return scanned;
}

/** What tells when each kind of event became known. */
const KNOWN_FROM: { readonly [K in EntityKind]?: PropertyName<K> } = {
  Incident: "at",
  Declaration: "at",
  Inspection: "at",
  Booking: "createdAt",
};

/** Links that take place when their flight leaves. */
const WITH_FLIGHT: ReadonlySet<LinkKind> = new Set<LinkKind>(["TRAVELLED_ON", "BOOKED_FOR", "CARRIED_ON"]);

/** What a seat booked tells before anybody checks in. */
const PLANNED_PROPS = ["travellerType"] as const;
const CHECKED_IN_PROPS = ["travellerType", "seat", "bagCount", "bagWeightKg", "checkedInAt"] as const;

class KnownBy {
  readonly #asOf: number;
  readonly #later = new Set<number>();
  readonly #departures = new Map<number, number>();
  /** Bookings that are known to have been made by then. */
  readonly #made = new Set<number>();
  readonly #bookedFlights = new Map<number, number[]>();
  readonly #onBookings: { readonly identity: number; readonly booking: number }[] = [];
  readonly #laterTravel: ScannedLink[] = [];

  constructor(asOf: number) {
    this.#asOf = asOf;
  }

  knows(entity: ScannedEntity): boolean {
    const { kind, ref } = entity;
    if (kind === "Flight") this.#departures.set(ref, departureOf(entity));
    const name = KNOWN_FROM[kind];
    if (name === undefined) return true;
    const known = moment(lastValue(entity, name));
    if (known !== undefined && known > this.#asOf) {
      this.#later.add(ref);
      return false;
    }
    if (kind === "Booking" && known !== undefined) this.#made.add(ref);
    return true;
  }

  /** The link as it was known then: itself or nothing. Later travel is put aside until all bookings are known. */
  linkThen(link: ScannedLink): readonly ScannedLink[] {
    const { kind, from, to } = link;
    if (this.#later.has(from) || this.#later.has(to)) return [];
    if (kind === "ON_BOOKING" && this.#made.has(to)) this.#onBookings.push({ identity: from, booking: to });
    if (kind === "BOOKED_FOR" && this.#made.has(from)) {
      listAt(this.#bookedFlights, from).push(to);
      return [link];
    }
    const at = link.at ?? (WITH_FLIGHT.has(kind) ? this.#departures.get(to) : undefined) ?? -Infinity;
    if (at <= this.#asOf) return [link];
    if (kind === "TRAVELLED_ON") this.#laterTravel.push(link);
    return [];
  }

  /** Later travel that was booked, or checked in for, by then. */
  planned(): ScannedLink[] {
    const booked = new Map<number, Set<number>>();
    for (const { identity, booking } of this.#onBookings) {
      const flights = booked.get(identity) ?? new Set<number>();
      for (const flight of this.#bookedFlights.get(booking) ?? []) flights.add(flight);
      booked.set(identity, flights);
    }
    return this.#laterTravel.flatMap((link) => {
      const checkedIn = (moment(link.props["checkedInAt"]) ?? Infinity) <= this.#asOf;
      if (checkedIn) return [{ ...link, props: { ...picked(link.props, CHECKED_IN_PROPS), status: "CHECKED_IN" } }];
      if (booked.get(link.from)?.has(link.to) !== true) return [];
      return [{ ...link, props: { ...picked(link.props, PLANNED_PROPS), status: "BOOKED" } }];
    });
  }
}

function departureOf(flight: ScannedEntity): number {
  const day = lastValue(flight, "date");
  const noon = typeof day === "string" ? (parseDate(day) ?? NaN) + DAY_MS / 2 : NaN;
  const at = moment(lastValue(flight, "departsAt")) ?? noon;
  return Number.isNaN(at) ? -Infinity : at;
}

function moment(value: Props[string] | undefined): number | undefined {
  return typeof value === "string" ? parseTime(value) : typeof value === "number" ? value : undefined;
}

function picked(props: Props, names: readonly PropertyName<"TRAVELLED_ON">[]): Props {
  return Object.fromEntries(names.flatMap((name) => (props[name] === undefined ? [] : [[name, props[name]]])));
}
