/**
 * How often people are scored, and those findings upheld, by what nobody may be ranked by: nationality, sex, age and route, each rate with
 * its interval. For whoever answers for detection, to ask why where intervals do not overlap: a rate that is higher is no proof of bias,
 * and one that is not is no proof that there is none. Of what the reader may read alone, and no count is told that is small enough to
 * point at somebody.
 */
import { isUpheld } from "#findings/review.ts";
import { ATTRIBUTES, type Attribute } from "#analytics/travellers.ts";
import type { Reader } from "../reader/reader.ts";
import type { Earlier } from "../snapshot/network-answers.ts";
import { wilson, type Interval } from "../answers/wilson.ts";
import { askGraph } from "./ask-graph.ts";
import { findingsCounted } from "./funnel.ts";

/** Counts from 1 to one less than this are not told. */
export const TOLD_FROM = 11;

export interface FairnessRow {
  readonly attribute: Attribute;
  readonly value: string;
  /** Who travels, who of them is scored in a finding, and who in one that was upheld; null = few, not told. */
  readonly travellers: number | null;
  readonly raised: number | null;
  readonly upheld: number | null;
  /** Scored of those who travel; upheld of those who are scored. Null where a count is not told, or there is nobody. */
  readonly raisedRate: Interval | null;
  readonly upheldRate: Interval | null;
  /** Its interval and that of everybody else lie apart. */
  readonly standsOut: boolean;
}

export interface Fairness extends Earlier {
  readonly rows: readonly FairnessRow[];
  readonly toldFrom: number;
  readonly snapshot: string;
}

interface Counts {
  readonly travellers: number;
  readonly raised: number;
  readonly upheld: number;
}

export function fairness(reader: Reader): Promise<Fairness> {
  return reader.shared("fairness", async () => {
    const current = (await findingsCounted(reader)).filter(({ status }) => status !== "DISSOLVED");
    const scored = (findings: typeof current): ReadonlySet<string> =>
      new Set(findings.flatMap(({ members }) => members.flatMap(({ entity, score }) => (score === null ? [] : entity))));
    const raised = scored(current);
    const upheld = scored(current.filter(isUpheld));
    const ids = [...raised].sort();
    const { travellers, values, persons, snapshot, behind } = await askGraph(reader, "travellers", { persons: ids });
    // Who is scored and never flew, a worker of the airport say, is among no travellers.
    const flown = ids.flatMap((id, i) => {
      const person = persons[i];
      return person === undefined || person === null || person.traits.ROUTE.length === 0 ? [] : [{ id, traits: person.traits }];
    });
    const all = { travellers, raised: flown.length, upheld: flown.filter(({ id }) => upheld.has(id)).length };
    const rows = ATTRIBUTES.flatMap((attribute) => {
      const counts = Object.entries(values[attribute]).map(([value, among]): [string, Counts] => {
        const own = flown.filter(({ traits }) => traits[attribute].includes(value));
        return [value, { travellers: among, raised: own.length, upheld: own.filter(({ id }) => upheld.has(id)).length }];
      });
      return rowsOf(attribute, counts, all);
    });
    return { rows, toldFrom: TOLD_FROM, snapshot, behind };
  });
}

/** Most travelled first, then by value. */
export function rowsOf(attribute: Attribute, counts: readonly (readonly [string, Counts])[], all: Counts): FairnessRow[] {
  const told = {
    travellers: toldOf(counts.map(([value, { travellers }]) => [value, travellers])),
    raised: toldOf(counts.map(([value, { raised }]) => [value, raised])),
    upheld: toldOf(counts.map(([value, { upheld }]) => [value, upheld])),
  };
  return [...counts]
    .sort(([a, one], [b, other]) => other.travellers - one.travellers || (a < b ? -1 : 1))
    .map(([value, own]) => {
      const [travellers, raised, upheld] = [told.travellers.get(value)!, told.raised.get(value)!, told.upheld.get(value)!];
      const raisedRate = travellers === null || raised === null ? null : wilson(raised, travellers);
      const others = wilson(all.raised - own.raised, all.travellers - own.travellers);
      return {
        ...{ attribute, value, travellers, raised, upheld, raisedRate },
        upheldRate: raised === null || upheld === null ? null : wilson(upheld, raised),
        standsOut: raisedRate !== null && others !== null && (raisedRate.low > others.high || raisedRate.high < others.low),
      };
    });
}

/**
 * Small counts are not told; and where that leaves out but one, the next larger is not told either, or it would follow from the sum of all.
 */
function toldOf(counts: readonly (readonly [string, number])[]): ReadonlyMap<string, number | null> {
  const few = counts.filter(([, count]) => count > 0 && count < TOLD_FROM).map(([value]) => value);
  if (few.length === 1) {
    const [next] = counts.filter(([, count]) => count >= TOLD_FROM).sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
    if (next !== undefined) few.push(next[0]);
  }
  return new Map(counts.map(([value, count]) => [value, few.includes(value) ? null : count]));
}
