/**
 * What the graph worker answers of networks. A network is made of what its reader may read and kept while the snapshot stands, the last
 * few by reader and moment; who is protected is told by all records, for every reader.
 */
import { cutNetwork, wholeNetwork, type NetworkCut } from "#analytics/network/cut-network.ts";
import { measureCut, type CutMeasures } from "#analytics/network/measure-cut.ts";
import { buildNetwork, type Network } from "#analytics/network/network.ts";
import { BENIGN, otherEnd, termsOf, tiesOf } from "#analytics/network/tie-table.ts";
import { ANALYTICS_SETTINGS } from "#analytics/settings.ts";
import type { TieCode } from "#analytics/tie-method.ts";
import type { TieTerm } from "#analytics/tie-terms.ts";
import { AppError } from "#base/errors.ts";
import type { Talk } from "#base/thread.ts";
import { listAt } from "#base/list-at.ts";
import { identityIdOf } from "#model/ids.ts";
import type { PartyRole } from "#model/kinds.ts";
import { type Page, type PageArgs, pageOf } from "../answers/page.ts";

export interface NetworkQuery {
  /** Person ids; the network lies around all of them. Null = everybody who is tied to somebody, whatever the radius. */
  readonly persons: readonly string[] | null;
  /** How many ties away; 0 = only these and what ties them. */
  readonly radius: number;
  readonly membersMax: number;
  /** As it was known at this moment, ms; null = now. */
  readonly at: number | null;
  /** Of records received by this moment alone, ms; null = of all. */
  readonly receivedUntil: number | null;
  /** Without measures and without records, which take long for many. */
  readonly brief: boolean;
  /** For what an ingest under way has brought so far; else the answer may be of the state before it. */
  readonly waits: boolean;
}

export interface TieTermAnswer {
  readonly code: TieCode;
  readonly weight: number;
  /** What is shared, an entity id; null where the term is about nothing shared. */
  readonly shared: string | null;
  readonly records: readonly string[];
}

export interface TieAnswer {
  /** Person ids, in order. */
  readonly ends: readonly [string, string];
  readonly weight: number;
  /** The innocent relation that explains it in part. */
  readonly benign: "KIN" | "COMMUTERS" | null;
  readonly terms: readonly TieTermAnswer[];
  /** Of everything it rests on; null where nothing has a time. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

export interface NetworkMemberAnswer {
  readonly person: string;
  /** Ties away from the nearest of those asked for. */
  readonly distance: number;
  readonly isStaff: boolean;
  /** The role reported, where one stands. */
  readonly role: PartyRole | null;
  readonly isProtected: boolean;
  /** Null for the protected, who are not ranked, and in brief. */
  readonly measures: {
    readonly degree: number;
    readonly strength: number;
    readonly betweenness: number;
    readonly coreness: number;
  } | null;
  /** Which group of detection's it is in, by a number within this answer; null = in none. */
  readonly cluster: number | null;
}

export interface NetworkAnswer {
  readonly members: readonly NetworkMemberAnswer[];
  readonly ties: readonly TieAnswer[];
  readonly explored: number;
  readonly truncated: boolean;
  readonly snapshot: string;
  /** The latest event it is made of, ms. */
  readonly asOf: number;
  /** Label sets of the links that its ties rest on. */
  readonly labelSets: readonly number[];
}

/** Records behind links of a snapshot, by link: those that the reader may read. */
export type RecordsOf = (network: Network, links: readonly number[]) => Promise<ReadonlyMap<number, readonly string[]>>;

export function makeNetwork(
  snapshot: Network["snapshot"],
  protectedIds: readonly string[],
  asker: Partial<Pick<Talk, "endIfAsked">> = {},
): Promise<Network> {
  return buildNetwork(snapshot, protectedIds, { ...ANALYTICS_SETTINGS, ...asker });
}

