/**
 * Whom to watch beside those who are taken: the few of those left who are tied to the most others (KPP-Pos, Borgatti 2006,
 * doi:10.1007/s10588-006-7084-x, within one tie). Watching breaks nothing; it shows what becomes of the network. Only who may be taken may be watched.
 */
import { findKeyPlayers } from "#analytics/disruption/find-key-players.ts";
import type { AskedPlan } from "#model/kept/plan.ts";
import { rounded } from "../../answers/rounded.ts";
import type { Reader } from "../../reader/reader.ts";
import type { Choice } from "./choice.ts";
import { inTurn } from "./plan-turns.ts";

export interface Observing {
  readonly persons: readonly string[];
  /** How many of those left are among them or tied to one of them. */
  readonly reached: number;
  readonly left: number;
  readonly cost: number;
}

/** Of what it costs to take somebody. */
const COST_SHARE = 0.25;

/** `taken`: ids of who and what is gone by then. Null where nobody is to be watched, or nobody may be. */
export async function observing(
  reader: Reader,
  choice: Choice,
  { observe, eligibility, seed }: AskedPlan,
  taken: ReadonlySet<string>,
): Promise<Observing | null> {
  const { people } = choice;
  const may = people.found.members.flatMap(({ person }, node) =>
    taken.has(person) || !choice.mayBeTaken(node, eligibility) ? [] : [node],
  );
  if (observe === 0 || may.length === 0) return null;
  const csr = people.csr(people.tiesWithout(taken));
  const k = Math.min(observe, may.length);
  const question = { csr, k, goal: "REACH", m: 1, candidates: Uint32Array.from(may), seed } as const;
  const set = k === may.length ? may : (await inTurn(reader, (signal) => findKeyPlayers(question, signal))).set;
  const reached = new Set(set.flatMap((v) => [v, ...csr.targets.subarray(csr.offsets[v], csr.offsets[v + 1])]));
  return {
    persons: set.map((node) => people.personOf(node)).sort(),
    reached: reached.size,
    left: people.found.members.filter(({ person }) => !taken.has(person)).length,
    cost: rounded(COST_SHARE * set.reduce((sum, node) => sum + choice.cost(node), 0)),
  };
}
