/** What can be done with what is on the canvas; every act can be taken back. */
import type { ReactNode } from "react";
import type { Canvas } from "../../canvas/canvas.ts";
import type { SessionStore } from "../../session/session-store.ts";
import type { Visible } from "../../session/shown.ts";
import type { Session } from "../../session/state.ts";
import { useWords } from "../../words/use-words.tsx";
import { Filters } from "./filters.tsx";
import { FindHere } from "./find-here.tsx";
import { relaid } from "./place-new.ts";
import { ViewExport } from "./view-export.tsx";

export interface ToolbarProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly visible: Visible;
  readonly canvas: Canvas | null;
  readonly onExpand: (id: string) => void;
  readonly children: ReactNode;
}

export function Toolbar({ store, session, visible, canvas, onExpand, children }: ToolbarProps) {
  const say = useWords();
  const { graph, selection, past, future } = session;
  const ids = [...selection];
  const [only] = ids;
  const one = ids.length === 1 ? only! : null;
  const pinned = ids.length > 0 && ids.every((id) => graph.pinned.has(id));
  return (
    <div className="toolbar" role="toolbar" aria-label={say("graph.title")}>
      <button type="button" disabled={one === null} onClick={() => onExpand(one!)}>
        {say("graph.expand")}
      </button>
      <button
        type="button"
        disabled={one === null || !graph.expansions.has(one)}
        onClick={() => store.dispatch({ type: "collapse", id: one! })}
      >
        {say("graph.collapse")}
      </button>
      <button type="button" disabled={ids.length === 0} onClick={() => store.dispatch({ type: "hide", ids })}>
        {say("graph.hide")}
      </button>
      {graph.hidden.size > 0 && (
        <button type="button" onClick={() => store.dispatch({ type: "showHidden" })}>
          {say("graph.showHidden", { count: graph.hidden.size })}
        </button>
      )}
      <button type="button" disabled={ids.length === 0} onClick={() => store.dispatch({ type: "remove", ids })}>
        {say("graph.remove")}
      </button>
      <button type="button" disabled={ids.length === 0} onClick={() => store.dispatch({ type: pinned ? "unpin" : "pin", ids })}>
        {say(pinned ? "graph.unpin" : "graph.pin")}
      </button>
      <button
        type="button"
        disabled={ids.length < 2}
        onClick={() => void relaid(graph, ids).then((positions) => store.dispatch({ type: "move", positions }))}
      >
        {say("graph.layout")}
      </button>
      <span className="gap" />
      <button type="button" disabled={past.length === 0} onClick={() => store.dispatch({ type: "undo" })}>
        {say("graph.undo")}
      </button>
      <button type="button" disabled={future.length === 0} onClick={() => store.dispatch({ type: "redo" })}>
        {say("graph.redo")}
      </button>
      <span className="gap" />
      <button type="button" disabled={canvas === null} onClick={() => canvas!.fit()}>
        {say("graph.fit")}
      </button>
      <button type="button" disabled={canvas === null} onClick={() => canvas!.zoom("in")} aria-label={say("graph.zoomIn")}>
        +
      </button>
      <button type="button" disabled={canvas === null} onClick={() => canvas!.zoom("out")} aria-label={say("graph.zoomOut")}>
        −
      </button>
      <span className="gap" />
      {children}
      <Filters store={store} graph={graph} />
      <FindHere store={store} visible={visible} canvas={canvas} />
      <ViewExport session={session} visible={visible} />
      <span className="counts" role="status">
        {say("graph.counts", { nodes: visible.nodes.length, links: visible.links.length, hidden: visible.hiddenCount })}
      </span>
    </div>
  );
}
