/**
 * Flights of a night with people on them whom somebody should look at: members who are scored in a finding that stands, and reported
 * offenders whose part stands. It starts from these people, who are few, so that a night takes as many questions as there are hundreds of
 * them, however many fly. Nobody protected is counted.
 */
import { order } from "#base/order.ts";
import type { Finding } from "#model/finding.ts";
import { DAY_MS } from "#model/time.ts";
import { turnoutOf } from "#model/turnout.ts";
import type { DescribedFinding } from "../../answers/describe-findings.ts";
import { type Page, type PageArgs, pageOf } from "../../answers/page.ts";
import { timeMs } from "../../reader/prop-values.ts";
import type { Reader } from "../../reader/reader.ts";
import { isOfKind, type VisibleEntity, type VisibleLink } from "../../reader/visible.ts";
import { describeStored, fittingFindings, NO_FILTER } from "../findings.ts";
import { departureOf } from "../person-facts.ts";
import { reportedOffenders } from "./reported-offenders.ts";

export interface FlaggedArgs extends PageArgs {
  /** Event time, ms; by default the latest event, and a day later. */
  readonly from: number | null;
  readonly until: number | null;
}

export interface FlaggedTraveller {
  readonly person: string;
  /** Incidents in which an offender's part of theirs stands. */
  readonly incidents: readonly string[];
  readonly travel: { readonly flight: VisibleEntity<"Flight">; readonly link: VisibleLink };
  readonly findings: () => Promise<readonly DescribedFinding[]>;
}

export interface FlaggedFlight {
  readonly flight: VisibleEntity<"Flight">;
  readonly departsAt: number | null;
  readonly arrivesAt: number | null;
  readonly count: number;
  readonly travellers: readonly FlaggedTraveller[];
  readonly findings: () => Promise<readonly DescribedFinding[]>;
}

/** Links tell when a flight was to leave; one that leaves late, or lands the day after, is no other flight. */
const SLACK_MS = 2 * DAY_MS;

export async function flaggedFlights(reader: Reader, args: FlaggedArgs): Promise<Page<FlaggedFlight>> {
  const asOf = await reader.latestEvent();
  const from = args.from ?? asOf;
  const until = args.until ?? from + DAY_MS;
  // Before the first snapshot there is no night.
  if (!Number.isFinite(from)) return pageOf<FlaggedFlight>([], ({ flight }) => flight.id, args);
  const people = [...(await peopleToLookAt(reader)).values()];
  const travels = await Promise.all(
    people.map(async (person) => {
      const links = await Promise.all(
        person.identities.map((entity) =>
          reader.links({ entity, kinds: ["TRAVELLED_ON"], direction: "out", from: from - SLACK_MS, until: until + SLACK_MS }),
        ),
      );
      return links.flatMap((found) => found.links);
    }),
  );
  const flights = new Map<string, Map<string, { readonly person: PersonToLookAt; readonly link: VisibleLink }>>();
  const found = await reader.entities([...new Set(travels.flat().map(({ to }) => to))]);
  const known = new Map(found.flatMap((flight) => (isOfKind(flight, "Flight") ? [[flight.id, flight]] : [])));
  for (const [i, person] of people.entries())
    for (const link of travels[i]!) {
      const flight = known.get(link.to);
      if (flight === undefined || !isWithin(flight, link, { from, until })) continue;
      if (turnoutOf(link.props, departureOf(flight, link), asOf) === "MISSED") continue;
      const on = flights.get(flight.id) ?? new Map<string, { readonly person: PersonToLookAt; readonly link: VisibleLink }>();
      flights.set(flight.id, on);
      // Two reports of one journey are one traveller.
      if (!on.has(person.id)) on.set(person.id, { person, link });
    }
  const all = [...flights].map(([id, on]) => toldFlight(reader, known.get(id)!, [...on.values()]));
  const scores = new Map(all.map(({ flight }) => [flight.id, Math.max(0, ...scoresOf([...flights.get(flight.id)!.values()]))]));
  all.sort(
    order<FlaggedFlight>(
      ({ count }) => count,
      ({ flight }) => scores.get(flight.id)!,
      ({ departsAt }) => -(departsAt ?? Infinity),
      ({ flight }) => flight.id,
    ),
  );
  return pageOf(all, ({ flight }) => flight.id, args);
}

interface PersonToLookAt {
  readonly id: string;
  readonly identities: readonly string[];
  readonly incidents: readonly string[];
  readonly findings: readonly Finding[];
}

interface OnFlight {
  readonly person: PersonToLookAt;
  readonly link: VisibleLink;
}

function scoresOf(on: readonly OnFlight[]): number[] {
  return on.flatMap(({ person }) => person.findings.map(({ score }) => score));
}

function toldFlight(reader: Reader, flight: VisibleEntity<"Flight">, on: readonly OnFlight[]): FlaggedFlight {
  const described = (findings: readonly Finding[]) => async (): Promise<readonly DescribedFinding[]> =>
    describeStored(reader, [...new Map(findings.map((finding) => [finding.id, finding])).values()].sort(byScore));
  const travellers = [...on].sort(
    order<OnFlight>(
      ({ person }) => Math.max(0, ...person.findings.map(({ score }) => score)),
      ({ person }) => person.id,
    ),
  );
  return {
    flight,
    departsAt: departureOf(flight, on[0]!.link),
    arrivesAt: timeMs(flight.props.arrivesAt),
    count: on.length,
    travellers: travellers.map(({ person, link }) => ({
      person: person.id,
      incidents: person.incidents,
      travel: { flight, link },
      findings: described(person.findings),
    })),
    findings: described(on.flatMap(({ person }) => person.findings)),
  };
}

const byScore = order<Finding>(
  ({ score }) => score,
  ({ id }) => id,
);

function isWithin(
  flight: VisibleEntity<"Flight">,
  link: VisibleLink,
  { from, until }: { readonly from: number; readonly until: number },
): boolean {
  return [departureOf(flight, link), timeMs(flight.props.arrivesAt)].some((at) => at !== null && at >= from && at < until);
}

/** By id; the same for all who may read the same, as long as nothing changes. */
function peopleToLookAt(reader: Reader): Promise<ReadonlyMap<string, PersonToLookAt>> {
  return reader.shared("people to look at", async () => {
    const standing = (await fittingFindings(reader, NO_FILTER)).filter(({ review }) => review !== "DISMISSED");
    const people = new Map<string, PersonToLookAt>();
    const add = async (id: string, by: Partial<PersonToLookAt>): Promise<void> => {
      const person = await reader.unnamed(id);
      if (person === undefined || (await reader.isProtected(person.id))) return;
      const before = people.get(person.id) ?? { id: person.id, identities: [], incidents: [], findings: [] };
      people.set(person.id, {
        ...before,
        identities: person.identities.map((identity) => identity.id),
        incidents: by.incidents ?? before.incidents,
        findings: [...before.findings, ...(by.findings ?? [])],
      });
    };
    const scored = standing.flatMap((finding) =>
      finding.members.filter(({ score }) => score !== null).map(({ entity }) => ({ entity, finding })),
    );
    await Promise.all(scored.map(({ entity, finding }) => add(entity, { findings: [finding] })));
    const offenders = await reportedOffenders(reader);
    await Promise.all([...offenders].map(([id, incidents]) => add(id, { incidents })));
    return people;
  });
}
