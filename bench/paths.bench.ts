/**
 * Paths of up to four and six hops between people drawn at random, of a season made here or of a snapshot that trama saved. Run:
 * npx tsx --conditions=trama-src bench/paths.bench.ts [travellers | FILE.snapshot] [queries]
 */
import { findPaths, type PathsRequest } from "#analytics/paths/find-paths.ts";
import { pathView } from "#analytics/paths/path-view.ts";
import { pathScratch } from "#analytics/paths/place-marks.ts";
import { monotonicMs } from "#base/clock.ts";
import { mulberry32, randomInt } from "#base/prng.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { readSnapshotFile } from "#graph/snapshot-file.ts";
import { syntheticScan } from "./synthetic-scan.ts";

const world = process.argv[2] ?? "130000";
const queries = Number(process.argv[3] ?? 200);
const snapshot = world.endsWith(".snapshot") ? readSnapshotFile(world) : season(Number(world));

const started = monotonicMs();
const view = pathView(snapshot, null);
const scratch = pathScratch(view.placeCount);
console.log(
  `${snapshot.nodeCount} entities, ${snapshot.linkCount} links; view for one clearance in ${(monotonicMs() - started).toFixed(0)} ms`,
);

const DAY_MS = 86_400_000;
const CASES: readonly (readonly [string, Partial<PathsRequest> & Pick<PathsRequest, "hopsMax" | "k">, boolean])[] = [
  ["4 hops, k 1", { hopsMax: 4, k: 1 }, false],
  ["4 hops, k 5", { hopsMax: 4, k: 5 }, false],
  ["6 hops, k 3", { hopsMax: 6, k: 3 }, false],
  ["6 hops, k 5", { hopsMax: 6, k: 5 }, false],
  ["6 hops, k 3, in order of time", { hopsMax: 6, k: 3, timeRespecting: true }, false],
  ["6 hops, k 3, no wait above 30 days", { hopsMax: 6, k: 3, timeRespecting: true, waitMax: 30 * DAY_MS }, false],
  ["8 hops, k 3, through a third person", { hopsMax: 8, k: 3 }, true],
];

for (const [name, asked, isThrough] of CASES) {
  const prng = mulberry32(7);
  const person = (): string => snapshot.personIds[randomInt(prng, snapshot.personCount)]!;
  const [times, ofProcessor]: [number[], number[]] = [[], []];
  let found = 0;
  let explored = 0;
  let truncated = 0;
  for (let i = 0; i < queries; i++) {
    const deadline = monotonicMs() + 5000;
    const request: PathsRequest = {
      from: [person()],
      to: [person()],
      through: isThrough ? [[person()]] : [],
      ...{ avoiding: [], linkKinds: null, timeFrom: null, timeUntil: null, timeRespecting: false, waitMax: null },
      hubDegreeMax: 400,
      exploredMax: 300_000,
      timeUp: () => monotonicMs() > deadline,
      ...asked,
    };
    const [before, used] = [monotonicMs(), process.cpuUsage()];
    const result = findPaths(view, request, scratch);
    times.push(monotonicMs() - before);
    const { user, system } = process.cpuUsage(used);
    ofProcessor.push((user + system) / 1000);
    if (typeof result === "string") throw new Error(`a person of the snapshot is refused as an end: ${result}`);
    found += result.paths.length > 0 ? 1 : 0;
    explored += result.explored;
    truncated += result.explored >= request.exploredMax || result.timedOut ? 1 : 0;
  }
  console.log(
    `${name}: ${shares(times)} by the clock; ${shares(ofProcessor)} of processor; ${found} of ${queries} connected, ${Math.round(explored / queries)} places a query, ${truncated} ended by a bound`,
  );
}
console.log(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);

function shares(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
  return `median ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)} ms`;
}

function season(travellers: number): Snapshot {
  const builder = new SnapshotBuilder();
  syntheticScan(travellers, 1, { entities: (batch) => builder.addEntities(batch), links: (batch) => builder.addLinks(batch) });
  return builder.finish(new Map(), 1);
}
