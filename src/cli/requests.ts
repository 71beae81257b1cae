import { Option, type Command } from "commander";
import { PAGE_MAX } from "#app/answers/page.ts";
import { answerRequest, askAgency, withdrawRequest } from "#app/jobs/requests/change-request.ts";
import { proposalFor } from "#app/queries/requests/propose.ts";
import { getRequest, listRequests, type ToldRequest } from "#app/queries/requests/read-requests.ts";
import { labelOf, naturalOf } from "#app/reader/names.ts";
import { listUsers } from "#app/users/change-users.ts";
import { AppError } from "#base/errors.ts";
import { type Verdict, VERDICTS } from "#model/requests/request.ts";
import { moment, someText, wholeNumber, withStoreFlags } from "./flags.ts";
import type { CliParts, Session } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";
import { withSession } from "./with-session.ts";

interface RequestsFlags {
  json?: boolean;
  store?: string;
  as?: string;
}

interface AskFlags extends RequestsFlags {
  about?: string;
  name?: string;
  born?: string;
  for: string;
  case?: string;
  due: number;
  handling?: string;
}

interface AnswerFlags extends RequestsFlags {
  expect: number;
  contact?: string;
  handling?: string;
  reason?: string;
}

const ANSWERS = [...VERDICTS, "REFUSED"] as const;

/** `trama requests list|show|ask|answer|withdraw`: what agencies ask each other, by who answers for it (`--as`). */
export function requestsCommand(program: Command, parts: CliParts): void {
  const requests = program
    .command("requests")
    .description("what agencies ask each other: known or not known, and whom to ask on");
  const within = (flags: RequestsFlags, work: (session: Session) => Promise<void>) => withSession(parts, flags, work);
  const tell = (request: ToldRequest, json: boolean | undefined): void => {
    if (json) printJson(parts.stdout, request);
    else printTable(parts.stdout, [row(request)]);
  };

  withStoreFlags(requests.command("list"))
    .description("requests of one's agency, asked and received: those that wait first, the soonest due of them first")
    .option("--top <n>", "how many to print", wholeNumber(1, PAGE_MAX), 50)
    .option("--overdue", "only those past the time when an answer was due")
    .action((flags: RequestsFlags & { top: number; overdue?: boolean }) =>
      within(flags, async (session) => {
        const filter = { box: null, states: null, overdue: flags.overdue === true ? true : null };
        const { items, totalCount } = await listRequests(session.reader(), { first: flags.top, after: null, ...filter });
        if (flags.json) return items.forEach(({ node }) => printJson(parts.stdout, node));
        if (totalCount === 0) return printLine(parts.stdout, "No request.");
        printTable(
          parts.stdout,
          items.map(({ node }) => row(node)),
        );
        if (items.length < totalCount) printLine(parts.stdout, `and ${totalCount - items.length} more (--top)`);
      }),
    );

  withStoreFlags(requests.command("show"))
    .description("one request, what was said in it and, of one that was received, what one's own records come to")
    .argument("<request>", "its id", someText)
    .action((id: string, flags: RequestsFlags) =>
      within(flags, async (session) => {
        const reader = session.reader();
        const request = await getRequest(reader, { id });
        if (request === undefined) throw new AppError("NOT_FOUND", "no readable request has this id");
        const proposal = await proposalFor(reader, request);
        const entities = proposal?.entities.map((entity) => ({
          id: entity.id,
          natural: naturalOf(entity),
          label: labelOf(entity),
        }));
        if (flags.json)
          return printJson(parts.stdout, { ...request, proposal: proposal && { verdict: proposal.verdict, entities } });
        tell(request, false);
        printLine(parts.stdout, `for: ${request.purpose}`);
        for (const { kind, at, by, verdict, contact, handling, reason } of request.events)
          printLine(parts.stdout, [at, by, kind, verdict, contact, handling, reason].filter((text) => text !== null).join("  "));
        if (proposal === null) return;
        printLine(parts.stdout, `proposed: ${proposal.verdict}; nothing is answered until somebody does`);
        for (const { id: entity, natural, label } of entities ?? []) printLine(parts.stdout, `  ${entity}  ${natural}  ${label}`);
      }),
    );

  withStoreFlags(requests.command("ask"))
    .description("ask another agency about a number, or about a person by name and birth date")
    .argument("<agency>", "the agency, as labels write it", someText)
    .option("--about <ref>", "a number: PAN:PA1234567, +50760001111, 020-12345675", someText)
    .option("--name <name>", "a person's name", someText)
    .option("--born <date>", "their date of birth, YYYY-MM-DD", someText)
    .requiredOption("--for <text>", "what for", someText)
    .option("--case <case>", "for which case, as one's own agency calls it", someText)
    .requiredOption("--due <time>", "when an answer is due, within a year", moment)
    .option("--handling <label>", "who of both agencies may read it; AMBER where none is given", someText)
    .action((agency: string, flags: AskFlags) =>
      within(flags, async (session) => {
        const { about: ref = null, name = null, born: birthDate = null, case: under = null, handling = null } = flags;
        const input = { agency, ref, name, birthDate, purpose: flags.for, case: under, dueAt: flags.due, handling };
        const { usersFile } = parts.defaults;
        tell(await askAgency(session.reader(), input, usersFile === undefined ? [] : listUsers(usersFile)), flags.json);
      }),
    );

  withStoreFlags(requests.command("answer"))
    .description("answer a request that one's agency received, or refuse to")
    .argument("<request>", "its id", someText)
    .addOption(
      new Option("--answer <answer>", "whether something is known, or that no answer is given")
        .choices([...ANSWERS])
        .makeOptionMandatory(),
    )
    .requiredOption("--expect <n>", "its version as it was read", wholeNumber(1, 1_000))
    .option("--contact <text>", "of a hit: whom to ask on", someText)
    .option("--handling <label>", "of a hit: how what they would tell is to be handled", someText)
    .option("--reason <text>", "of a refusal: why", someText)
    .action((request: string, flags: AnswerFlags & { answer: Verdict | "REFUSED" }) =>
      within(flags, async (session) => {
        const { expect: expectedVersion, answer, contact = null, handling = null, reason = null } = flags;
        const input = { request, expectedVersion, answer, contact, handling, reason };
        tell(await answerRequest(session.reader(), input), flags.json);
      }),
    );

  withStoreFlags(requests.command("withdraw"))
    .description("take back a request of one's agency that was not answered")
    .argument("<request>", "its id", someText)
    .requiredOption("--expect <n>", "its version as it was read", wholeNumber(1, 1_000))
    .option("--reason <text>", "why", someText)
    .action((request: string, { expect, reason = null, ...flags }: RequestsFlags & { expect: number; reason?: string | null }) =>
      within(flags, async (session) => {
        tell(await withdrawRequest(session.reader(), { request, expectedVersion: expect, reason }), flags.json);
      }),
    );
}

function row({ id, version, from, to, state, overdue, dueAt, ref, name, birthDate, answer }: ToldRequest): string[] {
  return [
    ...[id, `version ${version}`, `${from} to ${to}`, ref ?? `${name} ${birthDate}`],
    overdue ? "OVERDUE" : state,
    state === "ASKED"
      ? `due ${dueAt}`
      : [answer?.verdict, answer?.contact, answer?.reason].filter((text) => text !== null && text !== undefined).join("; "),
  ];
}
