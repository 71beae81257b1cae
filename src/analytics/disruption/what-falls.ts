/** What comes off a network while a plan is carried out: who is cut off from the largest group and when, and which group everybody is in at the end. */
import { csrOfPairs, type Csr } from "#graph/csr.ts";
import { connectedComponents } from "#kernels/connected-components.ts";

export interface WhatFalls {
  /** Node → the first step, from 1, after which it is not in the largest group; 0 = it stays, or was not in it before any. */
  readonly offAt: Uint32Array;
  /** Node → group at the end, from 1, the largest first; 0 = taken. */
  readonly group: Uint32Array;
}

/** `order`: distinct nodes, first to last. `counted`: node → 1 where it is somebody; null = each is. Of groups of one size the one with the first node counts as the larger. */
export function whatFalls(csr: Csr, order: readonly number[], counted: Uint8Array | null = null): WhatFalls {
  const { nodeCount } = csr;
  const gone = new Uint8Array(nodeCount);
  const offAt = new Uint32Array(nodeCount);
  let groups = groupsLeft(csr, gone, counted);
  const wasIn = groups.map((group) => Number(group === 1));
  order.forEach((node, i) => {
    gone[node] = 1;
    groups = groupsLeft(csr, gone, counted);
    for (let v = 0; v < nodeCount; v++) {
      if (wasIn[v] === 1 && groups[v] !== 1 && offAt[v] === 0) offAt[v] = i + 1;
    }
  });
  return { offAt, group: groups };
}

function groupsLeft({ nodeCount, offsets, targets }: Csr, gone: Uint8Array, counted: Uint8Array | null): Uint32Array {
  const pairs: number[] = [];
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      if (u < v && gone[u] === 0 && gone[v] === 0) pairs.push(u, v);
    }
  }
  const { component, count } = connectedComponents(csrOfPairs(nodeCount, Uint32Array.from(pairs), { directed: false }));
  const sizes = new Uint32Array(count);
  for (const [v, one] of component.entries()) sizes[one] = sizes[one]! + (counted?.[v] ?? 1);
  const there = new Set(component.filter((_, v) => gone[v] === 0));
  const bySize = [...there].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const rank = new Map(bySize.map((one, place) => [one, place + 1]));
  return component.map((one, v) => (gone[v] === 1 ? 0 : rank.get(one)!));
}
