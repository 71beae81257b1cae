/**
 * What messages are wrapped in, of which only the counts say anything: whether some of it got lost on the way.
 *
 *     UNB … interchange   UNG … group, may be left out   UNH … UNT message   UNE+messages   UNZ+groups, or messages without groups
 */
import type { RejectCode } from "#model/reject.ts";
import type { Segment } from "../edifact/segment.ts";
import { decodeTrailer } from "./counts.ts";

type Reject = (at: { ordinal: number; field: string }, code: RejectCode, right: string) => void;

export class Envelope {
  readonly #reject: Reject;
  /** Position of the interchange's header; undefined outside of one. */
  #opened: number | undefined;
  #groups = 0;
  #messages = 0;
  #messagesOfGroup = 0;

  constructor(reject: Reject) {
    this.#reject = reject;
  }

  /** Whether the segment is one of these, and so no message goes on behind it. */
  read(segment: Segment): boolean {
    switch (segment.tag) {
      case "UNB":
        this.finish();
        this.#opened = segment.ordinal;
        return true;
      case "UNG":
        this.#groups++;
        this.#messagesOfGroup = 0;
        return true;
      case "UNH":
        this.#messages++;
        this.#messagesOfGroup++;
        return true;
      case "UNE":
        this.#check(segment, this.#messagesOfGroup, "messages of the group");
        return true;
      case "UNZ":
        if (this.#groups > 0) this.#check(segment, this.#groups, "groups of the interchange");
        else this.#check(segment, this.#messages, "messages of the interchange");
        this.#close();
        return true;
      default:
        return false;
    }
  }

  /** The text has ended, or the next interchange begins. */
  finish(): void {
    if (this.#opened !== undefined) {
      const right = "a UNZ segment at the end of the interchange; what is missing before it is not known, the rest was read";
      this.#reject({ ordinal: this.#opened, field: "UNZ" }, "INTERCHANGE_OPEN", right);
    }
    this.#close();
  }

  #check(segment: Segment, count: number, what: string): void {
    if (decodeTrailer(segment) === count) return;
    const right = `${count} ${what}, as counted; all were read`;
    this.#reject({ ordinal: segment.ordinal, field: segment.tag }, "ENVELOPE_COUNT", right);
  }

  #close(): void {
    this.#opened = undefined;
    this.#groups = 0;
    this.#messages = 0;
    this.#messagesOfGroup = 0;
  }
}
