import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Tests read the sources through the same "#room/file.ts" imports as the program; workers run from dist/, which the set-up builds.
export default defineConfig({
  resolve: {
    conditions: ["trama-src", "node"],
    // graphql has an ES and a CommonJS copy that refuse each other's objects; Node and Apollo take the latter, so tests do too.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(new URL("node_modules/graphql/index.js", import.meta.url)) }],
  },
  ssr: { resolve: { conditions: ["trama-src", "node"], externalConditions: ["node"] } },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/build.ts",
    pool: "forks",
    maxWorkers: 2,
    // One after another in the same two processes: to load the program anew for each file took a sixth of all the time. So no module of
    // the program and no test may keep anything that another one would notice.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default", "./test/support/closing-line.ts"],
  },
});
