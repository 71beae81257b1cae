/** The explorer's session: whatever was done is undone step by step, what is shown and left out is what was counted, nothing there moves. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Action } from "../../../src/web/explorer/session/actions.ts";
import { reduce } from "../../../src/web/explorer/session/reduce.ts";
import { countNeighbours, visibleOf } from "../../../src/web/explorer/session/shown.ts";
import {
  EMPTY_SESSION,
  type Expansion,
  type Session,
  type ShownLink,
  type ShownNode,
} from "../../../src/web/explorer/session/state.ts";

const IDS = ["a", "b", "c", "d", "e", "f", "g"];
const NODE_KINDS = ["PERSON", "FLIGHT", "CONTACT"] as const;
const LINK_KINDS = ["TRAVELLED_ON", "USES", "TIE"] as const;

const AIRPORTS = ["PTY", "MAD", "BOG"];
/** One of a few moments, or none. */
const TIMES = [null, "2026-11-01T08:00:00Z", "2026-11-02T08:00:00Z", "2026-11-03T08:00:00Z"];

const id = fc.constantFrom(...IDS);
const ids = fc.uniqueArray(id, { maxLength: 4 });
/** Flights go from one airport to another, of one it is not known from where. */
const airportsOf = (i: number): readonly string[] => (i === 4 ? [] : [AIRPORTS[i % 3]!, AIRPORTS[(i + 1) % 3]!]);
const nodeOf = (name: string): ShownNode => {
  const i = IDS.indexOf(name);
  const [kind, airports] = [NODE_KINDS[i % 3]!, airportsOf(i)];
  const where = kind === "FLIGHT" ? { airports, touches: airports, way: [] } : null;
  return { id: name, kind, label: name.toUpperCase(), natural: name, at: TIMES[i % 4]!, until: null, where };
};
const link = fc
  .record({ kind: fc.constantFrom(...LINK_KINDS), from: id, to: id, at: fc.constantFrom(...TIMES) })
  .map(({ kind, from, to, at }): ShownLink => ({ id: `${kind} ${from} ${to}`, kind, from, to, at, until: null }));
const position = fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) });
const places = fc.uniqueArray(fc.tuple(id, position), { selector: ([name]) => name, maxLength: 7 }).map((all) => new Map(all));
const expansion: fc.Arbitrary<Expansion> = fc.record({ total: fc.integer({ min: 7, max: 40 }) }).map(({ total }) => ({
  total,
  truncated: false,
  after: null,
  groups: LINK_KINDS.slice(0, 2).flatMap((linkKind) =>
    NODE_KINDS.flatMap((nodeKind) => (["OUT", "IN"] as const).map((direction) => ({ linkKind, direction, nodeKind, total }))),
  ),
}));
const addition = fc
  .record({ nodes: ids, links: fc.array(link, { maxLength: 6 }), positions: places, of: fc.option(fc.tuple(id, expansion)) })
  .map(({ nodes, links, positions, of }) => ({
    nodes: nodes.map(nodeOf),
    links,
    positions,
    ...(of === null ? {} : { expanded: { id: of[0], expansion: of[1] } }),
  }));

const filtering = fc
  .record({
    nodeKinds: fc.subarray([...NODE_KINDS], { maxLength: 1 }).map((kinds) => new Set(kinds)),
    linkKinds: fc.subarray([...LINK_KINDS], { maxLength: 1 }).map((kinds) => new Set(kinds)),
    neighboursMin: fc.nat({ max: 2 }),
    airports: fc.subarray(AIRPORTS, { maxLength: 2 }),
    from: fc.constantFrom(...TIMES),
    until: fc.constantFrom(...TIMES),
  })
  .map((filter) => ({ type: "filter" as const, filter }));
const change: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("add" as const), addition }) },
  fc.record({ type: fc.constant("move" as const), positions: places }),
  fc.record({ type: fc.constantFrom("pin" as const, "unpin" as const, "hide" as const, "remove" as const), ids }),
  fc.constant({ type: "showHidden" as const }),
  fc.record({ type: fc.constant("collapse" as const), id }),
  filtering,
);
const select = fc.record({
  type: fc.constant("select" as const),
  ids,
  how: fc.constantFrom("only" as const, "add" as const, "toggle" as const),
});
const step: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: change },
  { weight: 2, arbitrary: select },
  fc.constant({ type: "undo" as const }),
  fc.constant({ type: "redo" as const }),
);

