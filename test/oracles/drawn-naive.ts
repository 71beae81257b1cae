/** The rule of model/pools.ts by sorting all that may be meant and asking whether the first is alone in its place. */
import type { Candidate, Departure, Drawn } from "#model/pools.ts";

type Rank = readonly number[];

export function drawnNaive<T>(candidates: readonly Candidate<T>[], departure: Departure | undefined): Drawn<T> {
  const ranked = candidates.flatMap((candidate) => {
    const rank = rankOf(candidate, departure);
    return rank === undefined ? [] : [{ candidate, rank }];
  });
  ranked.sort((a, b) => compare(a.rank, b.rank));
  const first = ranked[0];
  if (first === undefined) return "NONE";
  const equal = ranked.filter(({ rank }) => compare(rank, first.rank) === 0);
  return new Set(equal.map(({ candidate }) => candidate.entity)).size === 1 ? { entity: first.candidate.entity } : "SEVERAL";
}

/** Undefined when it cannot be meant. First the kind of evidence: it names the flight, its time fits, nothing is known of its time. */
function rankOf({ day, carrier, names }: Candidate<unknown>, departure: Departure | undefined): Rank | undefined {
  const before = day === null || departure === undefined ? undefined : departure.day - day;
  const support = [names === "OTHERS" ? 1 : 0, carrier === departure?.carrier ? 0 : 1];
  if (names === "IT") return [0, before === undefined ? 1e9 : apart(before), ...support];
  if (before !== undefined) return before >= -1 && before <= 400 ? [1, apart(before), ...support] : undefined;
  return [2];
}

/** Any that was made before it is nearer than one made after it. */
function apart(before: number): number {
  return before < 0 ? 1e6 - before : before;
}

function compare(a: Rank, b: Rank): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return 0;
}
