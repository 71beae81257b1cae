/** Following links: the picture or the table of the same things, what can be done with them, and what a chosen one rests on. */
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { CombinedError, useClient } from "urql";
import type { Canvas } from "../../canvas/canvas.ts";
import { drawsGraphs } from "../../canvas/draws-graphs.ts";
import { LinePanel } from "../../panel/line-panel.tsx";
import { ThingPanel } from "../../panel/thing-panel.tsx";
import { Gone } from "../../query/gone.ts";
import { lineKey, linesOf } from "../../session/picture.ts";
import { sessionOf } from "../../session/sessions.ts";
import { TwinTable } from "../../table/twin-table.tsx";
import { TimeBar } from "../../time/time-bar.tsx";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { begin } from "./begin.ts";
import { expand } from "./expand.ts";
import { Toolbar } from "./toolbar.tsx";
import { useSession } from "./use-session.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

// Not even read by a browser that draws no graphs: its programs are made when they are read.
const GraphCanvas = lazy(async () => ({ default: (await import("./graph-canvas.tsx")).GraphCanvas }));

/** A picture of more is no picture. */
const DRAWN_MAX = 500;

export function GraphPage({ ids }: { readonly ids: readonly string[] }) {
  const say = useWords();
  const client = useClient();
  const store = sessionOf(ids.join(","));
  const { session, visible } = useSession(store);
  const [canvas, setCanvas] = useState<Canvas | null>(null);
  const [line, setLine] = useState<string | null>(null);
  const [fault, setFault] = useState<CombinedError | Gone | null>(null);
  const [working, setWorking] = useState(false);
  const [view, setView] = useState<"picture" | "table" | null>(null);
  const tooMany = visible.nodes.length > DRAWN_MAX;
  const asTable = !drawsGraphs() || (view === null ? tooMany : view === "table");
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
  const start = useCallback(() => void doing(() => begin(client, store, ids)), [client, doing, store, ids]);
  // The address decides, not the array: it is made anew whenever the page is drawn.
  useEffect(start, [client, store]);
  const open = (id: string): void => void doing(() => expand(client, store, { id }));

  const chosen = session.selection.size === 1 ? session.graph.nodes.get([...session.selection][0]!) : undefined;
  const chosenLine = linesOf(visible.links).find(({ key }) => key === line);
  return (
    <div className="graph-page">
      <Toolbar store={store} session={session} visible={visible} canvas={canvas} onExpand={open}>
        {drawsGraphs() && (
          <button type="button" onClick={() => setView(asTable ? "picture" : "table")}>
            {say(asTable ? "graph.picture" : "graph.table")}
          </button>
        )}
      </Toolbar>
      {fault !== null && <Fault error={fault} onAgain={start} />}
      <p className="working" role="status">
        {working ? say("graph.working") : ""}
      </p>
      <div className="graph-body">
        <div className="graph-main">
          {!drawsGraphs() && <p className="note">{say("graph.noWebGl")}</p>}
          {asTable && drawsGraphs() && tooMany && <p className="note">{say("graph.tooMany", { max: DRAWN_MAX })}</p>}
          {asTable ? (
            <TwinTable store={store} session={session} visible={visible} onLine={(from, to) => setLine(lineKey(from, to))} />
          ) : (
            <Suspense fallback={<p className="note">{say("app.loading")}</p>}>
              <GraphCanvas
                store={store}
                session={session}
                visible={visible}
                chosenLine={line}
                onLine={setLine}
                onOpen={open}
                onReady={setCanvas}
              />
            </Suspense>
          )}
          <TimeBar store={store} graph={session.graph} visible={visible} />
        </div>
        <aside className="panel" aria-live="polite">
          {chosenLine !== undefined ? (
            <LinePanel line={chosenLine} graph={session.graph} />
          ) : chosen !== undefined ? (
            <ThingPanel key={chosen.id} thing={chosen} graph={session.graph} onExpand={() => open(chosen.id)} />
          ) : (
            <p className="note">{say("panel.none")}</p>
          )}
        </aside>
      </div>
    </div>
  );
}
