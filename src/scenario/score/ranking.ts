/** How well people are ranked: average precision over everybody whom findings name, each at their best score. Whoever is never named was not found. */
import type { ScoredFinding } from "./score.ts";
import type { Names } from "./named.ts";

export interface Ranking {
  readonly planted: number;
  readonly ranked: number;
  readonly averagePrecision: number | null;
}

interface Ranked {
  readonly score: number;
  readonly order: number;
}

/** Workers by staff id: those without one are in no ranking of workers. */
export function rankInsiders(planted: readonly Names[], findings: readonly ScoredFinding[]): Ranking {
  return rank(planted, findings, ({ staff }) => staff);
}

/** Everybody, by whichever name they have first. */
export function rankPersons(planted: readonly Names[], findings: readonly ScoredFinding[]): Ranking {
  const aliasOf = new Map(planted.flatMap((names) => [...names].map((name) => [name, [...names][0]!] as const)));
  return rank(planted, findings, ({ documents, staff }) => {
    const names = [...staff, ...documents];
    const known = names.find((name) => aliasOf.has(name));
    return names.length === 0 ? [] : [known === undefined ? names[0]! : aliasOf.get(known)!];
  });
}

function rank(
  planted: readonly Names[],
  findings: readonly ScoredFinding[],
  keysOf: (member: ScoredFinding["members"][number]) => readonly string[],
): Ranking {
  const best = new Map<string, Ranked>();
  let order = 0;
  for (const finding of findings) {
    for (const member of finding.members) {
      order++;
      if (member.score === null) continue;
      for (const key of keysOf(member)) {
        const known = best.get(key);
        if (known === undefined || member.score > known.score) best.set(key, { score: member.score, order });
      }
    }
  }
  const ranking = [...best].sort(([a, x], [b, y]) => y.score - x.score || x.order - y.order || (a < b ? -1 : 1));
  const wanted = new Set(planted.flatMap((names) => [...names]));
  let hits = 0;
  let sum = 0;
  ranking.forEach(([key], i) => {
    if (!wanted.has(key)) return;
    hits++;
    sum += hits / (i + 1);
  });
  return {
    planted: planted.length,
    ranked: ranking.length,
    averagePrecision: planted.length === 0 ? null : sum / planted.length,
  };
}
