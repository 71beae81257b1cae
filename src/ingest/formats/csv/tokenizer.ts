/**
 * RFC 4180 records out of a stream of text. Ours and not a library's because one damaged quote must cost one line, not the
 * rest of the file: a record whose quotes do not balance (to the end of the file, or within the length cap) is given back as a
 * problem at its first line, and reading goes on at the very next line.
 *
 *     record = field *("," field) (CRLF | LF);  field = *TEXT | DQUOTE *(TEXT | "," | CR | LF | 2DQUOTE) DQUOTE
 *
 * or with another separator in the comma's place (separator.ts).
 *
 * A quote inside an unquoted field is kept as text. Blank lines are skipped.
 */
import type { Separator } from "./separator.ts";

export interface CsvRecord {
  /** 1-based line at which the record starts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Set when the record cannot be used. */
  readonly problem?: "QUOTES" | "TOO_LONG";
}

const QUOTE = 34;
const CR = 13;
const LF = 10;

export class CsvTokenizer {
  readonly #recordLengthMax: number;
  readonly #separator: Separator;
  #text = "";
  #line: number;
  /** The line being dropped is longer than the cap: everything up to its end goes. */
  #dropping = false;

  /** `line`: of the file, the first that it is given. */
  constructor(recordLengthMax: number, separator: Separator = ",", line = 1) {
    this.#recordLengthMax = recordLengthMax;
    this.#separator = separator;
    this.#line = line;
  }

  /** Takes the next piece and gives back the records that are complete. */
  push(piece: string): CsvRecord[] {
    this.#text = this.#text === "" ? piece : this.#text + piece;
    return this.#take(false);
  }

  /** Gives back what is left when the stream has ended. */
  finish(): CsvRecord[] {
    return this.#take(true);
  }

  #take(ended: boolean): CsvRecord[] {
    const text = this.#text;
    const records: CsvRecord[] = [];
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      if (this.#dropping) {
        const end = text.indexOf("\n", at);
        if (end < 0) {
          at = text.length;
          break;
        }
        this.#dropping = false;
        this.#line++;
        at = end + 1;
        continue;
      }
      let end = text.indexOf("\n", at);
      if (end < 0) {
        if (!ended && text.length - at <= this.#recordLengthMax) break;
        end = text.length;
      }
      if (end - at > this.#recordLengthMax) {
        records.push({ line: this.#line, cells: [], problem: "TOO_LONG" });
        this.#dropping = true;
        continue;
      }
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      if (quote < 0 || quote >= end) {
        const stop = end > at && text.charCodeAt(end - 1) === CR ? end - 1 : end;
        if (stop > at) records.push({ line: this.#line, cells: text.slice(at, stop).split(this.#separator) });
        this.#line++;
        at = end + 1;
        continue;
      }
      const quoted = quotedRecord(text, at, { ended, lengthMax: this.#recordLengthMax, separator: this.#separator });
      if (quoted === "more") break;
      if (quoted === "broken") {
        records.push({ line: this.#line, cells: [], problem: "QUOTES" });
        this.#line++;
        at = end + 1;
        continue;
      }
      records.push({ line: this.#line, cells: quoted.cells });
      this.#line += quoted.lines;
      at = quoted.next;
    }
    this.#text = at >= text.length ? "" : text.slice(at);
    return records;
  }
}

/** One record that has a quote in it, from `start`. `more`: it may go on in the next piece. */
function quotedRecord(
  text: string,
  start: number,
  { ended, lengthMax, separator: character }: { ended: boolean; lengthMax: number; separator: Separator },
): { cells: string[]; next: number; lines: number } | "more" | "broken" {
  const separator = character.charCodeAt(0);
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      let cell = "";
      let from = at + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        if (close < 0 || close - start > lengthMax)
          return close < 0 && !ended && text.length - start <= lengthMax ? "more" : "broken";
        cell += text.slice(from, close);
        at = close + 1;
        if (at >= text.length && !ended) return "more";
        if (text.charCodeAt(at) !== QUOTE) break;
        cell += '"';
        from = at + 1;
      }
      for (let i = cell.indexOf("\n"); i >= 0; i = cell.indexOf("\n", i + 1)) lines++;
      cells.push(cell);
      if (text.charCodeAt(at) === CR) {
        if (at + 1 >= text.length && !ended) return "more";
        at++;
        if (at < text.length && text.charCodeAt(at) !== LF) return "broken";
      }
      if (at >= text.length || text.charCodeAt(at) === LF) return { cells, next: at + 1, lines };
      if (text.charCodeAt(at) !== separator) return "broken";
      at++;
    } else {
      let end = at;
      while (end < text.length && text.charCodeAt(end) !== separator && text.charCodeAt(end) !== LF) end++;
      if (end >= text.length && !ended) return text.length - start <= lengthMax ? "more" : "broken";
      const last = end >= text.length || text.charCodeAt(end) === LF;
      cells.push(text.slice(at, last && end > at && text.charCodeAt(end - 1) === CR ? end - 1 : end));
      at = end + 1;
      if (last) return { cells, next: at, lines };
    }
  }
}
