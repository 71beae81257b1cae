/**
 * What became of findings, counted: raised, looked at, upheld, confirmed or cleared, and met again since, by detector, by reason and by
 * route, for each million travellers; and beside it what is published of others. Of what the reader may read alone.
 */
import { ATTRIBUTES } from "#analytics/travellers.ts";
import { isUpheld } from "#findings/review.ts";
import { toldReasonCode } from "#findings/told-codes.ts";
import { toldDetector, type Finding } from "#model/finding.ts";
import { shieldFinding } from "../reader/finding-for-reader.ts";
import type { Reader } from "../reader/reader.ts";
import type { Earlier } from "../snapshot/network-answers.ts";
import { significant } from "../answers/rounded.ts";
import { toldTables, toldTotal } from "../answers/small-counts.ts";
import { askGraph } from "./ask-graph.ts";
import { toldFindings } from "./current-findings.ts";
import { PUBLISHED_RATES, type PublishedRate } from "./published-rates.ts";

export interface FunnelCounts {
  /** Found by some run, whatever became of it. */
  readonly raised: number;
  /** Somebody decided something on it, be it only to look. */
  readonly lookedAt: number;
  /** Stands as referred or confirmed. */
  readonly upheld: number;
  readonly confirmed: number;
  /** Stands as dismissed. */
  readonly cleared: number;
  /** Somebody who is scored in it was inspected, or reported as an offender, after it was first found. */
  readonly met: number;
}

export interface FunnelRow extends FunnelCounts {
  /** A detector, a reason's code or a route. */
  readonly name: string;
  /** Those who travel; on a route, those who travel on it. As fairness tells them, so null of few. */
  readonly travellers: number | null;
  /** For each million of these; null where nobody travels, or that is not told. */
  readonly raisedPerMillion: number | null;
  readonly upheldPerMillion: number | null;
}

export interface Funnel extends Earlier {
  readonly total: FunnelRow;
  /** Most raised first, then by name. A finding counts once at its detector. */
  readonly detectors: readonly FunnelRow[];
  /** A finding counts at each of its reasons. */
  readonly reasons: readonly FunnelRow[];
  /** A finding counts at the route that its members fly most; not at all where they fly none. */
  readonly routes: readonly FunnelRow[];
  readonly published: readonly PublishedRate[];
  readonly snapshot: string;
}

export function funnel(reader: Reader): Promise<Funnel> {
  return reader.shared("funnel", async () => {
    const findings = await findingsCounted(reader);
    const ids = [...new Set(findings.flatMap(({ members }) => members.map(({ entity }) => entity)))].sort();
    const { travellers, values, persons, snapshot, behind } = await askGraph(reader, "travellers", { persons: ids });
    const person = new Map(ids.map((id, i) => [id, persons[i]!]));
    const judged = findings.map((finding) => ({
      finding,
      counts: countsOf(finding, (id) => person.get(id)?.metAt ?? null),
      route: mostFlown(finding.members.map(({ entity }) => person.get(entity)?.flightsOn ?? {})),
    }));
    const rows = (names: (one: (typeof judged)[number]) => readonly string[], travellersOf: (name: string) => number | null) => {
      const byName = new Map<string, FunnelCounts[]>();
      for (const one of judged)
        for (const name of new Set(names(one))) byName.set(name, [...(byName.get(name) ?? []), one.counts]);
      return [...byName]
        .map(([name, counts]) => rowOf(name, counts, travellersOf(name)))
        .sort((a, b) => b.raised - a.raised || (a.name < b.name ? -1 : 1));
    };
    const tables = ATTRIBUTES.map((attribute) => Object.values(values[attribute]));
    const told = toldTables(tables);
    const everybody = (): number | null => toldTotal(travellers, told);
    const routes = told[ATTRIBUTES.indexOf("ROUTE")]!.counts;
    const onRoute = new Map(Object.keys(values.ROUTE).map((route, i) => [route, routes[i]!]));
    return {
      total: rowOf(
        "all",
        judged.map(({ counts }) => counts),
        everybody(),
      ),
      detectors: rows(({ finding }) => [toldDetector(finding.detector)], everybody),
      reasons: rows(({ finding }) => finding.reasons.map(({ code }) => toldReasonCode(code)), everybody),
      routes: rows(
        ({ route }) => (route === undefined ? [] : [route]),
        (route) => onRoute.get(route) ?? null,
      ),
      published: PUBLISHED_RATES,
      ...{ snapshot, behind },
    };
  });
}

/** All that the reader may read, those that dissolved too: what was once raised was raised. */
export async function findingsCounted(reader: Reader): Promise<readonly Finding[]> {
  return Promise.all((await toldFindings(reader)).map((finding) => shieldFinding(reader, finding)));
}

function countsOf(finding: Finding, metAt: (person: string) => number | null): FunnelCounts {
  const since = Date.parse(finding.firstSeen);
  const isMet = finding.members.some(({ entity, score }) => score !== null && (metAt(entity) ?? -Infinity) > since);
  return {
    raised: 1,
    lookedAt: Number(finding.decisions.length > 0),
    upheld: Number(isUpheld(finding)),
    confirmed: Number(finding.review === "CONFIRMED"),
    cleared: Number(finding.review === "DISMISSED"),
    met: Number(isMet),
  };
}

function rowOf(name: string, all: readonly FunnelCounts[], travellers: number | null): FunnelRow {
  const sum = (of: keyof FunnelCounts): number => all.reduce((total, counts) => total + counts[of], 0);
  const perMillion = (count: number): number | null =>
    travellers === null || travellers === 0 ? null : significant((count / travellers) * 1e6);
  return {
    ...{ name, raised: sum("raised"), lookedAt: sum("lookedAt"), upheld: sum("upheld"), confirmed: sum("confirmed") },
    ...{ cleared: sum("cleared"), met: sum("met"), travellers },
    raisedPerMillion: perMillion(sum("raised")),
    upheldPerMillion: perMillion(sum("upheld")),
  };
}

/** The route of most flights, of several the first by name. */
function mostFlown(flights: readonly Readonly<Record<string, number>>[]): string | undefined {
  const total = new Map<string, number>();
  for (const own of flights) for (const [route, count] of Object.entries(own)) total.set(route, (total.get(route) ?? 0) + count);
  return [...total].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
