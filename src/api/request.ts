/** What resolvers are handed with each operation, whatever transport it came by. */
import { monotonicMs } from "#base/clock.ts";
import type { Logger } from "#base/logger.ts";
import type { Reader } from "#app/reader/reader.ts";
import type { Cursors } from "./cursor.ts";

export const OPERATION_TIMEOUT_MS = 20_000;

export interface RequestParts {
  readonly reader: Reader;
  readonly cursors: Cursors;
  readonly logger: Logger;
}

/** Without private names: Apollo hands resolvers a copy, which would not have them. */
export class Request {
  readonly cursors: Cursors;
  readonly logger: Logger;
  private readonly own: Reader;
  private remembers = false;
  /**
   * On the monotonic clock; no field begins to be resolved after it. Infinity for subscriptions, which have no end of their own, and
   * for mutations: what was decided is done, and whoever decided it must be told so.
   */
  deadlineMs = monotonicMs() + OPERATION_TIMEOUT_MS;

  constructor({ reader, cursors, logger }: RequestParts) {
    this.own = reader;
    this.cursors = cursors;
    this.logger = logger;
  }

  /** Over HTTP a request is there before it is known which kind of operation it brings. */
  begin(operation: "query" | "mutation" | "subscription"): this {
    this.remembers = operation === "query";
    this.deadlineMs = operation === "query" ? monotonicMs() + OPERATION_TIMEOUT_MS : Infinity;
    return this;
  }

  /**
   * Who asks. A query reads everything once and remembers it. Mutations and subscriptions change or outlive what they read, so each
   * time their reader is taken it is a fresh one.
   */
  get reader(): Reader {
    return this.remembers ? this.own : this.own.fresh();
  }
}
