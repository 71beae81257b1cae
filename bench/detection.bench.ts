/**
 * Detection from a snapshot to drafts: processor time by stage, findings and memory. Give a snapshot file that a run left in
 * the data folder; without one, a synthetic season is made up, in which there is nobody to find.
 * Copies of it side by side, each ninety days later (tile-snapshot.ts), are a year of it, or a hub of several airports.
 * Run: node --max-old-space-size=6000 --import tsx --conditions=trama-src bench/detection.bench.ts [FILE.snapshot | travellers] [copies] [threads]
 */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { runDetection } from "#findings/run-detection.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import { readSnapshotFile } from "#graph/snapshot-file.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { syntheticScan } from "./synthetic-scan.ts";
import { tileSnapshot } from "./tile-snapshot.ts";

export interface DetectionBench {
  readonly stages: readonly { readonly stage: string; readonly ms: number; readonly wallMs: number }[];
  readonly ties: number;
  readonly clusters: number;
  readonly findings: number;
}

export async function benchDetection(snapshot: Snapshot, threads: number): Promise<DetectionBench> {
  const stages: { stage: string; ms: number; wallMs: number }[] = [];
  let open: { stage: string; since: NodeJS.CpuUsage; at: number } | undefined;
  const onProgress = (stage: string): void => {
    const at = performance.now();
    if (open !== undefined) {
      const { user, system } = process.cpuUsage(open.since);
      stages.push({ stage: open.stage, ms: Math.round((user + system) / 1000), wallMs: Math.round(at - open.at) });
    }
    open = { stage, since: process.cpuUsage(), at };
  };
  const evidence = { recordsOfLinks: async (links: readonly number[]) => links.map(() => []) };
  const { drafts, clusters, notes } = await runDetection({ snapshot, evidence, onProgress, threads });
  return { stages, ties: notes.tieCount, clusters: clusters.length, findings: drafts.length };
}

export function syntheticSnapshot(travellers: number): Snapshot {
  const builder = new SnapshotBuilder();
  syntheticScan(travellers, 1, { entities: (batch) => builder.addEntities(batch), links: (batch) => builder.addLinks(batch) });
  return builder.finish(new Map(), 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [given = "130000", copies = "1", threads = String(availableParallelism())] = process.argv.slice(2);
  const one = existsSync(given) ? readSnapshotFile(given) : syntheticSnapshot(Number(given));
  const snapshot = tileSnapshot(one, Number(copies), 90);
  console.log(`${snapshot.personCount} persons, ${snapshot.nodeCount} entities, ${snapshot.linkCount} links`);
  const result = await benchDetection(snapshot, Number(threads));
  for (const { stage, ms, wallMs } of result.stages)
    console.log(`${stage}: ${ms} ms of processor time, ${wallMs} ms by the clock`);
  console.log(`${result.ties} ties, ${result.clusters} clusters, ${result.findings} findings`);
  console.log(`memory at most: ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`);
}
