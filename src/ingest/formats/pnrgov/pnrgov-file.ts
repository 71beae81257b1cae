/** The PNRGOV messages of one file → record drafts: one for each booking, one for each flight that a booking names. */
import type { RecordDraft } from "#model/record.ts";
import { RecordBuilder } from "../facts/record-builder.ts";
import { known } from "../facts/person-facts.ts";
import type { FileContext } from "../file-context.ts";
import { segmentReport } from "../segment-report.ts";
import type { Segment } from "../edifact/segment.ts";
import { localDeparture } from "../local-departure.ts";
import { draftOf } from "./draft.ts";
import type { PnrLeg } from "./message.ts";
import { PnrgovReader } from "./message-reader.ts";
import { operated, operatedKey, pnrRecord } from "./pnr-record.ts";
import { isCancelled } from "./rpi.ts";

/** Flights of which what a booking says was said before, as hundreds do; when it is full it starts over. */
const FLIGHTS_REMEMBERED_MAX = 20_000;

export class PnrgovFile {
  readonly #context: FileContext;
  readonly #reader: PnrgovReader;
  #drafts: RecordDraft[] = [];
  #flights = new Set<string>();

  constructor(context: FileContext) {
    this.#context = context;
    this.#reader = new PnrgovReader({
      pnr: (pnr, onNotice) => {
        for (const leg of pnr.legs) if (!isCancelled(leg.status)) this.#flight(leg);
        this.#drafts.push(pnrRecord(pnr, context, onNotice));
      },
      ...segmentReport(context),
    });
  }

  read(segment: Segment): void {
    this.#reader.read(segment);
  }

  finish(): void {
    this.#reader.finish();
  }

  /** What has come since the last call. */
  take(): RecordDraft[] {
    const drafts = this.#drafts;
    this.#drafts = [];
    return drafts;
  }

  #flight(leg: PnrLeg): void {
    const { things, minter } = this.#context;
    const key = operatedKey(leg);
    const content = [key, leg.destination, leg.departsLocal, leg.arrivesLocal].join(" ");
    if (this.#flights.has(content)) return;
    if (this.#flights.size >= FLIGHTS_REMEMBERED_MAX) this.#flights = new Set();
    this.#flights.add(content);
    const out = new RecordBuilder();
    const flight = out.add({
      ...things.flight(operated(leg)),
      // No departsAt: messages tell local times without their offset, and a wrong moment would displace a right one.
      asserted: known("Flight", { destination: leg.destination, departsLocal: leg.departsLocal, arrivesLocal: leg.arrivesLocal }),
    });
    out.link("DEPARTS_FROM", flight, out.add(things.airport(leg.origin)), { at: localDeparture(leg) });
    out.link("ARRIVES_AT", flight, out.add(things.airport(leg.destination)));
    const keyHash = minter.recordKey(things.source, "PNRGOV_FLIGHT", key);
    this.#drafts.push(draftOf(this.#context, out, { kind: "PNRGOV_FLIGHT", keyHash, content: [content], ordinal: leg.ordinal }));
  }
}
