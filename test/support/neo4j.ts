/** A real Neo4j for one test file at a time: the server has one database, which every file empties for itself. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { DatabaseSync } from "@photostructure/sqlite";
import neo4j from "neo4j-driver";
import type { StoreConfig } from "#store/port.ts";

/** For the hook that takes the server: all other files that use it may come first, on a slow machine. */
export const TURN_MS = 1_200_000;
const TRY_MS = 50;

export interface TestNeo4j {
  readonly config: Omit<StoreConfig, "keyCheck">;
  /** Removes all content, but keeps the schema; with a key check, as if the store had been made under that key. */
  empty(keyCheck?: string): Promise<void>;
  /** What an analyst would see. `rows`: the statement's $rows. */
  query(cypher: string, rows?: readonly unknown[]): Promise<unknown[]>;
  /** The values of each row, in the order of the columns. */
  table(cypher: string, params?: Readonly<Record<string, unknown>>): Promise<unknown[][]>;
  /** Lets the next test file have it. */
  release(): Promise<void>;
}

/** Waits until no other test file uses the server, then empties it. */
export async function takeNeo4j(config: Omit<StoreConfig, "keyCheck">): Promise<TestNeo4j> {
  const turn = await takeTurn(config.url);
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
    async table(cypher, params = {}) {
      const { keys, records } = await driver.executeQuery(cypher, params);
      return records.map((row) => keys.map((key) => row.get(key) as unknown));
    },
    async release() {
      await driver.close();
      turn.exec("ROLLBACK");
      turn.close();
    },
  };
}

/**
 * Whoever holds the lock on a file has the turn: the operating system gives it to the next when its holder ends, however it ends. Not a
 * port: an outgoing connection may have that number for its own, and one to it may then be to itself, for ever.
 */
async function takeTurn(server: string): Promise<InstanceType<typeof DatabaseSync>> {
  const turn = new DatabaseSync(join(tmpdir(), `trama-test-neo4j-${new URL(server).port}`), { timeout: 0 });
  for (;;) {
    try {
      turn.exec("BEGIN EXCLUSIVE");
      return turn;
    } catch (error) {
      if (!String(error).includes("database is locked")) throw error;
      await setTimeout(TRY_MS);
    }
  }
}
