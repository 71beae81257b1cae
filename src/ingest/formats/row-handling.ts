/** The label of each record: the bundle's, which a row can only tighten. Rows share few labels, so each text is worked out once. */
import { combineHandling, formatHandling, inCompartments, parseHandling, type Handling } from "#model/handling.ts";

export type RowHandlingResult = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly text: string };

export class RowHandling {
  readonly #bundle: Handling;
  readonly #plain: RowHandlingResult;
  readonly #known = new Map<string, RowHandlingResult>();

  constructor(bundle: Handling) {
    this.#bundle = bundle;
    this.#plain = { ok: true, text: formatHandling(bundle) };
  }

  of(cell: string, compartments: readonly string[]): RowHandlingResult {
    if (cell === "" && compartments.length === 0) return this.#plain;
    const key = `${cell}\n${compartments.join(",")}`;
    let result = this.#known.get(key);
    if (result === undefined) {
      result = this.#combine(cell, compartments);
      if (this.#known.size >= 1_000) this.#known.clear();
      this.#known.set(key, result);
    }
    return result;
  }

  /** May fewer read a row of this label than the bundle? */
  tightens(text: string): boolean {
    return text !== this.#plain.text;
  }

  #combine(cell: string, compartments: readonly string[]): RowHandlingResult {
    let handling = this.#bundle;
    if (cell !== "") {
      const parsed = parseHandling(cell, this.#bundle.owner);
      if (!parsed.ok) return parsed;
      handling = combineHandling(handling, parsed.handling);
    }
    return { ok: true, text: formatHandling(inCompartments(handling, compartments)) };
  }
}
