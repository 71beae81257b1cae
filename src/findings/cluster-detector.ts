/**
 * Detectors of kinds of groups have one shape: for each cluster, the common evidence, this kind's own, and the roles this kind
 * infers. Those of different kinds compete for a cluster, and the best scored stays.
 */
import type { DetectorId, FindingKind } from "#model/finding.ts";
import type { InputCode } from "#model/yield/inputs.ts";
import type { Detector } from "./detector.ts";
import type { DetectionWorld } from "./detection-world.ts";
import type { Group } from "./group-evidence.ts";
import { membersOf, type RoleOf } from "./members.ts";
import type { Evidence, RawFinding, RawReason } from "./raw-finding.ts";
import { weighed } from "./weigh.ts";

/** What ties people to each other, and what speaks of each of them, for or against. */
const HELPS_ALL: readonly InputCode[] = [
  "BOOKINGS",
  "PAYMENT_CARDS",
  "PAYERS",
  "BOOKING_CONTACTS",
  "AGENCIES",
  "TRAVEL_DOCUMENTS",
  "JOURNEY_TIMES",
  "BOARDING",
  "COMMUNICATIONS",
  "CONSIGNMENT_PARTIES",
  "INCIDENT_PARTIES",
  "BIRTH_DATES",
  "LISTINGS",
  "INSPECTIONS",
  "OUTCOMES",
];

export interface ClusterKind extends Omit<Detector, "run"> {
  /** Evidence of this kind, besides the common; null when the group cannot be of this kind at all. */
  readonly evidence: (world: DetectionWorld, group: Group) => readonly Evidence[] | null;
  /** Whether that makes it one of this kind, once weighed; always where it is not asked. */
  readonly stands?: (world: DetectionWorld, group: Group, reasons: readonly RawReason[]) => boolean;
  /** The role of a member nobody reported a role of. */
  readonly role: (world: DetectionWorld, group: Group, reasons: readonly RawReason[]) => RoleOf;
}

export function clusterDetector(of: ClusterKind): Detector {
  const { id, title, kind, needs } = of;
  return {
    id,
    title,
    kind,
    needs,
    helps: [...of.helps, ...HELPS_ALL.filter((input) => !needs.includes(input))],
    run(world) {
      const findings: RawFinding[] = [];
      for (const { group, common } of world.groups) {
        const found = of.evidence(world, group);
        if (found === null) continue;
        const reasons = [...common, ...weighed(found, world.settings, id)];
        if (of.stands?.(world, group, reasons) === false) continue;
        findings.push(
          clusterFinding({ id, kind }, group, { reasons, members: membersOf(world, group, of.role(world, group, reasons)) }),
        );
      }
      return findings;
    },
  };
}

function clusterFinding(
  of: { id: DetectorId; kind: FindingKind },
  group: Group,
  parts: Pick<RawFinding, "reasons" | "members">,
): RawFinding {
  const shared = new Set(group.ties.flatMap((tie) => tie.terms.map((term) => term.shared)).filter((node) => node >= 0));
  return {
    type: "CLUSTER",
    kind: of.kind,
    detector: of.id,
    key: `cluster:${group.members.join(" ")}`,
    ...parts,
    related: [...group.incidents, ...[...shared].sort((a, b) => a - b)],
    incidents: group.incidents,
  };
}

/** Persons that reasons with these codes speak of. */
export function membersNamedBy(reasons: readonly RawReason[], codes: readonly string[]): ReadonlySet<number> {
  return new Set(reasons.filter((reason) => codes.includes(reason.code)).flatMap((reason) => reason.members));
}
