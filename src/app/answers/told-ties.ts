/** A run's network in the words of its answers, tie by tie, so that one of any size is never there twice. */
import { BENIGN, termsOf } from "#analytics/network/tie-table.ts";
import type { Network } from "#analytics/network/network.ts";
import type { ToldTie } from "#store/answers.ts";
import { rounded } from "./rounded.ts";

const TIES_BETWEEN_LOOKS = 1_000;

/** `onWay`: called now and then; what it throws ends it. */
export function* toldTies({ snapshot, ties }: Network, onWay: () => void): Generator<ToldTie> {
  for (let tie = 0; tie < ties.count; tie++) {
    if (tie % TIES_BETWEEN_LOOKS === 0) onWay();
    const terms = termsOf(ties, tie);
    const { since, last } = timesOf(terms.flatMap(({ links }) => links.map((link) => snapshot.linkAt[link]!)));
    const [from, to] = [snapshot.personIds[ties.low[tie]!]!, snapshot.personIds[ties.high[tie]!]!];
    yield {
      id: `${from}~${to}`,
      ...{ from, to, weight: rounded(ties.weight[tie]!) },
      codes: [...new Set(terms.map(({ code }) => code))].sort(),
      benign: BENIGN[ties.benign[tie]!]! || null,
      ...{ since, last },
    };
  }
}

function timesOf(times: readonly number[]): Pick<ToldTie, "since" | "last"> {
  const known = times.filter((at) => !Number.isNaN(at));
  if (known.length === 0) return { since: null, last: null };
  return { since: known.reduce((a, b) => Math.min(a, b)), last: known.reduce((a, b) => Math.max(a, b)) };
}
