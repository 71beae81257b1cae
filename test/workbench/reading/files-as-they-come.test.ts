/** Edge lists as programs and people write them: what separates, what heads the columns, what a row is. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEdgeList, type EdgeListOptions } from "#workbench/reading/read-edge-list.ts";

/** Edges by their names, `a-b`, and what was told of them; or what was refused. */
function read(text: string, options: Partial<EdgeListOptions> = {}): { edges: string; nodes: number; told: string[] } | string {
  const result = readEdgeList(Buffer.from(`${text}\n`), { weighted: false, ...options });
  if (!result.ok) return `${result.problem.line}:${result.problem.column}: ${result.problem.text}`;
  const { ids, pairs, notes } = result.graph;
  const edges = Array.from({ length: pairs.length / 2 }, (_, e) => `${ids.name(pairs[2 * e]!)}-${ids.name(pairs[2 * e + 1]!)}`);
  return { edges: edges.join(" "), nodes: ids.count, told: notes.map(({ line, text: what }) => `${line}: ${what}`) };
}

function edgesOf(text: string, options: Partial<EdgeListOptions> = {}): string {
  const graph = read(text, options);
  return typeof graph === "string" ? graph : graph.edges;
}

function toldOf(text: string): string[] {
  const graph = read(text);
  return typeof graph === "string" ? [graph] : graph.told;
}

describe("names with blanks", () => {
  const expected = "Ana Roe-Jo Poe Jo Poe-Mia Doe";
  it.each([
    "Ana Roe; Jo Poe\nJo Poe; Mia Doe",
    "Ana Roe;Jo Poe\nJo Poe;Mia Doe\n",
    "Ana Roe | Jo Poe\nJo Poe | Mia Doe",
    "Ana Roe|Jo Poe\r\nJo Poe|Mia Doe\r\n",
    "Ana Roe, Jo Poe\nJo Poe, Mia Doe",
    "Ana Roe\tJo Poe\nJo Poe\tMia Doe",
    "# who knows whom\n\nAna Roe; Jo Poe\n  Jo Poe ;Mia Doe",
    "sep=;\nAna Roe;Jo Poe\nJo Poe;Mia Doe",
    "\ufeffsep=|\r\nAna Roe|Jo Poe\r\nJo Poe|Mia Doe",
    '"Ana Roe"; "Jo Poe"\n"Jo Poe"; "Mia Doe"',
    "Origen;Destino\nAna Roe;Jo Poe\nJo Poe;Mia Doe",
    "Ana Roe; Jo Poe; 2,5\nJo Poe; Mia Doe; 1,0",
    "Ana Roe: Jo Poe\nJo Poe: Mia Doe",
  ])("are whole: %j", (text) => {
    expect(edgesOf(text)).toBe(expected);
  });

  it("may hold other separators too, which is told where it leaves a doubt", () => {
    expect(read("Roe, Ana; Poe, Jo\nPoe, Jo; Doe, Mia")).toEqual({
      edges: "Roe, Ana-Poe, Jo Poe, Jo-Doe, Mia",
      nodes: 3,
      told: [],
    });
    expect(read("Roe, Ana | Poe, Jo\nPoe, Jo | Doe, Mia")).toMatchObject({
      edges: "Roe, Ana-Poe, Jo Poe, Jo-Doe, Mia",
      told: [],
    });
    expect(edgesOf("x|1,y|2\ny|2,z|3")).toBe("x|1-y|2 y|2-z|3");
    expect(edgesOf("a;b;0,5\nb;c;1,25")).toBe("a-b b-c");
    expect(read("Roe,Ana;Poe,Jo\nPoe,Jo;Doe,Mia")).toEqual({
      edges: "Roe,Ana-Poe,Jo Poe,Jo-Doe,Mia",
      nodes: 3,
      told: ["1: more than one separator stands in each row; names in quotes would leave no doubt"],
    });
    expect(edgesOf("a,b,x;y\nb,c,z;z", { layout: "edges" })).toBe("a-b b-c");
  });
});

