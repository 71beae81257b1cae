/** GraphQL over HTTP, by the audit of graphql-http: every MUST and SHOULD. */
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serveWorld } from "./server.ts";

let served: Served;
const url = (): string => `${served.server.url}/graphql`;

beforeAll(async () => {
  served = await serveWorld();
});
afterAll(() => served.close());

/** Bare GET requests are what cross-site forgery is made of: CSRF prevention refuses them, and the specification leaves that open (MAY). */
const REFUSED: ReadonlySet<string> = new Set(["5A70", "D6D5", "6A70"]);

describe("GraphQL over HTTP", () => {
  for (const audit of serverAudits({ url, fetchFn: fetch })) {
    const refused = REFUSED.has(audit.id);
    test(`${audit.id} ${audit.name}${refused ? " (refused by CSRF prevention)" : ""}`, async () => {
      const result = await audit.fn();
      expect(result.status).toBe(refused ? "notice" : "ok");
    });
  }

  test("answers those GETs once they carry the header that no other site's page can send", async () => {
    const query = new URLSearchParams({ query: "query ($n: Int!) { changes(first: $n) { totalCount } }", variables: '{"n":1}' });
    const response = await fetch(`${url()}?${query}`, { headers: { "apollo-require-preflight": "1" } });
    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 200,
      body: { data: { changes: { totalCount: 1 } } },
    });
  });
});
