/**
 * Arms in cargo (domain W1–W4): small parcels of "parts" and "tools" of low declared value from several senders to one hand.
 * Benign twins: repair shops (one supplier, firms on both ends, real weights), hobby shops, e-commerce.
 */
import { entityNumber, entityText } from "#analytics/columns-of.ts";
import { clusterDetector } from "../cluster-detector.ts";
import type { DetectionWorld } from "../detection-world.ts";
import type { Group } from "../group-evidence.ts";
import type { RawReason } from "../raw-finding.ts";
import { seizureReason } from "../seizures.ts";

const GOODS =
  /\b(AUTO|CAR|MOTOR|MACHINE(RY)?|SPARE|TOOL(S)?|TOY(S)?|PIPE|LATHE|PARTS?|METAL|HARDWARE|FITTING(S)?|GYM|SPORT(S|ING)?)\b/;
const ARMS_HEADINGS = /^93/;
const MIXED_HEADINGS = /^(8708|8205|9305|8466|7326)/;
const WEIGHT_KG_MAX = 10;
const VALUE_MAX = 250;
const PARCELS_MIN = 3;

interface Parcel {
  readonly node: number;
  readonly links: readonly number[];
  readonly shipper: number;
  readonly persons: readonly number[];
  readonly suspicious: boolean;
}

export const armsInCargo = clusterDetector({
  id: "arms-in-cargo",
  version: 1,
  title: "Arms in cargo",
  kind: "ARMS",
  inputs: ["SHIPPED_BY", "SHIPPED_TO", "CARRIED_ON", "USES", "INVOLVED_IN", "SEIZED_IN"],
  reasons(world, group) {
    if (group.incidents.length === 0 && !group.members.some((person) => world.consignments.byPerson.has(person))) return null;
    const parcels = parcelsOf(world, group);
    const seized = seizureReason(world, group, ["FIREARM", "AMMUNITION"], 2);
    if (parcels.length < PARCELS_MIN && !seized.some((reason) => reason.weight > 0)) return null;
    const reasons: RawReason[] = [...seized];
    const odd = parcels.filter((parcel) => parcel.suspicious);
    if (odd.length >= 2) {
      reasons.push({
        code: "SMALL_PARTS_PARCELS",
        params: { count: odd.length, of: parcels.length, parcels: idsOf(world, odd) },
        weight: Math.min(2.5, 0.5 * odd.length) * (odd.length / parcels.length),
        links: odd.flatMap((parcel) => parcel.links),
        members: [...new Set(odd.flatMap((parcel) => parcel.persons))].sort((a, b) => a - b),
      });
    }
    const shippers = new Set(parcels.map((parcel) => parcel.shipper).filter((shipper) => shipper >= 0));
    if (shippers.size >= 2 && parcels.length >= PARCELS_MIN) {
      reasons.push({
        code: "SPLIT_SHIPMENT",
        params: { count: parcels.length, shippers: shippers.size, parcels: idsOf(world, parcels) },
        weight: Math.min(0.9, 0.3 * (shippers.size - 1)),
        links: parcels.flatMap((parcel) => parcel.links),
        members: [],
      });
    }
    return reasons;
  },
  role(world, group) {
    const senders = new Set<number>();
    const receivers = new Set<number>();
    const inside = new Set(group.members);
    for (const entry of group.members
      .flatMap((person) => world.consignments.byPerson.get(person) ?? [])
      .map((index) => world.consignments.list[index]!)) {
      for (const { person } of world.consignments.behind.get(entry.shipper) ?? []) if (inside.has(person)) senders.add(person);
      for (const { person } of world.consignments.behind.get(entry.consignee) ?? [])
        if (inside.has(person)) receivers.add(person);
    }
    return (person) =>
      receivers.has(person)
        ? "RECEIVER"
        : senders.has(person)
          ? "SENDER"
          : world.people.staff[person] === 1
            ? "STAFF_ACCOMPLICE"
            : "UNKNOWN";
  },
});

/** Consignments with a member behind the shipper or the consignee. */
function parcelsOf(world: DetectionWorld, group: Group): Parcel[] {
  const { snapshot, consignments } = world;
  const inside = new Set(group.members);
  const goods = entityText(snapshot, "Consignment", "goods");
  const heading = entityText(snapshot, "Consignment", "hsCode");
  const weight = entityNumber(snapshot, "Consignment", "weightKg");
  const value = entityNumber(snapshot, "Consignment", "declaredValue");
  const parcels: Parcel[] = [];
  const own = [...new Set(group.members.flatMap((person) => consignments.byPerson.get(person) ?? []))].sort((a, b) => a - b);
  for (const entry of own.map((index) => consignments.list[index]!)) {
    const behind = [entry.shipper, entry.consignee]
      .flatMap((organization) => consignments.behind.get(organization) ?? [])
      .filter(({ person }) => inside.has(person));
    if (behind.length === 0) continue;
    const code = heading(entry.node);
    const parts = GOODS.test(goods(entry.node).toUpperCase()) || MIXED_HEADINGS.test(code) || ARMS_HEADINGS.test(code);
    const small = !(weight(entry.node) > WEIGHT_KG_MAX) && !(value(entry.node) > VALUE_MAX);
    parcels.push({
      node: entry.node,
      links: [...entry.links, ...behind.flatMap(({ links }) => links.filter((link) => link >= 0))],
      shipper: entry.shipper,
      persons: behind.map(({ person }) => person),
      suspicious: parts && small,
    });
  }
  return parcels;
}

function idsOf(world: DetectionWorld, parcels: readonly Parcel[]): string[] {
  return parcels.slice(0, 20).map((parcel) => world.snapshot.ids[parcel.node]!);
}
