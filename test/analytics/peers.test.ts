import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceAmongPeers, peersOf } from "#analytics/peers.ts";

const settings = { peers: 8, peerCorrelation: 0.1, peerPriorTrials: 10, peerPriorGroups: 20 };
const sort = (at: number): number[] => [at, at];

test("what is rare at large is no surprise where all of a sort do it, and what is common at large is one where none does", () => {
  // Forty groups of one sort that always do it, forty of another that hardly ever do.
  const groups = Array.from({ length: 80 }, (_, i) => ({ sort: i < 40 ? sort(0) : sort(1), does: i < 40 ? 6 : 0 }));
  const one = { sort: sort(1), does: 6 };
  const all = [...groups, one];
  const peers = peersOf(
    all.map((group) => group.sort),
    all.map(({ does }) => [{ count: does, trials: 6 }]),
    [0.5],
    settings,
  );
  const chance = (at: number): number => chanceAmongPeers(peers[at]!.habits[0]!, { count: all[at]!.does, trials: 6 });
  expect(peers[80]!.count).toBe(8);
  expect(chance(0)).toBeGreaterThan(0.3);
  expect(chance(80)).toBeLessThan(0.01);
});

test("the nearest are those that a sort of all of them finds, itself never", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5 })), {
        minLength: 9,
        maxLength: 40,
      }),
      (rows) => {
        const traits = rows.map(([a, b]) => [a / 4, b / 4]);
        const samples = rows.map(([, , count]) => [{ count, trials: 5 }]);
        const found = peersOf(traits, samples, [0.3], settings);
        rows.forEach((_, at) => {
          const naive = rows
            .map((__, other) => ({
              other,
              apart: (traits[at]![0]! - traits[other]![0]!) ** 2 + (traits[at]![1]! - traits[other]![1]!) ** 2,
            }))
            .filter(({ other }) => other !== at)
            .sort((x, y) => x.apart - y.apart || x.other - y.other)
            .slice(0, Math.min(settings.peers, Math.ceil((rows.length - 1) / 4)));
          const mean =
            (naive.reduce((sum, { other }) => sum + samples[other]![0]!.count, 0) + 10 * 0.3) / (5 * naive.length + 10);
          expect(found[at]!.count).toBe(naive.length);
          expect(found[at]!.habits[0]!.mean).toBeCloseTo(mean, 12);
        });
      },
    ),
  );
});
