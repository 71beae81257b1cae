/**
 * Who stands behind a consignment: persons that share a phone, address or e-mail with its shipper or consignee, bear the
 * party's full name when nobody else does, or are parties to an incident with it (docs/typologies.md W2, W3).
 */
import { listAt } from "#base/list-at.ts";
import { nameKey, nameWords, type People } from "./people.ts";
import { entityText } from "./columns-of.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import type { Flights } from "./flights.ts";
import type { ContactSharing, SkippedHub } from "./contact-sharing.ts";
import type { AnalyticsSettings } from "./settings.ts";
import { isHub } from "./tie-method.ts";
import type { TieTerms } from "./tie-terms.ts";

export interface CargoParty {
  readonly person: number;
  /** Links that put the person behind the organization. */
  readonly links: readonly number[];
}

export interface Consignments {
  /** Organization node → persons behind it, by person. */
  readonly behind: ReadonlyMap<number, readonly CargoParty[]>;
  /** Consignment nodes with their parties; organization −1 = not given. */
  /** Person → positions in `list` of the consignments they stand behind. */
  readonly byPerson: ReadonlyMap<number, readonly number[]>;
  readonly list: readonly { node: number; shipper: number; consignee: number; links: readonly number[] }[];
}

export function readConsignments(people: People, sharing: ContactSharing): Consignments {
  const { snapshot } = people;
  const { start, end } = snapshot.nodeRange("Consignment");
  const shippers = snapshot.linkRange("SHIPPED_BY");
  const consignees = snapshot.linkRange("SHIPPED_TO");
  const list: { node: number; shipper: number; consignee: number; links: number[] }[] = [];
  const parties = new Set<number>();
  for (let node = start; node < end; node++) {
    const entry = { node, shipper: -1, consignee: -1, links: [] as number[] };
    for (let i = snapshot.out.offsets[node]!; i < snapshot.out.offsets[node + 1]!; i++) {
      const link = snapshot.out.links[i]!;
      const isShipper = link >= shippers.start && link < shippers.end;
      if (!isShipper && !(link >= consignees.start && link < consignees.end)) continue;
      if (isShipper) entry.shipper = snapshot.linkTo[link]!;
      else entry.consignee = snapshot.linkTo[link]!;
      entry.links.push(link);
      parties.add(snapshot.linkTo[link]!);
    }
    if (entry.links.length > 0) list.push(entry);
  }
  const behind = personsBehind(people, sharing, parties);
  const byPerson = new Map<number, number[]>();
  list.forEach((entry, index) => {
    for (const person of new Set(
      [entry.shipper, entry.consignee].flatMap((party) => (behind.get(party) ?? []).map((one) => one.person)),
    )) {
      listAt(byPerson, person).push(index);
    }
  });
  return { behind, list, byPerson };
}

/** Rows of the flights of a consignment, or of the one that it is part of, with the CARRIED_ON links that say so. */
export function flightsOfConsignment(snapshot: Snapshot, flights: Flights, node: number): { row: number; link: number }[] {
  const carried = snapshot.linkRange("CARRIED_ON");
  const partOf = snapshot.linkRange("PART_OF");
  const linksOf = (from: number): Uint32Array =>
    snapshot.out.links.subarray(snapshot.out.offsets[from]!, snapshot.out.offsets[from + 1]!);
  const wholes = [...linksOf(node)]
    .filter((link) => link >= partOf.start && link < partOf.end)
    .map((link) => snapshot.linkTo[link]!);
  return [node, ...wholes]
    .flatMap((one) => [...linksOf(one)])
    .filter((link) => link >= carried.start && link < carried.end)
    .map((link) => ({ row: snapshot.linkTo[link]! - flights.start, link }));
}

function personsBehind(people: People, sharing: ContactSharing, parties: ReadonlySet<number>): Map<number, CargoParty[]> {
  const { snapshot } = people;
  const uses = snapshot.linkRange("USES");
  const behind = new Map<number, Map<number, number[]>>();
  const put = (organization: number, person: number, links: readonly number[]): void => {
    const persons = behind.get(organization) ?? new Map<number, number[]>();
    behind.set(organization, persons);
    listAt(persons, person).push(...links);
  };
  for (const contact of sharing.shared) {
    for (const organization of contact.organizations) {
      if (!parties.has(organization)) continue;
      const link = linkBetween(people, organization, contact.node, uses);
      for (const use of contact.uses) put(organization, use.person, [link, ...use.links]);
    }
  }
  const bearers = new Map<string, number[]>();
  for (let person = 0; person < people.count; person++) {
    const key = people.nameKeys[person]!;
    if (!key.includes(" ")) continue;
    listAt(bearers, key).push(person);
  }
  const nameAt = entityText(snapshot, "Organization", "name");
  for (const organization of parties) {
    const bearer = bearers.get(nameKey(nameWords(nameAt(organization))));
    if (bearer?.length === 1 && !behind.get(organization)?.has(bearer[0]!)) put(organization, bearer[0]!, []);
  }
  const out = new Map<number, CargoParty[]>();
  for (const [organization, persons] of [...behind].sort(([a], [b]) => a - b)) {
    out.set(
      organization,
      [...persons]
        .sort(([a], [b]) => a - b)
        .map(([person, links]) => ({ person, links: [...new Set(links)].sort((x, y) => x - y) })),
    );
  }
  return out;
}

function linkBetween(people: People, from: number, to: number, range: { start: number; end: number }): number {
  const { snapshot } = people;
  for (let i = snapshot.out.offsets[from]!; i < snapshot.out.offsets[from + 1]!; i++) {
    const link = snapshot.out.links[i]!;
    if (link >= range.start && link < range.end && snapshot.linkTo[link] === to) return link;
  }
  return -1;
}

/** Ties the people behind the two ends of a consignment, and those behind different shippers of one consignee. */
export function addCargoTies(
  terms: TieTerms,
  people: People,
  consignments: Consignments,
  settings: AnalyticsSettings,
): SkippedHub[] {
  const skipped: SkippedHub[] = [];
  const byConsignee = new Map<number, (typeof consignments.list)[number][]>();
  for (const entry of consignments.list) {
    if (entry.consignee < 0) continue;
    listAt(byConsignee, entry.consignee).push(entry);
  }
  for (const [consignee, entries] of [...byConsignee].sort(([a], [b]) => a - b)) {
    const around = new Map<number, number[]>();
    const add = (party: CargoParty, links: readonly number[]): void => {
      listAt(around, party.person).push(...party.links, ...links);
    };
    for (const party of consignments.behind.get(consignee) ?? []) add(party, [entries[0]!.links[0]!]);
    for (const entry of entries) for (const party of consignments.behind.get(entry.shipper) ?? []) add(party, entry.links);
    if (isHub(settings.ties.CARGO_LINK, around.size)) {
      skipped.push({ code: "HUB_CARGO", entity: people.snapshot.ids[consignee]!, parties: around.size });
      continue;
    }
    const persons = [...around.keys()].sort((a, b) => a - b);
    for (let i = 0; i < persons.length; i++) {
      for (let j = i + 1; j < persons.length; j++) {
        const links = [...around.get(persons[i]!)!, ...around.get(persons[j]!)!].filter((link) => link >= 0).slice(0, 40);
        terms.add([persons[i]!, persons[j]!], "CARGO_LINK", {}, { shared: consignee, links });
      }
    }
  }
  return skipped;
}
