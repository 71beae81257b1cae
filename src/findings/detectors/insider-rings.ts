/**
 * Insider rings (rip-on, rip-off; domain I1–I6): workers and people outside who are tied to each other, where the workers were
 * present for the others, or at incidents, beyond what their rosters explain. Benign twins: relatives and neighbours of staff.
 */
import { clusterDetector } from "../cluster-detector.ts";
import { seizureReason } from "../seizures.ts";

export const insiderRings = clusterDetector({
  id: "insider-rings",
  version: 1,
  title: "Insider ring",
  kind: "INSIDER_RING",
  inputs: ["ROSTERED", "HANDLED", "ENTERED", "CUSTODY", "USES", "PAID_WITH"],
  reasons(world, group) {
    const workers = group.open.filter((person) => world.people.staff[person] === 1);
    // One worker among a dozen couriers is their accomplice, not a ring of insiders.
    if (workers.length === 0 || workers.length * 4 < group.members.length) return null;
    const share = workers.length / group.members.length;
    const weight = (workers.length >= 2 ? 3.3 : 2) * share;
    return [
      {
        code: "STAFF_AMONG_MEMBERS",
        params: { count: workers.length, of: group.members.length },
        weight,
        links: [],
        members: workers,
      },
      ...seizureReason(world, group, ["DRUG", "FIREARM", "CASH"], 1.5),
    ];
  },
  role: (world) => (person) => (world.people.staff[person] === 1 ? "STAFF_ACCOMPLICE" : "RECEIVER"),
});
