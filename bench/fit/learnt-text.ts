/** The file of learnt factors, as the fit writes it. */

export function learntText(factors: Readonly<Record<string, number>>, command: string): string {
  const rows = Object.entries(factors).filter(([, factor]) => factor !== 1);
  return `/**
 * By how much the weight of each code is multiplied: learnt once (bench/fit), frozen, and part of a run's method id. Of codes that are not named
 * the table's weight stands. Not to be changed by hand: who fits anew adds a version of the method (docs/method.md, "What is learnt").
 *
 * Made by \`${command}\`; approved by the maintainers, who read the table of makes left out (docs/measured.md).
 */
import type { ReasonCode } from "./codes.ts";

export type LearntWeights = Readonly<Partial<Record<ReasonCode, number>>>;

export const LEARNT_WEIGHTS: LearntWeights = {
${rows.map(([code, factor]) => `  ${code}: ${factor},`).join("\n")}
};
`;
}
