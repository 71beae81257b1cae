/**
 * PAXLST segments → listings (a traveller and their legs) and flight legs, as they come. Tolerant of what senders get wrong: of a message
 * with missing parts and unknown segments the rest is read. But where counts or ends say that something got lost on the way it is a
 * reject, beside what was read, so that nobody takes a part for the whole.
 *
 *     UNH BGM RFF? DTM* NAD(MS) COM* | TDT (LOC DTM*)+ … | NAD(FL/FM/…) ATT* DTM* MEA* FTX* LOC* COM? EMP* NAT* RFF* (DOC DTM* LOC*)* … | CNT UNT
 *     UNH CTA | TDT (LOC DTM)+ UNS | PDT … | UNT        of the United States' older layout
 */
import type { RejectCode } from "#model/reject.ts";
import type { Segment } from "../edifact/segment.ts";
import { part } from "../edifact/segment.ts";
import { decodeSex } from "./att.ts";
import { decodeBgm } from "./bgm.ts";
import { decodeCom } from "./com.ts";
import { decodeCnt, decodeTrailer } from "./counts.ts";
import { birthDate, expiryDate } from "../edifact/dates.ts";
import { decodePdt } from "./pdt.ts";
import { keptRaw } from "./kept-raw.ts";
import { decodeDoc } from "./doc.ts";
import { decodeDocZone, fillFromZone, type DocZone } from "./doc-zone.ts";
import { decodeDtm } from "./dtm.ts";
import { decodePosition } from "./emp.ts";
import { Envelope } from "./envelope.ts";
import { FlightGroup, type Missing } from "./flight-group.ts";
import { decodeBagTags } from "./ftx.ts";
import { airportOf, decodeLoc } from "./loc.ts";
import { Listings } from "./listings.ts";
import { decodeMea } from "./mea.ts";
import { isByReference, travellerOf } from "./message.ts";
import type { PaxlstDocument, PaxlstLeg, PaxlstListing, PaxlstPurpose, PaxlstTraveller } from "./message.ts";
import { decodeNad } from "./nad.ts";
import { countryCode, decodeNationality } from "./nat.ts";
import { decodeRff, isOfTraveller } from "./rff.ts";
import { decodeTdt } from "./tdt.ts";
import { decodeUnh, isKnownRelease, type MessageHeader } from "./unh.ts";

const LEGS_MAX = 20;
const DOCUMENTS_MAX = 10;
const BAGS_MAX = 99;
const REFERENCES_MAX = 9;
const RAW_LENGTH_MAX = 8_192;

const INCOMPLETE: Record<Missing, string> = {
  FLIGHT: "an airline with a flight number, two airports (LOC 125 and 87, or 92 twice) and a day (DTM 189)",
  DAY: "the day of departure (DTM 189): by the time of arrival it may be one of two",
};

export interface PaxlstSink {
  readonly leg: (leg: PaxlstLeg) => void;
  readonly listing: (listing: PaxlstListing) => void;
  readonly warn: (at: { ordinal: number; field: string }, code: RejectCode, right: string) => void;
  readonly reject: (at: { ordinal: number; field: string }, code: RejectCode, right: string) => void;
}

export class PaxlstReader {
  readonly #sink: PaxlstSink;
  #header: MessageHeader | undefined;
  #isPaxlst = false;
  #purpose: PaxlstPurpose = { code: "", status: "" };
  #segments = 0;
  #flights: FlightGroup[] = [];
  #legs: readonly PaxlstLeg[] | undefined;
  #traveller: PaxlstTraveller | undefined;
  #document: PaxlstDocument | undefined;
  /** Of the traveller's documents. */
  #zones: { readonly zone: DocZone; readonly ordinal: number }[] = [];
  /** What follows is of a party that does not travel. */
  #ofOthers = false;
  readonly #listings = new Listings();
  #counted = { PAX: 0, CREW: 0 };
  readonly #envelope: Envelope;

