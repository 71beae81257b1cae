import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { graphKernels } from "#workbench/run-graph-kernel.ts";
import { partsWithoutStore } from "./parts-without-store.ts";
import { runCli } from "#cli/program.ts";
import { runTrama } from "./cli-run.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trama-graph-cli-"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Two triangles tied by 1e5, which has a leaf; null on its own.
 *
 *     NA          007
 *     | \         / |
 *     |  x - 1e5 - y |
 *     | /    |    \ |
 *     __proto__   |   z
 *                leaf
 */
const TIES =
  "source,target,weight\nNA,__proto__,1\n__proto__,x,1\nNA,x,4\ny,007,1\n007,z,1\ny,z,1\nx,1e5,2\n1e5,y,2\n1e5,leaf,1\nnull\n";
const FILES = {
  "ties.csv": TIES,
  // a leads to d over b or c; two edges, one heavier, from d to e
  "kite.csv": "a,b,1\nc,a,3\nb,d,1\nd,c,1\nd,e,5\ne,d,1\na,a,1\n",
  "chain.csv": "a,b\nb,c\n",
  "roles.csv": "id,group\nc,receiver\na,courier\nb,courier\nnobody,x\n",
  "roles.graphml":
    '<graphml><key id="r" for="node" attr.name="role"><default>outside</default></key><graph edgedefault="directed"><node id="a"/><node id="b"><data key="r">inside</data></node><node id="c"/><edge source="a" target="b"/><edge source="b" target="c"/></graph></graphml>',
  // b–c comes before a–b once, and after it once; d's edge to e has no time
  "calls.csv":
    "source,target,when,until\na,b,2026-11-03,\nb,c,2026-11-02,\nb,c,2026-11-05,2026-11-06T12:00Z\nc,d,2026-11-07 08:30,\nd,e,,\n",
  "timed.gexf":
    '<gexf><graph defaultedgetype="directed"><nodes><node id="a"/><node id="b"/><node id="c"/></nodes><edges><edge source="a" target="b" start="1" end="3"/><edge source="b" target="c" start="2"/><edge source="b" target="c" start="4"/></edges></graph></gexf>',
  "arcs.txt": "# a circle with a way in\n1 2 0.5\n2 3 1\n3 1 1\n10 1 4\n3 10 0\n",
  "bad.csv": "a,b\nc\n,d\n",
  "lists.csv": "Ana Roe;Jo Poe;Mia Doe\rJo Poe;Mia Doe;Kim Loe;Zoe Hoe\r",
  "formulas.csv": '=1+1,+1\n"x,y","a""b"\n',
  "directed.graphml":
    '<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>',
};

/** In this process, for speed; that the built program does the same is tried once below. */
async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let [code, stdout, stderr] = [0, "", ""];
  const parts = partsWithoutStore({
    stdout: { write: (text) => void (stdout += text), isTTY: false },
    stderr: { write: (text) => void (stderr += text), isTTY: false },
    exit: (asked) => void (code = asked),
  });
  await runCli(["graph", ...args.map((arg) => (arg in FILES ? join(folder, arg) : arg))], parts);
  return { code, stdout, stderr: stderr.replaceAll(folder, "") };
}

/** As text, because an object would not show where `__proto__` went; without the time. */
async function answer(line: string): Promise<string> {
  const { code, stdout, stderr } = await run(...line.split(" "), "--json");
  expect([code, stderr]).toEqual([0, ""]);
  return stdout.replaceAll(folder, "").replace(/"ms":[\d.]+\}\n$/, '"ms":…}');
}

