/** A score as aligned text, for people. */
import { MISSES, type Miss } from "./misses.ts";
import type { KindScore, Score } from "./score.ts";

export function renderScore(score: Score): string {
  const header = ["kind", "groups", "found", "kind right", "members", "named", "recall"];
  const rows = [...score.kinds, score.total].map((k: KindScore) => [
    k.kind,
    String(k.groups),
    String(k.found),
    String(k.kindRight),
    String(k.members),
    String(k.named),
    share(k.memberRecall),
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ");
  const { insiders, persons, candidates, calibration, victims, minors } = score;
  return [
    `Among the first ${score.k} of ${score.findings} findings:`,
    line(header),
    ...rows.map(line),
    "",
    `found by the first 20        ${score.foundIn20}`,
    ...score.byDifficulty.map(({ difficulty, groups, found }) => `${`found, ${difficulty}`.padEnd(28)} ${found} of ${groups}`),
    ...(candidates === null
      ? []
      : [
          `held by some set of people   ${candidates.any} of ${candidates.groups}  (cluster ${candidates.by.CLUSTER}, community ${candidates.by.COMMUNITY}, finding ${candidates.by.FINDING})`,
        ]),
    ...missesByWhy(score).map(
      ([why, groups]) => `${`missed, ${why}`.padEnd(28)} ${groups.length}  (${MISSES[why]}: ${groups.join(", ")})`,
    ),
    `precision of the first ${score.k}     ${share(score.precisionAtK)}`,
    `findings scored 0.5 or more  ${score.findingsFromHalf}`,
    `findings scored 0.2 or more  ${score.findingsFromFifth}`,
    `persons, average precision   ${share(persons.averagePrecision)}  (${persons.planted} planted, ${persons.ranked} people named)`,
    `insiders, average precision  ${share(insiders.averagePrecision)}  (${insiders.planted} planted, ${insiders.ranked} workers named)`,
    `Brier, calibration error     ${share(calibration.brier)}, ${share(calibration.error)}`,
    ...Object.entries(score.twinsRaised).map(([label, count]) => `${`raised, ${label}`.padEnd(28)} ${count}`),
    `victims scored (must be 0)   ${score.victimsScored}`,
    `called offenders (must be 0) ${victims.calledOffenders} of ${victims.people} victims, ${minors.calledOffenders} of ${minors.people} minors (${minors.scored} scored)`,
  ].join("\n");
}

function missesByWhy({ missed }: Score): [Miss, string[]][] {
  return (Object.keys(MISSES) as Miss[]).flatMap((why): [Miss, string[]][] => {
    const groups = missed.filter((group) => group.why === why).map(({ id }) => id);
    return groups.length === 0 ? [] : [[why, groups]];
  });
}

function share(value: number | null): string {
  return value === null ? "-" : value.toFixed(2);
}
