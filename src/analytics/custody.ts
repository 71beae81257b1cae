/**
 * Bags and consignments with the flights they are told to be on and the workers in whose hands they were (docs/bundle.md, "custody.csv"). A bag is
 * loose when it was sent on in a rush, or when no passenger checked it in while others are told to have checked in bags on its flight: where
 * no list of bags was handed over at all, or the handover names no flight, nobody can say whose it was.
 */
import type { LinkKind } from "#model/kinds.ts";
import { linkText } from "./columns-of.ts";
import type { Flights } from "./flights.ts";
import type { People } from "./people.ts";

export interface HandledItem {
  readonly node: number;
  /** Flight rows, ascending. */
  readonly flights: readonly number[];
  /** Worker → CUSTODY links. Whoever enters an item at several steps had it in hands once. */
  readonly hands: ReadonlyMap<number, readonly number[]>;
}

export interface Custody {
  readonly bags: readonly (HandledItem & { readonly loose: boolean })[];
  readonly consignments: readonly HandledItem[];
}

export function readCustody(people: People, flights: Flights): Custody {
  const { snapshot } = people;
  const custody = snapshot.linkRange("CUSTODY");
  const event = linkText(snapshot, "CUSTODY", "event");
  const identities = snapshot.nodeRange("Identity");
  const rushed = new Set<number>();
  const hands = new Map<number, Map<number, number[]>>();
  const aboard = new Map<number, Set<number>>();
  const put = (item: number, flight: number): void => {
    if (flight < flights.start || flight >= flights.start + flights.count) return;
    const rows = aboard.get(item) ?? new Set<number>();
    aboard.set(item, rows);
    rows.add(flight - flights.start);
  };
  const each = (kind: LinkKind, tell: (from: number, to: number, link: number) => void): void => {
    const { start, end } = snapshot.linkRange(kind);
    for (let link = start; link < end; link++) tell(snapshot.linkFrom[link]!, snapshot.linkTo[link]!, link);
  };
  if (custody.start === custody.end) return { bags: [], consignments: [] };
  each("CARRIED_ON", put);
  each("CUSTODY", (item, to, link) => {
    put(item, to);
    if (event(link) === "RUSH") rushed.add(item);
    if (to < identities.start || to >= identities.end) return;
    const own = hands.get(item) ?? new Map<number, number[]>();
    hands.set(item, own);
    const worker = people.personOf(to);
    own.set(worker, [...(own.get(worker) ?? []), link]);
  });
  const owned = new Set<number>();
  const listed = new Set<number>();
  each("CHECKED", (_person, bag) => {
    owned.add(bag);
    for (const row of aboard.get(bag) ?? []) listed.add(row);
  });
  const items = (kind: "Bag" | "Consignment"): HandledItem[] => {
    const { start, end } = snapshot.nodeRange(kind);
    return [...hands]
      .filter(([node]) => node >= start && node < end)
      .sort(([a], [b]) => a - b)
      .map(([node, own]) => ({ node, flights: [...(aboard.get(node) ?? [])].sort((a, b) => a - b), hands: own }));
  };
  return {
    bags: items("Bag").map((bag) => ({
      ...bag,
      loose: rushed.has(bag.node) || (!owned.has(bag.node) && bag.flights.some((row) => listed.has(row))),
    })),
    consignments: items("Consignment"),
  };
}
