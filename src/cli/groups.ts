import { Option, type Command } from "commander";
import { type ChangedGroup, changeGroupMembers, closeGroup, openGroup } from "#app/jobs/groups/change-group.ts";
import { listGroups, type ToldGroup } from "#app/queries/groups/read-groups.ts";
import { PAGE_MAX } from "#app/answers/page.ts";
import { listUsers } from "#app/users/change-users.ts";
import { GROUP_TEMPLATES, type GroupTemplate } from "#model/groups/group.ts";
import type { User } from "#model/users/user.ts";
import { moment, someText, wholeNumber, withStoreFlags } from "./flags.ts";
import type { CliParts, Session } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";
import { withSession } from "./with-session.ts";

interface GroupsFlags {
  json?: boolean;
  store?: string;
  as?: string;
}

interface MembersFlags extends GroupsFlags {
  agency?: string[];
  user?: string[];
  nobody?: boolean;
  ends?: number;
  epoch: number;
  reason?: string;
}

interface OpenFlags extends GroupsFlags {
  for: string;
  ends: number;
  template: GroupTemplate;
  agency?: string[];
  user?: string[];
}

/** `trama groups list|open|members|close`: closed groups for an operation, by who answers for it (`--as`). */
export function groupsCommand(program: Command, parts: CliParts): void {
  const groups = program.command("groups").description("closed groups for an operation: who reads what is labelled for one");
  const users = (): readonly User[] => {
    const { usersFile } = parts.defaults;
    return usersFile === undefined ? [] : listUsers(usersFile);
  };
  const letIn = (): readonly User[] => users().filter(({ tokenSha256 }) => tokenSha256 !== null);
  const within = (flags: GroupsFlags, work: (session: Session) => Promise<void>) => withSession(parts, flags, work);
  const tell = ({ group, epoch }: ChangedGroup, json: boolean | undefined): void => {
    if (json) return printJson(parts.stdout, { epoch, group: group === null ? null : plain(group, letIn()) });
    if (group === null) return printLine(parts.stdout, `epoch ${epoch}; whoever changed it is no member of the group`);
    printLine(parts.stdout, `${group.compartment}, epoch ${epoch}, reaches ${group.reaches(letIn()).join(", ") || "nobody"}`);
    const listed = users().filter(({ clearance }) => clearance.compartments.includes(group.compartment));
    if (listed.length > 0)
      printLine(
        parts.stderr,
        `The file of users gives ${group.compartment} to ${listed.map(({ name }) => name).join(", ")}: that counts for nothing, as the word is a group's.`,
      );
  };

  withStoreFlags(groups.command("list"))
    .description("groups that one is a member of; to whoever reads everything, all of them")
    .action((flags: GroupsFlags) =>
      within(flags, async (session) => {
        const told = await allGroups(session);
        if (flags.json) return told.forEach((group) => printJson(parts.stdout, plain(group, letIn())));
        if (told.length === 0) return printLine(parts.stdout, "No group.");
        printTable(
          parts.stdout,
          told.map((group) => [
            group.compartment,
            group.state,
            `until ${group.endsAt}`,
            `epoch ${group.epoch}`,
            [...group.agencies, ...group.users].join(", ") || "nobody",
            group.purpose,
          ]),
        );
      }),
    );

  withStoreFlags(groups.command("open"))
    .description("open a group: its compartment, what it is for, when it ends and who is in it")
    .argument("<compartment>", "a word of its own, such as OP-CONDOR", someText)
    .requiredOption("--for <text>", "what it is for", someText)
    .requiredOption("--ends <time>", "when it ends, within five years", moment)
    .addOption(new Option("--template <name>", "what a contribution should say").choices([...GROUP_TEMPLATES]).default("SIMPLE"))
    .option("--agency <agency>", "whose users are members; again for several", again)
    .option("--user <name>", "a member by name; again for several", again)
    .action((compartment: string, flags: OpenFlags) =>
      within(flags, async (session) => {
        const { for: purpose, ends: endsAt, template, agency: agencies = [], user: names = [] } = flags;
        const input = { compartment, purpose, endsAt, template, agencies, users: names };
        tell(await openGroup(session.reader(), input, users()), flags.json);
      }),
    );

  withStoreFlags(groups.command("members"))
    .description("say anew who is in a group, all of them, or when it ends")
    .argument("<group>", "its compartment or id", someText)
    .requiredOption("--epoch <n>", "its epoch as it was read", wholeNumber(1, 1_000_000))
    .option("--agency <agency>", "whose users are members; again for several", again)
    .option("--user <name>", "a member by name; again for several", again)
    .addOption(new Option("--nobody", "leave it without members").conflicts(["agency", "user"]))
    .option("--ends <time>", "when it ends", moment)
    .option("--reason <text>", "why", someText)
    .action((group: string, flags: MembersFlags) =>
      within(flags, async (session) => {
        const { agency, user: names, nobody, ends, epoch, reason } = flags;
        const anew = nobody === true || agency !== undefined || names !== undefined;
        const input = {
          ...{ group, expectedEpoch: epoch, endsAt: ends ?? null, reason: reason ?? null },
          ...(anew ? { agencies: agency ?? [], users: names ?? [] } : { agencies: null, users: null }),
        };
        tell(await changeGroupMembers(session.reader(), input, users()), flags.json);
      }),
    );

  withStoreFlags(groups.command("close"))
    .description("end a group: from now on it reaches nobody")
    .argument("<group>", "its compartment or id", someText)
    .requiredOption("--epoch <n>", "its epoch as it was read", wholeNumber(1, 1_000_000))
    .option("--reason <text>", "why", someText)
    .action((group: string, flags: GroupsFlags & { epoch: number; reason?: string }) =>
      within(flags, async (session) => {
        const { epoch } = await closeGroup(session.reader(), {
          ...{ group, expectedEpoch: flags.epoch, reason: flags.reason ?? null },
        });
        if (flags.json) printJson(parts.stdout, { epoch });
        else printLine(parts.stdout, `ended with epoch ${epoch}; it reaches nobody`);
      }),
    );
}

async function allGroups(session: Session): Promise<ToldGroup[]> {
  const told: ToldGroup[] = [];
  for (let after: string | null = null; ;) {
    const { items, hasNextPage } = await listGroups(session.reader(), { first: PAGE_MAX, after });
    told.push(...items.map(({ node }) => node));
    if (!hasNextPage) return told;
    after = items.at(-1)!.key;
  }
}

function plain({ reaches, ...group }: ToldGroup, users: readonly User[]): object {
  return { ...group, reaches: reaches(users) };
}

const again = (text: string, before: string[] | undefined): string[] => [...(before ?? []), text];
