/** The map of what is on the canvas, with the list of the same: choosing a route or an airport shows what is there and lets all else fade. */
import { useMemo, useState } from "react";
import { useClient, useQuery } from "urql";
import { lookOf } from "../../canvas/looks.ts";
import { codesIn, gather, type Places } from "../../place/gather.ts";
import { MarkShape } from "../../place/mark-shape.tsx";
import { PlaceMap } from "../../place/place-map.tsx";
import { PlacesDocument, type PlacesQuery } from "../../query/documents.gen.ts";
import type { SessionStore } from "../../session/session-store.ts";
import type { Visible } from "../../session/shown.ts";
import type { Session } from "../../session/state.ts";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { bringJourneys } from "./bring.ts";
import { MapList } from "./map-list.tsx";

export interface MapViewProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly visible: Visible;
  readonly doing: (work: () => Promise<void>) => Promise<void>;
}

export function MapView({ store, session, visible, doing }: MapViewProps) {
  const say = useWords();
  const client = useClient();
  const codes = useMemo(() => codesIn(visible), [visible]);
  const [{ data, error }, again] = useQuery({ query: PlacesDocument, variables: codes });
  // Those of before, as long as those of what has come since are asked for.
  const [last, setLast] = useState<PlacesQuery | undefined>(data);
  if (data !== undefined && data !== last) setLast(data);
  const places = useMemo(() => placesOf(last), [last]);
  const gathered = useMemo(() => gather(session.graph, visible, places), [session.graph, visible, places]);
  const { filter } = session.graph;
  const select = (ids: readonly string[], more: boolean): void =>
    store.dispatch({ type: "select", ids, how: more ? "add" : "only" });
  const goTo = (airports: readonly string[], ids: readonly string[]): void => {
    // The same once more is everywhere again.
    const same = airports.length === filter.airports.length && airports.every((code) => filter.airports.includes(code));
    store.dispatch({ type: "filter", filter: { ...filter, airports: same ? [] : airports } });
    select(ids, false);
  };
  if (error !== undefined && last === undefined)
    return <Fault error={error} onAgain={() => again({ requestPolicy: "network-only" })} />;
  if (last === undefined) return <p className="note">{say("app.loading")}</p>;
  const people = visible.nodes.filter(({ kind }) => kind === "PERSON").map(({ id }) => id);
  const kinds = [...new Set(gathered.marks.map(({ kind }) => kind))];
  const onRoute = ({ from, to, things }: (typeof gathered.routes)[number]): void =>
    goTo(
      [from, to],
      things.map(({ id }) => id),
    );
  const onSpot = ({ code, touching }: (typeof gathered.spots)[number]): void => goTo([code], touching);
  return (
    <div className="place-view">
      <PlaceMap
        gathered={gathered}
        places={places}
        selection={session.selection}
        airports={filter.airports}
        lookOf={lookOf}
        onRoute={onRoute}
        onSpot={onSpot}
        onThings={select}
      />
      <p className="map-notes">
        {people.length > 0 && (
          <button type="button" onClick={() => void doing(() => bringJourneys(client, store, people))}>
            {say("map.journeys", { count: people.length })}
          </button>
        )}
        {kinds.map((kind) => (
          <span key={kind}>
            <svg width="20" height="20" viewBox="-14 -14 28 28" aria-hidden="true">
              <MarkShape kind={kind} lookOf={lookOf} />
            </svg>{" "}
            {say(`kind.${kind}`)}
          </span>
        ))}
        {gathered.routes.length > 0 && (
          <span>
            <svg width="24" height="10" aria-hidden="true">
              <path className="line" d="M0 5H24" strokeWidth="4" />
            </svg>{" "}
            {say("map.legend.route")}
          </span>
        )}
        {gathered.flows.length > 0 && (
          <span>
            <svg width="24" height="10" aria-hidden="true">
              <path className="line dashed" d="M0 5H24" strokeWidth="2" />
            </svg>{" "}
            {say("map.legend.flow")}
          </span>
        )}
        {gathered.unplaced.length > 0 && <span>{say("map.unplaced", { count: gathered.unplaced.length })}</span>}
        {gathered.unknownCodes.length > 0 && <span>{say("map.unknown", { codes: gathered.unknownCodes.join(", ") })}</span>}
        {gathered.placeless > 0 && <span>{say("map.placeless", { count: gathered.placeless })}</span>}
      </p>
      <MapList
        gathered={gathered}
        selection={session.selection}
        airports={filter.airports}
        onRoute={onRoute}
        onSpot={onSpot}
        onThings={select}
      />
    </div>
  );
}

function placesOf(found: PlacesQuery | undefined): Places {
  const by = (all: PlacesQuery["airportPlaces"]) => new Map(all.map(({ code, place }) => [code, place ?? null]));
  return { airports: by(found?.airportPlaces ?? []), countries: by(found?.countryPlaces ?? []) };
}
