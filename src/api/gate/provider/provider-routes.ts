/** Signing in at an identity provider: the way there, the way back, and the provider's word that somebody is out. */
import { randomBytes, timingSafeEqual } from "node:crypto";
import express, { type Response, type Router } from "express";
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { Errand } from "#model/users/user.ts";
import type { UsersGate } from "../gate.ts";
import { BODY_BYTES_MAX, errandOf, fieldsIn, ownOrigin } from "../session-routes.ts";
import { cookieIn } from "../sessions.ts";
import type { IdentityProvider, SignInSecrets } from "./identity-provider.ts";

const UNDER_WAY_MS = 10 * 60 * 1000;
const UNDER_WAY_MAX = 1_000;
const BYTES = 32;
const PATH = "/session/provider";
const CAME_BACK = `${PATH}/came-back`;

interface UnderWay {
  readonly secrets: SignInSecrets;
  readonly errand: Errand;
  readonly back: string;
  readonly begunMs: number;
}

export function providerRoutes(gate: UsersGate, provider: IdentityProvider): Router {
  const router = express.Router();
  const underWay = new Map<string, UnderWay>();
  const secure = gate.sessions.secure;
  const flow = secure ? "__Host-trama-sign-in" : "trama-sign-in";
  // Lax, since the browser comes back by another site's doing; it holds nothing but which sign-in this browser began.
  const flowCookie = (id: string, maxAgeS: number): string =>
    `${flow}=${id}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeS}${secure ? "; Secure" : ""}`;

  router.post(PATH, express.json({ limit: BODY_BYTES_MAX, type: "application/json" }), async (request, response) => {
    if (provider.settings.clientId === undefined)
      throw new AppError("NOT_FOUND", "no clientId is set (TRAMA_OIDC): pages are not signed in by the identity provider");
    const { back, ...fields } = fieldsIn(request.body);
    const errand = errandOf(fields);
    if (errand.purpose === null) throw new AppError("BAD_INPUT", "say what for: purpose is needed");
    const { url, secrets } = await provider.begin(ownOrigin(request) + CAME_BACK);
    const nowMs = monotonicMs();
    for (const [id, { begunMs }] of underWay)
      if (nowMs - begunMs > UNDER_WAY_MS || underWay.size >= UNDER_WAY_MAX) underWay.delete(id);
    const id = randomBytes(BYTES).toString("base64url");
    underWay.set(id, { secrets, errand, back: ownPath(back), begunMs: nowMs });
    response.setHeader("Set-Cookie", flowCookie(id, UNDER_WAY_MS / 1000));
    response.json({ goTo: url });
  });

  router.get(CAME_BACK, async (request, response) => {
    const id = cookieIn(request, flow);
    const began = id === undefined ? undefined : underWay.get(id);
    if (id !== undefined) underWay.delete(id);
    response.appendHeader("Set-Cookie", flowCookie("", 0));
    // Only the browser that began it: another's code would sign it in as somebody else.
    if (
      began === undefined ||
      monotonicMs() - began.begunMs > UNDER_WAY_MS ||
      !isSame(request.query["state"], began.secrets.state)
    )
      return goOn(response, "/?refused=provider");
    try {
      const { known, idToken } = await provider.finish(new URL(request.originalUrl, ownOrigin(request)), began.secrets);
      const user = (): ReturnType<UsersGate["ofProvider"]> =>
        provider.people.isGood(known) ? gate.ofProvider(known.user) : undefined;
      if (user() === undefined) return goOn(response, "/?refused=unknown");
      gate.sessions.end(request);
      response.appendHeader("Set-Cookie", gate.sessions.begin(known.user, { user, idToken }, began.errand));
      goOn(response, began.back);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      goOn(response, `/?refused=${error.code === "FORBIDDEN" ? "unknown" : "provider"}`);
    }
  });

  // From server to server (Back-Channel Logout 1.0, 2.5): there is no session and no page.
  router.post(`${PATH}/logout`, express.urlencoded({ limit: BODY_BYTES_MAX * 4, extended: false }), async (request, response) => {
    const { logout_token: token } = (request.body ?? {}) as { readonly logout_token?: unknown };
    if (typeof token !== "string") throw new AppError("BAD_INPUT", "a logout_token is needed");
    await provider.takeBack(token);
    response.status(200).end();
  });
  return router;
}

/** By a page of ours: what another site leads to is sent no cookie that is for us alone. */
function goOn(response: Response, path: string): void {
  const address = path.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  response
    .type("html")
    .send(`<!doctype html><meta charset="utf-8"><title>trama</title><meta http-equiv="refresh" content="0; url=${address}">`);
}

/** Of this host alone: neither `//elsewhere` nor `/\elsewhere`. */
function ownPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : "/";
}

function isSame(told: unknown, known: string): boolean {
  const [a, b] = [Buffer.from(typeof told === "string" ? told : ""), Buffer.from(known)];
  return a.length === b.length && timingSafeEqual(a, b);
}
