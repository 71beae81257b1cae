/**
 * What detection takes for "now": the latest time at which something was seen to happen. Plans do not count: a roster, a
 * timetable or an open booking reaches into the future, so a flight's departure only counts for a traveller who is known to
 * have boarded, missed or been refused it.
 */
import { departureOf } from "#model/flight-times.ts";
import { parseDate } from "#model/time.ts";
import type { Column, DictColumn, FlagColumn, NumColumn, Snapshot } from "./snapshot.ts";

/** Statuses that are only given once the flight has left or the traveller was turned away. */
const OVER = new Set(["BOARDED", "NO_SHOW", "DENIED", "OFFLOADED"]);

/** 0 when nothing in the snapshot has a time. */
export function asOfSnapshot(s: Snapshot): number {
  let latest = -Infinity;
  const see = (times: ArrayLike<number>, start = 0, end = times.length): void => {
    for (let i = start; i < end; i++) if (times[i]! > latest) latest = times[i]!;
  };
  for (const kind of ["ENTERED", "CONTACTED", "CUSTODY", "CHARGED_WITH"] as const) {
    const { start, end } = s.linkRange(kind);
    see(s.linkAt, start, end);
  }
  for (const kind of ["Incident", "Declaration", "Inspection"] as const) see(numbers(s.entityColumn(kind, "at")));
  see(numbers(s.entityColumn("Booking", "createdAt")));
  see(numbers(s.entityColumn("Booking", "ticketedAt")));
  see(numbers(s.linkColumn("TRAVELLED_ON", "checkedInAt")));
  const travel = s.linkRange("TRAVELLED_ON");
  const boarded = (s.linkColumn("TRAVELLED_ON", "boarded") as FlagColumn).values;
  const status = s.linkColumn("TRAVELLED_ON", "status") as DictColumn;
  const flights = s.nodeRange("Flight");
  const departs = numbers(s.entityColumn("Flight", "departsAt"));
  for (let link = travel.start; link < travel.end; link++) {
    const row = link - travel.start;
    if (boarded[row] !== 1 && !OVER.has(status.values[status.codes[row]!]!)) continue;
    see(s.linkAt, link, link + 1);
    // A traveller told of before their flight was: the link has no time, the flight has.
    if (Number.isNaN(s.linkAt[link]!)) see([departs[s.linkTo[link]! - flights.start]!]);
  }
  // Lists of passengers with nothing else: they are sent when the flight leaves.
  if (latest === -Infinity) see(s.linkAt, travel.start, travel.end);
  // And of their flights perhaps no more than the day is known.
  if (latest === -Infinity) {
    const arrives = numbers(s.entityColumn("Flight", "arrivesAt"));
    const date = s.entityColumn("Flight", "date") as DictColumn;
    for (let link = travel.start; link < travel.end; link++) {
      const row = s.linkTo[link]! - flights.start;
      const day = parseDate(date.values[date.codes[row]!]!) ?? NaN;
      see([departureOf({ departsAt: departs[row]!, arrivesAt: arrives[row]!, day })]);
    }
  }
  return latest === -Infinity ? 0 : latest;
}

function numbers(column: Column): Float64Array {
  return (column as NumColumn).values;
}
