/** What the command line is given, for tests of what needs no store; `given` replaces parts of it. */
import type { CliParts } from "#cli/parts.ts";

export function partsWithoutStore(given: Partial<CliParts> = {}): CliParts {
  return {
    stdout: { write() {}, isTTY: false },
    stderr: { write() {}, isTTY: false },
    version: "0.0.0",
    defaults: {
      demoFile: "./data/demo.db",
      hasOwnStore: false,
      storeIsDefault: true,
      port: 4000,
      host: "127.0.0.1",
      usersFile: undefined,
      seedDir: "seed",
    },
    open: () => Promise.reject(new Error("not in this test")),
    untilAsked: () => Promise.resolve(),
    exit() {},
    ...given,
  };
}
