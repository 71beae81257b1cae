/** Up to when this reader has looked at findings: the one thing that is kept of it in the browser, a time. */
import { useSyncExternalStore } from "react";

const KEPT = "trama.looked";
const CHANGED = "trama-looked";

/** Null until the reader has said so once. */
export function useLastLooked(): string | null {
  return useSyncExternalStore(subscribe, () => localStorage.getItem(KEPT));
}

/** `at`: a moment in ISO 8601. */
export function keepLastLooked(at: string): void {
  localStorage.setItem(KEPT, at);
  dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  return () => removeEventListener(CHANGED, listener);
}
