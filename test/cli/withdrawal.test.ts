/** A service that is killed in the middle of a withdrawal: whatever writes to the store next does it to its end, and nobody asks again. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readKey } from "#app/key-file.ts";
import { IdMinter } from "#model/ids.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/port.ts";
import { smallBundle, smallStore } from "../support/small-store.ts";
import { runTrama } from "./cli-run.ts";
import { serve } from "./served.ts";

const SLOW_MS = 120_000;
const LOOK_MS = 20;
const SOURCE = "EXERCISE-PTY";
const folder = mkdtempSync(join(tmpdir(), "trama-withdrawal-"));
const killed = join(folder, "killed");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function opened(dataDir: string): Promise<Store> {
  const keyCheck = new IdMinter(readKey(dataDir)!).keyCheck();
  return openStore({ url: `sqlite:${join(dataDir, "trama.db")}`, keyCheck, existing: true });
}

async function standing(
  store: Store,
): Promise<{ records: number; withdrawn: number; reasons: number; marked: readonly string[] }> {
  const { records, withdrawn } = (await store.sources()).find(({ source }) => source === SOURCE)!;
  const decisions = await store.listDocs("decisions", { limit: 100 });
  const [mark] = await store.docs("settings", ["withdrawals"]);
  const marked = mark !== undefined && "withdrawing" in mark.body ? mark.body.withdrawing : [];
  return { records, withdrawn, reasons: decisions.filter(({ body }) => "source" in body).length, marked };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(LOOK_MS);
}

beforeAll(async () => {
  await smallStore(killed, "detected");
  const store = await opened(killed);
  const served = await serve([], { TRAMA_DATA: killed });
  try {
    const query = `mutation { withdrawSource(input: { source: "${SOURCE}", reason: "sent twice" }) { records } }`;
    const asked = fetch(`${served.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const cutOff = expect(asked).rejects.toThrow();
    await until(async () => (await standing(store)).withdrawn > 0);
    await served.end("SIGKILL");
    await cutOff;
    const { records, withdrawn, reasons, marked } = await standing(store);
    expect(withdrawn).toBeLessThan(records);
    expect({ reasons, marked }).toEqual({ reasons: 1, marked: [SOURCE] });
  } finally {
    await served.end("SIGKILL");
    await store.close();
  }
}, SLOW_MS);

/** Of `killed`, so that each begins where it was cut off. */
async function copyOf(name: string): Promise<{ dataDir: string; store: Store }> {
  const dataDir = join(folder, name);
  cpSync(killed, dataDir, { recursive: true });
  return { dataDir, store: await opened(dataDir) };
}

async function expectDone(store: Store): Promise<void> {
  const { records, withdrawn, reasons, marked } = await standing(store);
  expect({ withdrawn, reasons, marked }).toEqual({ withdrawn: records, reasons: 1, marked: [] });
  const { entities, links } = await store.info();
  expect([Object.values(entities).reduce((sum, count) => sum + count, 0), links]).toEqual([0, {}]);
  expect(await store.personAssignments()).toEqual(new Map());
  expect(await store.check()).toEqual([]);
}

it(
  "is done to its end by the next service, while that answers",
  async () => {
    const { dataDir, store } = await copyOf("served");
    const served = await serve([], { TRAMA_DATA: dataDir });
    try {
      expect((await fetch(`${served.url}/readyz`)).status).toBe(200);
      await until(async () => (await standing(store)).marked.length === 0);
      await expectDone(store);
    } finally {
      await served.end("SIGKILL");
      await store.close();
    }
  },
  SLOW_MS,
);

it.each([["ingest"], ["detect"]])(
  "is done to its end by the next %s",
  async (command) => {
    const { dataDir, store } = await copyOf(command);
    const args = command === "ingest" ? ["ingest", await smallBundle()] : ["detect"];
    expect((await runTrama(args, { TRAMA_DATA: dataDir })).code).toBe(0);
    await expectDone(store);
    await store.close();
  },
  SLOW_MS,
);
