import { describe, expect, it } from "vitest";
import type { ReadGraph } from "#workbench/file-graph/file-graph.ts";
import { readGexf } from "#workbench/reading/read-gexf.ts";
import { readGraphml } from "#workbench/reading/read-graphml.ts";

type Reader = (file: Uint8Array, options: { readonly weighted: boolean }) => ReadGraph;

function graphOf(reader: Reader, text: string | Buffer, weighted = false) {
  const result = reader(Buffer.from(text), { weighted });
  if (!result.ok) return result.problem;
  const { ids, pairs, weights, directed } = result.graph;
  const names = ids.names();
  const edges = Array.from({ length: pairs.length / 2 }, (_, e) => `${names[pairs[2 * e]!]!}-${names[pairs[2 * e + 1]!]!}`);
  return { names, edges, weights: weights === null ? null : [...weights], directed };
}

const graphml = (graph: string, before = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${before}${graph}</graphml>\n`;
const gexf = (graph: string): string => `<?xml version="1.0"?><gexf version="1.3">${graph}</gexf>`;

describe("GraphML", () => {
  it("gives nodes in order, edges, weights by key, default and order, and the direction", () => {
    const text = graphml(
      `<graph edgedefault="undirected">
        <data key="w">99</data>
        <edge source="a&amp;b" target="__proto__"><data key="x">7</data><data key="w"> 2.5 </data></edge>
        <node id="__proto__"><data key="w">4</data></node><node id="alone"/>
        <node id="a&amp;b"/>
        <edge source="a&amp;b" target="a&amp;b"/>
      </graph>`,
      `<key id="w" for="edge" attr.name="weight" attr.type="double"><default>1.5</default></key><key id="x" for="edge" attr.name="hours"/>`,
    );
    const expected = { names: ["__proto__", "a&b", "alone"], edges: ["a&b-__proto__", "a&b-a&b"], directed: false };
    expect(graphOf(readGraphml, text)).toEqual({ ...expected, weights: null });
    expect(graphOf(readGraphml, text, true)).toEqual({ ...expected, weights: [2.5, 1.5] });
  });

  it("says when edges differ in direction, and reads prefixes and graphs inside nodes", () => {
    const nodes = '<g:node id="2"/><g:node id="10"><g:graph edgedefault="directed"><g:node id="1"/></g:graph></g:node>';
    const text = `<g:graphml xmlns:g="x"><g:graph edgedefault="directed">${nodes}<g:edge source="2" target="10"/><g:edge source="1" target="2" directed="false"/></g:graph></g:graphml>`;
    expect(graphOf(readGraphml, text)).toEqual({
      names: ["1", "2", "10"],
      edges: ["2-10", "1-2"],
      weights: null,
      directed: "mixed",
    });
    expect(graphOf(readGraphml, graphml('<graph edgedefault="directed"/>'))).toMatchObject({ names: [], directed: true });
  });

  it.each<[string, string, RegExp]>([
    [
      "an edge to nowhere",
      '<graph edgedefault="directed"><node id="a"/><edge source="a" target="b"/></graph>',
      /"b", which is no node/,
    ],
    ["a node twice", '<graph edgedefault="directed"><node id="a"/><node id="a"/></graph>', /two nodes with the id "a"/],
    ["a node without id", '<graph edgedefault="directed"><node/></graph>', /no id/],
    ["an edge without target", '<graph edgedefault="directed"><node id="a"/><edge source="a"/></graph>', /source and a target/],
    ["no direction", "<graph/>", /edgedefault="directed" or/],
    ["a hyperedge", '<graph edgedefault="directed"><hyperedge/></graph>', /write it as edges/],
    ["two graphs", '<graph edgedefault="directed"/><graph edgedefault="directed"/>', /one file holds one graph/],
    ["no graph", "<data/>", /no graph element/],
    [
      "an edge without weight",
      '<graph edgedefault="directed"><node id="a"/><edge source="a" target="a"/></graph>',
      /attr.name="weight"/,
    ],
    ["XML cut short", '<graph edgedefault="directed"><node id="a"/>', /unexpected close tag/],
    ["text that is no XML", '<graph edgedefault="directed"><node id=a></graph>', /attribute/],
  ])("refuses %s", (name, graph, wrong) => {
    expect(graphOf(readGraphml, graphml(graph), name.endsWith("without weight"))).toEqual({
      line: expect.any(Number) as number,
      column: expect.any(Number) as number,
      text: expect.stringMatching(wrong) as string,
    });
  });

  it("says on which line", () => {
    const text = graphml('\n<graph edgedefault="directed">\n<node id="a"/>\n<edge source="a"/></graph>');
    expect(graphOf(readGraphml, text)).toMatchObject({ line: 5 });
    const weight =
      '\n<graph edgedefault="directed"><node id="a"/>\n<edge source="a" target="a"><data key="w">heavy</data></edge></graph>';
    expect(graphOf(readGraphml, graphml(weight, '<key id="w" for="edge" attr.name="weight"/>'), true)).toMatchObject({
      line: 4,
      text: '"heavy" is not a weight: a number from 0 up is needed, such as 1 or 0.25',
    });
  });
});

describe("GEXF", () => {
  it("gives nodes, edges with weights (1 where none is given), and the direction", () => {
    const text = gexf(
      `<graph defaultedgetype="undirected"><nodes><node id="b" label="a"/><node id="a"/><node id="NA"/></nodes>
       <edges><edge id="0" source="a" target="b" weight="2"/><edge id="1" source="b" target="a"/></edges></graph>`,
    );
    const expected = { names: ["NA", "a", "b"], edges: ["a-b", "b-a"], directed: false };
    expect(graphOf(readGexf, text)).toEqual({ ...expected, weights: null });
    expect(graphOf(readGexf, text, true)).toEqual({ ...expected, weights: [2, 1] });
  });

  it("says when edges differ in direction", () => {
    const text =
      '<graph><nodes><node id="a"/></nodes><edges><edge source="a" target="a" type="directed"/><edge source="a" target="a"/></edges></graph>';
    expect(graphOf(readGexf, gexf(text))).toMatchObject({ directed: "mixed" });
    expect(graphOf(readGexf, gexf(text.replace("<graph>", '<graph defaultedgetype="directed">')))).toMatchObject({
      directed: true,
    });
  });

  it.each<[string, string, RegExp]>([
    ["an unknown type", '<graph defaultedgetype="both"/>', /"both" is no type of edges: directed/],
    ["a bad weight", '<graph><node id="a"/><edge source="a" target="a" weight="NaN"/></graph>', /"NaN" is not a weight/],
    ["an edge to nowhere", '<graph><edge source="a" target="a"/></graph>', /"a", which is no node/],
  ])("refuses %s", (_, graph, wrong) => {
    expect(graphOf(readGexf, gexf(graph), true)).toMatchObject({ text: expect.stringMatching(wrong) as string });
  });
});

describe("hostile XML", () => {
  const inside = '<graph edgedefault="directed"><node id="&x;"/></graph>';
  const bomb = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join("");
  it.each<[string, string | Buffer, RegExp]>([
    [
      "entities that grow",
      `<!DOCTYPE g [<!ENTITY e0 "ha">${bomb}]><graphml>${inside.replace("&x;", "&e20;")}</graphml>`,
      /DOCTYPE/,
    ],
    ["entities that reach out", `<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml>${inside}</graphml>`, /DOCTYPE/],
    ["document types from elsewhere", `<!DOCTYPE g SYSTEM "http://example.invalid/x.dtd"><graphml/>`, /DOCTYPE/],
    ["entities that were never declared", `<graphml>${inside}</graphml>`, /undefined entity/],
    [
      "names of built-in properties as entities",
      `<graphml>${inside.replace("&x;", "&constructor;")}</graphml>`,
      /undefined entity/,
    ],
    ["nesting without end", `<graphml>${"<a>".repeat(100_000)}`, /nested more than 64 deep/],
    ["another encoding", '<?xml version="1.0" encoding="ISO-8859-1"?><graphml/>', /save the file as UTF-8/],
    [
      "bytes that are no text",
      Buffer.from("<graphml><graph edgedefault='directed'><node id='\xff'/></graph></graphml>", "latin1"),
      /UTF-8/,
    ],
  ])("is refused: %s", (_, text, wrong) => {
    expect(graphOf(readGraphml, text)).toMatchObject({ text: expect.stringMatching(wrong) as string });
  });
});
