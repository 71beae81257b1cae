/** What happens past capacity, and at the end: clear refusals at once on every transport, and nobody left without a word. */
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import WebSocket from "ws";
import { Admission, ADMISSION, type AdmissionLimits } from "#api/admission.ts";
import { mulberry32, randomInt } from "#base/prng.ts";
import { type Answer, type Served, serveWorld } from "./server.ts";

const LIMITS: AdmissionLimits = { ...ADMISSION, runningMax: 2, waitingMax: 3, waitingOfReaderMax: 2, waitMsMax: 60_000 };
const nothing = (): void => undefined;
const code = async (entering: Promise<unknown>): Promise<unknown> =>
  entering.then(
    () => "let in",
    (error: { code?: string }) => error.code,
  );

describe("admission", () => {
  test("what there is room for begins, some wait, and what is past both is refused", async () => {
    const admission = new Admission(LIMITS);
    const leaves = await Promise.all([admission.enter("a", 1, nothing), admission.enter("a", 1, nothing)]);
    const begun: string[] = [];
    const waiting = ["a", "a", "b"].map((reader) =>
      admission.enter(reader, 1, nothing).then((leave) => (begun.push(reader), leave)),
    );
    expect(await code(admission.enter("a", 1, nothing))).toBe("OVERLOADED");
    expect(await code(admission.enter("c", 1, nothing))).toBe("OVERLOADED");
    expect(admission.state).toMatchObject({ running: 2, waiting: 3, refused: 2 });
    for (const leave of leaves) leave();
    // A second time gives nothing back.
    for (const leave of leaves) leave();
    await Promise.all([waiting[0], waiting[2]]);
    // Readers take turns: the second of a, who came before b, waits.
    expect(begun).toEqual(["a", "b"]);
    (await waiting[0]!)();
    (await waiting[1]!)();
    (await waiting[2]!)();
    expect(admission.state).toMatchObject({ running: 0, waiting: 0 });
  });

  test("waiting has an end", async () => {
    const admission = new Admission({ ...LIMITS, waitMsMax: 1 });
    const leave = await admission.enter("a", 1e9, nothing);
    const other = await admission.enter("a", 1, nothing);
    expect(await code(admission.enter("a", 1, nothing))).toBe("OVERLOADED");
    leave();
    other();
    expect(await code(admission.enter("a", 1, nothing))).toBe("let in");
  });

  test("who would wait too long, as fast as things go now, is told at once; who waits takes turns all the same", async () => {
    vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
    try {
      const admission = new Admission({ ...LIMITS, runningMax: 1, waitingMax: 100, waitingOfReaderMax: 100, waitMsMax: 400 });
      const leaves: (() => void)[] = [];
      const enter = (reader: string) =>
        admission.enter(reader, 1, nothing).then(
          (leave) => (leaves.push(leave), "let in"),
          (error: Error) => error.message,
        );
      const asked = Array.from({ length: 5 }, () => enter("a"));
      // Each takes 150 ms. Nothing is known of that before two have ended.
      for (let ended = 0; ended < 3; ended++) {
        await vi.advanceTimersByTimeAsync(150);
        leaves.shift()!();
        await vi.advanceTimersByTimeAsync(0);
      }
      // One runs and two of a wait no longer than they may: 400 ms have gone by, and they were refused after having waited.
      expect(await Promise.all(asked)).toEqual([
        ...["let in", "let in", "let in"],
        ...Array.from({ length: 2 }, () => expect.stringContaining("it waited 400 ms for its turn")),
      ]);
      const more = Array.from({ length: 4 }, () => enter("a"));
      const told = await Promise.race([enter("a"), vi.advanceTimersByTimeAsync(1).then(() => "nothing yet")]);
      expect(told).toContain("it would wait 450 ms for its turn");
      // For one who has asked nothing yet it is their turn next.
      const other = enter("b");
      const begun: string[] = [];
      void other.then(() => begun.push("b"));
      for (const one of more) void one.then(() => begun.push("a"));
      for (let ended = 0; ended < 5; ended++) {
        await vi.advanceTimersByTimeAsync(0);
        leaves.shift()!();
      }
      await Promise.all([...more, other]);
      expect(begun).toEqual(["a", "a", "b", "a", "a"]);
      expect(admission.state).toMatchObject({ running: 0, waiting: 0 });
    } finally {
      vi.useRealTimers();
    }
  });

  test("never more runs than may, whatever comes and goes, and all who waited are served", async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const prng = mulberry32(seed);
      const limits = { ...LIMITS, runningMax: 1 + randomInt(prng, 8), waitingMax: 1e6, waitingOfReaderMax: 1e6 };
      const admission = new Admission(limits);
      let over = 0;
      let done = 0;
      const one = async (): Promise<void> => {
        const leave = await admission.enter(`r${randomInt(prng, 3)}`, randomInt(prng, 40_000), nothing);
        if (admission.state.running > limits.runningMax) over++;
        for (let turns = randomInt(prng, 4); turns > 0; turns--) await Promise.resolve();
        leave();
        done++;
      };
      await Promise.all(Array.from({ length: 60 }, one));
      expect([over, done, admission.state.running, admission.state.waiting]).toEqual([0, 60, 0, 0]);
    }
  });

  test("at its end what waits is told, and what runs finishes or is stopped", async () => {
    const admission = new Admission(LIMITS);
    const told: string[] = [];
    const finishing = await admission.enter("a", 1, () => told.push("finishing"));
    const running = await admission.enter("a", 1, () => {
      told.push("running");
      running();
    });
    const waiting = code(admission.enter("a", 1, nothing));
    const ended = admission.end(20);
    expect(await waiting).toBe("OVERLOADED");
    expect(await code(admission.enter("b", 1, nothing))).toBe("OVERLOADED");
    finishing();
    await ended;
    expect(told).toEqual(["running"]);
    expect(admission.state.running).toBe(0);
  });
});

