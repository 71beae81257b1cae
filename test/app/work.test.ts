/** A question that turns out larger than it looked stops where it stands: past what it may read, and past its time. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reader } from "#app/reader/reader.ts";
import { coTravellers } from "#app/queries/co-travellers.ts";
import { resolvePerson } from "#app/reader/resolve-ref.ts";
import { Work, type WorkLimits } from "#app/reader/work.ts";
import type { GraphClient } from "#app/snapshot/graph-questions.ts";
import { OPERATION_TIMEOUT_MS } from "#api/request.ts";
import { monotonicMs } from "#base/clock.ts";
import { serveWorld } from "../api/server.ts";
import { localReader } from "../support/local-reader.ts";
import { openWorld, type World } from "../support/tour-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function ask(limits: WorkLimits): Promise<number | string> {
  const reader: Reader = localReader(world.context);
  const person = (await resolvePerson(reader, { ref: "PAN:PA1234567" }))!;
  reader.work.limit(limits);
  return coTravellers(reader, { person, flightsMin: 1, first: 10, after: null }).then(
    ({ items }) => items.length,
    (error: { code: string }) => error.code,
  );
}

test("within both it is answered", async () => {
  expect(await ask({ deadlineMs: Infinity, readMax: 1_000 })).toBeGreaterThan(0);
});

test("past what may be read it is refused, however far it has come", async () => {
  const codes = new Set<number | string>();
  for (let readMax = 1; readMax < 20; readMax++) codes.add(await ask({ deadlineMs: Infinity, readMax }));
  expect([...codes]).toEqual(["LIMIT_EXCEEDED"]);
});

test("past its time it goes no further", async () => {
  expect(await ask({ deadlineMs: -Infinity, readMax: Infinity })).toBe("TIMED_OUT");
});

describe("what another thread does for a question", () => {
  const never = (): Promise<never> => new Promise(() => undefined);

  test("is told to end, and not waited for, once the time is up", async () => {
    const work = new Work({ deadlineMs: monotonicMs() + 5, readMax: Infinity });
    let ends: AbortSignal | undefined;
    await expect(work.within((signal) => ((ends = signal), never()))).rejects.toMatchObject({ code: "TIMED_OUT" });
    expect(ends?.aborted).toBe(true);
  });

  test("is so at once when nobody wants the answer any more", async () => {
    const work = new Work();
    let ends: AbortSignal | undefined;
    const asked = work.within((signal) => ((ends = signal), never()));
    work.limit({ deadlineMs: monotonicMs() + 60_000, readMax: Infinity });
    expect(ends?.aborted).toBe(false);
    work.limit({ deadlineMs: -Infinity, readMax: Infinity });
    await expect(asked).rejects.toMatchObject({ code: "TIMED_OUT" });
    expect(ends?.aborted).toBe(true);
  });

  test("is not begun past the time, and is answered within it", async () => {
    let begun = 0;
    const ask = (deadlineMs: number) => new Work({ deadlineMs, readMax: Infinity }).within(async () => ++begun);
    await expect(ask(-Infinity)).rejects.toMatchObject({ code: "TIMED_OUT" });
    expect(await ask(monotonicMs() + 60_000)).toBe(1);
    expect(await ask(Infinity)).toBe(2);
  });

  test("ends with the request of whoever hung up, over HTTP", async () => {
    const asked: AbortSignal[] = [];
    let told = (): void => undefined;
    const begun = new Promise<void>((resolve) => (told = resolve));
    const graph: GraphClient = {
      ask: (_question, _input, ends) => {
        asked.push(ends!);
        told();
        return never();
      },
      close: async () => undefined,
    };
    const served = await serveWorld({ world: { ...world, context: { ...world.context, graph } } });
    const hangUp = new AbortController();
    const query = '{ paths(input: { from: "PAN:PA1234567", to: "PAN:PA7654321" }) { explored } }';
    const gone = fetch(`${served.server.url}/graphql`, {
      ...{ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) },
      signal: hangUp.signal,
    }).catch((error: Error) => error.name);
    await begun;
    const ended = new Promise((resolve) => asked[0]!.addEventListener("abort", resolve, { once: true }));
    const since = monotonicMs();
    hangUp.abort();
    expect(await gone).toBe("AbortError");
    await ended;
    // Long before its time would have been up.
    expect(monotonicMs() - since).toBeLessThan(OPERATION_TIMEOUT_MS / 2);
    await served.close();
  });
});
