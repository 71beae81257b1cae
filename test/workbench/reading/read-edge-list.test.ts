import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inRows, type ReadGraph } from "#workbench/file-graph/file-graph.ts";
import { readEdgeList, type EdgeListOptions } from "#workbench/reading/read-edge-list.ts";
import { readNodeList } from "#workbench/reading/read-node-list.ts";
import { sortByBytes } from "#workbench/reading/sort-by-bytes.ts";
import { encodeStrings } from "#graph/string-table.ts";

function read(text: string | Buffer, options: Partial<EdgeListOptions> = {}): ReadGraph {
  const bytes = Buffer.from(text);
  return readEdgeList(Buffer.concat([bytes, Buffer.from("\n")]), { weighted: false, ...options });
}

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly gap: string;
  readonly weight: string;
}

/** Names, and edges as pairs of names. */
function graphOf(text: string | Buffer, options: Partial<EdgeListOptions> = {}) {
  const result = read(text, options);
  if (!result.ok) return result.problem;
  const { ids, pairs, weights } = result.graph;
  const names = ids.names();
  const edges = Array.from({ length: pairs.length / 2 }, (_, e) => [names[pairs[2 * e]!]!, names[pairs[2 * e + 1]!]!]);
  return { names, edges, weights: weights === null ? null : [...weights] };
}

function edgesOf(text: string): unknown {
  const graph = graphOf(text);
  return "edges" in graph ? graph.edges : graph;
}

