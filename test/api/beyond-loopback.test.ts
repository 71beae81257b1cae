/** The service for others than this machine: only with users, and only by TLS, its own or that of a proxy that is named. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { request as tlsRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addUser } from "#app/users/change-users.ts";
import { Users } from "#app/users/users.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { readConfig } from "#config.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { openWorld, type World } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";

const folder = mkdtempSync(join(tmpdir(), "trama-beyond-"));
const file = join(folder, "users.json");
const clearance = { all: false, tlp: "AMBER", agency: "PAN-SNA", compartments: [] } as const;
const token = addUser(file, { name: "maria", roles: ["investigator"], clearance, self: [] });
let world: World;
let users: Users;
beforeAll(async () => {
  world = await openWorld();
  users = new Users(file, silentLogger);
});
afterAll(async () => {
  users.close();
  await world.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}
const SIGN_IN = JSON.stringify({ token, purpose: "cash couriers" });

function post(served: Served, headers: Record<string, string>, ask: typeof request = request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { method: "POST", headers: { "content-type": "application/json", ...headers }, rejectUnauthorized: false };
    const sent = ask(`${served.server.url}/session`, options, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, text }));
    });
    sent.on("error", reject).end(SIGN_IN);
  });
}

describe("behind a proxy", () => {
  let served: Served;
  const HOST = { host: "trama.test", "x-forwarded-proto": "https" };
  beforeAll(async () => {
    served = await serveWorld({ world, access: users, proxies: ["127.0.0.1"], origins: ["https://trama.test"] });
  });
  afterAll(() => served.close());

  test("a browser is let in by the address that it knows, with a cookie for TLS and this host alone", async () => {
    const { status, headers } = await post(served, { ...HOST, origin: "https://trama.test" });
    expect(status).toBe(200);
    expect(headers["set-cookie"]![0]).toMatch(
      /^__Host-trama=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure$/,
    );
    expect(headers["strict-transport-security"]).toMatch(/^max-age=\d+/);
  });

  test.each([
    ["in the clear", { ...HOST, "x-forwarded-proto": "http" }],
    ["past the proxy", { host: "trama.test" }],
    ["for another host", { ...HOST, host: "evil.test" }],
    ["from another site's page", { ...HOST, origin: "https://evil.test" }],
    ["from the same host in the clear", { ...HOST, origin: "http://trama.test" }],
  ])("nobody is let in %s", async (_, headers) => {
    const { status, text } = await post(served, headers);
    expect([status, text]).toEqual([403, expect.stringContaining("FORBIDDEN")]);
  });
});

test("what a stranger says of how it came is not believed", async () => {
  const served = await serveWorld({ world, access: users, proxies: ["192.0.2.1"], origins: ["https://trama.test"] });
  expect((await post(served, { host: "trama.test", "x-forwarded-proto": "https" })).status).toBe(403);
  await served.close();
});

const openssl = ((): string | undefined => {
  try {
    return execFileSync("openssl", ["version"], { encoding: "utf8" });
  } catch {
    return undefined;
  }
})();

describe.skipIf(openssl === undefined)(
  `by its own TLS${openssl === undefined ? " (skipped: there is no openssl to make a certificate)" : ""}`,
  () => {
    test("it is served, on any address, under the name that it is given", async () => {
      const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
      const make = [
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
        "-days",
        "1",
        "-subj",
        "/CN=trama.test",
      ];
      execFileSync("openssl", [...make, "-keyout", key, "-out", cert], { stdio: "ignore" });
      const tls = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
      const served = await serveWorld({ world, access: users, tls, origins: ["https://trama.test"] });
      expect(served.server.url).toMatch(/^https:/);
      const { status, headers } = await post(served, { host: "trama.test" }, tlsRequest as typeof request);
      expect([status, headers["set-cookie"]![0]]).toEqual([200, expect.stringMatching(/^__Host-trama=.*; Secure$/)]);
      await served.close();
    });
  },
);

describe("a host other than loopback is refused", () => {
  const HOST = "0.0.0.0";
  test.each([
    ["without users", { access: LOCAL_ACCESS, proxies: ["127.0.0.1"], origins: ["https://trama.test"] }, "known users only"],
    ["in the clear", { origins: ["https://trama.test"] }, "by TLS"],
    ["without a name", { proxies: ["127.0.0.1"] }, "TRAMA_ORIGIN"],
  ])("%s", async (_, options, text) => {
    await expect(serveWorld({ world, access: users, host: HOST, ...options })).rejects.toThrow(text);
  });

  test.each([
    [{}, ["TRAMA_USERS", "TRAMA_TLS_CERT", "TRAMA_ORIGIN"]],
    [{ TRAMA_USERS: "u", TRAMA_ORIGIN: "https://a" }, ["TRAMA_TLS_CERT"]],
    [{ TRAMA_USERS: "u", TRAMA_PROXY: "10.0.0.1" }, ["TRAMA_ORIGIN"]],
    [{ TRAMA_TLS_CERT: "c" }, ["TRAMA_TLS_KEY"]],
    [{ TRAMA_ORIGIN: "https://a/path" }, ["without a path"]],
  ])("with settings that name what is missing: %j", (env, said) => {
    const read = (): unknown => readConfig({ TRAMA_HOST: HOST, ...env });
    for (const text of said) expect(read).toThrow(text);
  });

  test("with all of them it is served", () => {
    const env = { TRAMA_HOST: HOST, TRAMA_USERS: "u", TRAMA_PROXY: "10.0.0.1, 10.1.0.0/16", TRAMA_ORIGIN: "https://a" };
    expect(readConfig(env)).toMatchObject({ proxies: ["10.0.0.1", "10.1.0.0/16"], origins: ["https://a"], tls: undefined });
  });
});
