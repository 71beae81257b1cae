/** What is known of a person: each fact with the link, and so the records, that say it. */
import { weakestLink, type WeakestLink } from "#model/alike/weakest-link.ts";
import type { Judgement } from "#model/judgement.ts";
import { judgementsInForce } from "#model/judgements-in-force.ts";
import type { EndOf, LinkKind } from "#model/kinds.ts";
import type { Reader } from "../reader/reader.ts";
import { isEndOf, linksOf } from "../reader/entity-links.ts";
import { atOf, timeMs } from "../reader/prop-values.ts";
import { order } from "#base/order.ts";
import { type Page, type PageArgs, pageOf } from "../answers/page.ts";
import type { AnyEntity, EntityOf, Person, VisibleEntity, VisibleLink } from "../reader/visible.ts";

export interface LinkedFact<O extends VisibleEntity = VisibleEntity> {
  readonly link: VisibleLink;
  readonly other: O;
}

export interface ContactUse {
  readonly contact: VisibleEntity<"Contact">;
  readonly through: VisibleEntity<"Booking"> | null;
  readonly link: VisibleLink;
}

export interface Travel {
  readonly flight: VisibleEntity<"Flight">;
  readonly link: VisibleLink;
}

export interface Involvement {
  readonly incident: VisibleEntity<"Incident">;
  readonly party: AnyEntity;
  readonly link: VisibleLink;
}

/** Links of a kind with what is at their other end, in link order. */
export async function linkedFacts<L extends LinkKind, D extends "out" | "in">(
  reader: Reader,
  { entity, kind, direction }: { entity: AnyEntity; kind: L; direction: D },
): Promise<LinkedFact<EntityOf<EndOf<L, D>>>[]> {
  const way = { kinds: [kind], direction };
  const { links } = await linksOf(reader, entity, way);
  const others = await Promise.all(links.map((link) => reader.entity(direction === "out" ? link.to : link.from)));
  return links.flatMap((link, i) => {
    const other = others[i];
    return other !== undefined && isEndOf(way, other) ? [{ link, other }] : [];
  });
}

export interface Held {
  readonly document: EntityOf<"TravelDocument" | "Badge">;
  readonly links: readonly VisibleLink[];
}

/** Documents and badges, each once however many of the identities hold it. */
export async function holdingsOf(reader: Reader, args: { person: Person }): Promise<Held[]> {
  const held = new Map<string, Held & { readonly links: VisibleLink[] }>();
  for (const { link, other } of await linkedFacts(reader, {
    entity: args.person,
    kind: "HOLDS",
    direction: "out",
  })) {
    const known = held.get(other.id);
    if (known === undefined) held.set(other.id, { document: other, links: [link] });
    else known.links.push(link);
  }
  return [...held.values()];
}

/** Contacts the person uses, first directly, then by bookings the person is on. */
export async function contactsOf(reader: Reader, args: { person: Person }): Promise<ContactUse[]> {
  const usesOf = async (
    entity: AnyEntity,
    kind: "USES" | "PAID_WITH",
    through: VisibleEntity<"Booking"> | null,
  ): Promise<ContactUse[]> => {
    const given = await linkedFacts(reader, { entity, kind, direction: "out" });
    return given.map(({ link, other }) => ({ contact: other, through, link }));
  };
  const byBookings = async (): Promise<ContactUse[][]> => {
    const bookings = await bookingsOf(reader, args);
    const ways = bookings.flatMap((booking) => [usesOf(booking, "USES", booking), usesOf(booking, "PAID_WITH", booking)]);
    return Promise.all(ways);
  };
  const [direct, given] = await Promise.all([usesOf(args.person, "USES", null), byBookings()]);
  return [...direct, ...given.flat()];
}

export async function bookingsOf(reader: Reader, args: { person: Person }): Promise<VisibleEntity<"Booking">[]> {
  const facts = await linkedFacts(reader, { entity: args.person, kind: "ON_BOOKING", direction: "out" });
  return [...new Map(facts.map(({ other }) => [other.id, other])).values()];
}

export async function travelsOf(
  reader: Reader,
  args: PageArgs & { person: Person; from: number | null; until: number | null },
): Promise<Page<Travel>> {
  const facts = await linkedFacts(reader, { entity: args.person, kind: "TRAVELLED_ON", direction: "out" });
  const inTime = [...ofEachFlight(facts).values()]
    .map(({ link, other }) => ({ link, flight: other, at: departureOf(other, link) }))
    .filter(({ at }) => at === null || ((args.from === null || at >= args.from) && (args.until === null || at < args.until)))
    .sort(
      order<{ at: number | null; link: VisibleLink }>(
        (t) => t.at ?? -Infinity,
        (t) => t.link.id,
      ),
    );
  return pageOf(inTime, (travel) => travel.link.id, args);
}

