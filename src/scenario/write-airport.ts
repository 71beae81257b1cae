/** staff.csv, shifts.csv, access_events.csv, consignments.csv and custody.csv. */
import { shuffle } from "#base/prng.ts";
import { formatTime } from "#model/time.ts";
import { HandedFile } from "./handed-file.ts";
import { chance, code } from "./draw.ts";
import { HUB } from "./geography.ts";
import type { World } from "./world.ts";
import { stream } from "./world.ts";
import { localTime, shuffledIds } from "./write-travel.ts";

/** Workers get their ids and badges here, in an order that has nothing to do with how they were made. */
export function numberStaff(world: World): void {
  const prng = stream(world, "staff-ids");
  shuffle(world.workers, prng);
  const ids = shuffledIds(prng, "S", world.workers.length);
  const badges = new Set<string>();
  world.workers.forEach((worker, i) => {
    worker.id = ids[i]!;
    do worker.badge = `B${code(prng, "0123456789", 6)}`;
    while (badges.has(worker.badge));
    badges.add(worker.badge);
  });
}

export function writeStaff(world: World, dir: string): number {
  const prng = stream(world, "staff-rows");
  const file = new HandedFile(world, dir, "staff.csv", [
    "staff_id",
    "airport",
    "surname",
    "given_names",
    "date_of_birth",
    "employer",
    "role",
    "badge_number",
    "phone",
    "email",
    "address",
    "document_number",
    "document_issuer",
    "employed_from",
    "employed_to",
  ]);
  for (const w of world.workers) {
    const { person } = w;
    const document = chance(prng, 0.85) ? person.documents[0]! : undefined;
    const written = file.add(
      w.id,
      HUB.code,
      person.surname,
      person.givenNames,
      person.birthDate,
      w.employer,
      w.role,
      w.badge,
      person.household.phone,
      person.household.email,
      person.household.address,
      document?.number,
      document?.issuer,
      w.employedFrom,
      "",
    );
    world.handed.note(w, file, written);
  }
  file.close();
  return file.rows;
}

export function writeShifts(world: World, dir: string): number {
  const file = new HandedFile(world, dir, "shifts.csv", [
    "staff_id",
    "airport",
    "starts_at",
    "ends_at",
    "zone",
    "flight_ids",
    "kind",
  ]);
  const shifts = world.workers.flatMap((w) => w.shifts);
  shifts.sort((a, b) => a.startsAt - b.startsAt || (a.worker.id < b.worker.id ? -1 : 1));
  for (const s of shifts) {
    const [starts, ends] = [localTime(s.startsAt, HUB.utcOffsetMin), localTime(s.endsAt, HUB.utcOffsetMin)];
    const flights = s.flights.map((f) => f.id).sort();
    file.add(s.worker.id, HUB.code, starts, ends, s.zone, flights.join(";"), s.kind);
  }
  file.close();
  return file.rows;
}

export function writeBadgeReads(world: World, dir: string): number {
  const file = new HandedFile(world, dir, "access_events.csv", ["badge_number", "airport", "at", "zone", "direction", "granted"]);
  const reads = world.badgeReads.sort(
    (a, b) => a.at - b.at || (a.worker.id < b.worker.id ? -1 : a.worker.id > b.worker.id ? 1 : 0),
  );
  for (const r of reads) file.add(r.worker.badge, HUB.code, localTime(r.at, HUB.utcOffsetMin), r.zone, r.direction, r.granted);
  file.close();
  return file.rows;
}

export function writeConsignments(world: World, dir: string): number {
  const prng = stream(world, "consignment-rows");
  const file = new HandedFile(world, dir, "consignments.csv", [
    "awb_number",
    "kind",
    "master_awb",
    "origin",
    "destination",
    "flight_id",
    "shipper_name",
    "shipper_address",
    "shipper_phone",
    "consignee_name",
    "consignee_address",
    "consignee_phone",
    "forwarder",
    "pieces",
    "weight_kg",
    "goods_description",
    "hs_code",
    "declared_value",
    "declared_currency",
  ]);
  for (const c of shuffle([...world.consignments], prng)) {
    const written = file.add(
      c.number,
      c.kind,
      c.master,
      c.flight.origin.code,
      c.flight.destination.code,
      c.flight.id,
      c.shipper.name,
      c.shipper.address,
      c.shipper.phone,
      c.consignee.name,
      c.consignee.address,
      c.consignee.phone,
      c.forwarder,
      c.pieces,
      c.weightKg,
      c.goods,
      c.hsCode,
      c.value,
      "USD",
    );
    world.handed.note(c, file, written);
  }
  file.close();
  return file.rows;
}

export function writeCustody(world: World, dir: string): number {
  const file = new HandedFile(world, dir, "custody.csv", [
    "item_kind",
    "item",
    "at",
    "airport",
    "zone",
    "event",
    "staff_id",
    "flight_id",
    "weight_kg",
    "seal",
  ]);
  const handovers = world.handovers
    .filter((h) => h.at < world.exportedAt)
    .sort((a, b) => a.at - b.at || (a.item < b.item ? -1 : 1));
  for (const h of handovers) {
    file.add(h.kind, h.item, formatTime(h.at), HUB.code, h.zone, h.event, h.worker?.id, h.flight?.id, h.weightKg, "");
  }
  file.close();
  return file.rows;
}
