/** The list twin of the map: the same routes, places, things and flows, for keyboards and screen readers, with what is at no known place. */
import { useState } from "react";
import { type Flow, type Gathered, isRouteChosen, type Mark, type Route, type Spot } from "../../place/gather.ts";
import type { ShownNode } from "../../session/state.ts";
import { type ColumnOf, Rows } from "../../table/rows.tsx";
import { useMoment, useWords } from "../../words/use-words.tsx";

export interface MapListProps {
  readonly gathered: Gathered;
  readonly selection: ReadonlySet<string>;
  readonly airports: readonly string[];
  readonly onRoute: (route: Route) => void;
  readonly onSpot: (spot: Spot) => void;
  readonly onThings: (ids: readonly string[], more: boolean) => void;
}

type Tab = "routes" | "spots" | "marks" | "flows" | "unplaced";
type Keyed<T> = T & { readonly id: string };

export function MapList({ gathered, selection, airports, onRoute, onSpot, onThings }: MapListProps) {
  const say = useWords();
  const moment = useMoment();
  const [tab, setTab] = useState<Tab>("routes");
  const { routes, spots, marks, flows, unplaced } = gathered;
  const has = (things: readonly ShownNode[]): boolean => things.some(({ id }) => selection.has(id));
  const when = ({ at }: ShownNode): string => (at === null ? say("table.unknownTime") : moment(at));
  const count = <T,>(key: string, title: string, of: (row: T) => number): ColumnOf<T> => ({
    key,
    title,
    text: (row) => String(of(row)),
    order: of,
  });
  const names = (things: readonly ShownNode[]): string => things.map(({ label }) => label).join("; ");
  const routeColumns: readonly ColumnOf<Route>[] = [
    { key: "route", title: say("map.list.route"), text: ({ from, to }) => `${from} – ${to}` },
    count("there", say("map.list.there"), ({ there }) => there),
    count("back", say("map.list.back"), ({ back }) => back),
    count("travellers", say("map.list.travellers"), ({ travellers }) => travellers.length),
    count("within", say("map.list.within"), ({ within }) => within),
  ];
  const spotColumns: readonly ColumnOf<Spot>[] = [
    { key: "code", title: say("kind.AIRPORT"), text: ({ code }) => code },
    count("things", say("map.list.things"), ({ touching }) => touching.length),
  ];
  const markColumns: readonly ColumnOf<Mark["things"][number] & { readonly airports: string; readonly faded: boolean }>[] = [
    { key: "name", title: say("table.name"), text: ({ label }) => label },
    { key: "kind", title: say("table.kind"), text: ({ kind }) => say(`kind.${kind}`) },
    { key: "place", title: say("map.list.place"), text: ({ airports: there }) => there },
    { key: "when", title: say("table.when"), text: when, order: ({ at }) => at ?? "" },
  ];
  const flowColumns: readonly ColumnOf<Flow>[] = [
    { key: "flow", title: say("map.list.flow"), text: ({ from, to }) => `${from} → ${to}` },
    count("things", say("kind.SEIZURE"), ({ things }) => things.length),
    { key: "names", title: say("table.name"), text: ({ things }) => names(things) },
  ];
  const unplacedColumns: readonly ColumnOf<ShownNode>[] = [
    { key: "name", title: say("table.name"), text: ({ label }) => label },
    { key: "kind", title: say("table.kind"), text: ({ kind }) => say(`kind.${kind}`) },
    { key: "place", title: say("map.list.place"), text: ({ where }) => where?.airports.join(" – ") ?? "" },
    { key: "when", title: say("table.when"), text: when, order: ({ at }) => at ?? "" },
  ];
  const happened = marks.flatMap(({ things, airports: there, faded }) =>
    things.map((thing) => ({ ...thing, airports: there.join(" – "), faded })),
  );
  const tabs: readonly (readonly [Tab, string, number])[] = [
    ["routes", say("map.tab.routes"), routes.length],
    ["spots", say("map.tab.spots"), spots.length],
    ["marks", say("map.tab.marks"), happened.length],
    ["flows", say("map.tab.flows"), flows.length],
    ["unplaced", say("map.tab.unplaced"), unplaced.length],
  ];
  const choose = ({ id }: { readonly id: string }, more: boolean): void => onThings([id], more);
  const caption = say("map.list.caption");
  return (
    <section className="twin map-below" aria-label={caption}>
      <div className="tabs">
        {tabs.map(([name, title, size]) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => setTab(name)}>
            {title} ({size})
          </button>
        ))}
      </div>
      {tab === "routes" && (
        <Rows
          caption={caption}
          rows={keyed(routes)}
          columns={routeColumns}
          isChosen={(route) => isRouteChosen(route, { selection, airports })}
          isPale={({ faded }) => faded}
          onChoose={onRoute}
        />
      )}
      {tab === "spots" && (
        <Rows
          caption={caption}
          rows={spots.map((spot) => ({ ...spot, id: spot.code }))}
          columns={spotColumns}
          isChosen={({ code, things }) => has(things) || airports.includes(code)}
          isPale={({ faded }) => faded}
          onChoose={onSpot}
        />
      )}
      {tab === "marks" && (
        <Rows
          caption={caption}
          rows={happened}
          columns={markColumns}
          isChosen={({ id }) => selection.has(id)}
          isPale={({ faded }) => faded}
          onChoose={choose}
        />
      )}
      {tab === "flows" && (
        <Rows
          caption={caption}
          rows={keyed(flows)}
          columns={flowColumns}
          isChosen={({ things }) => has(things)}
          isPale={({ faded }) => faded}
          onChoose={({ things }, more) =>
            onThings(
              things.map(({ id }) => id),
              more,
            )
          }
        />
      )}
      {tab === "unplaced" && (
        <Rows
          caption={caption}
          rows={unplaced}
          columns={unplacedColumns}
          isChosen={({ id }) => selection.has(id)}
          isPale={() => false}
          onChoose={choose}
        />
      )}
    </section>
  );
}

function keyed<T extends { readonly key: string }>(rows: readonly T[]): readonly Keyed<T>[] {
  return rows.map((row) => ({ ...row, id: row.key }));
}
