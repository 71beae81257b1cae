/** From a raw finding to a draft: ids for indices, records for links, scores for members, the next flight of any of them. */
import { entityNumber } from "#analytics/columns-of.ts";
import { formatTime } from "#model/time.ts";
import type { EvidenceReader } from "#model/evidence.ts";
import type { FindingDraft, FindingMember, Reason } from "#model/finding.ts";
import { compareMembers } from "#model/protection.ts";
import type { DetectionWorld } from "./detection-world.ts";
import type { RawFinding, RawMember, RawReason } from "./raw-finding.ts";
import { effectiveWeights, removalOf, roundScore, scoreOf } from "./score.ts";

export async function makeDraft(world: DetectionWorld, raw: RawFinding, evidence: EvidenceReader): Promise<FindingDraft> {
  const { settings, snapshot } = world;
  const score = scoreOf(raw.reasons, settings);
  const weights = effectiveWeights(raw.reasons, settings);
  const records = await recordsOf(raw.reasons, evidence, settings.recordsMax);
  const reasons = raw.reasons
    .map((reason, i) => toReason(world, reason, weights[i]!, records[i]!))
    .filter((reason, i) => reason.weight !== 0 || informs(world, raw.reasons[i]!));
  const travel = nextTravel(world, raw.members);
  const members = raw.members
    .map((member) => toMember(world, member, score, { reasons: raw.reasons, weights }))
    .sort(compareMembers);
  return {
    type: raw.type,
    kind: raw.kind,
    detector: raw.detector,
    score,
    members,
    reasons: reasons.filter((reason) => reason.weight > 0).sort(byWeight),
    counterReasons: reasons.filter((reason) => reason.weight <= 0).sort(byWeight),
    wouldRemove: removalOf(raw.reasons, settings).map((reason) => ({ code: reason.code, members: idsOf(world, reason.members) })),
    nextTravel: travel?.flight ?? null,
    incidents: [...new Set(raw.incidents)].map((node) => snapshot.ids[node]!).sort(),
    related: [...new Set(raw.related)].slice(0, settings.relatedMax).map((node) => snapshot.ids[node]!),
    labelSets: labelSetsOf(world, [...raw.reasons.flatMap(({ links }) => links), ...(travel?.links ?? [])]),
  };
}

function informs({ settings }: DetectionWorld, { code }: RawReason): boolean {
  return settings.reasons[code].informs === true;
}

/** A reason's count speaks of every link behind it, however few of their records are listed. */
function labelSetsOf({ snapshot }: DetectionWorld, links: readonly number[]): number[] {
  return [...new Set(links.map((link) => snapshot.linkLabelSet[link]!))].sort((a, b) => a - b);
}

/** Records of each reason, sorted, at most `max`: links are asked for together, once. */
async function recordsOf(reasons: readonly RawReason[], evidence: EvidenceReader, max: number): Promise<string[][]> {
  const links = reasons.map((reason) => reason.links.slice(0, max));
  const all = await evidence.recordsOfLinks(links.flat());
  let at = 0;
  return links.map((own) => {
    const records = new Set<string>();
    for (let i = 0; i < own.length; i++) for (const record of all[at + i]!) records.add(record);
    at += own.length;
    return [...records].sort().slice(0, max);
  });
}

function toReason(world: DetectionWorld, reason: RawReason, weight: number, records: readonly string[]): Reason {
  return { code: reason.code, params: reason.params, weight, records, members: idsOf(world, reason.members) };
}

/** A member's score is the group's, in proportion to how much of what speaks for the group speaks of this member. */
function toMember(
  world: DetectionWorld,
  member: RawMember,
  score: number,
  parts: { reasons: readonly RawReason[]; weights: readonly number[] },
): FindingMember {
  const hidden = world.isProtected[member.person] === 1;
  const least = world.settings.memberShareMin;
  let all = 0;
  let own = 0;
  parts.reasons.forEach((reason, i) => {
    const weight = parts.weights[i]!;
    if (weight <= 0) return;
    all += weight;
    if (reason.members.length === 0 || reason.members.includes(member.person)) own += weight;
  });
  return {
    entity: world.snapshot.personIds[member.person]!,
    role: member.role,
    roleBasis: member.roleBasis,
    score: hidden ? null : roundScore(score * (least + (1 - least) * (all === 0 ? 0 : own / all))),
    stability: member.stability === null ? null : roundScore(member.stability),
  };
}

function idsOf(world: DetectionWorld, persons: readonly number[]): string[] {
  return persons.map((person) => world.snapshot.personIds[person]!).sort();
}

function byWeight(a: Reason, b: Reason): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/**
 * The first flight after the snapshot's time that a member is booked on: one to meet, or, of those moved, one to help; with the links
 * that say so. Of a flight that is known by name alone nobody can say whether it is still to come.
 */
function nextTravel(
  world: DetectionWorld,
  members: readonly RawMember[],
): { readonly flight: NonNullable<FindingDraft["nextTravel"]>; readonly links: readonly number[] } | null {
  const { snapshot, people, flights } = world;
  const { start, end } = snapshot.linkRange("BOOKED_FOR");
  let best = -1;
  let by: readonly number[] = [];
  const consider = (row: number, links: readonly number[]): void => {
    const at = flights.departsAt[row]!;
    if (!(at > snapshot.asOf) || (best >= 0 && at >= flights.departsAt[best]!)) return;
    best = row;
    by = links;
  };
  for (const { person } of members) {
    for (let i = people.legs.offsets[person]!; i < people.legs.offsets[person + 1]!; i++) {
      const leg = people.legs.items[i]!;
      consider(snapshot.linkTo[leg]! - flights.start, [leg]);
    }
    for (let i = people.bookings.offsets[person]!; i < people.bookings.offsets[person + 1]!; i++) {
      const onBooking = people.bookings.items[i]!;
      const booking = snapshot.linkTo[onBooking]!;
      for (let k = snapshot.out.offsets[booking]!; k < snapshot.out.offsets[booking + 1]!; k++) {
        const link = snapshot.out.links[k]!;
        if (link >= start && link < end) consider(snapshot.linkTo[link]! - flights.start, [onBooking, link]);
      }
    }
  }
  if (best < 0) return null;
  const departsAt = entityNumber(snapshot, "Flight", "departsAt")(flights.start + best);
  return {
    flight: {
      flight: snapshot.naturals[flights.start + best]!,
      // Where only the day is known, noon was assumed to order them by: that is nobody's to read.
      departsAt: Number.isNaN(departsAt) ? null : formatTime(departsAt),
    },
    links: by,
  };
}
