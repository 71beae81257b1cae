/** The picture in the page: makes the canvas once and tells it what there is. What a reader does there becomes actions. */
import { useEffect, useMemo, useRef, useState } from "react";
import { Canvas, type CanvasView } from "../../canvas/canvas.ts";
import type { SessionStore } from "../../session/session-store.ts";
import type { Visible } from "../../session/shown.ts";
import type { Session } from "../../session/state.ts";
import { useWords } from "../../words/use-words.tsx";
import { DIGEST, pictureOf } from "./picture-of.ts";

export interface GraphCanvasProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly visible: Visible;
  readonly chosenLine: string | null;
  readonly onLine: (key: string) => void;
  readonly onOpen: (id: string) => void;
  /** Lends the canvas to the toolbar. */
  readonly onReady: (canvas: Canvas | null) => void;
}

/** What of each session was seen last: whoever comes back to it finds nothing moved. */
const views = new WeakMap<SessionStore, CanvasView>();

export function GraphCanvas({ store, session, visible, chosenLine, onLine, onOpen, onReady }: GraphCanvasProps) {
  const say = useWords();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | null>(null);
  // The canvas lives longer than a drawing: it calls what is current.
  const now = useRef({ onLine, onOpen });
  now.current = { onLine, onOpen };

  // Another canvas is made when the browser has taken one's memory away.
  const [generation, setGeneration] = useState(0);

  useEffect(() => {
    const thingOf = (id: string): string => (id.startsWith(DIGEST) ? id.slice(DIGEST.length) : id);
    const made = new Canvas(box.current!, {
      pick: (id, more) => store.dispatch({ type: "select", ids: [thingOf(id)], how: more ? "toggle" : "only" }),
      pickLine: (key) => {
        if (!key.startsWith(DIGEST)) now.current.onLine(key);
      },
      pickNothing: () => store.dispatch({ type: "select", ids: [], how: "only" }),
      open: (id) => now.current.onOpen(thingOf(id)),
      menu: () => undefined,
      moved: (positions) => store.dispatch({ type: "move", positions: withoutDigests(positions) }),
      lost: () => setGeneration((number) => number + 1),
    });
    const seen = views.get(store);
    if (seen !== undefined) made.view = seen;
    canvas.current = made;
    onReady(made);
    const repaint = (): void => made.repaint();
    const system = matchMedia("(prefers-color-scheme: dark)");
    addEventListener("trama-theme", repaint);
    system.addEventListener("change", repaint);
    return () => {
      removeEventListener("trama-theme", repaint);
      system.removeEventListener("change", repaint);
      onReady(null);
      canvas.current = null;
      views.set(store, made.view);
      made.close();
    };
  }, [store, onReady, generation]);

  const picture = useMemo(() => pictureOf(session, visible, { chosenLine, say }), [session, visible, chosenLine, say]);
  useEffect(() => {
    canvas.current?.show(picture);
    if (views.has(store) || picture.nodes.length < 2) return;
    canvas.current?.fit();
    views.set(store, canvas.current!.view);
  }, [picture, store, generation]);

  return (
    <div
      ref={box}
      className="canvas"
      role="img"
      aria-label={say("graph.picture.label", { nodes: visible.nodes.length, links: visible.links.length })}
    />
  );
}

function withoutDigests<T>(positions: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...positions].filter(([id]) => !id.startsWith(DIGEST)));
}
