/**
 * Where each member of a cut stands in it: how many ties, what they weigh, how often the member lies between two others (betweenness by
 * hops, Brandes 2001) and how deep in the thick of it (core number, Seidman 1983). Measures are of the cut, not of the whole network.
 */
import { CsrBuilder } from "#graph/csr.ts";
import { betweenness } from "#kernels/betweenness.ts";
import { degrees } from "#kernels/degree.ts";
import { coreNumbers } from "#kernels/k-core.ts";
import type { NetworkCut } from "./cut-network.ts";
import type { TieTable } from "./tie-table.ts";

/** By position in the cut's members. */
export interface CutMeasures {
  readonly degree: ArrayLike<number>;
  readonly strength: ArrayLike<number>;
  /** Each pair of others counts once. */
  readonly betweenness: ArrayLike<number>;
  readonly coreness: ArrayLike<number>;
}

export function measureCut(table: TieTable, cut: NetworkCut): CutMeasures {
  const position = new Map(cut.members.map((person, i) => [person, i]));
  const builder = new CsrBuilder(cut.members.length, cut.ties.length, { directed: false, weighted: true });
  for (const tie of cut.ties) builder.add(position.get(table.low[tie]!)!, position.get(table.high[tie]!)!, table.weight[tie]!);
  const csr = builder.finish();
  return {
    degree: degrees(csr, { weighted: false }).total,
    strength: degrees(csr, { weighted: true }).total,
    betweenness: betweenness(csr).scores,
    coreness: coreNumbers(csr),
  };
}
