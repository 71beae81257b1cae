import type { Command } from "commander";
import { AppError } from "#base/errors.ts";
import { takeBackRecords } from "#app/jobs/retention/take-back.ts";
import { type SubjectReport, subjectReport } from "#app/jobs/retention/subject-report.ts";
import { someText, withStoreFlags } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";
import { withSession } from "./with-session.ts";

interface StoreFlags {
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama subject report|correct`: for whoever answers a person who asks what is held about them, or says that it is wrong (docs/retention.md). */
export function subjectCommand(program: Command, parts: CliParts): void {
  const subject = program.command("subject").description("what is held about one person, and what of it is wrong");

  withStoreFlags(subject.command("report"))
    .description("all that is held about a person: values, records, how long they stay, findings, and who was told")
    .argument("<ref>", "an id, or a document, badge or staff number")
    .option("--texts", "with the texts of the records as they came, which may speak of others too")
    .action(async (ref: string, flags: StoreFlags & { texts?: boolean }) => {
      await withSession(parts, { ...flags, readOnly: true }, async (session) => {
        const report = await subjectReport(session.reader(), { ref, texts: flags.texts === true });
        if (report === undefined) throw new AppError("NOT_FOUND", "nobody is known by this");
        if (flags.json) printJson(parts.stdout, report);
        else print(parts, report);
      });
    });

  withStoreFlags(subject.command("correct"))
    .description(
      "take back records that are wrong: they say nothing any more, and a corrected row of their source takes their place",
    )
    .argument("<record...>", "ids, as subject report tells them")
    .requiredOption("--reason <text>", "why: kept for good", someText)
    .action(async (records: string[], flags: StoreFlags & { reason: string }) => {
      await withSession(parts, flags, async (session) => {
        const done = await takeBackRecords(session.reader(), { records, reason: flags.reason });
        if (flags.json) printJson(parts.stdout, done);
        else printLine(parts.stdout, `${done.records.length} records taken back`);
      });
    });
}

function print({ stdout }: CliParts, report: SubjectReport): void {
  const { person, identities, links, linksCut, records, judgements, findings, cases, told, toldCut } = report;
  printLine(stdout, `${person.id}  ${person.name}`);
  for (const { id, called, values } of identities) printTable(stdout, [[id, called, textOf(values)]]);
  const heading = (text: string, count: number, cut = false): void =>
    printLine(stdout, `\n${text}: ${count}${cut ? ", and there are more" : ""}`);
  heading("links", links.length, linksCut);
  printTable(
    stdout,
    links.map(({ kind, with: other, at, values }) => [at ?? "", kind, other.called, textOf(values)]),
  );
  heading("records", records.length);
  printTable(
    stdout,
    records.map(({ id, source, kind, status, receivedAt, maskedAfter, erasedAfter, held }) => [
      ...[
        id,
        source,
        kind,
        status,
        `received ${receivedAt}`,
        `masked ${maskedAfter ?? "never"}`,
        `erased ${erasedAfter ?? "never"}`,
      ],
      held ? "held" : "",
    ]),
  );
  for (const { id, text } of records) if (text !== null) printLine(stdout, `${id}: ${text}`);
  heading("judgements", judgements.length);
  printTable(
    stdout,
    judgements.map(({ id, verdict, by, with: both, inForce }) => [
      id,
      verdict,
      by,
      both.join(" "),
      inForce ? "" : "not in force",
    ]),
  );
  heading("findings", findings.length);
  printTable(
    stdout,
    findings.map(({ id, review, firstSeen, title }) => [id, review, firstSeen, title]),
  );
  heading("cases", cases.length);
  printTable(
    stdout,
    cases.map(({ id, title }) => [id, title]),
  );
  heading("told to", told.length, toldCut);
  printTable(
    stdout,
    told.map(({ at, reader, operation, purpose, case: under }) => [at, reader, operation.join(" "), purpose ?? "", under ?? ""]),
  );
}

function textOf(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(", ");
}
