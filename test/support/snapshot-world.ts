/**
 * A small world told in a few words and built into a snapshot: people, flights, bookings, incidents, staff, cargo. Names given
 * here are the tests' own; every call is one record, and the evidence reader gives it back.
 */
import { createHash } from "node:crypto";
import { shuffle, type Prng } from "#base/prng.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import type { EvidenceReader } from "#model/evidence.ts";
import { ENTITY_PREFIX, LINKS, type EntityKind, type LinkKind } from "#model/kinds.ts";
import type { Props, PropValue } from "#model/record.ts";
import type { ScannedEntity, ScannedLink } from "#model/scan.ts";

export interface PersonGiven {
  readonly surname?: string;
  readonly given?: string;
  readonly born?: string;
  /** `ISSUER:NUMBER`. */
  readonly document?: string;
  readonly staff?: string;
  readonly role?: string;
  readonly employer?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly badge?: string;
}

export interface BookingGiven {
  readonly persons: readonly string[];
  readonly flights: readonly string[];
  readonly card?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly ip?: string;
  readonly payer?: string;
  readonly form?: string;
  readonly at?: string;
  readonly agency?: string;
  readonly sign?: string;
  readonly group?: boolean;
  /** False: booked but not (yet) flown. */
  readonly flown?: boolean;
}

export interface IncidentGiven {
  readonly kind?: string;
  readonly at: string;
  readonly flight?: string;
  readonly parties?: Readonly<Record<string, string>>;
  readonly seized?: readonly string[];
  readonly consignments?: readonly string[];
}

interface LinkDraft {
  kind: LinkKind;
  from: string;
  to: string;
  at: number | null;
  until: number | null;
  props: Props;
  record: number;
}

export class SnapshotWorld {
  readonly #entities = new Map<string, { kind: EntityKind; natural: string; props: Record<string, PropValue> }>();
  readonly #links = new Map<string, LinkDraft>();
  readonly #persons = new Map<string, string>();
  #record = 0;

  /** Any entity; the id is a hash of kind and name. */
  entity(kind: EntityKind, name: string, props: Props = {}): string {
    const id = idOf(kind, name);
    const known = this.#entities.get(id);
    if (known === undefined) this.#entities.set(id, { kind, natural: name, props: { ...props } });
    else Object.assign(known.props, props);
    return id;
  }

