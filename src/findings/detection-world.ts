/** All that detectors read: the network, the facts it was made of, and what is worked out of both once a run. */
import type { Cluster, ClusterThreads } from "#analytics/clusters.ts";
import { widerClusters } from "#analytics/wider-clusters.ts";
import type { Network } from "#analytics/network/network.ts";
import { tieAt } from "#analytics/network/tie-table.ts";
import type { NetworkFacts } from "#analytics/network/network-facts.ts";
import type { Seeds } from "#analytics/seeds.ts";
import { readBehaviour, type Behaviour } from "./behaviour.ts";
import { groupCase, groupOf, type GroupCase, type LoneGroup } from "./group-evidence.ts";
import { peersOfGroups } from "./group-peers.ts";
import { readParcels, type Parcels } from "./parcels.ts";
import { sharesTiedAlike } from "./tie-kinds.ts";
import type { WorkerEvidence } from "./workers/worker-evidence.ts";
import type { DetectionSettings } from "./settings.ts";

/** What holds whatever the kind of group that is looked for, but for what is known of airport workers. */
export interface WorldBeforeWorkers extends NetworkFacts {
  readonly settings: DetectionSettings;
  readonly network: Network;
  /** Groups to look at: the network's clusters first, then wider ones, which overlap them. */
  readonly candidates: readonly Cluster[];
  readonly isProtected: Uint8Array;
  readonly seeds: Seeds;
  readonly behaviour: Behaviour;
  readonly parcels: Parcels;
}

export interface BaseWorld extends WorldBeforeWorkers {
  readonly workers: WorkerEvidence;
}

export interface DetectionWorld extends BaseWorld {
  /** Clusters with what speaks for and against them whatever their kind. */
  readonly groups: readonly GroupCase[];
}

/** As it stands before anything is known of workers. `facts`: those that the network was made of. */
export async function readDetectionWorld(
  network: Network,
  facts: NetworkFacts,
  settings: DetectionSettings,
  threads?: ClusterThreads,
): Promise<DetectionWorld> {
  const { isProtected, seeds } = network;
  const candidates = [...network.clusters, ...(await widerClusters(network, settings.analytics, threads))];
  const behaviour = readBehaviour(facts, settings);
  const parcels = readParcels(facts, settings);
  return withWorkers({ ...facts, settings, network, candidates, isProtected, seeds, behaviour, parcels }, new Map());
}

export function withWorkers(before: WorldBeforeWorkers, workers: WorkerEvidence): DetectionWorld {
  const base = { ...before, workers };
  // Friends on one trip are no network, unless one of them is a reported offender.
  const looked = (clusters: readonly Cluster[]): LoneGroup[] =>
    clusters
      .filter((cluster) => worthLooking(base, cluster))
      .map((cluster) => groupOf(base, cluster))
      .filter((group) => !group.oneParty || group.open.some((person) => base.seeds.offender[person] === 1));
  const apart = looked(base.network.clusters);
  const groups = [...apart, ...looked(base.candidates.slice(base.network.clusters.length))];
  const peers = peersOfGroups(base, groups, apart.length);
  const alike = sharesTiedAlike(base, groups, apart.length);
  return {
    ...base,
    groups: groups.map((group, i) => groupCase(base, { ...group, peers: peers[i]!, tiedAlike: alike[i]! })),
  };
}

/**
 * Two people who share something are a couple or friends, or one person under two names; but for offenders and airport workers. Of two whom
 * nothing but a report of one incident names together, the report has said it all.
 */
function worthLooking(world: BaseWorld, cluster: Cluster): boolean {
  if (cluster.members.length >= world.settings.groupMembersMin) return true;
  const { ties } = world.network;
  const named = cluster.ties.every((tie) =>
    tieAt(ties, tie).terms.every(({ code }) => code === "SAME_INCIDENT" || code === "SAME_BOOKING"),
  );
  return cluster.members.some((person) => world.workers.has(person) || (!named && world.seeds.offender[person] === 1));
}