describe("carriage returns alone", () => {
  it.each([
    ["source,target\ra,b\rb,c\r", "a-b b-c"],
    ["a,b\rb,c", "a-b b-c"],
    ["1 2\r2 3\r3 1\r", "1-2 2-3 3-1"],
    ["\ufeffa;b\r# note\r\rb;c\r", "a-b b-c"],
    ['"a\rx",b\rb,c\r', "a\rx-b b-c"],
    ['a"1,b\rb,c\r', 'a"1-b b-c'],
    ["a,b\r\nb,c\rc,d\r\n", "a-b b-c c-d"],
    ["a,b\nb,c\rc,d", "a-b b-c c-d"],
    ["1,2\n2,3\r3,4\n", "1-2 2-3 3-4"],
  ])("end lines: %j", (text, edges) => {
    expect(edgesOf(text)).toBe(edges);
  });
});

describe("a header", () => {
  const GUESSED =
    "1: the first row was taken for a header that names the source (column 1) and the target (column 2); source,target would leave no doubt";
  it.each([
    "Source,Destination",
    "SOURCE,TARGET",
    "Source ID,Target ID",
    "source_node,target_node",
    "sourceId,targetId",
    "src,dst",
    "From,To",
    "from_id,to_id",
    "FromNodeId,ToNodeId",
    "Origin,Destination",
    "origin_airport,dest_airport",
    "Airport From,Airport To",
    "Origen,Destino",
    "Desde,Hasta",
    "Origem,Destino",
    "De,Para",
    "Origine,Destination",
    "Émetteur,Destinataire",
    "Sender,Recipient",
    "Caller,Callee",
    "Node 1,Node 2",
    "person_a,person_b",
    "id1,id2",
    '"Source","Destination"',
  ])("is known by what it calls the ends: %s", (header) => {
    const graph = read(`${header}\nRoe,Poe\nRoe,Doe`);
    expect(graph).toMatchObject({ edges: "Roe-Poe Roe-Doe", nodes: 3 });
    const plain = ["SOURCE,TARGET", "From,To"].includes(header);
    expect(graph).toMatchObject({ told: plain ? [] : [GUESSED] });
  });

  it("names columns in any order and among others", () => {
    expect(edgesOf("Type;Destination;Kind;Source\nx;b;y;a\nx;c;y;b")).toBe("a-b b-c");
    expect(edgesOf("id,src,dst,weight\n1,a,b,2\n2,b,c,1")).toBe("a-b b-c");
    expect(edgesOf("Fuente|Destino|Peso\na|b|2\nb|c|1", { weighted: true })).toBe("a-b b-c");
  });

  it("is known by words over columns of numbers", () => {
    expect(read("u v\n1 2\n2 3")).toMatchObject({ edges: "1-2 2-3", told: [GUESSED] });
    expect(read("Quien,Con quien,veces\nRoe,Poe,3\nPoe,Doe,1")).toMatchObject({ edges: "Roe-Poe Poe-Doe", told: [GUESSED] });
  });

  it("is not seen in names", () => {
    for (const [text, edges] of [
      ["node1,node2\nnode2,node3", "node1-node2 node2-node3"],
      ["start,end\nend,c", "start-end end-c"],
      ["NA,null\nnull,x", "NA-null null-x"],
      ["n1,n2\nn1,n3", "n1-n2 n1-n3"],
      ["a,1\n2,3", "a-1 2-3"],
    ] as const)
      expect(read(text), text).toMatchObject({ edges, told: [] });
    expect(read("source,a\na,b\nb,sink")).toMatchObject({
      edges: "source-a a-b b-sink",
      told: [expect.stringContaining("taken for an edge") as string],
    });
  });

  it("is not told by what it says: it may be a person's name", () => {
    for (const text of ["u v\n1 2\n2 3", "Quien,Con quien,veces\nRoe,Poe,3\nPoe,Doe,1", "a,b\nb,c,Roe\nc,a"])
      for (const told of toldOf(text)) expect(told).not.toMatch(/quien|Roe/i);
  });

  it("may say of each edge whether it is directed", () => {
    const direction = (text: string) => {
      const result = readEdgeList(Buffer.from(`${text}\n`), { weighted: false });
      return result.ok ? result.graph.directed : result.problem.text;
    };
    expect(direction("Source,Target,Type\na,b,Directed\nb,c,directed")).toBe(true);
    expect(direction("Source,Target,Type\na,b,Undirected")).toBe(false);
    expect(direction("Source,Target,Type\na,b,Undirected\nb,c,Directed")).toBe("mixed");
    expect(direction("Source,Target,Type\n1,2,call\n2,3,Directed")).toBe(null);
    expect(direction("Source,Target,Type\n1,2,Directed\n2,3,Directed")).toBe(true);
    expect(toldOf("Source,Target,Type\na,b,Directed")).toEqual(['1: the column "type" says that all edges are directed']);
  });
});

