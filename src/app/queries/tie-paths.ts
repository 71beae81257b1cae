/** How people are connected over the ties between them, asked of the graph worker. Limits are checked here, so that every way in has the same. */
import { AppError } from "#base/errors.ts";
import { KINDS_OF_TIE } from "#findings/reason-text.ts";
import { formatDate } from "#model/time.ts";
import { checkLimits } from "../answers/check-limits.ts";
import { rounded } from "../answers/rounded.ts";
import { labelOf, personName } from "../reader/names.ts";
import type { Reader } from "../reader/reader.ts";
import type { Earlier, TieAnswer } from "../snapshot/network-answers.ts";
import type { TiePathsAnswer } from "../snapshot/tie-paths-answer.ts";
import { askGraph } from "./ask-graph.ts";
import { personsOf } from "./network.ts";
import { tiePathsNow } from "./of-earlier.ts";

export interface TiePathsArgs {
  /** People, in natural form too, or findings, which stand for their members: of one to be passed any will do. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly through: readonly string[];
  readonly avoiding: readonly string[];
  readonly k: number;
  readonly tiesMax: number;
  readonly timeoutMs: number;
}

export type TiePathsFound = TiePathsAnswer & Earlier;

const TIE_PATH_LIMITS = { k: [1, 20], tiesMax: [1, 8], timeoutMs: [1, 10_000] } as const;
const THROUGH_MAX = 7;

export async function findTiePaths(reader: Reader, args: TiePathsArgs): Promise<TiePathsFound> {
  checkLimits(TIE_PATH_LIMITS, args);
  if (args.through.length > THROUGH_MAX) throw new AppError("LIMIT_EXCEEDED", `at most ${THROUGH_MAX} can be given as through`);
  const [from, to] = [await personsOf(reader, args.from), await personsOf(reader, args.to)];
  if ([...from].sort().join() === [...to].sort().join()) throw new AppError("BAD_INPUT", "both ends are the same");
  const through = await Promise.all(args.through.map((ref) => personsOf(reader, [ref])));
  const avoiding = args.avoiding.length === 0 ? [] : await personsOf(reader, args.avoiding);
  const { k, tiesMax, timeoutMs } = args;
  const answer = await askGraph(reader, "tiePaths", { query: { from, to, through, avoiding, k, tiesMax, timeoutMs } });
  const now = await tiePathsNow(reader, answer);
  return { ...now, paths: now.paths.map((path) => ({ ...path, cost: rounded(path.cost) })) };
}

/** A tie in words: who, by what, when, how much it weighs, on how many records. */
export async function tieText(reader: Reader, tie: TieAnswer): Promise<string> {
  const [one, other] = await Promise.all(tie.ends.map((id) => reader.person(id)));
  const terms = await Promise.all(
    tie.terms.map(async ({ code, shared }) => {
      const thing = shared === null ? undefined : await reader.entity(shared);
      return `${KINDS_OF_TIE[code]}${thing === undefined ? "" : ` (${labelOf(thing)})`}`;
    }),
  );
  const names = [one, other].map((person) => (person === undefined ? "somebody" : personName(person)));
  const when = tie.firstAt === null || tie.lastAt === null ? [] : [daysText(tie.firstAt, tie.lastAt)];
  const benign = tie.benign === null ? [] : [tie.benign === "KIN" ? "they seem to be kin" : "both commute"];
  const records = new Set(tie.terms.flatMap((term) => term.records)).size;
  const parts = [
    `${names.join(" and ")} are tied by ${terms.join(", ")}`,
    ...when,
    ...benign,
    `weight ${rounded(tie.weight)}`,
    records === 1 ? "1 record" : `${records} records`,
  ];
  return `${parts.join("; ")}.`;
}

function daysText(first: number, last: number): string {
  const [from, until] = [formatDate(first), formatDate(last)];
  return from === until ? `on ${from}` : `from ${from} to ${until}`;
}
