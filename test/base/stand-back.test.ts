/** That long work stands back by itself alone: the thread that answers keeps the priority it has. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Thread } from "#base/thread.ts";

const linux = process.platform === "linux";
const title = linux
  ? "a thread that stands back"
  : "a thread that stands back (skipped: only Linux gives threads a priority of their own)";
const [SLIGHTLY_LOWER, LOWER] = [4, 10];

/** Nice values of this process's threads by their ids: field 19 of stat(5), counted behind the name in brackets. */
function niceValues(): Map<number, number> {
  const values = new Map<number, number>();
  for (const thread of readdirSync("/proc/self/task")) {
    try {
      const [, fields] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/self/task/${thread}/stat`, "utf8"))!;
      values.set(Number(thread), Number(fields!.split(" ")[16]));
    } catch {
      // It ended meanwhile.
    }
  }
  return values;
}

describe.skipIf(!linux)(title, () => {
  it("comes after who asks it, or goes on with what is left, and leaves the others as they are", async () => {
    const before = niceValues();
    const own = before.get(process.pid)!;
    const thread = new Thread<Record<"behind" | "stand", (input: null) => Promise<null>>>({
      name: "test",
      entry: "../test/base/fixtures/stand-back.worker",
    });
    try {
      for (const [task, priority] of [
        ["behind", SLIGHTLY_LOWER],
        ["stand", LOWER],
      ] as const) {
        await thread.ask(task, null);
        const after = niceValues();
        expect(after.get(process.pid)).toBe(own);
        for (const [id, nice] of before) expect(after.get(id) ?? nice).toBe(nice);
        const fresh = [...after].filter(([id]) => !before.has(id)).map(([, nice]) => nice);
        expect(fresh).toContain(Math.max(own, priority));
      }
    } finally {
      await thread.end();
    }
  });
});
