import { InvalidArgumentError, type Command } from "commander";
import { auditReport } from "#app/audit/audit-report.ts";
import { auditEntries, checkAudit } from "#app/audit/read-audit.ts";
import { listUsers } from "#app/users/change-users.ts";
import type { User } from "#model/users/user.ts";
import { moment, someText, wholeNumber, withStoreFlags } from "./flags.ts";
import { type CliParts, EXIT } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";

interface AuditFlags {
  json?: boolean;
  store?: string;
  as?: string;
}

interface SearchFlags extends AuditFlags {
  reader?: string;
  id?: string;
  operation?: string;
  case?: string;
  from?: number;
  until?: number;
  top: number;
}

type Head = { readonly seq: number; readonly hash: string };

/** `trama audit verify|search|report`: who asked what, for whoever answers for it. */
export function auditCommand(program: Command, parts: CliParts): void {
  const audit = program.command("audit").description("who asked what: what was written down of each answer");
  const known = (): readonly User[] => {
    const { usersFile } = parts.defaults;
    return usersFile === undefined ? [] : listUsers(usersFile);
  };

  withStoreFlags(audit.command("verify"))
    .description("walk the whole log: whether an entry was changed, taken out or put in; prints its head, to be noted elsewhere")
    .option("--expect <head>", "a head that was printed before, SEQ:HASH: entries cut off since are missed", head)
    .action(async (flags: AuditFlags & { expect?: Head }) => {
      const session = await parts.open({ ...flags, readOnly: true });
      try {
        const check = await checkAudit(session.reader(), flags.expect);
        if (flags.json) printJson(parts.stdout, check);
        else if (check.broken === null)
          printLine(
            parts.stdout,
            check.head === null ? "nothing was written yet" : `whole, ${check.entries} entries; its head is ${told(check.head)}`,
          );
        else
          printLine(
            parts.stdout,
            `broken at entry ${check.broken.seq}: ${check.broken.why}; whole up to ${check.head === null ? "nothing" : told(check.head)}`,
          );
        parts.exit(check.broken === null ? EXIT.done : EXIT.failed);
      } finally {
        await session.close();
      }
    });

  withStoreFlags(audit.command("search"))
    .description("entries, latest first")
    .option("--reader <name>", "of this user", someText)
    .option("--id <ref>", "whose answers spoke of this, by id or natural form", someText)
    .option("--operation <name>", "of this root field, or command", someText)
    .option("--case <case>", "for this case", someText)
    .option("--from <time>", "not before", moment)
    .option("--until <time>", "before", moment)
    .option("--top <n>", "how many to print", wholeNumber(1, 10_000), 50)
    .action(async (flags: SearchFlags) => {
      const session = await parts.open({ ...flags, readOnly: true });
      try {
        const { reader, id, operation, case: under, from, until, top } = flags;
        const entries = await auditEntries(
          session.reader(),
          { reader, ref: id, operation, case: under, from, until, users: known() },
          { limit: top },
        );
        if (flags.json) return entries.forEach((entry) => printJson(parts.stdout, entry));
        printTable(
          parts.stdout,
          entries.map((entry) => [
            String(entry.seq),
            new Date(entry.at).toISOString(),
            entry.reader,
            entry.operation.join(" "),
            `${entry.ids.length + entry.idsMore} things`,
            entry.outcome,
            [entry.case, entry.purpose].filter((text) => text !== null).join(": "),
          ]),
        );
      } finally {
        await session.close();
      }
    });

  withStoreFlags(audit.command("report"))
    .description("how much each user asked, and what should be asked about: own person, volume, probing, off duty, fishing")
    .option("--from <time>", "not before", moment)
    .option("--until <time>", "before", moment)
    .action(async (flags: AuditFlags & { from?: number; until?: number }) => {
      const session = await parts.open({ ...flags, readOnly: true });
      try {
        const report = await auditReport(session.reader(), { from: flags.from, until: flags.until }, known());
        if (flags.json) return printJson(parts.stdout, report);
        printTable(
          parts.stdout,
          report.readers.map(({ reader, answers, persons, refused, withoutCase, lastAt }) => [
            reader,
            `${answers} answers`,
            `${persons} persons`,
            `${refused} refused`,
            `${withoutCase} without a case`,
            `last ${new Date(lastAt).toISOString()}`,
          ]),
        );
        for (const { kind, reader, text, entries } of report.alerts)
          printLine(parts.stdout, `${kind} ${reader}: ${text}${entries.length === 0 ? "" : ` (entries ${entries.join(", ")})`}`);
        if (report.alerts.length === 0) printLine(parts.stdout, "Nothing that should be asked about.");
      } finally {
        await session.close();
      }
    });
}

function told({ seq, hash }: Head): string {
  return `${seq}:${hash}`;
}

function head(text: string): Head {
  const match = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text);
  if (match === null) throw new InvalidArgumentError("a head is needed as audit verify prints it, SEQ:HASH");
  return { seq: Number(match[1]), hash: match[2]! };
}
