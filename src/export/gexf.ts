/** GEXF 1.3 (gexf.net) for Gephi, with time where anything has times; the marking is in the file's description and keywords. */
import type { Props } from "#model/record.ts";
import { columnsOf, kindsById, markingOf, momentsOf, type Column, type During, type ExportGraph } from "./graph.ts";
import { inChunks, valueText, xmlText } from "./text.ts";

export function writeGexf(graph: ExportGraph): AsyncGenerator<string> {
  return inChunks(lines(graph));
}

function* lines(graph: ExportGraph): Generator<string> {
  kindsById(graph);
  const nodeColumns = columnsOf(graph.nodes, ["kind"]);
  const edgeColumns = columnsOf(graph.edges, ["kind"]);
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">';
  yield `<meta><creator>trama</creator><description>${xmlText(markingOf(graph))}</description>`;
  yield `<keywords>${xmlText([graph.handling, ...(graph.exercise ? ["EXERCISE"] : [])].join(", "))}</keywords></meta>`;
  const timed = [...graph.nodes, ...graph.edges].some(({ during }) => during !== undefined);
  const mode = timed ? 'mode="dynamic" timeformat="dateTime"' : 'mode="static"';
  yield `<graph defaultedgetype="${graph.undirected === true ? "undirected" : "directed"}" ${mode}>`;
  yield* attributes("node", nodeColumns);
  yield* attributes("edge", edgeColumns);
  yield "<nodes>";
  for (const node of graph.nodes) {
    yield `<node id="${xmlText(node.id)}" label="${xmlText(node.label)}"${spell(node)}>${values(node.kind, nodeColumns, node.props)}</node>`;
  }
  yield "</nodes>";
  yield "<edges>";
  for (const edge of graph.edges) {
    // `kind` lets two nodes have parallel edges of different kinds.
    const ends = `source="${xmlText(edge.from)}" target="${xmlText(edge.to)}" kind="${xmlText(edge.kind)}" label="${xmlText(edge.kind)}"`;
    const weight = edge.weight === undefined ? "" : ` weight="${edge.weight}"`;
    yield `<edge id="${xmlText(edge.id)}" ${ends}${weight}${spell(edge)}>${values(edge.kind, edgeColumns, edge.props)}</edge>`;
  }
  yield "</edges>";
  yield "</graph>";
  yield "</gexf>";
}

/** When it was there, as attributes of its element. */
function spell(item: { readonly during?: During }): string {
  return Object.entries(momentsOf(item))
    .map(([name, time]) => ` ${name}="${time}"`)
    .join("");
}

function* attributes(owner: string, columns: readonly Column[]): Generator<string> {
  yield `<attributes class="${owner}" mode="static">`;
  yield '<attribute id="kind" title="kind" type="string"/>';
  for (const [i, { name, type }] of columns.entries()) yield `<attribute id="${i}" title="${xmlText(name)}" type="${type}"/>`;
  yield "</attributes>";
}

function values(kind: string, columns: readonly Column[], props: Props): string {
  let text = value("kind", kind);
  columns.forEach(({ prop }, i) => {
    if (Object.hasOwn(props, prop)) text += value(String(i), valueText(props[prop]!));
  });
  return `<attvalues>${text}</attvalues>`;
}

function value(id: string, text: string): string {
  return `<attvalue for="${id}" value="${xmlText(text)}"/>`;
}
