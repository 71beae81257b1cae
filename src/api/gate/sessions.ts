/**
 * Browsers that are signed in, by a cookie that no script can read (OWASP, Session Management Cheat Sheet). Kept in memory: they end with the
 * service, with the user's token, after half an hour without a question, and after a shift.
 */
import { randomBytes } from "node:crypto";
import { monotonicMs } from "#base/clock.ts";
import type { Errand, User } from "#model/users/user.ts";
import type { Asked } from "./gate.ts";

const IDLE_MS = 30 * 60 * 1000;
const WHOLE_MS = 12 * 3600 * 1000;
/** How often it is looked which are over. */
const LOOK_MS = 1_000;
const OF_ONE_USER_MAX = 20;
const BYTES = 32;

export interface Session {
  /** What the session's own pages send with each question. */
  readonly csrf: string;
  /** As they are known now. */
  readonly user: User;
  readonly errand: Errand;
  readonly by: SignedInBy;
}

/** What somebody signed in by: as long as it is good there is a user. */
export interface SignedInBy {
  user(): User | undefined;
  /** Of a provider's, to end its own session with. */
  readonly idToken?: string;
}

interface Kept {
  readonly csrf: string;
  readonly name: string;
  readonly by: SignedInBy;
  readonly begunMs: number;
  errand: Errand;
  usedMs: number;
}

export class Sessions {
  readonly secure: boolean;
  readonly #kept = new Map<string, Kept>();
  readonly #listeners = new Set<() => void>();
  readonly #look: NodeJS.Timeout;

  constructor(secure: boolean) {
    this.secure = secure;
    this.#look = setInterval(() => this.#endOver(), LOOK_MS);
    this.#look.unref();
  }

  close(): void {
    clearInterval(this.#look);
    this.#kept.clear();
    this.#listeners.clear();
  }

  /** Gives back the cookie to set. */
  begin({ name }: User, by: SignedInBy, errand: Errand): string {
    this.#endOver();
    const nowMs = monotonicMs();
    const own = [...this.#kept].filter(([, kept]) => kept.name === name);
    for (const [id] of own.slice(0, Math.max(0, own.length + 1 - OF_ONE_USER_MAX))) this.#kept.delete(id);
    const id = randomBytes(BYTES).toString("base64url");
    this.#kept.set(id, {
      ...{ name, by, errand, begunMs: nowMs, usedMs: nowMs },
      csrf: randomBytes(BYTES).toString("base64url"),
    });
    return this.#cookie(id, WHOLE_MS / 1000);
  }

  /** Which is used by that. */
  of(asked: Asked): Session | undefined {
    return this.#session(asked, true);
  }

  /** Whether there still is one, which keeps it open no longer. */
  peek(asked: Asked): Session | undefined {
    return this.#session(asked, false);
  }

  #session(asked: Asked, isUse: boolean): Session | undefined {
    const kept = this.#keptOf(asked);
    if (kept === undefined) return undefined;
    const user = kept.by.user();
    const nowMs = monotonicMs();
    if (user === undefined || isOver(kept, nowMs)) return undefined;
    if (isUse) kept.usedMs = nowMs;
    return { csrf: kept.csrf, user, errand: kept.errand, by: kept.by };
  }

  /** For what it goes on from here. */
  goOn(asked: Asked, errand: Errand): void {
    const kept = this.#keptOf(asked);
    if (kept === undefined) return;
    kept.errand = errand;
    this.#tell();
  }

  /** Gives back the cookie that takes the place of the one there was. */
  end(asked: Asked): string {
    const id = this.#idIn(asked);
    if (id !== undefined) this.#kept.delete(id);
    this.#tell();
    return this.#cookie("", 0);
  }

  onEnd(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** What is open by a session that is over ends with it. */
  #endOver(): void {
    const nowMs = monotonicMs();
    const over = [...this.#kept].filter(([, kept]) => kept.by.user() === undefined || isOver(kept, nowMs));
    for (const [id] of over) this.#kept.delete(id);
    if (over.length > 0) this.#tell();
  }

  #keptOf(asked: Asked): Kept | undefined {
    const id = this.#idIn(asked);
    return id === undefined ? undefined : this.#kept.get(id);
  }

  /** The prefix is the browser's own promise that the cookie came by TLS from this very host (RFC 6265bis, 4.1.3). */
  get #name(): string {
    return this.secure ? "__Host-trama" : "trama";
  }

  #idIn(asked: Asked): string | undefined {
    return cookieIn(asked, this.#name);
  }

  #cookie(value: string, maxAgeS: number): string {
    return `${this.#name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeS}${this.secure ? "; Secure" : ""}`;
  }
}

export function cookieIn({ headers: { cookie } }: Asked, name: string): string | undefined {
  if (typeof cookie !== "string") return undefined;
  const own = cookie
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return own?.slice(name.length + 1);
}

function isOver({ begunMs, usedMs }: Kept, nowMs: number): boolean {
  return nowMs - usedMs > IDLE_MS || nowMs - begunMs > WHOLE_MS;
}
