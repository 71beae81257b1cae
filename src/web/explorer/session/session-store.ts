/** Holds the session of a view and tells who draws it; the only one who may write it, through `dispatch`. */
import type { Action } from "./actions.ts";
import { reduce } from "./reduce.ts";
import { EMPTY_SESSION, type Session } from "./state.ts";

export class SessionStore {
  #session: Session = EMPTY_SESSION;
  readonly #listeners = new Set<() => void>();

  /** As `useSyncExternalStore` takes them. */
  readonly current = (): Session => this.#session;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  dispatch(action: Action): void {
    const next = reduce(this.#session, action);
    if (next === this.#session) return;
    this.#session = next;
    for (const listener of this.#listeners) listener();
  }
}
