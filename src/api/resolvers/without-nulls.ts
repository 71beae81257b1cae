/** What a client left empty is sent as null: as not given, to a use case that knows no null. */
export function withoutNulls<T extends object>(input: T): { readonly [K in keyof T]: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)) as {
    readonly [K in keyof T]: Exclude<T[K], null>;
  };
}
