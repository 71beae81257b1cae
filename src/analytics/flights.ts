/** Flights as arrays: when each leaves and arrives, on which route, and how many travelled. */
import type { Snapshot } from "#graph/snapshot.ts";
import { departureOf, FLIGHT_MS_ASSUMED } from "#model/flight-times.ts";
import { parseDate } from "#model/time.ts";
import { entityNumber, entityText } from "./columns-of.ts";

export interface Flights {
  /** First flight node; arrays below are by row (node − start). */
  readonly start: number;
  readonly count: number;
  /** ms; NaN only when neither time nor date is known. */
  readonly departsAt: Float64Array;
  readonly arrivesAt: Float64Array;
  readonly origin: readonly string[];
  readonly destination: readonly string[];
  /** `ORIGIN-DESTINATION` as a small integer. */
  readonly route: Uint32Array;
  readonly routeNames: readonly string[];
  /** Carrier and number as a small integer: the daily service, whatever the date. */
  readonly service: Uint32Array;
  /** Travellers (links), crew included. */
  readonly load: Uint32Array;
}

export function readFlights(snapshot: Snapshot): Flights {
  const { start, end } = snapshot.nodeRange("Flight");
  const departs = entityNumber(snapshot, "Flight", "departsAt");
  const arrives = entityNumber(snapshot, "Flight", "arrivesAt");
  const from = entityText(snapshot, "Flight", "origin");
  const to = entityText(snapshot, "Flight", "destination");
  const date = entityText(snapshot, "Flight", "date");
  const carrier = entityText(snapshot, "Flight", "carrier");
  const number = entityText(snapshot, "Flight", "number");
  const count = end - start;
  const departsAt = new Float64Array(count);
  const arrivesAt = new Float64Array(count);
  const route = new Uint32Array(count);
  const service = new Uint32Array(count);
  const load = new Uint32Array(count);
  const origin: string[] = [];
  const destination: string[] = [];
  const routes = new Map<string, number>();
  const services = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const node = start + row;
    const lands = arrives(node);
    const leaves = departureOf({ departsAt: departs(node), arrivesAt: lands, day: parseDate(date(node)) ?? NaN });
    departsAt[row] = leaves;
    arrivesAt[row] = Number.isNaN(lands) ? leaves + FLIGHT_MS_ASSUMED : lands;
    origin.push(from(node));
    destination.push(to(node));
    route[row] = intern(routes, `${from(node)}-${to(node)}`);
    service[row] = intern(services, `${carrier(node)}${number(node)}/${from(node)}`);
  }
  const travel = snapshot.linkRange("TRAVELLED_ON");
  for (let link = travel.start; link < travel.end; link++) load[snapshot.linkTo[link]! - start]!++;
  return { start, count, departsAt, arrivesAt, origin, destination, route, routeNames: [...routes.keys()], service, load };
}

function intern(codes: Map<string, number>, text: string): number {
  const known = codes.get(text);
  if (known !== undefined) return known;
  codes.set(text, codes.size);
  return codes.size - 1;
}
