/** Threads run what is built, so a source that is broken must be built before a test runs, and never be passed over. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changedSources } from "../../src/base/built-from.js";
import { cleanEnv } from "../cli/cli-run.ts";
import { copyPackage } from "../support/copy-package.ts";

const BROKEN = "src/ingest/parse.worker.ts";
const TEST = "test/ingest/parse-in-worker.test.ts";

let root = "";

beforeAll(() => {
  root = copyPackage([
    ...["src", "dist", "scripts", "test", "package.json", "package-lock.json"],
    ...["tsconfig.json", "tsconfig.test.json", "vitest.config.ts", "schema.graphql"],
  ]);
  expect(changedSources(root)).toEqual([]);
  const broken = join(root, BROKEN);
  writeFileSync(broken, `if (Math.PI > 3) throw new Error("broken on purpose");\n${readFileSync(broken, "utf8")}`);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, { cwd: root, env: cleanEnv({ NO_COLOR: "1" }), stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output };
}

describe("a source that changed since the build", () => {
  const refusal = `BUILD_STALE: dist/ is not built from ${BROKEN} as it is now: run npm run build`;

  it("is refused by the program", async () => {
    expect(await run("dist/main.js", "--help")).toEqual({ code: 1, output: `${refusal}\n` });
  });

  it("is refused by what starts a thread from sources", async () => {
    const start = `import("./src/base/worker.ts").then(({ startWorker }) => startWorker("ingest/parse.worker")).catch(({ code, message }) => {
      console.log(\`\${code}: \${message}\`);
    })`;
    expect(await run("--import", "tsx", "-e", start)).toEqual({ code: 0, output: `${refusal}\n` });
  });

  it("is built before one test runs alone, which then fails for it", async () => {
    const { code, output } = await run("node_modules/vitest/vitest.mjs", "run", TEST);
    expect(code, output).toBe(1);
    expect(output).toMatch(/^\d+ passed, [1-9]\d* failed, 0 skipped$/m);
    // Where it broke, and not what it said: a message may quote a value.
    expect(output).toContain("ended by an error that nobody caught: Error at ingest/parse.worker.js");
    expect(changedSources(root)).toEqual([]);
  }, 300_000);
});
