/** A real Neo4j for one test file at a time: the server has one database, which every file empties for itself. */
import { createServer, connect, type Server } from "node:net";
import neo4j from "neo4j-driver";
import type { StoreConfig } from "#store/port.ts";

export interface TestNeo4j {
  readonly config: Omit<StoreConfig, "keyCheck">;
  /** Removes all content, but keeps the schema; with a key check, as if the store had been made under that key. */
  empty(keyCheck?: string): Promise<void>;
  /** What an analyst would see. `rows`: the statement's $rows. */
  query(cypher: string, rows?: readonly unknown[]): Promise<unknown[]>;
  /** Lets the next test file have it. */
  release(): Promise<void>;
}

/** Waits until no other test file uses the server, then empties it. */
export async function takeNeo4j(config: Omit<StoreConfig, "keyCheck">): Promise<TestNeo4j> {
  const guard = await takeTurn(Number(new URL(config.url).port) + 1);
  const driver = neo4j.driver(config.url, neo4j.auth.basic(config.username ?? "neo4j", config.password ?? ""), {
    disableLosslessIntegers: true,
  });
  const empty = async (keyCheck: string | null = null): Promise<void> => {
    const session = driver.session();
    const kept = keyCheck === null ? "" : "WHERE NOT n:_Meta AND NOT n:_Statement AND NOT n:_Word";
    await session.run(`MATCH (n) ${kept} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`);
    await session.run("MATCH (m:_Meta) SET m.seq = 0, m.keyCheck = $keyCheck REMOVE m.exercise, m.restoring", { keyCheck });
    await session.close();
  };
  await empty();
  return {
    config,
    empty,
    async query(cypher, rows = []) {
      return (await driver.executeQuery(cypher, { rows })).records.map((row) => row.toObject());
    },
    async release() {
      await driver.close();
      await new Promise((resolve) => guard.close(resolve));
    },
  };
}

/** Whoever listens on the port has the turn; the others hold a connection to it, which breaks when it ends, however it ends. */
async function takeTurn(port: number): Promise<Server> {
  for (;;) {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      waiting.add(socket);
    });
    const waiting = new Set<{ destroy(): void }>();
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once("listening", () => resolve(true));
      server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error)));
      server.listen(port, "127.0.0.1");
    });
    if (taken) {
      const close = server.close.bind(server);
      server.close = (done) => {
        close(done);
        for (const socket of waiting) socket.destroy();
        return server;
      };
      server.unref();
      return server;
    }
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.on("error", () => undefined);
      socket.once("close", () => resolve());
    });
  }
}
