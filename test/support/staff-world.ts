/** Rosters, handled flights and badge reads told in a few words, on top of SnapshotWorld. */
import { idOf, type SnapshotWorld } from "./snapshot-world.ts";

const HOUR = 3_600_000;

export interface ShiftGiven {
  /** ISO. */
  readonly from: string;
  readonly hours?: number;
  readonly kind?: string;
  readonly zone?: string;
  /** Keys of flights handled. */
  readonly flights?: readonly string[];
}

export function worker(
  world: SnapshotWorld,
  name: string,
  given: { surname?: string; phone?: string; address?: string; role?: string } = {},
): void {
  world.person(name, { surname: given.surname ?? `${name}staff`, staff: `PTY:${name}`, badge: `B${name}`, ...given });
}

export function shift(world: SnapshotWorld, name: string, given: ShiftGiven): void {
  world.newRecord();
  const startsAt = Date.parse(given.from);
  const node = world.entity("Shift", `${name}/${given.from}`, {
    startsAt,
    endsAt: startsAt + (given.hours ?? 8) * HOUR,
    airport: "PTY",
    zone: given.zone ?? "APRON",
    kind: given.kind ?? "ROSTER",
  });
  world.link("ROSTERED", idOf("Identity", name), node, { at: startsAt });
  for (const flight of given.flights ?? []) world.link("HANDLED", node, idOf("Flight", flight));
}

export function badgeRead(world: SnapshotWorld, name: string, at: string, zone = "APRON"): void {
  world.newRecord();
  world.link("ENTERED", idOf("Badge", `B${name}`), world.entity("Zone", `PTY/${zone}`, { airport: "PTY", code: zone }), {
    at: Date.parse(at),
    props: { direction: "IN", granted: true },
  });
}

/** One handover of a bag by its tag, or of a consignment, by a worker; a bag of nobody's unless `checkedBy` says whose it is. */
export function custody(
  world: SnapshotWorld,
  name: string,
  given: { bag: string; flight: string; event?: string; checkedBy?: string } | { consignment: string },
): void {
  world.newRecord();
  const worker = idOf("Identity", name);
  if ("consignment" in given) {
    world.link("CUSTODY", idOf("Consignment", given.consignment), worker, { props: { event: "LOADED" } });
    return;
  }
  const bag = world.entity("Bag", `${given.bag}/${given.flight}`, { tag: given.bag });
  world.link("CUSTODY", bag, worker, { props: { event: given.event ?? "LOADED" } });
  world.link("CARRIED_ON", bag, idOf("Flight", given.flight));
  if (given.checkedBy !== undefined) world.link("CHECKED", idOf("Identity", given.checkedBy), bag);
}

/** A small parcel of parts on a flight, to a person who bears the consignee's name. */
export function parcel(
  world: SnapshotWorld,
  name: string,
  given: { flight: string; to: string; from?: string; goods?: string; kg?: number },
): void {
  world.newRecord();
  const node = world.entity("Consignment", name, {
    number: name,
    goods: given.goods ?? "AUTO PARTS",
    weightKg: given.kg ?? 2,
    declaredValue: 80,
    declaredCurrency: "USD",
  });
  const party = (organization: string): string => world.entity("Organization", organization, { name: organization });
  world.link("CARRIED_ON", node, idOf("Flight", given.flight));
  world.link("SHIPPED_BY", node, party(given.from ?? `SHOP OF ${name}`));
  world.link("SHIPPED_TO", node, party(given.to));
}
