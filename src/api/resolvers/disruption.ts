/** Key players and plans: people by their ids. */
import type { Request } from "../request.ts";
import { handlingOf, personById } from "./evidence.ts";
import type { Needed } from "./needed.ts";

const person = ({ person: id }: { readonly person: string }, _args: unknown, request: Request) => personById(id, request);
const persons = ({ persons: ids }: { readonly persons: readonly string[] }, _args: unknown, request: Request) =>
  Promise.all(ids.map((id) => personById(id, request)));

export const DisruptionPlan: Needed<"DisruptionPlan"> = { handling: ({ handling }) => handlingOf(handling) };
export const DisruptionStep: Needed<"DisruptionStep"> = { person };
export const Successor: Needed<"Successor"> = { person };
export const EvidenceNeeded: Needed<"EvidenceNeeded"> = { person };
export const DisruptionAlternative: Needed<"DisruptionAlternative"> = { persons };
export const KeyPlayers: Needed<"KeyPlayers"> = {
  persons,
  articulation: ({ articulation }, _args, request) => Promise.all(articulation.map((id) => personById(id, request))),
};
