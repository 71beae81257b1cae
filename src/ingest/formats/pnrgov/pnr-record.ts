/**
 * A booking of PNRGOV → one record: the booking, who is on it, and their legs. One record, so that a later push, which tells the whole
 * booking again, takes the place of all that an earlier one said: a leg that was cancelled and a traveller who left are gone.
 */
import { PART } from "#model/ids.ts";
import { normaliseGivenNames, normaliseName, normaliseSurname } from "#model/names.ts";
import { bookingKey, flightKey } from "#model/natural-key.ts";
import type { EntityFactOf, RecordDraft } from "#model/record.ts";
import { idTokens } from "#model/search-keys.ts";
import { formatDate } from "#model/time.ts";
import { contactFact } from "../facts/contact-facts.ts";
import { identityFact, known } from "../facts/person-facts.ts";
import { RecordBuilder } from "../facts/record-builder.ts";
import type { FileContext } from "../file-context.ts";
import { localDeparture } from "../local-departure.ts";
import { TravellerFinder } from "./assign.ts";
import { cardToken } from "./fop.ts";
import type { Pnr, PnrCheckIn, PnrContact, PnrLeg, PnrLocator, PnrTraveller } from "./message.ts";
import { draftOf } from "./draft.ts";
import type { Notice } from "./notices.ts";
import { isCancelled, isWaiting } from "./rpi.ts";

/** A leg that is flown or to be flown, under the operating airline's designator. */
interface HeldLeg {
  readonly index: number;
  readonly leg: PnrLeg;
  readonly key: string;
  readonly id: string;
  readonly at: number | undefined;
  /** Its index in the record. */
  readonly flight: number;
}

export function pnrRecord(pnr: Pnr, context: FileContext, onNotice: (notice: Notice, ordinal: number) => void): RecordDraft {
  const { things, minter } = context;
  const names = pnr.locators.filter(({ type }) => type !== "C");
  const main = names[0] ?? pnr.locators[0];
  const key = main === undefined ? contentKey(pnr) : naturalKey(main, pnr);
  const keyHash = minter.recordKey(things.source, "PNRGOV_BOOKING", key);
  const out = new RecordBuilder();
  const legs = heldLegs(pnr, context, out);
  if (main === undefined) onNotice("NO_LOCATOR", pnr.ordinal);
  if (legs.length === 0) onNotice("CANCELLED", pnr.ordinal);
  const booking = main === undefined ? undefined : out.add(bookingFact(pnr, { main, names, key, legs }, context));
  const at = legs[0]?.at;
  if (booking !== undefined) {
    for (const leg of legs) out.link("BOOKED_FOR", booking, leg.flight, { at: leg.at });
    addContacts(booking, pnr.contacts);
    for (const payment of pnr.payments) {
      if (payment.card === "") continue;
      const fact = contactFact(things, "PAYMENT_CARD", cardToken(payment));
      if (fact === undefined) onNotice("CARD_TRUNCATED", pnr.ordinal);
      else out.link("PAID_WITH", booking, out.add(fact));
    }
  }
  const finder = new TravellerFinder(pnr);
  const checkIns = legs.map(({ leg }) => checkInsOf(leg, finder));
  const alike = new Map<string, number>();
  for (const traveller of pnr.travellers) addTraveller(traveller);

  return draftOf(context, out, { kind: "PNRGOV_BOOKING", keyHash, content: pnr.raw, ordinal: pnr.ordinal });

  function addContacts(owner: number, contacts: readonly PnrContact[]): void {
    for (const { type, value } of contacts) {
      const fact = contactFact(things, type, value);
      if (fact === undefined) onNotice("BAD_CONTACT", pnr.ordinal);
      else out.link("USES", owner, out.add(fact), { at });
    }
  }

  function addTraveller(traveller: PnrTraveller): void {
    const [shown] = traveller.documents.filter(({ type }) => type !== "V");
    const name = `${normaliseName(traveller.surname)}/${normaliseGivenNames(traveller.givenNames)}`;
    const nth = alike.get(name) ?? 0;
    alike.set(name, nth + 1);
    const who = nth === 0 ? name : `${name}/${nth}`;
    const journey = minter.recordKey(things.source, "PNRGOV_BOOKING", `${key}${PART}${who}`);
    const identity = out.add(
      identityFact(
        things,
        {
          surname: traveller.surname,
          given_names: traveller.givenNames,
          sex: traveller.sex,
          date_of_birth: traveller.dateOfBirth,
          nationality: traveller.nationality,
          document_number: shown?.number ?? "",
          document_issuer: shown?.issuer ?? "",
        },
        journey,
      ),
    );
    if (booking !== undefined) out.link("ON_BOOKING", identity, booking);
    for (const document of traveller.documents)
      out.link("HOLDS", identity, out.add(things.document(document.issuer, document.number, document.type)), {
        props: known("HOLDS", { expiry: document.expiry }),
      });
    addContacts(identity, traveller.contacts);
    for (const [i, held] of legs.entries()) if (!isWaiting(held.leg.status)) addJourney(held, i);

    function addJourney(held: HeldLeg, i: number): void {
      const checkIn = checkIns[i]!.get(traveller);
      out.link("TRAVELLED_ON", identity, held.flight, {
        at: held.at,
        props: known("TRAVELLED_ON", {
          // No status: who was on board or not lists of passengers tell, and what they say must not be displaced by a push.
          seat: checkIn?.seat || traveller.seats.find(({ leg }) => leg === held.index)?.seat,
          bagCount: checkIn?.bagCount ?? (checkIn?.bagTags.length || undefined),
          bagWeightKg: checkIn?.bagWeightKg,
          travellerType: "PAX",
          // Of a check-in that names nobody it is all.
          checkedInAt: checkIn === undefined && held.leg.checkIns.length === 0 ? held.leg.checkedInAt : checkIn?.at,
          residence: traveller.residence,
        }),
      });
      for (const tag of checkIn?.bagTags ?? []) {
        const bag = out.add(things.bag(tag, held.key));
        out.link("CHECKED", identity, bag);
        out.link("CARRIED_ON", bag, held.flight, { at: held.at });
      }
    }
  }
}

