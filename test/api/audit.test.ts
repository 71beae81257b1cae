/** What is written down of each answer, by whatever transport, before it leaves. */
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { AppError } from "#base/errors.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import type { KeptEntry } from "#model/users/audit-entry.ts";
import type { AuditLog } from "#store/audit/log.ts";
import { PLAIN_READER } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";

let served: Served;
beforeAll(async () => {
  served = await serveWorld({ reader: { ...LOCAL_ACCESS, reader: "maria", purpose: "cash couriers", case: "C7" } });
});
afterAll(() => served.close());

const last = async (): Promise<KeptEntry> => (await served.context.audit.log.entries({}, { limit: 1 }))[0]!;
const ANA = '{ person(ref: "PAN:PA1234567") { name } }';

test("an answer is written down with who asked, what for, and what it spoke of, named or not", async () => {
  const person = await served.person("PAN:PA1234567");
  const { body } = await served.ask(ANA);
  expect(body.data).toEqual({ person: { name: expect.any(String) as string } });
  const { seq, at, hash, question, answer, ms, method, state, ...rest } = await last();
  expect(rest).toEqual({
    ...{ reader: "maria", roles: LOCAL_ACCESS.roles, purpose: "cash couriers", case: "C7", via: "HTTP", operation: ["person"] },
    ...{
      ids: [person],
      idsMore: 0,
      labels: expect.arrayContaining([expect.stringMatching(/^AMBER/)]) as string[],
      outcome: "ok",
    },
  });
  expect([seq, state, ms].every(Number.isInteger)).toBe(true);
  expect(Math.abs(at - Date.parse(new Date().toISOString()))).toBeLessThan(60_000);
  expect([hash, question, answer]).toEqual([hash, question, answer].map(() => expect.stringMatching(/^[0-9a-f]{64}$/)));
  expect(method).not.toBe("");
});

test("the same question has the same digest, another one another, and neither tells what was asked", async () => {
  const digests = async (query: string, variables = {}): Promise<string[]> => {
    await served.ask(query, variables);
    const { question, answer } = await last();
    return [question, answer!];
  };
  const search = "query ($text: String!) { search(text: $text) { totalCount } }";
  const first = await digests(search, { text: "rojas" });
  expect(await digests(search, { text: "rojas" })).toEqual(first);
  expect((await digests(search, { text: "rojaz" }))[0]).not.toBe(first[0]);
  const kept = JSON.stringify(await served.context.audit.log.entries({}, { limit: 1_000 }));
  expect(kept.toLowerCase()).not.toContain("rojas");
});

test("a field renamed or in a fragment is written down as what it is, and an error as its code", async () => {
  await served.ask('{ somebody: person(ref: "PAN:NONE") { name } ...more } fragment more on Query { me { reader } }');
  expect(await last()).toMatchObject({ operation: ["me", "person"], outcome: "ok" });
  await served.ask('mutation { decideFinding(input: {id: "x_none", review: IN_REVIEW}) { finding { id } } }');
  expect(await last()).toMatchObject({ operation: ["decideFinding"], outcome: "NOT_FOUND", answer: null });
  await served.ask("{ nothing }");
  expect(await last()).toMatchObject({ operation: [], outcome: "GRAPHQL_VALIDATION_FAILED", ids: [] });
});

