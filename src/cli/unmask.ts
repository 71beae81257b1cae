import type { Command } from "commander";
import {
  approveUnmasking,
  listUnmaskings,
  readUnmasked,
  requestUnmasking,
  type ToldUnmasking,
} from "#app/jobs/retention/unmask.ts";
import { moment, someText, withStoreFlags } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { printJson, printLine } from "./print.ts";
import { withSession } from "./with-session.ts";

interface StoreFlags {
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama unmask request|approve|list|read`: what masked records said, for a case and a time, by two persons (docs/retention.md). */
export function unmaskCommand(program: Command, parts: CliParts): void {
  const unmask = program.command("unmask").description("read what masked records said, for a case and a time, by two persons");

  withStoreFlags(unmask.command("request"))
    .description("ask that masked records may be read; --under names the case")
    .argument("<record...>", "ids")
    .requiredOption("--reason <text>", "why: kept for good", someText)
    .requiredOption("--until <time>", "until when, within 90 days", moment)
    .action(async (records: string[], flags: StoreFlags & { reason: string; until: number }) => {
      await withSession(parts, flags, async (session) => {
        const { reason, until } = flags;
        tell(parts, flags, await requestUnmasking(session.reader(), { records, reason, until }));
      });
    });

  withStoreFlags(unmask.command("approve"))
    .description("approve what somebody else has asked for")
    .argument("<unmasking>", "its id, as unmask list tells it")
    .action(async (id: string, flags: StoreFlags) => {
      await withSession(parts, flags, async (session) => {
        tell(parts, flags, await approveUnmasking(session.reader(), { id }));
      });
    });

  withStoreFlags(unmask.command("list"))
    .description("what was asked for, by whom, and who approved it")
    .action(async (flags: StoreFlags) => {
      await withSession(parts, { ...flags, readOnly: true }, async (session) => {
        const all = await listUnmaskings(session.reader());
        if (flags.json) printJson(parts.stdout, all);
        else for (const one of all) printLine(parts.stdout, lineOf(one));
      });
    });

  withStoreFlags(unmask.command("read"))
    .description("the text of a record as it came, to who asked or approved, for the case that --under names")
    .argument("<record>", "its id")
    .action(async (id: string, flags: StoreFlags) => {
      await withSession(parts, { ...flags, readOnly: true }, async (session) => {
        const text = await readUnmasked(session.reader(), { id });
        if (flags.json) printJson(parts.stdout, { record: id, text });
        else printLine(parts.stdout, text);
      });
    });
}

function tell(parts: CliParts, { json }: StoreFlags, unmasking: ToldUnmasking): void {
  if (json) printJson(parts.stdout, unmasking);
  else printLine(parts.stdout, lineOf(unmasking));
}

function lineOf({ id, records, case: under, by, until, reason, approved }: ToldUnmasking): string {
  const state = approved === null ? "not approved" : `approved by ${approved.by} at ${approved.at}`;
  return `${id}  ${records.length} records for ${under}, asked by ${by}, until ${until}, ${state}: ${reason}`;
}
