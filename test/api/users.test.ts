/** Who is let in, as whom, and what ends it: bearer tokens, browsers' sessions, sockets and streams. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { addUser, renewToken, revokeToken } from "#app/users/change-users.ts";
import { Users } from "#app/users/users.ts";
import type { Role } from "#model/users/rights.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { type Served, serveWorld } from "./server.ts";

const folder = mkdtempSync(join(tmpdir(), "trama-users-"));
const file = join(folder, "users.json");
const PLAIN = { all: false, tlp: "AMBER", agency: "PAN-SNA", compartments: [] } as const;
const WHY = { "x-trama-purpose": "cash couriers" };

const add = (name: string, role: Role): string => addUser(file, { name, roles: [role], clearance: PLAIN, self: [] });
const tokens = { maria: add("maria", "investigator"), ana: add("ana", "analyst"), ops: add("ops", "administrator") };
const bearer = (token: string, more: Record<string, string> = WHY): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  ...more,
});

let served: Served;
let users: Users;
beforeAll(async () => {
  users = new Users(file, silentLogger);
  served = await serveWorld({ access: users });
});
afterAll(async () => {
  await served.close();
  users.close();
  rmSync(folder, { recursive: true });
});

const me = "{ me { reader tlp agency readsEverything } }";
const codeOf = async (query: string, headers: Record<string, string>): Promise<unknown> => {
  const { status, body } = await served.ask(query, {}, headers);
  return [status, body.errors?.[0]?.extensions?.["code"]];
};

/** One more who holds a token, and ends with what is done to it. */
let count = 0;
const another = (): { readonly name: string; readonly token: string } => {
  const name = `another${++count}`;
  const token = add(name, "analyst");
  return { name, token };
};

/** The file is looked at in turns: until a token added now is known. */
async function known(token: string): Promise<void> {
  await expect.poll(async () => (await served.ask(me, {}, bearer(token))).status).toBe(200);
}

describe("a bearer token", () => {
  test("is whoever the file says, with their clearance", async () => {
    const { body } = await served.ask(me, {}, bearer(tokens.maria));
    expect(body.data).toEqual({ me: { reader: "maria", tlp: "AMBER", agency: "PAN-SNA", readsEverything: false } });
  });

  test.each([
    ["none", {}],
    ["a wrong one", bearer("trama_nobody")],
    ["the digest that the file holds", bearer(createHash("sha256").update(tokens.maria).digest("hex"))],
    ["another scheme", { authorization: `Basic ${tokens.maria}`, ...WHY }],
    ["one with more behind it", bearer(`${tokens.maria} ${tokens.ana}`)],
    ["an empty one", bearer("")],
  ])("is asked for: %s is UNAUTHENTICATED", async (_, headers) => {
    expect(await codeOf(me, headers)).toEqual([401, "UNAUTHENTICATED"]);
  });

  test("needs a purpose of whoever may look at persons, and of nobody else", async () => {
    expect(await codeOf(me, bearer(tokens.maria, {}))).toEqual([403, "PURPOSE_NEEDED"]);
    expect(await codeOf(me, bearer(tokens.ops, {}))).toEqual([200, undefined]);
  });

  test("takes a purpose that is one plain line", async () => {
    const asked = (purpose: string): Promise<unknown> => codeOf(me, bearer(tokens.maria, { "x-trama-purpose": purpose }));
    expect(await asked(encodeURIComponent("tráfico de personas, São Paulo"))).toEqual([200, undefined]);
    for (const purpose of ["%", "%0A%0Aforged", encodeURIComponent("turned \u202e round"), "x", "y".repeat(201)])
      expect([purpose, await asked(purpose)]).toEqual([purpose, [400, "BAD_INPUT"]]);
  });

  test("lets do what the role may do", async () => {
    const decide = 'mutation { decideFinding(input: {id: "x_none", review: IN_REVIEW}) { finding { id } } }';
    const detect = "mutation { runDetection(input: {}) { run { id } } }";
    expect(await codeOf(decide, bearer(tokens.ana))).toEqual([200, "FORBIDDEN"]);
    expect(await codeOf(decide, bearer(tokens.maria))).toEqual([200, "NOT_FOUND"]);
    expect(await codeOf(detect, bearer(tokens.maria))).toEqual([200, "FORBIDDEN"]);
    expect(await codeOf("{ flows { totalCount } }", bearer(tokens.ops))).toEqual([200, "FORBIDDEN"]);
  });

  test("is needed for what operators look at, and not for whether the service lives", async () => {
    const status = async (path: string, headers = {}): Promise<number> =>
      (await fetch(served.server.url + path, { headers })).status;
    expect(await status("/healthz")).toBe(200);
    expect(await status("/metrics")).toBe(401);
    expect(await status("/metrics", bearer(tokens.maria))).toBe(403);
    expect(await status("/metrics", bearer(tokens.ops))).toBe(200);
  });

  test("lets nobody in any more once it is revoked or another one was given", async () => {
    const { name, token } = another();
    await known(token);
    const next = renewToken(file, name);
    await known(next);
    expect(await codeOf(me, bearer(token))).toEqual([401, "UNAUTHENTICATED"]);
    revokeToken(file, name);
    await expect.poll(() => codeOf(me, bearer(next))).toEqual([401, "UNAUTHENTICATED"]);
    expect(await codeOf(me, bearer(tokens.maria))).toEqual([200, undefined]);
  });
});

