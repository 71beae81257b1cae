/** What the graph worker would answer from now. */
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import type { Earlier } from "../snapshot/network-answers.ts";

export interface GraphState extends Earlier {
  readonly snapshot: string;
}

export function graphState(reader: Reader): Promise<GraphState> {
  return contextOf(reader).graph.ask("graph", { access: reader.access });
}
