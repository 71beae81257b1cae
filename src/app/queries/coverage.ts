/**
 * What detectors and questions can see at all: how full their inputs are in what the reader may read, for which days and airports, and
 * what stays unseen for want of the rest. An empty answer means nothing where its inputs are empty.
 */
import { DETECTORS } from "#findings/detectors.ts";
import type { DetectorId } from "#model/finding.ts";
import { type Input, INPUTS, type InputCode } from "#model/yield/inputs.ts";
import type { MeasuredInput } from "#analytics/inputs/measured-input.ts";
import { rounded } from "../answers/rounded.ts";
import type { Reader } from "../reader/reader.ts";
import type { Earlier } from "../snapshot/network-answers.ts";
import { askGraph } from "./ask-graph.ts";
import { QUESTIONS } from "./questions.ts";

/** Of what is usual: shares below this part of it are told as thin. */
const THIN_BELOW = 0.5;

export interface InputCoverage extends MeasuredInput {
  readonly about: string;
  readonly from: string;
  /** `count` among `of`; null of what is no share, and of a share of nothing. */
  readonly share: number | null;
  /** The share that such data have as a rule; null of what is no share. */
  readonly usual: number | null;
  readonly fullness: "NONE" | "THIN" | "FULL";
}

interface Covered {
  readonly needs: readonly InputCoverage[];
  readonly helps: readonly InputCoverage[];
  /** Whether all that it cannot do without is there. */
  readonly works: boolean;
  /** What it therefore cannot see, a sentence for each input that is missing or thin. */
  readonly unseen: readonly string[];
}

export interface DetectorCoverage extends Covered {
  readonly detector: DetectorId;
}

export interface QuestionCoverage extends Covered {
  readonly question: string;
}

export interface Coverage extends Earlier {
  readonly inputs: readonly InputCoverage[];
  readonly detectors: readonly DetectorCoverage[];
  readonly questions: readonly QuestionCoverage[];
  readonly snapshot: string;
}

export function coverage(reader: Reader): Promise<Coverage> {
  return reader.shared("coverage", async () => {
    const { inputs: measured, snapshot, behind } = await askGraph(reader, "coverage", {});
    const inputs = measured.map(described);
    const byCode = new Map(inputs.map((one) => [one.input, one]));
    const covered = (needs: readonly InputCode[], helps: readonly InputCode[]): Covered => {
      const needed = needs.map((input) => byCode.get(input)!);
      const helping = helps.map((input) => byCode.get(input)!);
      return {
        needs: needed,
        helps: helping,
        works: needed.every(({ fullness }) => fullness !== "NONE"),
        unseen: [...needed, ...helping].filter(({ fullness }) => fullness !== "FULL").map(unseenFor),
      };
    };
    return {
      inputs,
      detectors: DETECTORS.map(({ id, needs, helps }) => ({ detector: id, ...covered(needs, helps) })),
      questions: Object.entries(QUESTIONS).map(([question, { needs, helps }]) => ({ question, ...covered(needs, helps) })),
      snapshot,
      behind,
    };
  });
}

/** What the detector of a finding could not look at; of a detector that this version does not have nothing is known. */
export async function unseenBy(reader: Reader, detector: string): Promise<readonly string[]> {
  const { detectors } = await coverage(reader);
  return detectors.find((one) => one.detector === detector)?.unseen ?? [];
}

function described(measured: MeasuredInput): InputCoverage {
  const { count, of } = measured;
  const { about, from, usual }: Input = INPUTS[measured.input];
  const share = of === null || of === 0 ? null : count / of;
  const fullness = count === 0 ? "NONE" : share !== null && share < THIN_BELOW * (usual ?? 0) ? "THIN" : "FULL";
  return { ...measured, about, from, share: share === null ? null : rounded(share), usual: usual ?? null, fullness };
}

function unseenFor({ input, count, of, from }: InputCoverage): string {
  const { unseen } = INPUTS[input];
  return count === 0
    ? `${capital(unseen)}: nothing of ${from}.`
    : `${capital(unseen)}, but for ${count} of ${of}: little of ${from}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
