/**
 * Drug courier cells (docs/typologies.md B1–B8): unrelated people whose tickets one hand arranged, bought late and in cash by
 * somebody who does not travel, there and back in days. Benign twins: colleagues, niche agencies' customers, emergencies.
 */
import { behaviourReasons } from "../behaviour-reasons.ts";
import { clusterDetector, membersNamedBy } from "../cluster-detector.ts";
import { isInsiderGroup } from "../group-evidence.ts";
import { payersIn } from "../members.ts";
import { notCouriers } from "../one-way-clients.ts";
import { seizureReason } from "../seizures.ts";

export const drugCouriers = clusterDetector({
  id: "drug-couriers",
  title: "Drug courier cell",
  kind: "DRUG_COURIERS",
  needs: ["JOURNEYS"],
  helps: ["BOOKING_TIMES", "PAYMENT_FORMS", "INCIDENTS", "SEIZURES"],
  evidence(world, group) {
    if (isInsiderGroup(world, group)) return null;
    return [
      ...notCouriers(world, group),
      ...seizureReason(world, group, ["DRUG"]),
      ...behaviourReasons(world, group, ["SHORT_STAY"]),
    ];
  },
  role(world, group, reasons) {
    const payers = payersIn(world, group);
    const couriers = membersNamedBy(reasons, ["SHORT_STAY", "LAST_MINUTE", "CASH_TICKET"]);
    return (person) =>
      world.people.staff[person] === 1
        ? "STAFF_ACCOMPLICE"
        : payers.has(person)
          ? "ORGANISER"
          : couriers.has(person)
            ? "COURIER"
            : "UNKNOWN";
  },
});
