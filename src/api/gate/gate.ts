/** Who asks, by what a request brings: a bearer token with its purpose, or a browser's session. Without users it is always the local reader. */
import { timingSafeEqual } from "node:crypto";
import type { Users } from "#app/users/users.ts";
import { AppError } from "#base/errors.ts";
import type { Access } from "#model/access.ts";
import { mayDo, needsPurpose, RIGHTS } from "#model/users/rights.ts";
import { accessOf, checkedErrand, type Errand, type User } from "#model/users/user.ts";
import { Sessions, type Session } from "./sessions.ts";

/** Of a WebSocket also what its client says when it connects, under the same names: a browser sends no headers of its own there. */
export interface Asked {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Gate {
  /** Throws UNAUTHENTICATED, FORBIDDEN or PURPOSE_NEEDED. */
  access(asked: Asked): Access;
  /** Called whenever somebody may have been shut out or let in; the function given back ends that. */
  onChange(listener: () => void): () => void;
}

export function openGate(access: (asked: Asked) => Access): Gate {
  return { access, onChange: () => () => undefined };
}

export const PURPOSE_HEADER = "x-trama-purpose";
export const CASE_HEADER = "x-trama-case";
export const CSRF_HEADER = "x-trama-csrf";
/** What clients of a WebSocket may say when they connect. */
export const CONNECTION_PARAMS = ["authorization", PURPOSE_HEADER, CASE_HEADER, CSRF_HEADER] as const;

export class UsersGate implements Gate {
  readonly users: Users;
  readonly sessions: Sessions;

  /** `secure`: browsers reach it by TLS alone. */
  constructor(users: Users, secure: boolean) {
    this.users = users;
    this.sessions = new Sessions(users, secure);
  }

  access(asked: Asked): Access {
    const bearer = one(asked, "authorization");
    if (bearer !== undefined) return withPurpose(this.userOf(/^Bearer ([\w~+/.=-]+)$/i.exec(bearer)?.[1]), errandIn(asked));
    const session = this.sessions.of(asked);
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
    const ends = [this.users.onChange(listener), this.sessions.onEnd(listener)];
    return () => ends.forEach((end) => end());
  }

  /** UNAUTHENTICATED for what is no token, or nobody's. */
  userOf(token: string | undefined): User {
    const user = token === undefined ? undefined : this.users.byToken(token);
    if (user === undefined) throw new AppError("UNAUTHENTICATED", "this token is not one that lets anybody in");
    return user;
  }
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
