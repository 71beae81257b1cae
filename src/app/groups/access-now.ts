/**
 * What somebody may read at this moment: their clearance as the file of users has it, with the compartments of the groups that they are members of
 * now. Asked anew for each request and each event of a subscription, so that whoever leaves a group sees from then on what anybody else sees.
 */
import { nowIso, nowMs } from "#base/clock.ts";
import type { Access } from "#model/access.ts";
import { type GroupReader, groupId, isMember } from "#model/groups/group.ts";
import type { Store, StoredDoc } from "#store/port.ts";
import type { AppContext } from "../context.ts";
import { keysOf, lastEpoch, whyBroken } from "./epochs.ts";

type Asked = Pick<AppContext, "store" | "idKey" | "minter" | "logger">;

/**
 * A compartment that is a group's is its members' alone, whatever the file of users says, also after the group has ended. Whoever reads everything
 * does so whatever the groups are.
 */
export async function accessNow(context: Asked, access: Access): Promise<Access> {
  const { clearance, reader: name } = access;
  if (clearance.all) return access;
  const [groups, listed] = await Promise.all([
    notEnded(context.store),
    context.store.docs(
      "groups",
      clearance.compartments.map((compartment) => groupId(context.minter, compartment)),
    ),
  ]);
  const own = clearance.compartments.filter((_, i) => listed[i] === undefined);
  const held = groupsOf(context, groups, { name, agency: clearance.agency }).map(({ body }) => body.compartment);
  return { ...access, clearance: { ...clearance, compartments: [...new Set([...own, ...held])].sort() } };
}

/** Those that somebody is a member of now. One that is not as it was signed has no members, and is logged. */
export function groupsOf(
  context: Omit<Asked, "store">,
  groups: readonly StoredDoc<"groups">[],
  reader: GroupReader,
): StoredDoc<"groups">[] {
  const at = nowMs();
  const keys = keysOf(context);
  return groups.filter((group) => {
    const why = whyBroken(keys, group);
    if (why === null) return isMember(lastEpoch(group.body), reader, at);
    context.logger.error({ code: "GROUP_BROKEN", group: group.id }, `a group reaches nobody: ${why}`);
    return false;
  });
}

const READ_AT_ONCE = 200;

/** Groups are listed in the order in which they end. */
export async function notEnded(store: Store): Promise<StoredDoc<"groups">[]> {
  const found: StoredDoc<"groups">[] = [];
  for (let after = { sort: nowIso(), id: "" }; ;) {
    const page = await store.listDocs("groups", { after, limit: READ_AT_ONCE });
    found.push(...page);
    if (page.length < READ_AT_ONCE) return found;
    const { sort, id } = page.at(-1)!;
    after = { sort, id };
  }
}