let served: Served;
beforeAll(async () => {
  served = await serveWorld();
});
afterAll(() => served.close());

const ASK = "{ me { reader } }";
const full = (): Promise<Served> =>
  serveWorld({
    world: served,
    admission: { ...ADMISSION, runningMax: 0, waitingMax: 0, subscriptionsMax: 3, subscriptionsOfReaderMax: 3 },
  });
const socketOf = (where: Served) => ({ url: `${where.server.url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket });

describe("past capacity", () => {
  let where: Served;
  beforeAll(async () => {
    where = await full();
  });
  afterAll(() => where.close());

  test("HTTP says 503, and when to come again", async () => {
    const { status, headers, body } = await where.ask(ASK);
    expect([status, headers.get("retry-after")]).toEqual([503, "1"]);
    expect(body.errors).toMatchObject([{ extensions: { code: "OVERLOADED", retryAfter: 1 } }]);
  });

  test("so do server-sent events", async () => {
    const response = await fetch(`${where.server.url}/graphql/stream`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ query: ASK }),
    });
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(((await response.json()) as Answer["body"]).errors).toMatchObject([{ extensions: { code: "OVERLOADED" } }]);
  });

  test("and a WebSocket", async () => {
    const client = createClient(socketOf(where));
    const refusal = await client
      .iterate({ query: ASK })
      .next()
      .catch((errors: unknown) => errors);
    expect(refusal).toMatchObject([{ extensions: { code: "OVERLOADED", retryAfter: 1 } }]);
    await client.dispose();
  });

  const metric = async (name: string): Promise<number> => {
    const text = await (await fetch(`${where.server.url}/metrics`)).text();
    return Number(new RegExp(`^${name} (\\d+)$`, "m").exec(text)?.[1]);
  };

  test("those who watch over the service are answered", async () => {
    const statuses = await Promise.all(
      ["healthz", "readyz"].map(async (path) => (await fetch(`${where.server.url}/${path}`)).status),
    );
    expect(statuses).toEqual([200, 200]);
    expect(await metric("trama_admission_refused")).toBeGreaterThan(2);
  });

  test("of a burst of subscriptions on many sockets, as many stay open as may", async () => {
    const refusals: unknown[] = [];
    const clients = Array.from({ length: 20 }, () => createClient(socketOf(where)));
    const waiting = clients.map((client) =>
      client
        .iterate({ query: "subscription { runProgress { run } }" })
        .next()
        .then(
          () => undefined,
          (errors: unknown) => refusals.push(errors),
        ),
    );
    const settled = (): Promise<void> =>
      new Promise((resolve) => {
        const timer = setInterval(() => {
          if (refusals.length < 17) return;
          clearInterval(timer);
          resolve();
        }, 5);
      });
    await settled();
    expect(refusals).toHaveLength(17);
    expect(refusals[0]).toMatchObject([{ extensions: { code: "OVERLOADED" } }]);
    expect(await metric("trama_graphql_subscriptions")).toBe(3);
    for (const client of clients) await client.dispose();
    await Promise.all(waiting);
    // What they took up was given back with their sockets.
    const again = createClient(socketOf(where));
    const next = again.iterate({ query: "subscription { runProgress { run } }" }).next();
    const timer = setInterval(
      () => where.context.events.runProgress({ run: "u_1", stage: "snapshot", done: 0, status: "RUNNING" }),
      5,
    );
    expect((await next).value).toEqual({ data: { runProgress: { run: "u_1" } } });
    clearInterval(timer);
    await again.dispose();
  });
});

test("one socket never has more operations than it may, of a burst neither", async () => {
  const client = createClient({ ...socketOf(served), lazy: false });
  let refused = 0;
  const all = Array.from({ length: 200 }, () =>
    client
      .iterate({ query: "subscription { runProgress { run } }" })
      .next()
      .then(
        () => undefined,
        (errors: { extensions: { limit?: string; code: string } }[]) => {
          expect(errors[0]?.extensions.code).toBe("LIMIT_EXCEEDED");
          refused++;
        },
      ),
  );
  while (refused < 150) await new Promise((resolve) => setImmediate(resolve));
  expect(refused).toBe(150);
  await client.dispose();
  await Promise.all(all);
});

test("operations over a WebSocket are counted with requests", async () => {
  const where = await serveWorld({ world: served, requestsPerMinuteMax: 2 });
  const client = createClient(socketOf(where));
  await client.iterate({ query: ASK }).next();
  expect((await where.ask(ASK)).status).toBe(200);
  const refusal = await client
    .iterate({ query: ASK })
    .next()
    .catch((errors: unknown) => errors);
  expect(refusal).toMatchObject([{ extensions: { code: "LIMIT_EXCEEDED" } }]);
  await client.dispose();
  await where.close();
});
