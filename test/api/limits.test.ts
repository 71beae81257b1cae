/** Limits on what one operation may ask, the same over HTTP, WebSocket and server-sent events; and who may speak to the server at all. */
import { request as httpRequest } from "node:http";
import { buildSchema, getIntrospectionQuery, parse } from "graphql";
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { checkLimits } from "#api/limits.ts";
import { startServer } from "#api/server.ts";
import { AppError } from "#base/errors.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { App } from "#app/app.ts";
import { type Served, serveWorld } from "./server.ts";

let served: Served;
beforeAll(async () => {
  served = await serveWorld();
});
afterAll(() => served.close());

type Errors = readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[] | undefined;

const transports: Record<string, (query: string, variables?: Record<string, unknown>) => Promise<Errors>> = {
  http: async (query, variables) => (await served.ask(query, variables)).body.errors,
  websocket: async (query, variables) => {
    const client = createClient({ url: `${served.server.url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket });
    try {
      for await (const result of client.iterate({ query, variables: variables ?? null }))
        return (result as { errors?: Errors }).errors;
      return undefined;
    } catch (errors) {
      return errors as Errors;
    } finally {
      await client.dispose();
    }
  },
  sse: async (query, variables) => {
    const headers = { "content-type": "application/json", accept: "text/event-stream" };
    const response = await fetch(`${served.server.url}/graphql/stream`, {
      method: "POST",
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const event = (await response.text()).split("\n").find((line) => line.startsWith("data: {"));
    return event === undefined ? undefined : (JSON.parse(event.slice(6)) as { errors?: Errors }).errors;
  },
};

const deep = `{ person(ref: "PAN:PA1234567") ${"{ identities { person ".repeat(8)}{ id }${"} }".repeat(8)} }`;
const wide = `{ findings(first: 200) { edges { node { members { person { flights(first: 200) { edges { node { flight { id } } } } } } } } } }`;
const wideByVariable = `query ($n: Int!) { findings(first: $n) { edges { node { members { person { flights(first: $n) { edges { node { flight { id } } } } } } } } } }`;
const aliased = `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: me { seq }`).join(" ")} }`;
const long = `{ me { ${"seq ".repeat(4000)} } }`;

describe.each(Object.entries(transports))("over %s", (_name, ask) => {
  const code = async (query: string, variables?: Record<string, unknown>) => (await ask(query, variables))?.[0]?.extensions?.code;
  const limit = async (query: string, variables?: Record<string, unknown>) =>
    (await ask(query, variables))?.[0]?.extensions?.limit;

  test("an ordinary question is answered", async () => expect(await ask(`{ me { reader } }`)).toBeUndefined());
  test("too deep", async () => expect(await limit(deep)).toBe("depth"));
  test("too much in all", async () => expect(await limit(wide)).toBe("cost"));
  test("too much in all, by variables", async () => {
    expect(await limit(wideByVariable, { n: 200 })).toBe("cost");
    expect(await ask(wideByVariable, { n: 2 })).toBeUndefined();
  });
  test("too many aliases", async () => expect(await limit(aliased)).toBe("number of aliases"));
  test("too long a document", async () => expect(await code(long)).toBe("GRAPHQL_PARSE_FAILED"));
  test("too large a page", async () => expect(await code(`{ incidents(first: 201) { totalCount } }`)).toBe("LIMIT_EXCEEDED"));
  test("an unknown field is not valid", async () => expect(await code(`{ nothing }`)).toBe("GRAPHQL_VALIDATION_FAILED"));
});

describe("weights", () => {
  const schema = buildSchema(
    `type Query { a(first: Int = 10): C  l: [T!]! t: T } type C { edges: [E!]! } type E { node: T } type T { x: Int t: T a(first: Int = 10): C }`,
  );
  const limits = { depthMax: 4, costMax: 40, aliasesMax: 1, rootFieldsMax: 2 };
  const refused = (query: string, variables = {}) =>
    checkLimits(schema, parse(query), { variables }, limits).errors.map((error) => error.extensions.limit);

  test("counts fields, and multiplies by page sizes and by what lists hold", () => {
    // edges, node and x, ten times over, and the connection itself.
    expect(refused("{ a { edges { node { x } } } }")).toEqual([]);
    expect(refused("{ a(first: 14) { edges { node { x } } } }")).toEqual(["cost"]);
    expect(refused("query ($n: Int = 14) { a(first: $n) { edges { node { x } } } }")).toEqual(["cost"]);
    expect(refused("query ($n: Int = 14) { a(first: $n) { edges { node { x } } } }", { n: 1 })).toEqual([]);
    expect(refused("{ l { x t { x t { x } } } }")).toEqual([]);
    expect(refused("{ l { x t { x t { x } } } t { x t { x t { t { x } } } } }")).toEqual(["depth"]);
  });

  test("weighs a fragment once, however often fragments of fragments spread it", () => {
    const fragments = Array.from({ length: 40 }, (_, i) => `fragment F${i} on T { ...F${i + 1} ...F${i + 1} }`);
    expect(refused(`{ t { ...F0 } } ${fragments.join(" ")} fragment F40 on T { x }`)).toEqual(["cost"]);
  });

  test("counts root fields that come by fragments", () => {
    const roots = "a { edges { node { x } } } l { x } t { x }";
    expect(refused(`{ ${roots} }`)).toEqual(["number of root fields"]);
    expect(refused("{ ...F ... on Query { t { x } } } fragment F on Query { t { x } t { x } }")).toEqual([
      "number of root fields",
    ]);
    expect(refused("{ ...F ...F } fragment F on Query { t { x } }")).toEqual([]);
  });

  test("lets introspection through", () => expect(refused(getIntrospectionQuery())).toEqual([]));
  test("weighs the operation that is named", () => {
    const document = parse("query A { t { x } } query B { t { t { t { t { x } } } } }");
    expect(checkLimits(schema, document, { operationName: "A" }, limits).errors).toEqual([]);
    expect(checkLimits(schema, document, { operationName: "B" }, limits).errors.map((error) => error.extensions.limit)).toEqual([
      "depth",
    ]);
  });
});

describe("who may speak to the server", () => {
  /** fetch sets Host and Origin itself, so these go by hand. */
  const raw = (
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<{ status: number; headers: Record<string, unknown>; text: string }> =>
    new Promise((resolve, reject) => {
      const request = httpRequest(
        { host: "127.0.0.1", port: served.server.port, path, method: body === undefined ? "GET" : "POST", headers },
        (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (part: string) => (text += part));
          response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        },
      );
      request.on("error", reject);
      request.end(body);
    });
  const json = { "content-type": "application/json" };
  const me = JSON.stringify({ query: "{ me { reader } }" });

  test("a name that was made to point here is refused", async () => {
    expect((await raw("/graphql", { ...json, host: "evil.example" }, me)).status).toBe(403);
    expect((await raw("/metrics", { host: "evil.example:4000" })).status).toBe(403);
    expect((await raw("/graphql", { ...json, host: `localhost:${served.server.port}` }, me)).status).toBe(200);
  });

  test("GraphQL has one address a transport, and a stream is of one operation", async () => {
    const host = `127.0.0.1:${served.server.port}`;
    expect((await raw("/graphql/else", { ...json, host }, me)).status).toBe(404);
    const batch = await raw("/graphql/stream", { ...json, host, accept: "text/event-stream" }, `[${me}]`);
    expect([batch.status, JSON.parse(batch.text).errors[0].extensions.code]).toEqual([400, "BAD_INPUT"]);
  });

  test("a port that is taken is said to be, and what to set", async () => {
    const access = () => LOCAL_ACCESS;
    await expect(
      startServer(new App(served.context), { host: "127.0.0.1", port: served.server.port, access }),
    ).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringContaining("TRAMA_PORT"),
    });
  });

  test("another site's page is refused, also over WebSocket", async () => {
    const host = `127.0.0.1:${served.server.port}`;
    expect((await raw("/graphql", { ...json, host, origin: "https://evil.example" }, me)).status).toBe(403);
    expect((await raw("/graphql", { ...json, host, origin: "http://127.0.0.1:1" }, me)).status).toBe(403);
    expect((await raw("/graphql", { ...json, host, origin: `http://${host}` }, me)).status).toBe(200);
    const socket = new WebSocket(`ws://${host}/graphql`, "graphql-transport-ws", { origin: "https://evil.example" });
    const refusal = await new Promise<string>((resolve) => socket.once("error", (error) => resolve(error.message)));
    expect(refusal).toContain("403");
  });

  test("a form cannot ask, and a GET cannot change anything", async () => {
    const form = await raw("/graphql", { "content-type": "text/plain" }, me);
    expect(form.status).toBeGreaterThanOrEqual(400);
    expect((await raw("/graphql/stream", { "content-type": "text/plain", accept: "text/event-stream" }, me)).status).toBe(415);
    const mutation = encodeURIComponent('mutation { withdrawSource(input: { source: "TOUR", reason: "no" }) { records } }');
    const get = await raw(`/graphql?query=${mutation}`, { "apollo-require-preflight": "1", accept: "application/json" });
    expect(get.status).toBe(405);
    expect((await raw(`/graphql?query=${encodeURIComponent("{ me { reader } }")}`, { accept: "application/json" })).status).toBe(
      400,
    );
    expect((await served.data('{ ingestReports { totalCount } person(ref: "PAN:PA1234567") { stub } }')).person).not.toBeNull();
  });

  test("a batch of operations is refused", async () => expect((await raw("/graphql", json, `[${me},${me}]`)).status).toBe(400));

  test("a large body is refused", async () => {
    const { status, text } = await raw(
      "/graphql",
      json,
      JSON.stringify({ query: "{ me { reader } }", variables: { a: "x".repeat(200_001) } }),
    );
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([413, "LIMIT_EXCEEDED"]);
  });

  test("a body that is not JSON is refused without a word of what went wrong inside", async () => {
    const { status, text } = await raw("/graphql", json, "{");
    expect([status, JSON.parse(text)]).toEqual([
      400,
      { errors: [{ message: "the request cannot be read", extensions: { code: "BAD_INPUT" } }] },
    ]);
  });

  test("nothing is kept by the browser, nothing says what serves", async () => {
    const { headers } = await raw("/graphql", json, me);
    expect([headers["cache-control"], headers["x-powered-by"], headers["x-content-type-options"]]).toEqual([
      "no-store",
      undefined,
      "nosniff",
    ]);
  });

  test("too many requests a minute are refused", async () => {
    const slow = await serveWorld({ world: served, requestsPerMinuteMax: 2 });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await slow.ask("{ me { reader } }")).status);
    await slow.close();
    expect(statuses).toEqual([200, 200, 429]);
  });

  test("a host other than loopback is refused", async () => {
    const start = startServer(new App(served.context), { host: "0.0.0.0", port: 0, access: () => LOCAL_ACCESS });
    await expect(start).rejects.toMatchObject({ code: "CONFIG_INVALID" });
  });

  test("a reader that is not known is refused", async () => {
    const guarded = await serveWorld({
      world: served,
      access: (request) => {
        if (request.headers.authorization !== "Bearer good") throw new AppError("UNAUTHENTICATED");
        return LOCAL_ACCESS;
      },
    });
    const refused = await guarded.ask("{ me { reader } }");
    const let_in = await guarded.ask("{ me { reader } }", {}, { authorization: "Bearer good" });
    await guarded.close();
    expect([refused.status, refused.body.errors?.[0]?.extensions?.code]).toEqual([401, "UNAUTHENTICATED"]);
    expect(let_in.body.data).toEqual({ me: { reader: "local" } });
  });

  test("operators see that it is alive, ready and what it does", async () => {
    expect([(await raw("/healthz", {})).status, (await raw("/readyz", {})).status]).toEqual([200, 200]);
    const metrics = (await raw("/metrics", {})).text;
    expect(metrics).toContain('trama_graphql_operations_total{type="query",transport="http",outcome="ok"}');
    expect(metrics).toContain('trama_resolutions_total{of="whole"} 0');
    expect(metrics).not.toContain("ROJAS");
    expect((await raw("/nowhere", {})).status).toBe(404);
  });
});
