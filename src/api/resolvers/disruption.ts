/** Key players and plans, made and kept: people by their ids. */
import { graphState } from "#app/queries/graph-state.ts";
import type { Request } from "../request.ts";
import { entitiesById, entityById, handlingOf, personById } from "./evidence.ts";
import type { Needed } from "./needed.ts";

const person = ({ person: id }: { readonly person: string }, _args: unknown, request: Request) => personById(id, request);
const persons = ({ persons: ids }: { readonly persons: readonly string[] }, _args: unknown, request: Request) =>
  Promise.all(ids.map((id) => personById(id, request)));

export const DisruptionPlan: Needed<"DisruptionPlan"> = { handling: ({ handling }) => handlingOf(handling) };
/** Somebody, or something. */
const target = {
  person: ({ person: id }: { readonly person: string | null }, _args: unknown, request: Request) =>
    id === null ? null : personById(id, request),
  thing: async ({ thing: id }: { readonly thing: string | null }, _args: unknown, request: Request) =>
    id === null ? null : ((await entityById(id, request)) ?? null),
};
export const DisruptionStep: Needed<"DisruptionStep"> = target;
export const Successor: Needed<"Successor"> = { person };
export const EvidenceNeeded: Needed<"EvidenceNeeded"> = { person };
export const DisruptionAlternative: Needed<"DisruptionAlternative"> = {
  persons,
  things: ({ things }, _args, request) => entitiesById(things, request),
};
export const Observing: Needed<"Observing"> = { persons };
export const KeyPlayers: Needed<"KeyPlayers"> = {
  persons,
  articulation: ({ articulation }, _args, request) => Promise.all(articulation.map((id) => personById(id, request))),
};
export const KeptPlan: Needed<"KeptPlan"> = {
  handling: ({ handling }) => handlingOf(handling),
  changedSince: async ({ snapshot }, _args, { reader }) => {
    const now = await reader.once("graphState", () => graphState(reader));
    return now.snapshot !== snapshot;
  },
};
export const KeptStep: Needed<"KeptStep"> = target;
export const PlanComparison: Needed<"PlanComparison"> = {
  common: ({ common }, _args, request) => Promise.all(common.map((id) => personById(id, request))),
};
