/** What stands below the table of scores: where groups were lost, whose rates stand out, and what each tie and reason is worth. */
import { MISSES, type Miss } from "#scenario/score/misses.ts";
import type { Score } from "#scenario/score/score.ts";
import type { Measured } from "./measure-table.ts";

/** What is found without one tie or reason. */
export interface Without {
  readonly name: string;
  readonly score: Score;
}

/** Those that have something to say. */
export function moreTables(measured: readonly Measured[]): string[] {
  return [missesTable(measured), ratesTable(measured), withoutTable(measured)].filter((table) => table !== "");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), `|---|${"--:|".repeat(head.length - 1)}`, ...rows.map(line)].join("\n");
}

function missesTable(measured: readonly Measured[]): string {
  const makes = [...new Set(measured.map(({ make }) => make))];
  const count = (make: string, why: Miss): number =>
    measured.filter((one) => one.make === make).flatMap(({ score }) => score.missed.filter((group) => group.why === why)).length;
  const rows = (Object.keys(MISSES) as Miss[])
    .map((why) => [MISSES[why], ...makes.map((make) => String(count(make, why)))])
    .filter(([, ...counts]) => counts.some((some) => some !== "0"));
  return table(["groups not in 50, why", ...makes], rows);
}

/** Scored of travellers, where the interval lies apart from everybody else's. */
function ratesTable(measured: readonly Measured[]): string {
  const percent = (value: number): string => (value * 100).toFixed(2);
  const rows = measured.flatMap(({ make, world, rates }) =>
    rates.flatMap(({ attribute, value, travellers, raisedRate, standsOut }) =>
      standsOut && raisedRate !== null
        ? [
            [
              ...[`${make}, ${world}`, `${attribute.toLowerCase()} ${value}`, String(travellers)],
              `${percent(raisedRate.share)} (${percent(raisedRate.low)} to ${percent(raisedRate.high)})`,
            ],
          ]
        : [],
    ),
  );
  return table(["scored more or less often than all others", "who", "travellers", "scored, % (95 %)"], rows);
}

/** Sums over all worlds of which it was asked, beside the whole method; what changes nothing is left out. */
function withoutTable(measured: readonly Measured[]): string {
  const asked = measured.filter(({ without }) => without.length > 0);
  const sums = (scores: readonly Score[]): string[] => [
    String(scores.reduce((sum, { total }) => sum + total.found, 0)),
    String(scores.reduce((sum, { total }) => sum + total.kindRight, 0)),
    String(scores.reduce((sum, { findingsFromHalf }) => sum + findingsFromHalf, 0)),
    mean(scores.map(({ persons }) => persons.averagePrecision)),
    mean(scores.map(({ insiders }) => insiders.averagePrecision)),
  ];
  const whole = sums(asked.map(({ score }) => score));
  const names = [...new Set(asked.flatMap(({ without }) => without.map(({ name }) => name)))];
  const rows = names.map((name) => [
    name,
    ...sums(asked.flatMap(({ without }) => without.filter((one) => one.name === name).map(({ score }) => score))),
  ]);
  const telling = rows.filter(([, ...values]) => values.join() !== whole.join());
  return asked.length === 0
    ? ""
    : table(["without", "in 50", "kind right", "≥ 0.5", "AP of persons", "AP of insiders"], [["nothing", ...whole], ...telling]);
}

function mean(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? "" : (known.reduce((sum, value) => sum + value, 0) / known.length).toFixed(2);
}
