/** Acts cut off at some moments (`npm run faults` is the large form): nothing acknowledged is lost, and doing them again leads to the same. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stageActs, type Staged } from "./acts.ts";
import { powerDisk, whyNoPowerDisk } from "./power-disk.ts";
import { tryFault } from "./trial.ts";

const SLOW_MS = 300_000;
/** At these parts of the time that an act takes. */
const MOMENT = 0.6;
const HELD = { wrong: [] };

const folder = mkdtempSync(join(tmpdir(), "trama-faults-"));
let ingest: Staged;
let decisions: Staged;
beforeAll(async () => {
  const staged = await stageActs(folder, "few");
  [ingest, decisions] = [staged[0]!, staged.at(-1)!];
}, SLOW_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  "after a kill all that was acknowledged is there, and the same again completes it",
  async () => {
    expect(await tryFault(decisions, { kind: "kill", afterMs: decisions.lastsMs * MOMENT }, folder)).toMatchObject(HELD);
  },
  SLOW_MS,
);

const why = whyNoPowerDisk();
describe.skipIf(why !== undefined)(`a power cut${why === undefined ? "" : ` (skipped: ${why})`}`, () => {
  it(
    "takes nothing that was acknowledged",
    async () => {
      const disk = powerDisk();
      try {
        for (const act of [ingest, decisions])
          expect(await tryFault(act, { kind: "cut", afterMs: act.lastsMs * MOMENT, disk }, folder)).toMatchObject(HELD);
      } finally {
        disk.remove();
      }
    },
    SLOW_MS,
  );
});
