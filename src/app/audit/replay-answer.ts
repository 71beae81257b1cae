/** Whether an answer can be given again as it was written down: the same question, of whoever asked it, at what the store holds now. */
import { AppError } from "#base/errors.ts";
import type { Access } from "#model/access.ts";
import type { KeptEntry } from "#model/users/audit-entry.ts";
import { accessOf, type User } from "#model/users/user.ts";
import { contextOf } from "../context.ts";
import { presentMethod } from "../queries/present-method.ts";
import { Reader } from "../reader/reader.ts";
import { toldEntries } from "./told-entries.ts";
import { digestFor } from "./write-down.ts";

/** What was asked, as it was then. `query`, `variables`, `operationName`: as the request had them, to the letter. */
export interface AskedThen {
  readonly seq: number;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

interface Question {
  /** Undefined of what cannot be read as one. */
  readonly query: string | undefined;
  readonly variables: unknown;
  readonly operationName: string | undefined;
}

export interface Replayed {
  readonly seq: number;
  readonly same: boolean;
  /** How many changes the store has had since (entries of its feed); null where it is another store, put back from before. */
  readonly changesSince: number | null;
  readonly sameMethod: boolean;
  readonly sameRoles: boolean;
}

/** The entry and its reader of now. NOT_FOUND without such an entry or such a user; BAD_INPUT when that is not what was asked, or no answer was given. */
export async function whoAsked(
  reader: Reader,
  asked: AskedThen,
  users: readonly User[],
): Promise<{ readonly entry: KeptEntry; readonly as: Reader }> {
  const context = contextOf(reader);
  const kept = await context.audit.log.entries({}, { limit: 1, before: asked.seq + 1 });
  // As the reader is told it: what another agency asks a third one is not to be found out by giving it again.
  const [entry] = await toldEntries(reader, kept, users);
  if (entry?.seq !== asked.seq) throw new AppError("NOT_FOUND", `there is no entry ${asked.seq}`);
  if (entry.answer === null) throw new AppError("BAD_INPUT", `entry ${asked.seq} is of no answer that could be given again`);
  if (digestFor(context, questionOf(asked)) !== entry.question)
    throw new AppError(
      "BAD_INPUT",
      `that is not what entry ${asked.seq} was asked: query, variables and operationName are needed to the letter`,
    );
  return { entry, as: new Reader(context, accessThen(reader, entry, users)) };
}

/** As it is written down of each. */
export function questionOf({ query, variables, operationName }: Question): unknown {
  return [query, variables, operationName];
}

export async function compareAnswers(
  as: Reader,
  { seq, answer, state, method, roles }: KeptEntry,
  given: unknown,
): Promise<Replayed> {
  const now = await as.seq();
  return {
    seq,
    same: digestFor(contextOf(as), given) === answer,
    changesSince: state === null || state > now ? null : now - state,
    sameMethod: method === presentMethod().id,
    sameRoles: roles.join() === as.access.roles.join(),
  };
}

/** Clearance and roles are those of now: what was taken from somebody is not read for them again. */
function accessThen({ access }: Reader, { reader: name, purpose, case: under }: KeptEntry, users: readonly User[]): Access {
  const errand = { purpose, case: under };
  const user = users.find((one) => one.name === name);
  if (user !== undefined) return accessOf(user, errand);
  if (name === access.reader) return { ...access, ...errand };
  throw new AppError("NOT_FOUND", `there is no user ${name} any more`);
}
