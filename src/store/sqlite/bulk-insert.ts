/**
 * Rows gathered and inserted many a statement: the call into the engine costs as much as the row itself. They are in the
 * table only after `flush`; whoever reads it in between must flush first.
 */
import type { Db, Value } from "./db.ts";

const ROWS = 32;

export class BulkInsert {
  readonly #db: Db;
  readonly #into: string;
  readonly #row: string;
  readonly #many: string;
  readonly #width: number;
  #values: Value[] = [];

  /** `into`: the statement up to VALUES. */
  constructor(db: Db, into: string, width: number) {
    this.#db = db;
    this.#into = into;
    this.#width = width;
    this.#row = `(${new Array(width).fill("?").join(", ")})`;
    this.#many = `${into} VALUES ${new Array(ROWS).fill(this.#row).join(", ")}`;
  }

  add(...row: Value[]): void {
    for (const value of row) this.#values.push(value);
    if (this.#values.length === ROWS * this.#width) this.#insert(ROWS);
  }

  flush(): void {
    const rows = this.#values.length / this.#width;
    if (rows > 0) this.#insert(rows);
  }

  #insert(rows: number): void {
    const values = this.#values;
    this.#values = [];
    if (rows === ROWS) {
      this.#db.statement(this.#many).run(...values);
      return;
    }
    const one = this.#db.statement(`${this.#into} VALUES ${this.#row}`);
    for (let at = 0; at < values.length; at += this.#width) one.run(...values.slice(at, at + this.#width));
  }
}
