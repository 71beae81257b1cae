/**
 * Who does the same work: workers of one role, or where the staff list names none, of the same doors. A worker's shifts are compared with
 * theirs, never with those of somebody in another trade.
 */
import { entityText } from "./columns-of.ts";
import type { People } from "./people.ts";
import type { PresenceReader } from "./presence.ts";

/** What workers who do the same have in common, as a key. */
export function tradesOfStaff(people: People, reader: PresenceReader): (person: number) => string {
  const roleOf = rolesOf(people);
  const unnamed = reader.staff.filter((person) => roleOf(person) === "");
  const doors = unnamed.length === 0 ? new Map<number, string>() : mainDoors(reader, unnamed);
  return (person) => doors.get(person) ?? roleOf(person);
}

/** Role of a worker as the staff list says it, "" where it says none; of several the first in the order of the alphabet. */
function rolesOf({ snapshot }: People): (person: number) => string {
  const roleAt = entityText(snapshot, "Identity", "role");
  return (person) => {
    const { personIdentities, personOffsets } = snapshot;
    const own = [...personIdentities.subarray(personOffsets[person]!, personOffsets[person + 1]!)].map(roleAt);
    return own.filter((role) => role !== "").sort()[0] ?? "";
  };
}

/** The door that tells each of these workers most from all staff: everybody comes in by the gate. */
function mainDoors(reader: PresenceReader, of: readonly number[]): Map<number, string> {
  const everybody = countDoors(reader, reader.staff);
  const found = new Map<number, string>();
  for (const person of of) {
    const own = countDoors(reader, [person]);
    let best = { zone: -1, tells: -Infinity };
    for (const [zone, count] of own.zones) {
      const share = count / own.all;
      const tells = share * Math.log(share / (everybody.zones.get(zone)! / everybody.all));
      if (tells > best.tells || (tells === best.tells && zone < best.zone)) best = { zone, tells };
    }
    if (best.zone >= 0) found.set(person, `door ${best.zone}`);
  }
  return found;
}

function countDoors(reader: PresenceReader, staff: readonly number[]): { all: number; zones: ReadonlyMap<number, number> } {
  const zones = new Map<number, number>();
  let all = 0;
  for (const person of staff) {
    for (const { zone } of reader.presenceOf(person).reads) {
      zones.set(zone, (zones.get(zone) ?? 0) + 1);
      all++;
    }
  }
  return { all, zones };
}
