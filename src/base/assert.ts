/** A programmer's mistake, never bad input: bad input is a value (a reject), the outside world an AppError. */
export class AssertionError extends Error {
  override name = "AssertionError";
}

/** A function, not an arrow: TypeScript narrows only through a declared function (TS2775). */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}
