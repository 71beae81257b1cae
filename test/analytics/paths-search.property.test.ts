import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPaths } from "#analytics/find-paths.ts";
import { pathView } from "#analytics/path-view.ts";
import { searchPaths } from "#analytics/path-search.ts";
import { pathScratch } from "#analytics/place-marks.ts";
import { Bitset } from "#base/bitset.ts";
import { mulberry32, randomInt } from "#base/prng.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import { ENTITY_PREFIX, LINK_KINDS, LINKS, type EntityKind, type LinkKind } from "#model/kinds.ts";
import type { ScannedEntity, ScannedLink } from "#model/scan.ts";
import { naivePaths, naiveStory } from "../oracles/naive-paths.ts";

const KINDS: readonly LinkKind[] = ["TRAVELLED_ON", "ON_BOOKING", "BOOKED_FOR", "USES", "CONTACTED", "PAID_WITH"];

/** A few travellers, bookings, flights and phones with many ways between them; labels 0, 1, 2; some identities are one person. */
function smallWorld(seed: number) {
  const prng = mulberry32(seed);
  const entities: ScannedEntity[] = [];
  const ofKind = (kind: EntityKind, count: number): void => {
    for (let i = 0; i < count; i++) {
      const ref = entities.length;
      entities.push({
        ref,
        id: `${ENTITY_PREFIX[kind]}_${randomInt(prng, 10)}${ref}`,
        kind,
        natural: "",
        intrinsic: {},
        assertions: [],
        labelSet: Math.max(0, randomInt(prng, 5) - 2),
      });
    }
  };
  ofKind("Identity", 6);
  ofKind("Booking", 3);
  ofKind("Flight", 3);
  ofKind("Contact", 4);
  const links: ScannedLink[] = [];
  for (let i = 0; i < 45; i++) {
    const kind = KINDS[randomInt(prng, KINDS.length)]!;
    const [from, to] = ([LINKS[kind].from, LINKS[kind].to] as readonly (readonly EntityKind[])[]).map((kinds) => {
      const ends = entities.filter((entity) => kinds.includes(entity.kind));
      return ends[randomInt(prng, ends.length)]!;
    });
    const at = prng() < 0.4 ? null : randomInt(prng, 6);
    const until = at === null || prng() < 0.5 ? null : at + randomInt(prng, 3);
    links.push({
      kind,
      from: from!.ref,
      to: to!.ref,
      at,
      until,
      props: {},
      labelSet: Math.max(0, randomInt(prng, 5) - 2),
      linkRef: i,
    });
  }
  const identities = entities.filter((entity) => entity.kind === "Identity").map((entity) => entity.id);
  const persons = new Map(identities.slice(0, 3).map((id) => [id, `p_${identities[randomInt(prng, 2)]!.slice(2)}`]));
  return { entities, links, persons };
}

function viewOf(world: ReturnType<typeof smallWorld>, cleared: readonly number[]) {
  const builder = new SnapshotBuilder();
  builder.addEntities(world.entities);
  builder.addLinks(world.links);
  const snapshot = builder.finish(world.persons, 1);
  const readable = new Bitset(3);
  for (const label of cleared) readable.add(label);
  return { snapshot, view: pathView(snapshot, readable) };
}

const queries = fc.record({
  seed: fc.nat(),
  from: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  to: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  hopsMax: fc.integer({ min: 1, max: 6 }),
  kinds: fc.option(fc.subarray([...KINDS], { minLength: 3 }), { freq: 1 }),
  window: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 2, max: 7 })),
  hubDegreeMax: fc.constantFrom(4, 9, 1000),
  timeRespecting: fc.boolean(),
  cleared: fc.constantFrom<number[]>([0, 1, 2], [0, 1, 2], [0, 2], [1, 0]),
});

type Query = typeof queries extends fc.Arbitrary<infer Q> ? Q : never;

/** What both the search and the naive one take of a query as it is. */
const filterOf = (q: Query) => ({
  hopsMax: q.hopsMax,
  timeFrom: q.window[0],
  timeUntil: q.window[1],
  hubDegreeMax: q.hubDegreeMax,
  timeRespecting: q.timeRespecting,
});

