/** What happens past capacity, and at the end: clear refusals at once on every transport, and nobody left without a word. */
import { createClient } from "graphql-ws";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
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

  describe("by the clock", () => {
    beforeEach(() => vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] }));
    afterEach(() => vi.useRealTimers());

    /** One runs at a time; `told`: what became of each that asked, by name, and when. */
    function oneAtATime(): { enter: (name: string, reader?: string) => void; leave: () => Promise<void>; told: string[] } {
      const admission = new Admission({ ...LIMITS, runningMax: 1, waitingMax: 100, waitingOfReaderMax: 100, waitMsMax: 400 });
      const leaves: (() => void)[] = [];
      const told: string[] = [];
      const began = performance.now();
      const note = (what: string): void => void told.push(`${what} at ${performance.now() - began}`);
      return {
        told,
        enter(name, reader = "a") {
          admission.enter(reader, 1, nothing).then(
            (leave) => (leaves.push(leave), note(`${name} let in`)),
            (error: Error) => note(`${name}: ${/\((.*)\)/.exec(error.message)![1]!}`),
          );
        },
        async leave() {
          leaves.shift()!();
          await vi.advanceTimersByTimeAsync(0);
        },
      };
    }

    test("who would wait too long is told as soon as it is known, and whoever is let wait is answered, also when it takes longer", async () => {
      const { enter, leave, told } = oneAtATime();
      for (const name of ["1", "2", "3", "4", "5", "6", "7", "8", "9"]) enter(name);
      // That none has ended by then is all that is known: 50 ms for each before it, and the 50 that have gone by.
      await vi.advanceTimersByTimeAsync(50);
      expect(told).toEqual(["1 let in at 0", "9: it would wait 450 ms for its turn at 50"]);
      await vi.advanceTimersByTimeAsync(100);
      for (let ended = 0; ended < 7; ended++) {
        await leave();
        await vi.advanceTimersByTimeAsync(150);
      }
      expect(told.slice(2)).toEqual(["2", "3", "4", "5", "6", "7", "8"].map((name, i) => `${name} let in at ${150 * (i + 1)}`));
    });

    test("at a known pace who would wait too long is told at once; readers take turns all the same", async () => {
      const { enter, leave, told } = oneAtATime();
      for (const name of ["1", "2", "3"]) enter(name);
      for (let ended = 0; ended < 2; ended++) {
        await vi.advanceTimersByTimeAsync(150);
        await leave();
      }
      told.length = 0;
      for (const name of ["4", "5", "6"]) enter(name);
      // For one who has asked nothing yet it is their turn next.
      enter("7", "b");
      await vi.advanceTimersByTimeAsync(1);
      expect(told).toEqual(["6: it would wait 450 ms for its turn at 300"]);
      for (let ended = 0; ended < 3; ended++) await leave();
      expect(told.slice(1)).toEqual(["4 let in at 301", "7 let in at 301", "5 let in at 301"]);
    });

    test("when everything stands still, who comes is told at once, and who waited is told in the end", async () => {
      const { enter, told } = oneAtATime();
      enter("1");
      enter("2");
      await vi.advanceTimersByTimeAsync(1_000);
      enter("3");
      await vi.advanceTimersByTimeAsync(1_000);
      expect(told).toEqual([
        "1 let in at 0",
        "3: it would wait 2000 ms for its turn at 1000",
        "2: it waited 2000 ms for its turn at 2000",
      ]);
    });
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
