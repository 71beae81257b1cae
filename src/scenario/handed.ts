/** Of what was planted: which columns of its rows reached the bundle. The truth tells from it what could be known. */
import type { Cell } from "./csv.ts";
import type { HandedFile } from "./handed-file.ts";
import type { Boarding, Booking, Consignment, Person, Worker, World } from "./world.ts";

type Thing = Boarding | Booking | Worker | Consignment;

export class Handed {
  readonly #watched = new Set<Thing>();
  readonly #columns = new Map<Thing, ReadonlySet<string>>();

  /** Before anything is written: from here on rows of the planted are noted. */
  watch(world: World): void {
    const people = new Set<Person>();
    for (const { members, consignments } of world.groups) {
      for (const { person, worker } of members) {
        people.add(person);
        if (worker !== undefined) this.#watched.add(worker);
      }
      for (const consignment of consignments) this.#watched.add(consignment);
    }
    for (const boarding of world.boardings) {
      if (!people.has(boarding.person)) continue;
      this.#watched.add(boarding);
      this.#watched.add(boarding.booking);
    }
  }

  note(thing: Thing, file: HandedFile, cells: readonly Cell[]): void {
    if (this.#watched.has(thing) && file.isSent) this.#columns.set(thing, file.filledOf(cells));
  }

  /** For what comes another way than in a file's row. */
  noteColumns(thing: Thing, columns: readonly string[]): void {
    if (this.#watched.has(thing)) this.#columns.set(thing, new Set(columns));
  }

  /** Undefined where no row of it was written. */
  columnsOf(thing: Thing): ReadonlySet<string> | undefined {
    return this.#columns.get(thing);
  }
}
