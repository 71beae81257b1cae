/** How two things are connected, asked of the graph worker. Limits are checked here, so that every way in has the same. */
import { AppError } from "#base/errors.ts";
import { kindOfId } from "#model/ids.ts";
import type { Reader } from "../reader/reader.ts";
import { askGraph } from "./ask-graph.ts";
import type { PathsQuery, PathsResult } from "../snapshot/paths-answer.ts";
import { findingMembers } from "./findings.ts";
import { pathsNow } from "./of-earlier.ts";
import { resolveSubject } from "../reader/resolve-ref.ts";
import { checkLimits } from "../answers/check-limits.ts";
import { rounded } from "../answers/rounded.ts";

/** As the graph worker takes it, but each end is one thing, in natural form too, or a finding, which stands for its members. */
export interface PathsArgs extends Omit<PathsQuery, "from" | "to"> {
  readonly from: string;
  readonly to: string;
}

export const PATH_LIMITS = { k: [1, 20], hopsMax: [1, 8], hubDegreeMax: [2, 1_000_000], timeoutMs: [1, 10_000] } as const;

export async function findPaths(reader: Reader, args: PathsArgs): Promise<PathsResult> {
  checkLimits(PATH_LIMITS, args);
  // Looked for at once, which asks the store once where it would be asked twice; of two that are nothing the first is told.
  const [first, second] = await Promise.allSettled([ends(reader, args.from, "first"), ends(reader, args.to, "second")]);
  const [from, to] = [found(first), found(second)];
  if (from.join() === to.join()) throw new AppError("BAD_INPUT", "both ends are the same thing");
  const answer = await askGraph(reader, "paths", { query: { ...args, from, to } });
  const result = await pathsNow(reader, answer);
  const paths = result.paths.map((path) => ({
    ...path,
    cost: rounded(path.cost),
    steps: path.steps.map((step) => ({ ...step, bits: rounded(step.bits) })),
  }));
  return { ...result, paths };
}

function found(end: PromiseSettledResult<readonly string[]>): readonly string[] {
  if (end.status === "rejected") throw end.reason;
  return end.value;
}

async function ends(reader: Reader, ref: string, which: "first" | "second"): Promise<readonly string[]> {
  // The id of a person or thing is that of no finding; and what a person goes by need not be known.
  const kind = kindOfId(ref.trim());
  const members = kind === undefined ? await findingMembers(reader, { id: ref.trim() }) : undefined;
  if (members !== undefined) return members;
  const entity = kind === "Person" ? await reader.unnamed(ref.trim()) : await resolveSubject(reader, { ref });
  if (entity === undefined)
    throw new AppError(
      "NOT_FOUND",
      `nothing readable fits the ${which} end; an end is an id, a finding's id or a natural form, such as PAN:PA1234567 or CM204/PTY/2026-11-21; search finds them by name`,
    );
  return [entity.id];
}
