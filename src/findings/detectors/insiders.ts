/**
 * Single workers (docs/typologies.md I1–I4): one finding each, when what speaks of them passes the floor. Exposure counts only as far
 * as it exceeds what their own roster predicts, so somebody who works double shifts stays silent.
 */
import type { Detector } from "../detector.ts";
import { weighed } from "../weigh.ts";

export const insiders: Detector = {
  id: "insiders",
  title: "Airport worker exposed beyond their roster",
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
    "CONSIGNMENT_PARTIES",
    "INCIDENTS",
    "INCIDENT_FLIGHTS",
    "INCIDENT_PARTIES",
    "BIRTH_DATES",
    "LISTINGS",
    "INSPECTIONS",
    "OUTCOMES",
  ],
  run: (world) =>
    [...world.workers].map(([person, own]) => {
      const reported = world.seeds.links.get(person) ?? [];
      const incidents = reported.map((link) => world.snapshot.linkTo[link]!);
      const reasons = [...own];
      if (reported.length > 0) {
        const ids = incidents.map((node) => world.snapshot.ids[node]!);
        const named = {
          params: { count: 1, incidents: ids },
          counts: { offenders: 1, share: 1 },
          links: reported,
          members: [person],
        };
        reasons.push(...weighed([{ code: "REPORTED_OFFENDERS", ...named }], world.settings, "insiders"));
      }
      return {
        type: "INSIDER",
        kind: "INSIDER_RING",
        detector: "insiders",
        key: `insider:${person}`,
        members: [
          { person, role: "STAFF_ACCOMPLICE", roleBasis: reported.length > 0 ? "REPORTED" : "INFERRED", stability: null },
        ],
        reasons,
        related: [],
        incidents,
      };
    }),
};
