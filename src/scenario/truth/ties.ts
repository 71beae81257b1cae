/**
 * What ties the members of a planted group in the data that was handed over, by kind: not what they did, but what a reader of the bundle could
 * know of it. A kind of which a column is missing ties nobody.
 */
import { fullName } from "../people.ts";
import type { Boarding, Group, Person, TravelDocument, Worker, World } from "../world.ts";
import { MINUTE } from "../world.ts";

export interface KindOfTie {
  readonly kind: string;
  readonly pairs: number;
  /** Members that they touch. */
  readonly members: number;
  /** Members in the largest part that ties of this kind alone hold together. */
  readonly largest: number;
}

/** What a member has in common with whoever has it too: kind and value. */
type Traits = readonly (readonly [kind: string, value: string])[];

/** Kinds that very many strangers have in common: none of them counts as evidence. */
export const COMMON_KINDS: readonly string[] = ["FLIGHT"];

export interface TiesOfGroup {
  readonly kinds: readonly KindOfTie[];
  /** Members in the largest part that ties of all kinds that count as evidence hold together. */
  readonly joined: number;
}

export function tiesOf(world: World, group: Group, boardings: ReadonlyMap<Person, readonly Boarding[]>): TiesOfGroup {
  const count = group.members.length;
  const traits = group.members.map(({ person, worker }) =>
    traitsOf(world, { person, worker, boardings: boardings.get(person) ?? [] }),
  );
  const pairs = new Map<string, Set<string>>();
  const tie = (kind: string, a: number, b: number) => {
    if (a === b) return;
    const of = pairs.get(kind) ?? new Set();
    pairs.set(kind, of.add(a < b ? `${a} ${b}` : `${b} ${a}`));
  };
  const holders = new Map<string, Set<number>>();
  traits.forEach((own, i) => {
    for (const [kind, value] of own) {
      const held = holders.get(`${kind}=${value}`) ?? new Set<number>();
      holders.set(`${kind}=${value}`, held);
      for (const other of held) tie(kind, other, i);
      held.add(i);
    }
  });
  tieByNumbers(world, group, { boardings, tie });
  const kinds = [...pairs].map(([kind, of]) => ({
    kind,
    pairs: of.size,
    members: new Set([...of].flatMap((pair) => pair.split(" "))).size,
    largest: largestPart(count, of),
  }));
  const counted = [...pairs].flatMap(([kind, of]) => (COMMON_KINDS.includes(kind) ? [] : [...of]));
  return {
    kinds: kinds.sort((a, b) => b.pairs - a.pairs || (a.kind < b.kind ? -1 : 1)),
    joined: largestPart(count, counted),
  };
}

interface Member {
  readonly person: Person;
  readonly worker: Worker | undefined;
  readonly boardings: readonly Boarding[];
}

function traitsOf(world: World, { person, worker, boardings }: Member): Traits {
  const traits: [string, string][] = [];
  const add = (kind: string, value: string, is: boolean | undefined) => {
    if (is === true && value !== "") traits.push([kind, value]);
  };
  for (const boarding of boardings) {
    const row = world.handed.columnsOf(boarding);
    if (row === undefined) continue;
    const { booking, flight, document } = boarding;
    add("FLIGHT", flight.id, true);
    add("STAY", boarding.destinationAddress, row.has("destination_address"));
    add("DOCUMENT", `${document.issuer}:${document.number}`, row.has("document_number"));
    if (!row.has("booking_ref")) continue;
    add("BOOKING", booking.reference, true);
    const of = world.handed.columnsOf(booking);
    add("PHONE", booking.phone, of?.has("phone"));
    add("EMAIL", booking.email, of?.has("email"));
    add("CARD", booking.card, of?.has("payment_card"));
    add("PAYER", booking.payer, of?.has("payer_name"));
    add("IP", booking.ip, of?.has("ip_address"));
    add("ADDRESS", booking.address, of?.has("address"));
    add("AGENT", `${booking.agency?.iata ?? ""}/${booking.agent}`, of?.has("agent_sign"));
  }
  if (worker !== undefined) {
    const row = world.handed.columnsOf(worker);
    add("PHONE", person.household.phone, row?.has("phone"));
    add("EMAIL", person.household.email, row?.has("email"));
    add("ADDRESS", person.household.address, row?.has("address"));
    add("STAY", person.household.address, row?.has("address"));
    for (const shift of worker.shifts)
      for (const flight of shift.flights) add("FLIGHT", flight.id, !lacks(world, "shifts.csv", "flight_ids"));
  }
  return traits.concat(namedWith(world, person, worker));
}

