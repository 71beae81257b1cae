/** Writes a made-up world into an empty folder. */
import { mkdirSync, readdirSync } from "node:fs";
import { AppError } from "#base/errors.ts";
import { generateWorld, type WorldOptions, type WorldSummary } from "#scenario/generate.ts";

export async function makeScenario(options: WorldOptions): Promise<WorldSummary> {
  mkdirSync(options.outDir, { recursive: true });
  if (readdirSync(options.outDir).length > 0)
    throw new AppError("BAD_INPUT", `${options.outDir} is not empty: a world is written into a folder of its own`);
  return generateWorld(options);
}
