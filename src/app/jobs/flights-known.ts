/** What the store knows by the `flight_id`s of a bundle: a source may use them again for flights of other days. */
import type { Bundle } from "#ingest/bundle.ts";
import type { FlightDay } from "#ingest/formats/flight-names.ts";
import { flightIdsOf } from "#ingest/parse-bundle.ts";
import { PART, type IdMinter } from "#model/ids.ts";
import type { Store, StoredEntity } from "#store/port.ts";

const ASKED_AT_ONCE = 1_000;

export interface FlightsKnown {
  /** All that the bundle has flights of. */
  readonly own: readonly string[];
  /** Of these, what the store knows by them. */
  readonly known: ReadonlyMap<string, FlightDay>;
  /** And those of which it knows only that somebody named them. */
  readonly named: readonly string[];
}

export async function flightsKnown(store: Store, minter: IdMinter, bundle: Bundle): Promise<FlightsKnown> {
  const known = new Map<string, FlightDay>();
  const named: string[] = [];
  const flightIds = await flightIdsOf(bundle, minter);
  for (let at = 0; at < flightIds.length; at += ASKED_AT_ONCE) {
    const some = flightIds.slice(at, at + ASKED_AT_ONCE);
    const found = await store.entities(some.map((flightId) => minter.alias("Flight", `${bundle.info.source}${PART}${flightId}`)));
    for (const [i, flight] of found.entries()) {
      const day = flight === undefined ? undefined : dayOf(flight);
      if (day !== undefined) known.set(some[i]!, day);
      else if (flight !== undefined) named.push(some[i]!);
    }
  }
  return { own: flightIds, known, named };
}

/** A stub has no day. */
function dayOf({ intrinsic, assertions }: StoredEntity): FlightDay | undefined {
  const { date } = intrinsic;
  if (typeof date !== "string") return undefined;
  const times = assertions.map(({ props }) => props["departsAt"]).filter((time) => typeof time === "number");
  return { date, departsAt: times.at(-1) };
}
