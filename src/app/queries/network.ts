/** Who is tied to whom, and why: asked of the graph worker, which holds the network. Limits are checked here, so that every way in has the same. */
import { AppError } from "#base/errors.ts";
import { mulberry32 } from "#base/prng.ts";
import { neighbourhoodCommunities } from "#export/graphology.ts";
import { kindOfId } from "#model/ids.ts";
import type { Reader } from "../reader/reader.ts";
import { askGraph } from "./ask-graph.ts";
import { resolvePerson } from "../reader/resolve-ref.ts";
import type { Person } from "../reader/visible.ts";
import type { Earlier, NetworkAnswer, NetworkMemberAnswer, PersonsTie, RelatedAnswer } from "../snapshot/network-answers.ts";
import { membersOfId } from "./cases/stands-for.ts";
import { networkNow, onlyNow } from "./of-earlier.ts";
import { checkLimits } from "../answers/check-limits.ts";
import { checkFirst, type Page, type PageArgs } from "../answers/page.ts";
import { rounded } from "../answers/rounded.ts";

export interface NetworkArgs {
  /** People, in natural form too, or findings and cases, which stand for those in them. */
  readonly refs: readonly string[];
  readonly radius: number;
  readonly resolution: number;
  /** Event time and receipt time of the past, ms; null = now, and whenever received. */
  readonly at: number | null;
  readonly receivedUntil: number | null;
  readonly membersMax: number;
}

/** A member, and the number of the community, from 0. */
export interface PlacedMember extends NetworkMemberAnswer {
  readonly community: number;
}

export interface NetworkFound extends NetworkAnswer, Earlier {
  readonly resolution: number;
  readonly communityCount: number;
  /** By position in `members`. */
  readonly communities: readonly number[];
}

/** Of whatever is cut out of the network; how many an answer may hold is its own limit. */
export const CUT_LIMITS = { radius: [0, 3], resolution: [0.05, 20] } as const;
const NETWORK_LIMITS = { ...CUT_LIMITS, membersMax: [1, 200] } as const;
const REFS_MAX = 20;
const RELATED_MAX = 20;

export async function networkAround(reader: Reader, args: NetworkArgs): Promise<NetworkFound> {
  checkLimits(NETWORK_LIMITS, args);
  const { radius, at, receivedUntil, membersMax, resolution } = args;
  const persons = await personsOf(reader, args.refs);
  const answer = await askGraph(reader, "network", {
    query: { persons, radius, at, receivedUntil, membersMax, brief: false, waits: false },
  });
  const found = await networkNow(reader, answer);
  const communities = communitiesOf(found, resolution);
  return {
    ...found,
    communities: found.members.map(({ person }) => communities.get(person)!),
    communityCount: new Set(communities.values()).size,
    resolution,
  };
}

/** The seed of the colours: same network, same colours. */
const COLOUR_SEED = 1;

/** Person → community of what was cut. */
export function communitiesOf({ members, ties }: NetworkAnswer, resolution: number): ReadonlyMap<string, number> {
  const nodes = members.map(({ person }) => ({ id: person, kind: "Person", label: "", props: {} }));
  const edges = ties.map(({ ends: [from, to], weight }) => ({
    id: `${from}~${to}`,
    kind: "TIED_TO",
    from,
    to,
    weight,
    props: {},
  }));
  return neighbourhoodCommunities({ nodes, edges }, { resolution, prng: mulberry32(COLOUR_SEED) });
}

/** A person's ties, heaviest first. */
export async function tiesOfPerson(reader: Reader, args: PageArgs & { readonly person: Person }): Promise<Page<PersonsTie>> {
  const { first, after, person } = args;
  checkFirst(first);
  const page = await askGraph(reader, "tiesOf", {
    query: { person: person.id, first, after },
  });
  const items = await onlyNow(reader, page, { items: page.items, personOf: ({ node }) => node.person });
  return { ...page, items };
}

/** Who outside a group of people is tied to it. */
export async function relatedTo(
  reader: Reader,
  args: { readonly persons: readonly string[] },
): Promise<readonly RelatedAnswer[]> {
  const found = await askGraph(reader, "related", {
    query: { persons: args.persons, max: RELATED_MAX },
  });
  const related = await onlyNow(reader, found, { items: found.related, personOf: ({ person }) => person });
  return related.map((one) => ({ ...one, weight: rounded(one.weight) }));
}

export async function personsOf(reader: Reader, refs: readonly string[], refsMax = REFS_MAX): Promise<string[]> {
  if (refs.length < 1 || refs.length > refsMax) throw new AppError("BAD_INPUT", `give 1 to ${refsMax} references`);
  const persons = await Promise.all(
    refs.map(async (ref) => {
      const members = await membersOfId(reader, { id: ref.trim() });
      if (members !== undefined) return members.filter((id) => kindOfId(id) === "Person");
      const person = await resolvePerson(reader, { ref });
      if (person === undefined)
        throw new AppError(
          "NOT_FOUND",
          "no readable person, finding or case fits one of the references; a person goes by id, document (PAN:PA1234567) or staff number (PTY:S0042)",
        );
      return [person.id];
    }),
  );
  return [...new Set(persons.flat())];
}
