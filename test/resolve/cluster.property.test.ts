import fc from "fast-check";
import { expect, test } from "vitest";
import { mulberry32, shuffle } from "#base/prng.ts";
import { clusterTies, type Clusters } from "#resolve/cluster.ts";
import { clusterNaive } from "../oracles/cluster-naive.ts";

const COUNT = 9;
const node = fc.nat(COUNT - 1);
const pair = fc.tuple(node, node).filter(([a, b]) => a < b);
const tie = fc
  .record({ pair, bits: fc.constantFrom(8, 9, 10), order: fc.nat(3), byUser: fc.boolean() })
  .map((t) => ({ a: t.pair[0], b: t.pair[1], bits: t.bits, order: t.order, byUser: t.byUser }));
const world = fc.record({
  ties: fc.array(tie, { maxLength: 25 }),
  bans: fc.record({ byUser: fc.array(pair, { maxLength: 6 }), byRule: fc.array(pair, { maxLength: 6 }) }),
});

function groupsOf({ leader }: Clusters): number[][] {
  const groups = new Map<number, number[]>();
  leader.forEach((head, i) => groups.set(head, [...(groups.get(head) ?? []), i]));
  return [...groups.values()];
}

test("gives the groups of the naive way, each led by its smallest, in any order of ties", () => {
  fc.assert(
    fc.property(world, fc.nat(), ({ ties, bans }, seed) => {
      const clusters = clusterTies(COUNT, ties, bans, () => true);
      expect(groupsOf(clusters)).toEqual(clusterNaive(COUNT, ties, bans));
      clusters.leader.forEach((head, i) => expect(head).toBeLessThanOrEqual(i));
      expect(clusterTies(COUNT, shuffle([...ties], mulberry32(seed)), bans, () => true)).toEqual(clusters);
      expect(clusters.joined.length).toBe(COUNT - groupsOf(clusters).length);
    }),
    { numRuns: 500 },
  );
});

test("a user's NOT_SAME is never in one group, whatever ties there are", () => {
  fc.assert(
    fc.property(world, ({ ties, bans }) => {
      const { leader } = clusterTies(COUNT, ties, bans, () => true);
      for (const [a, b] of bans.byUser) expect(leader[a]).not.toBe(leader[b]);
    }),
  );
});

test("a chain that contradicts a NOT_SAME breaks at its weakest tie", () => {
  const chain = [
    { a: 0, b: 1, bits: 12, order: 0, byUser: false },
    { a: 1, b: 2, bits: 9, order: 0, byUser: false },
    { a: 2, b: 3, bits: 15, order: 0, byUser: false },
  ];
  const { leader, refused } = clusterTies(4, chain, { byUser: [[0, 3]], byRule: [] }, () => true);
  expect([...leader]).toEqual([0, 0, 2, 2]);
  expect(refused).toEqual([chain[1]]);
});

test("no ties, no identities", () => {
  expect(clusterTies(0, [], { byUser: [], byRule: [] }, () => true)).toEqual({
    leader: new Uint32Array(0),
    joined: [],
    refused: [],
  });
});
