import { defineConfig } from "vitest/config";

// Tests read the sources through the same "#room/file.ts" imports as the program; workers run from dist/, which pretest builds.
export default defineConfig({
  resolve: { conditions: ["trama-src", "node"] },
  ssr: { resolve: { conditions: ["trama-src", "node"], externalConditions: ["node"] } },
  test: {
    include: ["test/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default", "./test/support/closing-line.ts"],
  },
});
