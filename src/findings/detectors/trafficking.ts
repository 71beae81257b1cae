/**
 * Trafficking in persons (docs/typologies.md B17, B18): people who travel once, one way or with a return never used, on tickets a
 * recruiter paid for, to one address. At least three signs, one of them not demographic. The finding is for referral, and the
 * possible victims have no score and no offender's role. Benign twins: au pairs, students, hostels, universities.
 */
import { ageAt } from "#model/time.ts";
import { clusterDetector } from "../cluster-detector.ts";
import type { DetectionWorld } from "../detection-world.ts";
import { payersIn } from "../members.ts";
import { oneWayCounts, oneWayOf } from "../one-way-clients.ts";
import { openParties } from "../parties.ts";
import type { Evidence } from "../raw-finding.ts";
import { escortFlights, escortsOf, escortCounts } from "../travel-patterns.ts";
import { victimReason } from "../victim-reports.ts";

const SIGNS: ReadonlySet<string> = new Set([
  "ONE_WAY_CLIENTS",
  "THIRD_PARTY_PAYER",
  "LAST_MINUTE",
  "CASH_TICKET",
  "ESCORT",
  "SHARED_ADDRESS",
]);

export const trafficking = clusterDetector({
  id: "trafficking-in-persons",
  title: "Trafficking in persons, for referral",
  kind: "TRAFFICKING_IN_PERSONS",
  needs: ["JOURNEYS"],
  helps: ["BOOKING_TIMES", "PAYMENT_FORMS", "INCIDENTS", "SEIZURES"],
  evidence(world, group) {
    const { clients, returning, choices, links } = oneWayOf(world, group);
    const reported = victimReason(world, group, new Set(["VICTIM_IDENTIFIED"]));
    if (choices < 2 && reported.length === 0) return null;
    const found: Evidence[] = [...reported];
    if (clients.length > 0) {
      found.push({
        code: "ONE_WAY_CLIENTS",
        params: { count: clients.length, of: group.members.length },
        counts: oneWayCounts(world, group),
        links,
        members: clients,
      });
    }
    const escorts = escortsOf(world, clients, returning);
    if (escorts.length > 0) {
      const flights = escortFlights(escorts).map((flight) => world.snapshot.ids[flight]!);
      found.push({
        code: "ESCORT",
        params: { count: escorts.length, flights },
        counts: escortCounts(escorts, clients, openParties(world, group).persons),
        links: escorts.flatMap((escort) => escort.links),
        members: escorts.map((escort) => escort.person),
      });
    }
    const young = youngOf(world, clients);
    if (young.length >= 2)
      found.push({
        code: "YOUNG_TRAVELLERS",
        params: { count: young.length, years: world.settings.youngYears },
        counts: { persons: young.length },
        links: young.map((person) => firstLeg(world, person)),
        members: young,
      });
    return found;
  },
  stands(world, _group, reasons) {
    const signs = reasons.filter(({ code }) => SIGNS.has(code)).length;
    return signs >= world.settings.traffickingSignsMin || reasons.some(({ code }) => code === "VICTIMS_REPORTED");
  },
  role(world, group) {
    const { clients, returning } = oneWayOf(world, group);
    const moved = new Set(clients);
    const payers = payersIn(world, group);
    const escorts = new Set(escortsOf(world, clients, returning).map((escort) => escort.person));
    return (person) =>
      moved.has(person)
        ? "POTENTIAL_VICTIM"
        : payers.has(person) || escorts.has(person)
          ? "ORGANISER"
          : world.people.staff[person] === 1
            ? "STAFF_ACCOMPLICE"
            : "UNKNOWN";
  },
});

/** The first leg of somebody who travelled: its passenger list has the birth date. */
function firstLeg({ journeys }: DetectionWorld, person: number): number {
  return journeys.links[journeys.linkOffsets[journeys.offsets[person]!]!]!;
}

function youngOf(world: DetectionWorld, persons: readonly number[]): number[] {
  return persons.filter((person) => {
    const born = world.people.birthDates[person]!;
    const age = born === "" ? undefined : ageAt(born, world.snapshot.asOf);
    return age !== undefined && age >= 0 && age < world.settings.youngYears;
  });
}
