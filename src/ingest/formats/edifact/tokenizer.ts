/**
 * UN/EDIFACT segments out of a stream of text. Tolerant: separators come from UNA when there is one, blanks and line
 * ends between segments do not count (inside elements they do), a missing last terminator is forgiven. So is an apostrophe that should have been
 * released: `NAD+FL+++O'NEAL:SHANE'` is one segment, as no segment begins with NEAL.
 */
import { ADVICE_LENGTH_MAX, DEFAULT_SEPARATORS, readAdvice, type Separators } from "./separators.ts";
import { type Segment, WrittenSegment } from "./segment.ts";

/** Longest segment; beyond it the segment is dropped and told, so that a file without terminators does not fill the memory. */
export const SEGMENT_LENGTH_MAX = 16_384;

export interface TokenizerProblem {
  readonly ordinal: number;
  readonly code: "SEGMENT_TOO_LONG" | "BAD_ADVICE" | "NOT_RELEASED";
}

/** How much text goes on behind an apostrophe that was not released: a name or two. What is longer without a segment is something else. */
const JOINED_MAX = 200;

/** Segments that are found without anything in them; other words before a terminator are what is left of a name. */
const BARE = new Set(
  "ABI ADD APD ATT BGM CNT COM DAT DOC DTM EBD EMP EQN FAR FOP FTI FTX GEI IFT LOC MEA MON MSG NAD NAT ORG PTK RCI REF RFF RPI SRC SSD SSR TBD TDT TIF TKT TRA TVL TXD".split(
    " ",
  ),
);

export class EdifactTokenizer {
  separators: Separators = DEFAULT_SEPARATORS;
  #text = "";
  #ordinal = 0;
  #dropping = false;
  readonly #onProblem: (problem: TokenizerProblem) => void;

  constructor(onProblem: (problem: TokenizerProblem) => void) {
    this.#onProblem = onProblem;
  }

  push(piece: string): Segment[] {
    this.#text += piece;
    return this.#take(false);
  }

  finish(): Segment[] {
    return this.#take(true);
  }

  #take(ended: boolean): Segment[] {
    const text = this.#text;
    const segments: Segment[] = [];
    let at = 0;
    for (;;) {
      if (!this.#dropping) {
        while (at < text.length && text.charCodeAt(at) <= 32) at++;
        if (!ended && text.length - at < ADVICE_LENGTH_MAX && mayBeAdvice(text, at)) break;
        if (text.startsWith("UNA", at)) {
          const advice = readAdvice(text.slice(at, at + ADVICE_LENGTH_MAX));
          if (advice === undefined) this.#onProblem({ ordinal: this.#ordinal + 1, code: "BAD_ADVICE" });
          else {
            this.separators = advice.separators;
            at += advice.length;
            continue;
          }
        }
      }
      if (at >= text.length) break;
      const { end, joins } = this.#end(text, at, ended);
      if (end < 0 && !ended) {
        if (text.length - at <= SEGMENT_LENGTH_MAX) break;
        this.#dropTooLong();
        at = text.length;
        break;
      }
      const stop = end < 0 ? text.length : end;
      if (this.#dropping) this.#dropping = false;
      else if (stop - at > SEGMENT_LENGTH_MAX) {
        this.#dropTooLong();
        this.#dropping = false;
      } else if (stop > at) {
        segments.push(new WrittenSegment(text.slice(at, stop), ++this.#ordinal, this.separators));
        if (joins) this.#onProblem({ ordinal: this.#ordinal, code: "NOT_RELEASED" });
      }
      at = stop + 1;
    }
    this.#text = text.slice(at);
    return segments;
  }

  #dropTooLong(): void {
    if (!this.#dropping) this.#onProblem({ ordinal: ++this.#ordinal, code: "SEGMENT_TOO_LONG" });
    this.#dropping = true;
  }

  /**
   * The next terminator that is not released: an even number of release characters before it does not release it. One behind which no
   * segment begins should have been, and the segment goes on (`joins`). -1: not there, or not to be told before more text comes.
   */
  #end(text: string, from: number, ended: boolean): { end: number; joins: boolean } {
    const { terminator, release } = this.separators;
    let first = -1;
    for (let at = text.indexOf(terminator, from); at >= 0; at = text.indexOf(terminator, at + 1)) {
      let released = 0;
      while (release !== "" && at - released > from && text[at - released - 1] === release) released++;
      if (released % 2 === 1) continue;
      if (this.#dropping || text.startsWith("UN", from)) return { end: at, joins: false };
      if (first >= 0 && at - first > JOINED_MAX) return { end: first, joins: false };
      const follows = this.#follows(text, at + 1, ended);
      if (follows === "MORE") return { end: -1, joins: false };
      if (follows === "SEGMENT") return { end: at, joins: first >= 0 };
      if (first < 0) first = at;
    }
    return { end: ended || text.length - first > JOINED_MAX ? first : -1, joins: false };
  }

  /** What stands behind a terminator: the next segment (or nothing, or a new line), or what goes on with this one. */
  #follows(text: string, behind: number, ended: boolean): "SEGMENT" | "TEXT" | "MORE" {
    const { element, terminator } = this.separators;
    let at = behind;
    while (text[at] === " " || text[at] === "\t") at++;
    const next = text[at];
    if (next === terminator || (next !== undefined && next < " ")) return "SEGMENT";
    if (at + 3 >= text.length) return ended ? "SEGMENT" : "MORE";
    if (!isLetter(text, at) || !isLetter(text, at + 1) || !isLetter(text, at + 2)) return "TEXT";
    if (text[at + 3] === element) return "SEGMENT";
    const tag = text.slice(at, at + 3).toUpperCase();
    if (tag === "UNA") return "SEGMENT";
    return text[at + 3] === terminator && (BARE.has(tag) || tag.startsWith("UN")) ? "SEGMENT" : "TEXT";
  }
}

/** Of ASCII, of either case. */
function isLetter(text: string, at: number): boolean {
  const lower = text.charCodeAt(at) | 32;
  return lower >= 97 && lower <= 122;
}

/** Whether `UNA` may stand here once more text has come. */
function mayBeAdvice(text: string, at: number): boolean {
  return "UNA".startsWith(text.slice(at, at + 3));
}
