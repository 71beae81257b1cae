/**
 * Who asks, by what a request brings: a bearer token with its purpose, of the file of users or of an identity provider, or a browser's session.
 * Without either it is always the local reader.
 */
import { timingSafeEqual } from "node:crypto";
import type { Users } from "#app/users/users.ts";
import { AppError } from "#base/errors.ts";
import type { Access } from "#model/access.ts";
import { mayDo, needsPurpose, RIGHTS } from "#model/users/rights.ts";
import { accessOf, checkedErrand, type Errand, type User } from "#model/users/user.ts";
import type { IdentityProvider } from "./provider/identity-provider.ts";
import { type Session, type SignedInBy, Sessions } from "./sessions.ts";

/** Of a WebSocket also what its client says when it connects, under the same names: a browser sends no headers of its own there. */
export interface Asked {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Gate {
  /** To be waited for before a request's `access` is asked: an identity provider's token is checked once. Throws as `access` does, and PROVIDER_UNAVAILABLE. */
  learn(asked: Asked): Promise<void>;
  /** Throws UNAUTHENTICATED, FORBIDDEN or PURPOSE_NEEDED. */
  access(asked: Asked): Access;
  /** The same for what is open already, which is no use of it. */
  accessStill(asked: Asked): Access;
  /** Called whenever somebody may have been shut out or let in; the function given back ends that. */
  onChange(listener: () => void): () => void;
}

export function openGate(access: (asked: Asked) => Access): Gate {
  return { learn: () => Promise.resolve(), access, accessStill: access, onChange: () => () => undefined };
}

export const PURPOSE_HEADER = "x-trama-purpose";
export const CASE_HEADER = "x-trama-case";
export const CSRF_HEADER = "x-trama-csrf";
/** What clients of a WebSocket may say when they connect. */
export const CONNECTION_PARAMS = ["authorization", PURPOSE_HEADER, CASE_HEADER, CSRF_HEADER] as const;

/** Of whom somebody is known: by the file of users, by an identity provider, or by both. */
export interface KnownBy {
  readonly users?: Users | undefined;
  readonly provider?: IdentityProvider | undefined;
}

export class UsersGate implements Gate {
  readonly provider: IdentityProvider | undefined;
  readonly sessions: Sessions;
  readonly #users: Users | undefined;

  /** `secure`: browsers reach it by TLS alone. */
  constructor({ users, provider }: KnownBy, secure: boolean) {
    this.#users = users;
    this.provider = provider;
    this.sessions = new Sessions(secure);
  }

  /** Whether tokens of a file let anybody in. */
  get takesTokens(): boolean {
    return this.#users !== undefined;
  }

  /** All who are known: of a provider's people those who have been here and may still. `letIn`: without those who may not come in any more. */
  users({ letIn }: { readonly letIn: boolean }): readonly User[] {
    const listed = (this.#users?.all ?? []).filter(({ tokenSha256 }) => !letIn || tokenSha256 !== null);
    return [...listed, ...(this.provider?.people.users ?? []).filter((user) => !this.#isListed(user))];
  }

  async learn(asked: Asked): Promise<void> {
    const token = tokenIn(asked);
    if (token !== undefined && this.provider !== undefined && this.#users?.byToken(token) === undefined)
      await this.provider.learn(token);
  }

  access(asked: Asked): Access {
    return this.#access(asked, this.sessions.of(asked));
  }

  accessStill(asked: Asked): Access {
    return this.#access(asked, this.sessions.peek(asked));
  }

  #access(asked: Asked, session: Session | undefined): Access {
    if (one(asked, "authorization") !== undefined) return withPurpose(this.#userOf(tokenIn(asked)), errandIn(asked));
    if (session === undefined) throw new AppError("UNAUTHENTICATED", "sign in, or send Authorization: Bearer TOKEN");
    this.expectOwnPage(asked, session);
    return withPurpose(session.user, session.errand);
  }

  /** Another site's page can have the browser send the cookie, but never knows this. */
  expectOwnPage(asked: Asked, { csrf }: Session): void {
    const told = Buffer.from(one(asked, CSRF_HEADER) ?? "");
    const known = Buffer.from(csrf);
    if (told.length !== known.length || !timingSafeEqual(told, known))
      throw new AppError("FORBIDDEN", `a page that is signed in sends ${CSRF_HEADER} as GET /session tells it`);
  }

  onChange(listener: () => void): () => void {
    const ends = [this.#users?.onChange(listener), this.provider?.people.onChange(listener), this.sessions.onEnd(listener)];
    return () => ends.forEach((end) => end?.());
  }

  close(): void {
    this.sessions.close();
  }

  /** UNAUTHENTICATED for what is no token, or nobody's. */
  #userOf(token: string | undefined): User {
    const user =
      token === undefined ? undefined : (this.#users?.byToken(token) ?? this.ofProvider(this.provider?.byToken(token)));
    if (user === undefined) throw notAToken();
    return user;
  }

  /** Of a token of the file of users; UNAUTHENTICATED for any other. */
  userWithToken(token: string | undefined): User {
    const user = token === undefined ? undefined : this.#users?.byToken(token);
    if (user === undefined) throw notAToken();
    return user;
  }

  /** Signed in by a token of the file of users: without that one it is over. */
  byToken({ name, tokenSha256 }: User): SignedInBy {
    return {
      user: () => {
        const user = this.#users?.byName(name);
        return user?.tokenSha256 === tokenSha256 ? user : undefined;
      },
    };
  }

  /** A name that the file of users has is nobody else's: so whoever is listed there without a token is shut out, whatever the provider says. */
  ofProvider(user: User | undefined): User | undefined {
    return user === undefined || this.#isListed(user) ? undefined : user;
  }

  #isListed({ name }: User): boolean {
    return this.#users?.byName(name) !== undefined;
  }
}

function notAToken(): AppError {
  return new AppError("UNAUTHENTICATED", "this token is not one that lets anybody in");
}

/** Undefined where there is none, or none that could be one. */
function tokenIn(asked: Asked): string | undefined {
  return /^Bearer ([\w~+/.=-]+)$/i.exec(one(asked, "authorization") ?? "")?.[1];
}

/** PURPOSE_NEEDED of whoever may look at persons and does not say what for. */
function withPurpose(user: User, errand: Errand): Access {
  if (errand.purpose === null && RIGHTS.some((right) => needsPurpose(right) && mayDo(user.roles, right)))
    throw new AppError(
      "PURPOSE_NEEDED",
      `what looks at persons needs a purpose: send ${PURPOSE_HEADER}, and ${CASE_HEADER} where there is one`,
    );
  return accessOf(user, errand);
}

/** BAD_INPUT when it is not written as it should be. What is not ASCII comes percent-encoded, as headers cannot hold it. */
function errandIn(asked: Asked): Errand {
  return checkedErrand({ purpose: decoded(one(asked, PURPOSE_HEADER)), case: decoded(one(asked, CASE_HEADER)) });
}

function decoded(text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AppError("BAD_INPUT", `${PURPOSE_HEADER} and ${CASE_HEADER} are percent-encoded UTF-8 (a percent sign is %25)`);
  }
}

export function one({ headers }: Asked, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
}
