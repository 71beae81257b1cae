/**
 * Groups at a coarser resolution, beside those of the network: a cell whose halves are held together by little is two clusters at the finer
 * one, and half of it is hardly told from others. Whoever reads both keeps what overlaps apart (findings/run-detection.ts).
 */
import { findClusters, type Cluster, type ClusterThreads } from "./clusters.ts";
import type { Network } from "./network/network.ts";
import { tieAt } from "./network/tie-table.ts";
import { personContents } from "./person-contents.ts";
import type { AnalyticsSettings } from "./settings.ts";

/** Those that are no cluster of the network as they are. */
export async function widerClusters(
  network: Pick<Network, "ties" | "clusters" | "snapshot" | "tiesBelowFloor" | "skipped">,
  settings: AnalyticsSettings,
  threads?: ClusterThreads,
): Promise<readonly Cluster[]> {
  const { ties, clusters, snapshot, tiesBelowFloor, skipped } = network;
  const graph = { ties: Array.from({ length: ties.count }, (_, at) => tieAt(ties, at)), belowFloor: tiesBelowFloor, skipped };
  const wider = {
    ...settings,
    cpmResolution: settings.cpmWiderResolution,
    consensusSeeds: settings.consensusSeeds.slice(0, settings.widerSeeds),
  };
  const found = await findClusters(graph, personContents(snapshot), wider, threads);
  const known = new Set(clusters.map(({ members }) => members.join(" ")));
  return found.clusters.filter(({ members }) => !known.has(members.join(" ")));
}
