/**
 * What is dated of some people, each on a lane of their own: journeys, bookings, shifts, incidents, seizures and declarations, in one
 * question. What has no date is there as well, at the end. A seizure is on the lane of whom records report with an offender's part in its
 * incident, as long as that part stands: never of a witness or victim, nor of anybody protected, whose offender's parts are shown to nobody.
 */
import { listAt } from "#base/list-at.ts";
import { order } from "#base/order.ts";
import { OFFENDER_ROLES } from "#model/kinds.ts";
import { turnoutOf } from "#model/turnout.ts";
import { checkLimits } from "../../answers/check-limits.ts";
import type { Bounds } from "../../answers/page.ts";
import { atOf, textOf, timeMs } from "../../reader/prop-values.ts";
import type { Reader } from "../../reader/reader.ts";
import { type EntityOf, isOfKind, type Unnamed, type VisibleEntity, type VisibleLink } from "../../reader/visible.ts";
import { personsOf } from "../network.ts";
import { departureOf, tellingOf } from "../person-facts.ts";

export interface TimelineArgs {
  /** People, in natural form too, or findings and cases, which stand for those in them. */
  readonly refs: readonly string[];
  /** Event time, ms: what was in [from, until), and what has no time. */
  readonly from: number | null;
  readonly until: number | null;
  /** Of all lanes together. */
  readonly marksMax: number;
}

export type MarkedEntity = EntityOf<"Flight" | "Booking" | "Shift" | "Incident" | "Seizure" | "Declaration">;

export interface TimelineMark {
  readonly entity: MarkedEntity;
  /** ms; null where it is not known. */
  readonly at: number | null;
  readonly until: number | null;
  /** They were to travel on it, and did not come. */
  readonly missed: boolean;
  /** What says that they had to do with it, in the store's order. */
  readonly links: readonly VisibleLink[];
}

export interface TimelineLane {
  readonly person: string;
  /** In order of time, what has none last. */
  readonly marks: readonly TimelineMark[];
  /** Of what is in the window or has no time, whether it is among the marks or not. */
  readonly total: number;
  readonly undated: number;
}

export interface Timeline extends Bounds {
  readonly lanes: readonly TimelineLane[];
  /** How many people the references stand for, on a lane or not. */
  readonly people: number;
}

const REFS_MAX = 60;
const LANES_MAX = 60;
const MARKS_MAX = 5_000;
const KINDS = ["TRAVELLED_ON", "ON_BOOKING", "ROSTERED", "INVOLVED_IN", "DECLARED", "CHARGED_WITH"] as const;
const ENDS: ReadonlySet<string> = new Set(["ACQUITTED", "DISMISSED"]);

export async function timeline(reader: Reader, args: TimelineArgs): Promise<Timeline> {
  checkLimits({ marksMax: [1, MARKS_MAX] }, args);
  const ids = await personsOf(reader, args.refs, REFS_MAX);
  const asOf = await reader.latestEvent();
  const found = await Promise.all(ids.slice(0, LANES_MAX).map((id) => reader.unnamed(id)));
  const people = found.filter((person) => person !== undefined);
  const lanes = await Promise.all(people.map((person) => laneOf(reader, person, { ...args, asOf })));
  const kept = new Set(
    lanes
      .flatMap(({ marks }) => marks)
      .sort(latestFirst)
      .slice(0, args.marksMax),
  );
  return {
    lanes: lanes.map(({ person, marks }) => ({
      person,
      marks: marks.filter((mark) => kept.has(mark)).sort(earliestFirst),
      total: marks.length,
      undated: marks.filter(({ at }) => at === null).length,
    })),
    people: ids.length,
    explored: lanes.reduce((sum, { explored }) => sum + explored, 0),
    truncated: ids.length > LANES_MAX || lanes.some(({ marks, truncated }) => truncated || marks.some((mark) => !kept.has(mark))),
    timedOut: false,
  };
}

interface Lane {
  readonly person: string;
  readonly marks: readonly TimelineMark[];
  readonly explored: number;
  readonly truncated: boolean;
}

