/** What is told as it happens. A listener that goes away ends its stream at once, also while nothing happens. */
import { findingChanges, runProgress } from "#app/queries/live.ts";
import type { Request } from "../request.ts";

/** Ends the source when the client does: `return` of an async generator would wait for the next event. */
function abortable<T>(start: (signal: AbortSignal) => AsyncIterable<T>): AsyncIterableIterator<T> {
  const controller = new AbortController();
  const source = start(controller.signal)[Symbol.asyncIterator]();
  return {
    next: () => source.next(),
    return: async () => {
      controller.abort();
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

export const Subscription = {
  findingChanged: {
    subscribe: (_root: unknown, _args: unknown, { reader }: Request) => abortable((signal) => findingChanges(reader, { signal })),
    resolve: (event: unknown) => event,
  },
  runProgress: {
    subscribe: (_root: unknown, { run }: { run?: string | null }, { reader }: Request) =>
      abortable((signal) => runProgress(reader, { signal, run: run ?? null })),
    resolve: (event: unknown) => event,
  },
};
