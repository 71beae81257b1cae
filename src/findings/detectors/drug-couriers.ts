/**
 * Drug courier cells (domain B1–B8): unrelated people whose tickets one hand arranged, bought late and in cash by somebody who
 * does not travel, there and back in days. Benign twins: colleagues, niche agencies' customers, emergencies.
 */
import { behaviourReasons } from "../behaviour-reasons.ts";
import { clusterDetector, membersNamedBy } from "../cluster-detector.ts";
import { isInsiderGroup } from "../group-evidence.ts";
import { payersIn } from "../members.ts";
import { notCouriers } from "../one-way-clients.ts";
import { seizureReason } from "../seizures.ts";

export const drugCouriers = clusterDetector({
  id: "drug-couriers",
  version: 1,
  title: "Drug courier cell",
  kind: "DRUG_COURIERS",
  inputs: ["TRAVELLED_ON", "ON_BOOKING", "BOOKED_FOR", "PAID_WITH", "USES"],
  reasons(world, group) {
    if (isInsiderGroup(world, group)) return null;
    return [
      ...notCouriers(world, group),
      ...seizureReason(world, group, ["DRUG"], 1.5),
      ...behaviourReasons(world, group.open, { LAST_MINUTE: 1, CASH_TICKET: 0.7, THIRD_PARTY_PAYER: 0.4, SHORT_STAY: 0.8 }),
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
