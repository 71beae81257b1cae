/**
 * Interned handling labels and label sets. Both only ever grow, so what was read once stays true; what a transaction adds counts
 * for others only once it is committed. New ones are numbered under the writers' lock.
 */
import { assert } from "#base/assert.ts";
import type { Reads, Tx } from "./connection.ts";
import { int } from "./connection.ts";

export class Labels {
  readonly texts: Map<number, string>;
  readonly sets: Map<number, readonly number[]>;
  readonly #ids = new Map<string, number>();
  readonly #setIds = new Map<string, number>();

  constructor(texts: Iterable<readonly [number, string]> = [], sets: Iterable<readonly [number, readonly number[]]> = []) {
    this.texts = new Map(texts);
    this.sets = new Map(sets);
    for (const [id, text] of this.texts) this.#ids.set(text, id);
    for (const [id, labels] of this.sets) this.#setIds.set(labels.join(","), id);
  }

  label(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.texts.size;
    this.texts.set(id, text);
    this.#ids.set(text, id);
    return id;
  }

  /** `labels` in ascending order. */
  set(labels: readonly number[]): number {
    const key = labels.join(",");
    const known = this.#setIds.get(key);
    if (known !== undefined) return known;
    const id = this.sets.size;
    this.sets.set(id, labels);
    this.#setIds.set(key, id);
    return id;
  }
}

export class LabelCache {
  #committed = new Labels();

  /** The labels as this transaction sees them, for it alone. */
  async load(tx: Tx): Promise<Labels> {
    const known = this.#committed;
    const [labels, sets] = await Promise.all([
      tx.rows<{ id: number; text: string }>("read/labels", { known: int(known.texts.size) }),
      tx.rows<{ id: number; labels: number[] }>("read/label-sets", { known: int(known.sets.size) }),
    ]);
    const all = new Labels(
      [...known.texts, ...labels.map(({ id, text }) => [id, text] as const)],
      [...known.sets, ...sets.map(({ id, labels }) => [id, labels] as const)],
    );
    assert(all.texts.size === known.texts.size + labels.length, "labels are numbered without gaps");
    return all;
  }

  /** Writes what was added since `load`. */
  save(tx: Tx, labels: Labels, before: { readonly texts: number; readonly sets: number }): void {
    const texts = [...labels.texts].slice(before.texts).map(([id, text]) => ({ id: int(id), text }));
    const sets = [...labels.sets]
      .slice(before.sets)
      .map(([id, members]) => ({ id: int(id), labels: members.map((label) => int(label)) }));
    if (texts.length > 0) tx.send("write/create-labels", { rows: texts });
    if (sets.length > 0) tx.send("write/create-label-sets", { rows: sets });
  }

  /** After a read, or after the commit of what was saved. */
  committed(labels: Labels): void {
    if (labels.texts.size >= this.#committed.texts.size && labels.sets.size >= this.#committed.sets.size)
      this.#committed = labels;
  }

  forget(): void {
    this.#committed = new Labels();
  }

  async read(reads: Reads): Promise<Labels> {
    const labels = await reads.read((tx) => this.load(tx));
    this.committed(labels);
    return labels;
  }
}
