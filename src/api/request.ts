/** What resolvers are handed with each operation, whatever transport it came by. */
import { monotonicMs } from "#base/clock.ts";
import type { Access } from "#model/access.ts";
import type { AppContext } from "#app/context.ts";
import { requestAccess } from "#app/reader/view.ts";
import type { Cursors } from "./cursor.ts";

export interface Request {
  readonly context: AppContext;
  readonly access: Access;
  readonly cursors: Cursors;
  /**
   * On the monotonic clock; no field begins to be resolved after it. Infinity for subscriptions, which have no end of their own, and
   * for mutations: what was decided is done, and whoever decided it must be told so.
   */
  readonly deadlineMs: number;
}

export const OPERATION_TIMEOUT_MS = 20_000;

/**
 * A query reads everything once and remembers it. Mutations and subscriptions change or outlive what they read, so each of their
 * reads is a fresh one. Null = not known yet.
 */
export function makeRequest(
  parts: Omit<Request, "deadlineMs">,
  operation: "query" | "mutation" | "subscription" | null,
): Request {
  return {
    context: parts.context,
    cursors: parts.cursors,
    access: operation === "query" ? requestAccess(parts.context, parts.access) : parts.access,
    deadlineMs: operation === "subscription" || operation === "mutation" ? Infinity : monotonicMs() + OPERATION_TIMEOUT_MS,
  };
}
