/** One file of what somebody has before them, in a form that other tools read; each says how it may be handled. */
import { writeEdgesCsv, writeNodesCsv } from "#export/csv.ts";
import { writeFtm } from "#export/ftm.ts";
import { writeGexf } from "#export/gexf.ts";
import type { ExportGraph } from "#export/graph.ts";
import { writeGraphml } from "#export/graphml.ts";
import { AppError } from "#base/errors.ts";
import type { Reader } from "../../reader/reader.ts";
import { noteSeen, type Shown } from "../cases/shown.ts";

export interface ExportFile {
  /** What to save it as: ids and words of ours, nothing of anybody. */
  readonly name: string;
  readonly mediaType: string;
  /** Made when it is asked for. */
  readonly text: () => Promise<string>;
  readonly handling: string;
  readonly exercise: boolean;
  readonly nodeCount: number;
  readonly linkCount: number;
}

/** Forms of a graph: what to add to a file's name, what it is, and who writes it. */
const GRAPH_FORMS = {
  NODES_CSV: { suffix: ".nodes.csv", mediaType: "text/csv", write: writeNodesCsv },
  LINKS_CSV: { suffix: ".links.csv", mediaType: "text/csv", write: writeEdgesCsv },
  GRAPHML: { suffix: ".graphml", mediaType: "application/graphml+xml", write: writeGraphml },
  FTM: { suffix: ".ftm.jsonl", mediaType: "application/jsonl", write: writeFtm },
  GEXF: { suffix: ".gexf", mediaType: "application/gexf+xml", write: writeGexf },
} as const;

export type GraphForm = keyof typeof GRAPH_FORMS;

export const NODES_MAX = 3000;
export const EDGES_MAX = 10_000;
const LENGTH_MAX = 20_000_000;

export function graphFile(graph: ExportGraph, form: GraphForm, name: string): ExportFile {
  const { suffix, mediaType, write } = GRAPH_FORMS[form];
  return fileOf(graph, { name: `${name}${suffix}`, mediaType, text: () => joined(write(graph)) });
}

/** LIMIT_EXCEEDED for more than one answer holds. */
export function fileOf(graph: ExportGraph, file: Pick<ExportFile, "name" | "mediaType" | "text">): ExportFile {
  const { handling, exercise, nodes, edges } = graph;
  if (nodes.length > NODES_MAX || edges.length > EDGES_MAX)
    throw new AppError(
      "LIMIT_EXCEEDED",
      `this would export ${nodes.length} things and ${edges.length} links, at most ${NODES_MAX} and ${EDGES_MAX} are allowed: \`trama export\` writes more`,
    );
  return { ...file, handling, exercise, nodeCount: nodes.length, linkCount: edges.length };
}

/** With what the file speaks of noted for the audit when its text is told. */
export function noting(reader: Reader, file: ExportFile, spoken: readonly Shown[]): ExportFile {
  const text = async (): Promise<string> => {
    for (const shown of spoken) await noteSeen(reader, shown);
    return file.text();
  };
  return { ...file, text };
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length > LENGTH_MAX)
      throw new AppError("LIMIT_EXCEEDED", `the file has more than ${LENGTH_MAX} characters: export less`);
  }
  return text;
}
