/**
 * Who handled an item, in order of time, and its way through their hands: handover by handover, what lay between two of them and how long, and
 * where its weight or seal is another. One handover is one record with several links: to the worker, the zone, the airport, the flight.
 * Between two readings the item was in the hands of all who handled it from the one to the other: which of them it was the records do not
 * tell, and the text does not say.
 */
import { listAt } from "#base/list-at.ts";
import type { EntityKind } from "#model/kinds.ts";
import { formatTime, HOUR_MS } from "#model/time.ts";
import { type Word, wordOf } from "#model/words.ts";
import { rounded } from "../answers/rounded.ts";
import { linksOf } from "../reader/entity-links.ts";
import { labelOf, personName } from "../reader/names.ts";
import { numberOf, textOf } from "../reader/prop-values.ts";
import type { Reader } from "../reader/reader.ts";
import { isOfKind, type Person, type VisibleEntity, type VisibleLink } from "../reader/visible.ts";

export interface CustodyEvent {
  readonly at: number | null;
  readonly event: Word<"CustodyEventKind"> | null;
  readonly handler: Person | null;
  readonly airport: string | null;
  readonly zone: string | null;
  readonly flight: VisibleEntity<"Flight"> | null;
  readonly weightKg: number | null;
  readonly seal: string | null;
  readonly links: readonly VisibleLink[];
}

export async function custodyOf(reader: Reader, args: { item: VisibleEntity }): Promise<CustodyEvent[]> {
  const { links } = await linksOf(reader, args.item, { kinds: ["CUSTODY"], direction: "out" });
  const byRecord = new Map<string, VisibleLink[]>();
  for (const link of links) listAt(byRecord, link.discriminator).push(link);
  const events = await Promise.all(
    [...byRecord].sort().map(async ([, parts]): Promise<CustodyEvent> => {
      const ends = await reader.entities(parts.map((link) => link.to));
      const end = <K extends EntityKind>(kind: K) => ends.find((entity) => isOfKind(entity, kind));
      const props = parts[0]!.props;
      const handler = end("Identity");
      return {
        at: parts[0]!.at,
        event: wordOf("CustodyEventKind", textOf(props, "event")),
        handler: (handler && (await reader.personOfIdentity(handler.id))) ?? null,
        airport: textOf(props, "airport") ?? end("Airport")?.natural ?? null,
        zone: textOf(props, "zone") ?? end("Zone")?.natural ?? null,
        flight: end("Flight") ?? null,
        weightKg: numberOf(props, "weightKg"),
        seal: textOf(props, "seal"),
        links: parts,
      };
    }),
  );
  return events.sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
}

export interface CustodyPath {
  readonly item: VisibleEntity;
  readonly steps: readonly CustodyStep[];
  readonly changes: readonly CustodyChange[];
  /** Between two handovers; null with fewer than two. */
  readonly longestGapHours: number | null;
  /** What the records leave open, in words. */
  readonly doubts: readonly string[];
}

export interface CustodyStep {
  readonly event: CustodyEvent;
  readonly text: string;
  /** What lay between the handover before and this one; null for the first. */
  readonly gap: CustodyGap | null;
}

export interface CustodyGap {
  /** Null where a time is not told. */
  readonly hours: number | null;
  /** The flight it was aboard: loaded on it before and unloaded from it after. */
  readonly aboard: VisibleEntity<"Flight"> | null;
  /** Who had it last. */
  readonly lastHandler: Person | null;
  readonly text: string;
}

export interface CustodyChange {
  readonly what: "WEIGHT" | "SEAL";
  readonly before: string;
  readonly after: string;
  /** Of a weight. */
  readonly changeKg: number | null;
  /** When it was read before, ms; null = as declared. */
  readonly since: number | null;
  readonly until: number | null;
  /** All who handled it from the one reading to the other, in order. */
  readonly hands: readonly Person[];
  readonly text: string;
}

/** The kinds of things that are handed over. */
export function isHandled(entity: VisibleEntity): boolean {
  return isOfKind(entity, "Bag", "Consignment", "Uld");
}

export async function custodyPath(reader: Reader, args: { readonly item: VisibleEntity }): Promise<CustodyPath> {
  const { item } = args;
  const events = await custodyOf(reader, { item });
  const steps = events.map((event, i) => ({
    event,
    text: stepText(event),
    gap: i === 0 ? null : gapBetween(events[i - 1]!, event),
  }));
  const hours = steps.flatMap(({ gap }) => gap?.hours ?? []);
  return {
    item,
    steps,
    changes: [...weightChanges(item, events), ...sealChanges(events)].sort(
      (a, b) => (a.until ?? Infinity) - (b.until ?? Infinity) || (a.what < b.what ? -1 : a.what > b.what ? 1 : 0),
    ),
    longestGapHours: hours.length === 0 ? null : Math.max(...hours),
    doubts: doubtsAbout(events),
  };
}

const DONE: Readonly<Record<Word<"CustodyEventKind">, string>> = {
  SCREENED: "screened",
  LOADED: "loaded",
  UNLOADED: "unloaded",
  RUSH: "sent on without its owner",
  RELEASED: "given out",
};

