/** Groups as a reader sees them: those that they are a member of now, and no others. Whoever reads everything is told of all, ended and broken ones too. */
import { nowMs } from "#base/clock.ts";
import { type GroupEpoch, groupIdOf, type GroupTemplate, isMember, TEMPLATE_FIELDS } from "#model/groups/group.ts";
import { mayDo } from "#model/users/rights.ts";
import type { User } from "#model/users/user.ts";
import type { StoredDoc } from "#store/port.ts";
import { type Page, type PageArgs, pageOf } from "../../answers/page.ts";
import { contextOf } from "../../context.ts";
import { allDocs } from "../all-docs.ts";
import type { Reader } from "../../reader/reader.ts";
import { groupsOf, notEnded } from "../../groups/access-now.ts";
import { keysOf, lastEpoch, whyBroken } from "../../groups/epochs.ts";

export const GROUP_STATES = ["OPEN", "ENDED", "BROKEN"] as const;

export interface ToldGroup {
  readonly id: string;
  readonly compartment: string;
  readonly state: (typeof GROUP_STATES)[number];
  readonly purpose: string;
  readonly template: GroupTemplate;
  /** What a contribution should say, by columns of a bundle. */
  readonly fields: readonly string[];
  readonly agencies: readonly string[];
  readonly users: readonly string[];
  readonly endsAt: string;
  readonly epoch: number;
  /** Latest first. */
  readonly epochs: readonly Omit<GroupEpoch, "signature">[];
  /** Names of those of these users, who may come in, whom it reaches now; sorted. */
  readonly reaches: (users: readonly User[]) => readonly string[];
}

/** Those that end first, first. */
export async function listGroups(reader: Reader, args: PageArgs): Promise<Page<ToldGroup>> {
  const context = contextOf(reader);
  const { clearance } = reader.access;
  const groups = clearance.all
    ? await allDocs(context.store, "groups")
    : groupsOf(context, await notEnded(context.store), { name: reader.name, agency: clearance.agency });
  return pageOf(
    groups.filter(({ body }) => body.epochs.length > 0).map((group) => toldGroup(reader, group)),
    ({ id }) => id,
    args,
  );
}

/** By its id, or its compartment. */
export async function getGroup(reader: Reader, ref: string): Promise<ToldGroup | undefined> {
  const group = await groupThere(reader, ref);
  return group === undefined ? undefined : toldGroup(reader, group);
}

/** Undefined of one that is not there, of which nothing is left, and of one that is for others: nobody can tell which. */
export async function groupThere(reader: Reader, ref: string): Promise<StoredDoc<"groups"> | undefined> {
  const context = contextOf(reader);
  const { clearance } = reader.access;
  const [group] = await context.store.docs("groups", [groupIdOf(context.minter, ref)]);
  if (group === undefined || group.body.epochs.length === 0) return undefined;
  if (clearance.all) return group;
  return groupsOf(context, [group], { name: reader.name, agency: clearance.agency })[0];
}

function toldGroup(reader: Reader, group: StoredDoc<"groups">): ToldGroup {
  const { id, body } = group;
  const last = lastEpoch(body);
  const broken = whyBroken(keysOf(contextOf(reader)), group) !== null;
  const { purpose, template, agencies, users, endsAt, number } = last;
  return {
    id,
    compartment: body.compartment,
    state: broken ? "BROKEN" : Date.parse(endsAt) > nowMs() ? "OPEN" : "ENDED",
    ...{ purpose, template, fields: TEMPLATE_FIELDS[template], agencies, users, endsAt, epoch: number },
    epochs: body.epochs.map(({ signature: _, ...epoch }) => epoch).reverse(),
    reaches: (all) => (broken ? [] : reached(last, all)),
  };
}

/** Whoever may not look at the data is reached by nothing. */
function reached(epoch: GroupEpoch, users: readonly User[]): string[] {
  return users
    .filter(({ roles }) => mayDo(roles, "READ"))
    .filter(({ name, clearance: { agency } }) => isMember(epoch, { name, agency }, nowMs()))
    .map(({ name }) => name)
    .sort();
}
