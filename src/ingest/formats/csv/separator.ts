/**
 * What stands between the cells of a file: the one of the usual four by which its first line names the most columns of the table. Office
 * programs of half of Europe and of Latin America write `;`, databases a tab or `|`. A line before it that says so (`sep=;`) is none of
 * the rows.
 */
export const SEPARATORS = [",", ";", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

export interface Separated {
  readonly separator: Separator;
  /** The file from its header on. */
  readonly pieces: AsyncIterable<string>;
  /** 1-based line that the header is on. */
  readonly line: number;
}

/** Longer first lines are no header that anybody can name columns in. */
const HEADER_LENGTH_MAX = 65_536;
const SAID = /^\ufeff?"?sep=(.)"?\r?\n/i;

/** `named`: how many columns a header of these cells names. */
export async function separated(pieces: AsyncIterable<string>, named: (cells: readonly string[]) => number): Promise<Separated> {
  const iterator = pieces[Symbol.asyncIterator]();
  let start = "";
  // Of two lines where the first only says what separates.
  while (start.length <= HEADER_LENGTH_MAX && linesIn(start) < 2) {
    const next = await iterator.next();
    if (next.done === true) break;
    start += next.value;
  }
  const said = SAID.exec(start);
  const rest = said === null ? start : start.slice(said[0].length);
  const header = rest.slice(0, HEADER_LENGTH_MAX).split(/\r?\n/, 1)[0]!;
  const saidOne = said === null ? undefined : SEPARATORS.find((separator) => separator === said[1]);
  return {
    separator: saidOne ?? best(header, named),
    line: said === null ? 1 : 2,
    pieces: resumed(rest, iterator),
  };
}

function best(header: string, named: (cells: readonly string[]) => number): Separator {
  const scored = SEPARATORS.map((separator) => {
    const cells = header.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    return { separator, named: named(cells), cells: cells.length };
  });
  // A header that names nothing is refused whatever separates it; its columns are then counted right all the same.
  return scored.reduce((one, other) => ((other.named - one.named || other.cells - one.cells) > 0 ? other : one)).separator;
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && count < 2; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

async function* resumed(start: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (start !== "") yield start;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}
