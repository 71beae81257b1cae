/**
 * Building, saving and loading a snapshot of a medium season: processor time, so that what else runs does not count.
 * Run: npx tsx --conditions=trama-src bench/snapshot.bench.ts [travellers]
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import { readSnapshotFile, writeSnapshotFile } from "#graph/snapshot-file.ts";
import { syntheticScan } from "./synthetic-scan.ts";

const travellers = Number(process.argv[2] ?? 180_000);
const folder = mkdtempSync(join(tmpdir(), "trama-bench-"));
const path = join(folder, "one.snapshot");
const residentBefore = process.memoryUsage().rss;

const builder = new SnapshotBuilder();
timed("made up and added", () =>
  syntheticScan(travellers, 1, { entities: (batch) => builder.addEntities(batch), links: (batch) => builder.addLinks(batch) }),
);
timed("of which made up", () => syntheticScan(travellers, 1, { entities: () => {}, links: () => {} }));
const snapshot = timed("finished", () => builder.finish(new Map(), 1));
timed("file written", () => writeSnapshotFile(path, snapshot));
const loaded = timed("file read", () => readSnapshotFile(path));
console.log(
  `${snapshot.nodeCount} entities, ${snapshot.linkCount} links, ${megabytes(statSync(path).size)} on disk, same again: ${loaded.id === snapshot.id}`,
);
console.log(
  `${megabytes(process.memoryUsage().rss - residentBefore)} more resident than the ${megabytes(residentBefore)} at the start`,
);
rmSync(folder, { recursive: true });

function timed<T>(what: string, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  console.log(`${what}: ${((user + system) / 1000).toFixed(0)} ms of processor time`);
  return result;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
