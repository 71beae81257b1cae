/** Kernels that can be asked for by name: ways on which every step is taken no earlier than the one before it ended. */
import { shortestPath } from "#kernels/paths/bidirectional.ts";
import { earliestArrival, journeyTo, type DatedEdges } from "#kernels/paths/earliest-arrival.ts";
import { HOUR_MS } from "#model/time.ts";
import { momentText, type TimeUnit } from "../file-graph/edge-times.ts";
import type { GraphKernel, KernelAnswer, KernelQuestion } from "./graph-kernel.ts";

export const TIMES: readonly GraphKernel[] = [
  {
    name: "earliest-arrival",
    about:
      "when each node can be reached from --source, from --from-time on (else the first time there is), over edges in order of time",
    needsTimes: true,
    requires: ["source"],
    run: runArrivals,
  },
  {
    name: "time-respecting-path",
    about:
      "the way --from one node --to another that arrives earliest, with the time of each step and the longest wait; without one, how long a path is that ignores times",
    needsTimes: true,
    requires: ["from", "to"],
    run: runJourney,
  },
];

function runArrivals({ csr, times, sources }: KernelQuestion): KernelAnswer {
  const { unit, timeFrom, timeUntil } = times!;
  const edges = datedEdges(times!, csr.directed);
  const options = {
    nodeCount: csr.nodeCount,
    source: sources[0]!,
    start: timeFrom ?? firstTime(edges),
    until: timeUntil ?? Infinity,
  };
  const { arrival } = earliestArrival(edges, options);
  return {
    result: { form: "values", valueOf: (node) => (Number.isFinite(arrival[node]!) ? momentText(unit, arrival[node]!) : null) },
  };
}

function runJourney({ csr, times, node }: KernelQuestion): KernelAnswer {
  const { unit, timeFrom, timeUntil } = times!;
  const [source, target] = [node("from"), node("to")];
  const edges = datedEdges(times!, csr.directed);
  const found = earliestArrival(edges, {
    nodeCount: csr.nodeCount,
    source,
    start: timeFrom ?? firstTime(edges),
    until: timeUntil ?? Infinity,
  });
  const journey = journeyTo(target, found, edges);
  if (journey === undefined) {
    const path = shortestPath(csr, { source, target });
    return {
      result: { form: "paths", paths: [] },
      beside: { arrival: null, lengthIgnoringTimes: path === undefined ? null : path.length - 1 },
    };
  }
  const nodes = [source, ...journey.map((edge) => edges.to[edge]!)];
  const departures = journey.map((edge) => momentText(unit, edges.departs[edge]!));
  return {
    result: { form: "paths", paths: [{ nodes, length: journey.length, times: departures }] },
    beside: {
      arrival: Number.isFinite(found.arrival[target]!) ? momentText(unit, found.arrival[target]!) : null,
      longestWait: longestWait(journey, edges, unit),
    },
  };
}

/** From the end of one step to the beginning of the next, in hours between dates; null with fewer than two steps. */
function longestWait(journey: readonly number[], { departs, arrives }: DatedEdges, unit: TimeUnit): number | null {
  const waits = journey.slice(1).map((edge, i) => departs[edge]! - arrives[journey[i]!]!);
  return waits.length === 0 ? null : Math.max(...waits) / (unit === "date" ? HOUR_MS : 1);
}

/** An edge without direction leads both ways. */
function datedEdges({ pairs, at, until }: NonNullable<KernelQuestion["times"]>, directed: boolean): DatedEdges {
  const edgeCount = at.length;
  const ways = directed ? edgeCount : 2 * edgeCount;
  const [from, to] = [new Uint32Array(ways), new Uint32Array(ways)];
  const [departs, arrives] = [new Float64Array(ways), new Float64Array(ways)];
  for (let way = 0; way < ways; way++) {
    const edge = way < edgeCount ? way : way - edgeCount;
    const back = way < edgeCount ? 0 : 1;
    from[way] = pairs[2 * edge + back]!;
    to[way] = pairs[2 * edge + 1 - back]!;
    departs[way] = at[edge]!;
    arrives[way] = Number.isNaN(until[edge]!) ? at[edge]! : until[edge]!;
  }
  return { from, to, departs, arrives };
}

/** Infinity where no edge has a time. */
function firstTime({ departs }: DatedEdges): number {
  let first = Infinity;
  for (let way = 0; way < departs.length; way++) if (departs[way]! < first) first = departs[way]!;
  return first;
}
