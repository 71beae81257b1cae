/** What is told as it happens. A listener that goes away ends its stream at once, also while nothing happens. */
import { findingChanges, runProgress } from "#app/queries/live.ts";
import type { ApiSubscriptionResolvers } from "../schema-types.gen.ts";

/** Ends the source when the client does: `return` of an async generator would wait for the next event. Each event stands under its field. */
function abortable<F extends string, T>(
  field: F,
  start: (signal: AbortSignal) => AsyncIterable<T>,
): AsyncIterableIterator<Record<F, T>> {
  const controller = new AbortController();
  const source = start(controller.signal)[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { done, value } = await source.next();
      return done === true ? { done, value: undefined } : { done: false, value: { [field]: value } as Record<F, T> };
    },
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
    subscribe: (_root, _args, { reader }) => abortable("findingChanged", (signal) => findingChanges(reader, { signal })),
  },
  runProgress: {
    subscribe: (_root, { run }, { reader }) =>
      abortable("runProgress", (signal) => runProgress(reader, { signal, run: run ?? null })),
  },
} satisfies ApiSubscriptionResolvers;
