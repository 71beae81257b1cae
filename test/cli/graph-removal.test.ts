/** What `trama graph` says of whom a network needs, and of networks without them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "#cli/program.ts";
import { partsWithoutStore } from "./parts-without-store.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trama-removal-cli-"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Two triangles tied by 1e5, which has a leaf; null on its own. */
const TIES =
  "source,target,weight\nNA,__proto__,1\n__proto__,x,1\nNA,x,4\ny,007,1\n007,z,1\ny,z,1\nx,1e5,2\n1e5,y,2\n1e5,leaf,1\nnull\n";
const FILES = {
  "ties.csv": TIES,
  "kite.csv": "a,b\nc,a\nb,d\nd,c\nd,e\n",
  "roles.csv": "id,group\nc,receiver\n",
  "costs.csv": "id,cost\nNA,1\n__proto__,1\nx,1\ny,1\n007,1\nz,1\n1e5,1\nleaf,0.1\nnull,1\n",
  "words.csv": "id,cost\nNA,1\n__proto__,1\nx,much\ny,1\n007,1\nz,1\n1e5,1\nleaf,1\nnull,1\n",
  "free.csv": "id,cost\nNA,0\n",
};

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

const UNDIRECTED = '"nodes":9,"edges":9,"options":{"directed":false,"weight":null';

describe("trama graph --json", () => {
  it.each([
    ["group-betweenness ties.csv --source x --source y", `${UNDIRECTED},"source":["x","y"]},"result":12`],
    [
      "key-players ties.csv --k 2 --goal fragment",
      `${UNDIRECTED},"seed":1,"threads":1,"k":2,"goal":"fragment","m":null},"result":{"set":["x","y"],"F":0.8571428571428572,"DF":0.8571428571428572,"gap":0,"exact":true,"optimalSets":1,"sets":[["x","y"]]}`,
    ],
    [
      "key-players ties.csv --k 1 --goal reach --m 2",
      `${UNDIRECTED},"seed":1,"threads":1,"k":1,"goal":"reach","m":2},"result":{"set":["1e5"],"F":0.7857142857142857,"DF":0.7857142857142857,"reach":0.8888888888888888,"reached":8,"gap":0,"exact":true,"optimalSets":1,"sets":[["1e5"]]}`,
    ],
    [
      "attack ties.csv --by degree --steps 2 --recompute",
      `${UNDIRECTED},"seed":1,"threads":1,"by":"degree","steps":2,"recompute":true,"costs":null,"radius":null},"result":[${[
        '{"step":0,"removed":null,"largest":8,"components":2,"fragmentation":0.2222222222222222,"tie":false}',
        '{"step":1,"removed":"1e5","largest":3,"components":4,"fragmentation":0.7857142857142857,"tie":true}',
        '{"step":2,"removed":"007","largest":3,"components":4,"fragmentation":0.8095238095238095,"tie":true}',
      ].join(",")}]`,
    ],
    [
      "attack ties.csv --by degree --steps 2 --costs costs.csv",
      `${UNDIRECTED},"seed":1,"threads":1,"by":"degree","steps":2,"recompute":false,"costs":"/costs.csv","radius":null},"result":[${[
        '{"step":0,"removed":null,"largest":8,"components":2,"fragmentation":0.2222222222222222,"tie":false,"cost":0}',
        '{"step":1,"removed":"leaf","largest":7,"components":2,"fragmentation":0.25,"tie":false,"cost":0.1}',
        '{"step":2,"removed":"1e5","largest":3,"components":3,"fragmentation":0.7142857142857143,"tie":true,"cost":1.1}',
      ].join(",")}]`,
    ],
    [
      "attack ties.csv --by key-players --steps 2",
      `${UNDIRECTED},"seed":1,"threads":1,"by":"key-players","steps":2,"recompute":false,"costs":null,"radius":null},"result":[${[
        '{"step":0,"removed":null,"largest":8,"components":2,"fragmentation":0.2222222222222222,"tie":false}',
        '{"step":1,"removed":"x","largest":5,"components":3,"fragmentation":0.6071428571428572,"tie":true}',
        '{"step":2,"removed":"y","largest":2,"components":4,"fragmentation":0.8571428571428572,"tie":false}',
      ].join(",")}],"gap":0,"exact":true`,
    ],
    [
      "attack ties.csv --by dismantling --steps 1",
      `${UNDIRECTED},"seed":1,"threads":1,"by":"dismantling","steps":1,"recompute":false,"costs":null,"radius":null},"result":[${[
        '{"step":0,"removed":null,"largest":8,"components":2,"fragmentation":0.2222222222222222,"tie":false}',
        '{"step":1,"removed":"1e5","largest":3,"components":4,"fragmentation":0.7857142857142857,"tie":false}',
      ].join(
        ",",
      )}],"by":"degree","area":3,"areaByDegree":3,"areaByBetweenness":3,"areaByCollectiveInfluence":3,"areaByRa2":3,"areaByCnd":3,"areaByOneStep":3`,
    ],
  ])("%s", async (line, expected) => {
    const { code, stdout, stderr } = await run(...line.split(" "), "--json");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.replaceAll(folder, "").replace(/"ms":[\d.]+\}\n$/, '"ms":…}')).toBe(
      `{"kernel":"${line.split(" ")[0]!}",${expected},"ms":…}`,
    );
  });
});

describe("trama graph", () => {
  it("wants some nodes left, and a cost of every node", async () => {
    expect(await run("key-players", "ties.csv", "--k", "9", "--goal", "fragment")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--k 9 of 9 nodes leaves nothing to look at: fewer are needed") as string,
    });
    const priced = (costs: string) => run("attack", "ties.csv", "--by", "degree", "--steps", "2", "--costs", costs);
    expect((await priced("roles.csv")).stderr).toContain(
      '/roles.csv:1:1: "007" has no cost: every node needs one, in rows of id,cost',
    );
    expect((await priced("free.csv")).stderr).toContain('/free.csv:1:1: "007" has no cost');
    expect((await priced("words.csv")).stderr).toContain('/words.csv:1:1: "x" costs "much": a number above 0 is needed');
    const table = await run("attack", "ties.csv", "--by", "degree", "--steps", "1", "--costs", "costs.csv", "--csv");
    expect(table.stdout).toMatch(/^step,removed,largest,components,fragmentation,tie,cost\r\n0,,8,2,/);
    const set = await run("key-players", "ties.csv", "--k", "2", "--goal", "fragment", "--csv");
    expect(set.stdout.split("\r\n").slice(0, 3)).toEqual(["what,value", "member,x", "member,y"]);
  });

  it.each([
    ["key-players ties.csv --k 2", /key-players needs --goal/],
    ["key-players ties.csv --k 2 --goal fragment --m 2", /--m is how many hops a member reaches: it goes with --goal reach/],
    ["key-players kite.csv --directed --k 2 --goal fragment", /key-players is about undirected graphs/],
    ["attack ties.csv --steps 2", /attack needs --by/],
    ["attack ties.csv --by jaccard --steps 2", /attack takes --by betweenness, degree, .*, not jaccard/],
    ["link-prediction ties.csv --source x --by degree", /link-prediction takes --by adamic-adar, jaccard, .*, not degree/],
    ["attack ties.csv --by degree --steps 2 --radius 3", /--radius is of the ball of collective influence/],
  ])("answers wrong usage with 2 and what would be right: %s", async (line, message) => {
    const { code, stdout, stderr } = await run(...line.split(" "));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});