function stepText(event: CustodyEvent): string {
  const place = placeOf(event);
  const parts = [
    `${momentText(event.at)}: ${event.event === null ? "handled" : DONE[event.event]}`,
    ...(place === null ? [] : [`at ${place}`]),
    `by ${event.handler === null ? "somebody who is not told" : personName(event.handler)}`,
    ...(event.flight === null ? [] : [`for flight ${labelOf(event.flight)}`]),
  ];
  const read = [
    ...(event.weightKg === null ? [] : [`${event.weightKg} kg`]),
    ...(event.seal === null ? [] : [`seal ${event.seal}`]),
  ];
  return `${[parts.join(" "), ...read].join("; ")}.`;
}

function gapBetween(before: CustodyEvent, after: CustodyEvent): CustodyGap {
  const hours = before.at === null || after.at === null ? null : rounded((after.at - before.at) / HOUR_MS);
  const isAboard =
    before.event === "LOADED" && after.event === "UNLOADED" && before.flight !== null && before.flight.id === after.flight?.id;
  const aboard = isAboard ? before.flight : null;
  const last =
    before.handler === null ? "last handled by somebody who is not told" : `last handled by ${personName(before.handler)}`;
  const [from, to] = [placeOf(before), placeOf(after)];
  const moved = aboard === null && from !== null && to !== null && from !== to ? `, between ${from} and ${to}` : "";
  const what = aboard === null ? `no handover is told of; ${last}${moved}` : `aboard flight ${labelOf(aboard)}; ${last}`;
  return {
    hours,
    aboard,
    lastHandler: before.handler,
    text: `${hours === null ? "For a time that is not known" : `For ${hours} h`} ${what}.`,
  };
}

interface Reading<Value> {
  readonly at: number | null;
  readonly value: Value;
  /** Position of its handover; −1 = as declared. */
  readonly index: number;
}

/** Each reading that is another than the one before it. */
function changesOf<Value>(readings: readonly Reading<Value>[]): (readonly [Reading<Value>, Reading<Value>])[] {
  return readings.flatMap((reading, i) => {
    const before = readings[i - 1];
    return before === undefined || before.value === reading.value ? [] : [[before, reading] as const];
  });
}

function weightChanges(item: VisibleEntity, events: readonly CustodyEvent[]): CustodyChange[] {
  const declared = isOfKind(item, "Consignment") ? numberOf(item.props, "weightKg") : null;
  const readings = [
    ...(declared === null ? [] : [{ at: null, value: declared, index: -1 }]),
    ...events.flatMap(({ at, weightKg }, index) => (weightKg === null ? [] : [{ at, value: weightKg, index }])),
  ];
  return changesOf(readings).map(([before, after]) => {
    const changeKg = rounded(after.value - before.value);
    const said = `Weight ${before.value} kg${before.index === -1 ? " as declared" : ""}, then ${after.value} kg (${changeKg > 0 ? "+" : "−"}${Math.abs(changeKg)} kg)`;
    return {
      what: "WEIGHT",
      before: `${before.value}`,
      after: `${after.value}`,
      changeKg,
      ...between(events, { before, after }, said),
    };
  });
}

function sealChanges(events: readonly CustodyEvent[]): CustodyChange[] {
  const readings = events.flatMap(({ at, seal }, index) => (seal === null ? [] : [{ at, value: seal, index }]));
  return changesOf(readings).map(([before, after]) => ({
    what: "SEAL",
    before: before.value,
    after: after.value,
    changeKg: null,
    ...between(events, { before, after }, `Seal ${before.value}, then ${after.value}`),
  }));
}

function between(
  events: readonly CustodyEvent[],
  { before, after }: { readonly before: Reading<unknown>; readonly after: Reading<unknown> },
  said: string,
): Pick<CustodyChange, "since" | "until" | "hands" | "text"> {
  const from = before.index === -1 ? 0 : before.index;
  const handled = events.slice(from, after.index + 1);
  const hands = [...new Map(handled.flatMap(({ handler }) => (handler === null ? [] : [[handler.id, handler]]))).values()];
  const untold = handled.filter(({ handler }) => handler === null).length;
  const who = [...hands.map(personName), ...(untold === 0 ? [] : ["somebody who is not told"])].join("; ");
  const when =
    before.index === -1 ? `by ${momentText(after.at)}` : `between ${momentText(before.at)} and ${momentText(after.at)}`;
  return { since: before.at, until: after.at, hands, text: `${said}, ${when}; handled then by ${who}.` };
}

function doubtsAbout(events: readonly CustodyEvent[]): string[] {
  const untold = events.filter(({ handler }) => handler === null).length;
  const times = events.flatMap(({ at }) => at ?? []);
  const isOrderKnown = new Set(times).size === times.length;
  const undated = events.length - times.length;
  return [
    ...(events.length === 0 ? ["No handover is told of."] : []),
    ...(untold === 0 ? [] : [`Of ${untold} of ${events.length} handovers it is not told who handled it.`]),
    ...(isOrderKnown ? [] : ["Some handovers are told for one moment: which came first is not known."]),
    ...(undated === 0 ? [] : [`Of ${undated} handovers it is not told when; they stand last.`]),
  ];
}

function placeOf({ airport, zone }: CustodyEvent): string | null {
  if (zone === null || airport === null) return zone ?? airport;
  // A zone that goes by its own name says at which airport it is.
  return zone.startsWith(`${airport}/`) ? zone : `${airport}/${zone}`;
}

function momentText(at: number | null): string {
  return at === null ? "at a time not told" : formatTime(at);
}
