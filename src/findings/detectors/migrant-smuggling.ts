/**
 * Migrant smuggling (docs/typologies.md B11–B16): people moved one way in waves on tickets somebody else arranged, with papers of one
 * counter, an escort who goes back alone, journeys broken at the hub onto another booking or another document. The clients are
 * possible victims and have no score. Benign twins: tour leaders, mass renewals, self-connectors, dual nationals.
 */
import { clusterDetector } from "../cluster-detector.ts";
import type { DetectionWorld } from "../detection-world.ts";
import type { Group } from "../group-evidence.ts";
import { payersIn } from "../members.ts";
import { oneWayCounts, oneWayOf, type OneWay } from "../one-way-clients.ts";
import { openParties } from "../parties.ts";
import type { Evidence } from "../raw-finding.ts";
import { seizureReason } from "../seizures.ts";
import { brokenJourneys, documentSwitches, escortFlights, escortsOf, escortCounts, type Escort } from "../travel-patterns.ts";
import { victimReason } from "../victim-reports.ts";

export const migrantSmuggling = clusterDetector({
  id: "migrant-smuggling",
  title: "Migrant smuggling",
  kind: "MIGRANT_SMUGGLING",
  needs: ["JOURNEYS"],
  helps: ["BOOKING_TIMES", "PAYMENT_FORMS", "INCIDENTS", "SEIZURES"],
  evidence(world, group) {
    const { clients, returning, choices, links } = oneWayOf(world, group);
    if (clients.length < world.settings.smuggledMin || choices < 2) return null;
    const broken = brokenJourneys(world, clients);
    const switched = documentSwitches(world, clients);
    const found: Evidence[] = [
      {
        code: "ONE_WAY_CLIENTS",
        params: { count: clients.length, of: group.members.length },
        counts: oneWayCounts(world, group),
        links,
        members: clients,
      },
      ...victimReason(world, group, new Set(["REFUSED_ENTRY", "DETENTION", "DENIED_BOARDING", "DEPORTATION"])),
      ...seizureReason(world, group, ["DOCUMENT"]),
      ...escortReasons(world, group, { clients, returning }),
    ];
    if (broken.count >= 2) {
      found.push({
        code: "BROKEN_JOURNEY",
        params: { count: broken.count },
        counts: { persons: broken.count },
        links: broken.links,
        members: broken.members,
      });
    }
    if (switched.count >= 1) {
      found.push({
        code: "DOCUMENT_SWITCH",
        params: { count: switched.count },
        counts: { persons: switched.count },
        links: switched.links,
        members: switched.members,
      });
    }
    return found;
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

/** On one flight with those who were moved many a traveller has been. */
function wavesEscorted(world: DetectionWorld, { clients, returning }: Pick<OneWay, "clients" | "returning">): Escort[] {
  return escortsOf(world, clients, returning).filter((escort) => escort.flights.length >= 2);
}

function escortReasons(
  world: DetectionWorld,
  group: Group,
  { clients, returning }: Pick<OneWay, "clients" | "returning">,
): Evidence[] {
  const escorts = wavesEscorted(world, { clients, returning });
  if (escorts.length === 0) return [];
  return [
    {
      code: "ESCORT",
      params: { count: escorts.length, flights: escortFlights(escorts).map((flight) => world.snapshot.ids[flight]!) },
      counts: escortCounts(escorts, clients, openParties(world, group).persons),
      links: escorts.flatMap((escort) => escort.links),
      members: escorts.map((escort) => escort.person),
    },
  ];
}
