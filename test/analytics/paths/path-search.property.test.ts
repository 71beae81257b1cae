import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPaths } from "#analytics/paths/find-paths.ts";
import { pathView } from "#analytics/paths/path-view.ts";
import { searchPaths } from "#analytics/paths/path-search.ts";
import { pathScratch } from "#analytics/paths/place-marks.ts";
import { Bitset } from "#base/bitset.ts";
import { mulberry32, randomInt } from "#base/prng.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import { ENTITY_PREFIX, LINK_KINDS, LINKS, type EntityKind, type LinkKind } from "#model/kinds.ts";
import type { ScannedEntity, ScannedLink } from "#model/scan.ts";
import { naivePaths, naiveStory } from "../../oracles/naive-paths.ts";

const KINDS: readonly LinkKind[] = ["TRAVELLED_ON", "ON_BOOKING", "BOOKED_FOR", "USES", "CONTACTED", "PAID_WITH", "HOLDS"];

/** A few travellers, bookings, flights, phones and documents with many ways between them; labels 0, 1, 2; some identities are one person. */
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
  ofKind("TravelDocument", 2);
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
  waitMax: fc.constantFrom(Infinity, Infinity, 0, 1, 2),
  through: fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
  avoided: fc.array(fc.nat(), { maxLength: 2 }),
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
  waitMax: q.timeRespecting ? q.waitMax : Infinity,
});

/** What a query names, as ids of readable entities; what is to be avoided is nothing of the rest. */
function namedBy(q: Query) {
  const world = smallWorld(q.seed);
  const { snapshot, view } = viewOf(world, q.cleared);
  const readable = world.entities.filter((entity) => q.cleared.includes(entity.labelSet));
  fc.pre(readable.length > 0);
  const idsOf = (list: readonly number[]): string[] => list.map((n) => readable[n % readable.length]!.id);
  const placeOf = (id: string): number => view.placeOf[snapshot.nodeIndex(id)!]!;
  const nameOf = (place: number): string =>
    place < snapshot.nodeCount ? snapshot.ids[place]! : snapshot.personIds[place - snapshot.nodeCount]!;
  const [from, to, through] = [idsOf(q.from), idsOf(q.to), q.through.map(idsOf)];
  const walked = new Set([...from, ...to, ...through.flat()].map(placeOf));
  const avoiding = idsOf(q.avoided).filter((id) => !walked.has(placeOf(id)));
  const places = (ids: readonly string[]): number[] => [...new Set(ids.map(placeOf))];
  const names = (ids: readonly string[]): string[] => places(ids).map(nameOf);
  const expected = naivePaths(world, {
    ...filterOf(q),
    ...{ from: names(from), to: names(to), through: through.map(names), avoided: names(avoiding) },
    kinds: q.kinds,
    readable: new Set(q.cleared),
  });
  return { world, view, from, to, through, avoiding, places, nameOf: (id: string) => nameOf(placeOf(id)), expected };
}

describe("path search on small random worlds", () => {
  it("gives every simple path there is under the filters and the clearance, in order of time, through and around what is named, cheapest first", () => {
    let pathsSeen = 0;
    let waitsSeen = 0;
    let stopsSeen = 0;
    fc.assert(
      fc.property(queries, (q) => {
        const { view, from, to, through, avoiding, places, expected } = namedBy(q);
        const found: number[] = [];
        const outcome = searchPaths(view, {
          ...filterOf(q),
          sources: places(from),
          targets: places(to),
          through: through.map(places),
          avoided: new Set(places(avoiding)),
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
        if (q.timeRespecting && q.waitMax < Infinity) waitsSeen += found.length;
        if (through.length > 0) stopsSeen += found.length;
      }),
      { numRuns: 1500 },
    );
    for (const seen of [pathsSeen, waitsSeen, stopsSeen]) expect(seen).toBeGreaterThan(100);
  });

  it("shows of all paths the cheapest of every story that is not nearly another's, passes over none, and says how long one waits", () => {
    let chosenSeen = 0;
    let waitsSeen = 0;
    fc.assert(
      fc.property(queries, fc.integer({ min: 1, max: 6 }), (q, k) => {
        const { world, view, from, to, through, avoiding, nameOf, expected: all } = namedBy(q);
        const request = {
          ...{ ...filterOf(q), from, to, through, avoiding, k },
          ...{ linkKinds: q.kinds, exploredMax: 1e9, timeUp: () => false },
        };
        const found = findPaths(view, request, pathScratch(view.placeCount));
        if (typeof found === "string") throw new Error(`it is refused: ${found}`);
        // Identities back to their persons; a person between two identities is there once.
        const chosen = found.paths.map((path) => ({
          ...path,
          places: path.entities.map((id) => (id.startsWith("i_") ? nameOf(id) : id)).filter((id, i, ids) => id !== ids[i - 1]),
        }));
        for (const { places, inOrder, longestWait, steps } of chosen) {
          const same = all.find((path) => path.places.join() === places.join())!;
          expect([inOrder, longestWait]).toEqual([same.longestWait !== undefined, same.longestWait ?? null]);
          const times = steps.flatMap(({ at }) => at ?? []);
          if (inOrder) expect(times).toEqual([...times].sort((a, b) => a - b));
          if (longestWait !== null) waitsSeen++;
        }
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
      { numRuns: 900 },
    );
    expect(chosenSeen).toBeGreaterThan(300);
    expect(waitsSeen).toBeGreaterThan(50);
  });
});

function sharedSteps(path: readonly string[], other: readonly string[]): number {
  const steps = (places: readonly string[]): string[] => places.slice(1).map((place, i) => [place, places[i]!].sort().join());
  return path.length < 2 ? 0 : steps(path).filter((step) => steps(other).includes(step)).length / (path.length - 1);
}
