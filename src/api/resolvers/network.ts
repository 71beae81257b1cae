/** The network of people: who is tied to whom and why, and where each stands. */
import { rounded } from "#app/answers/rounded.ts";
import { tieText } from "#app/queries/tie-paths.ts";
import type { Request } from "../request.ts";
import { entityById, personById } from "./evidence.ts";
import type { Needed } from "./needed.ts";

export const Network: Needed<"Network"> = {
  members: (found) => found.members.map((member, i) => ({ ...member, community: found.communities[i]! })),
};

const person = ({ person: id }: { readonly person: string }, _args: unknown, request: Request) => personById(id, request);

export const NetworkMember: Needed<"NetworkMember"> = {
  person,
  degree: ({ measures }) => measures?.degree,
  strength: ({ measures }) => measures && rounded(measures.strength),
  betweenness: ({ measures }) => measures && rounded(measures.betweenness),
  coreness: ({ measures }) => measures?.coreness,
};
export const RelatedPerson: Needed<"RelatedPerson"> = { person };
export const PersonTie: Needed<"PersonTie"> = { person };

export const TiePath: Needed<"TiePath"> = {
  persons: ({ persons }, _args, request) => Promise.all(persons.map((id) => personById(id, request))),
};

export const Tie: Needed<"Tie"> = {
  ends: ({ ends }, _args, request) => Promise.all(ends.map((end) => personById(end, request))),
  weight: ({ weight }) => rounded(weight),
  text: (tie, _args, { reader }) => tieText(reader, tie),
};

export const TieTerm: Needed<"TieTerm"> = {
  weight: ({ weight }) => rounded(weight),
  shared: ({ shared }, _args, request) => (shared === null ? null : entityById(shared, request)),
  evidence: ({ records }, _args, { reader }) => reader.records(records),
};
