/**
 * What speaks for and against any group, whatever its kind: how its unrelated members are tied, which of them are reported
 * offenders, and the benign relations that would explain the ties. Kind-specific detectors add their patterns to this.
 */
import type { Cluster } from "#analytics/clusters.ts";
import { bookingRowLinks } from "#analytics/booking-row.ts";
import { entityText } from "#analytics/columns-of.ts";
import { rowOf } from "#analytics/rows.ts";
import { tieAt } from "#analytics/network/tie-table.ts";
import type { Peers } from "#analytics/peers.ts";
import { TIE_CODES, type TieCode } from "#analytics/tie-method.ts";
import type { Tie } from "#analytics/ties.ts";
import { behaviourReasons, metApartReason } from "./behaviour-reasons.ts";
import type { BaseWorld } from "./detection-world.ts";
import { bookedTogether, openParties, partiesOf, partyKey, tourists } from "./parties.ts";
import type { Evidence, RawReason } from "./raw-finding.ts";
import { kindsThatTie } from "./tie-kinds.ts";
import { weighed } from "./weigh.ts";

/** A group as detectors see it. */
export interface Group extends Omit<Cluster, "ties"> {
  /** Ties with both ends inside. */
  readonly ties: readonly Tie[];
  /** Members who may have a score. */
  readonly open: readonly number[];
  readonly incidents: readonly number[];
  /** Bookings that some member travelled on, distinct: a party on one booking is one choice, not many. */
  readonly bookings: readonly number[];
  /** Some one booking (or one that was split) holds them all: friends on a trip, not a network. */
  readonly oneParty: boolean;
  /** The groups most like it, and what they do. */
  readonly peers: Peers;
  /** Share of all groups that are tied by the same kind of thing alone; 0 = several kinds tie it. */
  readonly tiedAlike: number;
}

/** Before it is set beside the others. */
export type LoneGroup = Omit<Group, "peers" | "tiedAlike">;

export interface GroupCase {
  readonly group: Group;
  readonly common: readonly RawReason[];
}

export function groupCase(world: BaseWorld, group: Group): GroupCase {
  const weigh = (evidence: readonly Evidence[]): RawReason[] => weighed(evidence, world.settings, null);
  return {
    group,
    common: [
      ...weigh([...tieReasons(world, group), ...varietyReasons(world, group), ...offenderReasons(world, group)]),
      ...weigh([
        ...behaviourReasons(world, group, ["LAST_MINUTE", "CASH_TICKET", "THIRD_PARTY_PAYER"]),
        ...metApartReason(world, group),
      ]),
      ...workerReasons(world, group),
      ...weigh(benignReasons(world, group)),
    ],
  };
}

export function groupOf(world: BaseWorld, cluster: Cluster): LoneGroup {
  const incidents = new Set<number>();
  for (const person of cluster.members) {
    for (const link of world.seeds.links.get(person) ?? []) incidents.add(world.snapshot.linkTo[link]!);
  }
  const bookings = new Set<number>();
  const parties = new Map<string, Set<number>>();
  for (const person of cluster.members) {
    for (const link of rowOf(world.people.bookings, person)) {
      const booking = world.snapshot.linkTo[link]!;
      bookings.add(booking);
      const key = partyKey(world, booking);
      parties.set(key, (parties.get(key) ?? new Set()).add(person));
    }
  }
  return {
    ...cluster,
    ties: cluster.ties.map((tie) => tieAt(world.network.ties, tie)),
    bookings: sorted(bookings),
    oneParty: [...parties.values()].some((persons) => persons.size === cluster.members.length),
    open: cluster.members.filter((person) => world.isProtected[person] === 0),
    incidents: [...incidents].sort((a, b) => a - b),
  };
}