describe("an edge list", () => {
  it("is read with commas, semicolons, tabs or white space between, with or without a header", () => {
    const expected = [
      ["a", "b"],
      ["b", "c"],
    ];
    for (const text of [
      "a,b\nb,c\n",
      "a,b\r\nb,c\r\n",
      "\ufeffsource,target\na,b\nb,c",
      "Source,Target,Weight\na,b,1\nb,c,1",
      "a;b\nb;c",
      "a\tb\nb\tc",
      "a b\nb c",
      "  a   b  \n\n\n\tb \t c\n",
      "# written by hand\n\na, b\n# more\n b , c \n",
      "from\tto\na\tb\nb\tc",
      "weight,target,id,source\n1,b,x,a\n1,c,y,b",
      '"a","b"\n"b","c"',
      "a,b,0.5,2020-01-01\nb,c,1,2020-01-02",
      "#c\r\na b 1\r\nb c 2 3 4\r\n",
    ]) {
      expect(edgesOf(text), text).toEqual(expected);
    }
  });

  it("takes names for what they are", () => {
    const names = ["NA", "null", "1e5", "007", "__proto__", "constructor", "NaN", "-1", "+1", "1.0", "true", "é", "日本", "a b"];
    const graph = graphOf(names.map((name) => `hub,${name}`).join("\n"));
    expect("edges" in graph && graph.edges).toEqual(names.map((name) => ["hub", name]));
  });

  it("keeps delimiters, quotes and line breaks of a name in quotes", () => {
    expect(edgesOf('"a,1","b ""x"""\n"line\nbreak",c\n" padded ",#c')).toEqual([
      ["a,1", 'b "x"'],
      ["line\nbreak", "c"],
      [" padded ", "#c"],
    ]);
    expect(edgesOf('"one two" "three"\n"#not a comment" x')).toEqual([
      ["one two", "three"],
      ["#not a comment", "x"],
    ]);
  });

  it("takes a row of one name for a node without edges, and a list of nodes beside it", () => {
    expect(graphOf("a,b\nlonely\n")).toEqual({ names: ["a", "b", "lonely"], edges: [["a", "b"]], weights: null });
    expect(graphOf("3 1\n7\n")).toEqual({ names: ["1", "3", "7"], edges: [["3", "1"]], weights: null });
    for (const list of ["9\n1\n5", "label,id\nnine,9\none,1\nfive,5", "id\n1\n9\n5\n"]) {
      const nodes = readNodeList(Buffer.from(`${list}\n`));
      expect(graphOf("1 3", { nodes: nodes.ok ? nodes.names : undefined })).toEqual({
        names: ["1", "3", "5", "9"],
        edges: [["1", "3"]],
        weights: null,
      });
    }
    const named = readNodeList(Buffer.from("z\nx\n"));
    expect(graphOf("1 3", { nodes: named.ok ? named.names : undefined })).toMatchObject({ names: ["1", "3", "x", "z"] });
  });

  it("orders whole numbers by value and all else by bytes, whatever the order of rows", () => {
    expect(graphOf("10,9\n2,10")).toMatchObject({ names: ["2", "9", "10"] });
    expect(graphOf("4000000000,9\n2,10")).toMatchObject({ names: ["2", "9", "10", "4000000000"] });
    expect(graphOf("source,target\n10,9\n2,10")).toMatchObject({ names: ["2", "9", "10"] });
    expect(graphOf("10,9\n2,x")).toMatchObject({ names: ["10", "2", "9", "x"] });
    expect(graphOf("10,9\n2,10", { textIds: true })).toMatchObject({ names: ["10", "2", "9"] });
    expect(graphOf("4294967296,1")).toMatchObject({ names: ["1", "4294967296"] });
    expect(graphOf("01,1")).toMatchObject({ names: ["01", "1"] });
  });

  it("reads weights when asked, plain ones and others", () => {
    const weights = [1, 0, 2.5, 1e5, 0.125, 1e-3, 12345678901234567890];
    const rows = ["1", "0", "2.5", "1e5", ".125", "+1E-3", "12345678901234567890"];
    for (const [delimiter, name] of [
      [",", "1"],
      [" ", "1"],
      ["\t", "x"],
    ]) {
      const text = rows.map((weight) => ["2", name, weight].join(delimiter)).join("\n");
      expect(graphOf(text, { weighted: true })).toMatchObject({ weights });
    }
    expect(graphOf("weight,source,target\n3,a,b", { weighted: true })).toMatchObject({ weights: [3] });
    expect(graphOf("1,2,7", { weighted: false })).toMatchObject({ weights: null });
  });

  it("is empty when there is nothing in it", () => {
    for (const text of ["", "\n\n", "# nothing\n", "source,target\n", "\ufeff"]) {
      expect(graphOf(text), text).toEqual({ names: [], edges: [], weights: null });
    }
  });

  it("says what is wrong, where, and what would be right", () => {
    const cases: [string | Buffer, boolean, number, number, RegExp][] = [
      ["a,b\nc,\n", false, 2, 3, /target is empty: a row is source,target/],
      ["a,b\n,c\n", false, 2, 1, /source is empty/],
      ["1,2\n3,\n", false, 2, 3, /target is empty/],
      ['a,b\n\n"c,d\n', false, 3, 1, /quote is never closed/],
      ['a,"b"c\n', false, 1, 6, /after the closing quote/],
      ["a,b,1\nc,d,heavy\n", true, 2, 5, /"heavy" is not a weight: a number from 0 up/],
      ["1 2 1\n3 4 -1\n", true, 2, 5, /"-1" is not a weight/],
      ["1 2 1\n3 4 NaN\n", true, 2, 5, /"NaN" is not a weight/],
      ["1 2 0x10\n", true, 1, 5, /"0x10" is not a weight/],
      ["1 2 Infinity\n", true, 1, 5, /"Infinity" is not a weight/],
      ["é,b,1\né,d\n", true, 2, 1, /no weight/],
      ["1,2,1\n1,3\n", true, 2, 1, /no weight/],
      ["\ufeff# x\nsource,target\na,b\n", true, 2, 1, /names no column "weight"/],
      [Buffer.from("a,b\nc,\xe9\n", "latin1"), false, 2, 1, /not UTF-8/],
      [Buffer.from("\ufeffa,b\n", "utf16le"), false, 1, 1, /not UTF-8/],
    ];
    for (const [text, weighted, line, column, wrong] of cases) {
      expect(graphOf(text, { weighted }), String(text)).toEqual({ line, column, text: expect.stringMatching(wrong) as string });
    }
  });

  it("of whole numbers is the same through the fast scanner and through names", () => {
    const id = fc.integer({ min: 0, max: 40 });
    const edge = fc.record({
      a: id,
      b: id,
      gap: fc.constantFrom("", " ", "  "),
      weight: fc.constantFrom("1", "0.5", "2", "10.25"),
    });
    const row = fc.oneof(edge, id, fc.constantFrom("", "# note", "\r"));
    const written = (rows: readonly (string | number | Edge)[], between: string): string[] =>
      rows.map((one) =>
        typeof one === "object"
          ? `${one.gap}${one.a},${between}${one.gap}${one.b}${one.gap},${one.weight}${one.gap}`
          : String(one),
      );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.constantFrom("\n", "\r\n"), fc.boolean(), (rows, end, weighted) => {
        const fast = read(written(rows, "").join(end), { weighted });
        const slow = read(["source,other,target,weight", ...written(rows, ",")].join(end), { weighted });
        if (!fast.ok || !slow.ok) throw new Error(JSON.stringify([fast, slow]));
        expect(fast.graph.ids.names()).toEqual(slow.graph.ids.names());
        const options = { directed: true, edgeIds: true };
        expect(inRows(fast.graph, options).csr).toEqual(inRows(slow.graph, options).csr);
      }),
    );
  });

  it("of any names gives back every name and edge", () => {
    const name = fc.string({ unit: "binary", minLength: 1, maxLength: 8 }).map((text) => Buffer.from(text).toString());
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 20 }), (edges) => {
        const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const graph = graphOf(`source,target\n${edges.map(([a, b]) => `${cell(a)},${cell(b)}`).join("\n")}`, { textIds: true });
        expect("edges" in graph && graph.edges).toEqual(edges);
        const sorted = [...new Set(edges.flat())].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect("names" in graph && graph.names).toEqual(sorted);
      }),
      { numRuns: 30 },
    );
  });
});

describe("ids", () => {
  it("are found by name and by nothing else", () => {
    for (const [text, absent] of [
      ["0,1\n2,3", ["4", "01", "1.0", "", "-1", "1e0", " 1", "x"]],
      ["5,9\n100,70", ["0", "6", "101", "05", "4294967295"]],
      ["a,b\nprefix,prefixed", ["", "pre", "c", "prefixedx", "A"]],
    ] as const) {
      const result = read(text);
      if (!result.ok) throw new Error("unreadable");
      const { ids } = result.graph;
      expect(ids.names().map((name) => ids.indexOf(name))).toEqual(ids.names().map((_, node) => node));
      expect(ids.names().map((_, node) => ids.name(node))).toEqual(ids.names());
      for (const name of absent) expect(ids.indexOf(name), name).toBeUndefined();
    }
  });
});

describe("sortByBytes", () => {
  it("orders texts as Buffer.compare does", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "\0", "é", "z"), maxLength: 12 }), { maxLength: 300 }),
        (texts) => {
          const { bytes, offsets } = encodeStrings(texts);
          const order = [...sortByBytes(bytes, offsets, texts.length)];
          const expected = texts.map((_, i) => i).sort((a, b) => Buffer.compare(Buffer.from(texts[a]!), Buffer.from(texts[b]!)));
          expect(order).toEqual(expected);
        },
      ),
    );
  });
});