test("who can see something is told to whoever may ask, as each of them would be told", async () => {
  const supervisor = addUser(file, {
    name: "sup",
    roles: ["supervisor"],
    clearance: { ...PLAIN, all: true, tlp: "RED" },
    self: [],
  });
  const harbour = addUser(file, {
    name: "hal",
    roles: ["analyst"],
    clearance: { ...PLAIN, compartments: ["HARBOUR"] },
    self: [],
  });
  await known(harbour);
  const closed = (await served.ask("{ incidents { edges { node { id natural } } } }", {}, bearer(harbour))).body.data as {
    incidents: { edges: { node: { id: string; natural: string } }[] };
  };
  const idOf = (natural: string): string => closed.incidents.edges.find(({ node }) => node.natural.endsWith(natural))!.node.id;
  const seenBy = async (id: string, token: string): Promise<unknown> => {
    const { body } = await served.ask("query ($id: ID!) { whoCanSee(id: $id) }", { id }, bearer(token));
    return body.errors?.[0]?.extensions?.["code"] ?? (body.data as { whoCanSee: unknown }).whoCanSee;
  };
  const open = (await seenBy(idOf("I1"), supervisor)) as string[];
  expect(open).toEqual(expect.arrayContaining(["ana", "hal", "maria", "sup"]));
  // An administrator asks nothing about the data.
  expect(open).not.toContain("ops");
  expect(await seenBy(idOf("I4"), supervisor)).toEqual(["hal", "sup"]);
  expect(await seenBy("in_none", supervisor)).toBeNull();
  expect(await seenBy(idOf("I4"), harbour)).toBe("FORBIDDEN");
});

