import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Command } from "commander";
import { buildProgram, runCli } from "#cli/program.ts";
import { runTrama, type CliResult } from "./cli-run.ts";
import { partsWithoutStore } from "./parts-without-store.ts";

const parts = partsWithoutStore();

/** As runTrama does, without a process of its own: for what is refused before anything is opened. */
async function refusal(args: readonly string[]): Promise<CliResult> {
  const said = { stdout: "", stderr: "" };
  let code: number | null = null;
  const into = (name: keyof typeof said) => ({ write: (text: string) => void (said[name] += text), isTTY: false });
  await runCli(args, { ...parts, stdout: into("stdout"), stderr: into("stderr"), exit: (given) => void (code = given) });
  return { code, ...said };
}

async function page(): Promise<string> {
  const sections: string[] = [];
  const add = (command: Command, path: string): void => {
    sections.push(`## ${path}\n\n\`\`\`\n${command.helpInformation().trimEnd()}\n\`\`\`\n`);
    for (const child of command.commands) add(child, `${path} ${child.name()}`);
  };
  add(await buildProgram(parts), "trama");
  const head =
    "# The command line\n\nMade from `--help`; a test keeps it so (`npx vitest run test/cli/help.test.ts -u` writes it anew). In a clone: `npm run -s trama -- COMMAND`.\n\nResults go to stdout, progress to stderr when it is a terminal. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected rows, 4 something new (`detect --fail-on new`).\n";
  return `${head}\n${sections.join("\n")}`;
}

describe("help", () => {
  it("is what docs/cli.md says", async () => {
    await expect(await page()).toMatchFileSnapshot("../../docs/cli.md");
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
    expect(wrongFlag.stderr).toContain("Allowed choices are html, graphml, gexf, csv, cypher, ftm");
  });

  it.each([
    [["detect", "--as-of", "yesterday"], "an ISO 8601 time with an offset is needed"],
    [["detect", "--as-of", "2026-11-21"], "an ISO 8601 time with an offset is needed"],
    [
      ["detect", "--as-of", "2026-11-21T08:00:00Z", "--only", "new"],
      "option '--only <which>' cannot be used with option '--as-of <time>'",
    ],
    [
      ["detect", "--as-of", "2026-11-21T08:00:00Z", "--fail-on", "new"],
      "option '--fail-on <which>' cannot be used with option '--as-of <time>'",
    ],
    [["detect", "--received-until", "2026-11-21"], "an ISO 8601 time with an offset is needed"],
    [
      ["detect", "--received-until", "2026-11-21T08:00:00Z", "--only", "new"],
      "option '--only <which>' cannot be used with option '--received-until <time>'",
    ],
    [["detect", "--top", ""], "a whole number from 1 to 100000 is needed"],
    [["backtest", "--approve", "Head of targeting"], "--approve needs --reason and --method"],
    [["path", "PTY:S1", "PTY:S2", "--kinds", "TRAVELED_ON"], 'Did you mean "TRAVELLED_ON"?'],
    [["path", "PTY:S1", "PTY:S2", "--until", "now"], "an ISO 8601 time with an offset is needed"],
    [["path", "PTY:S1", ""], "it is empty"],
    [["ingest", ""], "it is empty"],
    [["search", " "], "it is empty"],
    [["store", "check", "--store", "mysql://x"], "sqlite:FILE, neo4j://HOST:PORT or bolt://HOST:PORT is needed"],
    [["serve", "--detect-every", "never"], "a cron pattern is needed"],
  ])("a value that cannot be used is wrong usage: %j", async (args, right) => {
    const { code, stdout, stderr } = await refusal(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(right);
  });

  it("says of every command that it takes --json, --store and --as", async () => {
    const leaves = (command: Command): Command[] =>
      command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);
    for (const command of leaves(await buildProgram(parts)))
      expect(command.options.map(({ long }) => long)).toEqual(expect.arrayContaining(["--json", "--store", "--as"]));
  });

  it("refuses a setting that cannot be used, naming it", async () => {
    const { code, stderr } = await runTrama(["store", "check"], { TRAMA_HOST: "0.0.0.0" });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^CONFIG_INVALID: TRAMA_HOST is not a loopback address .*TRAMA_USERS .*TRAMA_TLS_CERT .*TRAMA_ORIGIN must be set/,
    );
    const looks = await runTrama(["worklist"], { TRAMA_LOOKS: "none.json" });
    expect([looks.code, looks.stderr]).toEqual([1, expect.stringMatching(/^CONFIG_INVALID: TRAMA_LOOKS cannot be read: ENOENT/)]);
    const file = await runTrama(["ingest", "seed"], { TRAMA_DATA: fileURLToPath(import.meta.url) });
    expect([file.code, file.stderr]).toEqual([1, "CONFIG_INVALID: TRAMA_DATA cannot be written: EEXIST\n"]);
  });
});
