/** The lists that enums are made of, by the name of the enum: each is a table of the room that knows it, and has a description for every word. */
import { TIE_CODES } from "#analytics/tie-method.ts";
import { idWord } from "#api/enum-values.ts";
import { RUN_STAGES, type RunStage } from "#app/job-events.ts";
import { DETECTORS } from "#findings/detectors.ts";
import { KINDS_OF_TIE } from "#findings/reason-text.ts";
import { TOLD_REASONS } from "#findings/told-codes.ts";
import { DETECTOR_IDS, type DetectorId } from "#model/finding.ts";
import { INPUTS } from "#model/yield/inputs.ts";
import { JOINS } from "#model/yield/joins.ts";
import { WORDS } from "#model/words.ts";

type Words = Readonly<Record<string, string>>;

const TITLES = Object.fromEntries(DETECTORS.map(({ id, title }) => [id, sentence(title)])) as Record<DetectorId, string>;

/** Of a run; a detector's is its title. */
const STAGE_TEXTS: Readonly<Record<Exclude<RunStage, DetectorId>, string>> = {
  snapshot: "Reads what the store holds.",
  detection: "Begins to look.",
  ties: "Works out who is tied to whom, and which groups that makes.",
  evidence: "Gathers the records that reasons rest on.",
  lineage: "Compares what was found with the run before.",
  running: "Goes on, in another process, which does not say where it is.",
  done: "Is done.",
  failed: "Has failed, or was cut off.",
};

const LISTS: Readonly<Record<string, Words>> = {
  ...WORDS,
  ReasonCode: Object.fromEntries(Object.entries(TOLD_REASONS).map(([code, { text }]) => [code, text])),
  TieCode: Object.fromEntries(TIE_CODES.map((code) => [code, sentence(KINDS_OF_TIE[code])])),
  Detector: worded(DETECTOR_IDS, TITLES),
  JoinCode: Object.fromEntries(
    Object.entries(JOINS).map(([code, { record, column, reach }]) => [code, `${record}: ${column} to ${reach}.`]),
  ),
  InputCode: Object.fromEntries(Object.entries(INPUTS).map(([code, { about }]) => [code, about])),
  RunStage: worded(RUN_STAGES, { ...STAGE_TEXTS, ...TITLES }),
};

export function wordsOfEnum(name: string): Words | undefined {
  return Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
}

function worded<N extends string>(ids: readonly N[], texts: Readonly<Record<N, string>>): Words {
  return Object.fromEntries(ids.map((id) => [idWord(id), texts[id]]));
}

function sentence(phrase: string): string {
  return `${phrase[0]!.toUpperCase()}${phrase.slice(1)}.`;
}
