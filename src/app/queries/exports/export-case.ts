/**
 * A case as a file. It is made of the references, as the reader may read them at that moment: what they may not read is not there and not counted.
 * Every file of a case has one label, the strictest of all that the page tells: title, comments, items and what stands behind them, and views.
 */
import { AppError } from "#base/errors.ts";
import { casePage, type CasePage } from "#export/case-page.ts";
import type { ExportGraph } from "#export/graph.ts";
import { publishedHandling, unionOfHandlings } from "#model/handling.ts";
import { rounded } from "../../answers/rounded.ts";
import type { DescribedFinding, DescribedReason } from "../../answers/describe-findings.ts";
import { contextOf } from "../../context.ts";
import { linkById } from "../../reader/link-by-id.ts";
import { labelOf, naturalOf } from "../../reader/names.ts";
import type { Reader } from "../../reader/reader.ts";
import { formatTime } from "#model/time.ts";
import type { VisibleLink } from "../../reader/visible.ts";
import { type ExportFile, fileOf, type GraphForm, graphFile, noting } from "./export-file.ts";
import { handlingsOf, type Shown, shownOf } from "../cases/shown.ts";
import { entityNode, shownGraph } from "./shown-graph.ts";
import { expectUnderCeiling, type UnderCeiling } from "./under-ceiling.ts";
import { NOUNS, VERBS } from "../step-text.ts";
import { getCase, type ToldCase, type ToldEvent, type ToldItem, type ToldView } from "../cases/read-case.ts";
import { readView } from "../cases/read-view.ts";
import { type SeenItem, shownEntity } from "../cases/readable-items.ts";

export type CaseForm = GraphForm | "HTML";

export interface CaseExportArgs extends UnderCeiling {
  readonly id: string;
  readonly form: CaseForm;
  /** When it is made, ISO 8601; the page says so. */
  readonly at: string;
}

export async function exportCase(reader: Reader, { id, form, at, ceiling }: CaseExportArgs): Promise<ExportFile> {
  const found = await getCase(reader, { id });
  if (found === undefined) throw new AppError("NOT_FOUND", "no readable case has this id");
  const [items, history] = await Promise.all([found.items(), found.history()]);
  const views = await Promise.all(found.views.map((view) => seenView(reader, view)));
  const { nodes, edges, handlings } = await shownGraph(reader, shownOf(items));
  // What was taken out is still told of in the history.
  const beside = [shownOf(history.flatMap((event) => event.items)), ...views.map(({ shown }) => shown)];
  const besides = await Promise.all(beside.map((shown) => handlingsOf(reader, shown)));
  const all = [await found.handling(), ...handlings, ...besides.flat()];
  const handling = unionOfHandlings(all);
  expectUnderCeiling(reader, handling, { ceiling });
  const graph: ExportGraph = {
    nodes,
    edges,
    handling: publishedHandling(handling),
    exercise: (await contextOf(reader).store.info()).exercise === true,
  };
  const name = `case-${found.id}`;
  if (form !== "HTML") return noting(reader, graphFile(graph, form, name), [shownOf(items)]);
  const page = async (): Promise<string> => casePage(await pageOf(reader, { found, items, history, views, graph, at }));
  const file = fileOf(graph, { name: `${name}.html`, mediaType: "text/html", text: page });
  return noting(reader, file, [shownOf(items), ...beside]);
}

interface ViewSeen {
  readonly view: ToldView;
  readonly things: readonly string[];
  readonly linkCount: number;
  readonly shown: Shown;
}

async function seenView(reader: Reader, view: ToldView): Promise<ViewSeen> {
  const { nodes, links: linkIds } = await readView(reader, view);
  const refs = nodes.map((node) => node.id);
  const [found, seen] = await Promise.all([
    Promise.all(refs.map((ref) => shownEntity(reader, ref))),
    Promise.all(linkIds.map((link) => linkById(reader, link))),
  ]);
  const links = seen.flatMap((one) => one ?? []);
  const things = found.flatMap((one) => (one === undefined ? [] : [labelOf(one)]));
  return { view, things, linkCount: links.length, shown: { refs, links, findings: [] } };
}

