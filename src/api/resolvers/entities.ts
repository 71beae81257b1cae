/** Fields of the things of the graph, kind by kind. */
import { linkedEntities, linkedPersons } from "#app/queries/entity-links.ts";
import { contactUsers } from "#app/queries/contact-users.ts";
import { custodyOf } from "#app/queries/custody.ts";
import { labelOf, listOf, naturalOf, numberOf, timeText } from "#app/queries/labels.ts";
import { manifest, type ManifestEntry } from "#app/queries/manifest.ts";
import { neighbourCounts, neighbours } from "#app/queries/neighbours.ts";
import { pageOf } from "#app/queries/page.ts";
import { involvementsOf, linkedFacts } from "#app/queries/person-facts.ts";
import { originatorsOf, recordsOf } from "#app/queries/records.ts";
import { type AnyEntity, isPerson, textOf, type VisibleEntity } from "#app/reader/visible.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { Request } from "../request.ts";
import { connection, type ConnectionArgs } from "./connection.ts";

type Field = (entity: VisibleEntity) => unknown;

const text =
  (name: string): Field =>
  (entity) =>
    textOf(entity.props, name);
const number =
  (name: string): Field =>
  (entity) =>
    numberOf(entity.props, name);
const whole =
  (name: string): Field =>
  (entity) => {
    const value = numberOf(entity.props, name);
    return value === null ? null : Math.round(value);
  };
const time =
  (name: string): Field =>
  (entity) =>
    timeText(entity.props[name]);
const texts = (...names: readonly string[]): Record<string, Field> => Object.fromEntries(names.map((name) => [name, text(name)]));
const times = (...names: readonly string[]): Record<string, Field> => Object.fromEntries(names.map((name) => [name, time(name)]));

const linked =
  (direction: "out" | "in", ...kinds: readonly LinkKind[]) =>
  (entity: AnyEntity, _args: unknown, { reader }: Request) =>
    linkedEntities(reader, entity, { kinds, direction });
const persons =
  (direction: "out" | "in", ...kinds: readonly LinkKind[]) =>
  (entity: AnyEntity, _args: unknown, { reader }: Request) =>
    linkedPersons(reader, entity, { kinds, direction });
const custody = (item: VisibleEntity, _args: unknown, { reader }: Request) => custodyOf(reader, { item });

interface NeighbourArgs extends ConnectionArgs {
  readonly kinds?: readonly LinkKind[] | null;
  readonly direction: "OUT" | "IN" | "BOTH";
  readonly from?: number | null;
  readonly until?: number | null;
}

/** What every kind of thing has. */
export const entityFields = {
  natural: naturalOf,
  label: labelOf,
  stub: (entity: AnyEntity) => (isPerson(entity) ? entity.identities.every((identity) => identity.stub) : entity.stub),
  corroboration: async (entity: AnyEntity, _args: unknown, { reader }: Request) =>
    originatorsOf(await recordsOf(reader, { entity })).length,
  records: (entity: AnyEntity, args: ConnectionArgs, request: Request) =>
    connection(request, `records ${entity.id}`, args, async (page) =>
      pageOf(await recordsOf(request.reader, { entity }), (record) => record.id, page),
    ),
  neighbourCounts: (entity: AnyEntity, _args: unknown, { reader }: Request) => neighbourCounts(reader, { entity }),
  neighbours: (entity: AnyEntity, args: NeighbourArgs, request: Request) =>
    connection(request, `neighbours ${entity.id}`, args, (page) =>
      neighbours(request.reader, {
        ...page,
        entity,
        kinds: args.kinds ?? null,
        direction: args.direction,
        from: args.from ?? null,
        until: args.until ?? null,
      }),
    ),
};

const Identity = {
  ...texts(
    "surname",
    "givenNames",
    "dateOfBirth",
    "sex",
    "nationality",
    "document",
    "staff",
    "employer",
    "role",
    "employedFrom",
    "employedTo",
  ),
  person: (identity: VisibleEntity, _args: unknown, { reader }: Request) => reader.personOfIdentity(identity.id),
};

const Flight = {
  ...texts("carrier", "number", "origin", "destination", "date"),
  ...times("departsAt", "arrivesAt"),
  capacity: whole("capacity"),
  manifest: (flight: VisibleEntity, args: ConnectionArgs, request: Request) =>
    connection(request, `manifest ${flight.id}`, args, (page) => manifest(request.reader, { ...page, flight })),
  incidents: linked("in", "OCCURRED_ON"),
  consignments: async (flight: VisibleEntity, _args: unknown, { reader }: Request) =>
    (await linkedEntities(reader, flight, { kinds: ["CARRIED_ON"], direction: "in" })).filter((e) => e.kind === "Consignment"),
  handledBy: async (flight: VisibleEntity, _args: unknown, { reader }: Request) => {
    const shifts = await linkedEntities(reader, flight, { kinds: ["HANDLED"], direction: "in" });
    const workers = await Promise.all(
      shifts.map((shift) => linkedPersons(reader, shift, { kinds: ["ROSTERED"], direction: "in" })),
    );
    return [...new Map(workers.flat().map((worker) => [worker.id, worker])).values()];
  },
};