export async function answerNetwork(network: Network, query: NetworkQuery, recordsOf: RecordsOf): Promise<NetworkAnswer> {
  const cut = cutFor(network, query);
  const { explored, truncated } = cut;
  const { id: snapshot, asOf } = network.snapshot;
  const ties = withTerms(network, cut.ties);
  return {
    members: membersOf(network, cut, query.brief ? null : measureCut(network.ties, cut)),
    ties: await tiesAnswered(network, ties, query.brief ? null : recordsOf),
    ...{ explored, truncated, snapshot, asOf },
    labelSets: labelSetsOf(network, ties),
  };
}

function cutFor(network: Network, { persons, radius, membersMax }: NetworkQuery): NetworkCut {
  if (persons === null) return wholeNetwork(network);
  const starts = persons.flatMap((id) => personIn(network, id) ?? []);
  if (starts.length === 0) throw new AppError("NOT_FOUND", "none of these persons is in the network");
  return cutNetwork(network, { starts, radius, membersMax });
}

function labelSetsOf({ snapshot }: Network, ties: readonly TieWithTerms[]): number[] {
  const sets = new Set<number>();
  for (const { terms } of ties) for (const { links } of terms) for (const link of links) sets.add(snapshot.linkLabelSet[link]!);
  return [...sets].sort((a, b) => a - b);
}

export interface TiesQuery extends PageArgs {
  readonly person: string;
}

/** One person's tie, seen from there. */
export interface PersonsTie {
  /** The other one. */
  readonly person: string;
  readonly tie: TieAnswer;
}

/** One page of a person's ties, heaviest first, by the other one's id; an empty one for who is not in the network. */
export async function answerTiesOf(network: Network, query: TiesQuery, recordsOf: RecordsOf): Promise<Page<PersonsTie>> {
  const person = personIn(network, query.person);
  const { weight } = network.ties;
  const otherOf = (tie: number): string => network.snapshot.personIds[otherEnd(network.ties, tie, person!)]!;
  const all = person === undefined ? [] : [...tiesOf(network.ties, person)].sort((a, b) => weight[b]! - weight[a]! || a - b);
  const page = pageOf(all, otherOf, query);
  const ties = withTerms(
    network,
    page.items.map(({ node }) => node),
  );
  const answered = await tiesAnswered(network, ties, recordsOf);
  return { ...page, items: page.items.map(({ key }, i) => ({ key, node: { person: key, tie: answered[i]! } })) };
}

/** Said of an answer. */
export interface Earlier {
  /** How many changes of records (feed entries) the graph that it was found in does not know yet; 0 = of all that had landed. */
  readonly behind: number;
}

export interface WorkerExposure {
  readonly observed: number;
  readonly expected: number;
  readonly p: number;
  /** Flight ids at which the worker was present. */
  readonly flights: readonly string[];
  readonly offRoster: {
    readonly visits: number;
    readonly observed: number;
    readonly expected: number;
    readonly p: number;
    readonly flights: readonly string[];
  };
}

/** Null for who is no worker, and for the protected. */
export function answerExposure(network: Network, personId: string): WorkerExposure | null {
  const exposure = network.exposures.get(personIn(network, personId) ?? -1);
  if (exposure === undefined) return null;
  const { snapshot } = network;
  const { start } = snapshot.nodeRange("Flight");
  const idsOf = (rows: readonly number[]): string[] => rows.map((row) => snapshot.ids[start + row]!);
  const { duty, offRoster } = exposure;
  return {
    observed: duty.observed,
    expected: duty.expected,
    p: duty.p,
    flights: idsOf(duty.flights),
    offRoster: {
      visits: offRoster.episodes,
      observed: offRoster.observed,
      expected: offRoster.expected,
      p: offRoster.p,
      flights: idsOf(offRoster.flights),
    },
  };
}

export interface RelatedQuery {
  /** Person ids. */
  readonly persons: readonly string[];
  readonly max: number;
}

export interface RelatedAnswer {
  readonly person: string;
  /** What all its ties to the given persons weigh together. */
  readonly weight: number;
  readonly ties: readonly TieAnswer[];
}

