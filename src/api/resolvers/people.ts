/** Fields of persons, and of the facts about them. */
import { coTravellers, type CoTraveller } from "#app/queries/co-travellers.ts";
import { linkedEntities } from "#app/reader/entity-links.ts";
import { type Exposure, exposureOf, type OffRoster } from "#app/queries/exposure.ts";
import { findingsOfPerson, priorityOf } from "#app/queries/findings.ts";
import { atOf } from "#app/reader/prop-values.ts";
import { personName, personNames, personValues } from "#app/reader/names.ts";
import { tiesOfPerson } from "#app/queries/network.ts";
import { order } from "#base/order.ts";
import {
  bookingsOf,
  contactsOf,
  type Held,
  holdingsOf,
  judgementsOf,
  type Travel as TravelOf,
  travelsOf,
  watchlistOf,
} from "#app/queries/person-facts.ts";
import type { Person as PersonOf, VisibleEntity } from "#app/reader/visible.ts";
import type { Judgement as JudgementOf } from "#model/judgement.ts";
import type { Request } from "../request.ts";
import { connection, type ConnectionArgs } from "./connection.ts";
import { involvements } from "./entities.ts";
import { entitiesById } from "./evidence.ts";
import { linkProperties } from "./property-fields.ts";

interface TimeArgs extends ConnectionArgs {
  readonly from?: number | null;
  readonly until?: number | null;
}

const FLIGHTS_SHOWN_MAX = 50;

export const Person = {
  name: personName,
  names: personNames,
  datesOfBirth: (person: PersonOf) => personValues(person, "dateOfBirth"),
  nationalities: (person: PersonOf) => personValues(person, "nationality"),
  staffNumbers: (person: PersonOf) => personValues(person, "staff"),
  judgements: (person: PersonOf, _args: unknown, { reader }: Request) => judgementsOf(reader, { person }),
  documents: (person: PersonOf, _args: unknown, { reader }: Request) => holdingsOf(reader, { person }),
  contacts: (person: PersonOf, _args: unknown, { reader }: Request) => contactsOf(reader, { person }),
  flights: (person: PersonOf, args: TimeArgs, request: Request) =>
    connection(request, `flights ${person.id}`, args, (page) =>
      travelsOf(request.reader, { ...page, person, from: args.from ?? null, until: args.until ?? null }),
    ),
  bookings: (person: PersonOf, _args: unknown, { reader }: Request) => bookingsOf(reader, { person }),
  incidents: involvements,
  declarations: async (person: PersonOf, _args: unknown, { reader }: Request) =>
    (await linkedEntities(reader, person, { kinds: ["DECLARED"], direction: "out" })).sort(
      order(
        (declaration) => atOf(declaration) ?? -Infinity,
        (declaration) => declaration.id,
      ),
    ),
  watchlistEntries: (person: PersonOf, _args: unknown, { reader }: Request) => watchlistOf(reader, { person }),
  coTravellers: (person: PersonOf, args: ConnectionArgs & { flightsMin: number }, request: Request) =>
    connection(request, `coTravellers ${person.id}`, args, (page) =>
      coTravellers(request.reader, { ...page, person, flightsMin: args.flightsMin }),
    ),
  ties: (person: PersonOf, args: ConnectionArgs, request: Request) =>
    connection(request, `ties ${person.id}`, args, (page) => tiesOfPerson(request.reader, { ...page, person })),
  findings: (person: PersonOf, _args: unknown, { reader }: Request) => findingsOfPerson(reader, { person }),
  priority: (person: PersonOf, _args: unknown, { reader }: Request) => priorityOf(reader, { person }),
  exposure: (person: PersonOf, _args: unknown, { reader }: Request) => exposureOf(reader, { person }),
};

export const Travel = {
  identity: ({ link }: TravelOf, _args: unknown, { reader }: Request) => reader.entity(link.from),
  ...linkProperties("TRAVELLED_ON", ({ link }: TravelOf) => link),
};

/** The first link speaks for all: they are of one document. */
export const Holding = linkProperties("HOLDS", ({ links }: Held) => links[0]!);

export const CoTravellerType = {
  flightCount: (other: CoTraveller) => other.flights.length,
  flights: (other: CoTraveller) => other.flights.slice(0, FLIGHTS_SHOWN_MAX),
  plannedFlights: (other: CoTraveller) => other.plannedFlights.slice(0, FLIGHTS_SHOWN_MAX),
  missedFlights: (other: CoTraveller) => other.missedFlights.slice(0, FLIGHTS_SHOWN_MAX),
};

export const ExposureType = {
  flights: (exposure: Exposure, _args: unknown, request: Request) => entitiesById(exposure.flights, request),
};

export const OffRosterType = {
  flights: (offRoster: OffRoster, _args: unknown, request: Request) => entitiesById(offRoster.flights, request),
};

const side =
  (end: "left" | "right") =>
  async (judgement: JudgementOf, _args: unknown, { reader }: Request): Promise<VisibleEntity | null> =>
    (await reader.entity(judgement[end])) ?? null;

export const Judgement = { left: side("left"), right: side("right") };
