/** Building, encoding, saving and loading a snapshot of a medium season. Run: npx tsx --conditions=trama-src bench/snapshot.bench.ts [travellers] */
import { monotonicMs } from "#base/clock.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import { syntheticScan } from "./synthetic-scan.ts";

const travellers = Number(process.argv[2] ?? 180_000);
const scan = syntheticScan(travellers, 1);
const before = process.memoryUsage().rss;
const started = monotonicMs();
const builder = new SnapshotBuilder();
for (let i = 0; i < scan.entities.length; i += 2000) builder.addEntities(scan.entities.slice(i, i + 2000));
for (let i = 0; i < scan.links.length; i += 2000) builder.addLinks(scan.links.slice(i, i + 2000));
const added = monotonicMs();
const snapshot = builder.finish(new Map(), 1);
const built = monotonicMs();
console.log(
  `${snapshot.nodeCount} entities, ${snapshot.linkCount} links: added in ${ms(added - started)}, finished in ${ms(built - added)}, ${snapshot.id}`,
);
console.log(
  `memory: ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB over the scan's own ${(before / 1e6).toFixed(0)} MB`,
);

function ms(duration: number): string {
  return `${duration.toFixed(0)} ms`;
}
