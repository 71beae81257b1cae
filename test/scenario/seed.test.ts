/** What lies in seed/ is data that anyone can make again. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { generateWorld } from "#scenario/generate.ts";

const made = mkdtempSync(join(tmpdir(), "trama-seed-"));
afterAll(() => rmSync(made, { recursive: true }));

it("is the small world of seed 2026 without its truth", () => {
  generateWorld({ seed: 2026, size: "small", world: "full", outDir: made });
  const seed = join(packageRoot, "seed");
  const files = readdirSync(seed)
    .filter((file) => file !== "README.md")
    .sort();
  expect(files).toEqual(
    readdirSync(made)
      .filter((file) => file !== "truth.json")
      .sort(),
  );
  const different = files.filter((file) => !readFileSync(join(seed, file)).equals(readFileSync(join(made, file))));
  expect(different).toEqual([]);
});
