/** Graph files that are large in one way each: see support/linear-time.ts. */
import { describe, expect, it } from "vitest";
import { readEdgeList } from "#workbench/reading/read-edge-list.ts";
import { readGexf } from "#workbench/reading/read-gexf.ts";
import { readGraphml } from "#workbench/reading/read-graphml.ts";
import { readNodeList } from "#workbench/reading/read-node-list.ts";
import { growthOf, many } from "../../support/linear-time.ts";

const BYTES = 60_000;
/** Pieces that each have a number of their own. */
const numbered = (text: (i: number) => string) => (size: number) => {
  const pieces: string[] = [];
  for (let length = 0; length < size; length += pieces.at(-1)!.length) pieces.push(text(pieces.length));
  return pieces.join("");
};
/** With the newline that every file is read with. */
const bytes = (text: string): Uint8Array => Buffer.from(`${text}\n`);

const LISTS: Readonly<Record<string, (size: number) => string>> = {
  "one long line": many("x"),
  "one long line of separators": many(","),
  "lines of nothing": many("\n"),
  comments: many("#\n"),
  quotes: many('"'),
  "a quote a line": many('"a\n'),
  "one edge again and again": many("a,b\n"),
  loops: many("a,a\n"),
  "a star": numbered((i) => `hub,n${i}\n`),
  "a path": numbered((i) => `n${i},n${i + 1}\n`),
  "names that begin alike": numbered((i) => `${"n".repeat(200)}${i},b\n`),
  "names of many lengths": numbered((i) => `${"n".repeat(i % 999)},b\n`),
  "whole numbers far apart": numbered((i) => `${i * 1_000_003},${i}\n`),
};

describe("an edge list", () => {
  for (const [name, shape] of Object.entries(LISTS)) {
    it(`of ${name}`, async () => {
      const options = { weighted: false, times: null, nodes: undefined };
      expect(
        await growthOf(
          (size) => bytes(shape(size)),
          (file) => readEdgeList(file, options),
          BYTES,
        ),
      ).toBe("");
      expect(await growthOf((size) => bytes(shape(size)), readNodeList, BYTES)).toBe("");
    });
  }
});

const ROOM = 'edgedefault="undirected"';
const KEY = '<key id="w" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>';
const GRAPHML: Readonly<Record<string, (size: number) => string>> = {
  "keys without a default, then nodes": (size) =>
    `${numbered((i) => `<key id="k${i}" for="node" attr.name="role"/>`)(size)}<graph ${ROOM}>${numbered((i) => `<node id="${i}"/>`)(size)}</graph>`,
  "keys of edges without a default, then edges": (size) =>
    `${numbered((i) => `<key id="k${i}" for="edge" attr.name="weight"/>`)(size)}${KEY}<key id="r" for="node" attr.name="role"/><graph ${ROOM}><node id="a"/>${many('<edge source="a" target="a"/>')(size)}</graph>`,
  "keys that nobody asks for": (size) => `${numbered((i) => `<key id="k${i}" for="all" attr.name="n${i}"/>`)(size)}`,
  "one key again and again": many(KEY),
  "nodes and edges": (size) =>
    `${KEY}<graph ${ROOM}>${numbered((i) => `<node id="${i}"/><edge source="${i}" target="${i}"/>`)(size)}</graph>`,
  "data of one edge": (size) =>
    `${KEY}<graph ${ROOM}><node id="a"/><edge source="a" target="a">${many('<data key="w">2</data>')(size)}</edge></graph>`,
  "text of one data": (size) =>
    `${KEY}<graph ${ROOM}><node id="a"/><edge source="a" target="a"><data key="w">${many(" ")(size)}2</data></edge></graph>`,
  "references in a text": (size) =>
    `${KEY}<graph ${ROOM}><node id="a"/><edge source="a" target="a"><data key="w">${many("&#32;")(size)}2</data></edge></graph>`,
  "attributes of one element": numbered((i) => `${i === 0 ? "<node " : ""}a${i}="1" `),
  "one long attribute": (size) => `<graph ${ROOM}><node id="${many("a")(size)}"/></graph>`,
  comments: many("<!-- -->"),
  "one long comment": (size) => `<!-- ${many("- ")(size)}-->`,
  "lines of nothing": many("\n"),
  instructions: many("<?a b?>"),
  sections: many("<![CDATA[]]>"),
  "an open angle": many("<"),
  namespaces: numbered((i) => `<n${i}:key id="w"/>`),
};

describe("GraphML", () => {
  for (const [name, shape] of Object.entries(GRAPHML)) {
    it(`of ${name}`, async () => {
      const make = (size: number): Uint8Array => bytes(`<graphml>${shape(size)}</graphml>`);
      const read = (file: Uint8Array) => readGraphml(file, { weighted: true, groupBy: "role" });
      // Going over keys is quick: it takes many to show.
      expect(await growthOf(make, read, name.startsWith("keys") ? 5 * BYTES : BYTES)).toBe("");
    });
  }
});

const GEXF: Readonly<Record<string, (size: number) => string>> = {
  "attributes declared, then nodes": (size) =>
    `<attributes class="node">${numbered((i) => `<attribute id="${i}" title="role"/>`)(size)}</attributes><nodes>${numbered((i) => `<node id="${i}"/>`)(size)}</nodes>`,
  "nodes in a node": (size) => `<nodes>${numbered((i) => `<node id="${i}"/>`)(size)}</nodes>`,
  "values of one node": (size) =>
    `<attributes class="node"><attribute id="0" title="role"/></attributes><nodes><node id="a"><attvalues>${many('<attvalue for="0" value="x"/>')(size)}</attvalues></node></nodes>`,
  edges: (size) => `<nodes><node id="a"/></nodes><edges>${many('<edge source="a" target="a" weight="2"/>')(size)}</edges>`,
};

describe("GEXF", () => {
  for (const [name, shape] of Object.entries(GEXF)) {
    it(`of ${name}`, async () => {
      const make = (size: number): Uint8Array => bytes(`<gexf><graph>${shape(size)}</graph></gexf>`);
      expect(await growthOf(make, (file) => readGexf(file, { weighted: true, groupBy: "role" }), BYTES)).toBe("");
    });
  }
});
