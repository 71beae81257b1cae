/** Rules of the house that a reader should never have to check by hand. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ERRORS } from "#base/errors.ts";
import { packageRoot } from "#base/worker.ts";
import { sourceFiles } from "./sources.ts";

const sources = sourceFiles(["src"], [".ts", ".tsx"]);
const all = [...sources, ...sourceFiles(["test", "bench"], [".ts", ".tsx"])];
const FILES_MAX = 45;
const LINES_MAX = 500;

describe("tidy", () => {
  it("has no file past 500 lines", () => {
    const written = all.filter(({ path }) => !path.endsWith(".gen.ts"));
    expect(written.filter(({ text }) => text.split("\n").length > LINES_MAX + 1).map(({ path }) => path)).toEqual([]);
  });

  it("has no folder whose file count gets away", () => {
    const counts = new Map<string, number>();
    for (const { path } of sources) {
      const folder = path.slice(0, path.lastIndexOf("/"));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > FILES_MAX)).toEqual([]);
  });

  it("names files in kebab-case and has no attic", () => {
    const bad = all.filter(
      ({ path }) =>
        !/^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(basename(path)) || /^(utils|helpers|common|misc)\./.test(basename(path)),
    );
    expect(bad.map(({ path }) => path)).toEqual([]);
  });

  it("keeps randomness and clocks in base", () => {
    const bad = sources.filter(
      ({ path, text }) =>
        !path.startsWith("src/base/") &&
        !path.startsWith("src/web/") &&
        /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)/.test(text),
    );
    expect(bad.map(({ path }) => path)).toEqual([]);
  });

  it("reads the environment in main.ts and config.ts only", () => {
    const bad = sources.filter(
      ({ path, text }) => !["src/main.ts", "src/config.ts"].includes(path) && /\bprocess\.env\b/.test(text),
    );
    expect(bad.map(({ path }) => path)).toEqual([]);
  });

  it("has no default export in the program", () => {
    const bad = sources.filter(({ path, text }) => !path.startsWith("src/web/") && /^export default\b/m.test(text));
    expect(bad.map(({ path }) => path)).toEqual([]);
  });

  it("has a worker entry for every worker that is started", () => {
    const started = sources.flatMap(({ text }) => [...text.matchAll(/\bentry: "([^"]+)"/g)].map((match) => `src/${match[1]}.ts`));
    // Those of pages are started by the browser, at an address that Vite checks.
    expect(started.length).toBe(sources.filter(({ path }) => !path.startsWith("src/web/") && path.endsWith(".worker.ts")).length);
    expect(started.filter((path) => !sources.some((file) => file.path === path))).toEqual([]);
  });

  it("documents exactly the errors of the table", () => {
    const doc = readFileSync(join(packageRoot, "docs/errors.md"), "utf8");
    const rows = [...doc.matchAll(/^\| `([A-Z_]+)` \| (\d+) \| (.+?) \|$/gm)].map((row) => [row[1]!, Number(row[2]), row[3]!]);
    expect(rows).toEqual(Object.entries(ERRORS).map(([code, { status, text }]) => [code, status, text]));
  });

  it("gives only errors of the table, and each is given somewhere", () => {
    const used = new Set(
      sources
        .filter(({ path }) => path !== "src/base/errors.ts")
        .flatMap(({ text }) => Object.keys(ERRORS).filter((code) => text.includes(`"${code}"`))),
    );
    expect(Object.keys(ERRORS).filter((code) => !used.has(code))).toEqual([]);
  });
});
