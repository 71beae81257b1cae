/**
 * Insider rings (rip-on, rip-off; docs/typologies.md I1–I6): workers and people outside who are tied to each other, where the workers
 * were present for the others, or at incidents, beyond what their rosters explain. Benign twins: relatives and neighbours of staff.
 */
import { rowOf } from "#analytics/rows.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { clusterDetector } from "../cluster-detector.ts";
import type { DetectionWorld } from "../detection-world.ts";
import { isInsiderGroup, wasPresent } from "../group-evidence.ts";
import { notCouriers } from "../one-way-clients.ts";
import { seizureReason } from "../seizures.ts";

export const insiderRings = clusterDetector({
  id: "insider-rings",
  title: "Insider ring",
  kind: "INSIDER_RING",
  needs: ["WORKERS"],
  helps: [
    "SHIFTS",
    "HANDLED_FLIGHTS",
    "BADGE_READS",
    "BADGE_HOLDERS",
    "WORKER_CONTACTS",
    "CUSTODY",
    "BAGS",
    "CONSIGNMENTS",
    "INCIDENTS",
    "INCIDENT_FLIGHTS",
    "SEIZURES",
  ],
  evidence(world, group) {
    const workers = group.open.filter((person) => world.people.staff[person] === 1);
    // One worker among a dozen couriers is their accomplice, not a ring of insiders.
    if (workers.length === 0) return null;
    if (workers.length * 4 < group.members.length && !isInsiderGroup(world, group)) return null;
    // Colleagues who share a flat, or a worker and their lodger, are none either until something is said of what one of them did.
    if (!workers.some((person) => standsOut(world, person))) return null;
    return [
      ...notCouriers(world, group),
      {
        code: "STAFF_AMONG_MEMBERS",
        params: { count: workers.length, of: group.members.length },
        counts: { workers: workers.length, share: workers.length / group.members.length },
        links: workers.flatMap((person) => employmentLinks(world, person)),
        members: workers,
      },
      ...seizureReason(world, group, ["DRUG", "FIREARM", "CASH"]),
    ];
  },
  role: (world) => (person) => (world.people.staff[person] === 1 ? "STAFF_ACCOMPLICE" : "RECEIVER"),
});

function standsOut(world: DetectionWorld, person: number): boolean {
  const codes = new Set((world.workers.get(person) ?? []).map(({ code }) => code));
  const bags = codes.has("LOOSE_BAGS") && !codes.has("BAGS_WITHIN_CHANCE");
  return world.seeds.offender[person] === 1 || wasPresent(world, person) || bags;
}

/** What the staff list says of a worker: employer and badge; or else the shifts, of which one tells enough. */
function employmentLinks({ snapshot, people }: DetectionWorld, person: number): number[] {
  const employed = snapshot.linkRange("EMPLOYED_BY");
  const badges = snapshot.nodeRange("Badge");
  const listed = identitiesOf(snapshot, person)
    .flatMap((node) => [...snapshot.out.links.subarray(snapshot.out.offsets[node]!, snapshot.out.offsets[node + 1]!)])
    .filter((link) => link >= employed.start && link < employed.end);
  const held = [...rowOf(people.holdings, person)].filter(
    (link) => snapshot.linkTo[link]! >= badges.start && snapshot.linkTo[link]! < badges.end,
  );
  const found = [...listed, ...held];
  return found.length > 0 ? found : [...rowOf(people.shifts, person)].slice(0, 1);
}

function identitiesOf({ personIdentities, personOffsets }: Snapshot, person: number): number[] {
  return [...personIdentities.subarray(personOffsets[person]!, personOffsets[person + 1]!)];
}
