/**
 * What follows from a state of the store alone, made once for all requests at that state: by whoever asks first, while the others wait for
 * it. Nothing is kept beyond a state, so whatever changed is so for the next request. The last two states are kept: while an ingest lands,
 * requests that began before a batch are still being answered.
 */
const STATES_KEPT = 2;

/** With the labels of what was read for it. */
export interface SharedAnswer {
  readonly value: unknown;
  readonly labels: readonly number[];
}

export class Kept<T> {
  readonly #max: number;
  readonly #states = new Map<string, Map<string, Promise<T>>>();

  /** `max`: things that are kept of one state; past it all of them are made anew. */
  constructor(max: number) {
    this.#max = max;
  }

  /** `state` names what it follows from, `name` what is made; a failure is not kept. */
  async of(state: string, name: string, make: () => Promise<T>): Promise<T> {
    const things = this.#at(state);
    const known = things.get(name);
    if (known !== undefined) {
      try {
        return await known;
      } catch {
        // Whoever asked first was out of time, or its thread died: that says nothing of this one.
        return make();
      }
    }
    if (things.size >= this.#max) things.clear();
    const made = make();
    things.set(name, made);
    try {
      return await made;
    } catch (error) {
      if (things.get(name) === made) things.delete(name);
      throw error;
    }
  }

  #at(state: string): Map<string, Promise<T>> {
    const things = this.#states.get(state) ?? new Map<string, Promise<T>>();
    this.#states.set(state, things);
    for (const oldest of this.#states.keys()) {
      if (this.#states.size <= STATES_KEPT) break;
      this.#states.delete(oldest);
    }
    return things;
  }
}