describe("adjacency lists", () => {
  it.each([
    ["a;b;c;d\nb;c\nc;d", "a-b a-c a-d b-c c-d"],
    ["a,b,c,d\r\nb,c\r\nc,d\r\n", "a-b a-c a-d b-c c-d"],
    ["a b c d\nb c\nc d", "a-b a-c a-d b-c c-d"],
    ["a\tb\tc\td\rb\tc\rc\td\r", "a-b a-c a-d b-c c-d"],
    ["a|b|c|d\nb|c\nc|d\nd", "a-b a-c a-d b-c c-d"],
    ["1 2 3 4\n2 3\n3 4", "1-2 1-3 1-4 2-3 3-4"],
    ["# made by hand\n0 1 2 5\n1 2\n5", "0-1 0-2 0-5 1-2"],
    ["hub;a;b;c\nother;d;e", "hub-a hub-b hub-c other-d other-e"],
    ["Ana Roe;Jo Poe;Mia Doe\nJo Poe;Mia Doe", "Ana Roe-Jo Poe Ana Roe-Mia Doe Jo Poe-Mia Doe"],
    ["a;b;c;d\nb;c;;\nc;d;;", "a-b a-c a-d b-c c-d"],
    ["a: b, c, d\nb: c\nc: d\nd:", "a-b a-c a-d b-c c-d"],
    ["a: b c d\nb: c\nc: d", "a-b a-c a-d b-c c-d"],
    ["Ana Roe: Jo Poe, Mia Doe\nJo Poe: Mia Doe", "Ana Roe-Jo Poe Ana Roe-Mia Doe Jo Poe-Mia Doe"],
    ["node,neighbours\na,b;c\nb,c", "a-b a-c b-c"],
    ["node;neighbors\na;b,c,d\nb;c\nc;", "a-b a-c a-d b-c"],
    ["a;b;c\nb;a;c\nc;a;b", "cells behind the second"],
  ])("are a node and its neighbours a row: %j", (text, edges) => {
    expect(edgesOf(text)).toContain(edges);
  });

  it("are told, and can be asked for", () => {
    expect(toldOf("x;y\na;b;c;d\nb;c\nc;d")).toEqual([
      "2: rows were taken for a node and its neighbours: --layout edges reads the first two cells of each",
    ]);
    expect(read("a;b;c;d\nb;c\nc;d", { layout: "edges" })).toMatchObject({ edges: "a-b b-c c-d", told: [] });
    expect(read("a;b;x\nb;c;y", { layout: "adjacency" })).toMatchObject({ edges: "a-b a-x b-c b-y", told: [] });
  });

  it("have an edge once that is listed from both ends, unless edges have a direction", () => {
    const text = "a: b, c\nb: a, c\nc: a, b";
    expect(read(text)).toMatchObject({
      edges: "a-b a-c b-c",
      told: ["1: every edge is listed from both of its ends, and counts once"],
    });
    expect(edgesOf(text, { directed: true })).toBe("a-b a-c b-a b-c c-a c-b");
    expect(edgesOf("a: b, c, a\nb: a\nc: a, b")).toBe("a-b a-c a-a b-a c-a c-b");
    expect(edgesOf("a: a, b\nb: a")).toBe("a-a a-b");
  });

  it("are refused where the cells may be something else, or weights are asked for", () => {
    const doubtful = "cells behind the second may be more neighbours or what else is said of an edge";
    for (const text of ["a;b;c\nb;d", "a,b\nb,c,friend\nc,d", "1 2 3\n2 3\n3 1", "a;b;c\nb;c;a\nc;a;b", "a,b,x,y\na,c,z,q,v"])
      expect(read(text), text).toContain(doubtful);
    expect(edgesOf("a: b\nb: c", { weighted: true })).toContain("gives edges no weights");
    expect(read("source,target\na,b,c,d")).toContain("2:1: this row has more cells than the header");
    expect(read("source,target,note\na,b,x,y")).toMatchObject({
      edges: "a-b",
      told: ["2: cells behind those of the header were not read"],
    });
  });

  it("are not seen in weights, labels and dates behind edges", () => {
    for (const text of ["a b 1\nb c 2 3 4", "a,b,0.5,2020-01-01\nb,c,1,2020-01-02", "1 2 5\n2 3", "1,2,1\n2,3,2\n3,1,3"])
      expect(toldOf(text), text).toEqual([]);
    expect(read("a,b,friend\nb,c,family")).toMatchObject({
      edges: "a-b b-c",
      told: ["1: cells behind the second were not read: no header says what they are"],
    });
  });

  it("begin with a node, not with a header, when its name is met again", () => {
    const list = { layout: "adjacency", directed: true, textIds: true } as const;
    expect(edgesOf("a;a;a\na;a;7;a\na;a;7;a", list)).toBe("a-a a-a a-a a-7 a-a a-a a-7 a-a");
    expect(edgesOf("a;b;c\nb;d;7\ne;a;7", list)).toBe("a-b a-c b-d b-7 e-a e-7");
    expect(edgesOf("a,b,friend\nb,c,1\nc,a,2")).toBe("a-b b-c c-a");
    expect(edgesOf("who,whom,calls\nb,c,1\nc,a,2")).toBe("b-c c-a");
  });

  it("of any graph give back its edges", () => {
    const name = fc.constantFrom("a", "b", "c d", "e", "7", "long name");
    const rows = fc.array(fc.tuple(name, fc.array(name, { minLength: 1, maxLength: 5 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(";", "|", "\t"), fc.constantFrom("\n", "\r", "\r\n"), (drawn, separator, end) => {
        // The first row comes again: names over nothing but numbers would be a header.
        const lists = [...drawn, drawn[0]!];
        const text = lists.map(([node, to]) => [node, ...to].join(separator)).join(end);
        const given = lists.flatMap(([node, to]) => to.map((other) => `${node}-${other}`));
        expect(edgesOf(text, { layout: "adjacency", directed: true, textIds: true })).toBe(given.join(" "));
      }),
    );
  });
});

describe("any bytes", () => {
  it("give a graph or say where they are wrong, and no note holds what stands in a cell", () => {
    const piece = fc.constantFrom(
      "Zoë",
      "QQ7",
      "1",
      "2.5",
      ",",
      ";",
      "|",
      "\t",
      " ",
      ":",
      '"',
      "\r",
      "\n",
      "\r\n",
      "#",
      "source",
      "target",
      "Type",
      "Directed",
      "\ufeff",
      "sep=;",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const graph = read(pieces.join(""));
        if (typeof graph === "string") expect(graph).toMatch(/^\d+:\d+: /);
        else for (const told of graph.told) expect(told).not.toMatch(/Zoë|QQ7/);
      }),
      { numRuns: 3000 },
    );
  });
});
