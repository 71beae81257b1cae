/** A score as aligned text, for people. */
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
  const { insiders } = score;
  return [
    `Among the first ${score.k} of ${score.findings} findings:`,
    line(header),
    ...rows.map(line),
    "",
    `precision of the first ${score.k}     ${share(score.precisionAtK)}`,
    `findings scored 0.5 or more  ${score.findingsFromHalf}`,
    `insiders, average precision  ${share(insiders.averagePrecision)}  (${insiders.planted} planted, ${insiders.ranked} workers named)`,
    `victims scored (must be 0)   ${score.victimsScored}`,
  ].join("\n");
}

function share(value: number | null): string {
  return value === null ? "-" : value.toFixed(2);
}
