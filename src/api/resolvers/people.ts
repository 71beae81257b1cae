/** Fields of persons, and of the facts about them. */
import { coTravellers } from "#app/queries/co-travellers.ts";
import { linkedEntities } from "#app/reader/entity-links.ts";
import { exposureOf } from "#app/queries/exposure.ts";
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
  involvementsOf,
  judgementsOf,
  shiftsOf,
  type Travel as TravelOf,
  travelsOf,
  watchlistOf,
  weakestLinkOf,
} from "#app/queries/person-facts.ts";
import { assert } from "#base/assert.ts";
import type { Judgement as JudgementOf } from "#model/judgement.ts";
import { toldWord } from "#model/words.ts";
import type { Request } from "../request.ts";
import { connection } from "./connection.ts";
import { ofKindById } from "./evidence.ts";
import type { Needed } from "./needed.ts";
import { linkProperties } from "./property-fields.ts";

const FLIGHTS_SHOWN_MAX = 50;

export const Person: Omit<Needed<"Person">, keyof Needed<"Entity">> = {
  name: personName,
  names: personNames,
  datesOfBirth: (person) => personValues(person, "dateOfBirth"),
  nationalities: (person) => personValues(person, "nationality"),
  staffNumbers: (person) => personValues(person, "staff"),
  judgements: (person, _args, { reader }) => judgementsOf(reader, { person }),
  weakestLink: (person, _args, { reader }) => weakestLinkOf(reader, { person }),
  documents: (person, _args, { reader }) => holdingsOf(reader, { person }),
  contacts: (person, _args, { reader }) => contactsOf(reader, { person }),
  flights: (person, args, request) =>
    connection(request, `flights ${person.id}`, args, (page) =>
      travelsOf(request.reader, { ...page, person, from: args.from ?? null, until: args.until ?? null }),
    ),
  bookings: (person, _args, { reader }) => bookingsOf(reader, { person }),
  incidents: async (party, _args, { reader }) =>
    (await involvementsOf(reader, { party })).map(({ link, other }) => ({ incident: other, party, link })),
  declarations: async (person, _args, { reader }) =>
    (await linkedEntities(reader, person, { kinds: ["DECLARED"], direction: "out" })).sort(
      order(
        (declaration) => atOf(declaration) ?? -Infinity,
        (declaration) => declaration.id,
      ),
    ),
  watchlistEntries: (person, _args, { reader }) => watchlistOf(reader, { person }),
  shifts: (person, args, request) =>
    connection(request, `shifts ${person.id}`, args, (page) =>
      shiftsOf(request.reader, { ...page, person, from: args.from ?? null, until: args.until ?? null }),
    ),
  coTravellers: (person, args, request) =>
    connection(request, `coTravellers ${person.id}`, args, (page) =>
      coTravellers(request.reader, { ...page, person, flightsMin: args.flightsMin }),
    ),
  ties: (person, args, request) =>
    connection(request, `ties ${person.id}`, args, (page) => tiesOfPerson(request.reader, { ...page, person })),
  findings: (person, _args, { reader }) => findingsOfPerson(reader, { person }),
  priority: (person, _args, { reader }) => priorityOf(reader, { person }),
  exposure: (person, _args, { reader }) => exposureOf(reader, { person }),
};

export const Travel: Needed<"Travel"> = {
  identity: async ({ link }, _args, request) => {
    const [identity] = await ofKindById("Identity", [link.from], request);
    assert(identity !== undefined, `no identity stands at ${link.from}`);
    return identity;
  },
  ...linkProperties("TRAVELLED_ON", ({ link }: TravelOf) => link),
};

/** The first link speaks for all: they are of one document. */
export const Holding: Needed<"Holding"> = linkProperties("HOLDS", ({ links }: Held) => links[0]!);

export const CoTraveller: Needed<"CoTraveller"> = {
  flightCount: (other) => other.flights.length,
  flights: (other) => other.flights.slice(0, FLIGHTS_SHOWN_MAX),
  plannedFlights: (other) => other.plannedFlights.slice(0, FLIGHTS_SHOWN_MAX),
  missedFlights: (other) => other.missedFlights.slice(0, FLIGHTS_SHOWN_MAX),
};

export const Exposure: Needed<"Exposure"> = {
  flights: (exposure, _args, request) => ofKindById("Flight", exposure.flights, request),
};

export const OffRoster: Needed<"OffRoster"> = {
  flights: (offRoster, _args, request) => ofKindById("Flight", offRoster.flights, request),
};

const side = (end: "left" | "right") => async (judgement: JudgementOf, _args: unknown, request: Request) =>
  (await ofKindById("Identity", [judgement[end]], request))[0];

export const WeakestLink: Needed<"WeakestLink"> = {
  apart: ({ apart }, _args, request) => ofKindById("Identity", apart, request),
};

export const Judgement: Needed<"Judgement"> = {
  left: side("left"),
  right: side("right"),
  comparisons: ({ comparisons }) =>
    comparisons.map((comparison) => ({
      ...comparison,
      field: toldWord("ComparisonField", comparison.field),
      outcome: toldWord("ComparisonOutcome", comparison.outcome),
    })),
};
