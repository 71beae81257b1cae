/**
 * Who is protected, shared by all requests at one state of the store: it hangs on no reader, and every request that tells of findings asks
 * it of all their members. Nothing is kept beyond a state, so whoever becomes protected is so for the next request.
 */
const KEPT_MAX = 100_000;

export class KeptProtection {
  #state = "";
  readonly #known = new Map<string, Promise<boolean>>();

  /** `state` names what it follows from; `make` finds out. */
  async of(state: string, personId: string, make: () => Promise<boolean>): Promise<boolean> {
    if (state !== this.#state || this.#known.size >= KEPT_MAX) this.#known.clear();
    this.#state = state;
    const known = this.#known.get(personId);
    if (known !== undefined) {
      try {
        return await known;
      } catch {
        // Whoever asked first was out of time, or its thread died: that says nothing of this one.
        return make();
      }
    }
    const made = make();
    this.#known.set(personId, made);
    try {
      return await made;
    } catch (error) {
      if (this.#known.get(personId) === made) this.#known.delete(personId);
      throw error;
    }
  }
}
