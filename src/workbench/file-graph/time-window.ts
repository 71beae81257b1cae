/** A graph from a file as it was during some time: edges of other times are as if they had never been in the file. */
import { AppError } from "#base/errors.ts";
import { edgeMask, maskedCsr } from "#graph/edge-mask.ts";
import { badTimeText, parseMoment } from "./edge-times.ts";
import type { NamedGraph } from "./file-graph.ts";

/** Times as written, of the kind that the file has; null = no bound on that side. */
export interface TimeWindow {
  readonly fromTime: string | null;
  readonly toTime: string | null;
}

/** In the graph's own times. */
export interface WindowBounds {
  readonly timeFrom: number | null;
  readonly timeUntil: number | null;
}

/** What the window's bounds are in the graph's own times; edges are there from the first on and before the second. */
export function windowBounds({ times }: NamedGraph, { fromTime, toTime }: TimeWindow): WindowBounds {
  const bound = (flag: string, text: string | null): number | null => {
    if (text === null) return null;
    const moment = parseMoment(text);
    if (moment === undefined) throw new AppError("BAD_INPUT", `${flag} ${badTimeText(text)}`);
    if (times !== null && moment.unit !== times.unit) {
      throw new AppError("BAD_INPUT", `${flag} "${text}" is a ${moment.unit}, but the file's times are ${times.unit}s`);
    }
    return moment.value;
  };
  const [timeFrom, timeUntil] = [bound("--from-time", fromTime), bound("--to-time", toTime)];
  if (timeFrom !== null && timeUntil !== null && timeUntil <= timeFrom) {
    throw new AppError("BAD_INPUT", `--to-time ${toTime} is not after --from-time ${fromTime}: no edge would be left`);
  }
  return { timeFrom, timeUntil };
}

/** Needs times and edge ids. Nodes stay, also those that have no edge left. */
export function withinWindow(graph: NamedGraph, bounds: WindowBounds): NamedGraph {
  const { csr, times } = graph;
  const mask = edgeMask({ edgeCount: csr.edgeCount, ...times! }, { readable: null, ...bounds });
  return { ...graph, csr: maskedCsr(csr, mask) };
}
