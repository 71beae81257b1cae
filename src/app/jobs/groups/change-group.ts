/**
 * Opening a group, saying anew who is in it, and ending it: each is an epoch after the one that the asker knew of, or nothing. Of two who change the
 * same epoch one gets through, and the other is told (CONFLICT).
 */
import { didYouMean } from "#base/did-you-mean.ts";
import { nowIso, nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { parseHandling } from "#model/handling.ts";
import { type GroupEpoch, groupId, type GroupMembers, type GroupTemplate, type KeptGroup } from "#model/groups/group.ts";
import { mayDo } from "#model/users/rights.ts";
import { plainLine, type User } from "#model/users/user.ts";
import type { StoredDoc } from "#store/port.ts";
import { contextOf } from "../../context.ts";
import type { Reader } from "../../reader/reader.ts";
import { notAllowed } from "../../users/not-allowed.ts";
import { keysOf, lastEpoch, signedEpoch, whyBroken } from "../../groups/epochs.ts";
import { getGroup, groupThere, type ToldGroup } from "../../queries/groups/read-groups.ts";

/** As labels write compartments, and long enough to be no slip of the hand. */
const COMPARTMENT = /^[A-Z0-9][A-Z0-9-]{2,39}$/;
const AGENCY = /^[A-Z0-9][A-Z0-9-]{0,39}$/;
/** Compartments that detection and bundles give a meaning of their own, and a word that labels write for nobody. */
const NO_GROUPS: ReadonlySet<string> = new Set(["INTEGRITY", "VICTIM", "NONE"]);
const MEMBERS_MAX = 500;
const EPOCHS_MAX = 1_000;
const TEXT_LENGTH = { min: 3, max: 300 };
const YEARS_MAX = 5;
const YEAR_MS = 366 * 24 * 3600 * 1000;

/** What whoever changed a group is told: null of one that they are no member of any more. */
export interface ChangedGroup {
  readonly group: ToldGroup | null;
  readonly epoch: number;
}

export interface OpenGroupInput extends GroupMembers {
  readonly compartment: string;
  readonly purpose: string;
  readonly template: GroupTemplate;
  /** ms. */
  readonly endsAt: number;
}

/** What is null stays as it is. */
export interface ChangeGroupInput {
  /** By its id, or its compartment. */
  readonly group: string;
  readonly expectedEpoch: number;
  readonly agencies: readonly string[] | null;
  readonly users: readonly string[] | null;
  /** ms. */
  readonly endsAt: number | null;
  readonly reason: string | null;
}

/** `known`: all who are known, where there are users; a member by name must be one of them, or have been a member before. */
export async function openGroup(reader: Reader, input: OpenGroupInput, known: readonly User[]): Promise<ChangedGroup> {
  expectMayConvene(reader);
  const compartment = input.compartment.trim().toUpperCase();
  if (!COMPARTMENT.test(compartment) || NO_GROUPS.has(compartment))
    throw new AppError(
      "BAD_INPUT",
      `a group's compartment is a word of its own of 3 to 40 capital letters, digits and hyphens, such as OP-CONDOR; ${[...NO_GROUPS].join(", ")} mean something else`,
    );
  await expectNothingGained(reader, compartment, known);
  const epoch = {
    ...{ number: 1, at: nowIso(), by: reader.name },
    ...{ purpose: plainLine(input.purpose, "a purpose", TEXT_LENGTH), template: input.template, reason: null },
    endsAt: endOf(input.endsAt),
    ...membersOf(input, known),
  };
  try {
    await keep(reader, { compartment, epochs: [] }, epoch);
  } catch (error) {
    if (error instanceof AppError && error.code === "CHANGED_MEANWHILE") throw taken();
    throw error;
  }
  return { group: (await getGroup(reader.fresh(), compartment)) ?? null, epoch: 1 };
}

export async function changeGroupMembers(reader: Reader, input: ChangeGroupInput, known: readonly User[]): Promise<ChangedGroup> {
  const { agencies, users, endsAt } = input;
  if (agencies === null && users === null && endsAt === null)
    throw new AppError("BAD_INPUT", "give agencies, users or the time when it ends");
  return changed(reader, input, (last) => ({
    ...membersOf({ agencies: agencies ?? last.agencies, users: users ?? last.users }, known, last.users),
    endsAt: endsAt === null ? last.endsAt : endOf(endsAt),
  }));
}

/** From now on it reaches nobody. What was labelled for it stays so; who was in it when is kept. */
export async function closeGroup(
  reader: Reader,
  input: Pick<ChangeGroupInput, "group" | "expectedEpoch" | "reason">,
): Promise<ChangedGroup> {
  return changed(reader, input, () => ({ endsAt: nowIso() }));
}

async function changed(
  reader: Reader,
  { group: ref, expectedEpoch, reason }: Pick<ChangeGroupInput, "group" | "expectedEpoch" | "reason">,
  change: (last: GroupEpoch) => Partial<GroupEpoch>,
): Promise<ChangedGroup> {
  expectMayConvene(reader);
  const doc = await groupThere(reader, ref);
  if (doc === undefined) throw new AppError("NOT_FOUND", "no group of yours has this id or compartment");
  const why = whyBroken(keysOf(contextOf(reader)), doc);
  if (why !== null) throw new AppError("GROUP_BROKEN", `the group reaches nobody, and cannot be changed: ${why}`);
  const last = lastEpoch(doc.body);
  if (last.number !== expectedEpoch) throw conflict();
  if (Date.parse(last.endsAt) <= nowMs())
    throw new AppError("BAD_INPUT", "the group has ended: open another one, with a word of its own");
  if (last.number >= EPOCHS_MAX) throw new AppError("LIMIT_EXCEEDED", `a group takes ${EPOCHS_MAX} changes`);
  const { signature: _, ...before } = last;
  const epoch = {
    ...before,
    ...change(last),
    ...{ number: last.number + 1, at: nowIso(), by: reader.name },
    reason: reason === null || reason.trim() === "" ? null : plainLine(reason, "a reason", TEXT_LENGTH),
  };
  try {
    await keep(reader, doc.body, epoch, doc);
  } catch (error) {
    if (error instanceof AppError && error.code === "CHANGED_MEANWHILE") throw conflict();
    throw error;
  }
  return { group: (await getGroup(reader.fresh(), doc.id)) ?? null, epoch: epoch.number };
}

async function keep(
  reader: Reader,
  { compartment, epochs }: KeptGroup,
  epoch: Omit<GroupEpoch, "signature">,
  doc?: StoredDoc<"groups">,
): Promise<void> {
  const context = contextOf(reader);
  const signed = signedEpoch(keysOf(context).key, { compartment, before: epochs.at(-1)?.signature ?? "", epoch });
  const next = {
    id: groupId(context.minter, compartment),
    sort: signed.endsAt,
    refs: [],
    body: { compartment, epochs: [...epochs, signed] },
  };
  await context.store.putDocs([
    doc === undefined
      ? { collection: "groups", append: [next] }
      : { collection: "groups", replace: [{ ...next, version: doc.version }] },
  ]);
}

function expectMayConvene(reader: Reader): void {
  if (!mayDo(reader.access.roles, "CONVENE")) throw notAllowed("CONVENE");
}

/**
 * A compartment that is in use already, on records or in the file of users, becomes a group's only by somebody who holds it: nobody reads more by
 * naming a group after one that is not theirs. A word of a group is taken for good.
 */
async function expectNothingGained(reader: Reader, compartment: string, known: readonly User[]): Promise<void> {
  const { store, minter } = contextOf(reader);
  const [[there], { labels }] = await Promise.all([store.docs("groups", [groupId(minter, compartment)]), store.labels()]);
  if (there !== undefined) throw taken();
  const { clearance } = reader.access;
  if (clearance.all || clearance.compartments.includes(compartment)) return;
  const inUse = [...labels.values()].flatMap((text) => {
    const parsed = parseHandling(text);
    return parsed.ok ? parsed.handling.compartments : [];
  });
  if ([...inUse, ...known.flatMap((user) => user.clearance.compartments)].includes(compartment)) throw taken();
}

/** The same whatever it is in use for. */
function taken(): AppError {
  return new AppError("CONFLICT", "this word is in use already: a group needs a compartment of its own");
}

function conflict(): AppError {
  return new AppError("CONFLICT", "the group was changed meanwhile: read it again and decide anew; nothing was written");
}

function endOf(ms: number): string {
  if (!(ms > nowMs() && ms < nowMs() + YEARS_MAX * YEAR_MS))
    throw new AppError("BAD_INPUT", `a group ends at a time from now on, within ${YEARS_MAX} years`);
  return new Date(ms).toISOString();
}

function membersOf({ agencies, users }: GroupMembers, known: readonly User[], before: readonly string[] = []): GroupMembers {
  const words = unique(agencies.map((agency) => agency.toUpperCase()));
  const names = unique(users);
  if (words.length + names.length > MEMBERS_MAX)
    throw new AppError("LIMIT_EXCEEDED", `a group names at most ${MEMBERS_MAX} members`);
  const bad = words.find((word) => !AGENCY.test(word));
  if (bad !== undefined)
    throw new AppError("BAD_INPUT", "agencies are words of letters, digits and hyphens, as labels have them");
  const all = [...known.map(({ name }) => name), ...before];
  const unknown = known.length === 0 ? undefined : names.find((name) => !all.includes(name));
  if (unknown !== undefined)
    throw new AppError(
      "BAD_INPUT",
      `there is no user "${unknown}", or nobody of that name has been here.${didYouMean(unknown, all)}`,
    );
  return { agencies: words, users: names };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ""))].sort();
}
