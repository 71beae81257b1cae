/** Subscriptions, over WebSocket and server-sent events. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFinding, PLAIN_READER, putFindings } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";
import { transports } from "./streams.ts";

let served: Served;
let plain: Served;
beforeAll(async () => {
  served = await serveWorld();
  plain = await serveWorld({ world: served, reader: PLAIN_READER });
  await putFindings(served.context, [
    makeFinding({ id: "x_open", score: 0.5, members: [] }),
    makeFinding({ id: "x_closed", score: 0.6, members: [], handling: "AMBER//HARBOUR" }),
  ]);
});
afterAll(async () => {
  await plain.close();
  await served.close();
});

/** The next event of a subscription, while `happen` is repeated until somebody has heard it. */
async function heard(next: () => Promise<unknown>, happen: () => void): Promise<unknown> {
  const timer = setInterval(happen, 20);
  try {
    return await next();
  } finally {
    clearInterval(timer);
  }
}

describe.each(Object.entries(transports))("over %s", (_name, open) => {
  test("progress of a run, and only of the one asked for", async () => {
    const stream = await open(served, `subscription { runProgress(run: "u_2") { run stage done status } }`);
    const event = await heard(stream.next, () => {
      served.context.events.runProgress({ run: "u_1", stage: "ties", done: 0.9, status: "RUNNING" });
      served.context.events.runProgress({ run: "u_2", stage: "ties", done: 0.5, status: "RUNNING" });
    });
    expect(event).toEqual({ runProgress: { run: "u_2", stage: "ties", done: 0.5, status: "RUNNING" } });
    await stream.end();
  });

  test("findings as they are now, and none that may not be read", async () => {
    const stream = await open(plain, `subscription { findingChanged { status review finding { id score title } } }`);
    const event = await heard(stream.next, () => {
      served.context.events.findingChanged({ finding: "x_closed" });
      served.context.events.findingChanged({ finding: "x_open" });
    });
    expect(event).toMatchObject({ findingChanged: { status: "NEW", review: "NEW", finding: { id: "x_open", score: 0.5 } } });
    await stream.end();
  });
});

test("the server closes with listeners still there", async () => {
  const short = await serveWorld({ world: served });
  const stream = await transports.websocket!(short, `subscription { runProgress { run } }`);
  const waiting = heard(stream.next, () =>
    short.context.events.runProgress({ run: "u_3", stage: "snapshot", done: 0, status: "RUNNING" }),
  );
  expect(await waiting).toEqual({ runProgress: { run: "u_3" } });
  await short.close();
  await stream.end().catch(() => undefined);
});

test("an operation that subscribes has no place in a plain request", async () => {
  const { body } = await served.ask(`subscription { runProgress { run } }`);
  expect(body.errors?.[0]?.extensions?.code).toBe("OPERATION_RESOLUTION_FAILURE");
});
