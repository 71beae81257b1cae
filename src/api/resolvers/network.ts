/** The network of people: who is tied to whom and why, and where each stands. */
import type { NetworkFound } from "#app/queries/network.ts";
import { rounded } from "#app/answers/rounded.ts";
import type { TieAnswer, TieTermAnswer } from "#app/snapshot/network-answers.ts";
import type { Request } from "../request.ts";
import { entityById } from "./evidence.ts";

export const Network = {
  members: (found: NetworkFound) =>
    found.members.map(({ measures, ...member }, i) => ({
      ...member,
      community: found.communities[i]!,
      degree: measures?.degree ?? null,
      strength: measures === null ? null : rounded(measures.strength),
      betweenness: measures === null ? null : rounded(measures.betweenness),
      coreness: measures?.coreness ?? null,
    })),
};

const person = ({ person: id }: { readonly person: string }, _args: unknown, { reader }: Request) => reader.person(id);

export const NetworkMember = { person };
export const RelatedPerson = { person };
export const PersonTie = { person };

export const Tie = {
  ends: ({ ends }: TieAnswer, _args: unknown, { reader }: Request) => Promise.all(ends.map((end) => reader.person(end))),
  weight: ({ weight }: TieAnswer) => rounded(weight),
};

export const TieTerm = {
  weight: ({ weight }: TieTermAnswer) => rounded(weight),
  shared: ({ shared }: TieTermAnswer, _args: unknown, request: Request) => (shared === null ? null : entityById(shared, request)),
  evidence: ({ records }: TieTermAnswer, _args: unknown, { reader }: Request) => reader.records(records),
};
