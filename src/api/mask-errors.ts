/** Errors as callers see them: codes of the error table, or an INTERNAL with an id whose details are in the log only. */
import { randomUUID } from "node:crypto";
import { GraphQLError } from "graphql";
import { monotonicMs } from "#base/clock.ts";
import { AppError, type ErrorCode, ERRORS } from "#base/errors.ts";
import type { Logger } from "#base/logger.ts";

/** What went wrong inside a resolver, fit to leave the house. */
export function publicError(error: unknown, logger: Logger): GraphQLError {
  if (error instanceof GraphQLError && typeof error.extensions.code === "string") return error;
  if (error instanceof AppError && error.code !== "INTERNAL") {
    if (error.code.startsWith("STORE_") || error.code === "AUDIT_UNAVAILABLE") tellOfStore(error.code, logger);
    return new GraphQLError(error.message, { extensions: { ...error.extra, code: error.code } });
  }
  const id = randomUUID();
  logger.error({ id, error: stackOf(error) }, "internal error");
  return new GraphQLError(ERRORS.INTERNAL.text, { extensions: { code: "INTERNAL", id } });
}

/** When which log was last told of a failure of the store: many ask while it lasts. */
const toldMs = new WeakMap<Logger, Map<ErrorCode, number>>();
const TELL_EVERY_MS = 60_000;

function tellOfStore(code: ErrorCode, logger: Logger): void {
  const told = toldMs.get(logger) ?? new Map<ErrorCode, number>();
  toldMs.set(logger, told);
  if (monotonicMs() - (told.get(code) ?? -Infinity) < TELL_EVERY_MS) return;
  told.set(code, monotonicMs());
  logger.warn({ code }, ERRORS[code].text);
}

/** With that of its cause, which of a thread's error has the place in the thread. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${stackOf(error.cause)}`;
}

/** graphql-js's own complaints of what a resolver gave back carry no code: they are our mistakes, and masked. */
export function maskExecutionErrors(errors: readonly GraphQLError[], logger: Logger): readonly GraphQLError[] {
  return errors.map((error) => {
    if (typeof error.extensions.code === "string") return error;
    const masked = publicError(error.originalError ?? error, logger);
    return new GraphQLError(masked.message, {
      extensions: masked.extensions,
      path: error.path ?? null,
      nodes: error.nodes ?? null,
    });
  });
}
