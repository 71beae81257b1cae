/** Closed groups for an operation. */
import { changeGroupMembers, closeGroup, openGroup } from "#app/jobs/groups/change-group.ts";
import type { Needed } from "./needed.ts";

export const Group: Needed<"Group"> = { reaches: (group, _args, { users }) => group.reaches(users({ letIn: true })) };

export const groupMutations: Pick<Needed<"Mutation">, "openGroup" | "changeGroupMembers" | "closeGroup"> = {
  openGroup: (_root, { input }, { reader, users }) => openGroup(reader, input, users({ letIn: false })),
  changeGroupMembers: (_root, { input }, { reader, users }) => {
    const { agencies = null, users: names = null, endsAt = null, reason = null } = input;
    return changeGroupMembers(reader, { ...input, agencies, users: names, endsAt, reason }, users({ letIn: false }));
  },
  closeGroup: (_root, { input }, { reader }) => closeGroup(reader, { ...input, reason: input.reason ?? null }),
};