function tieReasons(world: BaseWorld, group: Group): Evidence[] {
  const reasons: Evidence[] = [];
  const party = partiesOf(world, group.members);
  for (const code of TIE_CODES) {
    const members = new Set<number>();
    const shared = new Set<number>();
    const links = new Set<number>();
    let strongest = 0;
    for (const tie of group.ties) {
      if (tie.benign !== "") continue;
      for (const term of tie.terms) {
        if (term.code !== code) continue;
        members.add(tie.low).add(tie.high);
        if (term.shared >= 0) shared.add(term.shared);
        for (const link of term.links) links.add(link);
        strongest = Math.max(strongest, term.weight / world.settings.analytics.termMax);
      }
    }
    if (members.size === 0) continue;
    // Two people who share something are a couple or friends; the more of the group it holds together, the more it says. A party on
    // one booking counts once for what stands on its form.
    const own = world.settings.analytics.ties[code].onForm ? ownersOf(world, links) : members;
    const parties = new Set([...members].filter((person) => !own.has(person)).map((person) => party.get(person)));
    const independent = [...members].filter((person) => own.has(person)).length + parties.size;
    reasons.push({
      code,
      params: {
        count: code === "PAID_FOR" ? paidFor(world, links) : members.size,
        shared: [...shared]
          .sort((a, b) => a - b)
          .slice(0, 10)
          .map((node) => world.snapshot.ids[node]!),
      },
      counts: { independent, strength: strongest },
      // Tie by tie: only the first so many records are listed, and those of whole ties can be checked.
      links: [...links],
      members: sorted(members),
    });
  }
  return reasons;
}

/** Persons who use a contact themselves, as a staff list or a border form says, and not by way of a booking. */
function ownersOf({ snapshot, people }: BaseWorld, links: ReadonlySet<number>): ReadonlySet<number> {
  const uses = snapshot.linkRange("USES");
  const identities = snapshot.nodeRange("Identity");
  const owners = new Set<number>();
  for (const link of links) {
    const from = snapshot.linkFrom[link]!;
    if (link >= uses.start && link < uses.end && from >= identities.start && from < identities.end)
      owners.add(people.personOf(from));
  }
  return owners;
}

/** Those who were paid for are on the bookings; the payer is not. */
function paidFor({ snapshot, people }: BaseWorld, links: ReadonlySet<number>): number {
  const { start, end } = snapshot.linkRange("ON_BOOKING");
  const on = [...links].filter((link) => link >= start && link < end);
  return new Set(on.map((link) => people.personOf(snapshot.linkFrom[link]!))).size;
}

/**
 * The innocent share one thing: a helpful neighbour's card, a village phone, a hostel. Those who work together leave several. Of
 * members who travel openly on one booking several things say no more than one: who books for a team leaves it all.
 */
function varietyReasons(world: BaseWorld, group: Group): Evidence[] {
  const size = group.members.length;
  const kinds = kindsThatTie(world, group);
  const found = new Set(group.ties.flatMap(({ benign, terms }) => (benign === "" ? terms.map(({ code }) => code) : [])));
  const params = { kinds: kinds.map((codes) => codes.find((code) => found.has(code))!) };
  const openly = new Set([...openParties(world, group).persons, ...tourists(world, group.members).persons]);
  const links = linksOfKinds(group, kinds);
  if (kinds.length <= 1) {
    const alikePercent = Math.round(1000 * group.tiedAlike) / 10;
    const counts = { alike: group.tiedAlike };
    return [{ code: "ONE_KIND_OF_TIE", params: { ...params, alikePercent }, counts, links, members: [] }];
  }
  return [
    {
      code: "SEVERAL_KINDS_OF_TIE",
      params: { ...params, count: kinds.length },
      counts: { kinds: kinds.length, openly: openly.size / size },
      links,
      members: [],
    },
  ];
}

/** Links by turns of each kind, so that the first few show them all; of the ties as a whole where no kind ties enough members. */
function linksOfKinds(group: Group, kinds: readonly (readonly TieCode[])[]): number[] {
  const terms = group.ties.flatMap((tie) => tie.terms);
  const rows = (kinds.length === 0 ? [TIE_CODES] : kinds).map((codes) =>
    sorted(new Set(terms.filter((term) => codes.includes(term.code)).flatMap((term) => term.links))),
  );
  const longest = Math.max(...rows.map((row) => row.length));
  return [...new Set(Array.from({ length: longest }, (_, i) => rows.flatMap((row) => row.slice(i, i + 1))).flat())];
}

/** One of a handful says much of the others, one of fifty nothing: 1 as long as they are a fifth of the group. */
export function dilution({ members }: Group, some: number): number {
  return Math.min(1, (5 * some) / members.length);
}

