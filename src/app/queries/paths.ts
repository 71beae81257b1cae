/** How two things are connected, asked of the graph worker. Limits are checked here, so that every way in has the same. */
import { AppError } from "#base/errors.ts";
import { kindOfId } from "#model/ids.ts";
import { HOUR_MS } from "#model/time.ts";
import type { Reader } from "../reader/reader.ts";
import { askGraph } from "./ask-graph.ts";
import type { PathsQuery, PathsResult } from "../snapshot/paths-answer.ts";
import { membersOfId } from "./cases/stands-for.ts";
import { pathsNow } from "./of-earlier.ts";
import { resolveSubject } from "../reader/resolve-ref.ts";
import { checkLimits } from "../answers/check-limits.ts";
import { rounded } from "../answers/rounded.ts";

/**
 * As the graph worker takes it, but what is named is in natural form too, or a finding, which stands for its members: of a finding to be
 * passed any will do, of one to be avoided none is.
 */
export interface PathsArgs extends Omit<PathsQuery, "through" | "waitMax"> {
  readonly through: readonly string[];
  readonly waitMaxHours: number | null;
}

export const PATH_LIMITS = { k: [1, 20], hopsMax: [1, 8], hubDegreeMax: [2, 1_000_000], timeoutMs: [1, 10_000] } as const;
/** A path of 8 hops has 7 things between its ends. */
export const NAMED_MAX = { from: 50, to: 50, through: 7, avoiding: 50 } as const;
const NAMED_AS = { from: "start", to: "end", through: "thing to pass", avoiding: "thing to avoid" } as const;

export async function findPaths(reader: Reader, args: PathsArgs): Promise<PathsResult> {
  checkLimits(PATH_LIMITS, args);
  const { waitMaxHours, ...asked } = args;
  if (waitMaxHours !== null && !(waitMaxHours >= 0)) throw new AppError("LIMIT_EXCEEDED", "waitMaxHours must be 0 or more");
  if (args.from.length === 0 || args.to.length === 0) throw new AppError("BAD_INPUT", "a path needs a start and an end");
  const { from, to, through, avoiding } = await membersOf(reader, args);
  const [starts, ends] = [new Set(from.flat()), new Set(to.flat())];
  if (starts.size === ends.size && [...starts].every((id) => ends.has(id)))
    throw new AppError("BAD_INPUT", "both ends are the same thing");
  const answer = await askGraph(reader, "paths", {
    query: {
      ...asked,
      ...{ from: [...starts], to: [...ends], through, avoiding: avoiding.flat() },
      timeRespecting: args.timeRespecting || waitMaxHours !== null,
      waitMax: waitMaxHours === null ? null : waitMaxHours * HOUR_MS,
    },
  });
  const result = await pathsNow(reader, answer);
  const paths = result.paths.map((path) => ({
    ...path,
    cost: rounded(path.cost),
    steps: path.steps.map((step) => ({ ...step, bits: rounded(step.bits) })),
  }));
  return { ...result, paths };
}

type Named = keyof typeof NAMED_MAX;

/** What each reference stands for. Looked for at once, which asks the store once where it would be asked again and again; of several that are nothing the first is told. */
async function membersOf(reader: Reader, args: PathsArgs): Promise<Readonly<Record<Named, readonly (readonly string[])[]>>> {
  const named = Object.keys(NAMED_MAX) as Named[];
  for (const name of named)
    if (args[name].length > NAMED_MAX[name])
      throw new AppError("LIMIT_EXCEEDED", `at most ${NAMED_MAX[name]} can be given as ${name}`);
  const looked = await Promise.allSettled(
    named.flatMap((name) => args[name].map((ref, i) => membersOfRef(reader, ref, `${NAMED_AS[name]} ${i + 1}`))),
  );
  const found = looked.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
  const take = (name: Named): readonly (readonly string[])[] => found.splice(0, args[name].length);
  return { from: take("from"), to: take("to"), through: take("through"), avoiding: take("avoiding") };
}

async function membersOfRef(reader: Reader, ref: string, which: string): Promise<readonly string[]> {
  // The id of a person or thing is that of no finding; and what a person goes by need not be known.
  const kind = kindOfId(ref.trim());
  const members = kind === undefined ? await membersOfId(reader, { id: ref.trim() }) : undefined;
  if (members !== undefined) return members;
  const entity = kind === "Person" ? await reader.unnamed(ref.trim()) : await resolveSubject(reader, { ref });
  if (entity === undefined)
    throw new AppError(
      "NOT_FOUND",
      `nothing readable fits ${which}; it is an id, a finding's or case's id or a natural form, such as PAN:PA1234567 or CM204/PTY/2026-11-21; search finds them by name`,
    );
  return [entity.id];
}
