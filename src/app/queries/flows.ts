/** Seizures and cash by origin, transit, destination, kind and month: the routes that goods and money take, as far as they were noticed. */
import type { Props } from "#model/record.ts";
import { formatDate } from "#model/time.ts";
import { type Word, wordOf } from "#model/words.ts";
import type { Reader } from "../reader/reader.ts";
import { linkedEntities } from "../reader/entity-links.ts";
import { checkedCode, COUNTRY, PLACE } from "./filter-codes.ts";
import { atOf, listOf, numberOf } from "../reader/prop-values.ts";
import { allOfKind } from "./of-kind.ts";
import { listAt } from "#base/list-at.ts";
import { order } from "#base/order.ts";
import { type Page, type PageArgs, pageOf } from "../answers/page.ts";
import { rounded } from "../answers/rounded.ts";
import { datedSeizures, oneOf, same } from "./seizures.ts";
import { textOf } from "../reader/prop-values.ts";
import type { VisibleEntity } from "../reader/visible.ts";

/** Kinds of seized goods, and cash that travellers declared. */
export type FlowKind = Word<"SeizureKind"> | "CASH_DECLARED";

export interface FlowFilter {
  readonly kinds: readonly FlowKind[] | null;
  readonly origin: string | null;
  readonly transit: string | null;
  readonly destination: string | null;
  readonly from: number | null;
  readonly until: number | null;
}

export interface Flow extends Route {
  readonly kind: FlowKind;
  readonly month: string | null;
  readonly count: number;
  readonly valueUsd: number;
  readonly amounts: readonly { readonly unit: string; readonly quantity: number }[];
  readonly concealments: readonly { readonly concealment: string; readonly count: number }[];
}

/** Countries as reported with the goods; where none is, the airports of the flight it was on. */
interface Route {
  readonly origin: string | null;
  readonly transit: readonly string[];
  readonly destination: string | null;
  readonly originAirport: string | null;
  readonly destinationAirport: string | null;
}

/** One lot or declaration, as it counts towards a flow. */
interface Part extends Route {
  readonly kind: FlowKind;
  readonly at: number | null;
  readonly valueUsd: number;
  readonly unit: string | null;
  readonly quantity: number;
  readonly concealment: string | null;
}

export async function flows(reader: Reader, args: FlowFilter & PageArgs): Promise<Page<Flow>> {
  const all = await reader.shared("flow parts", () => partsOf(reader));
  const ends = all.flatMap((part) => [
    part.origin,
    part.originAirport,
    part.destination,
    part.destinationAirport,
    ...part.transit,
  ]);
  const origin = checkedCode("origin", PLACE, args.origin, ends);
  const destination = checkedCode("destination", PLACE, args.destination, ends);
  const transit = checkedCode(
    "transit",
    COUNTRY,
    args.transit,
    all.flatMap((part) => [part.origin, part.destination, ...part.transit]),
  );
  const parts = all.filter(
    (part) =>
      oneOf(args.kinds, part.kind) &&
      same(origin, part.origin ?? part.originAirport) &&
      (transit === null || part.transit.includes(transit)) &&
      same(destination, part.destination ?? part.destinationAirport) &&
      (args.from === null || (part.at !== null && part.at >= args.from)) &&
      (args.until === null || (part.at !== null && part.at < args.until)),
  );
  const groups = new Map<string, Part[]>();
  for (const part of parts) listAt(groups, keyOf(part)).push(part);
  const found = [...groups].map(([key, group]) => ({ key, flow: sum(group) }));
  found.sort(
    order(
      ({ flow }) => flow.valueUsd,
      ({ flow }) => flow.count,
      ({ key }) => key,
    ),
  );
  const page = pageOf(found, ({ key }) => key, args, { explored: parts.length });
  return { ...page, items: page.items.map(({ key, node }) => ({ key, node: node.flow })) };
}