function lacks(world: World, file: string, column: string): boolean {
  const { handover } = world.make;
  return handover.absent.includes(file) || handover.files[file]?.absent.includes(column) === true;
}

/** Incidents that name them, calls to or from their phone, parcels with their name, phone or door. */
function namedWith(world: World, person: Person, worker: Worker | undefined): [string, string][] {
  const traits: [string, string][] = [];
  for (const { id, parties } of world.incidents)
    if (parties.some((p) => p.person === person || (worker !== undefined && p.worker === worker))) traits.push(["INCIDENT", id]);
  const { phone, address } = person.household;
  if (!world.make.handover.absent.includes("communications.csv"))
    for (const call of world.calls)
      if (call.from === phone || call.to === phone) traits.push(["CALL", [call.from, call.to].sort().join(">")]);
  const name = fullName(person);
  for (const group of world.groups) {
    for (const consignment of group.consignments) {
      const row = world.handed.columnsOf(consignment);
      for (const side of ["shipper", "consignee"] as const) {
        const party = consignment[side];
        const byPhone = party.phone === phone && row?.has(`${side}_phone`) === true;
        const byDoor = party.address === address && row?.has(`${side}_address`) === true;
        if (party.name === name || byPhone || byDoor) traits.push(["PARCEL", consignment.number]);
      }
    }
  }
  return traits;
}

/** Documents whose numbers lie close by; bookings for one flight made within a quarter of an hour. */
function tieByNumbers(
  world: World,
  group: Group,
  by: { boardings: ReadonlyMap<Person, readonly Boarding[]>; tie: (kind: string, a: number, b: number) => void },
): void {
  const people = group.members.map(({ person }) =>
    (by.boardings.get(person) ?? []).filter((b) => world.handed.columnsOf(b) !== undefined),
  );
  const knowsTime = !lacks(world, "bookings.csv", "created_at");
  people.forEach((first, i) => {
    people.slice(i + 1).forEach((second, k) => {
      const j = i + 1 + k;
      for (const a of first) {
        for (const b of second) {
          if (inOneBatch(a.document, b.document)) by.tie("PAPERS", i, j);
          if (knowsTime && a.flight === b.flight && Math.abs(a.booking.createdAt - b.booking.createdAt) <= 15 * MINUTE)
            by.tie("MINUTES", i, j);
        }
      }
    });
  });
}

function inOneBatch(a: TravelDocument, b: TravelDocument): boolean {
  if (a.issuer !== b.issuer || a.number === b.number) return false;
  const [left, right] = [/^(.*?)(\d+)$/.exec(a.number)!, /^(.*?)(\d+)$/.exec(b.number)!];
  return left[1] === right[1] && Math.abs(Number(left[2]) - Number(right[2])) <= 50;
}

/** Size of the largest part of `count` members that `pairs` hold together. */
export function largestPart(count: number, pairs: Iterable<string>): number {
  const parent = Array.from({ length: count }, (_, i) => i);
  const rootOf = (i: number): number => (parent[i] === i ? i : (parent[i] = rootOf(parent[i]!)));
  for (const pair of pairs) {
    const [a, b] = pair.split(" ").map(Number);
    parent[rootOf(a!)] = rootOf(b!);
  }
  const sizes = new Map<number, number>();
  for (let i = 0; i < count; i++) sizes.set(rootOf(i), (sizes.get(rootOf(i)) ?? 0) + 1);
  return Math.max(0, ...sizes.values());
}
