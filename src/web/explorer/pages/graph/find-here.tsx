/** Finds in the graph: what has all the words in its name or number is selected, and brought into view. */
import { useState } from "react";
import type { Canvas } from "../../canvas/canvas.ts";
import type { SessionStore } from "../../session/session-store.ts";
import type { Visible } from "../../session/shown.ts";
import { useWords } from "../../words/use-words.tsx";

interface FindHereProps {
  readonly store: SessionStore;
  readonly visible: Visible;
  readonly canvas: Canvas | null;
}

export function FindHere({ store, visible, canvas }: FindHereProps) {
  const say = useWords();
  const [text, setText] = useState("");
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? [] : visible.nodes.filter((node) => hasAll(`${node.label} ${node.natural}`, words));
  return (
    <form
      className="find-here"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const ids = found.map(({ id }) => id);
        store.dispatch({ type: "select", ids, how: "only" });
        if (ids.length > 0) canvas?.fit(ids);
      }}
    >
      <input
        type="search"
        aria-label={say("filter.find")}
        placeholder={say("filter.find")}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <span className="note" role="status">
        {words.length === 0 ? "" : found.length === 0 ? say("filter.findNone") : found.length}
      </span>
    </form>
  );
}

function hasAll(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}