test("what is asked over a WebSocket is written down like it, each answer with its own ids", async () => {
  const client = createClient({ url: `${served.server.url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket });
  const first = await client.iterate({ query: ANA }).next();
  expect((first.value as { data: unknown }).data).toMatchObject({ person: {} });
  const person = await served.person("PAN:PA1234567");
  expect(await last()).toMatchObject({ via: "WEBSOCKET", operation: ["person"], ids: [person] });
  await client.iterate({ query: "{ me { reader } }" }).next();
  expect(await last()).toMatchObject({ via: "WEBSOCKET", operation: ["me"], ids: [] });
  await client.dispose();
});

test("labels are those of the records that this reader's answer rests on, also where it was kept from another's", async () => {
  const plain = await serveWorld({ world: served, reader: PLAIN_READER });
  const labels = async (where: Served): Promise<readonly string[]> => {
    await where.data(ANA);
    return (await last()).labels;
  };
  try {
    const [once, again] = [await labels(plain), await labels(plain)];
    expect(again).toEqual(once);
    expect(once.length).toBeGreaterThan(0);
    expect(once.filter((label) => /VICTIM|HARBOUR/.test(label))).toEqual([]);
  } finally {
    await plain.close();
  }
});

test("is read page by page, latest first, by whoever may, and each reading is an entry too", async () => {
  const entries = `query ($after: String, $filter: AuditFilter) { auditEntries(first: 2, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { seq reader operation ids } } } }`;
  const [newest] = await served.context.audit.log.entries({}, { limit: 1 });
  const first = (await served.data(entries)).auditEntries;
  expect(first.totalCount).toBe(newest!.seq);
  expect(first.edges.map(({ node }: { node: { seq: number } }) => node.seq)).toEqual([newest!.seq, newest!.seq - 1]);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const second = (await served.data(entries, { after: first.pageInfo.endCursor })).auditEntries;
  expect(second.edges.map(({ node }: { node: { seq: number } }) => node.seq)).toEqual([newest!.seq - 2, newest!.seq - 3]);
  expect(await last()).toMatchObject({ seq: newest!.seq + 2, operation: ["auditEntries"] });
  const about = (await served.data(entries, { filter: { ref: await served.person("PAN:PA1234567"), operation: "person" } }))
    .auditEntries;
  expect(about.totalCount).toBeGreaterThan(0);
  const report = (await served.data("{ auditReport { entries readers { reader answers } alerts { kind } } }")).auditReport;
  expect(report.readers.map(({ reader }: { reader: string }) => reader)).toContain("maria");
});

describe("where it cannot be written down", () => {
  const failing: AuditLog = {
    append: () => Promise.reject(new AppError("AUDIT_UNAVAILABLE")),
    entries: () => Promise.resolve([]),
    count: () => Promise.resolve(0),
    check: () => Promise.reject(new AppError("AUDIT_UNAVAILABLE")),
    close: () => Promise.resolve(),
  };
  let silenced: Served;
  beforeAll(async () => {
    silenced = await serveWorld({
      reader: { ...LOCAL_ACCESS, reader: "maria" },
      parts: { audit: { log: failing, digestKey: new Uint8Array(32) } },
    });
  });
  afterAll(() => silenced.close());

  test("the one reader of an installation without users is answered, and the log says it once", async () => {
    const local = await serveWorld({ world: silenced });
    expect((await local.data(ANA)).person.name).not.toBe("");
    await local.data(ANA);
    expect(silenced.logged.filter(({ fields }) => fields["code"] === "AUDIT_UNAVAILABLE")).toHaveLength(1);
    await local.close();
  });

  test("nothing is answered over HTTP", async () => {
    const { status, body } = await silenced.ask(ANA);
    expect(status).toBe(503);
    expect(body).toEqual({ errors: [{ message: expect.any(String) as string, extensions: { code: "AUDIT_UNAVAILABLE" } }] });
  });

  test("nothing is answered over a WebSocket, nor by server-sent events", async () => {
    const client = createClient({ url: `${silenced.server.url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket });
    const { value } = await client.iterate({ query: ANA }).next();
    expect(JSON.parse(JSON.stringify(value))).toEqual({
      errors: [expect.objectContaining({ extensions: { code: "AUDIT_UNAVAILABLE" } })],
    });
    await client.dispose();
    const streamed = await fetch(`${silenced.server.url}/graphql/stream`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ query: ANA }),
    });
    const text = await streamed.text();
    expect(text).toContain("AUDIT_UNAVAILABLE");
    expect(text).not.toContain('data":');
  });
});