/** Locators are used again: creation tells them apart, else the first leg's day (as in bookings.csv). */
function naturalKey(main: PnrLocator, pnr: Pnr): string {
  const created = createdAt(main, pnr);
  const day = created === undefined ? ([...pnr.legs].map(({ date }) => date).sort()[0] ?? "") : formatDate(created);
  return bookingKey(main.carrier, main.locator, day);
}

/** As said of the booking's own locator, else of another of its names, which came about later. */
function createdAt(main: PnrLocator, pnr: Pnr): number | undefined {
  return main.createdAt ?? pnr.locators.find((name) => name.createdAt !== undefined)?.createdAt;
}

/** Without a locator: its first leg and traveller. */
function contentKey(pnr: Pnr): string {
  const leg = pnr.legs[0];
  const who = pnr.travellers[0];
  return ["", leg === undefined ? "" : operatedKey(leg), normaliseSurname(who?.surname ?? ""), who?.givenNames ?? ""].join(PART);
}

export function operatedKey(leg: PnrLeg): string {
  return flightKey(operated(leg));
}

/** Under the operating airline's designator where it is told whole, else under the one it was sold by. */
export function operated(leg: PnrLeg): { carrier: string; number: string; origin: string; date: string } {
  const { origin, date } = leg;
  return leg.operatingNumber === ""
    ? { carrier: leg.marketing, number: leg.marketingNumber, origin, date }
    : { carrier: leg.operating || leg.marketing, number: leg.operatingNumber, origin, date };
}

function heldLegs(pnr: Pnr, context: FileContext, out: RecordBuilder): HeldLeg[] {
  return [...pnr.legs.entries()]
    .filter(([, leg]) => !isCancelled(leg.status))
    .map(([index, leg]) => {
      const fact = context.things.flight(operated(leg));
      return { index, leg, key: fact.natural, id: fact.id, at: localDeparture(leg), flight: out.add(fact) };
    });
}

interface Named {
  readonly main: PnrLocator;
  readonly names: readonly PnrLocator[];
  readonly key: string;
  readonly legs: readonly HeldLeg[];
}

function bookingFact(pnr: Pnr, { main, names, key, legs }: Named, { things }: FileContext): EntityFactOf<"Booking"> {
  const named = [main, ...names.filter((name) => name !== main)];
  const at = createdAt(main, pnr) ?? pnr.ticketedAt;
  const flights = legs.map(({ id }) => id);
  return {
    kind: "Booking",
    id: things.minter.entity("Booking", key),
    natural: key,
    intrinsic: { carrier: main.carrier, locator: main.locator },
    asserted: known("Booking", {
      createdAt: createdAt(main, pnr),
      ticketedAt: pnr.ticketedAt,
      agencyIata: pnr.agencyIata,
      agentSign: pnr.agentSign,
      group: pnr.isGroup || undefined,
      paymentForm: pnr.payments[0]?.form,
      payerName: pnr.payerName,
    }),
    claims: named.map(({ locator, carrier }) => things.bookingClaim({ locator, carrier, at, flights })),
    tokens: idTokens(...new Set(named.map(({ locator }) => locator))),
  };
}

function checkInsOf(leg: PnrLeg, finder: TravellerFinder): ReadonlyMap<PnrTraveller, PnrCheckIn> {
  const found = new Map<PnrTraveller, PnrCheckIn>();
  for (const checkIn of leg.checkIns) {
    const traveller = finder.of(checkIn.who);
    if (traveller !== undefined && !found.has(traveller)) found.set(traveller, checkIn);
  }
  return found;
}
