/**
 * Published graphs with known answers, asked through what `trama graph` asks through. Prints how many answers are the published ones, and
 * those that are not; ends with 1 when one differs.
 *
 * Run: npx tsx --conditions=trama-src bench/cases.ts FOLDER, where the folder holds
 *   covert/expected.json, NAME.csv, NAME.nodes.csv    undirected networks, and what networkx and igraph say of them
 *   graphalytics/                                     directed examples of LDBC Graphalytics with their outputs
 *   communities/NAME.csv                              karate, dolphins, lesmis, polbooks, football, jazz: edges, of which any may be missing
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { covertChecks } from "./covert-cases.ts";
import { graphalyticsChecks } from "./graphalytics-cases.ts";
import { modularityChecks } from "./modularity-cases.ts";

export interface CaseCheck {
  readonly graph: string;
  readonly what: string;
  /** What differs; null = nothing. */
  readonly differs: string | null;
  /** What is worth telling of an answer that agrees. */
  readonly note?: string;
}

export async function checkCases(folder: string): Promise<CaseCheck[]> {
  const checks: CaseCheck[] = [];
  const covert = join(folder, "covert");
  const graphalytics = join(folder, "graphalytics");
  const communities = join(folder, "communities");
  if (existsSync(covert)) checks.push(...(await covertChecks(covert)));
  if (existsSync(graphalytics)) checks.push(...(await graphalyticsChecks(graphalytics)));
  if (existsSync(communities)) checks.push(...(await modularityChecks(communities)));
  return checks;
}

/** A table of what was asked, with how many answers agree and how many differ; then the notes, and each that differs. */
export function caseReport(checks: readonly CaseCheck[]): string[] {
  const line = (name: string, of: readonly CaseCheck[]): string => {
    const differing = of.filter(({ differs }) => differs !== null).length;
    return `${name.padEnd(36)} ${String(of.length - differing).padStart(4)} ok ${String(differing).padStart(4)} differ`;
  };
  const names = [...new Set(checks.map(({ what }) => what))];
  return [
    ...names.map((name) =>
      line(
        name,
        checks.filter(({ what }) => what === name),
      ),
    ),
    line("in all", checks),
    ...checks.flatMap(({ graph, what, note }) => (note === undefined ? [] : [`${graph}, ${what}: ${note}`])),
    ...checks.flatMap(({ graph, what, differs }) => (differs === null ? [] : [`${graph}, ${what}: ${differs}`])),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const checks = await checkCases(resolve(process.argv[2]!));
  for (const line of caseReport(checks)) console.log(line);
  process.exitCode = checks.some(({ differs }) => differs !== null) ? 1 : 0;
}