interface PageParts {
  readonly found: ToldCase;
  readonly items: readonly ToldItem[];
  readonly history: readonly ToldEvent[];
  readonly views: readonly ViewSeen[];
  readonly graph: ExportGraph;
  readonly at: string;
}

async function pageOf(reader: Reader, { found, items, history, views, graph, at }: PageParts): Promise<CasePage> {
  const { id, title, status, assignee, openedBy, openedAt, comments } = found;
  const { handling, exercise, nodes, edges } = graph;
  return {
    ...{ id, title, status, assignee, openedBy, openedAt, handling, exercise, at },
    ...{ reader: reader.name, nodeCount: nodes.length, linkCount: edges.length },
    items: await Promise.all(
      items.map(async (item) => ({
        ...{ note: item.note, by: item.by, at: item.at },
        ...(await itemText(reader, item)),
        facts: item.entity === null ? {} : entityNode(item.entity).props,
        recordCount: new Set(item.records).size,
      })),
    ),
    findings: items.flatMap(({ finding }) => (finding === null ? [] : [pageFinding(finding)])),
    views: views.map(({ view: { name, by, at: savedAt }, things, linkCount }) => ({ name, by, at: savedAt, things, linkCount })),
    comments: comments.map((comment) => ({ ...comment, handling: publishedHandling(comment.handling) })),
    history: await Promise.all(
      history.map(async ({ kind, by, at: doneAt, items: of, ...said }) => ({
        ...{ kind, by, at: doneAt },
        said: [said.title, said.status, said.assignee, said.view, said.text].flatMap((part) => part || []),
        items: await Promise.all(of.map(async (item) => (await itemText(reader, item)).text)),
      })),
    ),
  };
}

/** What an item is, and which, in words. */
async function itemText(
  reader: Reader,
  { entity, link, finding, steps }: SeenItem,
): Promise<Pick<CasePage["items"][number], "what" | "text" | "natural">> {
  if (entity !== null) return { what: NOUNS[entity.kind][0], text: labelOf(entity), natural: naturalOf(entity) };
  if (finding !== null) return { what: "finding", text: finding.title, natural: null };
  if (link !== null) return { what: "link", text: await linkText(reader, link), natural: null };
  // A report of somebody is told as that person.
  const walked = (steps ?? []).flatMap(({ from, to, kind }) =>
    kind === "IDENTIFIED_AS" ? [] : [`${labelOf(from)} – ${labelOf(to)} (${wordsOf(kind)})`],
  );
  return { what: "path", text: walked.join("; "), natural: null };
}

async function linkText(reader: Reader, { kind, from, to, at, until }: VisibleLink): Promise<string> {
  const [one, other] = await Promise.all([from, to].map((end) => shownEntity(reader, end)));
  const times = [at, until].flatMap((time) => (time === null ? [] : [formatTime(time)]));
  return [one && labelOf(one), VERBS[kind], other && labelOf(other), times.join(" until ")].filter(Boolean).join(" ");
}

function pageFinding(finding: DescribedFinding): CasePage["findings"][number] {
  const { id, title, kind, score, status, review, members, reasons, counterReasons } = finding;
  const told = ({ text, weight, records }: DescribedReason) => ({ text, weight: rounded(weight), recordCount: records.length });
  return {
    ...{ id, title, kind, score, status, review },
    members: members.map(({ entity, name, role, roleBasis, score: own }) => ({
      name: name || entity,
      role,
      roleBasis,
      score: own,
    })),
    reasons: reasons.map(told),
    counterReasons: counterReasons.map(told),
  };
}

/** `TRAVELLED_ON` → `travelled on`. */
function wordsOf(code: string): string {
  return code.toLowerCase().replaceAll("_", " ");
}
