/**
 * Drug courier cells (domain B1–B8): unrelated people whose tickets one hand arranged, bought late and in cash by somebody who
 * does not travel, there and back in days. Benign twins: colleagues, niche agencies' customers, emergencies.
 */
import type { Detector } from "../detector.ts";
import { behaviourReasons } from "../behaviour-reasons.ts";
import { commonReasons, groupOf } from "../group-evidence.ts";
import { membersOf, payersIn } from "../members.ts";
import { clusterFinding } from "../cluster-finding.ts";
import { seizureReason } from "../seizures.ts";

export const drugCouriers: Detector = {
  id: "drug-couriers",
  version: 1,
  title: "Drug courier cell",
  kind: "DRUG_COURIERS",
  inputs: ["TRAVELLED_ON", "ON_BOOKING", "BOOKED_FOR", "PAID_WITH", "USES"],
  run: (world) =>
    world.clusters.map((cluster) => {
      const group = groupOf(world, cluster);
      const payers = payersIn(world, group);
      const reasons = [
        ...commonReasons(world, group),
        ...seizureReason(world, group, ["DRUG"], 1),
        ...behaviourReasons(world, group.open, { LAST_MINUTE: 1, CASH_TICKET: 1, THIRD_PARTY_PAYER: 1, SHORT_STAY: 1 }),
      ];
      const couriers = new Set(reasons.filter((reason) => reason.code === "SHORT_STAY" || reason.code === "LAST_MINUTE").flatMap((reason) => reason.members));
      const members = membersOf(world, group, (person) =>
        world.people.staff[person] === 1 ? "STAFF_ACCOMPLICE" : payers.has(person) ? "ORGANISER" : couriers.has(person) ? "COURIER" : "UNKNOWN",
      );
      return clusterFinding(drugCouriers, { group, members, reasons });
    }),
};
