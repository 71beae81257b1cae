/**
 * What somebody has on a canvas, or has selected there, as a file: these things, and of the links and ties given those between them, as the reader may read
 * them at that moment. What is visible there is what is exported here, and nothing beside it.
 */
import { AppError } from "#base/errors.ts";
import type { ExportEdge } from "#export/graph.ts";
import { publishedHandling, unionOfHandlings } from "#model/handling.ts";
import { contextOf } from "../../context.ts";
import { linkById } from "../../reader/link-by-id.ts";
import type { Reader } from "../../reader/reader.ts";
import { askGraph } from "../ask-graph.ts";
import { shownAt } from "../cases/shown.ts";
import { handlingsBehind, tieEdge } from "../export-network.ts";
import { networkNow } from "../of-earlier.ts";
import { EDGES_MAX, type ExportFile, type GraphForm, graphFile, NODES_MAX, noting } from "./export-file.ts";
import { shownGraph } from "./shown-graph.ts";
import { expectUnderCeiling, type UnderCeiling } from "./under-ceiling.ts";

interface Ends {
  readonly from: string;
  readonly to: string;
}

export interface ViewExportArgs extends UnderCeiling {
  /** Ids of people and things. */
  readonly things: readonly string[];
  /** Ids. */
  readonly links: readonly string[];
  /** Pairs of people who are tied. */
  readonly ties: readonly Ends[];
  readonly form: GraphForm;
}

export async function exportView(
  reader: Reader,
  { things, links: linkIds, ties, form, ceiling }: ViewExportArgs,
): Promise<ExportFile> {
  if (things.length > NODES_MAX || linkIds.length + ties.length > EDGES_MAX)
    throw new AppError("LIMIT_EXCEEDED", `a view holds at most ${NODES_MAX} things, and ${EDGES_MAX} links and ties`);
  const links = (await Promise.all(linkIds.map((id) => linkById(reader, id)))).flatMap((link) => link ?? []);
  const there = await shownAt(reader, [...things, ...links.flatMap(({ from, to }) => [from, to])]);
  const given = new Set(things.flatMap((id) => there.get(id)?.id ?? []));
  const between = links.filter(({ from, to }) => [from, to].every((end) => given.has(there.get(end)?.id ?? "")));
  const shown = { refs: [...given], links: between, findings: [] };
  const [graph, tied] = await Promise.all([
    shownGraph(reader, shown),
    tiesAmong(
      reader,
      ties.filter(({ from, to }) => given.has(from) && given.has(to)),
    ),
  ]);
  const handling = unionOfHandlings([...graph.handlings, ...tied.handlings]);
  expectUnderCeiling(reader, handling, { ceiling });
  const whole = {
    nodes: graph.nodes,
    edges: [...graph.edges, ...tied.edges],
    handling: publishedHandling(handling),
    exercise: (await contextOf(reader).store.info()).exercise === true,
  };
  return noting(reader, graphFile(whole, form, "view"), [shown]);
}

/** As the network has them now. */
async function tiesAmong(
  reader: Reader,
  asked: readonly Ends[],
): Promise<{ readonly edges: readonly ExportEdge[]; readonly handlings: readonly string[] }> {
  if (asked.length === 0) return { edges: [], handlings: [] };
  const pairs = new Set(asked.map(pairOf));
  const persons = [...new Set(asked.flatMap(({ from, to }) => [from, to]))].sort();
  const query = { persons, radius: 0, membersMax: persons.length, at: null, receivedUntil: null, brief: true, waits: false };
  const found = await networkNow(reader, await askGraph(reader, "network", { query }));
  const edges = found.ties.filter(({ ends: [from, to] }) => pairs.has(pairOf({ from, to }))).map(tieEdge);
  return { edges, handlings: edges.length === 0 ? [] : await handlingsBehind(reader, found, []) };
}

function pairOf({ from, to }: Ends): string {
  return [from, to].sort().join(" ");
}
