/**
 * Asks an identity provider who somebody is: programs by access tokens (RFC 9068, checked by the provider's keys, RFC 7517), pages by its own
 * sign-in (OpenID Connect Core 1.0, authorization code with PKCE, RFC 7636). It ends what it vouched for by a logout token (Back-Channel Logout 1.0).
 */
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyOptions } from "jose";
import * as client from "openid-client";
import { isSafe, type ProviderSettings } from "#app/users/provider/read-provider.ts";
import { type Claims, userByClaims } from "#app/users/provider/user-by-claims.ts";
import { sha256 } from "#app/users/users.ts";
import { nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { Logger } from "#base/logger.ts";
import type { User } from "#model/users/user.ts";
import { type Known, KnownPeople, WORD_MAX_S } from "./known.ts";

/** By keys that only the provider has: none that is shared, and never "none". */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"];
const ACCESS_TYPES = new Set(["at+jwt", "jwt"]);
const LOGOUT_TYPES = new Set(["logout+jwt", "jwt"]);
const LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";
const LOGOUT_AGE_MAX_S = 120;
/** Between its clock and ours. */
const CLOCKS_APART_S = 5;
const TIMEOUT_S = 5;
/** Verified ones that are not verified anew. */
const TOKENS_MAX = 10_000;

/** What a sign-in under way is known by until the browser comes back with it. */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface SignedIn {
  readonly known: Known;
  /** Shown to the provider when its own session is to end too. */
  readonly idToken: string;
}

interface Provider {
  readonly client: client.Configuration;
  readonly keys: ReturnType<typeof createRemoteJWKSet>;
}

export class IdentityProvider {
  readonly settings: ProviderSettings;
  readonly people = new KnownPeople();
  readonly #secret: string | undefined;
  readonly #logger: Logger;
  readonly #byToken = new Map<string, Known>();
  #provider: Promise<Provider> | undefined;

  constructor(settings: ProviderSettings, secret: string | undefined, logger: Logger) {
    this.settings = settings;
    this.#secret = secret;
    this.#logger = logger;
  }

  /** Who comes with this access token, as long as it is good; undefined before `learn`. */
  byToken(token: string): User | undefined {
    const known = this.#byToken.get(sha256(token));
    return known !== undefined && this.people.isGood(known) ? known.user : undefined;
  }

  /** Throws UNAUTHENTICATED, FORBIDDEN for whom no grant fits, or PROVIDER_UNAVAILABLE. */
  async learn(token: string): Promise<void> {
    const digest = sha256(token);
    const { audience } = this.settings;
    if (this.#byToken.has(digest) || audience === undefined) return;
    const { payload, type } = await this.#verified(token, { audience, maxTokenAge: WORD_MAX_S });
    if (!ACCESS_TYPES.has(type)) throw noKey();
    const known = this.#knownBy(payload);
    if (this.#byToken.size >= TOKENS_MAX) this.#byToken.delete(this.#byToken.keys().next().value!);
    this.#byToken.set(digest, known);
  }

  /** Where to send the browser, and what to keep until it is back. */
  async begin(redirectUri: string): Promise<{ readonly url: string; readonly secrets: SignInSecrets }> {
    const provider = await this.#ask();
    const secrets = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
    const url = client.buildAuthorizationUrl(provider.client, {
      redirect_uri: redirectUri,
      scope: this.settings.scope,
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: "S256",
    });
    return { url: url.href, secrets };
  }

  /** `cameBack`: with all that the provider added. UNAUTHENTICATED when it did not sign anybody in, FORBIDDEN, PROVIDER_UNAVAILABLE. */
  async finish(cameBack: URL, { state, nonce, verifier }: SignInSecrets): Promise<SignedIn> {
    const { client: config } = await this.#ask();
    try {
      const tokens = await client.authorizationCodeGrant(config, cameBack, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
        idTokenExpected: true,
      });
      const told = tokens.claims()!;
      // Some tell groups there only.
      const more =
        config.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await client.fetchUserInfo(config, tokens.access_token, told.sub);
      return { known: this.#knownBy({ ...more, ...told }), idToken: tokens.id_token! };
    } catch (error) {
      throw error instanceof AppError ? error : this.#failed(error);
    }
  }

  /** Where the browser ends the provider's own session, or null where it has no such place. */
  async endUrl(idToken: string, backTo: string): Promise<string | null> {
    const { client: config } = await this.#ask();
    if (config.serverMetadata().end_session_endpoint === undefined) return null;
    return client.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: backTo }).href;
  }

  /** The provider says that somebody signed out or was shut out. UNAUTHENTICATED when it is not the provider who says so. */
  async takeBack(logoutToken: string): Promise<void> {
    const audience = this.settings.clientId;
    if (audience === undefined) throw noKey();
    const { payload, type } = await this.#verified(logoutToken, { audience, maxTokenAge: LOGOUT_AGE_MAX_S }, ["iat"]);
    const { sub, sid, events, nonce, iat } = payload;
    const isLogout = typeof events === "object" && events !== null && LOGOUT_EVENT in events && nonce === undefined;
    const subject = typeof sub === "string" ? sub : null;
    const stay = typeof sid === "string" ? sid : null;
    if (!LOGOUT_TYPES.has(type) || !isLogout || (subject === null && stay === null)) throw noKey();
    this.people.takeBack({ subject, stay, at: iat! * 1000 });
  }

  close(): void {
    this.people.close();
  }

  #knownBy(claims: Claims & JWTPayload): Known {
    const user = userByClaims(this.settings, claims);
    if (typeof user === "string") {
      this.#logger.warn({ code: user }, "somebody whom the identity provider knows is not let in");
      throw new AppError("FORBIDDEN", `the identity provider knows you, but nothing here lets you in (${user})`);
    }
    const issuedAt = claims.iat! * 1000;
    const known: Known = {
      user,
      subject: claims.sub!,
      stay: typeof claims["sid"] === "string" ? claims["sid"] : null,
      issuedAt,
      endsAt: Math.min(claims.exp! * 1000, issuedAt + WORD_MAX_S * 1000),
    };
    this.people.add(known);
    return known;
  }

  async #verified(
    token: string,
    options: JWTVerifyOptions,
    requiredClaims = ["sub", "iat", "exp"],
  ): Promise<{ readonly payload: JWTPayload; readonly type: string }> {
    const { keys, client: config } = await this.#ask();
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        ...options,
        issuer: config.serverMetadata().issuer,
        algorithms: ALGORITHMS,
        requiredClaims,
        clockTolerance: CLOCKS_APART_S,
        currentDate: new Date(nowMs()),
      });
      return { payload, type: (protectedHeader.typ ?? "jwt").toLowerCase().replace(/^application\//, "") };
    } catch (error) {
      throw this.#failed(error);
    }
  }

  async #ask(): Promise<Provider> {
    this.#provider ??= this.#discovered();
    try {
      return await this.#provider;
    } catch (error) {
      this.#provider = undefined;
      throw this.#failed(error);
    }
  }

  async #discovered(): Promise<Provider> {
    const { issuer, clientId, audience } = this.settings;
    const auth = this.#secret === undefined ? client.None() : client.ClientSecretBasic(this.#secret);
    const config = await client.discovery(new URL(issuer), clientId ?? audience!, undefined, auth, {
      timeout: TIMEOUT_S,
      // Also what comes by TLS is checked by the provider's keys.
      execute: [
        client.enableNonRepudiationChecks,
        ...(new URL(issuer).protocol === "http:" ? [client.allowInsecureRequests] : []),
      ],
    });
    const { jwks_uri: keysAt } = config.serverMetadata();
    if (keysAt === undefined || !isSafe(keysAt)) throw new Error("it names no keys, or not by https");
    return { client: config, keys: createRemoteJWKSet(new URL(keysAt), { timeoutDuration: TIMEOUT_S * 1000 }) };
  }

  /** What the token or the code lacks is its bearer's to mend, all else the provider's. The log is told a code: what is wrong may hold what was sent. */
  #failed(error: unknown): AppError {
    if (error instanceof AppError) return error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "UNKNOWN";
    const isTheirs =
      (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && code !== "ERR_JOSE_GENERIC") ||
      error instanceof client.AuthorizationResponseError ||
      error instanceof client.ResponseBodyError;
    if (isTheirs) return noKey();
    this.#logger.error({ code: "PROVIDER_UNAVAILABLE", why: code }, "the identity provider cannot be asked");
    return new AppError("PROVIDER_UNAVAILABLE", "the identity provider cannot be asked now");
  }
}

function noKey(): AppError {
  return new AppError("UNAUTHENTICATED", "this is no token of the identity provider's that lets anybody in here");
}