const UNDIRECTED = '"nodes":9,"edges":9,"options":{"directed":false,"weight":null';
const BY_DISTANCE = UNDIRECTED.replace("null", '"distance"');
const DIRECTED = '"nodes":4,"edges":5,"options":{"directed":true,"weight":null';
const ONE_COMPONENT = '{"007":0,"1e5":0,"NA":0,"__proto__":0,"leaf":0,"null":1,"x":0,"y":0,"z":0}';
const THREE_GROUPS = '{"007":0,"1e5":1,"NA":2,"__proto__":2,"leaf":1,"null":3,"x":2,"y":0,"z":0}';
const NO_ROLE = '{"coordinator":0,"itinerant":0,"gatekeeper":0,"representative":0,"liaison":0,"total":0}';
const ALL_ONE = '{"007":1,"1e5":1,"NA":1,"__proto__":1,"leaf":1,"null":1,"x":1,"y":1,"z":1}';
const THIRD = "0.3333333333333333";

describe("what trama graph guessed of a file", () => {
  it("is told beside the answer, and not when it was said", async () => {
    const note =
      "/lists.csv:1:1: rows were taken for a node and its neighbours: --layout edges reads the first two cells of each";
    const guessed = await run("components", "lists.csv", "--json");
    expect(guessed).toMatchObject({ code: 0, stderr: `note: ${note}\n` });
    const answered = JSON.parse(guessed.stdout.replaceAll(folder, "")) as { edges: number; notes: string[] };
    expect(answered).toMatchObject({ edges: 5, notes: [note] });
    expect(await answer("triangles lists.csv --layout edges")).toBe(
      '{"kernel":"triangles","nodes":3,"edges":2,"options":{"directed":false,"weight":null,"layout":"edges"},"result":0,"ms":…}',
    );
    expect(await run("components", "directed.graphml", "--layout", "edges")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("XML says itself what its edges are") as string,
    });
  });
});

