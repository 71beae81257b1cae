/** A service beside another process that holds the store's lock: it answers whoever only asks, ends what is written when the lock goes, and ends itself when it is told to. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { monotonicMs } from "#base/clock.ts";
import { holdLock } from "../support/hold-lock.ts";
import { runTrama } from "./cli-run.ts";
import { serve, type Served } from "./served.ts";

const HELD_MS = 3_000;
/** Far from what it takes to wait for the lock, and from what a busy machine takes for nothing. */
const AT_ONCE_MS = 1_500;
/** It takes four seconds; a wait for the lock would take fifteen. */
const ENDED_MS = 8_000;
const folder = mkdtempSync(join(tmpdir(), "trama-waiting-"));
const file = join(folder, "trama.db");
const env = { TRAMA_DATA: folder };

beforeAll(async () => {
  const bundle = join(folder, "bundle");
  mkdirSync(bundle);
  const header = "flight_id,surname,given_names,date_of_birth,document_number,document_issuer";
  writeFileSync(join(bundle, "travel.csv"), `${header}\nF1,ROE,ANA,1971-02-02,PA1,PAN\n`);
  expect((await runTrama(["ingest", bundle], env)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(served: Served, query: string): Promise<{ data?: Record<string, unknown>; errors?: unknown }> {
  const response = await fetch(`${served.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: Record<string, unknown> };
}

async function sourceOf(served: Served): Promise<string> {
  const { data } = await ask(served, "{ ingestReports(first: 1) { edges { node { source } } } }");
  return (data as { ingestReports: { edges: { node: { source: string } }[] } }).ingestReports.edges[0]!.node.source;
}

it("answers at once while a write waits, writes when the lock goes, and ends in seconds while a write waits", async () => {
  const served = await serve([], env);
  try {
    const source = await sourceOf(served);
    const withdraw = `mutation { withdrawSource(input: { source: "${source}", reason: "sent twice" }) { records } }`;
    const lock = await holdLock(file, HELD_MS);
    let written = false;
    const began = monotonicMs();
    const write = ask(served, withdraw).then((answer) => {
      written = true;
      return answer;
    });
    const tookMs: number[] = [];
    // No more questions than a service takes in a minute.
    while (!written && tookMs.length < 1_500 && monotonicMs() - began < HELD_MS - AT_ONCE_MS) {
      for (const address of ["/healthz", "/readyz"]) {
        const asked = monotonicMs();
        expect((await fetch(`${served.url}${address}`)).status).toBe(200);
        tookMs.push(monotonicMs() - asked);
      }
      const asked = monotonicMs();
      expect((await ask(served, "{ me { seq } }")).errors).toBeUndefined();
      tookMs.push(monotonicMs() - asked);
    }
    expect(written).toBe(false);
    expect(Math.max(...tookMs)).toBeLessThan(AT_ONCE_MS);
    expect(await write).toEqual({ data: { withdrawSource: { records: 1 } } });
    await lock.gone;

    const again = await holdLock(file, 60_000);
    try {
      const late = ask(served, withdraw).catch(() => "cut off");
      // It has begun to wait: what comes after it on the same store is answered.
      expect((await ask(served, "{ me { seq } }")).errors).toBeUndefined();
      const endedFrom = monotonicMs();
      await served.end("SIGTERM");
      expect(monotonicMs() - endedFrom).toBeLessThan(ENDED_MS);
      await late;
    } finally {
      await again.end();
    }
  } finally {
    await served.end("SIGKILL");
  }
});