/** A list and a booking may name one person differently, and tell of one journey: of both, what tells most of whether it was made. */
function ofEachFlight(
  facts: readonly LinkedFact<VisibleEntity<"Flight">>[],
): ReadonlyMap<string, LinkedFact<VisibleEntity<"Flight">>> {
  const kept = new Map<string, LinkedFact<VisibleEntity<"Flight">>>();
  for (const fact of facts) {
    const known = kept.get(fact.other.id);
    if (known === undefined || tellingOf(fact.link) > tellingOf(known.link)) kept.set(fact.other.id, fact);
  }
  return kept;
}

/** How much a report of a journey tells of whether it was made. */
export function tellingOf({ props }: VisibleLink): number {
  return Number("boarded" in props) + Number("status" in props);
}

/** Departure if the schedule is known, else what the link says, else the local date. */
export function departureOf(flight: VisibleEntity, link: VisibleLink | null): number | null {
  return timeMs(flight.props.departsAt) ?? link?.at ?? timeMs(flight.props.date);
}

/** Incidents of a person or consignment, latest first. */
export async function involvementsOf(
  reader: Reader,
  args: { party: AnyEntity },
): Promise<LinkedFact<VisibleEntity<"Incident">>[]> {
  const facts = await linkedFacts(reader, { entity: args.party, kind: "INVOLVED_IN", direction: "out" });
  return facts.sort(
    order<LinkedFact>(
      (fact) => atOf(fact.other) ?? -Infinity,
      (fact) => fact.link.id,
    ),
  );
}

/** Latest first; of those without a time nothing says that they are out of it. */
export async function shiftsOf(
  reader: Reader,
  args: PageArgs & { person: Person; from: number | null; until: number | null },
): Promise<Page<VisibleEntity<"Shift">>> {
  const facts = await linkedFacts(reader, { entity: args.person, kind: "ROSTERED", direction: "out" });
  const times = ({ props }: VisibleEntity<"Shift">) => [timeMs(props.startsAt), timeMs(props.endsAt)] as const;
  const shifts = [...new Map(facts.map(({ other }) => [other.id, other])).values()]
    .filter((shift) => {
      const [starts, ends] = times(shift);
      const last = ends ?? starts;
      return (
        !(args.from !== null && last !== null && last < args.from) &&
        !(args.until !== null && starts !== null && starts >= args.until)
      );
    })
    .sort(
      order(
        (shift) => times(shift)[0] ?? -Infinity,
        ({ id }) => id,
      ),
    );
  return pageOf(shifts, ({ id }) => id, args);
}

/** Entries that list the person or a document of the person. */
export async function watchlistOf(reader: Reader, args: { person: Person }): Promise<VisibleEntity<"WatchlistEntry">[]> {
  const held = await linkedFacts(reader, { entity: args.person, kind: "HOLDS", direction: "out" });
  const listed: AnyEntity[] = [args.person, ...held.map(({ other }) => other)];
  const facts = await Promise.all(listed.map((entity) => linkedFacts(reader, { entity, kind: "LISTED_AS", direction: "out" })));
  return [...new Map(facts.flat().map(({ other }) => [other.id, other])).values()];
}

export interface ToldJudgement extends Judgement {
  /** Whether it counts among those that the reader may read. */
  readonly inForce: boolean;
}

/** Judgements of any of the identities, each once: rules' by id, then users' as they were said. */
export async function judgementsOf(reader: Reader, args: { person: Person }): Promise<ToldJudgement[]> {
  return toldJudgements(await reader.judgementsOf(args.person.identities.map(({ id }) => id)));
}

export type WeakestOfPerson = WeakestLink<ToldJudgement>;

/** Of the judgements that the reader may read. */
export async function weakestLinkOf(reader: Reader, args: { person: Person }): Promise<WeakestOfPerson | undefined> {
  const inForce = (await judgementsOf(reader, args)).filter((judgement) => judgement.inForce);
  return weakestLink(
    args.person.identities.map(({ id }) => id),
    inForce,
  );
}

/** `judgements`: all that the reader may read of each pair. */
export function toldJudgements(judgements: readonly Judgement[]): ToldJudgement[] {
  const inForce = new Set(judgementsInForce(judgements));
  return judgements.map((judgement) => ({ ...judgement, inForce: inForce.has(judgement) }));
}