/** Undated last both ways: of what is dated the latest is kept. */
const latestFirst = order<TimelineMark>(
  ({ at }) => at ?? -Infinity,
  ({ entity }) => entity.id,
);
const earliestFirst = order<TimelineMark>(
  ({ at }) => -(at ?? Infinity),
  ({ entity }) => entity.id,
);

async function laneOf(
  reader: Reader,
  person: Unnamed,
  { from, until, asOf }: Pick<TimelineArgs, "from" | "until"> & { readonly asOf: number },
): Promise<Lane> {
  const read = await Promise.all(person.identities.map(({ id }) => reader.links({ entity: id, kinds: KINDS, direction: "out" })));
  const links = read.flatMap((one) => one.links);
  const seized = await seizedIn(reader, offencesOf(links));
  const byEntity = new Map<string, VisibleLink[]>();
  for (const link of links.filter(({ kind }) => kind !== "CHARGED_WITH")) listAt(byEntity, link.to).push(link);
  for (const link of seized.links) listAt(byEntity, link.from).push(link);
  const entities = await reader.entities([...byEntity.keys()]);
  const marks = entities.flatMap((entity) => (isMarked(entity) ? markOf(entity, byEntity.get(entity.id)!, asOf) : []));
  // A seizure was when its incident was; of several, when the first of them was.
  const times = new Map(entities.map((entity) => [entity.id, atOf(entity)]));
  const firstOf = (links: readonly VisibleLink[]): number | null => {
    const known = links.map(({ to }) => times.get(to) ?? null).filter((at) => at !== null);
    return known.length === 0 ? null : Math.min(...known);
  };
  const dated = marks.map((mark) => (mark.entity.kind === "Seizure" ? { ...mark, at: firstOf(mark.links) } : mark));
  return {
    person: person.id,
    marks: dated.filter(
      ({ at, until: end }) => at === null || ((from === null || (end ?? at) >= from) && (until === null || at < until)),
    ),
    explored: links.length + seized.links.length,
    truncated: read.some((one) => one.truncated) || seized.truncated,
  };
}

/** Incidents in which the person is reported with an offender's part, and not acquitted. */
function offencesOf(links: readonly VisibleLink[]): readonly string[] {
  const ended = new Set(
    links.filter(({ kind, props }) => kind === "CHARGED_WITH" && ENDS.has(textOf(props, "stage") ?? "")).map(({ to }) => to),
  );
  const offences = links.filter(
    ({ kind, to, props }) => kind === "INVOLVED_IN" && OFFENDER_ROLES.has(textOf(props, "role") ?? "") && !ended.has(to),
  );
  return [...new Set(offences.map(({ to }) => to))];
}

async function seizedIn(
  reader: Reader,
  incidents: readonly string[],
): Promise<{ readonly links: readonly VisibleLink[]; readonly truncated: boolean }> {
  const found = await Promise.all(incidents.map((entity) => reader.links({ entity, kinds: ["SEIZED_IN"], direction: "in" })));
  return { links: found.flatMap(({ links }) => links), truncated: found.some(({ truncated }) => truncated) };
}

function isMarked(entity: VisibleEntity): entity is MarkedEntity {
  return isOfKind(entity, "Flight", "Booking", "Shift", "Incident", "Seizure", "Declaration");
}

function markOf(entity: MarkedEntity, links: readonly VisibleLink[], asOf: number): TimelineMark {
  const mark = { entity, links, until: null, missed: false };
  switch (entity.kind) {
    case "Flight": {
      // Of several reports of one journey, what tells most of whether it was made.
      const [told] = [...links].sort((a, b) => tellingOf(b) - tellingOf(a));
      const at = departureOf(entity, told!);
      const missed = turnoutOf(told!.props, at, asOf) === "MISSED";
      return { ...mark, at, until: timeMs(entity.props.arrivesAt), missed };
    }
    case "Booking":
      return { ...mark, at: timeMs(entity.props.createdAt) };
    case "Shift":
      return { ...mark, at: timeMs(entity.props.startsAt), until: timeMs(entity.props.endsAt) };
    default:
      return { ...mark, at: atOf(entity) };
  }
}
