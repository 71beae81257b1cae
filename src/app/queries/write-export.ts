/** A cut of the graph in a format that other tools read. CSV is two files, nodes and links. */
import { writeEdgesCsv, writeNodesCsv } from "#export/csv.ts";
import { writeCypher } from "#export/cypher.ts";
import { writeFtm } from "#export/ftm.ts";
import { writeGexf } from "#export/gexf.ts";
import type { ExportGraph } from "#export/graph.ts";
import { writeGraphml } from "#export/graphml.ts";

export const EXPORT_FORMATS = ["graphml", "gexf", "csv", "cypher", "ftm"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** File name suffix → its text, in pieces. */
export function writeExport(graph: ExportGraph, format: ExportFormat): ReadonlyMap<string, AsyncIterable<string>> {
  switch (format) {
    case "graphml":
      return new Map([[".graphml", writeGraphml(graph)]]);
    case "gexf":
      return new Map([[".gexf", writeGexf(graph)]]);
    case "ftm":
      return new Map([[".ftm.jsonl", writeFtm(graph)]]);
    case "cypher":
      return new Map([[".cypher", writeCypher(graph)]]);
    case "csv":
      return new Map([
        [".nodes.csv", writeNodesCsv(graph)],
        [".links.csv", writeEdgesCsv(graph)],
      ]);
  }
}
