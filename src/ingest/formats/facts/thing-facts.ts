/**
 * Entity facts of things (not people), each minted once and kept while it is likely to come again: a flight is named by
 * hundreds of rows. The memory is bounded: a cache that is full starts over.
 */
import type { IdMinter } from "#model/ids.ts";
import { PART } from "#model/ids.ts";
import type { EntityKind } from "#model/kinds.ts";
import { normaliseOrganization } from "#model/names.ts";
import { awbDigits, badgeKey, documentKey, flightKey, flightNumber, locatorForm, shiftKey, zoneKey } from "#model/natural-key.ts";
import { bagTag } from "#model/numbers/bag-tag.ts";
import { numberCore } from "#model/numbers/number-core.ts";
import { readWaybill, waybillCores } from "#model/numbers/waybill.ts";
import { dayOf } from "#model/pools.ts";
import type { PropsOf } from "#model/properties.ts";
import type { EntityFactOf, PoolClaim } from "#model/record.ts";
import { idTokens } from "#model/search-keys.ts";
import { airportCode, carrierCode } from "#model/station-codes.ts";
import { formatTime } from "#model/time.ts";
import { flightIdOf } from "../flight-names.ts";
import { detach } from "./detach.ts";

const VISA = "V";
const ISSUER_UNKNOWN = "XXX:";
/** Of a number's characters. */
const DOCUMENT_LENGTH_MIN = 6;

const CACHED_MAX = 20_000;

export class ThingFacts {
  readonly minter: IdMinter;
  readonly source: string;
  readonly #cache = new Map<string, unknown>();

  constructor(minter: IdMinter, source: string) {
    this.minter = minter;
    this.source = source;
  }

  /** A flight by the name its source gives it. */
  flightAlias(flightId: string): EntityFactOf<"Flight"> {
    return this.cached(`F${PART}${flightId}`, () => ({
      kind: "Flight",
      id: this.aliasId("Flight", flightId),
      alias: true,
      natural: detach(flightIdOf(flightId)),
    }));
  }

  /** A flight by what it is. Leading zeros go, so that CM0204 and CM204 are one. */
  flight(f: { carrier: string; number: string; origin: string; date: string }): EntityFactOf<"Flight"> {
    const key = flightKey(f);
    return this.cached(`f${PART}${key}`, () => {
      const number = flightNumber(f.number);
      return {
        kind: "Flight",
        id: this.minter.entity("Flight", key),
        natural: key,
        intrinsic: {
          carrier: detach(carrierCode(f.carrier)),
          number,
          origin: detach(airportCode(f.origin)),
          date: detach(f.date),
        },
        tokens: idTokens(`${carrierCode(f.carrier)}${number}`),
      };
    });
  }

  /** A traveller of a flight (its key) by a reference, as a message names those whom another message lists. */
  travellerAlias(flight: string, { what, value }: { what: string; value: string }): EntityFactOf<"Identity"> {
    return {
      kind: "Identity",
      id: this.aliasId("Identity", ["traveller", flight, what, value].join(PART)),
      alias: true,
      natural: `${what} ${value}`,
    };
  }

  /**
   * The booking that a traveller on a flight names by its locator. `local`: what the source calls the flight, its flight_id or its key.
   * Which booking that is, the store finds among those that claim the locator (pools.ts).
   */
  bookingAlias(locator: string, local: string, flight: EntityFactOf<"Flight">): EntityFactOf<"Booking"> {
    const form = locatorForm(locator);
    return this.cached(`B${PART}${form}${PART}${local}`, () => ({
      kind: "Booking",
      id: this.aliasId("Booking", `${form}${PART}${local}`),
      alias: true,
      natural: detach(form),
      drawnFrom: { pool: this.#locatorPool(form), flight: flight.id },
      tokens: idTokens(form),
    }));
  }

  /** `at`: when the booking was made, as far as that is known; `flights`: ids of the flights that it is known to be for. */
  bookingClaim(booking: {
    readonly locator: string;
    readonly carrier: string;
    readonly at: number | undefined;
    readonly flights: readonly string[];
  }): PoolClaim {
    const { locator, carrier, at, flights } = booking;
    return {
      pool: this.#locatorPool(locatorForm(locator)),
      ...(at === undefined ? {} : { day: dayOf(at) }),
      carrier: carrierCode(carrier),
      ...(flights.length === 0 ? {} : { flights: [...new Set(flights)] }),
    };
  }

  #locatorPool(form: string): string {
    return this.aliasId("Booking", form);
  }

