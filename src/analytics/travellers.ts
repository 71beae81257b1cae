/**
 * Who travels, by what nobody may be ranked by: nationality, sex, age and route. Counted beside who is found, to see whether detection
 * raises some more often than others; nothing of it ever reaches a detector.
 */
import type { Snapshot } from "#graph/snapshot.ts";
import { OFFENDER_ROLES } from "#model/kinds.ts";
import { DAY_MS, parseDate } from "#model/time.ts";
import { entityCodes, entityNumber, linkText, type TextAt } from "./columns-of.ts";
import { readFlights } from "./flights.ts";

export const ATTRIBUTES = ["NATIONALITY", "SEX", "AGE", "ROUTE"] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** What is not known, and what identities of one person tell differently. */
export const UNKNOWN_VALUE = "unknown";
const SEVERAL = "several";

const YEAR_MS = 365.25 * DAY_MS;
/** Upper ends, years, exclusive. */
const AGE_BANDS = [18, 30, 45, 60];

/** A person's values; of routes there may be many. */
export type Traits = Readonly<Record<Attribute, readonly string[]>>;

export interface TravellerCounts {
  /** Persons on some flight. */
  readonly travellers: number;
  /** How many of them have each value. */
  readonly values: Readonly<Record<Attribute, Readonly<Record<string, number>>>>;
}

export interface PersonTraits {
  readonly traits: Traits;
  /** Flights of each route, by the route. */
  readonly flightsOn: Readonly<Record<string, number>>;
  /** ms; when they were last inspected, or named as an offender; null = never. */
  readonly metAt: number | null;
}

export interface Travellers extends TravellerCounts {
  /** In the order asked; null for who is not there. */
  readonly persons: readonly (PersonTraits | null)[];
}

export function countTravellers(snapshot: Snapshot, persons: readonly string[]): Travellers {
  const routes = routesOf(snapshot);
  const traitsOf = traitReader(snapshot);
  const values: Record<Attribute, Record<string, number>> = { NATIONALITY: {}, SEX: {}, AGE: {}, ROUTE: {} };
  let travellers = 0;
  routes.forEach((flightsOn, person) => {
    if (flightsOn === undefined) return;
    travellers++;
    const traits = traitsOf(person, flightsOn);
    for (const attribute of ATTRIBUTES)
      for (const value of traits[attribute]) values[attribute][value] = (values[attribute][value] ?? 0) + 1;
  });
  const metAt = meetings(snapshot);
  const indexOf = new Map(snapshot.personIds.map((id, person) => [id, person]));
  return {
    travellers,
    values,
    persons: persons.map((id) => {
      const person = indexOf.get(id);
      if (person === undefined) return null;
      const flightsOn = routes[person] ?? new Map<string, number>();
      return { traits: traitsOf(person, flightsOn), flightsOn: Object.fromEntries(flightsOn), metAt: metAt.get(person) ?? null };
    }),
  };
}

/** Person → route → how many flights; undefined for who was on none. */
function routesOf(snapshot: Snapshot): (Map<string, number> | undefined)[] {
  const flights = readFlights(snapshot);
  const identities = snapshot.nodeRange("Identity");
  const { start, end } = snapshot.linkRange("TRAVELLED_ON");
  const routes = Array.from<Map<string, number> | undefined>({ length: snapshot.personCount });
  for (let link = start; link < end; link++) {
    const person = snapshot.personOfIdentity[snapshot.linkFrom[link]! - identities.start]!;
    const route = flights.routeNames[flights.route[snapshot.linkTo[link]! - flights.start]!]!;
    const own = (routes[person] ??= new Map<string, number>());
    own.set(route, (own.get(route) ?? 0) + 1);
  }
  return routes;
}

function traitReader(snapshot: Snapshot): (person: number, flightsOn: ReadonlyMap<string, number>) => Traits {
  const textOf = (name: "nationality" | "sex" | "dateOfBirth"): TextAt => {
    const { codeAt, values } = entityCodes(snapshot, "Identity", name);
    return (node) => values[codeAt(node)]!;
  };
  const [nationality, sex, born] = [textOf("nationality"), textOf("sex"), textOf("dateOfBirth")];
  const agreed = (person: number, at: TextAt): string => {
    const told = new Set<string>();
    for (let i = snapshot.personOffsets[person]!; i < snapshot.personOffsets[person + 1]!; i++)
      told.add(at(snapshot.personIdentities[i]!));
    told.delete("");
    const [first, ...others] = told;
    return first === undefined ? UNKNOWN_VALUE : others.length > 0 ? SEVERAL : first;
  };
  return (person, flightsOn) => ({
    NATIONALITY: [agreed(person, nationality)],
    SEX: [agreed(person, sex)],
    AGE: [ageBand(agreed(person, born), snapshot.asOf)],
    ROUTE: [...flightsOn.keys()].sort(),
  });
}

function ageBand(born: string, asOf: number): string {
  const day = parseDate(born);
  if (day === undefined) return UNKNOWN_VALUE;
  const years = (asOf - day) / YEAR_MS;
  const at = AGE_BANDS.findIndex((end) => years < end);
  if (at === 0) return `under ${AGE_BANDS[0]}`;
  return at < 0 ? `${AGE_BANDS.at(-1)} and over` : `${AGE_BANDS[at - 1]} to ${AGE_BANDS[at]! - 1}`;
}

/** Person → when an inspection or a report of an offence last met them. */
function meetings(snapshot: Snapshot): ReadonlyMap<number, number> {
  const identities = snapshot.nodeRange("Identity");
  const met = new Map<number, number>();
  const see = (node: number, at: number): void => {
    if (node < identities.start || node >= identities.end || Number.isNaN(at)) return;
    const person = snapshot.personOfIdentity[node - identities.start]!;
    met.set(person, Math.max(met.get(person) ?? -Infinity, at));
  };
  const inspectedAt = entityNumber(snapshot, "Inspection", "at");
  const reportedAt = entityNumber(snapshot, "Incident", "at");
  const role = linkText(snapshot, "INVOLVED_IN", "role");
  const inspected = snapshot.linkRange("INSPECTED");
  for (let link = inspected.start; link < inspected.end; link++)
    see(snapshot.linkTo[link]!, inspectedAt(snapshot.linkFrom[link]!));
  const involved = snapshot.linkRange("INVOLVED_IN");
  for (let link = involved.start; link < involved.end; link++)
    if (OFFENDER_ROLES.has(role(link))) see(snapshot.linkFrom[link]!, reportedAt(snapshot.linkTo[link]!));
  return met;
}
