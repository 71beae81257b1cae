/** One file of PAXLST messages → record drafts: one for each flight leg, one for each traveller on each leg. */
import { PART } from "#model/ids.ts";
import { givenNamesKey, normaliseName } from "#model/names.ts";
import { documentKey, flightKey, seatKey } from "#model/natural-key.ts";
import type { EntityFact, RecordDraft, RecordKind } from "#model/record.ts";
import { airportCode, lacksAirport, lacksCarrier } from "#model/station-codes.ts";
import { contactFact } from "../facts/contact-facts.ts";
import { identityFact, known, type PersonCells } from "../facts/person-facts.ts";
import { ListedTwice } from "../facts/listed-twice.ts";
import { RecordBuilder } from "../facts/record-builder.ts";
import type { RejectCode } from "#model/reject.ts";
import type { FileContext } from "../file-context.ts";
import { localDeparture } from "../local-departure.ts";
import { segmentReport } from "../segment-report.ts";
import type { Segment } from "../edifact/segment.ts";
import { EdifactTokenizer, type TokenizerProblem } from "../edifact/tokenizer.ts";
import { statusOf } from "./bgm.ts";
import { PaxlstReader } from "./message-reader.ts";
import {
  isByReference,
  type PaxlstDocument,
  type PaxlstLeg,
  type PaxlstListing,
  type PaxlstPurpose,
  type PaxlstTraveller,
} from "./message.ts";

const TOKENIZER_RIGHT: Record<TokenizerProblem["code"], string> = {
  SEGMENT_TOO_LONG: "a segment with its terminator; this one was left out",
  BAD_ADVICE: "a UNA segment with five different separators; it was left out",
  NOT_RELEASED: "a release character (?) before an apostrophe that ends no segment; it was read as if there were one",
};

/** First pass over a file: which travellers without a document stand on one list several times, with other sexes, nationalities or seats. */
export async function scanPaxlst(pieces: AsyncIterable<string>, namesakes: ListedTwice): Promise<void> {
  let list = new ListedTwice();
  let purpose: PaxlstPurpose | undefined;
  const reader = new PaxlstReader({
    leg: () => undefined,
    listing: (listing) => {
      // Each message has a purpose of its own. From one to the next a seat may change.
      if (listing.purpose !== purpose) {
        namesakes.learn(list);
        list = new ListedTwice();
        purpose = listing.purpose;
      }
      const { traveller, legs } = listing;
      if (isByReference(traveller) || !isDoubtful(traveller)) return;
      for (const leg of legs) list.add(whoOf(traveller, leg), traitsOf(traveller));
    },
    warn: () => undefined,
    reject: () => undefined,
  });
  const tokenizer = new EdifactTokenizer(() => undefined);
  for await (const piece of pieces) for (const segment of tokenizer.push(piece)) reader.read(segment);
  for (const segment of tokenizer.finish()) reader.read(segment);
  reader.finish();
  namesakes.learn(list);
}

/** One traveller's way on one leg, whatever list tells of it. */
function journeyOf(traveller: PaxlstTraveller, leg: PaxlstLeg): string {
  const main = mainDocument(traveller);
  // The name is part of it beside a document: two people on one list who show the same passport are what one looks for, not one record.
  const name = [normaliseName(traveller.surname), givenNamesKey(traveller.givenNames), traveller.dateOfBirth].join("/");
  const who = main === undefined ? name : `${documentKey(main.issuer, main.number)} ${name}`;
  return [flightKey(leg), who, traveller.locator].join(PART);
}

/** Whether this may be another of the same name: it takes a document and a whole birth date to say who somebody is. */
function isDoubtful(traveller: PaxlstTraveller): boolean {
  return mainDocument(traveller) === undefined || traveller.dateOfBirth === "";
}

function traitsOf({ sex, nationality, seat }: PaxlstTraveller): string[] {
  return [sex, nationality, seatKey(seat)];
}

/** Without a document two bookings are two identities already; with one that two namesakes show they are not. */
function whoOf(traveller: PaxlstTraveller, leg: PaxlstLeg): string {
  return journeyOf(mainDocument(traveller) === undefined ? traveller : { ...traveller, locator: "" }, leg);
}

