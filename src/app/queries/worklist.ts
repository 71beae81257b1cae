/** Which findings are worth the officers' hours that there are, what is expected to come of them, and what has to be left out. */
import { AppError } from "#base/errors.ts";
import { chooseLooks, type Worth, type WorthKnown } from "#findings/worth/worth.ts";
import { toldDetector, type ToldDetector } from "#model/finding.ts";
import type { DescribedFinding } from "../answers/describe-findings.ts";
import { checkFirst } from "../answers/page.ts";
import { rounded } from "../answers/rounded.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { describeStored, type FindingFilter, fittingFindings } from "./findings.ts";
import { worths } from "./worths.ts";

export interface WorklistQuery extends FindingFilter {
  /** Null: as many as the operator says there are in a period. */
  readonly hours: number | null;
  /** At most so many looks, and so many that are left out, are told one by one. */
  readonly first: number;
}

/** One finding to look at, and what it comes to with those before it. */
export interface Look {
  readonly finding: DescribedFinding;
  readonly worth: Worth;
  readonly hoursSoFar: number;
  readonly expectedSoFar: number;
  readonly valueSoFar: number;
}

/** What some findings come to together. */
export interface LookSum {
  readonly count: number;
  readonly hours: number;
  /** How many of them are expected to be upheld: the sum of their chances. */
  readonly expected: number;
  readonly value: number;
}

export interface Worklist {
  readonly hours: number;
  readonly looks: readonly Look[];
  readonly chosen: LookSum;
  readonly leftOut: LookSum;
  readonly leftOutFirst: readonly DescribedFinding[];
  readonly detectors: readonly LearntOfDetector[];
}

/** What chances of a detector's findings go by besides their scores. */
export interface LearntOfDetector {
  readonly detector: ToldDetector;
  readonly decided: number;
  readonly upheld: number;
  readonly expected: number;
  readonly shift: number;
}

const HOURS_MAX = 1e6;

export async function worklist(reader: Reader, { hours: asked, first, ...filter }: WorklistQuery): Promise<Worklist> {
  checkFirst(first);
  const hours = asked ?? contextOf(reader).looks.hours;
  if (!(hours >= 0 && hours <= HOURS_MAX)) throw new AppError("BAD_INPUT", `hours must be a number from 0 to ${HOURS_MAX}`);
  const { open, detectors } = await worths(reader);
  const fitting = await fittingFindings(reader, filter);
  const { chosen, leftOut } = chooseLooks(
    fitting.flatMap(({ id }) => open.get(id) ?? []),
    hours,
  );
  const described = (known: readonly WorthKnown[]) =>
    describeStored(
      reader,
      known.slice(0, first).map(({ finding }) => fitting.find(({ id }) => id === finding.id)!),
    );
  const [shown, left] = await Promise.all([described(chosen), described(leftOut)]);
  return {
    hours,
    looks: shown.map((finding, i) => {
      const { count: _, ...soFar } = sumOf(chosen.slice(0, i + 1));
      const { worth } = chosen[i]!;
      return { finding, worth, hoursSoFar: soFar.hours, expectedSoFar: soFar.expected, valueSoFar: soFar.value };
    }),
    chosen: sumOf(chosen),
    leftOut: sumOf(leftOut),
    leftOutFirst: left,
    detectors: detectors.map((one) => ({ ...one, detector: toldDetector(one.detector) })),
  };
}

function sumOf(known: readonly WorthKnown[]): LookSum {
  const sum = (of: (worth: Worth) => number): number => rounded(known.reduce((total, { worth }) => total + of(worth), 0));
  return {
    count: known.length,
    hours: sum(({ hours }) => hours),
    expected: sum(({ chance }) => chance),
    value: sum(({ value }) => value),
  };
}
