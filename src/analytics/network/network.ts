/**
 * The network: the people of a snapshot, the ties between them with their terms, the groups that the ties hold together, who is
 * protected, who works at the airport, who was reported as an offender, and how exposed each worker is. Made once a snapshot and view,
 * and shared by detection, queries and exports, so that all of them speak of the same ties.
 *
 * *What the caller supplies.* A snapshot of exactly what the reader may read: nodes and links that some readable record asserts, with
 * the values and times of readable records only, and persons contracted by readable judgements (for a reader of everything, the store's
 * own snapshot). Whatever else lay in the snapshot would show in weights, hubs and groups, even if it were left out of the answer. The
 * ids of protected identities, on the other hand, come from *all* records, for every reader.
 */
import type { PartyRole } from "#model/kinds.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { findClusters, type Cluster } from "../clusters.ts";
import type { SkippedHub } from "../contact-sharing.ts";
import { incidentFlights, surveyExposure, type SurveyedExposure } from "../exposure-survey.ts";
import { personContents } from "../person-contents.ts";
import { protectedPersons } from "../protection.ts";
import { readSeeds, type Seeds } from "../seeds.ts";
import { buildTies } from "../ties.ts";
import { type BuildSettings, readNetworkFacts, type NetworkFacts } from "./network-facts.ts";
import { reportedRoles } from "./reported-roles.ts";
import { packTies, type TieTable } from "./tie-table.ts";

/** Frozen; persons are the snapshot's, by index. */
export interface Network {
  /** Ids of persons, nodes and label sets of links are looked up here. */
  readonly snapshot: Snapshot;
  readonly personCount: number;
  /** 1 = protected: never scored, ranked, used as a seed, nor given an offender's role. */
  readonly isProtected: Uint8Array;
  /** 1 = airport worker. */
  readonly staff: Uint8Array;
  /** Reported offenders who may be used as seeds, and whoever is on a list. */
  readonly seeds: Seeds;
  /** Person → the role reported that stands. */
  readonly reportedRoles: ReadonlyMap<number, PartyRole>;
  readonly ties: TieTable;
  /** Pairs with something between them, but less than the floor. */
  readonly tiesBelowFloor: number;
  /** Things shared by too many to tie anybody. */
  readonly skipped: readonly SkippedHub[];
  /** Groups of two and more, in order of their first member in the order of shape; each person is in one at most. */
  readonly clusters: readonly Cluster[];
  /** Person → position in `clusters`; −1 = in none. */
  readonly clusterOf: Int32Array;
  readonly clusteringConverged: boolean;
  /** Worker → exposure to flights with incidents, with the false discovery rate across all staff; the protected are not in it. */
  readonly exposures: ReadonlyMap<number, SurveyedExposure>;
}

export async function buildNetwork(
  snapshot: Snapshot,
  protectedIds: readonly string[],
  settings: BuildSettings,
): Promise<Network> {
  return networkOf(readNetworkFacts(snapshot, settings), protectedIds, settings);
}

/** The network of facts that the caller goes on to use. */
export async function networkOf(facts: NetworkFacts, protectedIds: readonly string[], settings: BuildSettings): Promise<Network> {
  const { snapshot, people } = facts;
  const isProtected = protectedPersons(snapshot, protectedIds);
  const seeds = readSeeds(people, isProtected);
  settings.endIfAsked?.();
  const graph = buildTies(facts, settings);
  settings.endIfAsked?.();
  const { clusters, converged } = await findClusters(graph, personContents(snapshot), settings, settings.threads);
  settings.endIfAsked?.();
  return Object.freeze({
    snapshot,
    personCount: people.count,
    isProtected,
    staff: people.staff,
    seeds,
    reportedRoles: reportedRoles(people, seeds),
    ties: packTies(graph.ties, people.count),
    tiesBelowFloor: graph.belowFloor,
    skipped: graph.skipped,
    clusters,
    clusterOf: clusterOf(clusters, people.count),
    clusteringConverged: converged,
    exposures: exposuresOf(facts, isProtected),
  });
}

function clusterOf(clusters: readonly Cluster[], personCount: number): Int32Array {
  const of = new Int32Array(personCount).fill(-1);
  clusters.forEach(({ members }, cluster) => members.forEach((person) => (of[person] = cluster)));
  return of;
}

function exposuresOf({ snapshot, flights, presence }: NetworkFacts, isProtected: Uint8Array): Map<number, SurveyedExposure> {
  if (presence.staff.length === 0) return new Map();
  const interest = new Set(incidentFlights(snapshot, flights).keys());
  const exposures = surveyExposure(presence, flights, interest);
  return new Map(exposures.flatMap((one) => (isProtected[one.person] === 1 ? [] : [[one.person, one] as const])));
}
