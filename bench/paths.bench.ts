/** Paths of up to four and six hops on a medium season. Run: npx tsx --conditions=trama-src bench/paths.bench.ts [travellers] */
import { findPaths, type PathsRequest } from "#analytics/paths/find-paths.ts";
import { pathView } from "#analytics/paths/path-view.ts";
import { pathScratch } from "#analytics/paths/place-marks.ts";
import { monotonicMs } from "#base/clock.ts";
import { mulberry32, randomInt } from "#base/prng.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import { syntheticScan } from "./synthetic-scan.ts";

const travellers = Number(process.argv[2] ?? 130_000);
const queries = Number(process.argv[3] ?? 200);
const builder = new SnapshotBuilder();
syntheticScan(travellers, 1, { entities: (batch) => builder.addEntities(batch), links: (batch) => builder.addLinks(batch) });
const snapshot = builder.finish(new Map(), 1);

const started = monotonicMs();
const view = pathView(snapshot, null);
const scratch = pathScratch(view.placeCount);
console.log(
  `${snapshot.nodeCount} entities, ${snapshot.linkCount} links; view for one clearance in ${(monotonicMs() - started).toFixed(0)} ms`,
);

for (const [hopsMax, k] of [
  [4, 1],
  [4, 5],
  [6, 5],
] as const) {
  const prng = mulberry32(7);
  const person = (): string => snapshot.personIds[randomInt(prng, snapshot.personCount)]!;
  const times: number[] = [];
  let found = 0;
  let explored = 0;
  for (let i = 0; i < queries; i++) {
    const deadline = monotonicMs() + 5000;
    const request: PathsRequest = {
      from: [person()],
      to: [person()],
      k,
      hopsMax,
      linkKinds: null,
      timeFrom: null,
      timeUntil: null,
      hubDegreeMax: 400,
      timeRespecting: false,
      ...{ through: [], avoiding: [], waitMax: null },
      exploredMax: 300_000,
      timeUp: () => monotonicMs() > deadline,
    };
    const before = monotonicMs();
    const result = findPaths(view, request, scratch);
    times.push(monotonicMs() - before);
    if (typeof result === "string") throw new Error(`a person of the snapshot is refused as an end: ${result}`);
    found += result.paths.length > 0 ? 1 : 0;
    explored += result.explored;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => `${times[Math.floor(share * (times.length - 1))]!.toFixed(1)} ms`;
  console.log(
    `${hopsMax} hops, k ${k}: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}; ${found} of ${queries} connected, ${Math.round(explored / queries)} places a query`,
  );
}
console.log(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
