/** Subscriptions, over WebSocket and server-sent events. */
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { makeFinding, PLAIN_READER, putFindings } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";

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

interface Stream {
  next(): Promise<unknown>;
  end(): Promise<void>;
}

const transports: Record<string, (where: Served, query: string) => Promise<Stream>> = {
  websocket: async (where, query) => {
    const client = createClient({ url: `${where.server.url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket });
    const events = client.iterate({ query });
    return {
      next: async () => ((await events.next()).value as { data: unknown }).data,
      end: async () => {
        await events.return?.();
        await client.dispose();
      },
    };
  },
  sse: async (where, query) => {
    const controller = new AbortController();
    const headers = { "content-type": "application/json", accept: "text/event-stream" };
    const response = await fetch(`${where.server.url}/graphql/stream`, {
      method: "POST",
      headers,
      body: JSON.stringify({ query }),
      signal: controller.signal,
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    return {
      next: async () => {
        for (;;) {
          const event = /data: (\{.*\})\n/.exec(text);
          if (event !== null) {
            text = text.slice(event.index + event[0].length);
            return (JSON.parse(event[1]!) as { data: unknown }).data;
          }
          const { value, done } = await reader.read();
          if (done) throw new Error("the stream ended");
          text += value;
        }
      },
      end: async () => controller.abort(),
    };
  },
};

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
