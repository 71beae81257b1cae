import { InvalidArgumentError, Option, type Command } from "commander";
import { graphKernelCsv, graphKernelRows } from "#workbench/graph-kernel-result.ts";
import {
  graphKernels,
  runGraphKernel,
  wrongGraphRequest,
  type GraphKernelAnswer,
  type GraphKernelRequest,
} from "#workbench/run-graph-kernel.ts";
import { ATTACKS, GOALS, LIKENESSES, type AttackBy, type Goal, type Likeness } from "#workbench/kernel-list/graph-kernel.ts";
import { withFlagsOfNoStore, wholeNumber } from "./flags.ts";
import { graphJson } from "./graph-json.ts";
import type { CliParts } from "./parts.ts";
import { printLine, printTable } from "./print.ts";
import { ProgressLine } from "./progress.ts";

const FORMATS = ["table", "csv", "json"] as const;
const LAYOUTS = ["edges", "adjacency"] as const;

interface GraphFlags {
  directed?: boolean;
  undirected?: boolean;
  weight?: "distance" | "strength";
  nodes?: string;
  layout?: (typeof LAYOUTS)[number];
  source?: string[];
  from?: string;
  to?: string;
  k?: number;
  rounds?: number;
  damping?: number;
  attenuation?: number;
  walks?: number;
  resolution?: number;
  quality?: "modularity" | "cpm";
  samples?: number;
  by?: Likeness | AttackBy;
  goal?: Goal;
  m?: number;
  steps?: number;
  recompute?: boolean;
  radius?: number;
  waitMax?: number;
  costs?: string;
  groups?: string;
  groupBy?: string;
  start?: string;
  time?: string;
  timeEnd?: string;
  fromTime?: string;
  toTime?: string;
  seed: number;
  threads?: number;
  format?: (typeof FORMATS)[number];
  csv?: boolean;
  json?: boolean;
  saveGraph?: string;
}

