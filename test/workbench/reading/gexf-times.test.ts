import { describe, expect, it } from "vitest";
import { formatDate } from "#model/time.ts";
import { readGexf } from "#workbench/reading/read-gexf.ts";

const TIMES = { time: null, timeEnd: null };

/** Each edge with its times, `a-b 2026-01-02…2026-01-04`; or what was refused. */
function timesOf(
  edges: string,
  { before = "", options = {} }: { before?: string; options?: Partial<Parameters<typeof readGexf>[1]> } = {},
) {
  const xml = `<gexf><graph mode="dynamic" defaultedgetype="directed">${before}<nodes><node id="a"/><node id="b"/><node id="c"/></nodes><edges>${edges}</edges></graph></gexf>`;
  const result = readGexf(Buffer.from(xml), { weighted: false, times: TIMES, ...options });
  if (!result.ok) return result.problem.text;
  const { ids, pairs, times, weights, notes } = result.graph;
  const shown = (value: number): string =>
    Number.isNaN(value) ? "" : times!.unit === "date" ? formatDate(value) : String(value);
  const found = Array.from({ length: pairs.length / 2 }, (_, e) => {
    const time = times === null ? "" : ` ${shown(times.at[e]!)}…${shown(times.until[e]!)}`;
    return `${ids.name(pairs[2 * e]!)}-${ids.name(pairs[2 * e + 1]!)}${time}${weights === null ? "" : ` ${weights[e]}`}`;
  });
  return { edges: found, told: notes.map(({ text }) => text) };
}

const AB = '<edge source="a" target="b"';

describe("the times of an edge in GEXF", () => {
  it.each([
    [`${AB}><spells><spell start="2026-01-03" end="2026-01-04"/></spells></edge>`, ["a-b 2026-01-03…2026-01-04"]],
    [`${AB}><slices><slice start="2026-01-03" end="2026-01-04"/></slices></edge>`, ["a-b 2026-01-03…2026-01-04"]],
    [`${AB}><spells><spell startopen="1" endopen="4"/></spells></edge>`, ["a-b 1…4"]],
    [`${AB}><viz:color r="1"/><spells><spell start="3"/></spells></edge>`, ["a-b 3…"]],
    [`${AB} start="1" end="2"/>`, ["a-b 1…2"]],
    [`${AB} timestamp="2026-01-03"/>`, ["a-b 2026-01-03…"]],
    [`${AB} intervals="&lt;[1, 3]>"/>`, ["a-b 1…3"]],
    [`${AB} start="-Infinity" end="Infinity"/>`, ["a-b …"]],
    [`${AB}/>`, ["a-b …"]],
    [`${AB}><spells/></edge>`, ["a-b …"]],
  ])("are read wherever they stand: %s", (edge, edges) => {
    expect(timesOf(edge)).toEqual({ edges, told: [] });
  });

  it.each([
    `${AB}><spells><spell start="2026-01-03" end="2026-01-04"/><spell start="2026-02-01"/></spells></edge>`,
    `${AB} intervals="&lt;[2026-01-03, 2026-01-04]; [2026-02-01, inf]>"/>`,
  ])("are several where it is there again: %s", (edge) => {
    expect(timesOf(edge)).toEqual({
      edges: ["a-b 2026-01-03…2026-01-04", "a-b 2026-02-01…"],
      told: ["an edge that is there at several times counts as so many edges"],
    });
    expect(timesOf(edge, { options: { times: null } })).toEqual({ edges: ["a-b"], told: [] });
  });

  it("are several timestamps", () => {
    expect(timesOf(`${AB} timestamps="&lt;[2026-01-03 08:00, 2026-01-05]>"/>`)).toMatchObject({
      edges: ["a-b 2026-01-03…", "a-b 2026-01-05…"],
    });
  });

  it("are none without a beginning, which is told", () => {
    expect(timesOf(`${AB}><spells><spell end="2026-01-04"/></spells></edge>`)).toEqual({
      edges: ["a-b …2026-01-04"],
      told: ["an edge with an end and no beginning counts as one without a time"],
    });
  });

  it("are not those of its nodes", () => {
    const xml =
      '<gexf><graph><nodes><node id="a"><spells><spell start="9"/></spells></node><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>';
    const result = readGexf(Buffer.from(xml), { weighted: false, times: TIMES });
    expect(result.ok && result.graph.times?.at).toEqual(Float64Array.of(NaN));
  });

  it("are refused where they are none, or end before they begin", () => {
    expect(timesOf(`${AB}><spells><spell start="soon"/></spells></edge>`)).toMatch(/"soon" is not a time/);
    expect(timesOf(`${AB}><spells><spell start="4" end="3"/></spells></edge>`)).toMatch(/ends \(3\) before it begins \(4\)/);
    expect(timesOf(`${AB}><spells><spell start="4"/><spell start="2026-01-01"/></spells></edge>`)).toMatch(
      /write all of them one way/,
    );
  });
});

describe("attributes that change with time", () => {
  const before =
    '<attributes class="edge" mode="dynamic"><attribute id="w" title="Weight" type="float"><default>7</default></attribute></attributes>';
  const weighted = { before, options: { weighted: true, times: null } };
  const value = (number: string): string => `<attvalue for="w" value="${number}" start="1" end="2"/>`;

  it("are weights when they have one value", () => {
    expect(timesOf(`${AB}><attvalues>${value("3")}</attvalues></edge>`, weighted)).toMatchObject({ edges: ["a-b 3"] });
    expect(timesOf(`${AB}><attvalues>${value("3")}${value("3")}</attvalues></edge>`, weighted)).toMatchObject({
      edges: ["a-b 3"],
    });
    expect(timesOf(`${AB}/>`, weighted)).toMatchObject({ edges: ["a-b 7"] });
  });

  it("are refused when they have several, and weights are asked for", () => {
    const edge = `${AB}><attvalues>${value("3")}${value("4")}</attvalues></edge>`;
    expect(timesOf(edge, weighted)).toBe("this attribute changes with time: one value of it is needed");
    expect(timesOf(edge, { before, options: { times: null } })).toMatchObject({ edges: ["a-b"] });
  });
});
