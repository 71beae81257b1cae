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
    .addOption(new Option("--size <size>", "how large").choices(["small", "medium", "large"]).default("small"))
    .addOption(new Option("--world <world>", "what is in it").choices(["full", "zero-crime", "twins-only"]).default("full"))
    .requiredOption("--out <dir>", "the folder to write; made when it is not there, must be empty otherwise")
    .action(
      async (options: {
        seed: number;
        size: "small" | "medium" | "large";
        world: "full" | "zero-crime" | "twins-only";
        out: string;
        json?: boolean;
      }) => {
        const made = await makeScenario({ seed: options.seed, size: options.size, world: options.world, outDir: options.out });
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