/** Persons outside a group who are tied to somebody in it, by what their ties to it weigh; at most `max`. */
export async function answerRelated(network: Network, group: RelatedQuery, recordsOf: RecordsOf): Promise<RelatedAnswer[]> {
  const inside = new Set(group.persons.flatMap((id) => personIn(network, id) ?? []));
  const found = new Map<number, number[]>();
  for (const person of inside) {
    for (const tie of tiesOf(network.ties, person)) {
      const other = otherEnd(network.ties, tie, person);
      if (inside.has(other)) continue;
      listAt(found, other).push(tie);
    }
  }
  const weightOf = (ties: readonly number[]): number => ties.reduce((sum, tie) => sum + network.ties.weight[tie]!, 0);
  const heaviest = Array.from(found, ([person, ties]) => ({ person, ties: ties.sort((a, b) => a - b), weight: weightOf(ties) }))
    .sort((a, b) => b.weight - a.weight || a.person - b.person)
    .slice(0, group.max);
  // Of all of them at once, so that the store is asked for records once.
  const ties = withTerms(
    network,
    heaviest.flatMap((one) => one.ties),
  );
  const answered = await tiesAnswered(network, ties, recordsOf);
  return heaviest.map(({ person, ties, weight }) => ({
    person: network.snapshot.personIds[person]!,
    weight,
    ties: answered.splice(0, ties.length),
  }));
}

export function personIn({ snapshot }: Network, personId: string): number | undefined {
  const node = snapshot.nodeIndex(identityIdOf(personId));
  return node === undefined ? undefined : snapshot.personOfIdentity[node - snapshot.nodeRange("Identity").start];
}

function membersOf(network: Network, cut: NetworkCut, measures: CutMeasures | null): NetworkMemberAnswer[] {
  const clusters = new Map<number, number>();
  return cut.members.map((person, i) => {
    const cluster = network.clusterOf[person]!;
    if (cluster >= 0 && !clusters.has(cluster)) clusters.set(cluster, clusters.size);
    return {
      person: network.snapshot.personIds[person]!,
      distance: cut.distances[i]!,
      isStaff: network.staff[person] === 1,
      role: network.reportedRoles.get(person) ?? null,
      isProtected: network.isProtected[person] === 1,
      measures:
        measures === null || network.isProtected[person] === 1
          ? null
          : {
              degree: measures.degree[i]!,
              strength: measures.strength[i]!,
              betweenness: measures.betweenness[i]!,
              coreness: measures.coreness[i]!,
            },
      cluster: cluster < 0 ? null : clusters.get(cluster)!,
    };
  });
}

interface TieWithTerms {
  /** Position in the network's table. */
  readonly tie: number;
  readonly terms: readonly TieTerm[];
}

export function withTerms(network: Network, ties: readonly number[]): TieWithTerms[] {
  return ties.map((tie) => ({ tie, terms: termsOf(network.ties, tie) }));
}

export async function tiesAnswered(
  network: Network,
  ties: readonly TieWithTerms[],
  recordsOf: RecordsOf | null,
): Promise<TieAnswer[]> {
  const { ties: table, snapshot } = network;
  const links = ties.flatMap(({ terms }) => terms.flatMap((term) => term.links));
  const records = recordsOf === null ? null : await recordsOf(network, links);
  return ties.map(({ tie, terms }) => {
    const times = terms.flatMap(({ links }) => links.map((link) => snapshot.linkAt[link]!)).filter((at) => !Number.isNaN(at));
    return {
      ends: [snapshot.personIds[table.low[tie]!]!, snapshot.personIds[table.high[tie]!]!],
      weight: table.weight[tie]!,
      benign: BENIGN[table.benign[tie]!]! || null,
      terms: terms.map(({ code, weight, shared, links }) => ({
        code,
        weight,
        shared: shared < 0 ? null : snapshot.ids[shared]!,
        records: records === null ? [] : [...new Set(links.flatMap((link) => records.get(link)!))].sort(),
      })),
      firstAt: times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b)),
      lastAt: times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b)),
    };
  });
}
