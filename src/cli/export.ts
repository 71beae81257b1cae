import { Option, type Command } from "commander";
import { exportAnswers } from "#app/queries/export-answers.ts";
import { exportGraph } from "#app/queries/export-graph.ts";
import { exportNetwork } from "#app/queries/export-network.ts";
import { EXPORT_FORMATS, writeExport, type ExportFormat } from "#app/queries/write-export.ts";
import { numberIn, withStoreFlags, wholeNumber } from "./flags.ts";
import type { CliParts, Session } from "./parts.ts";
import { printJson, printLine } from "./print.ts";
import { writeWhole } from "./write-whole.ts";

interface ExportFlags {
  format: ExportFormat;
  out: string;
  around?: string[];
  finding?: string;
  network?: boolean;
  resolution: number;
  hops?: number;
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
    .option(
      "--network",
      "people and the ties between them, with scores, roles, reasons, communities and dates, in place of entities and links; as cypher, with findings, as a Neo4j store has them",
    )
    .option("--hops <n>", "how far to go from there (default: 2; in the network 1, at most 3)", wholeNumber(0, 6))
    .option("--hub <n>", "do not walk through what has more links than this", wholeNumber(2, 1_000_000), 200)
    .option("--resolution <n>", "of a network: how fine its communities are", numberIn(0.05, 20), 1)
    .action(async (flags: ExportFlags) => {
      const session = await parts.open({ ...flags, orDemo: true });
      try {
        const graph = flags.network === true ? await networkOf(session, flags) : await linksOf(session, flags);
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

function linksOf(session: Session, { around = [], finding, hops = 2, hub }: ExportFlags): ReturnType<typeof exportGraph> {
  return exportGraph(session.reader(), { around, finding: finding ?? null, hops, hubDegreeMax: hub });
}

function networkOf(
  session: Session,
  { around = [], finding, hops = 1, resolution, format }: ExportFlags,
): ReturnType<typeof exportGraph> {
  const cut = { around: finding === undefined ? around : [...around, finding], radius: hops };
  if (format === "cypher") return exportAnswers(session.reader(), cut);
  return exportNetwork(session.reader(), { ...cut, resolution });
}