/** `trama graph KERNEL FILE`: any edge list, any kernel. */
export function graphCommand(program: Command, parts: CliParts): void {
  const command = withFlagsOfNoStore(program.command("graph"))
    .description("run one kernel on a graph from a file: an edge list, GraphML or GEXF")
    .argument("<kernel>", "what to compute; the list is below")
    .argument(
      "<file>",
      "source,target[,weight] with commas, semicolons, tabs or spaces; GraphML; GEXF; or what --save-graph wrote",
    )
    .option("--directed", "edges point from source to target")
    .option("--undirected", "they do not, whatever a GraphML or GEXF file says")
    .addOption(
      new Option("--weight <meaning>", "read weights, as this; without it every edge counts 1").choices(["distance", "strength"]),
    )
    .option("--nodes <file>", "a list of nodes beside an edge list, for those without edges")
    .addOption(
      new Option(
        "--layout <layout>",
        "what a row of an edge list is: an edge, or a node and its neighbours (default: as it shows)",
      ).choices([...LAYOUTS]),
    )
    .option("--source <id>", "the node to start from; some kernels take several, each with its own --source", oneMore)
    .option("--from <id>", "the node where paths begin")
    .option("--to <id>", "the node where paths end")
    .option("--k <n>", "how many paths or ties, at most; how many key players", wholeNumber(1, 10_000))
    .option("--rounds <n>", "this many rounds, no more and no fewer", wholeNumber(1, 1_000_000))
    .option("--damping <share>", "chance to walk on", numberWithin(0, 1))
    .option("--attenuation <share>", "what a step of a walk takes", numberWithin(0, 1))
    .option("--walks <n>", "the longest walks that count (default: as long as they add anything)", wholeNumber(1, 1_000_000))
    .option("--resolution <n>", "how fine communities are", numberWithin(0, 1e12))
    .addOption(new Option("--quality <name>", "what makes good communities").choices(["modularity", "cpm"]))
    .option("--samples <n>", "how many sources to draw, or runs to make", wholeNumber(1, 1_000_000_000))
    .addOption(new Option("--by <measure>", "what nodes are compared by, or taken out by").choices([...LIKENESSES, ...ATTACKS]))
    .addOption(new Option("--goal <goal>", "what key players are key to").choices([...GOALS]))
    .option("--m <hops>", "count whom key players reach within so many hops (default: nearer counts more)", wholeNumber(1, 254))
    .option("--steps <n>", "how many nodes to take out, one after the other", wholeNumber(1, 1_000_000))
    .option("--recompute", "look again after each removal")
    .option("--radius <hops>", "how far a node's collective influence reaches", wholeNumber(1, 10))
    .option("--costs <file>", "what it costs to take each node out: rows of id,cost")
    .option("--groups <file>", "the group of each node: rows of id,group, or what another kernel printed with --json")
    .option("--group-by <name>", "the attribute of a GraphML or GEXF file's nodes that names their group")
    .option("--start <file>", "communities to start from: rows of id,community, or what an earlier run printed with --json")
    .option("--time <column>", 'where edges have their times: a column or attribute (default: "time"), or a column\'s number')
    .option("--time-end <column>", "where edges that last, or take time, have their ends")
    .option("--from-time <time>", "leave out edges that are over before this time: a number or an ISO 8601 date, as in the file")
    .option("--to-time <time>", "leave out edges of this time and later")
    .option(
      "--wait-max <n>",
      "no longer wait from one step to the next: hours between dates, else as the file counts",
      numberWithin(0, 1e12),
    )
    .option("--seed <n>", "what chance begins with; same seed, same answer", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--threads <n>", "how many threads; the answer is the same (default: all cores where it pays)", wholeNumber(1, 256))
    .addOption(new Option("--format <format>", "how to print (default: table)").choices([...FORMATS]))
    .option("--csv", "the same as --format csv")
    .option("--save-graph <file>", "also keep the graph, in a file that is read in a moment")
    .addHelpText("after", `\n${helpText()}`);
  // What is too much is told of below, with the most frequent reason.
  command.allowExcessArguments(true).action(async (kernel: string, file: string, flags: GraphFlags) => {
    const [more] = command.args.slice(2);
    if (more !== undefined)
      command.error(`error: a kernel and a file are all, and "${more}" is more: put an id with blanks in quotes`);
    const format = formatOf(command, flags);
    if (flags.directed === true && flags.undirected === true)
      command.error("error: --directed and --undirected exclude each other");
    const progress = new ProgressLine(parts.stderr, format === "json");
    const request = requestOf(kernel, file, flags);
    const wrong = wrongGraphRequest(request);
    if (wrong !== null) command.error(`error: ${wrong}`);
    const answer = await runGraphKernel({
      ...request,
      onProgress: (done, of) => progress.show(`${kernel} ${Math.round((100 * done) / of)} %`),
    });
    progress.end();
    for (const note of answer.notes) printLine(parts.stderr, `note: ${note}`);
    if (format === "json") for (const piece of graphJson(answer)) parts.stdout.write(piece);
    else if (format === "csv") for await (const chunk of graphKernelCsv(answer)) parts.stdout.write(chunk);
    else printAnswer(parts, answer);
  });
}

function requestOf(kernel: string, file: string, flags: GraphFlags): GraphKernelRequest {
  return {
    kernel,
    file,
    directed: flags.directed === true ? true : flags.undirected === true ? false : null,
    weight: flags.weight ?? null,
    nodesFile: flags.nodes ?? null,
    layout: flags.layout ?? null,
    saveTo: flags.saveGraph ?? null,
    seed: flags.seed,
    threads: flags.threads ?? null,
    time: flags.time ?? null,
    timeEnd: flags.timeEnd ?? null,
    fromTime: flags.fromTime ?? null,
    toTime: flags.toTime ?? null,
    settings: {
      source: flags.source ?? null,
      from: flags.from ?? null,
      to: flags.to ?? null,
      k: flags.k ?? null,
      rounds: flags.rounds ?? null,
      damping: flags.damping ?? null,
      attenuation: flags.attenuation ?? null,
      walks: flags.walks ?? null,
      resolution: flags.resolution ?? null,
      quality: flags.quality ?? null,
      samples: flags.samples ?? null,
      by: flags.by ?? null,
      goal: flags.goal ?? null,
      m: flags.m ?? null,
      steps: flags.steps ?? null,
      recompute: flags.recompute ?? null,
      radius: flags.radius ?? null,
      waitMax: flags.waitMax ?? null,
      costs: flags.costs ?? null,
      groups: flags.groups ?? null,
      start: flags.start ?? null,
      groupBy: flags.groupBy ?? null,
    },
  };
}

function formatOf(command: Command, { format, csv, json }: GraphFlags): (typeof FORMATS)[number] {
  const asked = new Set([
    ...(format === undefined ? [] : [format]),
    ...(csv === true ? ["csv" as const] : []),
    ...(json === true ? ["json" as const] : []),
  ]);
  if (asked.size > 1) command.error(`error: one format at a time: ${[...asked].join(" and ")} exclude each other`);
  return [...asked][0] ?? "table";
}

function printAnswer(parts: CliParts, answer: GraphKernelAnswer): void {
  printTable(parts.stdout, [...graphKernelRows(answer)]);
  const beside = Object.entries(answer.beside).map(([name, value]) => `, ${name} ${value === null ? "none" : String(value)}`);
  printLine(
    parts.stdout,
    `${answer.nodes} nodes, ${answer.edges} edges${beside.join("")}; read in ${answer.readMs.toFixed(0)} ms, ${answer.kernel} in ${answer.ms.toFixed(0)} ms`,
  );
}

function helpText(): string {
  const rows = graphKernels().map(({ name, about, requires, oneOf, allows, weight, undirectedOnly }) => {
    const takes = [
      ...requires,
      ...(oneOf.length === 0 ? [] : [oneOf.join(" or ")]),
      ...allows.map((flag) => `[${flag}]`),
      ...(weight === null ? [] : [`[--weight ${weight}]`]),
    ];
    return { name, text: `${about}${undirectedOnly ? "; undirected" : ""}`, takes: takes.join(" ") };
  });
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, text, takes }) =>
    takes === "" ? `  ${name.padEnd(width)}  ${text}` : `  ${name.padEnd(width)}  ${text}\n  ${" ".repeat(width)}    ${takes}`,
  );
  return [
    "Kernels:",
    ...lines,
    "",
    "Ids are text: NA, null, 1e5 and 007 are names. A header names its columns source and target (or from and to, or what else programs and",
    "people call them) and weight; what was guessed is told on stderr;",
    "a row of one name is a node without edges; # begins a comment; double quotes keep delimiters in a name.",
    "What the JSON of each looks like, and what times, groups and samples mean: docs/graph.md.",
  ].join("\n");
}

function oneMore(id: string, before: string[] = []): string[] {
  return [...before, id];
}

function numberWithin(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !(value >= min && value <= max))
      throw new InvalidArgumentError(`a number from ${min} to ${max} is needed`);
    return value;
  };
}
