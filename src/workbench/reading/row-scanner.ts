/**
 * Rows and cells of an edge list, as ranges of bytes: separated by one delimiter (comma, semicolon, tab, bar) or by runs of white space; `#` begins a line
 * that is a comment; a cell in double quotes may hold anything, a quote doubled. Blanks around cells and empty lines do not count.
 */
export const TAB = 9;
export const NEWLINE = 10;
export const RETURN = 13;
/** As a delimiter: any run of blanks and tabs. */
export const SPACE = 32;
export const QUOTE = 34;
export const HASH_SIGN = 35;
export const COMMA = 44;
export const SEMICOLON = 59;
export const BAR = 124;

export interface ScanProblem {
  /** Where in the bytes. */
  readonly at: number;
  readonly text: string;
}

export class RowScanner {
  /** What the present cell's range is a range of: the file, or a copy where a quote was doubled. */
  text: Uint8Array;
  start = 0;
  end = 0;
  /** Where the present cell begins in the file, its quote included. */
  cellAt = 0;
  problem: ScanProblem | null = null;
  readonly #bytes: Uint8Array;
  readonly #delimiter: number;
  /** Tab where white space separates. */
  readonly #delimiterToo: number;
  #at: number;
  #more = false;

  /** `bytes` end with a newline. */
  constructor(bytes: Uint8Array, delimiter: number, at: number) {
    this.#bytes = bytes;
    this.text = bytes;
    this.#delimiter = delimiter;
    this.#delimiterToo = delimiter === SPACE ? TAB : delimiter;
    this.#at = at;
  }

  /** Where it has come to: at the end of the row once its cells are read. */
  get at(): number {
    return this.#at;
  }

  cellText(): string {
    return Buffer.from(this.text.buffer, this.text.byteOffset + this.start, this.end - this.start).toString();
  }

  /** Goes on from there, which must be the end of a row. */
  skipTo(at: number): void {
    this.#at = at;
    this.#more = false;
  }

  /** To the next row that holds something; false at the end of the file, or when a problem stops the reading. */
  nextRow(): boolean {
    while (this.#more) this.nextCell();
    if (this.problem !== null) return false;
    const bytes = this.#bytes;
    let at = this.#at;
    while (at < bytes.length) {
      const byte = bytes[at]!;
      if (byte === HASH_SIGN) at = bytes.indexOf(NEWLINE, at) + 1;
      else if (byte === NEWLINE || byte === RETURN || byte === SPACE || (byte === TAB && this.#delimiter !== TAB)) at++;
      else break;
    }
    this.#at = at;
    this.#more = at < bytes.length;
    return this.#more;
  }

  /** To the next cell of the row; false when there is none. */
  nextCell(): boolean {
    if (!this.#more) return false;
    const bytes = this.#bytes;
    const delimiter = this.#delimiter;
    const delimiterToo = this.#delimiterToo;
    let at = this.#at;
    while (bytes[at] === SPACE || (bytes[at] === TAB && delimiter !== TAB)) at++;
    this.cellAt = at;
    if (bytes[at] === QUOTE) return this.#quoted(at);
    const start = at;
    let byte = bytes[at]!;
    while (byte !== delimiter && byte !== delimiterToo && byte !== NEWLINE) {
      byte = bytes[++at]!;
    }
    let end = at;
    while (end > start && isBlank(bytes[end - 1]!)) end--;
    this.text = bytes;
    this.start = start;
    this.end = end;
    this.#leave(at);
    return true;
  }

  #quoted(opening: number): boolean {
    const bytes = this.#bytes;
    let at = opening + 1;
    let doubled = false;
    for (;;) {
      at = bytes.indexOf(QUOTE, at);
      if (at === -1) return this.#stop(opening, "this quote is never closed: a name in quotes ends with a quote");
      if (bytes[at + 1] !== QUOTE) break;
      doubled = true;
      at += 2;
    }
    this.start = opening + 1;
    this.end = at;
    this.text = bytes;
    if (doubled) {
      this.text = Buffer.from(
        Buffer.from(bytes.subarray(this.start, this.end)).toString("latin1").replaceAll('""', '"'),
        "latin1",
      );
      this.start = 0;
      this.end = this.text.length;
    }
    at++;
    while (isBlank(bytes[at]!) && bytes[at] !== this.#delimiter && bytes[at] !== this.#delimiterToo) at++;
    const next = bytes[at];
    if (next !== NEWLINE && next !== this.#delimiter && next !== this.#delimiterToo) {
      return this.#stop(
        at,
        "after the closing quote a delimiter or the end of the line is needed; a quote inside a name is doubled",
      );
    }
    this.#leave(at);
    return true;
  }

  /** `at` is at a delimiter or the newline. */
  #leave(at: number): void {
    const bytes = this.#bytes;
    if (this.#delimiter === SPACE) {
      while (bytes[at] === SPACE || bytes[at] === TAB || bytes[at] === RETURN) at++;
      this.#more = bytes[at] !== NEWLINE;
    } else if (bytes[at] === NEWLINE) this.#more = false;
    else at++;
    this.#at = at;
  }

  #stop(at: number, text: string): boolean {
    this.problem = { at, text };
    this.#more = false;
    return false;
  }
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === TAB || byte === RETURN;
}