  /** Any link; a repeat of kind, ends and time is the same link. */
  link(kind: LinkKind, from: string, to: string, more: { at?: number; until?: number; props?: Props } = {}): void {
    const key = `${kind}~${from}~${to}~${LINKS[kind].event ? `${more.at ?? ""}${JSON.stringify(more.props ?? {})}` : ""}`;
    if (this.#links.has(key)) return;
    this.#links.set(key, {
      kind,
      from,
      to,
      at: more.at ?? null,
      until: more.until ?? null,
      props: more.props ?? {},
      record: this.#record,
    });
  }

  person(name: string, given: PersonGiven = {}): string {
    this.#record++;
    const [issuer, number] = (given.document ?? "").split(":");
    const id = this.entity("Identity", name, {
      surname: given.surname ?? name.toUpperCase(),
      givenNames: given.given ?? "",
      ...(given.born === undefined ? {} : { dateOfBirth: given.born }),
      ...(given.document === undefined ? {} : { document: given.document }),
      ...(given.staff === undefined
        ? {}
        : {
            staff: given.staff,
            airport: given.staff.split(":")[0]!,
            role: given.role ?? "RAMP",
            employer: given.employer ?? "HANDLER",
          }),
    });
    if (given.document !== undefined)
      this.link("HOLDS", id, this.entity("TravelDocument", given.document, { issuer: issuer!, number: number!, type: "P" }));
    if (given.badge !== undefined)
      this.link("HOLDS", id, this.entity("Badge", given.badge, { airport: "PTY", number: given.badge }));
    if (given.phone !== undefined) this.link("USES", id, this.contact("PHONE", given.phone));
    if (given.email !== undefined) this.link("USES", id, this.contact("EMAIL", given.email));
    if (given.address !== undefined) this.link("USES", id, this.contact("ADDRESS", given.address));
    return id;
  }

  contact(type: string, value: string): string {
    return this.entity("Contact", `${type} ${value}`, { type, value });
  }

  /** `CM204/PTY/2026-11-21`, with destination and departure (ISO); it arrives four hours later unless told. */
  flight(key: string, destination: string, departsAt: string, arrivesAt?: string): string {
    this.#record++;
    const [designator, origin, date] = key.split("/");
    const departs = Date.parse(departsAt);
    return this.entity("Flight", key, {
      carrier: designator!.slice(0, 2),
      number: designator!.slice(2),
      origin: origin!,
      destination,
      date: date!,
      departsAt: departs,
      arrivesAt: arrivesAt === undefined ? departs + 4 * 3_600_000 : Date.parse(arrivesAt),
    });
  }

  booking(name: string, given: BookingGiven): string {
    this.#record++;
    const id = this.entity("Booking", name, {
      locator: name,
      carrier: "CM",
      ...(given.at === undefined ? {} : { createdAt: given.at, ticketedAt: given.at }),
      ...(given.agency === undefined ? {} : { agencyIata: given.agency }),
      ...(given.sign === undefined ? {} : { agentSign: given.sign }),
      ...(given.form === undefined ? {} : { paymentForm: given.form }),
      ...(given.payer === undefined ? {} : { payerName: given.payer }),
      group: given.group ?? false,
    });
    for (const flight of given.flights) this.link("BOOKED_FOR", id, idOf("Flight", flight));
    if (given.card !== undefined) this.link("PAID_WITH", id, this.contact("PAYMENT_CARD", given.card));
    if (given.phone !== undefined) this.link("USES", id, this.contact("PHONE", given.phone));
    if (given.email !== undefined) this.link("USES", id, this.contact("EMAIL", given.email));
    if (given.address !== undefined) this.link("USES", id, this.contact("ADDRESS", given.address));
    if (given.ip !== undefined) this.link("USES", id, this.contact("IP", given.ip));
    for (const person of given.persons) {
      this.link("ON_BOOKING", idOf("Identity", person), id);
      if (given.flown !== false) for (const flight of given.flights) this.travel(person, flight);
    }
    return id;
  }

  travel(person: string, flight: string, props: Props = { status: "BOARDED", boarded: true }): void {
    const node = this.#entities.get(idOf("Flight", flight))!;
    this.link("TRAVELLED_ON", idOf("Identity", person), idOf("Flight", flight), { at: node.props["departsAt"] as number, props });
  }

  incident(name: string, given: IncidentGiven): string {
    this.#record++;
    const id = this.entity("Incident", name, { kind: given.kind ?? "SEIZURE", at: given.at, airport: "PTY" });
    if (given.flight !== undefined) this.link("OCCURRED_ON", id, idOf("Flight", given.flight));
    for (const [person, role] of Object.entries(given.parties ?? {}))
      this.link("INVOLVED_IN", idOf("Identity", person), id, { props: { role } });
    for (const consignment of given.consignments ?? []) this.link("INVOLVED_IN", idOf("Consignment", consignment), id);
    (given.seized ?? []).forEach((kind, i) => this.link("SEIZED_IN", this.entity("Seizure", `${name}/${i}`, { kind }), id));
    return id;
  }

  /** These identities are judged to be one person. */
  same(...names: readonly string[]): void {
    const ids = names.map((name) => idOf("Identity", name)).sort();
    for (const id of ids) this.#persons.set(id, `p_${ids[0]!.slice(2)}`);
  }

  /** A record of its own for what follows. */
  newRecord(): void {
    this.#record++;
  }

  personId(name: string): string {
    const id = idOf("Identity", name);
    return this.#persons.get(id) ?? `p_${id.slice(2)}`;
  }

  /** With a `prng`, entities and links are handed over in a random order. */
  build(prng?: Prng): { snapshot: Snapshot; evidence: EvidenceReader } {
    const ids = [...this.#entities.keys()];
    const links = [...this.#links.values()];
    if (prng !== undefined) {
      shuffle(ids, prng);
      shuffle(links, prng);
    }
    const refs = new Map(ids.map((id, ref) => [id, ref]));
    const builder = new SnapshotBuilder();
    builder.addEntities(
      ids.map((id, ref): ScannedEntity => {
        const { kind, natural, props } = this.#entities.get(id)!;
        return {
          ref,
          id,
          kind,
          natural,
          intrinsic: {},
          assertions: [{ props }],
          labelSet: 0,
        };
      }),
    );
    builder.addLinks(
      links.map((link, linkRef): ScannedLink => ({
        ...link,
        from: refs.get(link.from)!,
        to: refs.get(link.to)!,
        labelSet: 0,
        linkRef,
      })),
    );
    const snapshot = builder.finish(this.#persons, 1);
    const evidence: EvidenceReader = {
      recordsOfLinks: async (indices) =>
        indices.map((index) => [`r_${String(links[snapshot.linkRef[index]!]!.record).padStart(4, "0")}`]),
    };
    return { snapshot, evidence };
  }
}

/** The id the world gives to an entity of this kind and name. */
export function idOf(kind: EntityKind, name: string): string {
  return `${ENTITY_PREFIX[kind]}_${createHash("sha256").update(`${kind} ${name}`).digest("hex").slice(0, 28)}`;
}