function offenderReasons(world: BaseWorld, group: Group): Evidence[] {
  const { snapshot, seeds } = world;
  const reasons: Evidence[] = [];
  const offenders = group.open.filter((person) => seeds.offender[person] === 1);
  if (offenders.length > 0) {
    const links = offenders.flatMap((person) => seeds.links.get(person) ?? []);
    // Those that they are named in: the group may have others, by its consignments.
    const incidents = sorted(new Set(links.map((link) => snapshot.linkTo[link]!)))
      .slice(0, 10)
      .map((node) => snapshot.ids[node]!);
    reasons.push({
      code: "REPORTED_OFFENDERS",
      params: { count: offenders.length, incidents },
      counts: { offenders: offenders.length, share: dilution(group, offenders.length) },
      links,
      members: offenders,
    });
  }
  const listed = group.open.filter((person) => seeds.listed.has(person));
  if (listed.length > 0) {
    reasons.push({
      code: "LISTED",
      params: { count: listed.length },
      counts: { persons: listed.length, share: dilution(group, listed.length) },
      links: listed.map((person) => seeds.listed.get(person)!),
      members: listed,
    });
  }
  return reasons;
}

/** What speaks of the workers among the members; a private tie only when it leads to another member. */
function workerReasons(world: BaseWorld, group: Group): RawReason[] {
  const inside = new Set(group.members);
  return group.open.flatMap((person) =>
    (world.workers.get(person) ?? [])
      .map((reason) => ({ ...reason, members: reason.members.filter((member) => inside.has(member)) }))
      .filter((reason) => reason.code !== "PRIVATE_TIE" || reason.members.length > 1),
  );
}

function benignReasons(world: BaseWorld, group: Group): Evidence[] {
  const { snapshot, bookings, seeds } = world;
  const reasons: Evidence[] = [];
  const kin = group.ties.filter((tie) => tie.benign === "KIN");
  const share = kin.length / Math.max(1, group.ties.length);
  if (share >= world.settings.familyShareMin) {
    const members = sorted(new Set(kin.flatMap((tie) => [tie.low, tie.high])));
    const links = kin.flatMap((tie) => tie.benignLinks);
    reasons.push({ code: "FAMILY", params: { percent: Math.round(100 * share) }, counts: { share }, links, members });
  }
  const { persons: touring, links: tourLinks } = tourists(world, group.members);
  if (touring.length >= 2) {
    const counts = { share: touring.length / group.members.length };
    reasons.push({ code: "TOUR_GROUP", params: { count: touring.length }, counts, links: tourLinks, members: touring });
  }
  const { persons: parties, links: partyLinks } = openParties(world, group);
  if (parties.length >= 3) {
    const counts = { share: parties.length / group.members.length };
    reasons.push({ code: "OPEN_PARTIES", params: { count: parties.length }, counts, links: partyLinks, members: parties });
  }
  const together = bookedTogether(world, group);
  if (together.persons.length >= 2) {
    const counts = { share: together.persons.length / group.members.length };
    const params = { count: together.persons.length };
    reasons.push({ code: "BOOKED_TOGETHER", params, counts, links: together.links, members: together.persons });
  }
  reasons.push(...regularTravellers(world, group));
  // Of those that say who paid: an export that names few payers names few firms.
  const named = group.bookings.filter((booking) => bookings.payerKey[booking - bookings.start] !== "");
  const sponsored = named.filter((booking) => bookings.institution[booking - bookings.start] === 1);
  if (sponsored.length >= 2) {
    const params = { count: sponsored.length, of: named.length };
    reasons.push({
      code: "INSTITUTION_PAYER",
      params,
      counts: { share: sponsored.length / named.length },
      links: sponsored.flatMap((booking) => bookingRowLinks(snapshot, booking)),
      members: [],
    });
  }
  const onOneRoute = group.ties.filter((tie) => tie.benign === "COMMUTERS");
  const commuting = sorted(new Set(onOneRoute.flatMap((tie) => [tie.low, tie.high])));
  if (commuting.length >= 2) {
    const counts = { share: commuting.length / group.members.length };
    const links = onOneRoute.flatMap((tie) => tie.benignLinks);
    reasons.push({ code: "COMMUTERS", params: { count: commuting.length }, counts, links, members: commuting });
  }
  const byAgency = group.ties.flatMap((tie) => tie.terms).filter((term) => world.sharing.agencyNodes.has(term.shared));
  if (byAgency.length > 0) {
    reasons.push({
      code: "AGENCY_CONTACT",
      params: { shared: sorted(new Set(byAgency.map((term) => term.shared))).map((node) => snapshot.ids[node]!) },
      // What else ties them is no agency's.
      counts: {
        share:
          group.ties.filter((tie) => tie.terms.every(({ shared }) => world.sharing.agencyNodes.has(shared))).length /
          group.ties.length,
      },
      links: sorted(new Set(byAgency.flatMap((term) => term.links))),
      members: [],
    });
  }
  const cleared = group.open.filter((person) => seeds.cleared.has(person));
  if (cleared.length > 0) {
    const links = cleared.map((person) => seeds.cleared.get(person)!);
    const counts = { share: cleared.length / group.members.length };
    reasons.push({ code: "CLEARED", params: { count: cleared.length }, counts, links, members: cleared });
  }
  const searched = negativeInspections(world, group.open);
  if (searched.inspections > 0) {
    const { inspections, persons, links: searchLinks } = searched;
    reasons.push({
      code: "INSPECTED_NEGATIVE",
      params: { count: inspections, people: persons.map((person) => snapshot.personIds[person]!) },
      counts: { inspections },
      links: searchLinks,
      members: persons,
    });
  }
  return reasons;
}

