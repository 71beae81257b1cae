/** What resolvers are handed with each operation, whatever transport it came by. */
import { monotonicMs } from "#base/clock.ts";
import type { Logger } from "#base/logger.ts";
import type { Access } from "#model/access.ts";
import type { Reader } from "#app/reader/reader.ts";
import type { Seen } from "#app/reader/seen.ts";
import type { Cursors } from "./cursor.ts";
import type { UsersGate } from "./gate/gate.ts";

export const OPERATION_TIMEOUT_MS = 20_000;

/** Ten times what a page of the busiest people needs, and a few seconds of reading. */
const READ_MAX = 500_000;

/** Said at the end of each request: an error of its own with its stack, as it would else be, costs more than the rest of the end. */
const GONE = "gone";

export interface RequestParts {
  readonly reader: Reader;
  readonly cursors: Cursors;
  readonly logger: Logger;
  /** Whether whoever asked would still be let in, and as the same; always, by default. */
  readonly isStillLetIn?: () => boolean;
  /** As UsersGate tells them, where there are users. */
  readonly users?: UsersGate["users"];
}

/** Without private names: Apollo hands resolvers a copy, which would not have them. */
export class Request {
  readonly cursors: Cursors;
  readonly logger: Logger;
  readonly isStillLetIn: () => boolean;
  readonly users: UsersGate["users"];
  readonly begunMs = monotonicMs();
  private own: Reader;
  private letGo: (() => void) | undefined;
  private remembers = false;
  private subscribes = false;
  private over = false;
  /** One for the request and its copy: the connection knows the one, and the other is what is answered. */
  private readonly gone = new AbortController();
  /**
   * On the monotonic clock; no field begins to be resolved after it. Infinity for subscriptions, which have no end of their own, and
   * for mutations: what was decided is done, and whoever decided it must be told so.
   */
  deadlineMs = monotonicMs() + OPERATION_TIMEOUT_MS;

  constructor({ reader, cursors, logger, isStillLetIn = () => true, users = () => [] }: RequestParts) {
    this.own = reader;
    this.isStillLetIn = isStillLetIn;
    this.users = users;
    this.cursors = cursors;
    this.logger = logger;
  }

  /** Over HTTP a request is there before it is known which kind of operation it brings. */
  begin(operation: "query" | "mutation" | "subscription"): this {
    this.remembers = operation === "query";
    this.subscribes = operation === "subscription";
    if (this.gone.signal.aborted) this.over = true;
    else this.gone.signal.addEventListener("abort", () => this.endNow(), { once: true });
    this.deadlineMs = operation !== "query" ? Infinity : this.over ? -Infinity : monotonicMs() + OPERATION_TIMEOUT_MS;
    if (this.remembers) {
      const { reader, end } = this.own.forOneRequest();
      this.own = reader;
      this.letGo = end;
    }
    this.bound();
    return this;
  }

  /** When it has been answered. */
  end(): void {
    this.letGo?.();
    // One field failed, say, and others are still being read.
    this.endNow();
  }

  /** Whoever asked has gone. */
  hangUp(): void {
    this.gone.abort(GONE);
  }

  /**
   * When nobody wants the answer any more, or the service ends: what is still being read, or asked of another thread, stops where it
   * stands, and what has not begun does not. What is being decided goes on to its end.
   */
  endNow(): void {
    this.over = true;
    if (!this.remembers) return;
    this.deadlineMs = -Infinity;
    this.bound();
  }

  private bound(): void {
    if (this.remembers) this.own.work.limit({ deadlineMs: this.deadlineMs, readMax: READ_MAX });
  }

  get readerName(): string {
    return this.own.name;
  }

  /** What the answer speaks of. */
  get seen(): Seen {
    return this.own.seen;
  }

  get access(): Access {
    return this.own.access;
  }

  /**
   * Who asks. A query reads everything once, all of it of one moment, and remembers it. Mutations and subscriptions change or outlive what they read, so each
   * time their reader is taken it is a fresh one.
   */
  get reader(): Reader {
    if (this.remembers) return this.own;
    const fresh = this.own.fresh();
    // Each event of a subscription is a question of its own.
    if (this.subscribes) fresh.work.limit({ deadlineMs: monotonicMs() + OPERATION_TIMEOUT_MS, readMax: READ_MAX });
    return fresh;
  }
}
