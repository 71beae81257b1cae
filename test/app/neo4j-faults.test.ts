/** A Neo4j that goes away or goes silent under a service: said by its code, nothing acknowledged that is not kept, and all well once it is back. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer, type RunningServer } from "#api/server.ts";
import { App } from "#app/app.ts";
import type { AppContext } from "#app/context.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { monotonicMs } from "#base/clock.ts";
import { ERRORS } from "#base/errors.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { relayTo, type Relay } from "../support/relay.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { makeFinding, putFindings } from "../support/tour-world.ts";

const SLOW_MS = 120_000;
const FINDING = "x_1";
const required = neo4jForTests();

describe.skipIf(!required.there)(required.title("a real server that goes away"), () => {
  let neo4j: TestNeo4j;
  let relay: Relay;
  let context: AppContext;
  let server: RunningServer;
  const dataDir = mkdtempSync(join(tmpdir(), "trama-neo4j-faults-"));
  beforeAll(async () => {
    neo4j = await takeNeo4j(required.value());
    relay = await relayTo(Number(new URL(neo4j.config.url).port));
    const store = { ...neo4j.config, url: `bolt://127.0.0.1:${relay.port}` };
    context = await openContext({ dataDir, store, logger: silentLogger });
    await putFindings(context, [makeFinding({ id: FINDING, score: 0.5, members: [] })]);
    server = await startServer(new App(context), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS, pages: false });
  }, TURN_MS);
  afterAll(async () => {
    await server.close();
    await closeContext(context);
    await relay.close();
    await neo4j.release();
    rmSync(dataDir, { recursive: true });
  });

  const ask = async (query: string): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, text: await response.text() };
  };
  const decide = (reason: string) =>
    ask(`mutation { decideFinding(input: { id: "${FINDING}", review: IN_REVIEW, reason: "${reason}" }) { finding { id } } }`);
  const said = async (): Promise<readonly string[]> => {
    const [doc] = await context.store.docs("findings", [FINDING]);
    return doc!.body.decisions.map(({ reason }) => reason);
  };
  const ready = async (): Promise<unknown> => {
    const response = await fetch(`${server.url}/readyz`);
    return [response.status, await response.json()];
  };
  const expectHealthy = async (): Promise<void> => {
    const asked = monotonicMs();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect(monotonicMs() - asked).toBeLessThan(3_000);
  };
  const notReady = [503, { status: "not ready", code: "STORE_UNAVAILABLE", text: ERRORS.STORE_UNAVAILABLE.text }];

  it("refuses by its code while it is away, and goes on by itself when it is back", { timeout: SLOW_MS }, async () => {
    expect((await decide("before")).text).toContain('"data":{"decideFinding"');
    expect(await ready()).toEqual([200, { status: "ready" }]);
    relay.cut();
    const began = monotonicMs();
    const asked = ask(`{ finding(id: "${FINDING}") { title } }`).then((answer) => ({ ...answer, ms: monotonicMs() - began }));
    const [question, decision] = await Promise.all([asked, decide("meanwhile"), expectHealthy()]);
    expect(question).toMatchObject({ status: 503, text: expect.stringContaining('"code":"STORE_UNAVAILABLE"') as string });
    // It takes under five; whoever waited for the driver would wait for fifteen.
    expect(question.ms).toBeLessThan(10_000);
    expect(decision.text).toContain('"code":"STORE_UNAVAILABLE"');
    expect(await ready()).toEqual(notReady);
    relay.mend();
    expect(await ready()).toEqual([200, { status: "ready" }]);
    expect((await decide("after")).text).toContain('"data":{"decideFinding"');
    expect(await said()).toEqual(["before", "after"]);
  });

  it("keeps nobody waiting for ever while it is silent, and answers who watches", { timeout: SLOW_MS }, async () => {
    relay.silence();
    const asked = monotonicMs();
    const timedReady = ready().then((answer) => ({ answer, ms: monotonicMs() - asked }));
    const [question, readiness] = await Promise.all([
      ask(`{ finding(id: "${FINDING}") { title } }`),
      timedReady,
      expectHealthy(),
    ]);
    expect(question.text).toMatch(/"code":"(STORE_UNAVAILABLE|TIMED_OUT)"/);
    expect(readiness.answer).toEqual(notReady);
    // It takes under two.
    expect(readiness.ms).toBeLessThan(4_500);
    expect(monotonicMs() - asked).toBeLessThan(20_000);
    relay.mend();
    expect((await decide("again")).text).toContain('"data":{"decideFinding"');
    expect(await said()).toContain("again");
  });

  it("tells the database whose each transaction is, and when to end it", { timeout: SLOW_MS }, async () => {
    const listed = "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.app = 'trama' RETURN metaData.work AS work";
    const seen = new Set<unknown>();
    const counting = async (): Promise<void> => {
      while (seen.size < 2) for (const row of await neo4j.query(listed)) seen.add((row as { work: unknown }).work);
    };
    let asking = true;
    const reading = (async () => {
      while (asking)
        await context.store.scan({ entities: () => {}, links: () => {} }).then(() => context.store.docs("findings", [FINDING]));
    })();
    await counting();
    asking = false;
    await reading;
    expect([...seen].sort()).toEqual(["read", "scan"]);
  });

  it("says by its own code that it does not let a user in", { timeout: SLOW_MS }, async () => {
    const store = { ...neo4j.config, password: "not the password" };
    const opened = openContext({ dataDir, store, logger: silentLogger });
    await expect(opened).rejects.toMatchObject({ code: "STORE_REFUSED" });
  });
});
