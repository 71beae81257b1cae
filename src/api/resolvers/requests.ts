/** What agencies ask each other. */
import { answerRequest, askAgency, withdrawRequest } from "#app/jobs/requests/change-request.ts";
import { proposalFor } from "#app/queries/requests/propose.ts";
import { handlingOf } from "./evidence.ts";
import type { Needed } from "./needed.ts";

export const AgencyRequest: Needed<"AgencyRequest"> = {
  handling: ({ handling }) => handlingOf(handling),
  proposal: (asked, _args, { reader }) => proposalFor(reader, asked),
};

export const requestMutations: Pick<Needed<"Mutation">, "askAgency" | "answerRequest" | "withdrawRequest"> = {
  askAgency: async (_root, { input }, { reader, users }) => {
    const { ref = null, name = null, birthDate = null, case: under = null, handling = null } = input;
    const asked = { ...input, ref, name, birthDate, case: under, handling };
    return { request: await askAgency(reader, asked, users({ letIn: false })) };
  },
  answerRequest: async (_root, { input }, { reader }) => {
    const { contact = null, handling = null, reason = null } = input;
    return { request: await answerRequest(reader, { ...input, contact, handling, reason }) };
  },
  withdrawRequest: async (_root, { input }, { reader }) => ({
    request: await withdrawRequest(reader, { ...input, reason: input.reason ?? null }),
  }),
};
