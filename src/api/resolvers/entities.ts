/** Fields of the things of the graph, kind by kind. */
import { linkedEntities, linkedPersons } from "#app/reader/entity-links.ts";
import { contactUsers } from "#app/queries/contact-users.ts";
import { custodyOf } from "#app/queries/custody.ts";
import { labelOf, naturalOf } from "#app/reader/names.ts";
import { manifest, type ManifestEntry } from "#app/queries/manifest.ts";
import { neighbourCounts, neighbours } from "#app/queries/neighbours.ts";
import { pageOf } from "#app/answers/page.ts";
import { involvementsOf, linkedFacts } from "#app/queries/person-facts.ts";
import { originatorsOf, recordsOf } from "#app/queries/records.ts";
import { type AnyEntity, isPerson, type VisibleEntity, type VisibleLink } from "#app/reader/visible.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { Request } from "../request.ts";
import { connection, type ConnectionArgs } from "./connection.ts";
import { linkProperties } from "./property-fields.ts";

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
  person: (identity: VisibleEntity, _args: unknown, { reader }: Request) => reader.personOfIdentity(identity.id),
};

const Flight = {
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
  travellers: persons("in", "ON_BOOKING"),
  flights: linked("out", "BOOKED_FOR"),
  contacts: linked("out", "USES", "PAID_WITH"),
};

const Consignment = {
  shippers: linked("out", "SHIPPED_BY"),
  consignees: linked("out", "SHIPPED_TO"),
  flights: linked("out", "CARRIED_ON"),
  incidents: linked("out", "INVOLVED_IN"),
  custody,
};

const Incident = {
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
  incident: async (seizure: VisibleEntity, _args: unknown, { reader }: Request) =>
    (await linkedEntities(reader, seizure, { kinds: ["SEIZED_IN"], direction: "out" }))[0] ?? null,
};

export const involvement = linkProperties("INVOLVED_IN", ({ link }: { link: VisibleLink }) => link);

/** By kind, what it has besides `entityFields` and its properties. */
export const ownFields = {
  Identity,
  Flight,
  Booking,
  Consignment,
  Incident,
  Seizure,
  TravelDocument: { holders: persons("in", "HOLDS") },
  Bag: { owners: persons("in", "CHECKED"), custody },
  Uld: { custody },
  Declaration: { declaredBy: persons("in", "DECLARED") },
  Contact: {
    users: (contact: VisibleEntity, args: ConnectionArgs, request: Request) =>
      connection(request, `users ${contact.id}`, args, (page) => contactUsers(request.reader, { ...page, contact })),
  },
  Badge: { holders: persons("in", "HOLDS") },
  Shift: { flights: linked("out", "HANDLED") },
} satisfies Partial<Record<EntityKind, unknown>>;

/** Incidents of a person or consignment, as involvements. */
export async function involvements(party: AnyEntity, _args: unknown, { reader }: Request): Promise<unknown> {
  return (await involvementsOf(reader, { party })).map(({ link, other }) => ({ incident: other, party, link }));
}

export const manifestEntry = { findings: (entry: ManifestEntry) => entry.findings() };
