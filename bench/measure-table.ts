/** Scores of several worlds as one table: a row a world, and the median of each make that has more than one. */
import type { FairnessRow } from "#app/queries/fairness.ts";
import type { Score } from "#scenario/score/score.ts";
import type { Without } from "./measure-more.ts";

export interface Measured {
  readonly make: string;
  readonly world: string;
  readonly score: Score;
  /** How often travellers are scored, by what nobody may be ranked by. */
  readonly rates: readonly FairnessRow[];
  /** What is found less one tie or reason; empty when that was not asked for. */
  readonly without: readonly Without[];
  readonly ingestS: number;
  readonly detectS: number;
  readonly peakMiB: number | null;
}

type Value = number | null;

/** Shares where there is something to share, counts otherwise. */
const COLUMNS: readonly (readonly [name: string, of: (measured: Measured) => Value, digits: number])[] = [
  ["groups", ({ score }) => score.total.groups, 0],
  ["found in 20", ({ score }) => score.foundIn20, 0],
  ["in 50", ({ score }) => score.total.found, 0],
  ["in 50, of those clear or plain", ({ score }) => ofClear(score), 2],
  [
    "candidate recall",
    ({ score }) => (score.candidates === null ? null : shareOf(score.candidates.any, score.candidates.groups)),
    2,
  ],
  [
    "by clusters alone",
    ({ score }) => (score.candidates === null ? null : shareOf(score.candidates.by.CLUSTER, score.candidates.groups)),
    2,
  ],
  ["AP of persons", ({ score }) => score.persons.averagePrecision, 2],
  ["AP of insiders", ({ score }) => score.insiders.averagePrecision, 2],
  ["kind right", ({ score }) => shareOf(score.total.kindRight, score.total.found), 2],
  ["≥ 0.5", ({ score }) => score.findingsFromHalf, 0],
  ["≥ 0.2", ({ score }) => score.findingsFromFifth, 0],
  ["victims scored, called offenders", ({ score }) => score.victims.scored + score.victims.calledOffenders, 0],
  ["minors scored, called offenders", ({ score }) => score.minors.scored + score.minors.calledOffenders, 0],
  ["Brier", ({ score }) => score.calibration.brier, 2],
  ["calibration error", ({ score }) => score.calibration.error, 2],
  ["ingest, s", ({ ingestS }) => ingestS, 0],
  ["detect, s", ({ detectS }) => detectS, 0],
  ["MiB", ({ peakMiB }) => peakMiB, 0],
];

/** Found among those of which two kinds of evidence or more were handed over. */
function ofClear({ byDifficulty }: Score): Value {
  const clear = byDifficulty.filter(({ difficulty }) => difficulty === "CLEAR" || difficulty === "PLAIN");
  return shareOf(
    clear.reduce((sum, { found }) => sum + found, 0),
    clear.reduce((sum, { groups }) => sum + groups, 0),
  );
}

function shareOf(part: number, of: number): Value {
  return of === 0 ? null : part / of;
}

export function medianOf(values: readonly Value[]): Value {
  const known = values.filter((value): value is number => value !== null).sort((a, b) => a - b);
  if (known.length === 0) return null;
  const half = known.length / 2;
  return known.length % 2 === 1 ? known[Math.floor(half)]! : (known[half - 1]! + known[half]!) / 2;
}

export function measureTable(measured: readonly Measured[]): string {
  const row = (name: string, values: readonly Value[]): string =>
    `| ${[name, ...values.map((value, i) => (value === null ? "" : value.toFixed(COLUMNS[i]![2])))].join(" | ")} |`;
  const rows = measured.map((one) =>
    row(
      `${one.make}, ${one.world}`,
      COLUMNS.map(([, of]) => of(one)),
    ),
  );
  for (const make of new Set(measured.map((one) => one.make))) {
    const worlds = measured.filter((one) => one.make === make);
    if (worlds.length > 1)
      rows.push(
        row(
          `${make}, median`,
          COLUMNS.map(([, of]) => medianOf(worlds.map(of))),
        ),
      );
  }
  const { length } = COLUMNS;
  const bands = reliability(measured);
  return [
    `| make, world | ${COLUMNS.map(([name]) => name).join(" | ")} |`,
    `|---|${"--:|".repeat(length)}`,
    ...rows,
    "",
    bands,
  ].join("\n");
}

/** Of all findings of all worlds: what their scores say, and how many of them are true. */
function reliability(measured: readonly Measured[]): string {
  const rows: string[] = [];
  for (let i = 0; i < 10; i++) {
    const bands = measured.flatMap(({ score }) => score.calibration.bands.filter(({ from }) => Math.round(from * 10) === i));
    const findings = bands.reduce((sum, band) => sum + band.findings, 0);
    if (findings === 0) continue;
    const mean = (of: (band: (typeof bands)[number]) => number): string =>
      (bands.reduce((sum, band) => sum + band.findings * of(band), 0) / findings).toFixed(2);
    rows.push(`| ${(i / 10).toFixed(1)} | ${findings} | ${mean((band) => band.meanScore)} | ${mean((band) => band.trueShare)} |`);
  }
  return ["| scored from | findings | mean score | true |", "|---|--:|--:|--:|", ...rows].join("\n");
}
