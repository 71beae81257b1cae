/** Groups that are tied together beyond what is innocent, without a pattern that says what they are up to. First in the list: a kind must add something. */
import { clusterDetector } from "../cluster-detector.ts";
import { notCouriers } from "../one-way-clients.ts";

export const unknownGroups = clusterDetector({
  id: "unknown-groups",
  title: "Group tied together, of no known kind",
  kind: "UNKNOWN",
  needs: ["JOURNEYS"],
  helps: [],
  evidence: notCouriers,
  role: () => () => "UNKNOWN",
});