const Booking = {
  ...texts("carrier", "locator", "agencyIata", "agencyName", "agentSign", "paymentForm", "payerName"),
  ...times("createdAt", "ticketedAt"),
  group: (booking: VisibleEntity) => (typeof booking.props.group === "boolean" ? booking.props.group : null),
  travellers: persons("in", "ON_BOOKING"),
  flights: linked("out", "BOOKED_FOR"),
  contacts: linked("out", "USES", "PAID_WITH"),
};

const Consignment = {
  ...texts("number", "origin", "destination", "goods", "hsCode", "declaredCurrency"),
  consignmentKind: text("kind"),
  pieces: whole("pieces"),
  weightKg: number("weightKg"),
  declaredValue: number("declaredValue"),
  shippers: linked("out", "SHIPPED_BY"),
  consignees: linked("out", "SHIPPED_TO"),
  flights: linked("out", "CARRIED_ON"),
  incidents: linked("out", "INVOLVED_IN"),
  custody,
};

const Incident = {
  ...texts("airport", "direction", "agency", "concealment", "detectionMethod", "narrative"),
  ...times("at"),
  incidentKind: text("kind"),
  credibility: whole("credibility"),
  seizures: linked("in", "SEIZED_IN"),
  flights: linked("out", "OCCURRED_ON"),
  parties: async (incident: VisibleEntity, _args: unknown, { reader }: Request) => {
    const facts = await linkedFacts(reader, { entity: incident, kind: "INVOLVED_IN", direction: "in" });
    return Promise.all(
      facts.map(async ({ link, other }) => ({
        incident,
        party: other.kind === "Identity" ? ((await reader.personOfIdentity(other.id)) ?? other) : other,
        link,
      })),
    );
  },
};

const Seizure = {
  ...texts("commodity", "unit", "currency", "originCountry", "destinationCountry", "serialNumber"),
  seizureKind: text("kind"),
  quantity: number("quantity"),
  declaredAmount: number("declaredAmount"),
  valueUsd: number("valueUsd"),
  transitCountries: (seizure: VisibleEntity) => listOf(seizure.props, "transitCountries"),
  incident: async (seizure: VisibleEntity, _args: unknown, { reader }: Request) =>
    (await linkedEntities(reader, seizure, { kinds: ["SEIZED_IN"], direction: "out" }))[0] ?? null,
};

export const involvement = {
  role: ({ link }: { link: { props: VisibleEntity["props"] } }) => textOf(link.props, "role"),
};

/** By type name; every one has `entityFields` besides. */
export const entityTypes = {
  Identity,
  Flight,
  Booking,
  Consignment,
  Incident,
  Seizure,
  TravelDocument: { ...texts("issuer", "number", "type"), holders: persons("in", "HOLDS") },
  Bag: { ...texts("tag"), owners: persons("in", "CHECKED"), custody },
  Uld: { custody },
  Declaration: {
    ...texts("airport", "direction", "currency", "ownerName", "purpose"),
    ...times("at"),
    declaredAmount: number("declaredAmount"),
    countedAmount: number("countedAmount"),
    declaredBy: persons("in", "DECLARED"),
  },
  Inspection: { ...texts("airport", "subject", "reason", "outcome"), ...times("at") },
  Organization: texts("name"),
  Contact: {
    ...texts("type", "value"),
    users: (contact: VisibleEntity, args: ConnectionArgs, request: Request) =>
      connection(request, `users ${contact.id}`, args, (page) => contactUsers(request.reader, { ...page, contact })),
  },
  Airport: texts("code"),
  Zone: texts("airport", "code"),
  Badge: { ...texts("airport", "number"), holders: persons("in", "HOLDS") },
  Shift: {
    ...texts("airport", "zone"),
    ...times("startsAt", "endsAt"),
    shiftKind: text("kind"),
    flights: linked("out", "HANDLED"),
  },
  WatchlistEntry: texts("list", "reason", "listedBy", "validUntil"),
  Vehicle: {},
};

/** Incidents of a person or consignment, as involvements. */
export async function involvements(party: AnyEntity, _args: unknown, { reader }: Request): Promise<unknown> {
  return (await involvementsOf(reader, { party })).map(({ link, other }) => ({ incident: other, party, link }));
}

export const manifestEntry = { findings: (entry: ManifestEntry) => entry.findings() };
