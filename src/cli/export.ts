import { Option, type Command } from "commander";
import { exportGraph } from "#app/queries/export-graph.ts";
import { EXPORT_FORMATS, writeExport, type ExportFormat } from "#app/queries/write-export.ts";
import { withStoreFlags, wholeNumber } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { printJson, printLine } from "./print.ts";
import { writeWhole } from "./write-whole.ts";

interface ExportFlags {
  format: ExportFormat;
  out: string;
  around?: string[];
  finding?: string;
  hops: number;
  hub: number;
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama export`: what the reader may read, for other tools; every file carries its handling and, for made-up data, says so. */
export function exportCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("export"))
    .description("write what the reader may read, as a whole or around some entities, for other tools")
    .addOption(new Option("--format <format>", "the format").choices([...EXPORT_FORMATS]).makeOptionMandatory())
    .requiredOption("--out <path>", "where to write, without suffix (csv writes PATH.nodes.csv and PATH.links.csv)")
    .option("--around <ref...>", "begin at these: ids or natural forms")
    .option("--finding <id>", "begin at a finding's members and what it rests on")
    .option("--hops <n>", "how far to go from there", wholeNumber(0, 6), 2)
    .option("--hub <n>", "do not walk through what has more links than this", wholeNumber(2, 1_000_000), 200)
    .action(async (flags: ExportFlags) => {
      const session = await parts.open(flags);
      try {
        const graph = await exportGraph(session.reader(), {
          around: flags.around ?? [],
          finding: flags.finding ?? null,
          hops: flags.hops,
          hubDegreeMax: flags.hub,
        });
        const files: string[] = [];
        for (const [suffix, pieces] of writeExport(graph, flags.format)) {
          files.push(`${flags.out}${suffix}`);
          await writeWhole(`${flags.out}${suffix}`, pieces);
        }
        const summary = {
          files,
          nodes: graph.nodes.length,
          links: graph.edges.length,
          handling: graph.handling,
          exercise: graph.exercise,
        };
        if (flags.json) printJson(parts.stdout, summary);
        else
          printLine(
            parts.stdout,
            `${files.join(", ")}: ${summary.nodes} nodes, ${summary.links} links, TLP:${summary.handling}${summary.exercise ? ", EXERCISE" : ""}`,
          );
      } finally {
        await session.close();
      }
    });
}
