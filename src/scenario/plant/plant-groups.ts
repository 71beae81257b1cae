/** Plants every kind of group, each from a stream of its own, and the few people who belong to two. */
import { chance, pick } from "../draw.ts";
import type { Group, Person, World } from "../world.ts";
import { stream } from "../world.ts";
import { plantArmsRing } from "./arms-ring.ts";
import { plantCashRing } from "./cash-ring.ts";
import type { DrugCell } from "./drug-cell.ts";
import { plantDrugCell } from "./drug-cell.ts";
import { plantInsiderRing } from "./insider-ring.ts";
import { plantSmugglingRing } from "./smuggling-ring.ts";
import { plantTraffickingRing } from "./trafficking-ring.ts";

/** Needs the staff and their rosters; comes before the ordinary traffic, which fills what seats are left. */
export function plantGroups(world: World): void {
  const { planted } = world.settings;
  const times = (count: number, kind: string, plant: (prng: ReturnType<typeof stream>, index: number) => Group) => {
    for (let i = 0; i < count; i++) world.groups.push(plant(stream(world, `${kind}-${i}`), i));
  };
  const cells: DrugCell[] = [];
  times(planted.drugCells, "drug-cell", (prng) => {
    const cell = plantDrugCell(world, prng);
    cells.push(cell);
    return cell.group;
  });
  // A courier who takes the money back on the way home works for both.
  const bridges = (i: number): Person[] => (i < planted.bridges && cells[i] !== undefined ? [cells[i].couriers[0]!] : []);
  times(planted.cashRings, "cash-ring", (prng, i) => plantCashRing(world, prng, bridges(i)));
  times(planted.smugglingRings, "smuggling-ring", (prng) => plantSmugglingRing(world, prng));
  times(planted.traffickingRings, "trafficking-ring", (prng) => plantTraffickingRing(world, prng));
  times(planted.insiderRings, "insider-ring", (prng, i) => {
    const ring = plantInsiderRing(world, prng);
    const cell = cells[cells.length - 1 - i];
    // One worker of the first ring also looks after a courier cell's bags.
    if (i === 0 && cell !== undefined) {
      const insider = ring.insiders[0]!;
      cell.group.members.push({ person: insider.person, worker: insider, role: "STAFF_ACCOMPLICE" });
      lendPhone(world, prng, insider.person.household.phone, cell);
    }
    return ring.group;
  });
  times(planted.armsRings, "arms-ring", (prng, i) => {
    const ring = plantArmsRing(world, prng);
    if (i === 0 && cells[0] !== undefined) lendPhone(world, prng, ring.consignees[0]!.household.phone, cells[0]);
    return ring.group;
  });
}

/** Whoever found no seat in the season left no trace: they are in no list, so nobody could be asked to find them. */
export function dropTraceless(world: World): void {
  const seen = new Set(world.boardings.map((b) => b.person));
  for (const { members } of world.groups) {
    for (let i = members.length - 1; i >= 0; i--) {
      if (members[i]!.worker === undefined && !seen.has(members[i]!.person)) members.splice(i, 1);
    }
  }
}

/** A phone that turns up on one or two of a cell's bookings. */
function lendPhone(world: World, prng: () => number, phone: string, cell: DrugCell): void {
  const couriers = new Set(cell.couriers);
  const bookings = [...new Set(world.boardings.filter((b) => couriers.has(b.person)).map((b) => b.booking))];
  pick(prng, bookings).phone = phone;
  if (chance(prng, 0.6)) pick(prng, bookings).phone = phone;
}