describe("a browser's session", () => {
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(served.server.url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const signIn = async (token: string): Promise<{ cookie: string; csrf: string; set: string }> => {
    const response = await post("/session", { token, purpose: "cash couriers", case: "2026-114" });
    expect(response.status).toBe(200);
    const set = response.headers.get("set-cookie")!;
    const { signedIn } = (await response.json()) as { signedIn: { csrf: string } };
    return { set, cookie: set.split(";")[0]!, csrf: signedIn.csrf };
  };

  test("is a cookie that no script reads and no other site has sent", async () => {
    expect((await signIn(tokens.maria)).set).toMatch(/^trama=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
  });

  test("asks as its user, for what it said at the beginning", async () => {
    const { cookie, csrf } = await signIn(tokens.maria);
    const { body } = await served.ask(me, {}, { cookie, "x-trama-csrf": csrf });
    expect(body.data).toMatchObject({ me: { reader: "maria" } });
    const told = await fetch(`${served.server.url}/session`, { headers: { cookie } });
    expect(await told.json()).toEqual({
      ...{ users: true, tokens: true, provider: null },
      signedIn: { name: "maria", roles: ["investigator"], csrf, purpose: "cash couriers", case: "2026-114" },
    });
  });

  test("answers nobody who has the cookie sent and does not know the word", async () => {
    const { cookie, csrf } = await signIn(tokens.maria);
    const other = await signIn(tokens.maria);
    for (const headers of [{ cookie }, { cookie, "x-trama-csrf": "" }, { cookie, "x-trama-csrf": other.csrf }])
      expect(await codeOf(me, headers)).toEqual([403, "FORBIDDEN"]);
    expect((await post("/session/end", {}, { cookie })).status).toBe(403);
    expect((await post("/session/errand", { purpose: "else" }, { cookie })).status).toBe(403);
    expect(await codeOf(me, { cookie, "x-trama-csrf": csrf })).toEqual([200, undefined]);
  });

  test("goes on for another purpose, and ends with signing out", async () => {
    const { cookie, csrf } = await signIn(tokens.maria);
    const headers = { cookie, "x-trama-csrf": csrf };
    const changed = await post("/session/errand", { purpose: "stolen documents" }, headers);
    expect(await changed.json()).toMatchObject({ signedIn: { purpose: "stolen documents", case: null } });
    const ended = await post("/session/end", {}, headers);
    expect(ended.headers.get("set-cookie")).toMatch(/^trama=; .*Max-Age=0$/);
    expect(await codeOf(me, headers)).toEqual([401, "UNAUTHENTICATED"]);
  });

  test("begins with a token only, and takes no cookie that was there before it", async () => {
    expect((await post("/session", { token: "trama_nobody", purpose: "cash couriers" })).status).toBe(401);
    expect((await post("/session", ["token"])).status).toBe(401);
    expect((await post("/session", { token: { $ne: "" } })).status).toBe(400);
    const planted = await post("/session", { token: tokens.ana, purpose: "cash couriers" }, { cookie: "trama=planted" });
    expect(planted.headers.get("set-cookie")).not.toContain("planted");
    expect(await codeOf(me, { cookie: "trama=planted", "x-trama-csrf": "" })).toEqual([401, "UNAUTHENTICATED"]);
  });

  test("ends with its user's token", async () => {
    const { name, token } = another();
    await known(token);
    const { cookie, csrf } = await signIn(token);
    revokeToken(file, name);
    await expect.poll(() => codeOf(me, { cookie, "x-trama-csrf": csrf })).toEqual([401, "UNAUTHENTICATED"]);
  });
});

describe("what is open when its user's token is revoked", () => {
  const query = "subscription { findingChanged { finding { id } } }";

  test("ends over a WebSocket, which nobody unknown opens", async () => {
    const { name, token } = another();
    await known(token);
    const url = `${served.server.url.replace("http", "ws")}/graphql`;
    const closing = (
      connectionParams: Record<string, string>,
    ): { closed: Promise<unknown>; connected: Promise<void>; end(): void } => {
      let tell: (code: unknown) => void;
      let opened: () => void;
      const closed = new Promise((resolve) => (tell = resolve));
      const connected = new Promise<void>((resolve) => (opened = resolve));
      const client = createClient({
        url,
        webSocketImpl: WebSocket,
        connectionParams,
        retryAttempts: 0,
        on: { connected: () => opened(), closed: (event) => tell((event as { code: number }).code) },
      });
      const end = client.subscribe({ query }, { next: () => undefined, error: () => undefined, complete: () => undefined });
      return { closed, connected, end };
    };
    expect(await closing({ authorization: "Bearer trama_nobody" }).closed).toBe(4403);
    expect(await closing({ authorization: `Bearer ${token}` }).closed).toBe(4403);
    const open = closing({ authorization: `Bearer ${token}`, ...WHY });
    const other = closing({ authorization: `Bearer ${tokens.maria}`, ...WHY });
    await Promise.all([open.connected, other.connected]);
    const begun = performance.now();
    revokeToken(file, name);
    expect(await open.closed).toBe(4403);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(await Promise.race([other.closed, Promise.resolve("open")])).toBe("open");
    other.end();
  });

  test("ends over server-sent events", async () => {
    const { name, token } = another();
    await known(token);
    const stream = async (headers: Record<string, string>): Promise<Response> =>
      fetch(`${served.server.url}/graphql/stream`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
        body: JSON.stringify({ query }),
      });
    expect((await stream({})).status).toBe(401);
    const open = await stream(bearer(token));
    expect(open.status).toBe(200);
    revokeToken(file, name);
    // All there is until the end, which is the server's doing.
    expect(await open.text()).not.toContain("data: {");
  });
});

describe("the file of users", () => {
  test("lets nobody in as long as it cannot be used, and tells the log why without its values", async () => {
    const said: string[] = [];
    const path = join(folder, "broken.json");
    const token = addUser(path, { name: "eva", roles: ["analyst"], clearance: PLAIN, self: [] });
    const own = new Users(path, { ...silentLogger, error: (_fields: object, text: string) => void said.push(text) });
    try {
      expect(own.byToken(token)?.name).toBe("eva");
      writeFileSync(path, `[{"name": "eva", "tokenSha256": "secret", "roles": ["analist"], "clearance": {"tlp": "AMBER"}}]`);
      await expect.poll(() => own.byToken(token)).toBeUndefined();
      expect(own.byName("eva")).toBeUndefined();
      expect(said.join()).toContain("0.tokenSha256");
      expect(said.join()).toContain("0.roles.0");
      expect(said.join()).not.toContain("secret");
    } finally {
      own.close();
    }
  });
});
