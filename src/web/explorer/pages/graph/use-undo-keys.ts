/** Ctrl or ⌘ with Z takes back, with Shift and Z or with Y does again; not while something is typed. */
import { useEffect } from "react";
import type { SessionStore } from "../../session/session-store.ts";

export function useUndoKeys(store: SessionStore): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches("input, textarea, select")) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      store.dispatch({ type: key === "y" || event.shiftKey ? "redo" : "undo" });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [store]);
}
