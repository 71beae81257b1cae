/** The picture as SVG, and what of a session is exported: read back without a browser. */
import { describe, expect, it } from "vitest";
import type { Picture } from "../../../src/web/explorer/canvas/canvas.ts";
import { svgOf } from "../../../src/web/explorer/canvas/svg.ts";
import { visibleOrSelected } from "../../../src/web/explorer/session/exported.ts";
import { reduce } from "../../../src/web/explorer/session/reduce.ts";
import { visibleOf } from "../../../src/web/explorer/session/shown.ts";
import { EMPTY_SESSION, NO_FILTER, type Session } from "../../../src/web/explorer/session/state.ts";
import { HOSTILE } from "../../export/hostile.ts";
import { all, readXml } from "../../export/read-xml.ts";

type Node = Picture["nodes"][number];
const node = (id: string, kind: Node["kind"], [x, y]: readonly [number, number], label = id): Node => ({
  ...{ id, kind, label, at: { x, y }, selected: false, pinned: false },
});
const line = (from: string, to: string, faded = false, label = "uses") => ({
  ...{ key: `${from}|${to}`, from, to, label, count: 1, faded, selected: false },
});
const PICTURE: Picture = {
  nodes: [node("p", "PERSON", [-10, 20]), node("f", "FLIGHT", [10, -20]), node("digest p", "DIGEST", [-1, 29], "12 more")],
  lines: [line("p", "f"), line("p", "digest p", true)],
};
const draw = (picture: Picture, marking = "EXERCISE · TLP:AMBER") =>
  svgOf({ ...picture, marking, kindName: (kind) => `kind ${kind}` });

describe("a picture as SVG", () => {
  it("has every thing at its place, upwards as on the canvas, and every line between the two it links", () => {
    const root = readXml(draw(PICTURE));
    const texts = new Map(all(root, "text").map(({ text, attributes }) => [text, attributes]));
    const at = (label: string, name: string): number => Number(texts.get(label)!.get(name));
    expect([at("f", "x") - at("p", "x"), at("f", "y") - at("p", "y")]).toEqual([160, 320]);
    expect(at("12 more", "y")).toBeLessThan(at("p", "y"));
    const lines = all(root, "line").map(({ attributes }) => attributes);
    expect(lines).toHaveLength(2);
    expect([Number(lines[0]!.get("x1")), Number(lines[0]!.get("x2"))]).toEqual([at("p", "x"), at("f", "x")]);
    // Pale is dashed, too; what is not drawn has an outline of its own.
    expect(lines.map((attributes) => attributes.has("stroke-dasharray"))).toEqual([false, true]);
    const [width, height] = ["width", "height"].map((name) => Number(root.attributes.get(name)));
    for (const place of all(root, "text")) {
      expect(Number(place.attributes.get("x"))).toBeLessThan(width!);
      expect(Number(place.attributes.get("y"))).toBeLessThan(height!);
    }
  });

  it("says above and below how it may be handled, and what the shapes and icons mean", () => {
    const root = readXml(draw(PICTURE));
    const texts = all(root, "text").map(({ text }) => text);
    expect(texts.filter((text) => text === "EXERCISE · TLP:AMBER")).toHaveLength(2);
    expect(texts).toEqual(expect.arrayContaining(["kind PERSON", "kind FLIGHT"]));
    expect(texts).not.toContain("kind DIGEST");
    const icons = all(root, "svg").map(({ children }) =>
      JSON.stringify(children.map(({ name, attributes }) => [name, ...attributes])),
    );
    // Each on the canvas and in the legend, and each kind with its own.
    expect([icons.length, new Set(icons).size]).toEqual([4, 2]);
  });

  it("takes nothing from anywhere and runs nothing, whatever things are called", () => {
    for (const text of HOSTILE) {
      const lines = [line("n", "m", false, text)];
      const svg = draw({ nodes: [node("n", "PERSON", [0, 0], text), node("m", "CONTACT", [9, 9])], lines }, text);
      const names = new Set<string>();
      const walk = ({ name, children }: ReturnType<typeof readXml>): void => {
        names.add(name);
        children.forEach(walk);
      };
      walk(readXml(svg));
      expect(["svg", "title", "g", "rect", "text", "line", "circle", "path"]).toEqual(expect.arrayContaining([...names]));
      expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/<[^>]*\s(on\w+|href|src|style)=|url\(|https?:\/\/www/i);
    }
  });

  it("of nothing is a picture with its marking, and of things far apart is no larger than can be shown", () => {
    expect(all(readXml(draw({ nodes: [], lines: [] })), "text").map(({ text }) => text)).toEqual(
      Array(2).fill("EXERCISE · TLP:AMBER"),
    );
    const far = readXml(draw({ nodes: [node("a", "PERSON", [-1e7, 0]), node("b", "PERSON", [1e7, 3])], lines: [] }));
    expect(Number(far.attributes.get("width"))).toBeLessThan(6500);
  });
});

describe("what is exported", () => {
  const things = ["a", "b", "c"].map((id) => ({
    id,
    kind: id === "c" ? ("CONTACT" as const) : ("PERSON" as const),
    label: id,
    natural: id,
    at: null,
    until: null,
    where: null,
  }));
  const link = (from: string, to: string) => ({ id: `${from}${to}`, kind: "USES" as const, from, to, at: null, until: null });
  const links = [link("a", "b"), link("b", "c")];
  const addition = { nodes: things, links, positions: new Map() };
  const begun = reduce(EMPTY_SESSION, { type: "begin", addition });
  const taken = (session: Session): string[] => {
    const { nodes, links: between } = visibleOrSelected(session, visibleOf(session.graph));
    return [...nodes, ...between].map(({ id }) => id);
  };

  it("is all that is visible, or what is selected with the links between it", () => {
    expect(taken(begun)).toEqual(["a", "b", "c", "ab", "bc"]);
    expect(taken(reduce(begun, { type: "select", ids: ["a", "b"], how: "only" }))).toEqual(["a", "b", "ab"]);
    expect(taken(reduce(begun, { type: "hide", ids: ["b"] }))).toEqual(["a", "c"]);
  });

  it("is nothing that a filter hides, selected or not", () => {
    const chosen = reduce(begun, { type: "select", ids: ["b", "c"], how: "only" });
    const filter = { ...NO_FILTER, nodeKinds: new Set(["CONTACT" as const]) };
    expect(taken(reduce(chosen, { type: "filter", filter }))).toEqual(["b"]);
  });
});
