/** Fields of the things of the graph, kind by kind. */
import { linkedEntities, linkedPersons } from "#app/reader/entity-links.ts";
import { contactUsers } from "#app/queries/contact-users.ts";
import { custodyOf, custodyPath } from "#app/queries/custody.ts";
import { labelOf, naturalOf } from "#app/reader/names.ts";
import { manifest } from "#app/queries/manifest.ts";
import { neighbourCounts, neighbours } from "#app/queries/neighbours.ts";
import { pageOf } from "#app/answers/page.ts";
import { type Involvement as InvolvementOf, linkedFacts } from "#app/queries/person-facts.ts";
import { originatorsOf, recordsOf } from "#app/queries/records.ts";
import { type AnyEntity, isPerson, type VisibleEntity } from "#app/reader/visible.ts";
import { assert } from "#base/assert.ts";
import { placeOf } from "#model/airports/airport-places.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { Request } from "../request.ts";
import { connection } from "./connection.ts";
import type { Needed } from "./needed.ts";
import { Person } from "./people.ts";
import { entityProperties, linkProperties } from "./property-fields.ts";

const linked =
  <L extends LinkKind, D extends "out" | "in">(direction: D, ...kinds: readonly L[]) =>
  (entity: AnyEntity, _args: unknown, { reader }: Request) =>
    linkedEntities(reader, entity, { kinds, direction });
const persons =
  (direction: "out" | "in", ...kinds: readonly LinkKind[]) =>
  (entity: AnyEntity, _args: unknown, { reader }: Request) =>
    linkedPersons(reader, entity, { kinds, direction });
const custody = {
  custody: (item: VisibleEntity, _args: unknown, { reader }: Request) => custodyOf(reader, { item }),
  custodyPath: (item: VisibleEntity, _args: unknown, { reader }: Request) => custodyPath(reader, { item }),
};

/** What every kind of thing has. */
const shared: Omit<Needed<"Entity">, "__resolveType"> = {
  natural: naturalOf,
  label: labelOf,
  stub: (entity) => (isPerson(entity) ? entity.identities.every((identity) => identity.stub) : entity.stub),
  corroboration: async (entity, _args, { reader }) => originatorsOf(await recordsOf(reader, { entity })).length,
  records: (entity, args, request) =>
    connection(request, `records ${entity.id}`, args, async (page) =>
      pageOf(await recordsOf(request.reader, { entity }), (record) => record.id, page),
    ),
  neighbourCounts: (entity, _args, { reader }) => neighbourCounts(reader, { entity }),
  neighbours: (entity, args, request) =>
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

/** What a kind has besides what all have and what the table of properties gives it. */
type Own<K extends EntityKind> = Omit<Needed<K>, keyof typeof shared | keyof ReturnType<typeof entityProperties<K>>>;

const Identity: Own<"Identity"> = {
  person: async (identity, _args, { reader }) => {
    const person = await reader.personOfIdentity(identity.id);
    assert(person !== undefined, `no person holds ${identity.id}`);
    return person;
  },
};

const Flight: Own<"Flight"> = {
  manifest: (flight, args, request) =>
    connection(request, `manifest ${flight.id}`, args, (page) => manifest(request.reader, { ...page, flight })),
  incidents: linked("in", "OCCURRED_ON"),
  consignments: async (flight, _args, { reader }) =>
    (await linkedEntities(reader, flight, { kinds: ["CARRIED_ON"], direction: "in" })).filter((e) => e.kind === "Consignment"),
  handledBy: async (flight, _args, { reader }) => {
    const shifts = await linkedEntities(reader, flight, { kinds: ["HANDLED"], direction: "in" });
    const workers = await Promise.all(
      shifts.map((shift) => linkedPersons(reader, shift, { kinds: ["ROSTERED"], direction: "in" })),
    );
    return [...new Map(workers.flat().map((worker) => [worker.id, worker])).values()];
  },
};

const Booking: Own<"Booking"> = {
  travellers: persons("in", "ON_BOOKING"),
  flights: linked("out", "BOOKED_FOR"),
  contacts: linked("out", "USES", "PAID_WITH"),
};

const Consignment: Own<"Consignment"> = {
  shippers: linked("out", "SHIPPED_BY"),
  consignees: linked("out", "SHIPPED_TO"),
  flights: linked("out", "CARRIED_ON"),
  incidents: linked("out", "INVOLVED_IN"),
  ...custody,
};

const Incident: Own<"Incident"> = {
  seizures: linked("in", "SEIZED_IN"),
  flights: linked("out", "OCCURRED_ON"),
  parties: async (incident, _args, { reader }) => {
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

const Seizure: Own<"Seizure"> = {
  incident: async (seizure, _args, { reader }) =>
    (await linkedEntities(reader, seizure, { kinds: ["SEIZED_IN"], direction: "out" }))[0] ?? null,
};

const Contact: Own<"Contact"> = {
  users: (contact, args, request) =>
    connection(request, `users ${contact.id}`, args, (page) => contactUsers(request.reader, { ...page, contact })),
};

/** Every kind of thing by its name. */
export const entities: { readonly [K in EntityKind]: Needed<K> } = {
  Person: { ...shared, ...Person },
  Identity: { ...shared, ...entityProperties("Identity"), ...Identity },
  TravelDocument: { ...shared, ...entityProperties("TravelDocument"), holders: persons("in", "HOLDS") },
  Flight: { ...shared, ...entityProperties("Flight"), ...Flight },
  Booking: { ...shared, ...entityProperties("Booking"), ...Booking },
  Bag: { ...shared, ...entityProperties("Bag"), owners: persons("in", "CHECKED"), ...custody },
  Consignment: { ...shared, ...entityProperties("Consignment"), ...Consignment },
  Uld: { ...shared, ...entityProperties("Uld"), ...custody },
  Incident: { ...shared, ...entityProperties("Incident"), ...Incident },
  Seizure: { ...shared, ...entityProperties("Seizure"), ...Seizure },
  Declaration: { ...shared, ...entityProperties("Declaration"), declaredBy: persons("in", "DECLARED") },
  Inspection: { ...shared, ...entityProperties("Inspection") },
  Organization: { ...shared, ...entityProperties("Organization") },
  Contact: { ...shared, ...entityProperties("Contact"), ...Contact },
  Airport: { ...shared, ...entityProperties("Airport"), place: ({ natural }) => placeOf(natural) ?? null },
  Zone: { ...shared, ...entityProperties("Zone") },
  Badge: { ...shared, ...entityProperties("Badge"), holders: persons("in", "HOLDS") },
  Shift: { ...shared, ...entityProperties("Shift"), flights: linked("out", "HANDLED") },
  WatchlistEntry: { ...shared, ...entityProperties("WatchlistEntry") },
  Vehicle: { ...shared, ...entityProperties("Vehicle") },
};

export const Involvement: Needed<"Involvement"> = linkProperties("INVOLVED_IN", ({ link }: InvolvementOf) => link);

export const ManifestEntry: Needed<"ManifestEntry"> = { findings: (entry) => entry.findings() };
