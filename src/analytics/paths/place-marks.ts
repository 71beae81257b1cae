/** A number for some of many places, forgotten all at once. */
export interface Marks {
  forget(): void;
  /** −1 = not marked. */
  get(place: number): number;
  set(place: number, value: number): void;
}

/** For searches that follow each other: a mark counts only when it holds the current epoch, so nothing is cleared. */
export class PlaceMarks implements Marks {
  readonly #stamps: Uint32Array;
  readonly #values: Uint32Array;
  #epoch = 0;

  constructor(placeCount: number) {
    this.#stamps = new Uint32Array(placeCount);
    this.#values = new Uint32Array(placeCount);
  }

  forget(): void {
    if (++this.#epoch < 2 ** 32) return;
    this.#stamps.fill(0);
    this.#epoch = 1;
  }

  get(place: number): number {
    return this.#stamps[place] === this.#epoch ? this.#values[place]! : -1;
  }

  set(place: number, value: number): void {
    this.#stamps[place] = this.#epoch;
    this.#values[place] = value;
  }
}

/** For what is seldom marked: it takes no room for places without a mark. */
export class FewMarks implements Marks {
  readonly #values = new Map<number, number>();

  forget(): void {
    this.#values.clear();
  }

  get(place: number): number {
    return this.#values.get(place) ?? -1;
  }

  set(place: number, value: number): void {
    this.#values.set(place, value);
  }
}

/** Lent from search to search: one search at a time. */
export interface PathScratch {
  /** Distinct neighbours while one place is read. */
  readonly neighbours: PlaceMarks;
  readonly reached: PlaceMarks;
  readonly costRows: PlaceMarks;
}

export function pathScratch(placeCount: number): PathScratch {
  return { neighbours: new PlaceMarks(placeCount), reached: new PlaceMarks(placeCount), costRows: new PlaceMarks(placeCount) };
}
