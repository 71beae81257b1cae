/** Kernels that can be asked for by name: how alike the neighbourhoods of nodes are, and which ties that suggests. */
import { linkCandidates } from "#kernels/neighbourhoods/link-prediction.ts";
import { neighboursOf, similarity, type Similarity } from "#kernels/neighbourhoods/similarity.ts";
import { LIKENESSES, type GraphKernel, type KernelAnswer, type KernelQuestion, type Likeness } from "./graph-kernel.ts";
import { walksFrom } from "./walks.ts";

const MEASURES: Record<Exclude<Likeness, "katz">, keyof Similarity> = {
  "adamic-adar": "adamicAdar",
  jaccard: "jaccard",
  common: "common",
  "resource-allocation": "resourceAllocation",
};

export const LIKENESS: readonly GraphKernel[] = [
  {
    name: "similarity",
    about:
      "what --from and --to share: common neighbours, Jaccard, Adamic and Adar, resource allocation, walks between them (Katz; how long: --walks)",
    undirectedOnly: true,
    requires: ["from", "to"],
    allows: { attenuation: null, walks: null },
    run: runSimilarity,
  },
  {
    name: "link-prediction",
    about: "the --k likeliest undocumented ties of --source, ranked --by what is shared, or by walks (katz; how long: --walks)",
    undirectedOnly: true,
    requires: ["source"],
    byOneOf: LIKENESSES,
    allows: { k: 10, by: "adamic-adar", attenuation: null, walks: null },
    run: runLinkPrediction,
  },
];

function runSimilarity({ csr, node, settings }: KernelQuestion): KernelAnswer {
  const [from, to] = [node("from"), node("to")];
  const found = similarity(csr, [from, to], null);
  const facts = Object.entries(MEASURES).map(([name, measure]) => [name, found[measure]] as const);
  const { scores, beside } = walksFrom(csr, [from], settings);
  return {
    result: { form: "facts", facts: { ...Object.fromEntries(facts), katz: scores[to]! } },
    beside,
  };
}

function runLinkPrediction({ csr, sources, settings }: KernelQuestion): KernelAnswer {
  const node = sources[0]!;
  const countMax = settings.k!;
  const by = LIKENESSES.find((likeness) => likeness === settings.by)!;
  if (by !== "katz") {
    const measure = MEASURES[by];
    const found = linkCandidates(csr, { node, by: measure, countMax, mask: null });
    return { result: { form: "scores", scores: found.map((candidate) => [candidate.node, candidate[measure]]) } };
  }
  const { scores, beside } = walksFrom(csr, [node], settings);
  const known = new Set(neighboursOf(csr, node, null)).add(node);
  const ranked = [...scores.entries()]
    .filter(([u, score]) => score > 0 && !known.has(u))
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
  return { result: { form: "scores", scores: ranked.slice(0, countMax) }, beside };
}
