/**
 * Arms in cargo (docs/typologies.md W1–W4): small parcels of "parts" and "tools" of low declared value from several senders to one
 * hand. Benign twins: repair shops (one supplier, firms on both ends, real weights), hobby shops, e-commerce.
 */
import type { CargoParty } from "#analytics/cargo-links.ts";
import { chanceAmongPeers } from "#analytics/peers.ts";
import { listAt } from "#base/list-at.ts";
import { percentOf } from "../behaviour-reasons.ts";
import { clusterDetector } from "../cluster-detector.ts";
import type { DetectionWorld } from "../detection-world.ts";
import type { Group } from "../group-evidence.ts";
import type { Evidence } from "../raw-finding.ts";
import { sendersOf } from "../senders.ts";
import { seizureReason } from "../seizures.ts";

interface Parcel {
  readonly node: number;
  readonly links: readonly number[];
  readonly shipper: number;
  /** Members behind either end, and those behind the consignee. */
  readonly persons: readonly number[];
  readonly receivers: readonly number[];
  readonly suspicious: boolean;
}

export const armsInCargo = clusterDetector({
  id: "arms-in-cargo",
  title: "Arms in cargo",
  kind: "ARMS",
  needs: ["CONSIGNMENTS", "CONSIGNMENT_PARTIES"],
  helps: ["INCIDENTS", "SEIZURES"],
  evidence(world, group) {
    if (group.incidents.length === 0 && !group.members.some((person) => world.consignments.byPerson.has(person))) return null;
    const parcels = parcelsOf(world, group);
    const seized = seizureReason(world, group, ["FIREARM", "AMMUNITION"]);
    if (parcels.length < world.settings.parcelsMin && !seized.some(({ code }) => code === "SEIZURE_KIND")) return null;
    const found: Evidence[] = [...seized];
    const { habit } = world.parcels;
    const odd = parcels.filter((parcel) => parcel.suspicious);
    if (odd.length >= 2) {
      found.push({
        code: "SMALL_PARTS_PARCELS",
        params: { count: odd.length, of: parcels.length, usualPercent: percentOf(habit.mean), parcels: idsOf(world, odd) },
        counts: { chance: chanceAmongPeers(habit, { count: odd.length, trials: parcels.length }) },
        links: odd.flatMap((parcel) => parcel.links),
        members: [...new Set(odd.flatMap((parcel) => parcel.persons))].sort((a, b) => a - b),
      });
    }
    return [...found, ...splitShipment(world, parcels)];
  },
  role(world, group) {
    const sent = new Map<number, number>();
    const received = new Map<number, number>();
    const count = (into: Map<number, number>, organization: number): void => {
      for (const { person } of world.consignments.behind.get(organization) ?? []) into.set(person, (into.get(person) ?? 0) + 1);
    };
    for (const index of consignmentsOf(world, group)) {
      const { shipper, consignee } = world.consignments.list[index]!;
      count(sent, shipper);
      count(received, consignee);
    }
    // Whoever sends is now and then sent something too: what is done more often tells.
    return (person) => {
      const [out, back] = [sent.get(person) ?? 0, received.get(person) ?? 0];
      if (out + back > 0) return back >= out ? "RECEIVER" : "SENDER";
      return world.people.staff[person] === 1 ? "STAFF_ACCOMPLICE" : "UNKNOWN";
    };
  },
});

/** Parcels of several senders to the one member who was sent things by most. */
function splitShipment(world: DetectionWorld, parcels: readonly Parcel[]): Evidence[] {
  const received = new Map<number, Parcel[]>();
  // Of a parcel whose sender nobody names it cannot be said from how many hands they came.
  const sent = parcels.filter(({ shipper }) => shipper >= 0);
  for (const parcel of sent) for (const person of parcel.receivers) listAt(received, person).push(parcel);
  const senderOf = sendersOf(
    world,
    sent.map(({ shipper }) => shipper),
  );
  const shippersOf = (own: readonly Parcel[]): number => new Set(own.map(({ shipper }) => senderOf(shipper))).size;
  const [hands] = [...received].sort(([a, x], [b, y]) => shippersOf(y) - shippersOf(x) || y.length - x.length || a - b);
  if (hands === undefined || hands[1].length < world.settings.parcelsMin || shippersOf(hands[1]) < 2) return [];
  const [person, own] = hands;
  return [
    {
      code: "SPLIT_SHIPMENT",
      params: { count: own.length, shippers: shippersOf(own), parcels: idsOf(world, own) },
      counts: { shippers: shippersOf(own) },
      links: own.flatMap((parcel) => parcel.links),
      members: [...new Set([person, ...own.flatMap(({ persons }) => persons)])].sort((a, b) => a - b),
    },
  ];
}

/** Positions of the consignments that some member stands behind, each once. */
function consignmentsOf({ consignments }: DetectionWorld, group: Group): number[] {
  return [...new Set(group.members.flatMap((person) => consignments.byPerson.get(person) ?? []))].sort((a, b) => a - b);
}

/** Consignments with a member behind the shipper or the consignee. */
function parcelsOf(world: DetectionWorld, group: Group): Parcel[] {
  const { consignments } = world;
  const inside = new Set(group.members);
  const parcels: Parcel[] = [];
  for (const index of consignmentsOf(world, group)) {
    const entry = consignments.list[index]!;
    const membersBehind = (organization: number): readonly CargoParty[] =>
      (consignments.behind.get(organization) ?? []).filter(({ person }) => inside.has(person));
    const behind = [...membersBehind(entry.shipper), ...membersBehind(entry.consignee)];
    if (behind.length === 0) continue;
    parcels.push({
      node: entry.node,
      links: [...entry.links, ...behind.flatMap(({ links }) => links.filter((link) => link >= 0))],
      shipper: entry.shipper,
      persons: behind.map(({ person }) => person),
      receivers: [...new Set(membersBehind(entry.consignee).map(({ person }) => person))],
      suspicious: world.parcels.suspicious[index]!,
    });
  }
  return parcels;
}

function idsOf(world: DetectionWorld, parcels: readonly Parcel[]): string[] {
  return parcels.slice(0, 20).map((parcel) => world.snapshot.ids[parcel.node]!);
}