describe("path search on small random worlds", () => {
  it("gives every simple path there is under the filters and the clearance, cheapest first", () => {
    let pathsSeen = 0;
    fc.assert(
      fc.property(queries, (q) => {
        const world = smallWorld(q.seed);
        const { snapshot, view } = viewOf(world, q.cleared);
        const ends = world.entities.filter((entity) => q.cleared.includes(entity.labelSet));
        fc.pre(ends.length > 0);
        const [sources, targets] = [q.from, q.to].map((list) => [
          ...new Set(list.map((n) => view.placeOf[snapshot.nodeIndex(ends[n % ends.length]!.id)!]!)),
        ]) as [number[], number[]];
        const idOf = (place: number): string =>
          place < snapshot.nodeCount ? snapshot.ids[place]! : snapshot.personIds[place - snapshot.nodeCount]!;
        const filter = filterOf(q);
        const expected = naivePaths(world, {
          ...filter,
          from: sources.map(idOf),
          to: targets.map(idOf),
          kinds: q.kinds,
          readable: new Set(q.cleared),
        });
        const found: number[] = [];
        const outcome = searchPaths(view, {
          ...filter,
          sources,
          targets,
          kinds: q.kinds === null ? null : Uint8Array.from(LINK_KINDS, (kind) => (q.kinds!.includes(kind) ? 1 : 0)),
          exploredMax: 1e9,
          timeUp: () => false,
          scratch: pathScratch(view.placeCount),
          onPath: (path) => {
            expect(new Set(path.places).size).toBe(path.places.length);
            return found.push(path.cost) > 0;
          },
        });
        expect(outcome.exhausted || outcome.timedOut).toBe(false);
        expect(found).toEqual(expected.map(({ cost }) => expect.closeTo(cost, 9)));
        pathsSeen += found.length;
      }),
      { numRuns: 1000 },
    );
    expect(pathsSeen).toBeGreaterThan(1000);
  });

  it("shows of all paths the cheapest of every story that is not nearly another's, and passes over none", () => {
    let chosenSeen = 0;
    fc.assert(
      fc.property(queries, fc.integer({ min: 1, max: 6 }), (q, k) => {
        const world = smallWorld(q.seed);
        const { snapshot, view } = viewOf(world, q.cleared);
        const ends = world.entities.filter((entity) => q.cleared.includes(entity.labelSet));
        fc.pre(ends.length > 0);
        const [from, to] = [q.from, q.to].map((list) => list.map((n) => ends[n % ends.length]!.id)) as [string[], string[]];
        const filter = filterOf(q);
        const placeName = (id: string): string => {
          const place = view.placeOf[snapshot.nodeIndex(id)!]!;
          return place < snapshot.nodeCount ? id : snapshot.personIds[place - snapshot.nodeCount]!;
        };
        const all = naivePaths(world, {
          ...filter,
          from: [...new Set(from.map(placeName))],
          to: [...new Set(to.map(placeName))],
          kinds: q.kinds,
          readable: new Set(q.cleared),
        });
        const request = { ...filter, from, to, k, linkKinds: q.kinds, exploredMax: 1e9, timeUp: () => false };
        const { paths } = findPaths(view, request, pathScratch(view.placeCount))!;
        // Identities back to their persons; a person between two identities is there once.
        const chosen = paths.map(({ entities, cost }) => ({
          places: entities.map((id) => (id.startsWith("i_") ? placeName(id) : id)).filter((id, i, ids) => id !== ids[i - 1]),
          cost,
        }));
        const stories = chosen.map((path) => naiveStory(world, path));
        expect(new Set(stories).size).toBe(stories.length);
        const last = chosen.length < k ? Infinity : chosen[chosen.length - 1]!.cost;
        for (const path of all) {
          if (path.cost >= last - 1e-9) break;
          const better = chosen.filter(({ cost }) => cost <= path.cost + 1e-9);
          const covered =
            better.some((one) => naiveStory(world, one) === naiveStory(world, path)) ||
            better.some((one) => sharedSteps(path.places, one.places) > 0.6);
          expect(covered, path.places.join(" ")).toBe(true);
        }
        if (all.length > 0) expect(chosen[0]!.cost).toBeCloseTo(all[0]!.cost, 9);
        chosenSeen += chosen.length;
      }),
      { numRuns: 600 },
    );
    expect(chosenSeen).toBeGreaterThan(600);
  });
});

function sharedSteps(path: readonly string[], other: readonly string[]): number {
  const steps = (places: readonly string[]): string[] => places.slice(1).map((place, i) => [place, places[i]!].sort().join());
  return path.length < 2 ? 0 : steps(path).filter((step) => steps(other).includes(step)).length / (path.length - 1);
}