const run = (session: Session, actions: readonly Action[]): Session => actions.reduce(reduce, session);

function untilStill(session: Session, type: "undo" | "redo"): Session {
  const next = reduce(session, { type });
  return next === session ? session : untilStill(next, type);
}

describe("a session of the explorer", () => {
  it("undone to its beginning is as it began, done again to its end is as it ended", () => {
    fc.assert(
      fc.property(fc.record({ first: addition, steps: fc.array(step, { maxLength: 40 }) }), ({ first, steps }) => {
        const begun = reduce(EMPTY_SESSION, { type: "begin", addition: first });
        const ended = untilStill(run(begun, steps), "redo");
        const undone = untilStill(ended, "undo");
        expect(undone.graph).toEqual(begun.graph);
        expect(untilStill(undone, "redo").graph).toEqual(ended.graph);
      }),
      { numRuns: 1_000 },
    );
  });

  it("moves nothing that is there but by moving it", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), step, (steps, last) => {
        const before = run(EMPTY_SESSION, steps);
        const after = reduce(before, last);
        if (last.type === "move" || last.type === "undo" || last.type === "redo") return;
        for (const [node, place] of after.graph.positions)
          if (before.graph.nodes.has(node)) expect(place).toEqual(before.graph.positions.get(node));
      }),
      { numRuns: 500 },
    );
  });

  it("holds no link without its ends, no place, pin or selection of what is not there", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { graph, selection } = run(EMPTY_SESSION, steps);
        for (const { from, to } of graph.links.values())
          expect([graph.nodes.has(from), graph.nodes.has(to)]).toEqual([true, true]);
        expect([...graph.positions.keys()].sort()).toEqual([...graph.nodes.keys()].sort());
        for (const name of [...graph.pinned, ...graph.hidden, ...selection, ...graph.broughtBy.keys()])
          expect(graph.nodes.has(name)).toBe(true);
        for (const name of selection) expect(graph.hidden.has(name)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("counts what is shown and what is left out to what the server counted", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { graph } = run(EMPTY_SESSION, steps);
        for (const [of, { total }] of graph.expansions) {
          const counted = countNeighbours(graph, of)!;
          const neighbours = new Set(
            [...graph.links.values()]
              .filter(({ kind, from, to }) => kind !== "TIE" && from !== to && (from === of || to === of))
              .map(({ from, to }) => (from === of ? to : from)),
          );
          expect([counted.shown, counted.shown + counted.rest]).toEqual([neighbours.size, total]);
          for (const { group, shown, rest } of counted.groups) expect(shown + rest).toBe(group.total);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("lists what is visible and what is not as all that there is", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { graph } = run(EMPTY_SESSION, steps);
        const { nodes, links, hiddenCount } = visibleOf(graph);
        expect(nodes.length + hiddenCount).toBe(graph.nodes.size);
        const drawn = new Set(nodes.map((node) => node.id));
        for (const { from, to, kind } of links)
          expect([drawn.has(from), drawn.has(to), graph.filter.linkKinds.has(kind)]).toEqual([true, true, false]);
        for (const node of nodes)
          expect([graph.hidden.has(node.id), graph.filter.nodeKinds.has(node.kind)]).toEqual([false, false]);
      }),
      { numRuns: 300 },
    );
  });

  it("lets links fade that are outside the window or lead to things that are elsewhere, and no others", () => {
    let faded = 0;
    fc.assert(
      fc.property(fc.tuple(addition, addition, filtering), ([first, second, last]) => {
        const all = { ...first, nodes: IDS.map(nodeOf) };
        const steps = [{ type: "add", addition: all }, { type: "add", addition: second }, last] as const;
        const { graph } = run(EMPTY_SESSION, steps);
        const { from, until, airports } = graph.filter;
        for (const one of visibleOf(graph).links) {
          const inTime = one.at === null || ((from === null || one.at >= from) && (until === null || one.at < until));
          const there = [one.from, one.to]
            .map((end) => graph.nodes.get(end)!)
            .filter(({ kind }) => kind === "FLIGHT")
            .map(({ where }) => where!.airports.length === 0 || airports.every((code) => where!.airports.includes(code)));
          expect(one.faded).toBe(!inTime || (there.length > 0 && !there.includes(true)));
          if (one.faded) faded++;
        }
      }),
      { numRuns: 500 },
    );
    expect(faded).toBeGreaterThan(50);
  });
});
