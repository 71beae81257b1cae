import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "#base/errors.ts";
import { writeGraphFile } from "#workbench/reading/graph-file.ts";
import { readGraph, type ReadOptions } from "#workbench/reading/read-graph.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "trama-graph-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const PLAIN: ReadOptions = { directed: null, weighted: false, edgeIds: false, nodesPath: null };

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function refusal(path: string, options: Partial<ReadOptions> = {}): string {
  try {
    readGraph(path, { ...PLAIN, ...options });
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.message.replaceAll(folder, "")}`;
    throw error;
  }
  return "read";
}

const GRAPHML = `<?xml version="1.0"?><!-- <gexf> --><graphml><graph edgedefault="directed"><node id="1"/><node id="0"/><edge source="1" target="0"/></graph></graphml>`;
const GEXF = `\ufeff<gexf><graph defaultedgetype="directed"><node id="1"/><node id="0"/><edge source="1" target="0"/></graph></gexf>`;

describe("a graph from a file", () => {
  it("is the same in every format, told by what the file begins with", () => {
    const options = { ...PLAIN, directed: true };
    const expected = readGraph(file("a.txt", "1 0\n"), options);
    expect([...expected.csr.offsets]).toEqual([0, 0, 1]);
    for (const [name, text] of [
      ["b", "1,0"],
      ["c.xml", GRAPHML],
      ["d", GEXF],
    ] as const) {
      expect(readGraph(file(name, text), options), name).toEqual(expected);
    }
  });

  it("is directed as asked, else as the file says, else not", () => {
    expect(readGraph(file("a", GRAPHML), PLAIN).csr.directed).toBe(true);
    expect(readGraph(file("a", GRAPHML), { ...PLAIN, directed: false }).csr.directed).toBe(false);
    expect(readGraph(file("a", "1 0"), PLAIN).csr.directed).toBe(false);
    const mixed = GRAPHML.replace("</graph>", '<edge source="0" target="1" directed="false"/></graph>');
    expect(refusal(file("a", mixed))).toBe(
      "BAD_INPUT /a: some of its edges are directed and some are not: say --directed or --undirected",
    );
    expect(readGraph(file("a", mixed), { ...PLAIN, directed: true }).csr.edgeCount).toBe(2);
  });

  it("takes in a list of nodes", () => {
    const nodesPath = file("nodes", "id\n7\n0\n");
    expect(readGraph(file("a", "1 0"), { ...PLAIN, nodesPath }).ids.names()).toEqual(["0", "1", "7"]);
    expect(refusal(file("a", GRAPHML), { nodesPath })).toMatch("goes with an edge list");
    expect(refusal(file("a", "1 0"), { nodesPath: file("bad", "id,x\n,2\n") })).toBe(
      "BAD_INPUT /bad:2:1: this row has no name in column 1: a row is one node",
    );
  });

  it("is refused with file, line and column", () => {
    expect(refusal(file("a.csv", "a,b\nc,\n"))).toMatch(/^BAD_INPUT \/a.csv:2:3: the target is empty/);
    expect(refusal(file("a.xml", "<?xml version='1.0'?><html/>"))).toBe(
      "BAD_INPUT /a.xml:1:1: this is XML, but neither GraphML nor GEXF",
    );
    expect(refusal(join(folder, "none"))).toBe("BAD_INPUT /none cannot be read: ENOENT: no such file or directory");
    expect(refusal(folder)).toMatch(/cannot be read: EISDIR/);
  });
});

describe("a file that is no graph", () => {
  const wanted = "an edge list, GraphML, GEXF, or what --save-graph wrote, is needed";
  it.each([
    ['{"nodes":[]}', `this is JSON: ${wanted}`],
    ['\ufeff [{"source":"a"}]', `this is JSON: ${wanted}`],
    ["*Vertices 3\n1 a", `this is Pajek: ${wanted}`],
    ["%%MatrixMarket matrix coordinate\n", `this is Matrix Market: ${wanted}`],
    ["digraph G {\na -> b }", `this is DOT: ${wanted}`],
    ["graph [\n node [ id 1 ] ]", `this is GML: ${wanted}`],
    ["<html><body/></html>", `this is XML: ${wanted}`],
    ["\x1f\x8b\x08", "this file is compressed: unpack it first"],
    ["MZ\0\0", `this is no text: ${wanted}`],
  ])("is refused for what it is: %j", (text, wrong) => {
    const path = join(folder, "x");
    writeFileSync(path, text, text.startsWith("\ufeff") ? "utf8" : "latin1");
    expect(refusal(path)).toBe(`BAD_INPUT /x:1:1: ${wrong}`);
  });

  it("is refused as a list of nodes too", () => {
    expect(refusal(file("a", "1 0"), { nodesPath: file("b", GEXF) })).toBe(
      "BAD_INPUT /b:1:1: this is XML: a list of nodes, one a row, is needed",
    );
  });

  it.each(["<a> <b>\n<b> <c>", "graph node\nnode x", "{a},{b}", "[1],[2]", "*,b", "%x y"])(
    "is not told from names: %j",
    (text) => {
      expect(readGraph(file("a", text), PLAIN).csr.edgeCount).toBeGreaterThan(0);
    },
  );
});

describe("a saved graph", () => {
  const TEXTS = ["a,b,1\nb,c,2\nlonely", "1,2,3\n2,0,1", "5,900,2\n5,5,1\n5,900,1", ""];

  it.each([
    [false, false, true],
    [true, true, false],
  ])("is what was read (directed %s, weighted %s, with edge ids %s)", (directed, weighted, edgeIds) => {
    for (const text of TEXTS) {
      const options = { ...PLAIN, directed, weighted: weighted && text !== TEXTS[0], edgeIds };
      const graph = readGraph(file("a", text), options);
      const saved = join(folder, "saved");
      writeGraphFile(saved, graph);
      expect(readGraph(saved, options)).toEqual(graph);
      expect(readGraph(saved, { ...PLAIN, edgeIds })).toEqual({ ...graph, csr: { ...graph.csr, weights: null } });
      expect(statSync(saved).mode & 0o777).toBe(0o600);
    }
  });

  it("is refused when it is not what is asked for, of another version, cut short or damaged", () => {
    const saved = join(folder, "saved");
    writeGraphFile(saved, readGraph(file("a", "a,b"), PLAIN));
    expect(refusal(saved, { directed: true })).toBe("BAD_INPUT /saved: the graph was saved as an undirected one: save it anew");
    expect(refusal(saved, { weighted: true })).toMatch("saved without weights");
    expect(refusal(saved, { edgeIds: true })).toMatch("saved without the numbers of its edges");
    const whole = readFileSync(saved);
    const changed = (change: (bytes: Buffer) => Buffer): string => {
      writeFileSync(saved, change(Buffer.from(whole)));
      return refusal(saved);
    };
    expect(changed((bytes) => (bytes.writeUInt32LE(7, 8), bytes))).toBe("SNAPSHOT_FORMAT saved graph v7, this build reads v1");
    expect(changed((bytes) => bytes.subarray(0, bytes.length - 9))).toBe("SNAPSHOT_FORMAT the saved graph file is cut short");
    const dataAt = Math.ceil((16 + whole.readUInt32LE(12)) / 8) * 8;
    expect(changed((bytes) => ((bytes[dataAt + 4]! ^= 1), bytes))).toBe("SNAPSHOT_FORMAT the saved graph file is damaged");
  });
});

describe("UTF-16", () => {
  const little = (text: string): Buffer => Buffer.from(text, "utf16le");
  const big = (text: string): Buffer => little(text).swap16();
  const XML =
    '<?xml version="1.0" encoding="UTF-16"?><graphml><graph edgedefault="undirected"><node id="é"/><node id="b"/><edge source="é" target="b"/></graph></graphml>';
  it.each([
    ["with its mark", little("\ufeffé;b\r\nb;c\r\n"), 3],
    ["big end first", big("\ufeffé;b\r\nb;c\r\n"), 3],
    ["without its mark", little("a b\nb c\n"), 3],
    ["big end first, without its mark", big("a,b\nb,c\n"), 3],
    ["XML", little(`\ufeff${XML}`), 2],
    ["one row and no line end", little("\ufeffa\tb"), 2],
  ])("is read: %s", (_, bytes, nodes) => {
    const path = join(folder, "wide.txt");
    writeFileSync(path, bytes);
    expect(readGraph(path, PLAIN).ids.count).toBe(nodes);
  });
});