describe("trama graph --json", () => {
  it.each([
    ["components ties.csv --threads 1", `${UNDIRECTED},"threads":1},"result":${ONE_COMPONENT}`],
    ["wcc ties.csv", `${UNDIRECTED}},"result":${ONE_COMPONENT}`],
    [
      "betweenness ties.csv",
      `${UNDIRECTED},"seed":1,"threads":1,"samples":null},"result":{"007":0,"1e5":15,"NA":0,"__proto__":0,"leaf":0,"null":0,"x":10,"y":10,"z":0}`,
    ],
    [
      "betweenness ties.csv --weight distance",
      `${BY_DISTANCE},"seed":1,"threads":1,"samples":null},"result":{"007":0,"1e5":15,"NA":0,"__proto__":6,"leaf":0,"null":0,"x":10,"y":10,"z":0}`,
    ],
    ["coreness ties.csv", `${UNDIRECTED}},"result":{"007":2,"1e5":2,"NA":2,"__proto__":2,"leaf":1,"null":0,"x":2,"y":2,"z":2}`],
    ["articulation-points ties.csv", `${UNDIRECTED}},"result":["1e5","x","y"]`],
    ["bridges ties.csv", `${UNDIRECTED}},"result":[["1e5","leaf"],["1e5","x"],["1e5","y"]]`],
    ["triangles ties.csv", `${UNDIRECTED}},"result":2`],
    [
      "lcc ties.csv",
      `${UNDIRECTED}},"result":{"007":1,"1e5":0,"NA":1,"__proto__":1,"leaf":0,"null":0,"x":${THIRD},"y":${THIRD},"z":1}`,
    ],
    [
      "louvain ties.csv --seed 7",
      `${UNDIRECTED},"seed":7,"resolution":1},"result":${THREE_GROUPS},"modularity":0.4259259259259259`,
    ],
    [
      "leiden ties.csv --quality cpm --resolution 0.5",
      `${UNDIRECTED},"seed":1,"resolution":0.5,"quality":"cpm","rounds":10,"start":null},"result":${THREE_GROUPS},"cpm":3.5,"modularity":0.4259259259259259,"converged":true`,
    ],
    [
      "consensus ties.csv --samples 5 --threads 2",
      `${UNDIRECTED},"seed":1,"threads":2,"resolution":1,"quality":"modularity","samples":5},"result":${THREE_GROUPS},"stability":${ALL_ONE},"meanStability":1,"modularity":0.4259259259259259,"converged":true`,
    ],
    ["label-propagation ties.csv", `${UNDIRECTED},"seed":1,"rounds":100},"result":${THREE_GROUPS},"converged":true`],
    [
      "bfs ties.csv --source NA",
      `${UNDIRECTED},"source":"NA"},"result":{"007":4,"1e5":2,"NA":0,"__proto__":1,"leaf":3,"null":null,"x":1,"y":3,"z":4}`,
    ],
    [
      "sssp ties.csv --source NA --weight distance",
      `${BY_DISTANCE},"source":"NA"},"result":{"007":7,"1e5":4,"NA":0,"__proto__":1,"leaf":5,"null":null,"x":2,"y":6,"z":7}`,
    ],
    [
      "shortest-path ties.csv --from NA --to 1e5",
      `${UNDIRECTED},"from":"NA","to":"1e5"},"result":[{"nodes":["NA","x","1e5"],"length":2}]`,
    ],
    ["degree ties.csv", `${UNDIRECTED}},"result":{"007":2,"1e5":3,"NA":2,"__proto__":2,"leaf":1,"null":0,"x":3,"y":3,"z":2}`],
    [
      "link-prediction ties.csv --source NA --k 3",
      `${UNDIRECTED},"source":"NA","k":3,"by":"adamic-adar","attenuation":null,"walks":null},"result":{"1e5":${1 / Math.log(3)}}`,
    ],
    [
      "link-prediction ties.csv --source z --by jaccard",
      `${UNDIRECTED},"source":"z","k":10,"by":"jaccard","attenuation":null,"walks":null},"result":{"1e5":0.25}`,
    ],
    [
      "link-prediction ties.csv --source leaf --by common",
      `${UNDIRECTED},"source":"leaf","k":10,"by":"common","attenuation":null,"walks":null},"result":{"x":1,"y":1}`,
    ],
    [
      // Two ways of two steps to 1e5's two other contacts are as long: one walk each of two steps, and of four.
      "link-prediction ties.csv --source leaf --by katz --attenuation 0.5 --walks 4 --k 2",
      `${UNDIRECTED},"source":"leaf","k":2,"by":"katz","attenuation":0.5,"walks":4},"result":{"x":0.5625,"y":0.5625},"attenuation":0.5,"walks":4,"converged":false,"leftOutMax":null`,
    ],
    [
      "similarity ties.csv --from x --to y --attenuation 0.25 --walks 2",
      `${UNDIRECTED},"from":"x","to":"y","attenuation":0.25,"walks":2},"result":{"adamic-adar":${1 / Math.log(3)},"jaccard":0.2,"common":1,"resource-allocation":${THIRD},"katz":0.0625},"attenuation":0.25,"walks":2,"converged":false,"leftOutMax":0.5625`,
    ],
    [
      "edge-betweenness kite.csv",
      `"nodes":5,"edges":7,"options":{"directed":false,"weight":null,"seed":1,"threads":1,"samples":null},"result":[{"edge":["a","a"],"value":0},{"edge":["a","b"],"value":2.5},{"edge":["a","c"],"value":2.5},{"edge":["b","d"],"value":3.5},{"edge":["c","d"],"value":3.5},{"edge":["d","e"],"value":2},{"edge":["d","e"],"value":2}]`,
    ],
    [
      "edge-betweenness kite.csv --weight distance",
      `"nodes":5,"edges":7,"options":{"directed":false,"weight":"distance","seed":1,"threads":1,"samples":null},"result":[{"edge":["a","a"],"value":0},{"edge":["a","b"],"value":3.5},{"edge":["a","c"],"value":0.5},{"edge":["b","d"],"value":5.5},{"edge":["c","d"],"value":3.5},{"edge":["d","e"],"value":4},{"edge":["d","e"],"value":0}]`,
    ],
    [
      "biconnected-components ties.csv",
      `${UNDIRECTED}},"result":[["007","y","z"],["1e5","leaf"],["1e5","x"],["1e5","y"],["NA","__proto__","x"]]`,
    ],
    [
      "brokerage chain.csv --groups roles.csv --directed",
      `"nodes":3,"edges":2,"options":{"directed":true,"weight":null,"groups":"/roles.csv","groupBy":null},"result":{"a":${NO_ROLE},"b":{"coordinator":0,"itinerant":0,"gatekeeper":0,"representative":1,"liaison":0,"total":1},"c":${NO_ROLE}}`,
    ],
    [
      "brokerage roles.graphml --group-by role",
      `"nodes":3,"edges":2,"options":{"directed":true,"weight":null,"groups":null,"groupBy":"role"},"result":{"a":${NO_ROLE},"b":{"coordinator":0,"itinerant":1,"gatekeeper":0,"representative":0,"liaison":0,"total":1},"c":${NO_ROLE}}`,
    ],
    [
      "bfs ties.csv --source NA --source z",
      `${UNDIRECTED},"source":["NA","z"]},"result":{"007":1,"1e5":2,"NA":0,"__proto__":1,"leaf":3,"null":null,"x":1,"y":1,"z":0}`,
    ],
    [
      "personalised-pagerank arcs.txt --directed --source 1 --source 2 --rounds 1",
      `${DIRECTED},"source":["1","2"],"damping":0.85,"rounds":1},"result":{"1":0.07500000000000001,"2":0.5,"3":0.425,"10":0},"rounds":1,"converged":false`,
    ],
    [
      "degree arcs.txt --directed --weight strength",
      `${DIRECTED.replace("null", '"strength"')}},"result":{"1":5.5,"2":1.5,"3":2,"10":4},"in":{"1":5,"2":0.5,"3":1,"10":0},"out":{"1":0.5,"2":1,"3":1,"10":4}`,
    ],
    [
      "all-shortest-paths ties.csv --from NA --to z",
      `${UNDIRECTED},"from":"NA","to":"z","k":100},"result":[{"nodes":["NA","x","1e5","y","z"],"length":4}],"truncated":false`,
    ],
    [
      "paths-between ties.csv --source z --source leaf --source null --threads 2",
      `${UNDIRECTED},"threads":2,"source":["z","leaf","null"]},"result":[{"nodes":["leaf","1e5","y","z"],"length":3}],"pairs":3,"apart":2`,
    ],
    [
      "paths-between arcs.txt --directed --source 10 --source 1 --source 1",
      `${DIRECTED},"threads":1,"source":["10","1","1"]},"result":[{"nodes":["1","2","3","10"],"length":3},{"nodes":["10","1"],"length":1}],"pairs":2,"apart":0`,
    ],
    ["shortest-path ties.csv --from NA --to null", `${UNDIRECTED},"from":"NA","to":"null"},"result":[]`],
    [
      "k-shortest-paths ties.csv --from NA --to 1e5 --k 5 --weight distance",
      `${BY_DISTANCE},"from":"NA","to":"1e5","k":5},"result":[{"nodes":["NA","__proto__","x","1e5"],"length":4},{"nodes":["NA","x","1e5"],"length":6}]`,
    ],
    [
      "pagerank arcs.txt --directed --rounds 2",
      `${DIRECTED},"damping":0.85,"rounds":2},"result":{"1":0.2659375,"2":0.3403124999999999,"3":0.25,"10":0.14375},"rounds":2,"converged":false`,
    ],
    ["scc arcs.txt --directed", `${DIRECTED}},"result":{"1":0,"2":0,"3":0,"10":0}`],
    ["cdlp arcs.txt --directed --rounds 1", `${DIRECTED},"rounds":1},"result":{"1":"2","2":"1","3":"1","10":"1"}`],
    ["lcc arcs.txt --directed", `${DIRECTED}},"result":{"1":${THIRD},"2":0.5,"3":${THIRD},"10":0.5}`],
  ])("%s", async (line, expected) => {
    expect(await answer(line)).toBe(`{"kernel":"${line.split(" ")[0]!}",${expected},"ms":…}`);
  });

  it.each([
    [
      "earliest-arrival calls.csv --time when --time-end until --source a",
      '"edges":5,"options":{"directed":false,"weight":null,"time":"when","timeEnd":"until","source":"a","waitMax":null},"result":{"a":"2026-11-02T00:00:00Z","b":"2026-11-03T00:00:00Z","c":"2026-11-06T12:00:00Z","d":"2026-11-07T08:30:00Z","e":null}',
    ],
    [
      "earliest-arrival calls.csv --time 3 --source b --from-time 2026-11-03 --to-time 2026-11-07",
      '"edges":3,"options":{"directed":false,"weight":null,"time":"3","fromTime":"2026-11-03","toTime":"2026-11-07","source":"b","waitMax":null},"result":{"a":"2026-11-03T00:00:00Z","b":"2026-11-03T00:00:00Z","c":"2026-11-05T00:00:00Z","d":null,"e":null}',
    ],
    [
      "time-respecting-path calls.csv --time when --time-end until --from a --to d",
      '"edges":5,"options":{"directed":false,"weight":null,"time":"when","timeEnd":"until","from":"a","to":"d","waitMax":null},"result":[{"nodes":["a","b","c","d"],"length":3,"times":["2026-11-03T00:00:00Z","2026-11-05T00:00:00Z","2026-11-07T08:30:00Z"]}],"arrival":"2026-11-07T08:30:00Z","longestWait":48',
    ],
    [
      "time-respecting-path calls.csv --time when --time-end until --from a --to d --wait-max 48",
      '"edges":5,"options":{"directed":false,"weight":null,"time":"when","timeEnd":"until","from":"a","to":"d","waitMax":48},"result":[{"nodes":["a","b","c","d"],"length":3,"times":["2026-11-03T00:00:00Z","2026-11-05T00:00:00Z","2026-11-07T08:30:00Z"]}],"arrival":"2026-11-07T08:30:00Z","longestWait":48',
    ],
    [
      "time-respecting-path calls.csv --time when --time-end until --from a --to d --wait-max 47.5",
      '"edges":5,"options":{"directed":false,"weight":null,"time":"when","timeEnd":"until","from":"a","to":"d","waitMax":47.5},"result":[],"arrival":null,"lengthIgnoringTimes":3',
    ],
    [
      "time-respecting-path calls.csv --time when --from d --to a",
      '"edges":5,"options":{"directed":false,"weight":null,"time":"when","from":"d","to":"a","waitMax":null},"result":[],"arrival":null,"lengthIgnoringTimes":3',
    ],
    [
      "bfs calls.csv --time when --source a --to-time 2026-11-03T00:00:01Z",
      '"edges":3,"options":{"directed":false,"weight":null,"time":"when","toTime":"2026-11-03T00:00:01Z","source":"a"},"result":{"a":0,"b":1,"c":2,"d":null,"e":null}',
    ],
    [
      "components calls.csv --time when --time-end until --from-time 2026-11-06 --threads 1",
      '"edges":3,"options":{"directed":false,"weight":null,"time":"when","timeEnd":"until","fromTime":"2026-11-06","threads":1},"result":{"a":0,"b":1,"c":1,"d":1,"e":1}',
    ],
    [
      "earliest-arrival timed.gexf --source a",
      '"edges":3,"options":{"directed":true,"weight":null,"source":"a","waitMax":null},"result":{"a":1,"b":3,"c":4}',
    ],
    [
      "bfs timed.gexf --source a --from-time 4",
      '"edges":1,"options":{"directed":true,"weight":null,"fromTime":"4","source":"a"},"result":{"a":0,"b":null,"c":null}',
    ],
  ])("in time: %s", async (line, expected) => {
    const text = await answer(line);
    expect(text.replace(/"nodes":\d,/, "")).toBe(`{"kernel":"${line.split(" ")[0]!}",${expected},"ms":…}`);
  });

  it("goes on from communities that an earlier run printed, as JSON or CSV, whoever has come or gone since", async () => {
    const earlier = {
      "earlier.json": (await run("leiden", "ties.csv", "--json")).stdout,
      "earlier.csv": "node,leiden\nx,7\n1e5,7\nleaf,7\nwho left,3\n",
    };
    for (const [name, text] of Object.entries(earlier)) writeFileSync(join(folder, name), text);
    const kept = await run("leiden", "ties.csv", "--start", join(folder, "earlier.json"), "--json");
    expect(JSON.parse(kept.stdout)).toMatchObject({
      result: JSON.parse(earlier["earlier.json"]).result as unknown,
      converged: true,
    });
    // Nothing is gained by moving where each edge costs as much as it brings: what was together stays so.
    const still = await run(
      "leiden",
      "ties.csv",
      "--start",
      join(folder, "earlier.csv"),
      "--quality",
      "cpm",
      "--resolution",
      "1",
      "--json",
    );
    const { result } = JSON.parse(still.stdout) as { result: Record<string, number> };
    expect(new Set(Object.values(result)).size).toBeLessThan(9);
    const groups = await run("brokerage", "ties.csv", "--groups", join(folder, "earlier.json"), "--csv");
    expect(groups.stdout.split("\r\n").slice(0, 3)).toEqual([
      "node,coordinator,itinerant,gatekeeper,representative,liaison,total",
      "007,0,0,0,0,0,0",
      "1e5,0,0,2,2,2,6",
    ]);
  });

  it("gives Katz's measure, which each node has from its neighbours", async () => {
    const { result, ...beside } = JSON.parse((await run("katz", "ties.csv", "--json")).stdout) as {
      result: Record<string, number>;
    };
    expect(beside).toMatchObject({ attenuation: 1 / 6, converged: true });
    expect(result["leaf"]).toBeCloseTo((1 + result["1e5"]!) / 6, 9);
    expect(result["1e5"]).toBeCloseTo((3 + result["leaf"]! + result["x"]! + result["y"]!) / 6, 9);
  });

  it("says of sampled betweenness, of nodes and of edges, how far off it may be", async () => {
    const nodes = JSON.parse((await run("betweenness", "ties.csv", "--samples", "4", "--json")).stdout) as Record<
      string,
      unknown
    >;
    expect(Object.keys(nodes)).toEqual([
      "kernel",
      "nodes",
      "edges",
      "options",
      "result",
      "standardError",
      "lower",
      "upper",
      "samples",
      "errorBound",
      "ms",
    ]);
    const edges = JSON.parse((await run("edge-betweenness", "ties.csv", "--samples", "4", "--json")).stdout) as {
      result: object[];
    };
    expect(Object.keys(edges)).toEqual(["kernel", "nodes", "edges", "options", "result", "samples", "errorBound", "ms"]);
    expect(edges.result.map((edge) => Object.keys(edge).join())).toEqual(
      Array<string>(9).fill("edge,value,standardError,lower,upper"),
    );
    const table = (await run("betweenness", "ties.csv", "--samples", "4", "--csv")).stdout.split("\r\n");
    expect(table[0]).toBe("node,betweenness,standardError,lower,upper");
  });

  it("gives the same answer for any number of threads", async () => {
    for (const line of [
      "betweenness ties.csv",
      "closeness ties.csv",
      "harmonic ties.csv --weight distance",
      "edge-betweenness ties.csv",
    ]) {
      const [one, two] = [await answer(`${line} --threads 1`), await answer(`${line} --threads 2`)];
      expect(two.replace('"threads":2', '"threads":1')).toBe(one);
    }
  });
});

