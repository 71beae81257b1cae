/** Subscriptions to a served world, over WebSocket and server-sent events. */
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import type { Served } from "./server.ts";

export interface Stream {
  next(): Promise<unknown>;
  end(): Promise<void>;
}

export const transports: Readonly<Record<string, (where: Served, query: string) => Promise<Stream>>> = {
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
