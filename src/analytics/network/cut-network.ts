/**
 * What lies around some persons in a network: everybody whom so many ties lead to, the nearest first and of those equally near the ones
 * with the heaviest tie to somebody already there, as far as there is room; then every tie between two who are in it.
 */
import type { Network } from "./network.ts";
import { otherEnd, tiesOf } from "./tie-table.ts";

export interface CutRequest {
  /** Person indices. */
  readonly starts: readonly number[];
  /** How many ties away from a start. */
  readonly radius: number;
  readonly membersMax: number;
}

export interface NetworkCut {
  /** Person indices: the starts, then the others as they came. */
  readonly members: readonly number[];
  /** By position in `members`: ties away from the nearest start. */
  readonly distances: readonly number[];
  /** Positions in the network's table of ties, ascending. */
  readonly ties: readonly number[];
  /** Persons looked at, in the cut or not. */
  readonly explored: number;
  /** True when more lie within the radius than there was room for. */
  readonly truncated: boolean;
}

interface Candidate {
  readonly person: number;
  readonly weight: number;
}

export function cutNetwork(network: Network, { starts, radius, membersMax }: CutRequest): NetworkCut {
  const { ties: table } = network;
  const distanceOf = new Map<number, number>();
  for (const start of starts) if (distanceOf.size < membersMax) distanceOf.set(start, 0);
  let truncated = distanceOf.size < new Set(starts).size;
  let explored = distanceOf.size;
  let last = [...distanceOf.keys()];
  for (let distance = 1; distance <= radius && last.length > 0; distance++) {
    const best = new Map<number, number>();
    for (const person of last) {
      for (const tie of tiesOf(table, person)) {
        const other = otherEnd(table, tie, person);
        if (!distanceOf.has(other)) best.set(other, Math.max(best.get(other) ?? 0, table.weight[tie]!));
      }
    }
    explored += best.size;
    const found: Candidate[] = Array.from(best, ([person, weight]) => ({ person, weight }));
    const room = membersMax - distanceOf.size;
    truncated ||= found.length > room;
    last = found
      .sort((a, b) => b.weight - a.weight || a.person - b.person)
      .slice(0, room)
      .map(({ person }) => person);
    for (const person of last) distanceOf.set(person, distance);
  }
  const ties = new Set<number>();
  for (const person of distanceOf.keys()) {
    for (const tie of tiesOf(table, person)) if (distanceOf.has(otherEnd(table, tie, person))) ties.add(tie);
  }
  return {
    members: [...distanceOf.keys()],
    distances: [...distanceOf.values()],
    ties: [...ties].sort((a, b) => a - b),
    explored,
    truncated,
  };
}

/** Everybody who is tied to somebody, and every tie. */
export function wholeNetwork({ ties: table, personCount }: Pick<Network, "ties" | "personCount">): NetworkCut {
  const members: number[] = [];
  for (let person = 0; person < personCount; person++) if (tiesOf(table, person).length > 0) members.push(person);
  return {
    members,
    distances: members.map(() => 0),
    ties: Array.from({ length: table.count }, (_, tie) => tie),
    explored: members.length,
    truncated: false,
  };
}
