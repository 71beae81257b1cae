/** All that detectors read, worked out once a run from the snapshot. */
import { readConsignments, type Consignments } from "#analytics/cargo-links.ts";
import { findClusters, type Cluster } from "#analytics/clusters.ts";
import { personContents } from "#analytics/person-contents.ts";
import { readContactSharing, type ContactSharing } from "#analytics/contact-sharing.ts";
import { readFlights, type Flights } from "#analytics/flights.ts";
import { readJourneys, type Journeys } from "#analytics/journeys.ts";
import { readPeople, type People } from "#analytics/people.ts";
import { protectedPersons } from "#analytics/protection.ts";
import { readSeeds, type Seeds } from "#analytics/seeds.ts";
import { readBookings, type BookingFacts } from "#analytics/tie-bookings.ts";
import { buildTies, type TieGraph } from "#analytics/ties.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { readBehaviour, type Behaviour } from "./behaviour.ts";
import { groupCase, type GroupCase } from "./group-evidence.ts";
import { readWorkerEvidence, type WorkerEvidence } from "./worker-evidence.ts";
import type { DetectionSettings } from "./settings.ts";

/** What holds whatever the kind of group that is looked for, but for what is known of airport workers. */
export interface WorldBeforeWorkers {
  readonly snapshot: Snapshot;
  readonly settings: DetectionSettings;
  readonly people: People;
  readonly flights: Flights;
  readonly journeys: Journeys;
  readonly bookings: BookingFacts;
  readonly sharing: ContactSharing;
  readonly consignments: Consignments;
  readonly isProtected: Uint8Array;
  readonly seeds: Seeds;
  readonly behaviour: Behaviour;
  readonly ties: TieGraph;
  readonly clusters: readonly Cluster[];
  readonly converged: boolean;
}

export interface BaseWorld extends WorldBeforeWorkers {
  readonly workers: WorkerEvidence;
}

export interface DetectionWorld extends BaseWorld {
  /** Clusters with what speaks for and against them whatever their kind. */
  readonly groups: readonly GroupCase[];
}

export function readDetectionWorld(
  snapshot: Snapshot,
  protectedIds: readonly string[],
  settings: DetectionSettings,
): DetectionWorld {
  const people = readPeople(snapshot);
  const flights = readFlights(snapshot);
  const journeys = readJourneys(people, flights);
  const bookings = readBookings(people, flights, settings.analytics);
  const sharing = readContactSharing(people, settings.analytics);
  const consignments = readConsignments(people, sharing);
  const isProtected = protectedPersons(snapshot, protectedIds);
  const seeds = readSeeds(people, isProtected);
  const ties = buildTies({ people, flights, journeys, bookings, sharing, consignments }, settings.analytics);
  const { clusters, converged } = findClusters(ties, personContents(snapshot), settings.analytics);
  const behaviour = readBehaviour({ snapshot, people, flights, journeys, bookings }, settings);
  const before = {
    snapshot,
    settings,
    people,
    flights,
    journeys,
    bookings,
    sharing,
    consignments,
    isProtected,
    seeds,
    behaviour,
    ties,
    clusters,
    converged,
  };
  const base = { ...before, workers: readWorkerEvidence(before) };
  const groups = clusters.filter((cluster) => worthLooking(base, cluster)).map((cluster) => groupCase(base, cluster));
  // Friends on one trip are no network, unless one of them is a reported offender.
  return {
    ...base,
    groups: groups.filter(({ group }) => !group.oneParty || group.open.some((person) => seeds.offender[person] === 1)),
  };
}

const MEMBERS_MIN = 3;

/** Two people who share something are a couple or friends, or one person under two names; but for offenders and airport workers. */
function worthLooking(world: BaseWorld, cluster: Cluster): boolean {
  return (
    cluster.members.length >= MEMBERS_MIN ||
    cluster.members.some((person) => world.seeds.offender[person] === 1 || world.workers.has(person))
  );
}
