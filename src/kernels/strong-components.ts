/**
 * Strongly connected components of a directed graph: nodes that reach each other along arcs. Pearce 2016, doi:10.1016/j.ipl.2015.08.010, a form
 * of Tarjan 1972 (doi:10.1137/0201010) that keeps one number a node, with an explicit stack. O(n + m), 12 bytes a node beside the result.
 *
 * Labelled in order of first node, so equal graphs give equal labels. Parallel edges and self-loops change nothing; an isolated node
 * is a component of its own. In an undirected graph these are the connected components.
 */
import type { Csr } from "#graph/csr.ts";
import type { Components } from "./connected-components.ts";

/** Labels count down from here and ranks up from 1, no more than nodeCount of each. */
const DONE = 0xffffffff;

export function strongComponents(csr: Csr): Components {
  const { nodeCount, offsets, targets } = csr;
  // 0 = not seen; on the way its rank, the least rank seen from it; done: above every rank.
  const rank = new Uint32Array(nodeCount);
  const cursor = offsets.slice(0, nodeCount);
  // Nodes on the way grow from the left; nodes whose component is not closed yet wait from the right.
  const stack = new Uint32Array(nodeCount);
  const isRoot = new Uint8Array(nodeCount);
  let depth = 0;
  let waiting = nodeCount;
  let nextRank = 1;
  let nextLabel = DONE;
  for (let start = 0; start < nodeCount; start++) {
    if (rank[start] !== 0) continue;
    stack[depth++] = start;
    rank[start] = nextRank++;
    isRoot[start] = 1;
    while (depth > 0) {
      const v = stack[depth - 1]!;
      const end = offsets[v + 1]!;
      let child = -1;
      let least = rank[v]!;
      let arc = cursor[v]!;
      for (; arc < end; arc++) {
        const u = targets[arc]!;
        const seen = rank[u]!;
        if (seen === 0) {
          child = u;
          break;
        }
        if (seen < least) least = seen;
      }
      cursor[v] = arc;
      if (least < rank[v]!) {
        rank[v] = least;
        isRoot[v] = 0;
      }
      if (child !== -1) {
        // The arc is looked at again when the child is done, and its rank counted then.
        stack[depth++] = child;
        rank[child] = nextRank++;
        isRoot[child] = 1;
        continue;
      }
      depth--;
      if (isRoot[v] === 0) {
        stack[--waiting] = v;
        continue;
      }
      while (waiting < nodeCount && rank[stack[waiting]!]! >= rank[v]!) rank[stack[waiting++]!] = nextLabel;
      rank[v] = nextLabel--;
    }
  }
  return numbered(rank, DONE - nextLabel);
}

/** Components were labelled as they closed; in the result they are numbered in order of first node. */
function numbered(label: Uint32Array, count: number): Components {
  const component = new Uint32Array(label.length);
  const numberOf = new Int32Array(count).fill(-1);
  const sizes = new Uint32Array(count);
  let next = 0;
  for (let v = 0; v < label.length; v++) {
    const closed = DONE - label[v]!;
    if (numberOf[closed] === -1) numberOf[closed] = next++;
    component[v] = numberOf[closed]!;
    sizes[component[v]!]!++;
  }
  return { component, count, sizes };
}
