/** Following links: the picture or the table of the same things, what can be done with them, and what a chosen one rests on. */
import { useCallback, useEffect, useState } from "react";
import { CombinedError, useClient } from "urql";
import type { Canvas } from "../../canvas/canvas.ts";
import { LinePanel } from "../../panel/line-panel.tsx";
import { ThingPanel } from "../../panel/thing-panel.tsx";
import { Gone } from "../../query/gone.ts";
import { linesOf } from "../../session/picture.ts";
import { sessionOf } from "../../session/sessions.ts";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { begin } from "./begin.ts";
import { expand } from "./expand.ts";
import { GraphCanvas } from "./graph-canvas.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useSession } from "./use-session.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

export function GraphPage({ ids }: { readonly ids: readonly string[] }) {
  const say = useWords();
  const client = useClient();
  const store = sessionOf(ids.join(","));
  const { session, visible } = useSession(store);
  const [canvas, setCanvas] = useState<Canvas | null>(null);
  const [line, setLine] = useState<string | null>(null);
  const [fault, setFault] = useState<CombinedError | Gone | null>(null);
  const [working, setWorking] = useState(false);
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
      <Toolbar store={store} session={session} visible={visible} canvas={canvas} onExpand={open} />
      {fault !== null && <Fault error={fault} onAgain={start} />}
      <p className="working" role="status">
        {working ? say("graph.working") : ""}
      </p>
      <div className="graph-body">
        <GraphCanvas
          store={store}
          session={session}
          visible={visible}
          chosenLine={line}
          onLine={setLine}
          onOpen={open}
          onReady={setCanvas}
        />
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
