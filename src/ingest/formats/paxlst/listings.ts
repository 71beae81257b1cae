/**
 * Travellers of a message until it ends: only then is it known which of their references are one's own. A message that goes on and on is not
 * waited for; then references of its later travellers count as shared.
 */
import type { PaxlstListing } from "./message.ts";
import { type Reference, surestFirst } from "./rff.ts";

const WAITING_MAX = 2_000;

type Waiting = Omit<PaxlstListing, "own">;

export class Listings {
  #waiting: Waiting[] = [];
  #isTooLong = false;

  add(listing: Waiting, give: (listing: PaxlstListing) => void): void {
    if (this.#isTooLong) return give({ ...listing, own: [] });
    this.#waiting.push(listing);
    if (this.#waiting.length < WAITING_MAX) return;
    this.#give(give, () => true);
    this.#isTooLong = true;
  }

  flush(give: (listing: PaxlstListing) => void): void {
    const counts = new Map<string, number>();
    for (const { traveller } of this.#waiting) {
      const names = new Set(surestFirst(traveller.references, traveller.locator).map(name));
      for (const one of names) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    this.#give(give, (reference) => counts.get(name(reference))! > 1);
    this.#isTooLong = false;
  }

  #give(give: (listing: PaxlstListing) => void, isShared: (reference: Reference) => boolean): void {
    for (const listing of this.#waiting) {
      const { references, locator } = listing.traveller;
      give({ ...listing, own: surestFirst(references, locator).filter((reference) => !isShared(reference)) });
    }
    this.#waiting = [];
  }
}

function name({ what, value }: Reference): string {
  return `${what} ${value}`;
}
