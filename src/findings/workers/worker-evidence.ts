/**
 * What speaks of each airport worker (docs/typologies.md I1–I4): presence at flights of interest beyond what the roster explains,
 * badge reads off the roster around them, private ties to people outside, bags without a passenger and parcels of the suspected that
 * passed through the same hands. A private tie alone is a neighbour or a cousin; it counts when the worker was also there.
 */
import { exposureOf, type Exposure } from "#analytics/exposure.ts";
import { falseDiscoveryRates } from "#analytics/exposure-survey.ts";
import { tieAt } from "#analytics/network/tie-table.ts";
import type { Tie } from "#analytics/ties.ts";
import { listAt } from "#base/list-at.ts";
import { bagReasons, parcelReasons } from "./custody-reasons.ts";
import type { WorldBeforeWorkers } from "../detection-world.ts";
import type { Evidence, RawReason } from "../raw-finding.ts";
import { weighed } from "../weigh.ts";
import { flightRowsOf, type WorkerSurvey } from "./worker-survey.ts";
import { surveyReasons, withinChance } from "./survey-reasons.ts";

/** Worker → reasons, before any group is looked at. */
export type WorkerEvidence = ReadonlyMap<number, readonly RawReason[]>;

export function readWorkerEvidence(world: WorldBeforeWorkers, survey: WorkerSurvey): WorkerEvidence {
  const { flights, network, presence, settings } = world;
  const evidence = new Map<number, RawReason[]>();
  const say = (person: number, reasons: readonly RawReason[]): void => {
    if (reasons.length > 0) listAt(evidence, person).push(...reasons);
  };
  const add = (person: number, found: readonly Evidence[]): void => say(person, weighed(found, settings, null));
  if (presence.staff.length === 0) return evidence;
  for (const exposure of network.exposures.values()) {
    if (exposure.q > settings.insiderFalseDiscovery) continue;
    if (exposure.duty.observed >= settings.insiderOverlapMin)
      add(exposure.person, presenceReasons(world, exposure, { code: "PRESENT_AT_INCIDENTS", q: exposure.q }));
    if (exposure.offRoster.observed >= 2) add(exposure.person, offRosterReasons(world, exposure));
  }
  for (const person of survey.workers.keys()) say(person, surveyReasons(world, survey, person));
  const ties = privateTies(world);
  const asked = presence.staff.filter((person) => world.isProtected[person] === 0);
  const associated = asked
    .filter((person) => ties.has(person))
    .map((person) => exposureOf(presence, flights, person, new Set(flightRowsOf(world, othersOf(person, ties.get(person)!)))));
  const dutyQ = falseDiscoveryRates(associated.map(({ duty }) => duty.p));
  const offQ = falseDiscoveryRates(associated.map(({ offRoster }) => offRoster.p));
  const forAssociates = new Map(associated.map((exposure, i) => [exposure.person, { exposure, duty: dutyQ[i]!, off: offQ[i]! }]));
  for (const person of asked) {
    add(person, [...bagReasons(world, survey, person), ...parcelReasons(world, survey, person)]);
    const found = forAssociates.get(person);
    if (found === undefined) continue;
    add(person, tieReasons(world, person, ties.get(person)!));
    const { exposure, duty, off } = found;
    if (exposure.duty.observed >= 2 && duty <= settings.insiderFalseDiscovery)
      add(person, presenceReasons(world, exposure, { code: "PRESENT_FOR_ASSOCIATES", q: duty }));
    if (exposure.offRoster.observed >= 1 && off <= settings.insiderFalseDiscovery) add(person, offRosterReasons(world, exposure));
  }
  for (const person of [...evidence.keys()])
    add(person, [...unremarkable(world, person), ...withinChance(world, survey, person)]);
  return evidence;
}

/**
 * Of a worker whom something else speaks of, that their own survey found nothing: whoever reviews a private tie must see that the roster
 * explains the rest. It informs and weighs nothing, as all workers but a few are unremarkable.
 */
