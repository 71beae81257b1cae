/** Known by an identity provider: programs by its tokens, pages by its sign-in, and nobody any more once it says so. A real provider runs beside. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { addUser, revokeToken } from "#app/users/change-users.ts";
import { Users } from "#app/users/users.ts";
import { IdentityProvider } from "#api/gate/provider/identity-provider.ts";
import { nowMs } from "#base/clock.ts";
import { Browse } from "../support/browse.ts";
import { AUDIENCE, PAGES, type RunningProvider, startProvider } from "../support/oidc.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { type Served, serveWorld } from "./server.ts";

const folder = mkdtempSync(join(tmpdir(), "trama-oidc-"));
const file = join(folder, "users.json");
const PLAIN = { all: false, tlp: "AMBER", agency: "PAN-SNA", compartments: [] } as const;
const own = addUser(file, { name: "maria", roles: ["investigator"], clearance: PLAIN, self: [] });

let provider: RunningProvider;
let served: Served;
let users: Users;
const opened: IdentityProvider[] = [];
const ours = (running: RunningProvider): IdentityProvider => {
  const one = new IdentityProvider(running.settings, running.secret, silentLogger);
  opened.push(one);
  return one;
};
beforeAll(async () => {
  provider = await startProvider();
  users = new Users(file, silentLogger);
  served = await serveWorld({ access: { users, provider: ours(provider) } });
  provider.serves(served.server.url);
  provider.groups.set("nightly", ["batch"]);
});
afterAll(async () => {
  await served.close();
  users.close();
  for (const one of opened) one.close();
  await provider.close();
  rmSync(folder, { recursive: true });
});

const ME = "{ me { reader tlp agency } }";
const bearer = (token: string): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  "x-trama-purpose": "cash couriers",
});
const codeOf = async (token: string, query = ME): Promise<unknown> => {
  const { status, body } = await served.ask(query, {}, bearer(token));
  return [status, body.errors?.[0]?.extensions?.["code"]];
};
const seconds = (): number => Math.floor(nowMs() / 1000);
const claims = (more: JWTPayload = {}): JWTPayload => ({
  ...{ sub: "eva", aud: AUDIENCE, iat: seconds(), exp: seconds() + 600, groups: ["airport-investigators"] },
  ...more,
});
const without = (claim: "exp" | "sub"): Promise<string> => {
  const { [claim]: _, ...rest } = claims();
  return provider.signed(rest);
};

describe("an access token", () => {
  test("is a program's, with the roles and the clearance of its groups", async () => {
    const token = await provider.programToken("nightly");
    const { body } = await served.ask(ME, {}, bearer(token));
    expect(body.data).toEqual({ me: { reader: "nightly", tlp: "AMBER", agency: "PAN-SNA" } });
    expect(await codeOf(token, "{ auditEntries { totalCount } }")).toEqual([200, "FORBIDDEN"]);
    expect((await served.ask(ME, {}, { authorization: `Bearer ${token}` })).body.errors?.[0]?.extensions?.["code"]).toBe(
      "PURPOSE_NEEDED",
    );
  });

  test("lets nobody in whom no grant fits, and trama's own tokens go on beside", async () => {
    expect(await codeOf(await provider.programToken("stranger"))).toEqual([403, "FORBIDDEN"]);
    expect(await codeOf(own)).toEqual([200, undefined]);
  });

  test("is taken from the provider alone, for this service, in its time", async () => {
    expect(await codeOf(await provider.signed(claims()))).toEqual([200, undefined]);
    expect(await codeOf(await provider.signed(claims(), { typ: "at+jwt" }))).toEqual([200, undefined]);
    const other = await startProvider();
    const bad: Record<string, string> = {
      "of another provider": await other.signed(claims(), {}),
      "of another provider under this one's name": await other.signed(claims({ iss: provider.issuer })),
      "for another service": await provider.signed(claims({ aud: "https://else.example" })),
      "that tells a page who signed in": await provider.signed(claims({ aud: PAGES })),
      "that ends a session": await provider.signed(claims(), { typ: "logout+jwt" }),
      "that is over": await provider.signed(claims({ iat: seconds() - 700, exp: seconds() - 100 })),
      "from tomorrow": await provider.signed(claims({ iat: seconds() + 86_400, exp: seconds() + 90_000 })),
      "older than a shift": await provider.signed(claims({ iat: seconds() - 13 * 3600 })),
      "without an end": await without("exp"),
      "of nobody": await without("sub"),
      "that nobody signed": new UnsecuredJWT(claims({ iss: provider.issuer })).encode(),
      "signed with a secret that everybody knows": await new SignJWT(claims({ iss: provider.issuer }))
        .setProtectedHeader({ alg: "HS256" })
        .sign(Buffer.from(JSON.stringify(await (await fetch(`${provider.issuer}/jwks`)).json()))),
      "with another end": (await provider.signed(claims())).slice(0, -6) + "AAAAAA",
    };
    for (const [what, token] of Object.entries(bad))
      expect([what, await codeOf(token)]).toEqual([what, [401, "UNAUTHENTICATED"]]);
    await other.close();
  });

  test("names nobody whom the file of users has, with a token or without", async () => {
    expect(await codeOf(await provider.signed(claims({ sub: "maria" })))).toEqual([401, "UNAUTHENTICATED"]);
    const token = await provider.signed(claims({ sub: "shut-out" }));
    expect(await codeOf(token)).toEqual([200, undefined]);
    addUser(file, { name: "shut-out", roles: ["analyst"], clearance: PLAIN, self: [] });
    revokeToken(file, "shut-out");
    await expect.poll(() => codeOf(token)).toEqual([401, "UNAUTHENTICATED"]);
  });

  test("ends what is open by it when its time is over", async () => {
    const open = async (end: number): Promise<{ readonly closed: Promise<unknown>; stop(): void }> => {
      const token = await provider.signed(claims({ sub: `until-${end}`, exp: seconds() + end }));
      let tell: (code: unknown) => void;
      const closed = new Promise((resolve) => (tell = resolve));
      await new Promise<void>((connected) => {
        const client = createClient({
          url: `${served.server.url.replace("http", "ws")}/graphql`,
          webSocketImpl: WebSocket,
          connectionParams: bearer(token),
          retryAttempts: 0,
          on: { connected: () => connected(), closed: (event) => tell((event as { code: number }).code) },
        });
        client.subscribe(
          { query: "subscription { findingChanged { finding { id } } }" },
          { next: () => undefined, error: () => undefined, complete: () => undefined },
        );
      });
      return { closed, stop: () => tell("open") };
    };
    const [long, short] = [await open(600), await open(2)];
    expect(await short.closed).toBe(4403);
    long.stop();
    expect(await long.closed).toBe("open");
  });

  test("is asked about again when the provider answers again, and lets nobody in before", async () => {
    const late = await startProvider();
    const waiting = await serveWorld({ access: { provider: ours(late) } });
    const ask = async (): Promise<unknown> => {
      const { status, body } = await waiting.ask(ME, {}, bearer(await late.signed(claims())));
      return [status, body.errors?.[0]?.extensions?.["code"]];
    };
    expect(await ask()).toEqual([503, "PROVIDER_UNAVAILABLE"]);
    late.serves(waiting.server.url);
    expect(await ask()).toEqual([200, undefined]);
    await waiting.close();
    await late.close();
  });
});

describe("signing in at the provider", () => {
  const begin = async (browse: Browse, fields: Record<string, string> = {}): Promise<string> => {
    const response = await browse.ask(`${served.server.url}/session/provider`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ purpose: "cash couriers", case: "2026-114", back: "/findings?kind=CASH_COURIERS", ...fields }),
    });
    expect(response.status).toBe(200);
    return ((await response.json()) as { goTo: string }).goTo;
  };
  const isBack = (url: string): boolean => url.startsWith(served.server.url);
  /** Up to where the provider sends the browser back to. */
  const through = async (browse: Browse, goTo: string, name: string): Promise<string> => {
    const login = await browse.follow(goTo);
    const consent = await browse.follow(await browse.submit(login, { login: name, password: "any" }), isBack);
    if (isBack(consent.url)) return consent.url;
    return (await browse.follow(await browse.submit(consent, {}), isBack)).url;
  };
  const goesOnTo = (text: string): string => /url=([^"]*)/.exec(text)![1]!;
  const signIn = async (name: string, browse = new Browse()): Promise<{ browse: Browse; goesOnTo: string }> => {
    const back = await through(browse, await begin(browse), name);
    return { browse, goesOnTo: goesOnTo(await (await browse.ask(back)).text()) };
  };
  const told = async (browse: Browse): Promise<{ signedIn: { csrf: string; name: string } | null }> =>
    (await (await browse.ask(`${served.server.url}/session`)).json()) as { signedIn: { csrf: string; name: string } | null };
  const asks = async (browse: Browse, csrf: string): Promise<number> =>
    (
      await browse.ask(`${served.server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-trama-csrf": csrf },
        body: JSON.stringify({ query: ME }),
      })
    ).status;

  test("is a session of theirs, for what they said, at the page that was asked for", async () => {
    provider.groups.set("carla", ["airport-investigators", "harbour", "choir"]);
    const { browse, goesOnTo } = await signIn("carla");
    expect(goesOnTo).toBe("/findings?kind=CASH_COURIERS");
    const { signedIn } = await told(browse);
    expect(signedIn).toMatchObject({ name: "carla", roles: ["investigator"], purpose: "cash couriers", case: "2026-114" });
    expect(await asks(browse, signedIn!.csrf)).toBe(200);
    expect(await asks(browse, "")).toBe(403);
    const [entry] = await served.context.audit.log.entries({ reader: "carla" }, { limit: 1 });
    expect(entry).toMatchObject({ reader: "carla", purpose: "cash couriers", case: "2026-114", outcome: "ok" });
  });

  test("lets nobody in whom the provider knows and no grant fits", async () => {
    provider.groups.set("visitor", ["choir"]);
    const { browse, goesOnTo } = await signIn("visitor");
    expect(goesOnTo).toBe("/?refused=unknown");
    expect((await told(browse)).signedIn).toBeNull();
  });

  test("leads to pages of this service alone", async () => {
    provider.groups.set("dora", ["airport-investigators"]);
    for (const back of ["//else.example", "/\\else.example", "https://else.example", "javascript:alert(1)"]) {
      const browse = new Browse();
      const there = await through(browse, await begin(browse, { back }), "dora");
      expect([back, goesOnTo(await (await browse.ask(there)).text())]).toEqual([back, "/"]);
    }
  });

  test("is the browser's that began it, once", async () => {
    provider.groups.set("dora", ["airport-investigators"]);
    const browse = new Browse();
    const back = await through(browse, await begin(browse), "dora");
    const other = new Browse();
    await begin(other);
    // Somebody else's way back signs nobody in as somebody else.
    expect(await (await other.ask(back)).text()).toContain("/?refused=provider");
    expect((await told(other)).signedIn).toBeNull();
    expect(await (await new Browse().ask(back)).text()).toContain("/?refused=provider");
    expect(await (await browse.ask(`${back}&state=else`)).text()).toContain("/?refused=provider");
    // What was begun is spent by the first way back, whatever came of it.
    expect(await (await browse.ask(back)).text()).toContain("/?refused=provider");
  });

  test("needs a purpose, and cookies hold no token", async () => {
    const response = await fetch(`${served.server.url}/session/provider`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(response.status).toBe(400);
    const { browse } = await signIn("carla");
    expect(browse.cookie(served.server.url, "trama")).toMatch(/^[\w-]{43}$/);
    expect(browse.cookie(served.server.url, "trama-sign-in")).toBeUndefined();
  });

  test("ends here and there by signing out, and leads to the provider for that", async () => {
    provider.groups.set("dora", ["airport-investigators"]);
    const { browse } = await signIn("dora");
    const { signedIn } = await told(browse);
    const response = await browse.ask(`${served.server.url}/session/end`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-trama-csrf": signedIn!.csrf },
      body: "{}",
    });
    const { goTo } = (await response.json()) as { goTo: string };
    expect((await told(browse)).signedIn).toBeNull();
    const asked = await browse.follow(goTo);
    expect((await browse.follow(await browse.submit(asked, { logout: "yes" }), isBack)).url).toBe(`${served.server.url}/`);
    // The next one who comes to this browser is asked who they are.
    expect((await browse.follow(await begin(browse))).text).toContain('name="login"');
  });

  test("ends within a second when the provider says so, that stay and no other", async () => {
    provider.groups.set("eve", ["airport-investigators"]);
    const [first, second] = [await signIn("eve"), await signIn("eve")];
    const csrf = (await told(first.browse)).signedIn!.csrf;
    // At the provider itself, by which this service hears of it from server to server.
    const page = await first.browse.follow(`${provider.issuer}/session/end`);
    const begun = nowMs();
    await first.browse.submit(page, { logout: "yes" });
    await expect.poll(() => asks(first.browse, csrf)).toBe(401);
    expect(nowMs() - begun).toBeLessThan(1_000);
    expect((await told(second.browse)).signedIn?.name).toBe("eve");
  });

  test("is not ended by anybody else's word", async () => {
    provider.groups.set("eve", ["airport-investigators"]);
    const { browse } = await signIn("eve");
    const events = { "http://schemas.openid.net/event/backchannel-logout": {} };
    const says = async (logout: string): Promise<number> =>
      (
        await fetch(`${served.server.url}/session/provider/logout`, {
          method: "POST",
          body: new URLSearchParams({ logout_token: logout }),
        })
      ).status;
    const other = await startProvider();
    const logout = { sub: "eve", aud: PAGES, iat: seconds() + 1, events };
    expect(await says("no token")).toBe(401);
    expect(await says(await other.signed({ ...logout, iss: provider.issuer }))).toBe(401);
    expect(await says(await provider.signed({ ...logout, events: {} }))).toBe(401);
    expect(await says(await provider.signed({ ...logout, nonce: "x" }))).toBe(401);
    expect(await says(await provider.signed({ ...logout, aud: "else" }))).toBe(401);
    expect(await says(await provider.signed({ ...logout, iat: seconds() - 600 }))).toBe(401);
    expect((await told(browse)).signedIn?.name).toBe("eve");
    // Without a stay all that is theirs ends.
    expect(await says(await provider.signed(logout))).toBe(200);
    expect((await told(browse)).signedIn).toBeNull();
    await other.close();
  });
});