/** Who travels again and again travels for work or for trade, in any data; a network spreads its trips over many. */
function regularTravellers(world: BaseWorld, group: Group): Evidence[] {
  const { journeys, settings, snapshot } = world;
  const { days } = world.behaviour;
  const trips = Math.max(settings.regularTripsMin, Math.ceil((settings.regularTripsMonthly * days) / 30));
  const members: number[] = [];
  const links: number[] = [];
  for (const person of group.open) {
    const gone: number[] = [];
    for (let j = journeys.offsets[person]!; j < journeys.offsets[person + 1]!; j++)
      if (journeys.departsAt[j]! <= snapshot.asOf) gone.push(journeys.links[journeys.linkOffsets[j]!]!);
    if (gone.length < trips) continue;
    members.push(person);
    links.push(...gone);
  }
  if (members.length === 0) return [];
  const counts = { share: members.length / group.members.length };
  return [{ code: "REGULAR_TRAVELLERS", params: { count: members.length, trips, days }, counts, links, members }];
}

export const PRESENCE_CODES: ReadonlySet<string> = new Set([
  "PRESENT_AT_INCIDENTS",
  "PRESENT_FOR_ASSOCIATES",
  "PRESENT_FOR_SUSPECTED",
  "OFF_ROSTER_READS",
  "PARCELS_HANDLED",
]);

/**
 * Made up of airport workers to a third or more, either two of them or one whose presence the roster does not explain; or to an eighth with
 * such a one, since who was there for a handful is part of what they are, and for a dozen their accomplice: whatever they carry, they are a
 * ring of insiders.
 */
export function isInsiderGroup(world: BaseWorld, group: Group): boolean {
  const workers = group.open.filter((person) => world.people.staff[person] === 1);
  const present = workers.some((person) => wasPresent(world, person));
  const size = group.members.length;
  return (workers.length >= 2 && workers.length * 3 >= size) || (present && workers.length * 8 >= size);
}

/** Whether a worker's presence stands, and not only as much as chance has it among all of them. */
export function wasPresent(world: BaseWorld, person: number): boolean {
  const codes = new Set((world.workers.get(person) ?? []).map(({ code }) => code));
  return [...codes].some((code) => PRESENCE_CODES.has(code) && (code !== "PRESENT_FOR_SUSPECTED" || !codes.has("WITHIN_CHANCE")));
}

/** Inspections of these persons that found nothing: how many, of whom, and the links that say so. */
function negativeInspections(
  world: BaseWorld,
  persons: readonly number[],
): { readonly inspections: number; readonly persons: readonly number[]; readonly links: readonly number[] } {
  const { snapshot } = world;
  const { start, end } = snapshot.linkRange("INSPECTED");
  const outcome = entityText(snapshot, "Inspection", "outcome");
  const inspections = new Set<number>();
  const searched = new Set<number>();
  const links: number[] = [];
  for (const person of persons) {
    for (let i = snapshot.personOffsets[person]!; i < snapshot.personOffsets[person + 1]!; i++) {
      const node = snapshot.personIdentities[i]!;
      for (let k = snapshot.in.offsets[node]!; k < snapshot.in.offsets[node + 1]!; k++) {
        const link = snapshot.in.links[k]!;
        if (link < start || link >= end || outcome(snapshot.linkFrom[link]!) !== "NEGATIVE") continue;
        inspections.add(snapshot.linkFrom[link]!);
        searched.add(person);
        links.push(link);
      }
    }
  }
  return { inspections: inspections.size, persons: sorted(searched), links };
}

function sorted(items: ReadonlySet<number>): number[] {
  return [...items].sort((a, b) => a - b);
}
