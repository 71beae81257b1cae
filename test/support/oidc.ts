/** A real identity provider (oidc-provider, certified for OpenID Connect) on a port of its own, with people, programs and their groups. */
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { Provider } from "oidc-provider";
import { type ProviderSettings, readProvider } from "#app/users/provider/read-provider.ts";

export const AUDIENCE = "https://trama.example/graphql";
export const PAGES = "trama-pages";
const SECRET = "not-a-secret-of-anybody";
const KEY_ID = "k1";

const clearance = { tlp: "AMBER", agency: "PAN-SNA" } as const;
const GRANTS = [
  { claim: "groups", value: "airport-investigators", roles: ["investigator"], clearance },
  { claim: "groups", value: "harbour", roles: [], clearance: { tlp: "GREEN", compartments: ["HARBOUR"] } },
  { claim: "groups", value: "batch", roles: ["service"], clearance },
];

export interface RunningProvider {
  readonly issuer: string;
  readonly settings: ProviderSettings;
  readonly secret: string;
  /** From here on it knows where the service is: its pages come back there, and it is told there who signed out. */
  serves(trama: string): void;
  /** Groups of whoever signs in under that name, or of a program. */
  readonly groups: Map<string, readonly string[]>;
  /** An access token, as the provider gives it to a program. */
  programToken(id: string): Promise<string>;
  /** Signed by the provider's own key, saying anything. */
  signed(claims: JWTPayload, header?: { readonly typ?: string }): Promise<string>;
  close(): Promise<void>;
}

export async function startProvider(more: Partial<ProviderSettings> = {}): Promise<RunningProvider> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const groups = new Map<string, readonly string[]>();
  const jwk = { ...(await exportJWK(privateKey)), kid: KEY_ID, use: "sig", alg: "RS256" };
  const program = { client_secret: SECRET, grant_types: ["client_credentials"], response_types: [], redirect_uris: [] };
  return {
    issuer,
    groups,
    secret: SECRET,
    settings: readProvider(
      JSON.stringify({ issuer, called: "Ministry", clientId: PAGES, audience: AUDIENCE, grants: GRANTS, ...more }),
      "settings of a test",
    ),
    serves(trama) {
      const provider = new Provider(issuer, {
        jwks: { keys: [jwk] },
        clients: [
          {
            client_id: PAGES,
            client_secret: SECRET,
            redirect_uris: [`${trama}/session/provider/came-back`],
            post_logout_redirect_uris: [`${trama}/`],
            backchannel_logout_uri: `${trama}/session/provider/logout`,
            backchannel_logout_session_required: true,
          },
          { client_id: "nightly", ...program },
          { client_id: "stranger", ...program },
        ],
        // By itself it speaks to no machine like this one.
        fetch: (url, { method, headers, body } = {}) =>
          fetch(url, { ...(method && { method }), ...(headers && { headers }), ...(body && { body }) }),
        cookies: { keys: ["of a test"] },
        claims: { openid: ["sub"], profile: ["groups"] },
        // Groups are told where many providers tell them, beside the ID token.
        findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, groups: [...(groups.get(id) ?? [])] }) }),
        extraTokenClaims: (_context, token) => ({ groups: [...(groups.get(token.clientId ?? "") ?? [])] }),
        features: {
          backchannelLogout: { enabled: true },
          clientCredentials: { enabled: true },
          resourceIndicators: {
            enabled: true,
            defaultResource: (_context, { clientId }) => (clientId === PAGES ? undefined! : AUDIENCE),
            useGrantedResource: () => false,
            getResourceServerInfo: () => ({ scope: "", audience: AUDIENCE, accessTokenFormat: "jwt", accessTokenTTL: 600 }),
          },
        },
        ttl: { AccessToken: 600, IdToken: 600, Session: 600, Grant: 600, Interaction: 600, ClientCredentials: 600 },
      });
      const callback = provider.callback();
      answer = (request, response) => void callback(request, response);
    },
    async programToken(id) {
      const response = await fetch(`${issuer}/token`, {
        method: "POST",
        headers: { authorization: `Basic ${Buffer.from(`${id}:${SECRET}`).toString("base64")}` },
        body: new URLSearchParams({ grant_type: "client_credentials" }),
      });
      return ((await response.json()) as { access_token: string }).access_token;
    },
    signed: (claims, header = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "RS256", kid: KEY_ID, ...header })
        .setIssuer(claims.iss ?? issuer)
        .sign(privateKey),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
