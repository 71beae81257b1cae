/** Currency declarations by person (docs/typologies.md C1–C3): what was declared, what was counted, on which flight. */
import { entityNumber, entityText } from "#analytics/columns-of.ts";
import { rowOf } from "#analytics/rows.ts";
import type { BaseWorld } from "./detection-world.ts";

export interface Declared {
  readonly person: number;
  /** DECLARED link. */
  readonly link: number;
  readonly currency: string;
  readonly amount: number;
  /** NaN when nobody counted. */
  readonly counted: number;
  /** Flight node; −1 = not known. */
  readonly flight: number;
  readonly at: number;
}

export function declarationsOf(world: BaseWorld, persons: readonly number[]): Declared[] {
  const { snapshot, people } = world;
  const amountAt = entityNumber(snapshot, "Declaration", "declaredAmount");
  const countedAt = entityNumber(snapshot, "Declaration", "countedAmount");
  const currencyAt = entityText(snapshot, "Declaration", "currency");
  const timeAt = entityNumber(snapshot, "Declaration", "at");
  const flights = snapshot.nodeRange("Flight");
  const on = snapshot.linkRange("DECLARED_ON");
  const out: Declared[] = [];
  // Told of twice, or of one person under two identities, it is one declaration.
  const seen = new Set<number>();
  for (const person of persons) {
    for (const link of rowOf(people.declarations, person)) {
      const node = snapshot.linkTo[link]!;
      if (seen.has(node)) continue;
      seen.add(node);
      let flight = -1;
      for (let i = snapshot.out.offsets[node]!; i < snapshot.out.offsets[node + 1]!; i++) {
        const own = snapshot.out.links[i]!;
        const to = snapshot.linkTo[own]!;
        if (own >= on.start && own < on.end && to >= flights.start && to < flights.end) flight = to;
      }
      out.push({
        person,
        link,
        currency: currencyAt(node),
        amount: amountAt(node),
        counted: countedAt(node),
        flight,
        at: timeAt(node),
      });
    }
  }
  return out;
}
