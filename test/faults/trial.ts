/**
 * One act, cut off once: then what was acknowledged must be there, the store sound, and the same act again must lead to what it leads to
 * when nothing comes between.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beginAct, type Running, type Staged } from "./acts.ts";
import type { PowerDisk } from "./power-disk.ts";
import { stateOf, type StoreState } from "./store-state.ts";

export type Fault =
  /** The process is killed so many ms after it was started. */
  | { readonly kind: "kill"; readonly afterMs: number }
  /** It is killed when one of its threads makes the nth system call of this name. */
  | { readonly kind: "call"; readonly call: string; readonly nth: number }
  /** The power of the disk that the store lies on is cut; nothing is left of what was not synced. */
  | { readonly kind: "cut"; readonly afterMs: number; readonly disk: PowerDisk };

export interface Outcome {
  /** The fault came while it ran, and not after it had ended. */
  readonly cutOff: boolean;
  /** What must not be: empty when all held. */
  readonly wrong: readonly string[];
}

const NO_STORE = new Set(["STORE_MISSING", "STORE_EMPTY"]);

export async function tryFault({ act, before, after }: Staged, fault: Fault, folder: string): Promise<Outcome> {
  const place = fault.kind === "cut" ? fault.disk.folder : join(folder, "place");
  for (const name of existsSync(place) ? readdirSync(place) : []) rmSync(join(place, name), { recursive: true });
  cpSync(before, place, { recursive: true });
  const named = act.leaves;
  const found = existsSync(join(before, named));
  if (fault.kind === "cut") fault.disk.sync();

  const running = beginAct(act, place, fault.kind === "call" ? underStrace(fault) : []);
  const cutOff = await strike(running, fault);

  const wrong: string[] = [];
  const expect = (holds: boolean, what: string): void => void (holds || wrong.push(what));
  const left = await stateOf(place, named);
  if (typeof left === "string") expect(!found && NO_STORE.has(left), `after the fault: ${left}`);
  else {
    for (const problem of left.problems) wrong.push(`after the fault: ${problem}`);
    const kept = new Set(left.reasons);
    for (const reason of running.acknowledged) expect(kept.has(reason), `acknowledged and lost: ${reason}`);
  }

  const { code } = await beginAct(act, place, [], new Set(running.acknowledged)).ended;
  const again = await stateOf(place, named);
  if (typeof again === "string") return { cutOff, wrong: [...wrong, `done again (exit ${code}): ${again}`] };
  for (const problem of again.problems) wrong.push(`done again: ${problem}`);
  expect(same(again, after, act.name), `done again (exit ${code}), it holds something else than when nothing came between`);
  const reasons = new Set(again.reasons);
  for (const { reason } of act.asked ?? [])
    expect(act.name === "withdrawal" || reasons.has(reason), `done again, it is not there: ${reason}`);
  const halves = readdirSync(place, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".part"));
  expect(halves.length === 0, `left behind: ${halves.join()}`);
  return { cutOff, wrong };
}

/** Under a key of its own, ids are others, and only numbers can be compared. */
function same(one: StoreState, other: StoreState, name: string): boolean {
  if (name !== "first ingest") return one.content === other.content;
  return ["record", "person"].every((type) => one.counts[type] === other.counts[type]);
}

/** Resolves when nothing of it runs any more. */
async function strike(running: Running, fault: Fault): Promise<boolean> {
  let over = false;
  const ended = running.ended.then(() => (over = true));
  if (fault.kind === "call") {
    await ended;
    return (await running.ended).code !== 0;
  }
  await Promise.race([wait(fault.afterMs), ended]);
  const cutOff = !over;
  if (fault.kind === "cut") fault.disk.cut();
  if (cutOff) process.kill(running.pid, "SIGKILL");
  await ended;
  if (fault.kind === "cut") fault.disk.powerUp();
  return cutOff;
}

function underStrace({ call, nth }: { call: string; nth: number }): string[] {
  const inject = `inject=${call}:signal=SIGKILL:when=${nth}`;
  return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", `trace=${call}`, "-e", inject];
}

/** How often one thread of an act makes each of these calls at the most. Needs strace. */
export async function countCalls(
  { act, before }: Staged,
  calls: readonly string[],
  folder: string,
): Promise<Map<string, number>> {
  const place = join(folder, "counted");
  const traces = join(folder, "traces");
  cpSync(before, place, { recursive: true });
  mkdirSync(traces);
  const trace = ["strace", "-ff", "-qq", "-o", join(traces, "of"), "-e", `trace=${calls.join()}`];
  await beginAct(act, place, trace).ended;
  const most = new Map<string, number>();
  for (const name of readdirSync(traces)) {
    const lines = readFileSync(join(traces, name), "utf8").split("\n");
    for (const call of calls)
      most.set(call, Math.max(most.get(call) ?? 0, lines.filter((line) => line.startsWith(`${call}(`)).length));
  }
  for (const used of [place, traces]) rmSync(used, { recursive: true });
  return most;
}
