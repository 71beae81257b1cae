/** The few who are key to a network as a set, asked of what the reader may read. The protected are in no set. */
import { findKeyPlayers, type KeyPlayerGoal } from "#analytics/disruption/find-key-players.ts";
import { AppError } from "#base/errors.ts";
import { checkLimits } from "../../answers/check-limits.ts";
import { rounded } from "../../answers/rounded.ts";
import type { Reader } from "../../reader/reader.ts";
import type { Earlier } from "../../snapshot/network-answers.ts";
import { inTurn } from "./plan-turns.ts";
import { CUT_PEOPLE_LIMITS, type CutArgs, cutPeople } from "./cut-people.ts";

export interface KeyPlayersArgs extends CutArgs {
  readonly k: number;
  readonly goal: KeyPlayerGoal;
  /** Hops within which a node is reached; null = nearer counts more. */
  readonly m: number | null;
  readonly seed: number;
}

export interface KeyPlayersFound extends Earlier {
  readonly persons: readonly string[];
  readonly fragmentation: number;
  readonly distanceFragmentation: number;
  readonly reach: number | null;
  readonly gap: number;
  readonly exact: boolean;
  readonly equals: number;
  readonly articulation: readonly string[];
  readonly groupBetweenness: number;
  readonly members: number;
  readonly truncated: boolean;
  readonly snapshot: string;
}

const LIMITS = { ...CUT_PEOPLE_LIMITS, k: [1, 10] } as const;
const REACH_LIMITS = { m: [1, 10] } as const;

export async function keyPlayers(reader: Reader, args: KeyPlayersArgs): Promise<KeyPlayersFound> {
  checkLimits(LIMITS, args);
  const { k, goal, m, seed } = args;
  if (m !== null) {
    checkLimits(REACH_LIMITS, { m });
    if (goal !== "REACH")
      throw new AppError("BAD_INPUT", "m is within how many ties somebody is reached: it goes with the goal REACH");
  }
  const people = await cutPeople(reader, args);
  const open = people.found.members.flatMap(({ isProtected }, node) => (isProtected ? [] : [node]));
  if (open.length <= k)
    throw new AppError(
      "BAD_INPUT",
      `${open.length} people lie there of whom this may be asked; fewer than that can be key: lower k, or widen the radius`,
    );
  const question = { csr: people.csr(), k, goal, m, candidates: Uint32Array.from(open), seed };
  const { count, ...found } = await inTurn(reader, (signal) => findKeyPlayers(question, signal));
  const { truncated, snapshot, behind, members } = people.found;
  const personsOf = (nodes: readonly number[]): string[] => nodes.map((node) => people.personOf(node));
  return {
    persons: personsOf(found.set),
    fragmentation: rounded(found.fragmentation),
    distanceFragmentation: rounded(found.distanceFragmentation),
    reach: found.reach === null ? null : rounded(found.reach),
    gap: rounded(found.gap),
    exact: found.exact,
    equals: count,
    articulation: personsOf(found.articulation),
    groupBetweenness: rounded(found.groupBetweenness),
    members: members.length,
    ...{ truncated, snapshot, behind },
  };
}
