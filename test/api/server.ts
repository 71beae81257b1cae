/** A server on a made-up world, and ways to ask it. */
import { type RunningServer, startServer, type ServerOptions } from "#api/server.ts";
import { App } from "#app/app.ts";
import type { AppContext } from "#app/context.ts";
import { type Access, LOCAL_ACCESS } from "#model/access.ts";
import { openWorld, type World } from "../support/tour-world.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly unknown[];
      readonly extensions?: Record<string, unknown>;
    }[];
  };
}

export interface Served extends World {
  readonly server: RunningServer;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** The data of an answer that must have no errors. */
  data(query: string, variables?: Record<string, unknown>): Promise<any>; // eslint-disable-line @typescript-eslint/no-explicit-any
}

export interface ServeOptions extends Partial<ServerOptions> {
  readonly world?: World;
  readonly reader?: Access;
  readonly parts?: Partial<AppContext>;
}

export async function serveWorld({ world: given, reader = LOCAL_ACCESS, parts, ...options }: ServeOptions = {}): Promise<Served> {
  const world = given ?? (await openWorld(undefined, parts));
  const server = await startServer(new App(world.context), {
    host: "127.0.0.1",
    port: 0,
    access: () => reader,
    pages: false,
    ...options,
  });
  const ask: Served["ask"] = async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] };
  };
  return {
    ...world,
    server,
    ask,
    data: async (query, variables) => {
      const { body } = await ask(query, variables);
      if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
      return body.data;
    },
    close: async () => {
      await server.close();
      if (given === undefined) await world.close();
    },
  };
}
