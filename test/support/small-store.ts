/**
 * The made-up world of the first start, less most of its crowd, as a store has it: ingested, and detected in, once for all test files, each
 * of which gets a copy.
 */
import { cpSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { inject } from "vitest";
import type { AppContext } from "#app/context.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { localReader } from "./local-reader.ts";
import { silentLogger } from "./silent-logger.ts";
import { smallWorld, writeWorld } from "./small-world.ts";

const FILE = "trama.db";
/** Of the scenario that seed/ is. */
const WORLD = { seed: 2026, crowdShare: 10, messagesKept: Infinity };

/** What has been done: the bundle ingested, or a first run as well. */
type Done = "ingested" | "detected";

/** Makes `folder` a data folder, with its key, and gives the URL of the store in it. One at a time in a process, which else waits for itself. */
export async function smallStore(folder: string, done: Done): Promise<string> {
  cpSync(await made(done), folder, { recursive: true });
  return `sqlite:${join(folder, FILE)}`;
}

/** The same, opened. */
export async function openSmallStore(folder: string, done: Done): Promise<AppContext> {
  return openContext({ dataDir: folder, store: { url: await smallStore(folder, done) }, logger: silentLogger });
}

/** The folder of what is in the stores, which nobody may change. */
export async function smallBundle(): Promise<string> {
  return made("bundle");
}

/** Made where it is first asked for. A process that asks meanwhile waits: SQLite's lock is let go of however its holder ends. */
async function made(done: Done | "bundle"): Promise<string> {
  const folder = join(inject("keptForTheRun"), done);
  if (existsSync(folder)) return folder;
  const lock = new DatabaseSync(`${folder}.lock`, { timeout: 120_000 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    if (!existsSync(folder)) await make(folder, done);
  } finally {
    lock.close();
  }
  return folder;
}

async function make(folder: string, done: Done | "bundle"): Promise<void> {
  const partial = `${folder}.partial`;
  if (done === "bundle") {
    writeWorld(smallWorld(WORLD), partial);
    return renameSync(partial, folder);
  }
  if (done === "ingested") mkdirSync(partial);
  else cpSync(await made("ingested"), partial, { recursive: true });
  const context = await openContext({ dataDir: partial, store: { url: `sqlite:${join(partial, FILE)}` }, logger: silentLogger });
  if (done === "ingested") await runIngest(localReader(context), { path: await smallBundle() });
  else await runDetect(localReader(context));
  await closeContext(context);
  renameSync(partial, folder);
}