  constructor(sink: PaxlstSink) {
    this.#sink = sink;
    this.#envelope = new Envelope(sink.reject);
  }

  read(segment: Segment): void {
    const opens = this.#envelope.read(segment);
    if (opens) this.#closeMessage();
    if (segment.tag === "UNH") {
      this.#start(segment);
      return;
    }
    if (opens) return;
    this.#segments++;
    if (segment.tag === "UNT") this.#end(segment);
    else if (this.#isPaxlst) this.#body(segment);
  }

  /** The text has ended. */
  finish(): void {
    // In the midst of a message: who stands last may lack the document that tells them from a namesake, or half of a name.
    if (this.#isPaxlst) {
      this.#traveller = undefined;
      this.#messageOpen("what came before the traveller it breaks off in was read");
    }
    this.#listings.flush(this.#sink.listing);
    this.#envelope.finish();
  }

  /** The next message begins, or its envelope ends: what is open is complete. */
  #closeMessage(): void {
    this.#closeTraveller();
    this.#listings.flush(this.#sink.listing);
    if (this.#isPaxlst) {
      this.#closeFlights();
      this.#messageOpen("what came before it was read");
    }
    this.#isPaxlst = false;
  }

  #messageOpen(read: string): void {
    const right = `a UNT segment at the end of the message; ${read}`;
    this.#sink.reject({ ordinal: this.#header!.ordinal, field: "UNT" }, "MESSAGE_OPEN", right);
  }

  #start(segment: Segment): void {
    this.#header = decodeUnh(segment);
    this.#isPaxlst = this.#header.type === "PAXLST";
    this.#segments = 1;
    this.#purpose = { code: "", status: "" };
    this.#flights = [];
    this.#legs = undefined;
    this.#counted = { PAX: 0, CREW: 0 };
    const at = { ordinal: segment.ordinal, field: "UNH" };
    if (this.#header.type === "PNRGOV") return;
    if (!this.#isPaxlst) this.#sink.reject(at, "MESSAGE_TYPE", "a PAXLST or PNRGOV message; other types are not read");
    else if (!isKnownRelease(this.#header))
      this.#sink.warn(at, "MESSAGE_RELEASE", "a release from D:02B to D:15B; it was read as one of them");
  }

  #end(segment: Segment): void {
    this.#closeTraveller();
    this.#listings.flush(this.#sink.listing);
    if (this.#isPaxlst) {
      this.#closeFlights();
      if (decodeTrailer(segment) !== this.#segments) {
        this.#sink.reject(
          { ordinal: segment.ordinal, field: "UNT" },
          "SEGMENT_COUNT",
          `${this.#segments} segments, as counted; the message was read all the same`,
        );
      }
    }
    this.#isPaxlst = false;
  }

  #body(segment: Segment): void {
    switch (segment.tag) {
      case "BGM":
        this.#purpose = decodeBgm(segment);
        return;
      case "TDT":
        this.#closeTraveller();
        // A list that names flights again after people starts over: those who follow are on the new ones.
        if (this.#legs !== undefined) {
          this.#listings.flush(this.#sink.listing);
          this.#flights = [];
          this.#legs = undefined;
        }
        this.#ofOthers = false;
        this.#flights.push(new FlightGroup(decodeTdt(segment), segment));
        return;
      case "NAD":
        this.#closeTraveller();
        this.#startTraveller(segment);
        return;
      case "PDT":
        this.#closeTraveller();
        this.#person(segment);
        return;
      case "CNT": {
        this.#closeTraveller();
        const total = decodeCnt(segment);
        if (total.what !== undefined && total.count !== this.#counted[total.what]) {
          this.#sink.reject(
            { ordinal: segment.ordinal, field: "CNT" },
            "TRAVELLER_COUNT",
            `${this.#counted[total.what]}, as counted; all were read`,
          );
        }
        return;
      }
      default:
        if (this.#traveller !== undefined) this.#ofTraveller(segment, this.#traveller);
        else if (this.#legs === undefined && !this.#ofOthers) this.#ofFlight(segment);
    }
  }

  #ofFlight(segment: Segment): void {
    const flight = this.#flights.at(-1);
    if (flight === undefined) return;
    flight.keep(segment);
    if (segment.tag === "LOC") flight.addPlace(decodeLoc(segment));
    else if (segment.tag === "DTM") flight.addTime(decodeDtm(segment));
  }

  #startTraveller(segment: Segment): void {
    const naming = decodeNad(segment);
    this.#ofOthers = true;
    if (naming === undefined) return;
    if (naming === "UNKNOWN") {
      const right =
        "FL passenger, FM crew, DDU or DDT in transit, or ZZZ with references; this party was left out, with what is said of it";
      this.#sink.warn({ ordinal: segment.ordinal, field: "NAD" }, "PARTY_UNKNOWN", right);
      return;
    }
    this.#begin(travellerOf(naming), segment);
  }

  #person(segment: Segment): void {
    const { traveller, birth, expiry } = decodePdt(segment);
    this.#begin(traveller, segment);
    const day = this.#legs?.[0]?.date ?? "";
    if (birth !== "") traveller.dateOfBirth = this.#date(segment, birthDate(birth, day));
    const [document] = traveller.documents;
    if (expiry !== "" && document !== undefined) document.expiry = this.#date(segment, expiryDate(expiry, day));
  }

  #begin(traveller: PaxlstTraveller, segment: Segment): void {
    this.#closeFlights();
    this.#ofOthers = false;
    this.#traveller = traveller;
    this.#counted[traveller.kind]++;
    traveller.raw = keptRaw(segment);
  }

  #ofTraveller(segment: Segment, traveller: PaxlstTraveller): void {
    const raw = keptRaw(segment);
    if (traveller.raw.length + raw.length < RAW_LENGTH_MAX) traveller.raw += `\n${raw}`;
    const day = this.#legs?.[0]?.date ?? "";
    switch (segment.tag) {
      case "ATT":
        traveller.sex ||= decodeSex(segment);
        break;
      case "DTM": {
        const moment = decodeDtm(segment);
        if (moment.what === "329") traveller.dateOfBirth = this.#date(segment, birthDate(moment.date, day));
        else if (moment.what === "36" && this.#document !== undefined)
          this.#document.expiry = this.#date(segment, expiryDate(moment.date, day));
        break;
      }
      case "MEA": {
        const measure = decodeMea(segment);
        if (measure !== undefined) Object.assign(traveller, measure);
        break;
      }
      case "FTX":
        traveller.bagTags.push(...decodeBagTags(segment).slice(0, BAGS_MAX - traveller.bagTags.length));
        break;
      case "LOC":
        this.#place(segment, traveller);
        break;
      case "COM":
        if (traveller.contacts.length < 3) traveller.contacts.push(...decodeCom(segment));
        break;
      case "EMP":
        traveller.position ||= decodePosition(segment);
        break;
      case "NAT":
        traveller.nationality ||= decodeNationality(segment);
        break;
      case "RFF": {
        const reference = decodeRff(segment);
        if (reference.what === "AVF") traveller.locator ||= reference.value;
        else if (reference.what === "SEA") traveller.seat ||= reference.value;
        else if (isOfTraveller(reference) && traveller.references.length < REFERENCES_MAX) traveller.references.push(reference);
        break;
      }
      case "DOC":
        this.#documentOf(segment, traveller, day);
        break;
      default:
        break;
    }
  }

  #documentOf(segment: Segment, traveller: PaxlstTraveller, day: string): void {
    const zone = decodeDocZone(segment, day);
    this.#document = zone === undefined ? decodeDoc(segment) : zone.document;
    if (this.#document !== undefined && traveller.documents.length < DOCUMENTS_MAX) traveller.documents.push(this.#document);
    if (zone === undefined) return;
    for (const { code, text } of zone.problems) this.#sink.warn({ ordinal: segment.ordinal, field: "DOC" }, code, text);
    if (this.#zones.length < DOCUMENTS_MAX) this.#zones.push({ zone, ordinal: segment.ordinal });
  }

  #fillFromZones(traveller: PaxlstTraveller): void {
    const right = "what the machine-readable zone says; the segments beside it were followed";
    for (const { zone, ordinal } of this.#zones)
      if (fillFromZone(zone, traveller)) this.#sink.warn({ ordinal, field: "DOC" }, "MRZ_DIFFERS", right);
    this.#zones = [];
  }

  #place(segment: Segment, traveller: PaxlstTraveller): void {
    const place = decodeLoc(segment);
    if (place.what === "178") traveller.embarks = airportOf(place.code);
    else if (place.what === "179") traveller.disembarks = airportOf(place.code);
    else if (place.what === "174") traveller.residence = countryCode(place.code);
    else if (place.what === "180") traveller.birthPlace = place.text || place.code;
    else if (place.what === "91" && this.#document !== undefined) this.#document.issuer = countryCode(place.code);
  }

  /** A date that does not exist costs the date, not the traveller: there is no other row to correct it by. */
  #date(segment: Segment, date: string): string {
    if (date === "")
      this.#sink.warn(
        { ordinal: segment.ordinal, field: `DTM+${part(segment, 0)}` },
        "BAD_DATE",
        "a date that exists, as YYMMDD; it was left out",
      );
    return date;
  }

  #closeFlights(): void {
    if (this.#legs !== undefined) return;
    const legs: PaxlstLeg[] = [];
    for (const flight of this.#flights) {
      const told = flight.legs();
      if (told.missing !== undefined)
        this.#sink.reject({ ordinal: flight.ordinal, field: "TDT" }, "FLIGHT_INCOMPLETE", INCOMPLETE[told.missing]);
      if (told.dayFromArrival)
        this.#sink.warn(
          { ordinal: flight.ordinal, field: "TDT" },
          "DAY_FROM_ARRIVAL",
          "a day of departure (DTM 189); it was worked out from when the flight arrives, which leaves one day only",
        );
      legs.push(...told.legs);
    }
    this.#legs = legs.slice(0, LEGS_MAX);
    for (const leg of this.#legs) this.#sink.leg(leg);
  }

  #closeTraveller(): void {
    const traveller = this.#traveller;
    if (traveller === undefined) return;
    this.#traveller = undefined;
    this.#document = undefined;
    this.#fillFromZones(traveller);
    const at = { ordinal: traveller.ordinal, field: "NAD" };
    const legs = legsOf(traveller, this.#legs ?? []);
    if (isByReference(traveller) && traveller.references.length === 0 && traveller.locator === "") {
      this.#sink.reject(at, "NAME_MISSING", "a surname, a travel document or a reference of an earlier list");
    } else if (legs.length === 0) {
      this.#sink.reject(at, "FLIGHT_MISSING", "a flight (TDT with LOC and DTM) before the travellers");
    } else this.#listings.add({ purpose: this.#purpose, traveller, legs }, this.#sink.listing);
  }
}

/** The legs from where the traveller gets on to where they get off; all of them when that names no part of the journey. */
export function legsOf(
  traveller: Pick<PaxlstTraveller, "embarks" | "disembarks">,
  legs: readonly PaxlstLeg[],
): readonly PaxlstLeg[] {
  const on = legs.findIndex((leg) => leg.origin === traveller.embarks);
  const first = on < 0 ? 0 : on;
  const off = legs.findIndex((leg, i) => i >= first && leg.destination === traveller.disembarks);
  return legs.slice(first, off < 0 ? legs.length : off + 1);
}
