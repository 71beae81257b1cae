import type { Command } from "commander";
import { JOINS } from "#model/yield/joins.ts";
import type { IngestReport, IngestWarning } from "#model/reject.ts";
import { proposeMapping } from "#app/jobs/propose-mapping.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { someText, withStoreFlags } from "./flags.ts";
import { EXIT, type CliParts, type Output } from "./parts.ts";
import { printJson, printLine } from "./print.ts";
import { ProgressLine } from "./progress.ts";

const REJECTS_SHOWN = 20;

interface IngestFlags {
  json?: boolean;
  store?: string;
  as?: string;
  mapping?: string;
  proposeMapping?: boolean;
  check?: boolean;
}

/** `trama ingest PATH…`: bundles (folders, .zip) and single files into the store. */
export function ingestCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("ingest"))
    .description("read bundles, CSV files or messages (PAXLST, PNRGOV) into the store")
    .argument("<path...>", "bundle folders, .zip bundles, or single files", (path, before: string[] = []) => [
      ...before,
      someText(path),
    ])
    .option(
      "--mapping <file>",
      "how files of another make are files of a bundle (default: the bundle's own mapping.json)",
      someText,
    )
    .option("--propose-mapping", "print a first mapping for a file of another make, and read nothing into the store")
    .option("--check", "say what these would come to by themselves, and write nothing: what a store holds is not looked at")
    .action(async (paths: string[], options: IngestFlags) => {
      if (options.proposeMapping === true) {
        for (const path of paths) parts.stdout.write(await proposeMapping(path));
        return;
      }
      const scratch = options.check === true;
      const session = await parts.open({ ...options, make: "all", standsBack: true, scratch });
      try {
        const progress = new ProgressLine(parts.stderr, options.json === true);
        let rejected = 0;
        for (const path of paths) {
          const report = await runIngest(session.reader(), {
            path,
            mappingPath: options.mapping,
            onProgress: ({ read }) => progress.show(`${read} rows read`),
          });
          progress.end();
          rejected += report.records.rejected;
          if (options.json) printJson(parts.stdout, jsonReport(report));
          else printReport(parts.stdout, path, report);
        }
        if (scratch && options.json !== true) printLine(parts.stdout, "checked: nothing was written");
        parts.exit(rejected > 0 ? EXIT.rejected : EXIT.done);
      } finally {
        await session.close();
      }
    });
}

/** The object that is printed (docs/bundle.md, "What ingest hands back"). */
function jsonReport(report: IngestReport): Record<string, unknown> {
  const { source, records, entities, links, stubs, rejects, ms } = report;
  const warnings = [
    ...report.warnings,
    ...report.droppedColumns.map(droppedWarning),
    ...(report.stubNames.length === 0 ? [] : [stubsWarning(report)]),
  ];
  return {
    source,
    records,
    entities,
    links,
    stubs,
    rejects: rejects.map(({ valueClass, ...rest }) => ({ ...rest, value_class: valueClass })),
    warnings: warnings.map(({ valueClass, ...rest }) => ({ ...rest, value_class: valueClass })),
    ms,
    files: report.files,
    joins: report.joins,
  };
}

/** The published shape has no place of its own for columns that are not in the format: `travel.csv: meal`. */
function droppedWarning(dropped: string): IngestWarning {
  const colon = dropped.indexOf(": ");
  const text = "a column of the bundle format; this one was not read";
  return {
    file: dropped.slice(0, colon),
    line: 1,
    column: dropped.slice(colon + 2),
    code: "COLUMN_DROPPED",
    text,
    valueClass: "",
  };
}

/** The published shape has only a count of stubs; here they are named, as many as the report names. */
function stubsWarning({ stubs, stubNames }: IngestReport): IngestWarning {
  const more = stubs > stubNames.length ? `, and ${stubs - stubNames.length} more` : "";
  const text = `waiting for the file that tells of them: ${stubNames.join(", ")}${more}`;
  return { file: "", line: 0, column: "", code: "STUBS", text, valueClass: "" };
}

function printReport(out: Output, path: string, report: IngestReport): void {
  const { records } = report;
  printLine(out, `${path} (source ${report.source}) in ${(report.ms / 1000).toFixed(1)} s`);
  printLine(
    out,
    `  records: ${records.read} read, ${records.new} new, ${records.superseding} superseding, ${records.unchanged} unchanged, ${records.rejected} rejected`,
  );
  const counts = (kinds: IngestReport["entities"] | IngestReport["links"]) =>
    Object.entries(kinds)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(", ") || "none";
  printLine(out, `  new entities: ${counts(report.entities)}`);
  printLine(out, `  new links: ${counts(report.links)}`);
  if (report.stubs > 0)
    printLine(
      out,
      `  stubs waiting for their file: ${report.stubs} (${report.stubNames.slice(0, 5).join(", ")}${report.stubs > 5 ? ", …" : ""})`,
    );
  for (const { file, rows, refused } of report.files ?? [])
    printLine(out, `  ${file}: ${rows} rows${refused === 0 ? "" : `, ${refused} refused`}${joinsOf(report, file)}`);
  for (const { file, alarm } of report.joins ?? []) if (alarm !== "") printLine(out, `  LOW YIELD ${file}: ${alarm}`);
  for (const column of report.droppedColumns) printLine(out, `  dropped column: ${column}`);
  for (const [title, list] of [
    ["rejected", report.rejects],
    ["warning", report.warnings.filter(({ code }) => code !== "LOW_YIELD")],
  ] as const) {
    for (const r of list.slice(0, REJECTS_SHOWN))
      printLine(out, `  ${title}: ${r.file}:${r.line}${r.column === "" ? "" : ` ${r.column}`}: ${r.text} [${r.code}]`);
    if (list.length > REJECTS_SHOWN) printLine(out, `  … ${list.length - REJECTS_SHOWN} more`);
  }
}

/** What a file's mentions of others' things came to: "; joined: flight_id to a flight 12 of 12, booking_ref to a booking 7 of 9 (1 ambiguous)". */
function joinsOf({ joins = [] }: IngestReport, file: string): string {
  const own = joins.filter((join) => join.file === file);
  const told = own.map(({ join, column, named, joined, ambiguous }) => {
    const several = ambiguous === 0 ? "" : ` (${ambiguous} ambiguous)`;
    return `${column} to ${JOINS[join].reach} ${joined} of ${named}${several}`;
  });
  return told.length === 0 ? "" : `; joined: ${told.join(", ")}`;
}
