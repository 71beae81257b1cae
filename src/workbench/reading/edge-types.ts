/** The column in which Gephi writes of each edge whether it is directed. A column of that name which says something else is none. */
export class EdgeTypes {
  #directed = 0;
  #undirected = 0;
  #others = 0;

  add(cell: string): void {
    const type = cell.toLowerCase();
    if (type === "directed") this.#directed++;
    else if (type === "undirected") this.#undirected++;
    else this.#others++;
  }

  /** Null = the column does not say. */
  get directed(): boolean | "mixed" | null {
    if (this.#others > 0 || this.#directed + this.#undirected === 0) return null;
    if (this.#undirected === 0) return true;
    return this.#directed === 0 ? false : "mixed";
  }

  told(): string {
    return `the column "type" says that ${this.directed === "mixed" ? "some" : "all"} edges are ${this.directed === false ? "undirected" : "directed"}`;
  }
}
