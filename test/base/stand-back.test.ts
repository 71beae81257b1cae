/** That long work stands back by itself alone: the thread that answers keeps the priority it has. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Thread } from "#base/thread.ts";

const linux = process.platform === "linux";
const title = linux
  ? "a thread that stands back"
  : "a thread that stands back (skipped: only Linux gives threads a priority of their own)";

/** Priorities of this process's threads, its own first: field 19 of stat(5), counted behind the name in brackets. */
function priorities(): number[] {
  return readdirSync("/proc/self/task")
    .sort((a, b) => Number(a) - Number(b))
    .map((thread) =>
      Number(
        readFileSync(`/proc/self/task/${thread}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ")[16],
      ),
    );
}

describe.skipIf(!linux)(title, () => {
  it("leaves the others as they are", async () => {
    const before = priorities();
    const thread = new Thread<{ priorities: (input: null) => Promise<number[]> }>({
      name: "test",
      entry: "../test/base/fixtures/stand-back.worker",
    });
    try {
      const now = await thread.ask("priorities", null);
      expect(now[0]).toBe(before[0]);
      const lower = (all: readonly number[]): number => all.filter((priority) => priority > before[0]!).length;
      expect(lower(now)).toBe(lower(before) + 1);
    } finally {
      await thread.end();
    }
  });
});