function unremarkable({ network, presence, settings, snapshot }: WorldBeforeWorkers, person: number): Evidence[] {
  const exposure = network.exposures.get(person);
  if (exposure === undefined || exposure.q <= settings.insiderFalseDiscovery) return [];
  const shifts = presence.presenceOf(person).shifts.map(({ link }) => link);
  const links = [...exposure.duty.links.filter((link) => link >= 0), ...shifts];
  if (links.length === 0) return [];
  const { observed, expected } = exposure.duty;
  return [
    {
      code: "EXPOSURE_UNREMARKABLE",
      params: {
        observed,
        expected: Math.round(expected * 100) / 100,
        q: exposure.q,
        workers: presence.staff.length,
        worker: snapshot.personIds[person]!,
      },
      counts: {},
      links,
      members: [person],
    },
  ];
}

/** Ties of workers to people who are neither kin nor, both, workers. */
function privateTies(world: WorldBeforeWorkers): Map<number, Tie[]> {
  const ties = new Map<number, Tie[]>();
  const { staff, ties: table } = world.network;
  for (let at = 0; at < table.count; at++) {
    const [low, high] = [table.low[at]!, table.high[at]!];
    if (table.benign[at] !== 0 || staff[low] === staff[high]) continue;
    const worker = staff[low] === 1 ? low : high;
    listAt(ties, worker).push(tieAt(table, at));
  }
  return ties;
}

function tieReasons(world: WorldBeforeWorkers, person: number, ties: readonly Tie[]): Evidence[] {
  const others = othersOf(person, ties);
  const offenders = others.filter((other) => world.seeds.offender[other] === 1);
  const kinds = new Set(ties.flatMap((tie) => tie.terms.map((term) => term.code)));
  const links = ties.flatMap((tie) => tie.terms.flatMap((term) => term.links));
  const counts = { kinds: kinds.size, offender: offenders.length > 0 ? 1 : 0 };
  const params = {
    worker: world.snapshot.personIds[person]!,
    count: others.length,
    kinds: [...kinds].sort(),
    people: others.slice(0, 10).map((other) => world.snapshot.personIds[other]!),
  };
  return [{ code: "PRIVATE_TIE", params, counts, links, members: [person, ...others] }];
}

function presenceReasons(
  world: WorldBeforeWorkers,
  exposure: Exposure,
  as: { code: "PRESENT_AT_INCIDENTS" | "PRESENT_FOR_ASSOCIATES"; q: number },
): Evidence[] {
  const { duty } = exposure;
  return [
    {
      code: as.code,
      params: {
        worker: world.snapshot.personIds[exposure.person]!,
        observed: duty.observed,
        expected: Math.round(duty.expected * 100) / 100,
        chance: duty.p,
        flights: idsOf(world, duty.flights),
      },
      counts: { chance: as.q },
      links: duty.links,
      members: [exposure.person],
    },
  ];
}

function offRosterReasons(world: WorldBeforeWorkers, exposure: Exposure): Evidence[] {
  const { offRoster } = exposure;
  return [
    {
      code: "OFF_ROSTER_READS",
      params: {
        worker: world.snapshot.personIds[exposure.person]!,
        observed: offRoster.observed,
        visits: offRoster.episodes,
        chance: offRoster.p,
        flights: idsOf(world, offRoster.flights),
      },
      counts: { chance: offRoster.p },
      links: offRoster.links,
      members: [exposure.person],
    },
  ];
}

function othersOf(person: number, ties: readonly Tie[]): number[] {
  return [...new Set(ties.map((tie) => (tie.low === person ? tie.high : tie.low)))];
}

function idsOf(world: WorldBeforeWorkers, rows: readonly number[]): string[] {
  return rows.slice(0, 20).map((row) => world.snapshot.ids[world.flights.start + row]!);
}
