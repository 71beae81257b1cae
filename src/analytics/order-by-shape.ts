/**
 * The order in which persons take part in clustering: by the shape of the ties around them, not by id. Ids are made under an
 * installation's own key, and two installations with the same records should draw the same clusters. Colours are refined by the
 * weights and colours around (Weisfeiler and Lehman 1968) and whole components are kept together; what is alike in all of that goes by
 * what is reported of the persons (person-contents.ts). O(rounds · ties).
 */
import { csrOfPairs } from "#graph/csr.ts";
import { connectedComponents } from "#kernels/connected-components.ts";
import type { Tie } from "./ties.ts";

/** Enough for a colour to tell of everything within four steps. */
const ROUNDS = 4;
/** Weights are sums, so their last digits depend on the order of summing. */
const WEIGHT_STEPS = 1e6;

/** The persons of the ties; `persons[i]` takes part as node i. `contents`: by person. */
export function orderByShape(ties: readonly Tie[], contents: ArrayLike<number>): number[] {
  const persons = [...new Set(ties.flatMap((tie) => [tie.low, tie.high]))].sort((a, b) => a - b);
  const indexOf = new Map(persons.map((person, index) => [person, index]));
  const low = Uint32Array.from(ties, (tie) => indexOf.get(tie.low)!);
  const high = Uint32Array.from(ties, (tie) => indexOf.get(tie.high)!);
  const weights = Uint32Array.from(ties, (tie) => mix(Math.round(tie.weight * WEIGHT_STEPS)));
  let colours = new Uint32Array(persons.length);
  for (let round = 0; round < ROUNDS; round++) {
    // Sums of mixed values do not depend on the order of the ties.
    const around = new Uint32Array(persons.length);
    for (let i = 0; i < ties.length; i++) {
      around[low[i]!]! += mix(weights[i]! ^ colours[high[i]!]!);
      around[high[i]!]! += mix(weights[i]! ^ colours[low[i]!]!);
    }
    colours = around.map((sum, index) => mix(sum ^ mix(colours[index]!)));
  }
  const pairs = new Uint32Array(2 * ties.length);
  for (let i = 0; i < ties.length; i++) pairs.set([low[i]!, high[i]!], 2 * i);
  const { component } = connectedComponents(csrOfPairs(persons.length, pairs, { directed: false }));
  const shapes = new Uint32Array(persons.length);
  const componentContents = new Uint32Array(persons.length);
  for (let index = 0; index < persons.length; index++) {
    shapes[component[index]!]! += mix(colours[index]!);
    componentContents[component[index]!]! += mix(contents[persons[index]!]!);
  }
  return persons
    .map((_, index) => index)
    .sort(
      (a, b) =>
        shapes[component[a]!]! - shapes[component[b]!]! ||
        componentContents[component[a]!]! - componentContents[component[b]!]! ||
        component[a]! - component[b]! ||
        colours[a]! - colours[b]! ||
        contents[persons[a]!]! - contents[persons[b]!]! ||
        a - b,
    )
    .map((index) => persons[index]!);
}

/** A bijection of 32 bits that spreads every bit (the finaliser of MurmurHash3, public domain). */
function mix(value: number): number {
  let bits = value >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