  /** Incidents are named by their source and by nothing else; one that is written otherwise is the one of its core, if there is one. */
  incident(incidentId: string): EntityFactOf<"Incident"> {
    return this.cached(`n${PART}${incidentId}`, () => ({
      kind: "Incident",
      id: this.minter.entity("Incident", `${this.source}${PART}${incidentId}`),
      alias: true,
      natural: detach(incidentId),
      drawnFrom: { pool: this.numberPool("Incident", this.source, incidentId) },
      tokens: idTokens(incidentId),
    }));
  }

  /** `where`: within what the number counts. */
  numberPool(kind: EntityKind, where: string, number: string): string {
    return this.minter.alias(kind, ["number", where, numberCore(number)].join(PART));
  }

  /** A thing that exists only under its source's own number (declarations, inspections, watchlist entries, seizures). */
  numbered<K extends EntityKind>(kind: K, number: string): EntityFactOf<K> {
    return { kind, id: this.minter.entity(kind, `${this.source}${PART}${number}`), natural: number, tokens: idTokens(number) };
  }

  /**
   * Where nobody says who issued it, it is the one document of that number, if there is one (pools.ts). Not so visas, whose issuer no list
   * tells, and numbers so short that several states have them.
   */
  document(issuer: string, number: string, type: string): EntityFactOf<"TravelDocument"> {
    const key = documentKey(issuer, number);
    const colon = key.indexOf(":");
    const isPooled = type !== VISA && key.length - colon > DOCUMENT_LENGTH_MIN;
    const pool = isPooled ? this.minter.alias("TravelDocument", key.slice(colon + 1)) : "";
    const isAlias = isPooled && key.startsWith(ISSUER_UNKNOWN);
    return {
      kind: "TravelDocument",
      id: this.minter.entity("TravelDocument", key),
      ...(isAlias ? { alias: true } : {}),
      natural: key,
      intrinsic: { issuer: key.slice(0, colon), number: key.slice(colon + 1) },
      ...(type === "" ? {} : { asserted: { type } }),
      ...(isAlias ? { drawnFrom: { pool } } : isPooled ? { claims: [{ pool }] } : {}),
      tokens: [key.slice(colon + 1)],
    };
  }

  airport(code: string): EntityFactOf<"Airport"> {
    const one = airportCode(code);
    return this.#plain("Airport", one, () => ({ code: detach(one) }));
  }

