/**
 * Bags that no passenger checked in, or that were sent on in a rush, by the worker who handled them (docs/typologies.md I3). Bags go
 * astray every day; the question is whether they do so in the same hands more often than those hands' share of the work.
 */
import { linkText } from "#analytics/columns-of.ts";
import { poissonTail } from "#analytics/poisson-tail.ts";
import type { WorldBeforeWorkers } from "./detection-world.ts";

export interface LooseBags {
  readonly byWorker: ReadonlyMap<
    number,
    { readonly bags: number; readonly links: readonly number[]; readonly expected: number; readonly chance: number }
  >;
}

export function looseBags(world: WorldBeforeWorkers): LooseBags {
  const { snapshot, people } = world;
  const bags = snapshot.nodeRange("Bag");
  const identities = snapshot.nodeRange("Identity");
  const { start, end } = snapshot.linkRange("CUSTODY");
  const checked = snapshot.linkRange("CHECKED");
  const event = linkText(snapshot, "CUSTODY", "event");
  const owned = new Set<number>();
  for (let link = checked.start; link < checked.end; link++) owned.add(snapshot.linkTo[link]!);
  // A bag that one worker enters at several steps was in their hands once.
  const work = new Map<number, Set<number>>();
  const touched = new Map<number, { readonly bags: Set<number>; readonly links: number[] }>();
  for (let link = start; link < end; link++) {
    const bag = snapshot.linkFrom[link]!;
    const to = snapshot.linkTo[link]!;
    if (bag < bags.start || bag >= bags.end || to < identities.start || to >= identities.end) continue;
    const worker = people.personOf(to);
    work.set(worker, (work.get(worker) ?? new Set()).add(bag));
    if (event(link) !== "RUSH" && owned.has(bag)) continue;
    const own = touched.get(worker) ?? { bags: new Set(), links: [] };
    touched.set(worker, own);
    own.bags.add(bag);
    own.links.push(link);
  }
  const all = [...work.values()].reduce((sum, own) => sum + own.size, 0);
  const loose = [...touched.values()].reduce((sum, own) => sum + own.bags.size, 0);
  const byWorker = new Map<number, { bags: number; links: number[]; expected: number; chance: number }>();
  const mean = all / Math.max(1, work.size);
  for (const [worker, own] of [...touched].sort(([a], [b]) => a - b)) {
    const count = own.bags.size;
    // Share of the work, drawn towards an even share: somebody with a handful of bags has no rate of their own.
    const expected = (loose * ((work.get(worker)!.size - count + mean) / 2)) / Math.max(1, all);
    byWorker.set(worker, { bags: count, links: own.links, expected, chance: poissonTail(expected, count) });
  }
  return { byWorker };
}
