/** Signing in and out, for pages. Without users there is nothing to sign in to, and the pages are told so. */
import express, { type RequestHandler, type Response, type Router } from "express";
import { AppError } from "#base/errors.ts";
import type { Role } from "#model/users/rights.ts";
import { checkedErrand, type Errand } from "#model/users/user.ts";
import { type Gate, UsersGate } from "./gate.ts";

/** What pages are told by each of these addresses. */
export interface ToldSession {
  /** Whether one must sign in here. */
  readonly users: boolean;
  /** By what: a token of trama's own, or an identity provider, by the name that people know. */
  readonly tokens?: boolean;
  readonly provider?: string | null;
  readonly signedIn: {
    readonly name: string;
    readonly roles: readonly Role[];
    readonly csrf: string;
    readonly purpose: string | null;
    readonly case: string | null;
  } | null;
  /** Where the browser goes on, at the provider. */
  readonly goTo?: string;
}

export const BODY_BYTES_MAX = 4_000;

export function sessionRoutes(gate: Gate): Router {
  const router = express.Router();
  if (!(gate instanceof UsersGate)) {
    router.get("/session", (_request, response) => void response.json({ users: false, signedIn: null } satisfies ToldSession));
    return router;
  }
  const { sessions } = gate;
  const ways = { users: true, tokens: gate.takesTokens, provider: gate.provider?.settings.called ?? null };
  const tell = (request: Parameters<RequestHandler>[0], response: Response): void => {
    const session = sessions.of(request);
    const signedIn =
      session === undefined
        ? null
        : { name: session.user.name, roles: session.user.roles, csrf: session.csrf, ...session.errand };
    response.json({ ...ways, signedIn } satisfies ToldSession);
  };
  const body = express.json({ limit: BODY_BYTES_MAX, type: "application/json" });

  router.get("/session", tell);
  router.post("/session", body, (request, response) => {
    const { token, ...errand } = fieldsIn(request.body);
    const user = gate.userWithToken(token);
    // A session there was before is not taken over by whoever signs in now.
    sessions.end(request);
    const cookie = sessions.begin(user, gate.byToken(user), errandOf(errand));
    response.setHeader("Set-Cookie", cookie);
    request.headers.cookie = cookie.split(";")[0]!;
    tell(request, response);
  });
  router.post("/session/errand", body, (request, response) => {
    const session = sessions.of(request);
    if (session === undefined) throw new AppError("UNAUTHENTICATED", "sign in first");
    gate.expectOwnPage(request, session);
    sessions.goOn(request, errandOf(fieldsIn(request.body)));
    tell(request, response);
  });
  router.post("/session/end", async (request, response) => {
    const session = sessions.of(request);
    if (session !== undefined) gate.expectOwnPage(request, session);
    response.setHeader("Set-Cookie", sessions.end(request));
    const idToken = session?.by.idToken;
    // The provider's own session would let the next one in who comes to this browser.
    const goTo = idToken === undefined ? null : await gate.provider?.endUrl(idToken, `${ownOrigin(request)}/`).catch(() => null);
    response.json({ ...ways, signedIn: null, ...(goTo ? { goTo } : {}) } satisfies ToldSession);
  });
  return router;
}

/** As the guard has let it through. */
export function ownOrigin({ protocol, headers }: express.Request): string {
  return `${protocol}://${headers.host ?? ""}`;
}

interface Fields {
  readonly token?: string;
  /** The page that was asked for. */
  readonly back?: string;
  readonly purpose?: string;
  readonly case?: string;
}

/** BAD_INPUT for what is no object of texts: a form of another site's is none either. */
export function fieldsIn(body: unknown): Fields {
  if (
    typeof body !== "object" ||
    body === null ||
    Object.values(body).some((value) => typeof value !== "string" && value !== null)
  )
    throw new AppError("BAD_INPUT", 'the body must be JSON, {"token": …, "purpose": …, "case": …}');
  return Object.fromEntries(
    Object.entries(body as Record<string, string | null>).filter(([, value]) => value !== null),
  ) as Fields;
}

export function errandOf({ purpose, case: under }: Fields): Errand {
  return checkedErrand({ purpose: purpose?.trim() || null, case: under?.trim() || null });
}
