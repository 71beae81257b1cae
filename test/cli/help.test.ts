import { describe, expect, it } from "vitest";
import type { Command } from "commander";
import { buildProgram } from "#cli/program.ts";
import type { CliParts } from "#cli/parts.ts";
import { runTrama } from "./cli-run.ts";

const parts: CliParts = {
  stdout: { write() {}, isTTY: false },
  stderr: { write() {}, isTTY: false },
  version: "0.0.0",
  defaults: { dataDir: "./data", storeIsDefault: true, port: 4000, host: "127.0.0.1", seedDir: "seed" },
  open: () => Promise.reject(new Error("not in this test")),
  serve: () => Promise.reject(new Error("not in this test")),
  untilAsked: () => Promise.resolve(),
  exit() {},
};

function page(): string {
  const sections: string[] = [];
  const add = (command: Command, path: string): void => {
    sections.push(`## ${path}\n\n\`\`\`\n${command.helpInformation().trimEnd()}\n\`\`\`\n`);
    for (const child of command.commands) add(child, `${path} ${child.name()}`);
  };
  add(buildProgram(parts), "trama");
  const head =
    "# The command line\n\nMade from `--help`; a test keeps it so (`npx vitest run test/cli/help.test.ts -u` writes it anew). In a clone: `npm run -s trama -- COMMAND`.\n\nResults go to stdout, progress to stderr when it is a terminal. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected rows, 4 something new (`detect --fail-on new`).\n";
  return `${head}\n${sections.join("\n")}`;
}

describe("help", () => {
  it("is what docs/cli.md says", async () => {
    await expect(page()).toMatchFileSnapshot("../../docs/cli.md");
  });

  it("is printed with exit code 0", async () => {
    const { code, stdout } = await runTrama(["detect", "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("--fail-on <which>");
  });

  it("answers wrong usage with exit code 2 and what would be right", async () => {
    const wrongCommand = await runTrama(["detct"]);
    expect([wrongCommand.code, wrongCommand.stdout]).toEqual([2, ""]);
    expect(wrongCommand.stderr).toContain("Did you mean detect?");
    const wrongFlag = await runTrama(["export", "--format", "xml", "--out", "x"]);
    expect(wrongFlag.code).toBe(2);
    expect(wrongFlag.stderr).toContain("Allowed choices are graphml, gexf, csv, cypher");
  });

  it("refuses a setting that cannot be used, naming it", async () => {
    const { code, stderr } = await runTrama(["store", "check"], { TRAMA_HOST: "0.0.0.0" });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^CONFIG_INVALID: TRAMA_HOST must be a loopback address/);
  });
});
