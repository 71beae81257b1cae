/** The build and dev scripts, in a small package of their own. */
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changedSources } from "../../src/base/built-from.js";
import { cleanEnv } from "../cli/cli-run.ts";
import { smallPackage, type SmallPackage } from "../support/small-package.ts";

let small: SmallPackage;

beforeEach(() => {
  small = smallPackage();
});

afterEach(() => small.remove());

interface Running {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly ended: Promise<unknown>;
  /** The next line it prints, on either stream. */
  line(): Promise<string>;
}

function start(script: string): Running {
  const child = spawn(process.execPath, [join(small.root, script)], { env: cleanEnv({}), stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  let wake = (): void => undefined;
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on("line", (line) => {
      lines.push(line);
      wake();
    });
  return {
    child,
    ended: once(child, "exit").then(([code]) => code as unknown),
    async line() {
      while (lines.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return lines.shift()!;
    },
  };
}

const build = (): Promise<unknown> => start("scripts/build.mjs").ended;

describe("the build", () => {
  it("makes each part anew when the content of its sources differs, and only then", async () => {
    expect([await build(), small.calls()]).toEqual([0, ["asc", "tsc", "vite", "vite"]]);
    utimesSync(join(small.root, "src/a.ts"), new Date(), new Date());
    expect([await build(), small.calls()]).toEqual([0, []]);
    small.save("src/a.ts", "2");
    utimesSync(join(small.root, "src/a.ts"), 0, 0);
    expect([await build(), small.calls()]).toEqual([0, ["tsc"]]);
    small.save("src/web/playground/index.html", "2");
    expect([await build(), small.calls()]).toEqual([0, ["vite"]]);
    small.save("src/kernels/wasm/k.ts", "2");
    expect([await build(), small.calls()]).toEqual([0, ["asc"]]);
    small.save("src/b.ts", "1");
    expect([await build(), small.calls()]).toEqual([0, ["tsc"]]);
  });

  it("removes what a source that is gone has left, and nothing else", async () => {
    const files = ["gone.js", "a.js", "web/playground/page.js", "kernels/k.wasm"];
    for (const file of files) small.save(`dist/${file}`, "1");
    expect(await build()).toBe(0);
    expect(files.filter((file) => !existsSync(join(small.root, "dist", file)))).toEqual(["gone.js"]);
  });

  it("leaves a part that failed, or was saved while it was built, for the next time", async () => {
    small.save("tsc-fails", "");
    expect([await build(), small.calls()]).toEqual([1, ["asc", "tsc"]]);
    expect(changedSources(small.root)).toContain("src/a.ts");
    rmSync(join(small.root, "tsc-fails"));
    small.save("tsc-saves", "");
    expect([await build(), small.calls()]).toEqual([0, ["tsc", "vite", "vite"]]);
    expect(changedSources(small.root)).toEqual(["src/a.ts"]);
    expect([await build(), small.calls()]).toEqual([0, ["tsc"]]);
    expect(changedSources(small.root)).toEqual([]);
  });

  it("waits for another build at work, and finds its work done", async () => {
    small.save("dist/a.js", "");
    const other = new DatabaseSync(join(small.root, "dist/.build-lock"));
    other.exec("BEGIN EXCLUSIVE");
    const builds = [1, 2, 3].map(() => start("scripts/build.mjs"));
    for (const { line } of builds) expect(await line()).toBe("another build is at work here: waiting for it");
    expect(small.calls()).toEqual([]);
    other.close();
    expect(await Promise.all(builds.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    expect(small.calls()).toEqual(["asc", "tsc", "vite", "vite"]);
  });
});

describe("npm run dev", () => {
  /** A program that says what it is, serves until it is asked to end, and says that it ended. */
  const program = (name: string): string => `const idle = setInterval(() => {}, 1000);
    process.on("SIGTERM", () => { console.log("${name} ended"); clearInterval(idle); });
    // Last: whoever has read it may ask it to end at once.
    console.log("${name} serves " + process.argv.slice(2).join(" "));`;

  it("builds and serves anew on each save, keeps what runs when the build fails, and ends with its server", async () => {
    small.save("src/main.ts", "");
    small.save("dist/main.js", 'import "./a.js";');
    small.save("src/a.ts", program("first"));
    const dev = start("scripts/dev.mjs");
    expect(await dev.line()).toBe("first serves serve --demo");

    small.save("src/a.ts", program("second"));
    expect([await dev.line(), await dev.line()]).toEqual(["first ended", "second serves serve --demo"]);

    small.save("tsc-fails", "");
    small.save("src/a.ts", program("third"));
    expect(await dev.line()).toMatch(/^the build ended at /);
    expect(await dev.line()).toMatch(/^dev: not built/);
    rmSync(join(small.root, "tsc-fails"));
    small.save("schema.graphql", "type Query");
    expect([await dev.line(), await dev.line()]).toEqual(["second ended", "third serves serve --demo"]);

    // What it serves may end by itself: the next save starts it again.
    small.save("src/a.ts", 'console.log("fourth"); process.exit(1);');
    expect([await dev.line(), await dev.line()]).toEqual(["third ended", "fourth"]);
    expect(await dev.line()).toMatch(/^dev: the server ended with code 1/);
    small.save("src/a.ts", program("fifth"));
    expect(await dev.line()).toBe("fifth serves serve --demo");

    dev.child.kill("SIGINT");
    expect(await dev.line()).toBe("fifth ended");
    expect(await dev.ended).toBe(0);
  });
});
