/**
 * Directed examples of LDBC Graphalytics. NAME.properties says how an algorithm is asked, NAME.e and NAME.v (or one file of a node and its
 * successors a line) hold the graph, and the output is a node and its value a line.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstDifference, type KernelAsk, valuesOf } from "./ask-kernel.ts";
import type { CaseCheck } from "./cases.ts";

type Properties = ReadonlyMap<string, string>;
type Values = [string, string | number | null][];

interface Algorithm {
  readonly name: string;
  readonly kernel: string;
  readonly ask: (properties: Properties) => Pick<KernelAsk, "settings" | "weight">;
  /** What a value of the output file is to us. */
  readonly value: (text: string) => string | number | null;
  readonly tolerance: number;
}

const UNREACHABLE = "9223372036854775807";

const ALGORITHMS: readonly Algorithm[] = [
  {
    name: "bfs",
    kernel: "bfs",
    ask: (properties) => ({ settings: { source: [properties.get("bfs.source-vertex")!] } }),
    value: (text) => (text === UNREACHABLE ? null : Number(text)),
    tolerance: 0,
  },
  {
    name: "cdlp",
    kernel: "cdlp",
    ask: (properties) => ({ settings: { rounds: Number(properties.get("cdlp.max-iterations")) } }),
    value: (text) => text,
    tolerance: 0,
  },
  { name: "lcc", kernel: "lcc", ask: () => ({}), value: Number, tolerance: 1e-9 },
  {
    name: "pr",
    kernel: "pagerank",
    ask: (properties) => ({
      settings: {
        damping: Number(properties.get("pr.damping-factor")),
        rounds: Number(properties.get("pr.num-iterations")),
      },
    }),
    value: Number,
    // The output published for the larger graph is where PageRank comes to rest, not where it is after the rounds asked for.
    tolerance: 1e-7,
  },
  {
    name: "sssp",
    kernel: "sssp",
    ask: (properties) => ({ settings: { source: [properties.get("sssp.source-vertex")!] }, weight: "distance" }),
    value: (text) => (text === "Infinity" ? null : Number(text)),
    tolerance: 1e-9,
  },
  { name: "wcc", kernel: "wcc", ask: () => ({}), value: (text) => text, tolerance: 0 },
];

export async function graphalyticsChecks(folder: string): Promise<CaseCheck[]> {
  const scratch = mkdtempSync(join(tmpdir(), "trama-cases-"));
  try {
    const checks: CaseCheck[] = [];
    for (const algorithm of ALGORITHMS) {
      for (const { graph, output, input } of casesOf(algorithm, folder)) {
        if (!existsSync(output)) continue;
        const what = `Graphalytics ${algorithm.name.toUpperCase()}`;
        const properties = readProperties(join(folder, `${graph}.properties`), graph);
        const files = graphFiles(input, join(scratch, graph));
        const found = await valuesOf(algorithm.kernel, { ...files, directed: true, ...algorithm.ask(properties) });
        const expected = rowsOf(output).map(
          ([node, text]) => [node!, algorithm.value(text!)] as [string, string | number | null],
        );
        const differs =
          algorithm.name === "wcc"
            ? firstDifference(smallestMembers([...found]), smallestMembers(expected), 0)
            : firstDifference(found, expected, algorithm.tolerance);
        checks.push({ graph, what, differs });
      }
    }
    return checks;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The worked example that all share, and a graph for each algorithm alone. */
function casesOf({ name }: Algorithm, folder: string): { graph: string; output: string; input: string }[] {
  return [
    {
      graph: "example-directed",
      output: join(folder, `example-directed-${name.toUpperCase()}`),
      input: join(folder, "example-directed"),
    },
    {
      graph: `test-${name}-directed`,
      output: join(folder, `${name}-directed-output`),
      input: join(folder, `${name}-directed-input`),
    },
  ];
}

function readProperties(path: string, graph: string): Properties {
  const lines = readFileSync(path, "utf8").matchAll(/^(graph\.[^=\s]+) *= *(.*)$/gm);
  return new Map(Array.from(lines, ([, key, value]) => [key!.replace(`graph.${graph}.`, ""), value!.trim()]));
}

/** Rows of successors are rewritten as an edge a line, and a list of the nodes. */
function graphFiles(input: string, scratch: string): Pick<KernelAsk, "file" | "nodesFile"> {
  if (existsSync(`${input}.e`)) return { file: `${input}.e`, nodesFile: `${input}.v` };
  const rows = rowsOf(input);
  writeFileSync(`${scratch}.e`, rows.flatMap(([node, ...successors]) => successors.map((to) => `${node} ${to}\n`)).join(""));
  writeFileSync(`${scratch}.v`, rows.map(([node]) => `${node}\n`).join(""));
  return { file: `${scratch}.e`, nodesFile: `${scratch}.v` };
}

function rowsOf(path: string): string[][] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.trim().split(/\s+/));
}

/** Components are the same whatever they are called: each node with the smallest of those called alike. */
function smallestMembers(labels: Values): Map<string, string> {
  const least = new Map<string | number | null, string>();
  for (const [node, label] of labels) {
    const before = least.get(label);
    if (before === undefined || node < before) least.set(label, node);
  }
  return new Map(labels.map(([node, label]) => [node, least.get(label)!]));
}
