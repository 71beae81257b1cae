/**
 * The arcs of a graph as paths see them: no self-loops, and of parallel edges one arc, the lightest. A path is a sequence of nodes, so
 * parallel edges do not make more paths. O(n + m); a graph that is simple already is not copied.
 */
import { sharedF64, sharedU32, type Csr } from "#graph/csr.ts";

/** Without edge ids: an arc may stand for several. `edgeCount` is left as it was. */
export function simpleArcs(csr: Csr, weighted: boolean): Csr {
  const { nodeCount, offsets, targets } = csr;
  const weights = weighted ? csr.weights : null;
  let kept = 0;
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) if (startsGroup(csr, v, arc)) kept++;
  }
  if (kept === targets.length) return { ...csr, weights, edges: null };
  const simpleOffsets = sharedU32(nodeCount + 1);
  const simpleTargets = sharedU32(kept);
  const simpleWeights = weights === null ? null : sharedF64(kept);
  let next = 0;
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      if (!startsGroup(csr, v, arc)) continue;
      simpleTargets[next] = targets[arc]!;
      if (simpleWeights !== null) {
        let least = weights![arc]!;
        for (let same = arc + 1; same < offsets[v + 1]! && targets[same] === targets[arc]; same++) {
          least = Math.min(least, weights![same]!);
        }
        simpleWeights[next] = least;
      }
      next++;
    }
    simpleOffsets[v + 1] = next;
  }
  return { ...csr, offsets: simpleOffsets, targets: simpleTargets, weights: simpleWeights, edges: null };
}

/** Rows are in order of target: the first arc to a target stands for all of them. */
function startsGroup({ offsets, targets }: Csr, v: number, arc: number): boolean {
  return targets[arc] !== v && (arc === offsets[v] || targets[arc - 1] !== targets[arc]);
}
