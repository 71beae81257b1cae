/** Who does the same work: workers of one role. A worker's roster is compared with theirs, never with that of somebody in another trade. */
import { entityText } from "./columns-of.ts";
import type { People } from "./people.ts";

/** Role of a worker as the staff list says it, "" where it says none; of several the first in the order of the alphabet. */
export function rolesOfStaff({ snapshot }: People): (person: number) => string {
  const roleAt = entityText(snapshot, "Identity", "role");
  return (person) => {
    const { personIdentities, personOffsets } = snapshot;
    const own = [...personIdentities.subarray(personOffsets[person]!, personOffsets[person + 1]!)].map(roleAt);
    return own.filter((role) => role !== "").sort()[0] ?? "";
  };
}
