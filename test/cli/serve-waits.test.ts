/** A service that was started before its database waits for it, says so, and ends when it is told to, also while the database is silent. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monotonicMs } from "#base/clock.ts";
import { packageRoot } from "#base/worker.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { relayTo, type Relay } from "../support/relay.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { cleanEnv } from "./cli-run.ts";

const SLOW_MS = 120_000;
/** It takes some seconds; a driver would wait for fifteen, and a silent connection for ever. */
const ENDED_MS = 12_000;
const required = neo4jForTests();

describe.skipIf(!required.there)(required.title("a service beside a database of its own"), () => {
  let neo4j: TestNeo4j;
  let relay: Relay;
  const dataDir = mkdtempSync(join(tmpdir(), "trama-serve-waits-"));
  beforeAll(async () => {
    neo4j = await takeNeo4j(required.value());
    relay = await relayTo(Number(new URL(neo4j.config.url).port));
  }, TURN_MS);
  afterAll(async () => {
    await relay.close();
    await neo4j.release();
    rmSync(dataDir, { recursive: true });
  });

  it("waits until it is there, and ends within seconds while it is silent", { timeout: SLOW_MS }, async () => {
    relay.cut();
    const child = spawn(process.execPath, [join(packageRoot, "dist/main.js"), "serve", "--port", "0"], {
      env: cleanEnv({
        TRAMA_DATA: dataDir,
        TRAMA_STORE: `bolt://127.0.0.1:${relay.port}`,
        NEO4J_USERNAME: neo4j.config.username ?? "",
        NEO4J_PASSWORD: neo4j.config.password ?? "",
      }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    try {
      const ended = once(child, "exit");
      const [errors, lines] = [child.stderr, child.stdout].map((input) => createInterface({ input })[Symbol.asyncIterator]());
      expect((await errors!.next()).value).toMatch(/^waiting for the store: /);
      relay.mend();
      expect((await errors!.next()).value).toBe("the store is there");
      let url: string | undefined;
      while (url === undefined) url = /^playground, API\s+(\S+)\/graphql$/.exec(String((await lines!.next()).value))?.[1];
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      relay.silence();
      const began = monotonicMs();
      child.kill("SIGTERM");
      expect(await ended).toEqual([0, null]);
      expect(monotonicMs() - began).toBeLessThan(ENDED_MS);
    } finally {
      child.kill("SIGKILL");
      relay.mend();
    }
  });
});
