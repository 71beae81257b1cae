/** Typed arrays that grow while a scan streams in: no boxed numbers, at most twice the memory needed. */
export type Numeric = Uint8Array | Uint32Array | Int32Array | Float64Array;

export class Growable<T extends Numeric> {
  #array: T;
  #length = 0;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#array = make(16);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#array.length) {
      const larger = this.#make(2 * this.#length);
      larger.set(this.#array);
      this.#array = larger;
    }
    this.#array[this.#length++] = value;
  }

  at(index: number): number {
    return this.#array[index]!;
  }

  put(index: number, value: number): void {
    this.#array[index] = value;
  }

  /** Empties it and keeps the room. */
  clear(): void {
    this.#length = 0;
  }

  /** What was pushed; valid until the next push. */
  values(): T {
    return this.#array.subarray(0, this.#length) as T;
  }
}

export const growableU8 = (): Growable<Uint8Array> => new Growable<Uint8Array>((n) => new Uint8Array(n));
export const growableU32 = (): Growable<Uint32Array> => new Growable<Uint32Array>((n) => new Uint32Array(n));
export const growableI32 = (): Growable<Int32Array> => new Growable<Int32Array>((n) => new Int32Array(n));
export const growableF64 = (): Growable<Float64Array> => new Growable<Float64Array>((n) => new Float64Array(n));

// Arrays of a finished snapshot lie in shared memory, so that workers read them without a copy.
export const sharedU8 = (n: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(n));
export const sharedU32 = (n: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * n));
export const sharedI32 = (n: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * n));
export const sharedF64 = (n: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * n));
