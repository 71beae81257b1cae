/** The service under load in a small form (`npm run soak` is the large one): nothing breaks off, whatever goes on beside the clients. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { loadService } from "../../bench/soak/load.ts";
import { KINDS } from "../../bench/soak/questions.ts";
import { smallBundle, smallStore } from "../support/small-store.ts";

const folder = mkdtempSync(join(tmpdir(), "trama-load-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("answers clients or refuses them clearly while an ingest and a detection go on, and ends when it is asked to", async () => {
  const dataDir = join(folder, "data");
  const store = (await smallStore(dataDir, "detected")).replace("sqlite:", "");
  const bundle = await smallBundle();
  const report = await loadService({
    ...{ program: join(packageRoot, "dist/main.js"), dataDir, store },
    ...{ clients: 8, everyMs: 100, seconds: 4, beside: [["ingest", bundle], ["detect"]] },
  });
  expect(report).toMatchObject({ errors: [], besideFailed: [] });
  expect(Object.keys(report.byKind).sort()).toEqual([...KINDS].sort());
  expect(report.beside).toBeGreaterThan(0);
  // That it was looked, not how long it took: nothing is said of a machine that does much else.
  expect(Math.min(report.healthMostMs, report.mainThreadLate.mostMs)).toBeGreaterThan(0);
}, 120_000);
