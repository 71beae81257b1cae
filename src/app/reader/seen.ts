/** What an answer speaks of, gathered while it is made: ids of things, and the handling of the records that were read for it. */
export class Seen {
  readonly #ids = new Set<string>();
  readonly #labels = new Set<number>();
  readonly #handlings = new Set<string>();

  id(id: string): void {
    this.#ids.add(id);
  }

  /** By the store's number. */
  label(label: number): void {
    this.#labels.add(label);
  }

  handling(text: string): void {
    this.#handlings.add(text);
  }

  get hasLabels(): boolean {
    return this.#labels.size > 0;
  }

  labelsSoFar(): readonly number[] {
    return [...this.#labels];
  }

  /** What has been gathered since it was taken before: of a stream, each answer is one of its own. */
  take(labels: ReadonlyMap<number, string>): { readonly ids: string[]; readonly labels: string[] } {
    const read = [...this.#labels].map((label) => labels.get(label) ?? String(label));
    const taken = { ids: [...this.#ids].sort(), labels: [...new Set([...read, ...this.#handlings])].sort() };
    for (const part of [this.#ids, this.#labels, this.#handlings]) part.clear();
    return taken;
  }
}
