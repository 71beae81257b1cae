/** What stands where on a timeline: a lane a person, in it a row a kind of thing; what would lie on one another is one mark with its number. */
import { isAt, within } from "../session/shown.ts";
import type { Filter, ShownNode } from "../session/state.ts";

export interface Mark {
  /** Of a person and a thing: a flight that two were on is on two lanes. */
  readonly id: string;
  readonly person: string;
  readonly thing: ShownNode;
  /** When the person had to do with it, ISO 8601 in UTC; null where that is not known. */
  readonly at: string | null;
  readonly until: string | null;
  readonly missed: boolean;
}

export interface PersonLane {
  readonly person: { readonly id: string; readonly label: string };
  readonly marks: readonly Mark[];
}

export interface DrawnMark {
  readonly key: string;
  readonly kind: ShownNode["kind"];
  readonly marks: readonly Mark[];
  /** Pixels: where it begins, and how far what it stands for goes on. */
  readonly x: number;
  readonly length: number;
  /** The row of its lane, from 0. */
  readonly row: number;
  readonly faded: boolean;
}

export interface DrawnLane {
  readonly person: PersonLane["person"];
  readonly marks: readonly DrawnMark[];
  readonly rowCount: number;
}

/** Kinds in the order of their rows. */
const ROWS: readonly ShownNode["kind"][] = ["FLIGHT", "BOOKING", "SHIFT", "DECLARATION", "INCIDENT", "SEIZURE"];

/** The first and the last moment, ms; null where nothing has a date. */
export function extentOf(lanes: readonly PersonLane[]): readonly [number, number] | null {
  const times = lanes.flatMap(({ marks }) =>
    marks.flatMap(({ at, until }) => (at === null ? [] : [Date.parse(at), Date.parse(until ?? at)])),
  );
  if (times.length === 0) return null;
  // One moment alone has no length to be drawn along.
  const first = times.reduce((least, time) => Math.min(least, time));
  const last = times.reduce((most, time) => Math.max(most, time));
  return first === last ? [first - 86_400_000, last + 86_400_000] : [first, last];
}

/** `xOf`: pixels of a moment; `markWidth`: so near to one another, marks of one kind are one. What has no date is not drawn. */
export function drawnLane(
  { person, marks }: PersonLane,
  { xOf, markWidth, filter }: { readonly xOf: (at: string) => number; readonly markWidth: number; readonly filter: Filter },
): DrawnLane {
  const rows = ROWS.filter((kind) => marks.some(({ thing, at }) => thing.kind === kind && at !== null));
  const drawn = rows.flatMap((kind, row) => {
    const ofKind = marks
      .flatMap((mark) => (mark.thing.kind === kind && mark.at !== null ? [{ mark, x: xOf(mark.at) }] : []))
      .sort((a, b) => a.x - b.x || (a.mark.id < b.mark.id ? -1 : 1));
    const groups: (typeof ofKind)[] = [];
    for (const one of ofKind) {
      const group = groups.at(-1);
      if (group === undefined || one.x - group[0]!.x >= markWidth) groups.push([one]);
      else group.push(one);
    }
    return groups.map((group) => {
      const x = group[0]!.x;
      const ends = group.map(({ mark: { at, until } }) => xOf(until ?? at!));
      return {
        key: group[0]!.mark.id,
        kind,
        marks: group.map(({ mark }) => mark),
        x,
        length: Math.max(0, ...ends.map((end) => end - x)),
        row,
        faded: group.every(({ mark }) => isOutside(mark, filter)),
      };
    });
  });
  return { person, marks: drawn, rowCount: Math.max(1, rows.length) };
}

/** Outside the window of time, or elsewhere. */
export function isOutside(mark: Mark, filter: Filter): boolean {
  const { where } = mark.thing;
  return !within(mark, filter) || (where !== null && !isAt(where, filter.airports));
}
