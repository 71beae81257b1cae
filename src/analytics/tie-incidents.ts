/** Ties by incidents: persons named in the same one, and persons behind a consignment that was in one with its other parties. */
import { listAt } from "#base/list-at.ts";
import type { Consignments } from "./cargo-links.ts";
import type { People } from "./people.ts";
import type { AnalyticsSettings } from "./settings.ts";
import { isHub } from "./tie-method.ts";
import type { TieTerms } from "./tie-terms.ts";

export function addIncidentTies(terms: TieTerms, people: People, consignments: Consignments, settings: AnalyticsSettings): void {
  const { snapshot } = people;
  const identities = snapshot.nodeRange("Identity");
  const byConsignment = new Map(consignments.list.map((entry) => [entry.node, entry]));
  const parties = new Map<number, Map<number, number[]>>();
  const { start, end } = snapshot.linkRange("INVOLVED_IN");
  const add = (incident: number, person: number, links: readonly number[]): void => {
    const persons = parties.get(incident) ?? new Map<number, number[]>();
    parties.set(incident, persons);
    listAt(persons, person).push(...links);
  };
  for (let link = start; link < end; link++) {
    const from = snapshot.linkFrom[link]!;
    const incident = snapshot.linkTo[link]!;
    if (from >= identities.start && from < identities.end) add(incident, people.personOf(from), [link]);
    else {
      const entry = byConsignment.get(from);
      if (entry === undefined) continue;
      for (const organization of [entry.shipper, entry.consignee]) {
        for (const party of consignments.behind.get(organization) ?? []) add(incident, party.person, [link, ...party.links]);
      }
    }
  }
  for (const [incident, persons] of [...parties].sort(([a], [b]) => a - b)) {
    if (persons.size < 2 || isHub(settings.ties.SAME_INCIDENT, persons.size)) continue;
    const list = [...persons.keys()].sort((a, b) => a - b);
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const links = [...persons.get(list[i]!)!, ...persons.get(list[j]!)!].filter((link) => link >= 0);
        terms.add([list[i]!, list[j]!], "SAME_INCIDENT", {}, { shared: incident, links });
      }
    }
  }
}
