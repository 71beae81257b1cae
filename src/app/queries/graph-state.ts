/** What the graph worker would answer from now. */
import type { Reader } from "../reader/reader.ts";
import { askGraph } from "./ask-graph.ts";
import type { Earlier } from "../snapshot/network-answers.ts";

export interface GraphState extends Earlier {
  readonly snapshot: string;
}

export function graphState(reader: Reader): Promise<GraphState> {
  return askGraph(reader, "graph", {});
}
