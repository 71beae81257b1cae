import { Option, type Command } from "commander";
import { makeScenario } from "#app/jobs/make-scenario.ts";
import { wholeNumber, withFlagsOfNoStore } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { printJson, printLine } from "./print.ts";

/** `trama scenario`: writes a made-up world as a bundle, with its truth beside it. */
export function scenarioCommand(program: Command, parts: CliParts): void {
  withFlagsOfNoStore(program.command("scenario"))
    .description("write a made-up world as a bundle (marked exercise), with truth.json beside it")
    .requiredOption("--seed <n>", "the seed; same seed, same world", wholeNumber(0, 2 ** 31))
    .addOption(new Option("--size <size>", "how large").choices(["small", "compact", "medium", "large"]).default("small"))
    .addOption(new Option("--world <world>", "what is in it").choices(["full", "zero-crime", "twins-only"]).default("full"))
    .option(
      "--make <name>",
      "the way of making worlds: standard, or any other name or number, from which one is drawn",
      "standard",
    )
    .requiredOption("--out <dir>", "the folder to write; made when it is not there, must be empty otherwise")
    .action(
      async (options: {
        seed: number;
        size: "small" | "compact" | "medium" | "large";
        world: "full" | "zero-crime" | "twins-only";
        make: string;
        out: string;
        json?: boolean;
      }) => {
        const { seed, size, world, make, out } = options;
        const made = await makeScenario({ seed, size, world, make, outDir: out });
        if (options.json) printJson(parts.stdout, made);
        else
          printLine(
            parts.stdout,
            `${options.out}: ${Object.entries(made.rows)
              .map(([file, rows]) => `${file} ${rows}`)
              .join(", ")}; ${made.groups} planted groups, ${made.incidents} incidents`,
          );
      },
    );
}
