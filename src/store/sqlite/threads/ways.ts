/** What each method of the port is to the threads. One that is not in the table, or is in it and not in the port, does not compile. */
import type { Store } from "../../port.ts";

type Way =
  /** On the thread of the pool that has least to do. */
  | "read"
  /** On the one writer, in the order in which they are asked. */
  | "write"
  /** Goes over the whole file: on a thread that is started for it and ends with it, so that no question waits behind it. */
  | "apart"
  /** Is more than one task, or is for every thread: store.ts says how. */
  | "own";

export const WAYS = {
  migrate: "write",
  ingestBatch: "write",
  retain: "write",
  shred: "write",
  judge: "write",
  putDocs: "write",
  lease: "write",
  releaseLease: "write",

  stageAnswers: "own",
  dropOldAnswers: "own",

  info: "read",
  seq: "read",
  feed: "read",
  labels: "read",
  entities: "read",
  listEntities: "read",
  links: "read",
  linksOf: "read",
  recordsAbout: "read",
  neighbourCounts: "read",
  records: "read",
  recordsReceived: "read",
  rawText: "read",
  recordHistory: "read",
  sources: "read",
  mentions: "read",
  stubs: "read",
  search: "read",
  searchTokens: "read",
  searchPostings: "read",
  linkRecords: "read",
  linkTimesUnder: "read",
  judgedSeq: "read",
  judgements: "read",
  judgementsOf: "read",
  personsOf: "read",
  identitiesOf: "read",
  personAssignments: "read",
  docs: "read",
  listDocs: "read",
  countDocs: "read",
  leases: "read",

  check: "apart",
  scan: "apart",
  backup: "apart",

  session: "own",
  again: "own",
  ready: "own",
  withdrawSource: "own",
  restore: "own",
  rest: "own",
  close: "own",
} as const satisfies Readonly<Record<Exclude<keyof Store, "batchRecords">, Way>>;

export type MethodsOf<W extends Way> = { [M in keyof typeof WAYS]: (typeof WAYS)[M] extends W ? M : never }[keyof typeof WAYS];

/** One call of one of these methods, as it crosses to a thread. */
export type CallOf<M extends keyof typeof WAYS> = { [K in M]: { readonly method: K; readonly args: Parameters<Store[K]> } }[M];

/** All methods that go this way, each as a call that `ask` has done elsewhere. */
export function methodsOf<W extends "read" | "write">(
  way: W,
  ask: (call: CallOf<MethodsOf<W>>) => Promise<unknown>,
): Pick<Store, MethodsOf<W>> {
  const names = Object.keys(WAYS).filter((name) => WAYS[name as keyof typeof WAYS] === way);
  return Object.fromEntries(
    names.map((method) => [method, (...args: unknown[]) => ask({ method, args } as unknown as CallOf<MethodsOf<W>>)]),
  ) as unknown as Pick<Store, MethodsOf<W>>;
}

/** The call, on the store that is there. */
export function done<M extends keyof typeof WAYS>(store: Pick<Store, M>, { method, args }: CallOf<M>): Promise<unknown> {
  return (store[method] as (...given: unknown[]) => Promise<unknown>)(...args);
}
