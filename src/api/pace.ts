/** How fast units are given back while there are none left, and so how long whoever comes next would wait. Times are in ms, of one clock. */

/** Of the newest: some five of them make the pace. */
const NEWEST = 0.2;

export class Pace {
  #msPerUnit: number | undefined;
  /** Since when none are left and none was given back; undefined while there are some: that says how little is asked, and not how fast it is done. */
  #since: number | undefined;

  gaveBack(units: number, at: number): void {
    if (this.#since === undefined) return;
    this.#msPerUnit = this.#with((at - this.#since) / units);
    this.#since = at;
  }

  /** After each change: whether there are none left. */
  noneLeft(noneLeft: boolean, at: number): void {
    this.#since = noneLeft ? (this.#since ?? at) : undefined;
  }

  /** Until so many will have been given back. When none has been for long, that counts as if one were now. */
  waitFor(units: number, at: number): number {
    const waited = this.#since === undefined ? 0 : at - this.#since;
    return units * Math.max(this.#msPerUnit ?? 0, this.#with(waited));
  }

  #with(ms: number): number {
    return this.#msPerUnit === undefined ? ms : this.#msPerUnit + (ms - this.#msPerUnit) * NEWEST;
  }
}
