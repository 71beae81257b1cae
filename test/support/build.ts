/**
 * Builds dist/ before any test runs, one test alone too, and again in watch mode: worker threads and the command line run from there.
 * Beside it makes a folder for what test files share, removed at the end.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly keptForTheRun: string;
  }
}

export function setup(project: TestProject): () => void {
  build();
  project.onTestsRerun(build);
  const kept = mkdtempSync(join(tmpdir(), "trama-kept-"));
  project.provide("keptForTheRun", kept);
  return () => rmSync(kept, { recursive: true });
}

function build(): void {
  const script = fileURLToPath(new URL("../../scripts/build.mjs", import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: "inherit" });
  if (status !== 0) throw new Error("dist/ cannot be built from the sources as they are: see above");
}
