/**
 * PNRGOV segments → bookings, as they come. Tolerant of what senders get wrong; each recovery is told with the segment it was met at,
 * those that come again and again once a message with how often.
 *
 *     UNH MSG ORG TVL EQN | SRC … | SRC … | UNT
 */
import type { RejectCode } from "#model/reject.ts";
import { part, type Segment } from "../edifact/segment.ts";
import { decodeTrailer } from "../paxlst/counts.ts";
import { assignRequests } from "./assign.ts";
import type { Pnr, PnrLeg, PnrTraveller } from "./message.ts";
import { Notices, type Notice } from "./notices.ts";
import { PnrGroup } from "./pnr-group.ts";
import { decodeTvl } from "./tvl.ts";
import { isKnownVersion, isPnrgov } from "./unh.ts";

interface At {
  readonly ordinal: number;
  readonly field: string;
}

type OnNotice = (notice: Notice, ordinal: number) => void;

export interface PnrgovSink {
  /** `onNotice`: what is to be told of it once a message. */
  readonly pnr: (pnr: Pnr, onNotice: OnNotice) => void;
  readonly warn: (at: At, code: RejectCode, right: string) => void;
  readonly reject: (at: At, code: RejectCode, right: string) => void;
}

export class PnrgovReader {
  readonly #sink: PnrgovSink;
  /** Position of the header; undefined outside of such a message. */
  #opened: number | undefined;
  #segments = 0;
  #declared: number | undefined;
  #pnrs = 0;
  #flight: PnrLeg | undefined;
  #group: PnrGroup | undefined;
  readonly #notices = new Notices();

  constructor(sink: PnrgovSink) {
    this.#sink = sink;
  }

  read(given: Segment): void {
    if (given.tag === "UNH" || given.tag === "UNB" || given.tag === "UNG" || given.tag === "UNE" || given.tag === "UNZ") {
      this.#close();
      if (isPnrgov(given)) this.#start(given);
      return;
    }
    if (this.#opened === undefined) return;
    this.#segments++;
    if (given.tag === "UNT") this.#end(given);
    else this.#body(this.#unbroken(given));
  }

  /** The text has ended. */
  finish(): void {
    // In the midst of a message: of the last booking half may be missing, a traveller's document or that a leg was cancelled.
    if (this.#opened !== undefined) this.#open("what came before the booking it breaks off in was read");
    this.#group = undefined;
    this.#notices.tell(this.#sink.warn);
    this.#opened = undefined;
  }

  #start(segment: Segment): void {
    this.#opened = segment.ordinal;
    this.#segments = 1;
    this.#declared = undefined;
    this.#pnrs = 0;
    this.#flight = undefined;
    if (!isKnownVersion(segment))
      this.#sink.warn(
        { ordinal: segment.ordinal, field: "UNH" },
        "MESSAGE_RELEASE",
        "a version from 10:1 to 17:1; it was read as one of them",
      );
  }

  /** The next message begins, or its envelope ends: what is open is complete. */
  #close(): void {
    if (this.#opened === undefined) return;
    this.#closeGroup();
    this.#open("what came before it was read");
    this.#notices.tell(this.#sink.warn);
    this.#opened = undefined;
  }

  #open(read: string): void {
    const right = `a UNT segment at the end of the message; ${read}`;
    this.#sink.reject({ ordinal: this.#opened!, field: "UNT" }, "MESSAGE_OPEN", right);
  }

  #end(segment: Segment): void {
    this.#closeGroup();
    const at = { ordinal: segment.ordinal, field: "UNT" };
    if (decodeTrailer(segment) !== this.#segments)
      this.#sink.warn(at, "SEGMENT_COUNT", `${this.#segments} segments, as counted; the message was read all the same`);
    if (this.#declared !== undefined && this.#declared !== this.#pnrs)
      this.#sink.warn(at, "PNR_COUNT", `${this.#pnrs} bookings, as counted (EQN); all were read`);
    this.#notices.tell(this.#sink.warn);
    this.#opened = undefined;
  }

  #body(segment: Segment): void {
    if (segment.tag === "SRC") {
      this.#closeGroup();
      this.#startGroup(segment);
    } else if (this.#group !== undefined) {
      this.#group.read(segment);
    } else if (segment.tag === "RCI") {
      this.#sink.warn(
        { ordinal: segment.ordinal, field: "SRC" },
        "SEGMENT_MISSING",
        "a SRC segment before the booking; it was read as if there were one",
      );
      this.#startGroup(segment).read(segment);
    } else if (segment.tag === "TVL") {
      const tvl = decodeTvl(segment);
      if (tvl.type === "leg") this.#flight = tvl.leg;
    } else if (segment.tag === "EQN") {
      const count = part(segment, 0).trim();
      this.#declared = /^\d{1,6}$/.test(count) ? Number(count) : undefined;
    }
  }

  #startGroup(segment: Segment): PnrGroup {
    this.#pnrs++;
    this.#group = new PnrGroup(segment, (notice, ordinal) => this.#notices.count(notice, ordinal));
    return this.#group;
  }

  #closeGroup(): void {
    if (this.#group === undefined) return;
    const { pnr, ssrs } = this.#group;
    const onNotice: OnNotice = (notice, ordinal) => this.#notices.count(notice, ordinal);
    this.#group = undefined;
    assignRequests(pnr, ssrs, onNotice);
    for (const leg of pnr.legs) this.#settleOperating(leg);
    for (const traveller of pnr.travellers) if (isUnnamed(traveller)) this.#notices.count("UNNAMED", traveller.ordinal);
    this.#sink.pnr({ ...pnr, travellers: pnr.travellers.filter((traveller) => !isUnnamed(traveller)) }, onNotice);
  }

  /** Whose flight a code share is: that of the message, when it leaves from there for there on that day, if the leg does not tell its number. */
  #settleOperating(leg: PnrLeg): void {
    if (leg.operatingNumber !== "" || leg.operating === "" || leg.operating === leg.marketing) return;
    const flight = this.#flight;
    const same =
      flight !== undefined &&
      flight.marketing === leg.operating &&
      flight.origin === leg.origin &&
      flight.destination === leg.destination &&
      flight.date === leg.date;
    if (same) leg.operatingNumber = flight.marketingNumber;
    else this.#notices.count("OPERATING_UNKNOWN", leg.ordinal);
  }

  /** Senders wrap lines at a width, within elements as well. */
  #unbroken(segment: Segment): Segment {
    if (!/[\r\n]/.test(segment.raw)) return segment;
    this.#notices.count("LINE_BREAK", segment.ordinal);
    const joint = segment.tag === "ADD" || segment.tag === "IFT" ? " " : "";
    const joined = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, joint);
    return {
      tag: segment.tag,
      ordinal: segment.ordinal,
      raw: joined(segment.raw),
      elements: segment.elements.map((element) => element.map((composite) => composite.map(joined))),
    };
  }
}

/** What stands for a seat of a group that nobody has yet. Narrow: there are people called Null, Na and Test. */
const UNNAMED = /^(?:TB[ACDNS]|UNNAMED|UNKNOWN|NO ?NAME|PENDING)$/;

function isUnnamed({ surname, documents, dateOfBirth }: PnrTraveller): boolean {
  if (documents.length > 0 || dateOfBirth !== "") return false;
  return surname === "" || UNNAMED.test(surname.toUpperCase());
}
