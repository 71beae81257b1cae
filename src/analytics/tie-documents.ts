/**
 * Ties by travel documents: one document presented by two persons (docs/typologies.md B13), and documents of one issuer with
 * neighbouring numbers among people who travel the same route within weeks (B16). The issuer is used for the document rule only.
 */
import { entityText } from "./columns-of.ts";
import type { SkippedHub } from "./contact-sharing.ts";
import type { Flights } from "./flights.ts";
import type { Journeys } from "./journeys.ts";
import { shareSurname, type People } from "./people.ts";
import type { AnalyticsSettings } from "./settings.ts";
import { isHub } from "./tie-method.ts";
import type { TieTerms } from "./tie-terms.ts";

/** When more than this share of documents has a near neighbour on its own route, numbers say nothing in this data. */
const NEIGHBOUR_SHARE_MAX = 0.05;
const WINDOW_MS = 120 * 86_400_000;

/** Holders of each document with two persons or more: document node → HOLDS link of each person, by person. */
export function sharedDocuments(people: People): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const { snapshot } = people;
  const documents = snapshot.nodeRange("TravelDocument");
  const { start, end } = snapshot.linkRange("HOLDS");
  const shared = new Map<number, ReadonlyMap<number, number>>();
  for (let node = documents.start; node < documents.end; node++) {
    const from = snapshot.in.offsets[node]!;
    const to = snapshot.in.offsets[node + 1]!;
    if (to - from < 2) continue;
    const holders = new Map<number, number>();
    for (let i = from; i < to; i++) {
      const link = snapshot.in.links[i]!;
      if (link < start || link >= end) continue;
      const person = people.personOf(snapshot.linkFrom[link]!);
      if (!holders.has(person)) holders.set(person, link);
    }
    if (holders.size >= 2) shared.set(node, new Map([...holders].sort(([a], [b]) => a - b)));
  }
  return shared;
}

export function addDocumentTies(terms: TieTerms, people: People, settings: AnalyticsSettings): void {
  for (const [document, holders] of sharedDocuments(people)) {
    if (isHub(settings.ties.SHARED_DOCUMENT, holders.size)) continue;
    const persons = [...holders.keys()];
    for (let i = 0; i < persons.length; i++) {
      for (let j = i + 1; j < persons.length; j++) {
        const links = [holders.get(persons[i]!)!, holders.get(persons[j]!)!];
        terms.add([persons[i]!, persons[j]!], "SHARED_DOCUMENT", {}, { shared: document, links });
      }
    }
  }
}

interface Numbered {
  person: number;
  link: number;
  document: number;
  series: string;
  value: number;
}

export function addSequentialDocumentTies(
  terms: TieTerms,
  people: People,
  travel: { journeys: Journeys; flights: Flights },
  settings: AnalyticsSettings,
): SkippedHub[] {
  const numbered = numberedDocuments(people);
  const near: [Numbered, Numbered][] = [];
  const touched = new Set<number>();
  for (let i = 0; i < numbered.length; i++) {
    const a = numbered[i]!;
    for (let j = i + 1; j < numbered.length; j++) {
      const b = numbered[j]!;
      if (b.series !== a.series || b.value - a.value > settings.sequentialNumberGap) break;
      if (a.person === b.person || a.value === b.value || shareSurname(people, a.person, b.person)) continue;
      if (!sameRoute(travel.journeys, travel.flights, a.person, b.person)) continue;
      near.push([a, b]);
      touched.add(a.document).add(b.document);
    }
  }
  if (near.length === 0) return [];
  if (touched.size > NEIGHBOUR_SHARE_MAX * numbered.length && touched.size > 50) {
    return [{ code: "HUB_DOCUMENT_ISSUER", entity: people.snapshot.ids[near[0]![0].document]!, parties: touched.size }];
  }
  for (const [a, b] of near) {
    terms.add(
      [a.person, b.person],
      "SEQUENTIAL_DOCUMENTS",
      {},
      {
        shared: a.document,
        links: [a.link, b.link],
      },
    );
  }
  return [];
}

/** Documents as series (issuer and letters) and number, in order. */
function numberedDocuments(people: People): Numbered[] {
  const { snapshot } = people;
  const documents = snapshot.nodeRange("TravelDocument");
  const issuer = entityText(snapshot, "TravelDocument", "issuer");
  const number = entityText(snapshot, "TravelDocument", "number");
  const out: Numbered[] = [];
  for (let person = 0; person < people.count; person++) {
    for (let i = people.holdings.offsets[person]!; i < people.holdings.offsets[person + 1]!; i++) {
      const link = people.holdings.items[i]!;
      const node = snapshot.linkTo[link]!;
      if (node < documents.start || node >= documents.end) continue;
      const parts = /^([A-Z]*)(\d{4,12})([A-Z]?)$/.exec(number(node));
      if (parts !== null)
        out.push({ person, link, document: node, series: `${issuer(node)}:${parts[1]}/${parts[3]}`, value: Number(parts[2]) });
    }
  }
  return out.sort(
    (a, b) =>
      (a.series < b.series ? -1 : a.series > b.series ? 1 : 0) || a.value - b.value || a.person - b.person || a.link - b.link,
  );
}

/** Some journey of both left on the same route within the window. */
function sameRoute(journeys: Journeys, flights: Flights, a: number, b: number): boolean {
  for (let i = journeys.offsets[a]!; i < journeys.offsets[a + 1]!; i++) {
    for (let j = journeys.offsets[b]!; j < journeys.offsets[b + 1]!; j++) {
      if (flights.route[journeys.outFlight[i]!] !== flights.route[journeys.outFlight[j]!]) continue;
      if (Math.abs(journeys.departsAt[i]! - journeys.departsAt[j]!) <= WINDOW_MS) return true;
    }
  }
  return false;
}
