/** What a newcomer types: the start script as package.json has it, from an empty data folder to an answer. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { cleanEnv, runTrama } from "./cli-run.ts";

it("npm start seeds the made-up bundle, shows findings, and serves until it is asked to end", async () => {
  const { scripts } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { scripts: { start: string } };
  const [program, ...args] = scripts.start.split(" ");
  expect(program).toBe("node");
  const folder = mkdtempSync(join(tmpdir(), "trama-start-"));
  const child = spawn(process.execPath, args, {
    cwd: packageRoot,
    env: cleanEnv({ TRAMA_DATA: folder, TRAMA_PORT: "0" }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  try {
    const lines: string[] = [];
    let url = "";
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      url = /^playground, API\s+(\S+)$/.exec(line)?.[1] ?? "";
      if (url !== "") break;
    }
    expect(lines[0]).toBe("First start: loading the made-up bundle …");
    expect(lines.filter((line) => /^[01]\.\d\d {2}[A-Z_]+ {2}/.test(line))).toHaveLength(5);
    expect(lines.some((line) => line.startsWith("EXERCISE"))).toBe(true);
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ me { exercise } findings(first: 1) { totalCount } }" }),
    });
    const { data } = (await response.json()) as { data: { me: { exercise: boolean }; findings: { totalCount: number } } };
    expect(data.me.exercise).toBe(true);
    expect(data.findings.totalCount).toBeGreaterThanOrEqual(5);
    // What the README has one type next, beside the running server: of the same store, and saying which.
    const env = { TRAMA_DATA: folder };
    const told = `EXERCISE: there is no store of your own yet (ingest makes it), so this is the made-up demo, ${join(folder, "demo.db")}\n`;
    const found = await runTrama(["search", "garsia", "lopes"], env);
    expect([found.code, found.stderr]).toEqual([0, told]);
    expect(found.stdout).toMatch(/^\d\.\d\d +Person +.*GARCIA/m);
    const again = await runTrama(["detect", "--json"], env);
    expect([again.code, again.stderr]).toEqual([0, told]);
    expect(again.stdout.trimEnd().split("\n")).toHaveLength(data.findings.totalCount);
    expect([existsSync(join(folder, "demo.db")), existsSync(join(folder, "trama.db"))]).toEqual([true, false]);
  } finally {
    child.kill("SIGTERM");
    const [code] = (await ended) as [number | null];
    rmSync(folder, { recursive: true, force: true });
    expect(code).toBe(0);
  }
}, 120_000);
