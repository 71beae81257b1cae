/**
 * A made-up scan of the size of a medium season, for benchmarks: travellers with repeat journeys on flights, bookings with phones
 * and cards, badge reads. No world with meaning: `trama scenario` makes those.
 */
import { mulberry32, randomInt } from "#base/prng.ts";
import { ENTITY_PREFIX, type EntityKind, type LinkKind } from "#model/kinds.ts";
import type { Props } from "#model/record.ts";
import type { ScannedEntity, ScannedLink } from "#model/scan.ts";

const START = Date.UTC(2026, 5, 1);

const BATCH = 2000;

export interface ScanVisitor {
  entities(batch: readonly ScannedEntity[]): void;
  links(batch: readonly ScannedLink[]): void;
}

/** About 3.6 entities and 7.5 links a traveller, entities before links, as a store's scan gives them: nothing is kept. */
export function syntheticScan(travellers: number, seed: number, visit: ScanVisitor): void {
  generate({ travellers, seed, entities: batched((batch) => visit.entities(batch)), links: undefined });
  generate({ travellers, seed, entities: undefined, links: batched((batch) => visit.links(batch)) });
}

interface Batches<T> {
  push(item: T): void;
  flush(): void;
}

function batched<T>(visit: (batch: readonly T[]) => void): Batches<T> {
  let batch: T[] = [];
  const flush = (): void => {
    visit(batch);
    batch = [];
  };
  return {
    push(item) {
      batch.push(item);
      if (batch.length === BATCH) flush();
    },
    flush,
  };
}

/** The same world each time; only what is asked for is made. */
function generate(wanted: {
  travellers: number;
  seed: number;
  entities: Batches<ScannedEntity> | undefined;
  links: Batches<ScannedLink> | undefined;
}): void {
  const { travellers } = wanted;
  const prng = mulberry32(wanted.seed);
  let entityCount = 0;
  let linkCount = 0;
  const entity = (kind: EntityKind, props: Props): number => {
    const ref = entityCount++;
    const id = `${ENTITY_PREFIX[kind]}_${hex(prng)}`;
    const assertions = [{ record: `r_${ref}`, exportedAt: START, label: 1, props }];
    wanted.entities?.push({ ref, id, kind, natural: `natural ${ref}`, intrinsic: {}, assertions, labelSet: 1 });
    return ref;
  };
  const link = (kind: LinkKind, from: number, to: number, more: { at?: number; props?: Props } = {}): void => {
    const linkRef = linkCount++;
    wanted.links?.push({ kind, from, to, at: more.at ?? null, until: null, props: more.props ?? {}, labelSet: 1, linkRef });
  };
  const many = (count: number, make: (i: number) => number): number[] => Array.from({ length: count }, (_, i) => make(i));
  const pick = (from: readonly number[]): number => from[randomInt(prng, from.length)]!;

  const airports = many(30, (i) => entity("Airport", { code: `A${i}` }));
  const flights = many(Math.ceil(travellers / 60), (i) =>
    entity("Flight", { carrier: "ZZ", number: String(i % 40), departsAt: START + i * 3_600_000 }),
  );
  for (const flight of flights) {
    link("DEPARTS_FROM", flight, pick(airports));
    link("ARRIVES_AT", flight, pick(airports));
  }
  const agencies = many(50, (i) => entity("Contact", { type: "PHONE", value: `+0000${i}` }));
  for (let i = 0; i < travellers;) {
    const booking = entity("Booking", { carrier: "ZZ", locator: `L${i}`, createdAt: START + i });
    const phone = entity("Contact", { type: "PHONE", value: `+999${i}` });
    const phones = prng() < 0.2 ? pick(agencies) : phone;
    link("USES", booking, phones);
    if (prng() < 0.5) link("PAID_WITH", booking, entity("Contact", { type: "PAYMENT_CARD", value: `card ${i}` }));
    const trip = [pick(flights), pick(flights)];
    for (const flight of trip) link("BOOKED_FOR", booking, flight);
    const party = 1 + Math.floor(prng() * prng() * 4);
    for (let p = 0; p < party; p++, i++) {
      const identity = entity("Identity", {
        surname: `SURNAME ${i % 9973}`,
        givenNames: `GIVEN ${i % 997}`,
        dateOfBirth: "1990-01-01",
        document: `ZZZ:${i}`,
      });
      link("HOLDS", identity, entity("TravelDocument", { issuer: "ZZZ", number: String(i), type: "P" }));
      link("ON_BOOKING", identity, booking);
      if (prng() < 0.3) link("USES", identity, phones);
      for (const flight of trip) {
        link("TRAVELLED_ON", identity, flight, {
          at: START + flight * 60_000,
          props: { status: "BOARDED", boarded: true, seat: `${i % 40}A`, bagCount: 1 },
        });
      }
    }
  }
  const zones = many(40, (i) => entity("Zone", { airport: "AAA", code: `Z${i}` }));
  const badges = many(Math.ceil(travellers / 100), (i) => entity("Badge", { airport: "AAA", number: String(i) }));
  for (let i = 0; i < travellers; i++)
    link("ENTERED", pick(badges), pick(zones), { at: START + i * 20_000, props: { direction: "IN", granted: true } });
  wanted.entities?.flush();
  wanted.links?.flush();
}

/** 28 hexadecimal digits. */
function hex(prng: () => number): string {
  return Array.from({ length: 4 }, () =>
    Math.floor(prng() * 0x10000000)
      .toString(16)
      .padStart(7, "0"),
  ).join("");
}
