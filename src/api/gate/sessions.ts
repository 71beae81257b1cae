/**
 * Browsers that are signed in, by a cookie that no script can read (OWASP, Session Management Cheat Sheet). Kept in memory: they end with the
 * service, with the user's token, after half an hour without a question, and after a shift.
 */
import { randomBytes } from "node:crypto";
import { monotonicMs } from "#base/clock.ts";
import type { Users } from "#app/users/users.ts";
import type { Errand, User } from "#model/users/user.ts";
import type { Asked } from "./gate.ts";

const IDLE_MS = 30 * 60 * 1000;
const WHOLE_MS = 12 * 3600 * 1000;
const OF_ONE_USER_MAX = 20;
const BYTES = 32;

export interface Session {
  /** What the session's own pages send with each question. */
  readonly csrf: string;
  /** As the file of users has them now. */
  readonly user: User;
  readonly errand: Errand;
}

interface Kept {
  readonly csrf: string;
  readonly name: string;
  /** The token that it was begun with: without that one it ends. */
  readonly tokenSha256: string | null;
  readonly begunMs: number;
  errand: Errand;
  usedMs: number;
}

export class Sessions {
  readonly #users: Users;
  readonly #secure: boolean;
  readonly #kept = new Map<string, Kept>();
  readonly #listeners = new Set<() => void>();

  constructor(users: Users, secure: boolean) {
    this.#users = users;
    this.#secure = secure;
  }

  /** Gives back the cookie to set. */
  begin(user: User, errand: Errand): string {
    const nowMs = monotonicMs();
    for (const [id, kept] of this.#kept) if (this.#userOf(kept) === undefined || isOver(kept, nowMs)) this.#kept.delete(id);
    const own = [...this.#kept].filter(([, { name }]) => name === user.name);
    for (const [id] of own.slice(0, Math.max(0, own.length + 1 - OF_ONE_USER_MAX))) this.#kept.delete(id);
    const id = randomBytes(BYTES).toString("base64url");
    const { name, tokenSha256 } = user;
    this.#kept.set(id, {
      ...{ name, tokenSha256, errand, begunMs: nowMs, usedMs: nowMs },
      csrf: randomBytes(BYTES).toString("base64url"),
    });
    return this.#cookie(id, WHOLE_MS / 1000);
  }

  of(asked: Asked): Session | undefined {
    const kept = this.#keptOf(asked);
    if (kept === undefined) return undefined;
    const user = this.#userOf(kept);
    const nowMs = monotonicMs();
    if (user === undefined || isOver(kept, nowMs)) return undefined;
    kept.usedMs = nowMs;
    return { csrf: kept.csrf, user, errand: kept.errand };
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

  #userOf({ name, tokenSha256 }: Kept): User | undefined {
    const user = this.#users.byName(name);
    return user?.tokenSha256 === tokenSha256 && tokenSha256 !== null ? user : undefined;
  }

  #keptOf(asked: Asked): Kept | undefined {
    const id = this.#idIn(asked);
    return id === undefined ? undefined : this.#kept.get(id);
  }

  /** The prefix is the browser's own promise that the cookie came by TLS from this very host (RFC 6265bis, 4.1.3). */
  get #name(): string {
    return this.#secure ? "__Host-trama" : "trama";
  }

  #idIn({ headers }: Asked): string | undefined {
    const { cookie } = headers;
    if (typeof cookie !== "string") return undefined;
    const own = cookie
      .split(";")
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${this.#name}=`));
    return own?.slice(this.#name.length + 1);
  }

  #cookie(value: string, maxAgeS: number): string {
    return `${this.#name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeS}${this.#secure ? "; Secure" : ""}`;
  }
}

function isOver({ begunMs, usedMs }: Kept, nowMs: number): boolean {
  return nowMs - usedMs > IDLE_MS || nowMs - begunMs > WHOLE_MS;
}
