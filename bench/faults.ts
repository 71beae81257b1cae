/**
 * Acts cut off at many moments, by hand: `npm run faults -- [--kills 500] [--calls 200] [--cuts 50] [--seed 1]`. Kills at moments of every
 * act, kills at chosen system calls (needs strace), and cuts of a disk's power (needs the right to mount, and ext4). Ends by itself and
 * prints a report as JSON; its exit code is 1 when anything did not hold.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { mulberry32, randomInt } from "#base/prng.ts";
import { stageActs, type Staged } from "../test/faults/acts.ts";
import { powerDisk } from "../test/faults/power-disk.ts";
import { countCalls, tryFault, type Fault } from "../test/faults/trial.ts";

/** What changes a file or a folder, or says that it is on the disk. */
const CALLS = ["pwrite64", "write", "fsync", "fdatasync", "ftruncate", "rename", "unlink", "mkdir", "openat"];
/** Some of them past the time an act takes when nothing comes between: none is the same twice. */
const PAST = 1.1;
const TOLD_EVERY = 50;

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "500" },
    calls: { type: "string", default: "200" },
    cuts: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
  },
});
const prng = mulberry32(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), "trama-faults-"));
interface Found {
  tried: number;
  cutOff: number;
  readonly byAct: Record<string, number>;
  readonly wrong: string[];
}
const report: Record<string, Found> = {};

async function series(kind: Fault["kind"], times: number, next: (staged: Staged) => Fault): Promise<void> {
  const found: Found = (report[kind] = { tried: 0, cutOff: 0, byAct: {}, wrong: [] });
  for (let i = 0; i < times; i++) {
    const staged = all[i % all.length]!;
    const fault = next(staged);
    const { cutOff, wrong } = await tryFault(staged, fault, folder);
    found.tried++;
    if (cutOff) {
      found.cutOff++;
      found.byAct[staged.act.name] = (found.byAct[staged.act.name] ?? 0) + 1;
    }
    const { kind: _, ...how } = { ...fault, disk: undefined };
    found.wrong.push(...wrong.map((what) => `${staged.act.name} ${JSON.stringify(how)}: ${what}`));
    if (found.tried % TOLD_EVERY === 0) console.error(`${kind}: ${found.tried} tried, ${found.wrong.length} wrong`);
    if (wrong.length > 0) console.error(found.wrong.slice(-wrong.length).join("\n"));
  }
}

const within = (ms: number): number => prng() * ms * PAST;
const all = await stageActs(folder, "all");
try {
  await series("kill", Number(values.kills), ({ lastsMs }) => ({ kind: "kill", afterMs: within(lastsMs) }));
  if (Number(values.calls) > 0) {
    const counts = new Map<Staged, Map<string, number>>();
    for (const staged of all) counts.set(staged, await countCalls(staged, CALLS, folder));
    await series("call", Number(values.calls), (staged) => {
      const made = [...counts.get(staged)!].filter(([, count]) => count > 0);
      const [call, count] = made[randomInt(prng, made.length)]!;
      return { kind: "call", call, nth: 1 + randomInt(prng, count) };
    });
  }
  if (Number(values.cuts) > 0) {
    const disk = powerDisk();
    try {
      await series("cut", Number(values.cuts), ({ lastsMs }) => ({ kind: "cut", afterMs: within(lastsMs), disk }));
    } finally {
      disk.remove();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(JSON.stringify(report, null, 2));
process.exitCode = Object.values(report).some(({ wrong }) => wrong.length > 0) ? 1 : 0;
