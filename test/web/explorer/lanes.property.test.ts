/** The timeline of the explorer: every dated mark is drawn once, on its person's lane and where its time is; what is outside fades and stays. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { NO_FILTER, type ShownNode } from "../../../src/web/explorer/session/state.ts";
import { drawnLane, extentOf, isOutside, type PersonLane } from "../../../src/web/explorer/time/lanes.ts";

const DAY_MS = 86_400_000;
const START = Date.parse("2026-11-01T00:00:00Z");
const MARK_WIDTH = 22;
const KINDS = ["FLIGHT", "BOOKING", "SHIFT", "INCIDENT", "SEIZURE", "DECLARATION"] as const;
const iso = (day: number): string => new Date(START + day * DAY_MS).toISOString();
const xOf = (at: string): number => ((Date.parse(at) - START) / DAY_MS) * 10;

const mark = fc.record({
  kind: fc.constantFrom(...KINDS),
  day: fc.option(fc.nat({ max: 60 })),
  days: fc.option(fc.nat({ max: 3 })),
  airport: fc.constantFrom(null, "PTY", "MAD"),
});
const lane = fc.array(mark, { maxLength: 40 }).map((all): PersonLane => ({
  person: { id: "p", label: "P" },
  marks: all.map(({ kind, day, days, airport }, i) => {
    const at = day === null ? null : iso(day);
    const until = day === null || days === null ? null : iso(day + days);
    const airports = airport === null ? [] : [airport];
    const where = kind === "FLIGHT" ? { airports, touches: airports, way: [] } : null;
    const thing: ShownNode = { ...{ id: `t${i}`, kind, label: `T${i}`, natural: `T${i}`, at, until, where } };
    return { id: `p t${i}`, person: "p", thing, at, until, missed: false };
  }),
}));
const filter = fc
  .record({ from: fc.option(fc.nat({ max: 60 })), until: fc.option(fc.nat({ max: 60 })), airports: fc.subarray(["PTY", "MAD"]) })
  .map(({ from, until, airports }) => ({
    ...NO_FILTER,
    from: from === null ? null : iso(from),
    until: until === null ? null : iso(until),
    airports,
  }));
const drawn = (one: PersonLane, by = NO_FILTER) => drawnLane(one, { xOf, markWidth: MARK_WIDTH, filter: by });

it("draws what is dated once, in the row of its kind and where its time is, and nothing over another of its row", () => {
  fc.assert(
    fc.property(lane, (one) => {
      const { marks, rowCount } = drawn(one);
      const dated = one.marks.filter(({ at }) => at !== null).map(({ id }) => id);
      expect(marks.flatMap((group) => group.marks.map(({ id }) => id)).sort()).toEqual([...dated].sort());
      expect(rowCount).toBe(Math.max(1, new Set(marks.map(({ kind }) => kind)).size));
      for (const group of marks) {
        expect(group.marks.every(({ thing }) => thing.kind === group.kind)).toBe(true);
        expect(group.x).toBe(Math.min(...group.marks.map(({ at }) => xOf(at!))));
        expect(group.marks.every(({ at }) => xOf(at!) - group.x < MARK_WIDTH)).toBe(true);
        for (const other of marks)
          if (other !== group && other.row === group.row) expect(Math.abs(other.x - group.x)).toBeGreaterThanOrEqual(MARK_WIDTH);
      }
    }),
  );
});

it("is drawn the same in any order, and holds all that is dated between its first and last moment", () => {
  fc.assert(
    fc.property(lane, (one) => {
      const turned = { ...one, marks: [...one.marks].reverse() };
      const key = ({ marks }: ReturnType<typeof drawn>) => marks.map(({ key: id, x, row, length }) => [id, x, row, length]);
      expect(key(drawn(turned))).toEqual(key(drawn(one)));
      const extent = extentOf([one]);
      const times = one.marks.flatMap(({ at, until }) => (at === null ? [] : [Date.parse(at), Date.parse(until ?? at)]));
      expect(extent === null).toBe(times.length === 0);
      for (const time of times) expect(time >= extent![0] && time <= extent![1]).toBe(true);
      if (extent !== null) expect(extent[1]).toBeGreaterThan(extent[0]);
    }),
  );
});

it("lets what is outside the window or elsewhere fade, and moves nothing", () => {
  let faded = 0;
  fc.assert(
    fc.property(lane, filter, (one, by) => {
      const [all, some] = [drawn(one), drawn(one, by)];
      expect(some.marks.map(({ x, row }) => [x, row])).toEqual(all.marks.map(({ x, row }) => [x, row]));
      for (const { at, until, thing, ...rest } of one.marks) {
        const early = by.from !== null && at !== null && (until ?? at) < by.from;
        const late = by.until !== null && at !== null && at >= by.until;
        const there = thing.where?.airports ?? [];
        const elsewhere = there.length > 0 && by.airports.some((code) => !there.includes(code));
        expect(isOutside({ ...rest, at, until, thing }, by)).toBe(early || late || elsewhere);
        if (early || late || elsewhere) faded++;
      }
      expect(some.marks.map((group) => group.faded)).toEqual(
        some.marks.map(({ marks }) => marks.every((inGroup) => isOutside(inGroup, by))),
      );
    }),
  );
  expect(faded).toBeGreaterThan(100);
});
