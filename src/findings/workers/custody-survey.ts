/**
 * Everybody who handles bags or cargo asked about what was in their hands: bags that no passenger brought (docs/typologies.md I3), which go
 * astray every day, and parcels of the suspected. The question is whether they do so in the same hands more often than these hands'
 * work explains; over all who handle such things, at a false discovery rate.
 */
import type { Custody, HandledItem } from "#analytics/custody.ts";
import { falseDiscoveryRates } from "#analytics/exposure-survey.ts";
import { inHands, type InHands } from "#analytics/hands.ts";
import { listAt } from "#base/list-at.ts";
import type { WorldBeforeWorkers } from "../detection-world.ts";
import type { SuspectedSet } from "./suspected-sets.ts";

export interface SurveyedHands extends InHands {
  /** False discovery rate over all handlers. */
  readonly q: number;
  readonly handlers: number;
}

export interface SurveyedParcels extends SurveyedHands {
  /** Position of the set whose parcels they are, and how many of these were handled by anybody. */
  readonly set: number;
  readonly of: number;
}

/** By worker; of those who had none in hand nothing is said. */
export function surveyLooseBags({ bags }: Custody, tradeOf: (person: number) => string): Map<number, SurveyedHands> {
  const loose = new Set(bags.filter((bag) => bag.loose).map(({ node }) => node));
  const all = inHands(bags, ({ node }) => loose.has(node), tradeOf);
  const rates = falseDiscoveryRates(all.map(({ chance }) => chance));
  return new Map(
    all.flatMap((own, i) =>
      own.items.length === 0 ? [] : [[own.worker, { ...own, q: rates[i]!, handlers: all.length }] as const],
    ),
  );
}

/** By worker, the set whose parcels were in their hands most beyond their work; each set asked about makes it as much likelier by chance. */
export function surveyParcels(
  { consignments: world, isProtected }: WorldBeforeWorkers,
  custody: readonly HandledItem[],
  of: {
    readonly sets: readonly SuspectedSet[];
    readonly tradeOf: (person: number) => string;
    readonly familyOf: (person: number, persons: readonly number[]) => ReadonlySet<number>;
  },
): Map<number, SurveyedParcels> {
  const { sets, tradeOf, familyOf } = of;
  const handled = new Map(custody.map((item) => [item.node, item] as const));
  const best = new Map<number, { own: InHands; set: number; of: number }>();
  let asked = 0;
  sets.forEach(({ consignments }, set) => {
    const nodes = new Set(consignments.map((at) => world.list[at]!.node).filter((node) => handled.has(node)));
    const touches = new Map<number, number>();
    for (const node of nodes)
      for (const worker of handled.get(node)!.hands.keys()) touches.set(worker, (touches.get(worker) ?? 0) + 1);
    if (![...touches.values()].some((count) => count >= 2)) return;
    asked++;
    const parties = consignments.flatMap((at) => {
      const { shipper, consignee } = world.list[at]!;
      return [shipper, consignee].flatMap((party) => (world.behind.get(party) ?? []).map(({ person }) => person));
    });
    for (const own of inHands(custody, ({ node }) => nodes.has(node), tradeOf)) {
      if (own.items.length < 2 || isProtected[own.worker] === 1) continue;
      // Nobody is asked why they hand over what their own family is sent.
      if (parties.includes(own.worker) || familyOf(own.worker, parties).size > 0) continue;
      const known = best.get(own.worker);
      if (known === undefined || own.chance < known.own.chance) best.set(own.worker, { own, set, of: nodes.size });
    }
  });
  const handlers = new Set(custody.flatMap(({ hands }) => [...hands.keys()]));
  const found = [...best].sort(([a], [b]) => a - b);
  const chances = found.map(([, { own }]) => Math.min(1, own.chance * asked));
  // Handlers of whom nothing was found were asked as well.
  const rates = falseDiscoveryRates([...chances, ...Array.from({ length: handlers.size - found.length }, () => 1)]);
  return new Map(
    found.map(([worker, { own, set, of: all }], i) => [
      worker,
      { ...own, chance: chances[i]!, set, of: all, q: rates[i]!, handlers: handlers.size },
    ]),
  );
}

/** Worker → flight rows of the loose bags that were in their hands, ascending, each with a CUSTODY link. */
export function looseBagFlights({ bags }: Custody): Map<number, ReadonlyMap<number, number>> {
  const found = new Map<number, { row: number; link: number }[]>();
  for (const { loose, flights, hands } of bags)
    if (loose)
      for (const [worker, links] of hands) for (const row of flights) listAt(found, worker).push({ row, link: links[0]! });
  return new Map(
    [...found].map(([worker, rows]) => [
      worker,
      new Map(
        rows
          .sort((a, b) => b.row - a.row || b.link - a.link)
          .map(({ row, link }) => [row, link] as const)
          .reverse(),
      ),
    ]),
  );
}
