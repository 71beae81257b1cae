import { InvalidArgumentError, Option, type Command } from "commander";
import { addUser, listUsers, renewToken, revokeToken } from "#app/users/change-users.ts";
import { AppError } from "#base/errors.ts";
import { TLP_LEVELS, type Tlp } from "#model/handling.ts";
import { ROLES, type Role } from "#model/users/rights.ts";
import { withFlagsOfNoStore } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";

interface UsersFlags {
  json?: boolean;
}

interface AddFlags extends UsersFlags {
  role: Role[];
  tlp: Tlp;
  agency: string;
  compartment: string[];
  everything?: boolean;
  self: string[];
  hours: string[];
  zone: string;
}

/** `trama users add|renew|revoke|list`: the file that TRAMA_USERS names. A running service goes by a change at once. */
export function usersCommand(program: Command, parts: CliParts): void {
  const users = program.command("users").description("who may ask: the file of users that TRAMA_USERS names");
  const file = (): string => {
    const { usersFile } = parts.defaults;
    if (usersFile === undefined)
      throw new AppError("CONFIG_INVALID", "TRAMA_USERS must name the file of users, which the first user added makes");
    return usersFile;
  };
  const tell = (json: boolean | undefined, name: string, token: string): void => {
    if (json) return printJson(parts.stdout, { name, token });
    printLine(parts.stdout, token);
    printLine(parts.stderr, `The token of ${name}. It is shown this once and kept nowhere.`);
  };

  withFlagsOfNoStore(users.command("add"))
    .description("add a user and print their token")
    .argument("<name>", "the name they are known by, also as a recipient of RED records")
    .addOption(
      new Option("--role <role>", "what they may do; again for several")
        .argParser((text: string, before: Role[] | undefined) => [...(before ?? []), roleOf(text)])
        .makeOptionMandatory(),
    )
    .addOption(new Option("--tlp <level>", "the strictest records they may read").choices([...TLP_LEVELS]).default("GREEN"))
    .option("--agency <agency>", "whose records, and records released to whom, they may read", "")
    .option("--compartment <name>", "a compartment that they hold; again for several", again, [])
    .option("--everything", "read every record whatever its label: for whoever looks after the store as a whole")
    .option("--self <ref>", "a person who the user is, or is kin to, such as PTY:S0042; again for several", again, [])
    .option("--hours <hours>", "when they are on duty, such as 'MON-FRI 06:00-18:00'; again for several", again, [])
    .option("--zone <zone>", "by which clocks, such as America/Panama", "UTC")
    .action((name: string, flags: AddFlags) => {
      const { role: roles, tlp, agency, compartment: compartments, everything, self, hours, zone } = flags;
      const clearance = { all: everything === true, tlp, agency, compartments };
      const duty = hours.length === 0 ? undefined : { zone, hours };
      const token = addUser(file(), { name, roles, clearance, self, duty });
      tell(flags.json, name, token);
    });

  withFlagsOfNoStore(users.command("renew"))
    .description("give a user another token in place of the one they had, and print it")
    .argument("<name>", "the user")
    .action((name: string, flags: UsersFlags) => tell(flags.json, name, renewToken(file(), name)));

  withFlagsOfNoStore(users.command("revoke"))
    .description("end a user's token: what they have open ends within a second, and the name stays known")
    .argument("<name>", "the user")
    .action((name: string, flags: UsersFlags) => {
      revokeToken(file(), name);
      if (flags.json) printJson(parts.stdout, { revoked: name });
      else printLine(parts.stdout, `${name} can no longer ask anything`);
    });

  withFlagsOfNoStore(users.command("list"))
    .description("list users, their roles and clearances; tokens are never shown")
    .action((flags: UsersFlags) => {
      const told = listUsers(file()).map(({ tokenSha256, ...user }) => ({ ...user, mayAsk: tokenSha256 !== null }));
      if (flags.json) return told.forEach((user) => printJson(parts.stdout, user));
      printTable(
        parts.stdout,
        told.map(({ name, roles, clearance, mayAsk }) => [
          name,
          roles.join(", "),
          clearance.all ? "everything" : [clearance.tlp, clearance.agency, ...clearance.compartments].filter(Boolean).join(" "),
          mayAsk ? "" : "no token",
        ]),
      );
    });
}

const again = (text: string, before: string[]): string[] => [...before, text];

function roleOf(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (role === undefined) throw new InvalidArgumentError(`one of ${ROLES.join(", ")} is needed`);
  return role;
}
