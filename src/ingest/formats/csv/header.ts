/** Which column of a file is which of the table: by its own name in any case, then by what else it is called (column-names.ts). */
import { didYouMean } from "#base/did-you-mean.ts";
import { listAt } from "#base/list-at.ts";
import { COLUMN_NAMES, foldedName, REST_NAMES } from "./column-names.ts";

export const HANDLING = "handling";

export interface ReadHeader {
  /** By column of the table: where it is in the file; −1 = nowhere. */
  readonly positions: readonly number[];
  /** What is to be joined to it with a blank; −1 = nothing. */
  readonly rests: readonly number[];
  readonly handlingAt: number;
  /** Columns of the table that more than one of the file is called. */
  readonly twice: readonly string[];
  /** Columns of the file that are none of the table's, each once, as they may be told. */
  readonly dropped: readonly string[];
  /** Those of them that are nearly called as a column of the table which is not there. */
  readonly near: readonly { readonly column: string; readonly position: number }[];
}

const NAME_LENGTH_MAX = 40;
/** Of columns of one name, how many are told from each other. */
const SAME_MAX = 10;
/** A hostile header can have thousands. */
const LOOKED_AT_MAX = 200;

export function readHeader(header: readonly string[], names: readonly string[]): ReadHeader {
  const folded = header.map((cell) => (cell.length <= NAME_LENGTH_MAX ? foldedName(cell) : ""));
  // A header can have a million cells, and a table's columns go by hundreds of names.
  const exactly = placesOf(header.map((cell) => cell.toLowerCase()));
  const alike = placesOf(folded);
  const taken = new Set<number>();
  const twice: string[] = [];
  const find = (name: string, called: readonly string[]): number => {
    const found = [
      ...(exactly.get(name) ?? []),
      ...[name, ...called].flatMap((other) => alike.get(knownFolded(other)) ?? []),
    ].filter((position, i, all) => !taken.has(position) && all.indexOf(position) === i);
    if (found.length > 1) twice.push(name);
    for (const position of found) taken.add(position);
    return found[0] ?? -1;
  };
  // A column of the format keeps its name for itself: `currency` is no declared_currency where both are columns.
  const all = [...names, HANDLING];
  const own = all.map((name) => find(name, []));
  const positions = all.map((name, i) => {
    const others = find(name, calledOnly(name, names));
    if (own[i]! >= 0 && others >= 0 && !twice.includes(name)) twice.push(name);
    return own[i]! >= 0 ? own[i]! : others;
  });
  const rests = names.map((name, i) => {
    const rest = find(name, REST_NAMES[name] ?? []);
    return positions[i]! < 0 ? -1 : rest;
  });
  const unread = header.flatMap((cell, position) => (taken.has(position) || cell === "" ? [] : [position]));
  const missing = names.filter((_, i) => positions[i]! < 0);
  return {
    positions: positions.slice(0, -1),
    rests,
    handlingAt: positions.at(-1)!,
    twice: twice.filter((name) => names.includes(name)),
    dropped: [...new Set(unread.map((position) => shownName(header, position, taken)))],
    near: unread.slice(0, LOOKED_AT_MAX).flatMap((position) => {
      const column = nearest(folded[position]!, missing);
      return column === undefined ? [] : [{ column, position }];
    }),
  };
}

const FOLDED = new Map<string, string>();

/** Of names of the tables, which every file is asked for. */
function knownFolded(name: string): string {
  let folded = FOLDED.get(name);
  if (folded === undefined) FOLDED.set(name, (folded = foldedName(name)));
  return folded;
}

/** What a column is also called, less what another column of the table is. */
function calledOnly(name: string, names: readonly string[]): readonly string[] {
  const others = new Set(names.filter((other) => other !== name).map(knownFolded));
  return (COLUMN_NAMES[name] ?? []).filter((called) => !others.has(knownFolded(called)));
}

function nearest(given: string, missing: readonly string[]): string | undefined {
  if (given.length < 4) return undefined;
  return missing.find((name) =>
    [name, ...(COLUMN_NAMES[name] ?? [])].some((called) => knownFolded(called).length >= 4 && isNear(given, knownFolded(called))),
  );
}

function isNear(given: string, called: string): boolean {
  return (
    Math.abs(given.length - called.length) <= 1 && didYouMean(given, [called]) !== "" && given.slice(0, 2) === called.slice(0, 2)
  );
}

/** Of each name its first places, in order: of a name that a file gives a thousand columns it is enough that there are several. */
function placesOf(cells: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  cells.forEach((cell, position) => {
    if (cell === "") return;
    const known = listAt(places, cell);
    if (known.length < SAME_MAX) known.push(position);
  });
  return places;
}

/** What a header does not hold, and a row does. */
const DATA = /\d{3}|^\d+$|[@/]/;

/**
 * The name of a column that is not read, where it looks like one: where a file lacks its header, or a line end, what stands there is a person's name,
 * number or birth date. So nothing is shown beside what looks like a row, and no word that is not written as the columns that are known.
 */
function shownName(header: readonly string[], position: number, taken: ReadonlySet<number>): string {
  const name = header[position]!;
  const style = styleOf(name);
  const isAlike =
    style !== "capitals" && [...taken].filter((other) => styleOf(header[other]!) === style).length > (style === "small" ? 0 : 1);
  const isName =
    isAlike && /^\p{L}[\p{L}_ -]{0,39}\d?$/u.test(name) && !header.slice(0, LOOKED_AT_MAX).some((cell) => DATA.test(cell));
  return isName ? name.toLowerCase() : `column ${position + 1}`;
}

function styleOf(name: string): "small" | "capitals" | "mixed" {
  if (name === name.toLowerCase()) return "small";
  return name === name.toUpperCase() ? "capitals" : "mixed";
}