/** `beside`: who reads the messages of other types that the file holds; it is given every segment. */
export async function* readPaxlstRecords(
  pieces: AsyncIterable<string>,
  context: FileContext,
  beside?: (segment: Segment) => void,
): AsyncGenerator<RecordDraft[]> {
  let drafts: RecordDraft[] = [];
  const { warn, reject } = segmentReport(context);
  const reader = new PaxlstReader({
    leg: (leg) => {
      for (const code of codesUnknown(leg))
        if (context.index.firstTold(code)) warn({ ordinal: leg.ordinal, field: "TDT" }, "CODE_UNKNOWN", CODE_RIGHT);
      drafts.push(flightRecord(leg, context));
    },
    listing: (listing) => {
      const why = isByReference(listing.traveller) ? whyNotNamed(listing) : undefined;
      if (why !== undefined) return reject({ ordinal: listing.traveller.ordinal, field: "NAD" }, why.code, why.right);
      const record = isByReference(listing.traveller) ? namedRecord : travellerRecord;
      for (const leg of listing.legs) {
        drafts.push(record(listing, leg, context));
        if (record === namedRecord && context.index.firstTold(`${listing.purpose.status} ${flightKey(leg)}`))
          warn({ ordinal: listing.traveller.ordinal, field: "NAD" }, "OTHERS_UNTOLD", OTHERS_RIGHT);
      }
    },
    warn,
    reject,
  });
  const tokenizer = new EdifactTokenizer(({ ordinal, code }) =>
    warn({ ordinal, field: code === "BAD_ADVICE" ? "UNA" : "" }, code, TOKENIZER_RIGHT[code]),
  );
  for await (const piece of pieces) {
    for (const segment of tokenizer.push(piece)) read(segment);
    yield drafts;
    drafts = [];
  }
  for (const segment of tokenizer.finish()) read(segment);
  reader.finish();
  yield drafts;

  function read(segment: Segment): void {
    reader.read(segment);
    beside?.(segment);
  }
}

const CODE_RIGHT = "an IATA code, or an ICAO code that is known: this one is kept as it is, and does not meet the same in IATA's";
const OTHERS_RIGHT =
  "a close-out of each sort, of those on board and of those not: of travellers whom this one does not name nothing is recorded, which " +
  "leaves open whether they flew";

function codesUnknown(leg: PaxlstLeg): string[] {
  return [
    ...(lacksCarrier(leg.carrier) ? [leg.carrier] : []),
    ...[leg.origin, leg.destination].filter((airport) => lacksAirport(airport)),
  ];
}

/** Why nothing can be made of a traveller whom references alone tell. */
function whyNotNamed({ purpose, own }: PaxlstListing): { code: RejectCode; right: string } | undefined {
  if (statusOf(purpose) === undefined)
    return {
      code: "NAME_MISSING",
      right: "a surname or a travel document; by references alone only a close-out names travellers",
    };
  return own.length > 0
    ? undefined
    : {
        code: "REFERENCE_SHARED",
        right: "a reference of this traveller (RFF ABO); the one that is given is of several in this message",
      };
}

function flightRecord(leg: PaxlstLeg, context: FileContext): RecordDraft {
  const { things } = context;
  const out = new RecordBuilder();
  const at = localDeparture(leg);
  const flight = out.add({
    ...things.flight(leg),
    // No departsAt: messages tell local times without their offset, and a wrong moment would displace a right one.
    asserted: known("Flight", {
      destination: airportCode(leg.destination),
      departsLocal: leg.departsLocal,
      arrivesLocal: leg.arrivesLocal,
    }),
  });
  out.link("DEPARTS_FROM", flight, out.add(things.airport(leg.origin)), { at });
  out.link("ARRIVES_AT", flight, out.add(things.airport(leg.destination)));
  return draft(context, out, { kind: "PAXLST_FLIGHT", key: flightKey(leg), content: leg.raw, ordinal: leg.ordinal });
}

