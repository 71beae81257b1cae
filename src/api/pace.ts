/** How fast units are given back while others wait for them, and so how long whoever comes next would wait. */

/** Of the newest: some five of them make the pace. */
const NEWEST = 0.2;

export class Pace {
  #msPerUnit = 0;
  #last: number | undefined;

  /** So many units were given back at this time, ms. `pressed`: others waited for them; else they say how little is asked, and not how fast it is done. */
  gaveBack(units: number, at: number, pressed: boolean): void {
    if (pressed && this.#last !== undefined) {
      const ms = (at - this.#last) / units;
      this.#msPerUnit += (ms - this.#msPerUnit) * (this.#msPerUnit === 0 ? 1 : NEWEST);
    }
    this.#last = pressed ? at : undefined;
  }

  /** ms until so many have been given back; 0 while nothing is known. */
  waitFor(units: number): number {
    return units * this.#msPerUnit;
  }
}
