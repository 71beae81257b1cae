/** Whether scores mean what they say: of the findings at about .7, are seven in ten half made of one planted group? */
import { madeOf, type Names } from "./named.ts";
import type { ScoredFinding } from "./score.ts";

export interface Calibration {
  /** Mean square of what scores are off by (Brier 1950); null without findings. */
  readonly brier: number | null;
  /** Mean difference of score and share of true ones over ten bands, weighted by findings. */
  readonly error: number | null;
  readonly bands: readonly Band[];
}

/** Findings scored from `from`, below the next band. */
export interface Band {
  readonly from: number;
  readonly findings: number;
  readonly meanScore: number;
  readonly trueShare: number;
}

export function isTrue(finding: ScoredFinding, groups: readonly (readonly Names[])[]): boolean {
  return finding.members.length > 0 && groups.some((names) => madeOf(finding.members, names) * 2 >= finding.members.length);
}

export function calibrationOf(findings: readonly ScoredFinding[], groups: readonly (readonly Names[])[]): Calibration {
  if (findings.length === 0) return { brier: null, error: null, bands: [] };
  const told = findings.map((finding) => ({ score: finding.score, is: isTrue(finding, groups) ? 1 : 0 }));
  const bands: Band[] = [];
  for (let i = 0; i < 10; i++) {
    const inside = told.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === i);
    if (inside.length === 0) continue;
    const mean = (of: (one: (typeof told)[number]) => number): number =>
      inside.reduce((sum, one) => sum + of(one), 0) / inside.length;
    bands.push({ from: i / 10, findings: inside.length, meanScore: mean(({ score }) => score), trueShare: mean(({ is }) => is) });
  }
  return {
    brier: told.reduce((sum, { score, is }) => sum + (score - is) ** 2, 0) / told.length,
    error: bands.reduce((sum, b) => sum + b.findings * Math.abs(b.meanScore - b.trueShare), 0) / told.length,
    bands,
  };
}
