/** What learnt weights make of worlds that they were not learnt on: a row a make, each scored by what the others taught. */
import type { CodeEntry } from "#findings/codes.ts";
import type { WorldCases } from "./cases.ts";
import { fitWeights, scoresBy, type FitSettings } from "./fit-weights.ts";

const FIRST = 50;

interface Found {
  readonly planted: number;
  readonly held: number;
  readonly found: number;
  readonly right: number;
}

export function leaveOneOut(
  worlds: readonly WorldCases[],
  table: Readonly<Record<string, CodeEntry>>,
  settings: FitSettings,
): string {
  const makes = [...new Set(worlds.map(({ make }) => make))];
  const rows = makes.map((make) => {
    const own = worlds.filter((world) => world.make === make && world.planted > 0);
    const factors = fitWeights(
      worlds.filter((world) => world.make !== make),
      table,
      settings,
    );
    const [before, after] = [{}, factors].map((by) => total(own.map((world) => foundBy(world, table, by, settings))));
    const { planted, held } = before!;
    return `| ${make} | ${own.length} | ${planted} | ${held} | ${before!.found} | ${after!.found} | ${before!.right} | ${after!.right} |`;
  });
  return [
    `| make left out | worlds | planted | held by a group | of them in the first ${FIRST}, by the table | by weights learnt on the others | kind right, by the table | learnt |`,
    "|---|--:|--:|--:|--:|--:|--:|--:|",
    ...rows,
  ].join("\n");
}

export function foundBy(
  world: WorldCases,
  table: Readonly<Record<string, CodeEntry>>,
  factors: Readonly<Record<string, number>>,
  { restShare }: FitSettings,
): Found {
  const scored = scoresBy(world, table, factors, restShare).map((one, i) => ({ ...one, ...pick(world.cases[i]!) }));
  const order = scored.toSorted((a, b) => b.score - a.score);
  const seen = new Map<number, boolean>();
  for (const { group, kind, planted } of order.slice(0, FIRST))
    if (group !== null && !seen.has(group)) seen.set(group, kind === planted);
  return {
    planted: world.planted,
    held: new Set(world.cases.flatMap(({ group }) => group ?? [])).size,
    found: seen.size,
    right: [...seen.values()].filter((right) => right).length,
  };
}

function pick({ group, kind }: WorldCases["cases"][number]): { group: number | null; planted: string | null } {
  return { group, planted: kind };
}

function total(found: readonly Found[]): Found {
  const sum = (of: (one: Found) => number): number => found.reduce((all, one) => all + of(one), 0);
  return { planted: sum((f) => f.planted), held: sum((f) => f.held), found: sum((f) => f.found), right: sum((f) => f.right) };
}
