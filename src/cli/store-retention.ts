import type { Command } from "commander";
import { AppError } from "#base/errors.ts";
import { holdRecords, listHolds, releaseHold, type ToldHold } from "#app/jobs/retention/hold.ts";
import { retainStore } from "#app/jobs/retention/retain-store.ts";
import type { HoldScope } from "#model/retention/hold.ts";
import { someText, withStoreFlags } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";
import { withSession } from "./with-session.ts";

interface StoreFlags {
  json?: boolean;
  store?: string;
  as?: string;
}

interface HoldFlags extends StoreFlags {
  source?: string;
  case?: string;
  record?: string;
  reason: string;
}

/** `trama store retain|hold|release|holds`: what has had its time is masked and erased, but for what is held (docs/retention.md). */
export function retentionCommands(store: Command, parts: CliParts): void {
  withStoreFlags(store.command("retain"))
    .description("mask and erase the records whose time has come (TRAMA_RETENTION says when); for cron")
    .option("--dry-run", "change nothing, and say what would be done")
    .action(async (flags: StoreFlags & { dryRun?: boolean }) => {
      await withSession(parts, { ...flags, readOnly: flags.dryRun === true }, async (session) => {
        const report = await retainStore(session.reader(), { dryRun: flags.dryRun === true });
        if (flags.json) {
          printJson(parts.stdout, report);
          return;
        }
        const rows = report.kinds.map(({ source, kind, ...counts }) => [source, kind, ...Object.values(counts).map(Number)]);
        if (rows.length > 0) printTable(parts.stdout, [["source", "kind", "masked", "erased", "held"], ...rows]);
        printLine(parts.stdout, summary(report));
      });
    });

  withStoreFlags(store.command("hold"))
    .description("keep records from being masked and erased: those of a source, those behind what stands in a case, or one")
    .option("--source <name>", "all of this source", someText)
    .option("--case <id>", "all that say anything of what stands in this case", someText)
    .option("--record <id>", "this one", someText)
    .requiredOption("--reason <text>", "why: kept for good", someText)
    .action(async (flags: HoldFlags) => {
      await withSession(parts, flags, async (session) => {
        tell(parts, flags, await holdRecords(session.reader(), { ...scopeOf(flags), reason: flags.reason }));
      });
    });

  withStoreFlags(store.command("release"))
    .description("end a hold")
    .argument("<hold>", "its id, as store holds lists it")
    .requiredOption("--reason <text>", "why: kept for good", someText)
    .action(async (id: string, flags: StoreFlags & { reason: string }) => {
      await withSession(parts, flags, async (session) => {
        tell(parts, flags, await releaseHold(session.reader(), { id, reason: flags.reason }));
      });
    });

  withStoreFlags(store.command("holds"))
    .description("list the holds that there are and were")
    .action(async (flags: StoreFlags) => {
      await withSession(parts, { ...flags, readOnly: true }, async (session) => {
        const holds = await listHolds(session.reader());
        if (flags.json) printJson(parts.stdout, holds);
        else for (const hold of holds) printLine(parts.stdout, lineOf(hold));
      });
    });
}

function summary({ dryRun, kinds, emptied, keysDestroyed }: Awaited<ReturnType<typeof retainStore>>): string {
  const sum = (name: "masked" | "erased" | "held"): number => kinds.reduce((all, row) => all + row[name], 0);
  const done = `${sum("masked")} masked, ${sum("erased")} erased, ${sum("held")} held`;
  return dryRun ? `would be: ${done}` : `${done}; ${emptied} findings and cases emptied, ${keysDestroyed} keys destroyed`;
}

function scopeOf({ source, case: of, record }: HoldFlags): { scope: HoldScope; of: string } {
  const given = (
    [
      ["SOURCE", source],
      ["CASE", of],
      ["RECORD", record],
    ] as const
  ).flatMap(([scope, name]) => (name === undefined ? [] : [{ scope, of: name }]));
  if (given.length !== 1) throw new AppError("BAD_INPUT", "what is held: one of --source, --case and --record is needed");
  return given[0]!;
}

function tell(parts: CliParts, { json }: StoreFlags, hold: ToldHold): void {
  if (json) printJson(parts.stdout, hold);
  else printLine(parts.stdout, lineOf(hold));
}

function lineOf({ id, scope, of, by, at, reason, released }: ToldHold): string {
  const end = released === null ? "" : `; released by ${released.by} at ${released.at}: ${released.reason}`;
  return `${id}  ${scope.toLowerCase()} ${of}, held by ${by} at ${at}: ${reason}${end}`;
}