describe("trama graph", () => {
  it("prints a table, or CSV that no spreadsheet takes for a formula", async () => {
    const table = await run("louvain", "ties.csv");
    expect(table.stdout.split("\n").slice(0, 3)).toEqual(["node       louvain", "007              0", "1e5              1"]);
    expect(table.stdout).toMatch(/\n9 nodes, 9 edges, modularity 0\.4259259259259259; read in \d+ ms, louvain in \d+ ms\n$/);
    expect((await run("bridges", "ties.csv", "--csv")).stdout).toBe("source,target\r\n1e5,leaf\r\n1e5,x\r\n1e5,y\r\n");
    expect((await run("components", "formulas.csv", "--format", "csv")).stdout).toBe(
      `node,components\r\n'+1,0\r\n'=1+1,0\r\n"a""b",1\r\n"x,y",1\r\n`,
    );
    expect((await run("k-shortest-paths", "ties.csv", "--from", "NA", "--to", "x", "--csv")).stdout).toBe(
      "path,length,step,node\r\n1,1,0,NA\r\n1,1,1,x\r\n2,2,0,NA\r\n2,2,1,__proto__\r\n2,2,2,x\r\n",
    );
    expect((await run("triangles", "ties.csv", "--csv")).stdout).toBe("triangles\r\n2\r\n");
  });

  it("keeps a graph once read", async () => {
    const saved = join(folder, "ties.saved");
    const first = await run("pagerank", "ties.csv", "--weight", "strength", "--save-graph", saved, "--csv");
    expect((await run("pagerank", saved, "--weight", "strength", "--csv")).stdout).toBe(first.stdout);
    expect((await run("edge-betweenness", saved, "--csv")).stdout).toBe(
      (await run("edge-betweenness", "ties.csv", "--csv")).stdout,
    );
    expect((await run("bfs", saved, "--source", "x", "--from-time", "1")).stderr).toMatch(
      /saved without times, which only the file it came from has/,
    );
  });

  it.each([
    ["louvan ties.csv", /there is no kernel "louvan"\. Did you mean "louvain"\? --help lists all/],
    ["eigenvector ties.csv", /there is no kernel "eigenvector"\. Kernels: components, wcc, /],
    [
      "louvain ties.csv --source NA",
      /louvain does not take --source: it takes --resolution; --source is for personalised-pagerank, bfs/,
    ],
    ["sssp ties.csv --source NA --source x", /sssp takes one --source, not several/],
    ["similarity ties.csv --from x --to x", /similarity compares two nodes, and --from and --to are one/],
    [
      "link-prediction ties.csv --source x --attenuation 0.1",
      /--attenuation is of walks, which --by katz ranks by: give both or neither/,
    ],
    ["link-prediction ties.csv --source x --walks 4", /--walks is of walks, which --by katz ranks by: give both or neither/],
    [
      "link-prediction ties.csv --source x --by cosine",
      /Allowed choices are adamic-adar, jaccard, common, resource-allocation, katz/,
    ],
    ["paths-between ties.csv --source x --source x", /paths-between needs two --source or more/],
    ["brokerage ties.csv", /brokerage needs --groups or --group-by, to know the group of each node/],
    ["brokerage ties.csv --groups a --group-by b", /--groups and --group-by exclude each other/],
    ["bfs ties.csv --source Anna Kim", /a kernel and a file are all, and "Kim" is more: put an id with blanks in quotes/],
    ["triangles ties.csv --k 2", /triangles does not take --k: it takes no setting of its own/],
    [
      "louvain ties.csv --weight distance",
      /louvain takes --weight strength \(a larger weight is a closer tie\), not --weight distance/,
    ],
    ["sssp ties.csv --source NA --weight strength", /sssp takes --weight distance \(a larger weight is a longer way\)/],
    ["components ties.csv --weight strength", /components reads no weights: leave --weight out/],
    ["louvain ties.csv --weight heavy", /Allowed choices are distance, strength/],
    ["bfs ties.csv", /bfs needs --source/],
    ["shortest-path ties.csv", /shortest-path needs --from and --to/],
    ["coreness arcs.txt --directed", /coreness is about undirected graphs: leave --directed out/],
    ["bfs arcs.txt --source 1 --directed --undirected", /exclude each other/],
    ["bfs arcs.txt --source 1 --csv --json", /one format at a time: csv and json/],
    ["leiden ties.csv --quality cpm", /--quality cpm needs --resolution: the density/],
    ["pagerank arcs.txt --damping 2", /a number from 0 to 1 is needed/],
    ["k-shortest-paths ties.csv --from NA --to x --k 0", /a whole number from 1/],
    ["louvain", /missing required argument 'file'/],
  ])("answers wrong usage with 2 and what would be right: %s", async (line, wrong) => {
    const { code, stdout, stderr } = await run(...line.split(" "));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(wrong);
  });

  it.each([
    ["components bad.csv", /^BAD_INPUT: \/bad.csv:3:1: the source is empty/],
    ["components /none", /^BAD_INPUT: \/none cannot be read: ENOENT/],
    ["bfs ties.csv --source Q", /^NOT_FOUND: --source "Q" is no node of this graph: its ids look like "leaf"/],
    ["bfs ties.csv --source Lead", /^NOT_FOUND: --source "Lead" is no node of this graph\. Did you mean "leaf"\?/],
    ["bfs ties.csv --source na", /^NOT_FOUND: --source "na" is no node of this graph\. Did you mean "NA"\?/],
    [
      "shortest-path arcs.txt --from 1 --to 4",
      /^NOT_FOUND: --to "4" is no node of this graph: its ids are whole numbers from 1 to 10/,
    ],
    ["brokerage ties.csv --groups roles.csv", /^BAD_INPUT: 9 of 9 nodes have no group, "007" first: every node needs one/],
    [
      "brokerage ties.csv --group-by role",
      /^BAD_INPUT: \/ties.csv:1:1: an edge list says nothing of its nodes: give their groups in a file, with --groups/,
    ],
    ["leiden ties.csv --start roles.csv", /^BAD_INPUT: --start names no node of this graph: it is of another one/],
    [
      "bfs calls.csv --source a --from-time 2026-01-01",
      /^BAD_INPUT: \/calls.csv:1:1: the header names no column "time": its columns are source, target, when, until/,
    ],
    ["components ties.csv --save-graph /none/x", /^BAD_INPUT: \/none\/x cannot be written: ENOENT/],
    [
      "louvain directed.graphml",
      /^BAD_INPUT: louvain is about undirected graphs: --undirected leaves the directions of this one aside/,
    ],
    ["harmonic arcs.txt --weight distance", /^BAD_INPUT: harmonic needs distances above 0/],
  ])("fails with 1 on what a file cannot give: %s", async (line, wrong) => {
    const { code, stdout, stderr } = await run(...line.split(" "));
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(wrong);
  });

  it("lists every kernel in --help, and does all this as a program", async () => {
    const { code, stdout } = await runTrama(["graph", "--help"]);
    expect(code).toBe(0);
    const page = readFileSync(join(packageRoot, "docs/graph.md"), "utf8");
    for (const { name } of graphKernels()) {
      expect(stdout).toContain(`\n  ${name} `);
      expect(page).toContain(`\`${name}\``);
    }
    const built = await runTrama(["graph", "betweenness", join(folder, "ties.csv"), "--threads", "2", "--csv"]);
    expect(built).toEqual({ code: 0, stdout: (await run("betweenness", "ties.csv", "--csv")).stdout, stderr: "" });
  });
});
