import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { hasEnded, processMark } from "#base/process-mark.ts";
import { packageRoot } from "#base/worker.ts";

const linux = process.platform === "linux";

describe.skipIf(!linux)(linux ? "which process it was" : "which process it was (skipped: only Linux tells of others)", () => {
  it("is known to run and to have ended", async () => {
    const program = `
      import { processMark } from "./dist/base/process-mark.js";
      process.stdout.write(processMark());
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
      cwd: packageRoot,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    const [chunk] = (await once(child.stdout, "data")) as [Buffer];
    const mark = String(chunk);
    expect(mark).toMatch(new RegExp(`^${child.pid}@`));
    child.kill("SIGSTOP");
    expect(hasEnded(mark)).toBe(false);
    child.kill("SIGKILL");
    await ended;
    expect(hasEnded(mark)).toBe(true);
  });

  it("is not this one, which was given the same id later", () => {
    const [pid, started, ...where] = processMark().split("@");
    expect(hasEnded(processMark())).toBe(false);
    expect(hasEnded([pid, Number(started) - 1, ...where].join("@"))).toBe(true);
  });

  it("is not known to have ended on another machine, in another container, or when nothing was said", () => {
    const [, started, machine, space] = processMark().split("@");
    const none = 2 ** 30;
    expect(hasEnded([none, started, machine, space].join("@"))).toBe(true);
    for (const mark of [[none, started, "other", space], [none, started, machine, "pid:[1]"], [none, started], ["x"], [""]])
      expect(hasEnded(mark.join("@"))).toBe(false);
  });
});
