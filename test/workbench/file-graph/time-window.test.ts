import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "#base/errors.ts";
import type { NamedGraph } from "#workbench/file-graph/file-graph.ts";
import { readGraph, type ReadOptions } from "#workbench/reading/read-graph.ts";
import { windowBounds, withinWindow } from "#workbench/file-graph/time-window.ts";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "trama-window-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const TIMED: ReadOptions = {
  directed: null,
  weighted: false,
  edgeIds: true,
  nodesPath: null,
  times: { time: null, timeEnd: null },
};

function read(text: string, options: Partial<ReadOptions> = {}): NamedGraph {
  const path = join(folder, "graph");
  writeFileSync(path, text);
  return readGraph(path, { ...TIMED, ...options });
}

/** When edges are there; an empty time is null. */
function timesOf(text: string, options: Partial<ReadOptions> = {}): unknown {
  try {
    const { times } = read(text, options);
    const shown = (array: Float64Array): (number | null)[] => Array.from(array, (time) => (Number.isNaN(time) ? null : time));
    return times === null ? null : [times.unit, shown(times.at), shown(times.until)];
  } catch (error) {
    if (error instanceof AppError) return error.message.replace(folder, "");
    throw error;
  }
}

const named = (time: string | null, timeEnd: string | null = null): Partial<ReadOptions> => ({ times: { time, timeEnd } });
const day = (date: string): number => Date.parse(date);

describe("the times of edges", () => {
  it("are numbers or dates, from the column time, another one, or one of a list without a header", () => {
    const numbers = ["number", [5, null, -0.5], [null, null, null]];
    expect(timesOf("source,target,time\na,b,5\nb,c,\nc,d,-.5")).toEqual(numbers);
    expect(timesOf("source,target,weight,Seen At\n1,2,9,5\n2,3,9,\n3,4,9,-.5", named("seen at"))).toEqual(numbers);
    expect(timesOf("1 2 5\n7\n2 3\n3 4 -.5", named("3"))).toEqual(numbers);
    expect(timesOf("a b 2026-11-01 2026-11-02T12:00\nb c 2026-11-01T06:30:15+01:00", named("3", "4"))).toEqual([
      "date",
      [day("2026-11-01"), day("2026-11-01T05:30:15Z")],
      [day("2026-11-02T12:00Z"), null],
    ]);
  });

  it("are an attribute of edges in GraphML, which may have a default", () => {
    const graphml = (keys: string): string =>
      `<graphml>${keys}<graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="t">7</data><data key="u">9</data></edge><edge source="b" target="a"/></graph></graphml>`;
    const key = '<key id="t" for="edge" attr.name="time"/><key id="u" for="edge" attr.name="over"><default>8</default></key>';
    expect(timesOf(graphml(key))).toEqual(["number", [7, null], [null, null]]);
    expect(timesOf(graphml(key), named("over"))).toEqual(["number", [9, 8], [null, null]]);
    expect(timesOf(graphml(key), named("time", "over"))).toEqual(["number", [7, null], [9, 8]]);
    expect(timesOf(graphml(key), named("when"))).toMatch(
      /^\/graph:1:\d+: no key declares an attribute of edges with attr.name="when"/,
    );
  });

  it("are GEXF's own, or an attribute of edges", () => {
    const gexf = `<gexf><graph><attributes class="edge"><attribute id="0" title="seen"><default>3</default></attribute></attributes><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b" start="1" end="2"><attvalues><attvalue for="0" value="4"/></attvalues></edge><edge source="a" target="b" timestamp="5"/></edges></graph></gexf>`;
    expect(timesOf(gexf)).toEqual(["number", [1, 5], [2, null]]);
    expect(timesOf(gexf, named("seen"))).toEqual(["number", [4, 3], [null, null]]);
    expect(timesOf(gexf, named("when"))).toMatch(/no attribute of edges has the title "when"/);
  });

  it("are refused with where and what would be right", () => {
    for (const [text, options, wrong] of [
      [
        "source,target,when\na,b,1",
        {},
        '/graph:1:1: the header names no column "time": its columns are source, target, when; say which with --time',
      ],
      ["a,b,1", {}, '/graph:1:1: there is no header that names a column "time": say --time 3 when times are in the third column'],
      [
        "source,target,time\na,b,1\nb,c,soon",
        {},
        '/graph:3:5: "soon" is not a time: a number is needed, or a date such as 2026-11-21 or 2026-11-21T08:00:00Z',
      ],
      [
        "source,target,time\na,b,2026-02-30",
        {},
        '/graph:2:5: "2026-02-30" is not a time: a number is needed, or a date such as 2026-11-21 or 2026-11-21T08:00:00Z',
      ],
      [
        "source,target,time\na,b,1\nb,c,2026-11-21",
        {},
        '/graph:3:5: "2026-11-21" is a date, but times before it are numbers: write all of them one way',
      ],
      ["a b 5 4", named("3", "4"), "/graph:1:5: this edge ends (4) before it begins (5)"],
    ] as const) {
      expect(timesOf(text, options)).toBe(wrong);
    }
  });
});

describe("a window of time", () => {
  it("leaves what a file without the other edges would be", () => {
    const node = fc.integer({ min: 0, max: 6 });
    const row = fc.record({ from: node, to: node, at: fc.option(fc.integer({ min: 0, max: 9 })), lasts: fc.option(fc.nat(3)) });
    const bound = fc.option(fc.integer({ min: -1, max: 10 }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), bound, bound, fc.boolean(), (rows, from, until, directed) => {
        if (from !== null && until !== null && until <= from) return;
        const text = (kept: typeof rows): string =>
          `source,target,time,end\n0\n1\n2\n3\n4\n5\n6\n${kept.map((r) => `${r.from},${r.to},${r.at ?? ""},${r.at === null || r.lasts === null ? "" : r.at + r.lasts}`).join("\n")}`;
        const isThere = ({ at, lasts }: (typeof rows)[number]): boolean =>
          at === null || (at < (until ?? Infinity) && at + (lasts ?? 0) >= (from ?? -Infinity));
        const options = { directed, ...named("time", "end") };
        const graph = read(text(rows), options);
        const bounds = windowBounds(graph, {
          fromTime: from === null ? null : String(from),
          toTime: until === null ? null : String(until),
        });
        const { csr } = withinWindow(graph, bounds);
        const expected = read(text(rows.filter(isThere)), options).csr;
        expect([csr.offsets, csr.targets]).toEqual([expected.offsets, expected.targets]);
      }),
      { numRuns: 60 },
    );
  });

  it("is refused when it is not of the file's times, or empty", () => {
    const graph = read("a b 2026-11-01", named("3"));
    const refusal = (fromTime: string | null, toTime: string | null): string => {
      try {
        windowBounds(graph, { fromTime, toTime });
      } catch (error) {
        return (error as Error).message;
      }
      return "read";
    };
    expect(refusal("1", null)).toBe('--from-time "1" is a number, but the file\'s times are dates');
    expect(refusal(null, "tomorrow")).toMatch(/^--to-time "tomorrow" is not a time/);
    expect(refusal("2026-11-02", "2026-11-01")).toBe(
      "--to-time 2026-11-01 is not after --from-time 2026-11-02: no edge would be left",
    );
    expect(refusal("2026-11-01 10:00", "2026-11-02")).toBe("read");
  });
});
