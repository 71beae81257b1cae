/** The service under load in a small form (`npm run soak` is the large one): nothing breaks off, whatever goes on beside the clients. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { loadService } from "../../bench/soak/load.ts";
import { KINDS } from "../../bench/soak/questions.ts";
import { runTrama } from "../cli/cli-run.ts";

const folder = mkdtempSync(join(tmpdir(), "trama-load-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("answers clients or refuses them clearly while an ingest and a detection go on, and ends when it is asked to", async () => {
  const dataDir = join(folder, "data");
  mkdirSync(dataDir);
  const store = join(dataDir, "load.db");
  const seed = join(packageRoot, "seed");
  for (const args of [["ingest", seed], ["detect"]])
    expect((await runTrama([...args, "--store", `sqlite:${store}`], { TRAMA_DATA: dataDir })).code).toBe(0);
  const report = await loadService({
    ...{ program: join(packageRoot, "dist/main.js"), dataDir, store },
    ...{ clients: 8, everyMs: 100, seconds: 4, beside: [["ingest", seed], ["detect"]] },
  });
  expect(report).toMatchObject({ errors: [], besideFailed: [] });
  expect(Object.keys(report.byKind).sort()).toEqual([...KINDS].sort());
  expect(report.beside).toBeGreaterThan(0);
}, 120_000);
