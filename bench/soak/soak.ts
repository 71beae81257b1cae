/**
 * The service under load, by hand: `npm run soak -- [--store FILE.db --key id.key] [--bundle DIR] [--clients 50] [--seconds 60]`.
 * Without a store a medium world is made, ingested and looked at first, which takes some minutes; a store that is given is copied. It ends
 * by itself, listens on loopback only, and prints a report as JSON.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "#base/worker.ts";
import { loadService } from "./load.ts";

const { values } = parseArgs({
  options: {
    store: { type: "string" },
    key: { type: "string" },
    bundle: { type: "string" },
    clients: { type: "string", default: "50" },
    every: { type: "string", default: "2000" },
    seconds: { type: "string", default: "60" },
    alone: { type: "boolean", default: false },
  },
});

const program = join(packageRoot, "dist/main.js");
const folder = mkdtempSync(join(tmpdir(), "trama-soak-"));
const dataDir = join(folder, "data");
mkdirSync(dataDir);
const store = join(dataDir, "soak.db");
const run = (...args: string[]): void => {
  const { status } = spawnSync(process.execPath, ["--max-semi-space-size=32", program, ...args], {
    env: { ...process.env, TRAMA_DATA: dataDir },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0 && status !== 3) throw new Error(`trama ${args.join(" ")} ended with ${status}`);
};

try {
  const bundle = values.bundle ?? join(folder, "bundle");
  if (values.bundle === undefined)
    run("scenario", "--seed", "104", "--size", values.store === undefined ? "medium" : "small", "--out", bundle);
  if (values.store === undefined) run("ingest", bundle, "--store", `sqlite:${store}`);
  else {
    if (values.key === undefined) throw new Error("a store goes with its key: give --key as well");
    copyFileSync(values.key, join(dataDir, "id.key"));
    copyFileSync(values.store, store);
  }
  run("detect", "--store", `sqlite:${store}`);
  const report = await loadService({
    ...{ program, dataDir, store },
    ...{ clients: Number(values.clients), everyMs: Number(values.every), seconds: Number(values.seconds) },
    beside: values.alone ? [] : [["ingest", bundle], ["detect"]],
  });
  console.log(JSON.stringify(report, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
