import { Option, type Command } from "commander";
import { exportAnswers } from "#app/queries/export-answers.ts";
import { exportGraph } from "#app/queries/export-graph.ts";
import { exportNetwork } from "#app/queries/export-network.ts";
import { type CaseForm, exportCase } from "#app/queries/exports/export-case.ts";
import { EXPORT_FORMATS, writeExport } from "#app/queries/write-export.ts";
import { nowIso } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { numberIn, withStoreFlags, wholeNumber } from "./flags.ts";
import type { CliParts, Session } from "./parts.ts";
import { printJson, printLine } from "./print.ts";
import { writeWhole } from "./write-whole.ts";

const FORMATS = ["html", ...EXPORT_FORMATS] as const;
type Format = (typeof FORMATS)[number];

interface ExportFlags {
  format: Format;
  out: string;
  case?: string;
  around?: string[];
  finding?: string;
  network?: boolean;
  resolution: number;
  ceiling?: string;
  hops?: number;
  hub: number;
  json?: boolean;
  store?: string;
  as?: string;
}

interface Written {
  /** File name suffix → its text, in pieces. */
  readonly files: ReadonlyMap<string, AsyncIterable<string> | Iterable<string>>;
  readonly nodes: number;
  readonly links: number;
  readonly handling: string;
  readonly exercise: boolean;
}

/** `trama export`: what the reader may read, for other tools; every file carries its handling and, for made-up data, says so. */
export function exportCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("export"))
    .description("write what the reader may read, as a whole, around some entities or of a case, for other tools")
    .addOption(
      new Option("--format <format>", "the format; html of a case only, cypher of all but a case")
        .choices([...FORMATS])
        .makeOptionMandatory(),
    )
    .requiredOption("--out <path>", "where to write, without suffix (csv writes PATH.nodes.csv and PATH.links.csv)")
    .addOption(new Option("--case <id>", "what is in a case").conflicts(["around", "finding", "network"]))
    .option("--around <ref...>", "begin at these: ids or natural forms")
    .option("--finding <id>", "begin at a finding's members and what it rests on")
    .option(
      "--network",
      "people and the ties between them, with scores, roles, reasons, communities and dates, in place of entities and links; as cypher, with findings, as a Neo4j store has them",
    )
    .option(
      "--ceiling <label>",
      "write nothing that is handled more strictly, such as AMBER//REL PAN-SNA//VICTIM: a level, agencies it is for, compartments that may be in it",
    )
    .option("--hops <n>", "how far to go from there (default: 2; in the network 1, at most 3)", wholeNumber(0, 6))
    .option("--hub <n>", "do not walk through what has more links than this", wholeNumber(2, 1_000_000), 200)
    .option("--resolution <n>", "of a network: how fine its communities are", numberIn(0.05, 20), 1)
    .action(async (flags: ExportFlags) => {
      const session = await parts.open({ ...flags, orDemo: true });
      try {
        const { files: pieces, ...counted } =
          flags.case === undefined ? await graphFiles(session, flags) : await caseFiles(session, flags.case, flags);
        const files: string[] = [];
        for (const [suffix, text] of pieces) {
          files.push(`${flags.out}${suffix}`);
          await writeWhole(`${flags.out}${suffix}`, text);
        }
        const { nodes, links, handling, exercise } = counted;
        if (flags.json) printJson(parts.stdout, { files, ...counted });
        else
          printLine(
            parts.stdout,
            `${files.join(", ")}: ${nodes} nodes, ${links} links, TLP:${handling}${exercise ? ", EXERCISE" : ""}`,
          );
      } finally {
        await session.close();
      }
    });
}

async function graphFiles(session: Session, flags: ExportFlags): Promise<Written> {
  const { format } = flags;
  if (format === "html") throw new AppError("BAD_INPUT", "html is of a case: give --case");
  const graph = flags.network === true ? await networkOf(session, flags) : await linksOf(session, flags);
  const { nodes, edges, handling, exercise } = graph;
  return { files: writeExport(graph, format), nodes: nodes.length, links: edges.length, handling, exercise };
}

/** Suffix of a file → what it is of a case. */
const CASE_FORMS: Readonly<Record<Exclude<Format, "cypher">, Readonly<Record<string, CaseForm>>>> = {
  html: { ".html": "HTML" },
  csv: { ".nodes.csv": "NODES_CSV", ".links.csv": "LINKS_CSV" },
  graphml: { ".graphml": "GRAPHML" },
  gexf: { ".gexf": "GEXF" },
  ftm: { ".ftm.jsonl": "FTM" },
};

async function caseFiles(session: Session, id: string, { format, ceiling }: ExportFlags): Promise<Written> {
  if (format === "cypher") throw new AppError("BAD_INPUT", `a case is written as ${Object.keys(CASE_FORMS).join(", ")}`);
  const made = await Promise.all(
    Object.entries(CASE_FORMS[format]).map(
      async ([suffix, form]) => [suffix, await exportCase(session.reader(), { id, form, ceiling, at: nowIso() })] as const,
    ),
  );
  const [, { nodeCount: nodes, linkCount: links, handling, exercise }] = made[0]!;
  const files = await Promise.all(made.map(async ([suffix, { text }]) => [suffix, [await text()]] as const));
  return { files: new Map(files), nodes, links, handling, exercise };
}

function linksOf(
  session: Session,
  { around = [], finding, hops = 2, hub, ceiling }: ExportFlags,
): ReturnType<typeof exportGraph> {
  return exportGraph(session.reader(), { around, finding: finding ?? null, hops, hubDegreeMax: hub, ceiling });
}

function networkOf(
  session: Session,
  { around = [], finding, hops = 1, resolution, format, ceiling }: ExportFlags,
): ReturnType<typeof exportGraph> {
  const cut = { around: finding === undefined ? around : [...around, finding], radius: hops, ceiling };
  if (format === "cypher") return exportAnswers(session.reader(), cut);
  return exportNetwork(session.reader(), { ...cut, resolution });
}
