/**
 * Travellers of one list who are the same by name and birth date and yet not one: their sexes, nationalities or seats differ. A list is
 * gone through before its rows get their keys, so that the order of rows makes no difference; of each row a few numbers are kept.
 */
import { FNV_START, fnv1a } from "#base/fnv1a.ts";

const LOW = 0x200000;
const OTHER_START = 0x9e3779b1;

export class ListedTwice {
  readonly #known = new Map<number, number[]>();
  readonly #told = new Set<number>();

  /** `traits`: in one order always; "" is not known, which is no difference. */
  add(key: string, traits: readonly string[]): void {
    const place = placeOf(key);
    const marks = traits.map((trait) => (trait === "" ? 0 : fnv1a(trait) + 1));
    const known = this.#known.get(place);
    if (known === undefined) this.#known.set(place, marks);
    else
      marks.forEach((mark, i) => {
        if (mark !== 0 && known[i] !== 0 && mark !== known[i]) this.#told.add(place);
        known[i] ||= mark;
      });
  }

  /** Whether rows of this key are of several travellers. */
  has(key: string): boolean {
    return this.#told.size > 0 && this.#told.has(placeOf(key));
  }

  /** What another list told apart is told apart here; the rest of it does not count. */
  learn(other: ListedTwice): void {
    for (const place of other.#told) this.#told.add(place);
  }
}

/** 53 bits of the key: two keys of one file in ten million have the same. */
function placeOf(key: string): number {
  return fnv1a(key, FNV_START) * LOW + (fnv1a(key, OTHER_START) % LOW);
}
