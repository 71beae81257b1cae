/**
 * Detection from a snapshot to drafts: processor time by stage, findings and memory. Give a snapshot file that a run left in
 * the data folder; without one, a synthetic season is made up, in which there is nobody to find.
 * Run: npx tsx --conditions=trama-src bench/detection.bench.ts [FILE.snapshot | travellers]
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runDetection } from "#findings/run-detection.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import { readSnapshotFile } from "#graph/snapshot-file.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { syntheticScan } from "./synthetic-scan.ts";

export interface DetectionBench {
  readonly stages: readonly { readonly stage: string; readonly ms: number }[];
  readonly ties: number;
  readonly clusters: number;
  readonly findings: number;
}

export async function benchDetection(snapshot: Snapshot): Promise<DetectionBench> {
  const stages: { stage: string; ms: number }[] = [];
  let open: { stage: string; since: NodeJS.CpuUsage } | undefined;
  const onProgress = (stage: string): void => {
    if (open !== undefined) {
      const { user, system } = process.cpuUsage(open.since);
      stages.push({ stage: open.stage, ms: Math.round((user + system) / 1000) });
    }
    open = { stage, since: process.cpuUsage() };
  };
  const evidence = { recordsOfLinks: async (links: readonly number[]) => links.map(() => []) };
  const { drafts, clusters, notes } = await runDetection({ snapshot, evidence, onProgress });
  return { stages, ties: notes.tieCount, clusters: clusters.length, findings: drafts.length };
}

export function syntheticSnapshot(travellers: number): Snapshot {
  const builder = new SnapshotBuilder();
  syntheticScan(travellers, 1, { entities: (batch) => builder.addEntities(batch), links: (batch) => builder.addLinks(batch) });
  return builder.finish(new Map(), 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv[2] ?? "130000";
  const snapshot = existsSync(given) ? readSnapshotFile(given) : syntheticSnapshot(Number(given));
  console.log(`${snapshot.personCount} persons, ${snapshot.nodeCount} entities, ${snapshot.linkCount} links`);
  const result = await benchDetection(snapshot);
  for (const { stage, ms } of result.stages) console.log(`${stage}: ${ms} ms of processor time`);
  console.log(`${result.ties} ties, ${result.clusters} clusters, ${result.findings} findings`);
  console.log(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
}
