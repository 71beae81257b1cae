/**
 * What stands between the names of a row, told from the first rows of a file: of tab, semicolon, bar and comma the one that most rows have, else
 * white space. Names may hold the others: blanks and loose commas (`Roe, Ana; Poe, Jo`), decimal commas (`a;b;0,5`).
 */
import { BAR, COMMA, HASH_SIGN, NEWLINE, QUOTE, SEMICOLON, SPACE, TAB } from "./row-scanner.ts";

/** The outer before what may lie within its cells. */
const SEPARATORS = [TAB, SEMICOLON, BAR, COMMA] as const;
const ROWS_MAX = 64;
const BYTES_MAX = 1 << 16;

/** A row outside its quotes: separators and blanks in their order, digits as `0`, all else as `x`. */
type Shape = readonly number[];

const DIGIT = 48;
const OTHER = 120;

export interface Separation {
  readonly delimiter: number;
  /** Where the rows begin: behind a line that only says what separates (`sep=;`). */
  readonly startAt: number;
  /** Another separator stands in as many rows, and was taken for a part of names. */
  readonly doubtful: boolean;
}

export function separationOf(bytes: Uint8Array): Separation {
  const startAt = startOfText(bytes);
  const said = saidBy(bytes, startAt);
  if (said !== null) return said;
  const shapes = shapesOf(bytes, startAt).filter((shape) => shape.some((byte) => byte !== OTHER && byte !== DIGIT));
  const found = SEPARATORS.filter((separator) => isUsual(separator, shapes));
  const fitting = found.find((outer) =>
    found.every((inner) => inner === outer || shapes.every((shape) => liesIn(shape, inner, outer))),
  );
  const delimiter = fitting ?? found.at(-1) ?? SPACE;
  const doubtful = found.some((other) => other !== delimiter && !shapes.every((shape) => isPartOfText(shape, other)));
  return { delimiter, startAt, doubtful };
}

/** After the byte-order mark of UTF-8, if there is one. */
export function startOfText(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function saidBy(bytes: Uint8Array, startAt: number): Separation | null {
  const line = Buffer.from(bytes.subarray(startAt, startAt + 16)).toString("latin1");
  const said = /^"?sep=(.)"?\r?\n/i.exec(line);
  const delimiter = SEPARATORS.find((separator) => separator === said?.[1]?.charCodeAt(0));
  return delimiter === undefined ? null : { delimiter, startAt: startAt + said![0].length, doubtful: false };
}

function shapesOf(bytes: Uint8Array, startAt: number): Shape[] {
  const shapes: Shape[] = [];
  const end = Math.min(bytes.length, startAt + BYTES_MAX);
  let shape: number[] = [];
  let quoted = false;
  let at = startAt;
  while (at < end && shapes.length < ROWS_MAX) {
    const byte = bytes[at]!;
    if (byte === HASH_SIGN && shape.length === 0) {
      at = bytes.indexOf(NEWLINE, at) + 1;
      continue;
    }
    at++;
    // A quote inside a name is one of its characters.
    if (byte === QUOTE && (quoted || beginsCell(shape))) {
      quoted = !quoted;
      if (shape.at(-1) !== OTHER) shape.push(OTHER);
      continue;
    }
    if (quoted) continue;
    if (byte !== NEWLINE) {
      const isBlank = byte <= SPACE && byte !== TAB;
      // Blanks before the first name are none of the row.
      if (!isBlank || shape.length > 0) shape.push(isBlank ? SPACE : classOf(byte));
      continue;
    }
    if (shape.length > 0) shapes.push(withoutBlanksBehind(shape));
    shape = [];
  }
  if (shape.length > 0 && shapes.length < ROWS_MAX) shapes.push(withoutBlanksBehind(shape));
  return shapes;
}

function beginsCell(shape: Shape): boolean {
  const before = shape.findLast((byte) => byte !== SPACE);
  return before === undefined || SEPARATORS.some((separator) => separator === before) || shape.at(-1) === SPACE;
}

function classOf(byte: number): number {
  if (byte >= DIGIT && byte <= DIGIT + 9) return DIGIT;
  return byte === TAB || byte === SEMICOLON || byte === BAR || byte === COMMA ? byte : OTHER;
}

function withoutBlanksBehind(shape: number[]): Shape {
  while (shape.at(-1) === SPACE) shape.pop();
  return shape;
}

/** In more than half of the rows that any separator or blank divides; in half of them, the first among these. */
function isUsual(separator: number, shapes: readonly Shape[]): boolean {
  const having = shapes.filter((shape) => shape.includes(separator)).length;
  return 2 * having > shapes.length || (having > 0 && 2 * having === shapes.length && shapes[0]!.includes(separator));
}

/** Whether `inner` can be a part of the cells that `outer` divides a row into. */
function liesIn(shape: Shape, inner: number, outer: number): boolean {
  if (isPartOfText(shape, inner)) return true;
  const [first = 0, second = 0] = cells(shape, outer).map((cell) => cell.filter((byte) => byte === inner).length);
  return first === second;
}

function isPartOfText(shape: Shape, separator: number): boolean {
  return shape.every((byte, i) => {
    if (byte !== separator) return true;
    const [before, after] = [shape[i - 1], shape[i + 1]];
    return separator === COMMA && (after === SPACE || (before === DIGIT && after === DIGIT));
  });
}

function cells(shape: Shape, separator: number): Shape[] {
  const found: number[][] = [[]];
  for (const byte of shape) {
    if (byte === separator) found.push([]);
    else found.at(-1)!.push(byte);
  }
  return found;
}
