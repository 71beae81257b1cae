/** A question for paths over the ties between people, and what the graph worker answers it with. */
import type { Network } from "#analytics/network/network.ts";
import { tiePaths, type TiePathsRequest } from "#analytics/network/tie-paths.ts";
import { AppError } from "#base/errors.ts";
import { type RecordsOf, personIn, type TieAnswer, tiesAnswered, withTerms } from "./network-answers.ts";

/** Of person ids. */
export interface TiePathsQuery extends Pick<TiePathsRequest, "k" | "tiesMax"> {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly through: readonly (readonly string[])[];
  readonly avoiding: readonly string[];
  readonly timeoutMs: number;
}

export interface TiePathAnswer {
  /** Person ids, from end to end. */
  readonly persons: readonly string[];
  /** Between each and the next. */
  readonly ties: readonly TieAnswer[];
  readonly cost: number;
}

export interface TiePathsAnswer {
  readonly paths: readonly TiePathAnswer[];
  readonly explored: number;
  readonly truncated: boolean;
  readonly timedOut: boolean;
  readonly snapshot: string;
}

/** Partial paths that a search may look at: about a second's work. */
const EXPLORED_MAX = 200_000;

/** NOT_FOUND when nobody of an end, or of what is to be passed, is in the network. */
export async function answerTiePaths(
  network: Network,
  query: TiePathsQuery,
  { recordsOf, timeUp }: { readonly recordsOf: RecordsOf; readonly timeUp: () => boolean },
): Promise<TiePathsAnswer> {
  const known = (ids: readonly string[]): number[] => [...new Set(ids.flatMap((id) => personIn(network, id) ?? []))];
  const [sources, targets, through] = [known(query.from), known(query.to), query.through.map(known)];
  if ([sources, targets, ...through].some(({ length }) => length === 0))
    throw new AppError("NOT_FOUND", "nobody of one of the ends, or of what is to be passed, is in the network");
  const avoided = new Set(known(query.avoiding));
  if ([sources, targets, ...through].flat().some((person) => avoided.has(person)))
    throw new AppError("BAD_INPUT", "who is to be avoided is also an end, or to be passed");
  const { k, tiesMax } = query;
  const found = tiePaths(network, { sources, targets, through, avoided, k, tiesMax, exploredMax: EXPLORED_MAX, timeUp });
  // Of all of them at once, so that the store is asked for records once.
  const ties = found.paths.flatMap((path) => path.ties);
  const answered = await tiesAnswered(network, withTerms(network, ties), recordsOf);
  return {
    ...found,
    paths: found.paths.map((path) => ({
      persons: path.persons.map((person) => network.snapshot.personIds[person]!),
      ties: answered.splice(0, path.ties.length),
      cost: path.cost,
    })),
    snapshot: network.snapshot.id,
  };
}
