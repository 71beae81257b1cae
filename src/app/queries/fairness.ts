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
import { TOLD_FROM, type Told, toldTables } from "../answers/small-counts.ts";
import { wilson, type Interval } from "../answers/wilson.ts";
import { askGraph } from "./ask-graph.ts";
import { findingsCounted } from "./funnel.ts";

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
    const tables = ATTRIBUTES.map((attribute) => ({
      attribute,
      counts: Object.entries(values[attribute]).map(([value, among]): [string, Counts] => {
        const own = flown.filter(({ traits }) => traits[attribute].includes(value));
        return [value, { travellers: among, raised: own.length, upheld: own.filter(({ id }) => upheld.has(id)).length }];
      }),
    }));
    const rows = rowsOf(tables, all);
    return { rows, toldFrom: TOLD_FROM, snapshot, behind };
  });
}

/** By attribute the most travelled first, then by value. Whoever has one value of an attribute has none of its others, but for routes. */
export function rowsOf(
  tables: readonly { readonly attribute: Attribute; readonly counts: readonly (readonly [string, Counts])[] }[],
  all: Counts,
): FairnessRow[] {
  const columnOf = (name: keyof Counts, within?: readonly Told[]): Told[] =>
    toldTables(
      tables.map(({ counts }) => counts.map(([, own]) => own[name])),
      within,
    );
  const travellers = columnOf("travellers");
  const raised = columnOf("raised", travellers);
  const upheld = columnOf("upheld", raised);
  return tables.flatMap(({ attribute, counts }, t) => {
    const rows = counts.map(([value, own], i): FairnessRow => {
      const told = {
        travellers: travellers[t]!.counts[i]!,
        raised: raised[t]!.counts[i]!,
        upheld: upheld[t]!.counts[i]!,
      };
      const raisedRate = shareOf(told.raised, told.travellers);
      const others = wilson(all.raised - own.raised, all.travellers - own.travellers);
      return {
        ...{ attribute, value, ...told, raisedRate, upheldRate: shareOf(told.upheld, told.raised) },
        standsOut: raisedRate !== null && others !== null && (raisedRate.low > others.high || raisedRate.high < others.low),
      };
    });
    const order = counts
      .map((_, i) => i)
      .sort((i, j) => {
        const [[a, one], [b, other]] = [counts[i]!, counts[j]!];
        return other.travellers - one.travellers || (a < b ? -1 : 1);
      });
    return order.map((i) => rows[i]!);
  });
}

function shareOf(some: number | null, all: number | null): Interval | null {
  return some === null || all === null ? null : wilson(Math.min(some, all), all);
}
