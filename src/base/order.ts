/** Compares by the given keys in turn; numbers descend, text ascends by its bytes. */
export function order<T>(...keys: readonly ((item: T) => number | string)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const left = key(a);
      const right = key(b);
      if (left === right) continue;
      if (typeof left === "number" && typeof right === "number") return right - left;
      return left < right ? -1 : 1;
    }
    return 0;
  };
}
