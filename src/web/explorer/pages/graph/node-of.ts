/** A thing as the API tells of it, as the session keeps it: with when and where it was, as far as things of its kind are anywhere. */
import type { HappenedFragment, ThingFragment } from "../../query/documents.gen.ts";
import type { ShownNode, Where } from "../../session/state.ts";

type When = Pick<ShownNode, "at" | "until">;

export function nodeOf(thing: ThingFragment): ShownNode {
  const { id, kind, label, natural } = thing;
  return { id, kind, label, natural, ...whenOf(thing), where: whereOf(thing) };
}

function whenOf(thing: ThingFragment): When {
  if ("departsAt" in thing) return { at: thing.departsAt, until: thing.arrivesAt };
  if ("startsAt" in thing) return { at: thing.startsAt, until: thing.endsAt };
  if ("at" in thing) return { at: thing.at, until: null };
  if ("incident" in thing) return { at: thing.incident?.at ?? null, until: null };
  return { at: null, until: null };
}

function whereOf(thing: ThingFragment): Where | null {
  if ("flights" in thing) return { ...placeOf(thing), way: [] };
  if ("incident" in thing) {
    const way = [thing.originCountry, ...thing.transitCountries, thing.destinationCountry].filter((code) => code !== null);
    return { ...(thing.incident === null ? { airports: [], touches: [] } : placeOf(thing.incident)), way };
  }
  if ("origin" in thing) return at(known(thing.origin, thing.destination));
  if ("airport" in thing) return at(known(thing.airport));
  if ("code" in thing) return at(known(thing.code));
  return null;
}

/** An incident is where it is reported to have been, else on its flight. */
function placeOf({ airport, flights }: HappenedFragment): Pick<Where, "airports" | "touches"> {
  const legs = flights.map(({ origin, destination }) => known(origin, destination));
  const airports = airport === null ? (legs[0] ?? []) : [airport];
  return { airports, touches: [...new Set([...airports, ...legs.flat()])] };
}

function at(airports: readonly string[]): Where {
  return { airports, touches: airports, way: [] };
}

function known(...codes: readonly (string | null)[]): readonly string[] {
  return codes.filter((code) => code !== null);
}