async function partsOf(reader: Reader): Promise<Part[]> {
  const seized = (await datedSeizures(reader)).map(async ({ seizure: { props }, incident, at }): Promise<Part> => {
    const kind = wordOf("SeizureKind", textOf(props, "kind")) ?? "OTHER";
    const currency = textOf(props, "currency");
    const quantity = numberOf(props, "quantity") ?? 0;
    const inDollars = kind === "CASH" && currency === "USD" ? quantity : 0;
    return {
      ...(await routeOf(reader, props, incident)),
      kind,
      at,
      valueUsd: numberOf(props, "valueUsd") ?? inDollars,
      unit: kind === "CASH" ? currency : textOf(props, "unit"),
      quantity,
      concealment: incident === null ? null : textOf(incident.props, "concealment"),
    };
  });
  const declared = (await allOfKind(reader, "Declaration")).map(async (declaration): Promise<Part> => {
    const currency = textOf(declaration.props, "currency");
    const quantity = numberOf(declaration.props, "declaredAmount") ?? 0;
    const valueUsd = currency === "USD" ? quantity : 0;
    return {
      ...(await routeOf(reader, {}, declaration)),
      kind: "CASH_DECLARED",
      at: atOf(declaration),
      valueUsd,
      unit: currency,
      quantity,
      concealment: null,
    };
  });
  return Promise.all([...seized, ...declared]);
}

/** The route the goods are reported with, else that of the flight of their incident or declaration, as far as either is known. */
async function routeOf(reader: Reader, goods: Props, event: VisibleEntity | null): Promise<Route> {
  const origin = textOf(goods, "originCountry");
  const transit = listOf(goods, "transitCountries");
  const destination = textOf(goods, "destinationCountry");
  const airports = { originAirport: null, destinationAirport: null };
  if (origin !== null || destination !== null || transit.length > 0 || event === null)
    return { origin, transit, destination, ...airports };
  const flight = (await linkedEntities(reader, event, { kinds: ["OCCURRED_ON", "DECLARED_ON"], direction: "out" })).find(
    (end) => end.kind === "Flight",
  );
  if (flight !== undefined) {
    const [originAirport, destinationAirport] = [textOf(flight.props, "origin"), textOf(flight.props, "destination")];
    return { origin, transit, destination, originAirport, destinationAirport };
  }
  const airport = textOf(event.props, "airport");
  const arriving = textOf(event.props, "direction") === "ARRIVAL";
  const leaving = textOf(event.props, "direction") === "DEPARTURE";
  return { origin, transit, destination, originAirport: leaving ? airport : null, destinationAirport: arriving ? airport : null };
}

function keyOf(part: Part): string {
  const { origin, transit, destination, originAirport, destinationAirport, kind } = part;
  return JSON.stringify([origin, transit, destination, originAirport, destinationAirport, kind, monthOf(part)]);
}

function monthOf(part: Part): string | null {
  return part.at === null ? null : formatDate(part.at).slice(0, 7);
}

function sum(group: readonly Part[]): Flow {
  const { origin, transit, destination, originAirport, destinationAirport, kind } = group[0]!;
  const amounts = tally(group.map((part) => [part.unit, part.quantity]));
  const concealments = tally(group.map((part) => [part.concealment, 1]));
  return {
    origin,
    transit,
    destination,
    originAirport,
    destinationAirport,
    kind,
    month: monthOf(group[0]!),
    count: group.length,
    valueUsd: rounded(group.reduce((total, part) => total + part.valueUsd, 0)),
    amounts: amounts.map(([unit, quantity]) => ({ unit, quantity: rounded(quantity) })),
    concealments: concealments.map(([concealment, count]) => ({ concealment, count })),
  };
}

/** Sums by name, largest first; what has no name is left out. */
function tally(entries: readonly (readonly [string | null, number])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [name, value] of entries) if (name !== null) sums.set(name, (sums.get(name) ?? 0) + value);
  return [...sums].sort(
    order(
      ([, value]) => value,
      ([name]) => name,
    ),
  );
}
