/**
 * Migrant smuggling (domain B11–B16): people moved one way in waves on tickets somebody else arranged, with papers of one
 * counter, an escort who goes back alone, journeys broken at the hub onto another booking or another document. The clients are
 * possible victims and have no score. Benign twins: tour leaders, mass renewals, self-connectors, dual nationals.
 */
import { behaviourReasons } from "../behaviour-reasons.ts";
import { clusterDetector } from "../cluster-detector.ts";
import type { DetectionWorld } from "../detection-world.ts";
import type { Group } from "../group-evidence.ts";
import { payersIn } from "../members.ts";
import { oneWayOf, type OneWay } from "../one-way-clients.ts";
import { openParties } from "../parties.ts";
import type { RawReason } from "../raw-finding.ts";
import { seizureReason } from "../seizures.ts";
import { brokenJourneys, documentSwitches, escortFlights, escortsOf, escortWeight, type Escort } from "../travel-patterns.ts";
import { victimReason } from "../victim-reports.ts";

const CLIENTS_MIN = 3;

export const migrantSmuggling = clusterDetector({
  id: "migrant-smuggling",
  version: 1,
  title: "Migrant smuggling",
  kind: "MIGRANT_SMUGGLING",
  inputs: ["TRAVELLED_ON", "ON_BOOKING", "BOOKED_FOR", "HOLDS", "INVOLVED_IN"],
  reasons(world, group) {
    const { clients, returning, choices, links } = oneWayOf(world, group);
    if (clients.length < CLIENTS_MIN || choices < 2) return null;
    const broken = brokenJourneys(world, clients);
    const switched = documentSwitches(world, clients);
    const reasons: RawReason[] = [
      {
        code: "ONE_WAY_CLIENTS",
        params: { count: clients.length, of: group.members.length },
        weight: oneWayWeight(world, group, { clients: clients.length, choices }),
        links,
        members: clients,
      },
      ...victimReason(world, group, new Set(["REFUSED_ENTRY", "DETENTION", "DENIED_BOARDING", "DEPORTATION"]), 2).reasons,
      ...seizureReason(world, group, ["DOCUMENT"], 1),
      ...behaviourReasons(world, group.members, { LAST_MINUTE: 0.5, CASH_TICKET: 0.4, THIRD_PARTY_PAYER: 0.4 }),
      ...escortReasons(world, group, { clients, returning }),
    ];
    if (broken.count >= 2) {
      reasons.push({
        code: "BROKEN_JOURNEY",
        params: { count: broken.count },
        weight: Math.min(1.8, 0.4 * broken.count),
        links: broken.links,
        members: broken.members,
      });
    }
    if (switched.count >= 1) {
      reasons.push({
        code: "DOCUMENT_SWITCH",
        params: { count: switched.count },
        weight: Math.min(1.8, 0.5 * switched.count),
        links: switched.links,
        members: switched.members,
      });
    }
    return reasons;
  },
  role(world, group) {
    const { clients, returning } = oneWayOf(world, group);
    const moved = new Set(clients);
    const payers = payersIn(world, group);
    const escorts = new Set(wavesEscorted(world, { clients, returning }).map((escort) => escort.person));
    return (person) =>
      moved.has(person)
        ? "POTENTIAL_VICTIM"
        : payers.has(person)
          ? "ORGANISER"
          : escorts.has(person)
            ? "FACILITATOR"
            : world.people.staff[person] === 1
              ? "STAFF_ACCOMPLICE"
              : "UNKNOWN";
  },
});

/** How much more often the members do not come back than travellers at large. */
function oneWayWeight(world: DetectionWorld, group: Group, { clients, choices }: { clients: number; choices: number }): number {
  const base = Math.max(world.settings.baseRateMin, world.behaviour.base.ONE_WAY);
  const travellers = Math.min(world.settings.behaviourTrialsMax, choices + group.members.length - clients);
  const share = clients / group.members.length;
  const ratio = travellers * (share * Math.log(Math.max(1, 0.8 / base)) + (1 - share) * Math.log(0.2 / Math.max(0.2, 1 - base)));
  return Math.max(0, Math.min(2.5, 0.5 * ratio));
}

/** On one flight with those who were moved many a traveller has been. */
function wavesEscorted(world: DetectionWorld, { clients, returning }: Pick<OneWay, "clients" | "returning">): Escort[] {
  return escortsOf(world, clients, returning).filter((escort) => escort.flights.length >= 2);
}

function escortReasons(
  world: DetectionWorld,
  group: Group,
  { clients, returning }: Pick<OneWay, "clients" | "returning">,
): RawReason[] {
  const escorts = wavesEscorted(world, { clients, returning });
  if (escorts.length === 0) return [];
  return [
    {
      code: "ESCORT",
      params: { count: escorts.length, flights: escortFlights(escorts).map((flight) => world.snapshot.ids[flight]!) },
      weight: escortWeight(escorts, clients, openParties(world, group).persons),
      links: escorts.flatMap((escort) => escort.links),
      members: escorts.map((escort) => escort.person),
    },
  ];
}
