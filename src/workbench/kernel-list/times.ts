/** Kernels that can be asked for by name: ways on which every step is taken no earlier than the one before it ended. */
import { shortestPath } from "#kernels/paths/bidirectional.ts";
import { earliestArrival, journeyTo, type DatedEdges } from "#kernels/paths/earliest-arrival.ts";
import { restlessArrival, restlessWalkTo } from "#kernels/paths/restless-arrival.ts";
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
    allows: { waitMax: null },
    run: runArrivals,
  },
  {
    name: "time-respecting-path",
    about:
      "the way --from one node --to another that arrives earliest, with the time of each step and the longest wait; without one, how long a path is that ignores times",
    needsTimes: true,
    requires: ["from", "to"],
    allows: { waitMax: null },
    run: runJourney,
  },
];

function runArrivals(question: KernelQuestion): KernelAnswer {
  const { unit } = question.times!;
  const { arrival } = arrivalsFrom(question, question.sources[0]!);
  return {
    result: { form: "values", valueOf: (node) => (Number.isFinite(arrival[node]!) ? momentText(unit, arrival[node]!) : null) },
  };
}

interface Found {
  readonly edges: DatedEdges;
  readonly arrival: Float64Array;
  readonly journeyTo: (node: number) => number[] | undefined;
}

function arrivalsFrom({ csr, times, settings: { waitMax } }: KernelQuestion, source: number): Found {
  const { unit, timeFrom, timeUntil } = times!;
  const edges = datedEdges(times!, csr.directed);
  const asked = { nodeCount: csr.nodeCount, source, start: timeFrom ?? firstTime(edges), until: timeUntil ?? Infinity };
  if (waitMax === null) {
    const found = earliestArrival(edges, asked);
    return { edges, arrival: found.arrival, journeyTo: (node) => journeyTo(node, found, edges) };
  }
  const found = restlessArrival(edges, { ...asked, waitMax: waitMax * (unit === "date" ? HOUR_MS : 1) });
  return { edges, arrival: found.arrival, journeyTo: (node) => restlessWalkTo(node, found) };
}

function runJourney(question: KernelQuestion): KernelAnswer {
  const { csr, node } = question;
  const { unit } = question.times!;
  const [source, target] = [node("from"), node("to")];
  const found = arrivalsFrom(question, source);
  const { edges } = found;
  const journey = found.journeyTo(target);
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
