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