function travellerRecord(listing: PaxlstListing, leg: PaxlstLeg, context: FileContext): RecordDraft {
  const { things, minter } = context;
  const { traveller, purpose } = listing;
  const out = new RecordBuilder();
  const flight = flightKey(leg);
  const main = mainDocument(traveller);
  const former = journeyOf(traveller, leg);
  const isNamesake = isDoubtful(traveller) && context.index.listedTwice.has(whoOf(traveller, leg));
  const journey = isNamesake ? [former, ...traitsOf(traveller)].join(PART) : former;
  const journeyHash = minter.recordKey(things.source, "PAXLST_TRAVELLER", journey);
  const person: PersonCells = {
    surname: traveller.surname,
    given_names: traveller.givenNames,
    sex: traveller.sex,
    date_of_birth: traveller.dateOfBirth,
    nationality: traveller.nationality,
    document_number: main?.number ?? "",
    document_issuer: main?.issuer ?? "",
    told: isNamesake,
  };
  const at = localDeparture(leg);
  const aliases = listing.own.map((reference) => things.travellerAlias(flight, reference).id);
  const identity = out.add({ ...identityFact(things, person, journeyHash), ...(aliases.length === 0 ? {} : { aliases }) });
  const aboard = out.add(things.flight(leg));
  const said = statusOf(purpose);
  out.link("TRAVELLED_ON", identity, aboard, {
    at,
    props: known("TRAVELLED_ON", {
      status: said?.status,
      boarded: said?.boarded,
      seat: traveller.seat,
      bagCount: traveller.bagCount ?? (traveller.bagTags.length || undefined),
      bagWeightKg: traveller.bagWeightKg,
      travellerType: traveller.kind,
      position: traveller.position,
      inTransit: traveller.inTransit || undefined,
      residence: traveller.residence,
    }),
  });
  if (traveller.locator !== "") {
    const booking = out.add(things.bookingAlias(traveller.locator, flight, things.flight(leg)));
    out.link("ON_BOOKING", identity, booking);
    out.link("BOOKED_FOR", booking, aboard, { at });
  }
  for (const document of traveller.documents) {
    out.link("HOLDS", identity, out.add(things.document(document.issuer, document.number, document.type)), {
      props: known("HOLDS", { expiry: document.expiry }),
    });
  }
  for (const contact of [...traveller.contacts, { type: "ADDRESS", value: traveller.address } as const]) {
    const fact: EntityFact | undefined = contact.value === "" ? undefined : contactFact(things, contact.type, contact.value);
    if (fact !== undefined) out.link("USES", identity, out.add(fact), { at });
  }
  for (const tag of traveller.bagTags) {
    const bag = out.add(things.bag(tag, flight));
    out.link("CHECKED", identity, bag);
    out.link("CARRIED_ON", bag, aboard, { at });
  }
  const keyOf = (way: string) => [way, purpose.code, said?.status ?? ""].join(PART);
  return draft(context, out, {
    kind: "PAXLST_TRAVELLER",
    key: keyOf(journey),
    ...(isNamesake ? { formerKey: keyOf(former) } : {}),
    content: `${purpose.code} ${purpose.status}\n${traveller.raw}`,
    ordinal: traveller.ordinal,
  });
}

/** Of someone whom another message lists: who that is, the store finds whenever that message comes. */
function namedRecord(listing: PaxlstListing, leg: PaxlstLeg, context: FileContext): RecordDraft {
  const { things } = context;
  const { traveller, purpose, own } = listing;
  const out = new RecordBuilder();
  const flight = flightKey(leg);
  const identity = out.add(things.travellerAlias(flight, own[0]!));
  out.link("TRAVELLED_ON", identity, out.add(things.flight(leg)), {
    at: localDeparture(leg),
    props: known("TRAVELLED_ON", { ...statusOf(purpose)!, seat: traveller.seat }),
  });
  const key = [flight, own[0]!.what, own[0]!.value, purpose.code, purpose.status].join(PART);
  const content = `${purpose.code} ${purpose.status}\n${traveller.raw}`;
  return draft(context, out, { kind: "PAXLST_TRAVELLER", key, content, ordinal: traveller.ordinal });
}

/** The passport or card a person is known by; a visa is not one. */
function mainDocument(traveller: PaxlstTraveller): PaxlstDocument | undefined {
  return traveller.documents.find((document) => document.type !== "V");
}

interface Draft {
  readonly kind: RecordKind;
  readonly key: string;
  readonly formerKey?: string;
  readonly content: string;
  readonly ordinal: number;
}

function draft(context: FileContext, out: RecordBuilder, { kind, key, formerKey, content, ordinal }: Draft): RecordDraft {
  const { minter, things, report } = context;
  report.countRead();
  const keyHash = minter.recordKey(things.source, kind, key);
  return {
    id: minter.recordId(keyHash, content),
    keyHash,
    ...(formerKey === undefined ? {} : { was: minter.formerly(things.source, kind, { naturalKey: formerKey, content }) }),
    kind,
    file: context.file,
    line: ordinal,
    raw: content,
    handling: context.handling.of("", []).text,
    credibility: 6,
    entities: out.entities,
    links: out.links,
  };
}
