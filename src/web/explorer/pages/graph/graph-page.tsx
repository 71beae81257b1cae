/** Following links: the picture or the table of the same things, what can be done with them, and what a chosen one rests on. */
import type { Client } from "@urql/core";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { CombinedError, useClient } from "urql";
import type { Canvas } from "../../canvas/canvas.ts";
import { drawsGraphs } from "../../canvas/draws-graphs.ts";
import { LinePanel } from "../../panel/line-panel.tsx";
import { ThingPanel } from "../../panel/thing-panel.tsx";
import { Ways } from "../../panel/ways.tsx";
import { playgroundAddress } from "../../query/client.ts";
import { Gone } from "../../query/gone.ts";
import { lineKey, linesOf } from "../../session/picture.ts";
import type { SessionStore } from "../../session/session-store.ts";
import { sessionOf } from "../../session/sessions.ts";
import { TwinTable } from "../../table/twin-table.tsx";
import { TimeBar } from "../../time/time-bar.tsx";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { routes } from "../routes.ts";
import { connect, replace } from "./connect.ts";
import { expand } from "./expand.ts";
import { PlaceNotice } from "./place-notice.tsx";
import { ToCase } from "./to-case.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useSession } from "./use-session.ts";
import { useUndoKeys } from "./use-undo-keys.ts";
import { useView, type View, Views } from "./views.tsx";

// Not even read by a browser that draws no graphs: its programs are made when they are read.
const GraphCanvas = lazy(async () => ({ default: (await import("./graph-canvas.tsx")).GraphCanvas }));
const TimelineView = lazy(async () => ({ default: (await import("./timeline-view.tsx")).TimelineView }));
const MapView = lazy(async () => ({ default: (await import("./map-view.tsx")).MapView }));

/** What the panel shows instead of what is chosen. */
type Aside = { readonly what: "ways"; readonly ids: readonly string[] } | { readonly what: "case" };

/** A picture of more is no picture. */
const DRAWN_MAX = 500;

export interface GraphPageProps {
  /** Names the session, so that going back finds it. */
  readonly address: string;
  /** What the view begins with; leaves a session alone that holds something. */
  readonly begin: (client: Client, store: SessionStore) => Promise<void>;
}

export function GraphPage({ address, begin }: GraphPageProps) {
  const say = useWords();
  const client = useClient();
  const store = sessionOf(address);
  const { session, visible } = useSession(store);
  const [canvas, setCanvas] = useState<Canvas | null>(null);
  const [line, setLine] = useState<string | null>(null);
  const [fault, setFault] = useState<CombinedError | Gone | null>(null);
  const [working, setWorking] = useState(false);
  const [wanted, setView] = useView();
  const [aside, setAside] = useState<Aside | null>(null);
  const tooMany = visible.nodes.length > DRAWN_MAX;
  const view = viewOf(wanted, tooMany);
  useUndoKeys(store);

  const doing = useCallback(async (work: () => Promise<void>): Promise<void> => {
    setWorking(true);
    setFault(null);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CombinedError || error instanceof Gone)) throw error;
      setFault(error);
    } finally {
      setWorking(false);
    }
  }, []);
  const start = useCallback(() => void doing(() => begin(client, store)), [begin, client, doing, store]);
  // The address decides, not what is to be done at it: that is made anew whenever the page is drawn.
  useEffect(start, [client, store]);
  // What was chosen last is told: a thing, in whichever view, instead of the link before it.
  useEffect(() => setLine(null), [session.selection]);
  const openThing = (id: string): void => void doing(() => expand(client, store, { id }));

  const chosen = session.selection.size === 1 ? session.graph.nodes.get([...session.selection][0]!) : undefined;
  const chosenLine = linesOf(visible.links).find(({ key }) => key === line);
  return (
    <div className="graph-page">
      <Toolbar store={store} session={session} visible={visible} canvas={canvas} onExpand={openThing}>
        <button
          type="button"
          disabled={session.selection.size < 2}
          onClick={() => setAside({ what: "ways", ids: [...session.selection] })}
        >
          {say("ways.ask")}
        </button>
        <button type="button" disabled={session.selection.size === 0} onClick={() => setAside({ what: "case" })}>
          {say("toCase.ask")}
        </button>
        <button type="button" onClick={() => open(playgroundAddress(), "_blank", "noopener")}>
          {say("graph.query")}
        </button>
        <Views view={view} onView={setView} />
      </Toolbar>
      {fault !== null && <Fault error={fault} onAgain={start} />}
      <p className="working" role="status">
        {working ? say("graph.working") : ""}
      </p>
      <div className="graph-body">
        <div className="graph-main">
          <PlaceNotice store={store} filter={session.graph.filter} />
          {!drawsGraphs() && <p className="note">{say("graph.noWebGl")}</p>}
          {view === "table" && drawsGraphs() && tooMany && <p className="note">{say("graph.tooMany", { max: DRAWN_MAX })}</p>}
          {view === "table" && (
            <TwinTable store={store} session={session} visible={visible} onLine={(from, to) => setLine(lineKey(from, to))} />
          )}
          {/* One of its own for each: what waits must not hide what is there, for a picture in no room is none. */}
          <Suspense key={view} fallback={<p className="note">{say("app.loading")}</p>}>
            {view === "picture" && (
              <GraphCanvas
                store={store}
                session={session}
                visible={visible}
                chosenLine={line}
                onLine={setLine}
                onOpen={openThing}
                onReady={setCanvas}
              />
            )}
            {view === "map" && <MapView store={store} session={session} visible={visible} doing={doing} />}
            {view === "timeline" && <TimelineView store={store} session={session} visible={visible} doing={doing} />}
          </Suspense>
          {view !== "timeline" && <TimeBar store={store} graph={session.graph} visible={visible} />}
        </div>
        <aside className="panel" aria-live="polite">
          {aside?.what === "ways" ? (
            <Ways
              from={aside.ids[0]!}
              toAny={aside.ids.slice(1)}
              onShow={(things) => void doing(() => connect(client, store, things))}
              onClose={() => setAside(null)}
            />
          ) : aside?.what === "case" ? (
            <ToCase session={session} onClose={() => setAside(null)} />
          ) : chosenLine !== undefined ? (
            <LinePanel line={chosenLine} graph={session.graph} />
          ) : chosen !== undefined ? (
            <ThingPanel
              key={chosen.id}
              thing={chosen}
              graph={session.graph}
              onExpand={() => openThing(chosen.id)}
              onTimeline={() => setView("timeline")}
              onJudged={(persons) => void doing(() => replace(client, store, { id: chosen.id, persons }))}
              findingAddress={routes.finding}
            />
          ) : (
            <p className="note">{say("panel.none")}</p>
          )}
        </aside>
      </div>
    </div>
  );
}

/** Where nobody has chosen, the picture, as far as one can be drawn of so much. */
function viewOf(wanted: View | null, tooMany: boolean): View {
  const view = wanted ?? (tooMany ? "table" : "picture");
  return view === "picture" && !drawsGraphs() ? "table" : view;
}
