/** Groups that are tied together beyond what is innocent, without a pattern that says what they are up to. First in the list: a kind must add something. */
import { clusterDetector, membersNamedBy } from "../cluster-detector.ts";
import { PRESENCE_CODES } from "../group-evidence.ts";
import { notCouriers } from "../one-way-clients.ts";

export const unknownGroups = clusterDetector({
  id: "unknown-groups",
  title: "Group tied together, of no known kind",
  kind: "UNKNOWN",
  needs: ["JOURNEYS"],
  helps: [],
  evidence: notCouriers,
  role(world, _group, reasons) {
    const present = membersNamedBy(reasons, [...PRESENCE_CODES]);
    return (person) => (world.people.staff[person] === 1 && present.has(person) ? "STAFF_ACCOMPLICE" : "UNKNOWN");
  },
});
