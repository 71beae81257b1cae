/** Builds dist/ before any test runs, one test alone too, and again in watch mode: worker threads and the command line run from there. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

export function setup(project: TestProject): void {
  build();
  project.onTestsRerun(build);
}

function build(): void {
  const script = fileURLToPath(new URL("../../scripts/build.mjs", import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: "inherit" });
  if (status !== 0) throw new Error("dist/ cannot be built from the sources as they are: see above");
}