  zone(airport: string, zone: string): EntityFactOf<"Zone"> {
    return this.#plain("Zone", zoneKey(airport, zone), () => ({
      airport: airportCode(airport),
      code: detach(zone.toUpperCase()),
    }));
  }

  /** A badge as somebody reads or names it: one that nobody is told to hold is the one of its core at that airport, if there is one. */
  badge(airport: string, badgeNumber: string): EntityFactOf<"Badge"> {
    const key = badgeKey(airport, badgeNumber);
    return this.cached(`Badge${PART}${key}`, () => ({
      kind: "Badge",
      id: this.minter.entity("Badge", key),
      alias: true,
      natural: detach(key),
      intrinsic: { airport: airportCode(airport), number: detach(badgeNumber.toUpperCase()) },
      drawnFrom: { pool: this.numberPool("Badge", airportCode(airport), badgeNumber) },
      tokens: idTokens(detach(badgeNumber)),
    }));
  }

  shift(airport: string, staffId: string, startsAt: number): EntityFactOf<"Shift"> {
    const key = shiftKey(airport, staffId, startsAt);
    return {
      kind: "Shift",
      id: this.minter.entity("Shift", key),
      natural: key,
      intrinsic: { startsAt: formatTime(startsAt), airport: airportCode(airport) },
    };
  }

  /**
   * A company by its name. `at`: a phone or address that tells apart those whose names do not (consignors and consignees
   * are often private persons: two John Smiths are not one). Undefined when neither says anything.
   */
  organization(name: string, at = ""): EntityFactOf<"Organization"> | undefined {
    const normalised = normaliseOrganization(name);
    if (normalised === "" && at === "") return undefined;
    const key = at === "" ? normalised : `${normalised}|${at}`;
    return this.cached(`o${PART}${key}`, () => ({
      kind: "Organization",
      id: this.minter.entity("Organization", key),
      natural: normalised || detach(at),
      intrinsic: normalised === "" ? {} : { name: normalised },
      tokens: normalised
        .split(" ")
        .filter((word) => word.length >= 2)
        .slice(0, 12),
    }));
  }

  /** Air waybills by their 11 digits however they are spelt; other numbers as they are, else by what they have in common with one. */
  consignmentAlias(number: string): EntityFactOf<"Consignment"> {
    const name = consignmentNumber(number);
    return this.cached(`C${PART}${name}`, () => ({
      kind: "Consignment",
      id: this.aliasId("Consignment", name),
      alias: true,
      natural: consignmentNatural(name),
      drawnFrom: { pool: this.#waybillPool(numberCore(name)) },
      tokens: idTokens(name, consignmentNatural(name)),
    }));
  }

  /** By whatever part of the number mentions are left with. */
  consignmentClaims(number: string): readonly PoolClaim[] {
    return waybillCores(number).map((core) => ({ pool: this.#waybillPool(core) }));
  }

  #waybillPool(core: string): string {
    return this.aliasId("Consignment", `number${PART}${core}`);
  }

  /** Tags come round again, so a bag is its tag and a flight (its key when the bundle tells it), or else a day. */
  bag(tag: string, flightOrDay: string): EntityFactOf<"Bag"> {
    const one = bagTag(tag);
    return {
      kind: "Bag",
      id: this.minter.entity("Bag", `${one}/${flightOrDay}`),
      natural: one,
      intrinsic: { tag: one },
      tokens: idTokens(one, tag),
    };
  }

  uld(number: string): EntityFactOf<"Uld"> {
    return this.#plain("Uld", number.toUpperCase(), () => ({}), number);
  }

  /** The same as whoever gave it the number tells it: it claims the pool that the mention is drawn from. */
  described<K extends EntityKind>({ alias: _alias, drawnFrom, ...fact }: EntityFactOf<K>): EntityFactOf<K> {
    return { ...fact, claims: [{ pool: drawnFrom!.pool }] } as EntityFactOf<K>;
  }

  aliasId(kind: EntityKind, localName: string): string {
    return this.minter.alias(kind, `${this.source}${PART}${localName}`);
  }

  /** `key` begins with what tells the kind. */
  cached<K extends EntityKind>(key: string, make: () => EntityFactOf<K>): EntityFactOf<K> {
    const known = this.#cache.get(key);
    if (known !== undefined) return known as EntityFactOf<K>;
    if (this.#cache.size >= CACHED_MAX) this.#cache.clear();
    const fact = make();
    this.#cache.set(detach(key), fact);
    return fact;
  }

  #plain<K extends EntityKind>(kind: K, key: string, intrinsic: () => PropsOf<K>, token = ""): EntityFactOf<K> {
    return this.cached(`${kind}${PART}${key}`, () => ({
      kind,
      id: this.minter.entity(kind, key),
      natural: detach(key),
      intrinsic: intrinsic(),
      tokens: token === "" ? [] : idTokens(detach(token)),
    }));
  }
}

/** `AWB 020-12345675` → `02012345675`; a house or courier number keeps its letters, and one that may be another courier's its digits. */
export function consignmentNumber(text: string): string {
  const digits = awbDigits(text);
  return digits.length === 11 ? readWaybill(text).number : text.toUpperCase().replace(/\s+/g, "");
}

/** As people write it: `020-12345675`. */
export function consignmentNatural(number: string): string {
  return /^\d{11}$/.test(number) ? `${number.slice(0, 3)}-${number.slice(3)}` : number;
}
