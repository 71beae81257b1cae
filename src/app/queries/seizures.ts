/** Incidents and seizures, and the flows they add up to. */
import type { EntityKind } from "#model/kinds.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { linkedEntities } from "./entity-links.ts";
import { atOf, listOf } from "./labels.ts";
import { order, type Page, type PageArgs, pageOf } from "./page.ts";
import { textOf, type VisibleEntity } from "../reader/visible.ts";

export interface IncidentFilter {
  readonly kinds: readonly string[] | null;
  readonly airport: string | null;
  readonly concealment: string | null;
  readonly from: number | null;
  readonly until: number | null;
}

export interface SeizureFilter extends IncidentFilter {
  readonly origin: string | null;
  readonly transit: string | null;
  readonly destination: string | null;
}

export interface DatedSeizure {
  readonly seizure: VisibleEntity;
  readonly incident: VisibleEntity | null;
  readonly at: number | null;
}

const LIST_PAGE = 1000;

export async function listIncidents(reader: Reader, args: IncidentFilter & PageArgs): Promise<Page<VisibleEntity>> {
  const incidents = await allOfKind(reader, "Incident");
  const found = incidents
    .filter((incident) => oneOf(args.kinds, textOf(incident.props, "kind")) && incidentFits(incident, atOf(incident), args))
    .sort(
      order(
        (incident) => atOf(incident) ?? -Infinity,
        (incident) => incident.id,
      ),
    );
  return pageOf(found, (incident) => incident.id, args);
}

export async function listSeizures(reader: Reader, args: SeizureFilter & PageArgs): Promise<Page<VisibleEntity>> {
  const found = (await datedSeizures(reader)).filter(
    ({ seizure: { props }, incident, at }) =>
      oneOf(args.kinds, textOf(props, "kind")) &&
      same(args.origin, textOf(props, "originCountry")) &&
      (args.transit === null || oneOf(listOf(props, "transitCountries"), args.transit)) &&
      same(args.destination, textOf(props, "destinationCountry")) &&
      incidentFits(incident, at, args),
  );
  const seizures = found.map(({ seizure }) => seizure);
  return pageOf(seizures, (seizure) => seizure.id, args);
}

/** Every readable seizure with its incident, that of the latest incident first. */
export function datedSeizures(reader: Reader): Promise<readonly DatedSeizure[]> {
  return reader.once("seizures", async () => {
    const seizures = await allOfKind(reader, "Seizure");
    const dated = await Promise.all(
      seizures.map(async (seizure): Promise<DatedSeizure> => {
        const [incident] = await linkedEntities(reader, seizure, { kinds: ["SEIZED_IN"], direction: "out" });
        return { seizure, incident: incident ?? null, at: incident === undefined ? null : atOf(incident) };
      }),
    );
    return dated.sort(
      order(
        ({ at }) => at ?? -Infinity,
        ({ seizure }) => seizure.id,
      ),
    );
  });
}

/** Every readable entity of a kind, by id. For kinds that are counted in thousands, not millions. */
export async function allOfKind(reader: Reader, kind: EntityKind): Promise<VisibleEntity[]> {
  const found: VisibleEntity[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await contextOf(reader).store.listEntities(kind, after, LIST_PAGE);
    for (const stored of page) {
      const seen = await reader.seen(stored);
      if (seen !== undefined) found.push(seen);
    }
    if (page.length < LIST_PAGE) return found;
    after = page.at(-1)!.id;
  }
}

function incidentFits(incident: VisibleEntity | null, at: number | null, filter: IncidentFilter): boolean {
  if ((filter.from !== null || filter.until !== null) && at === null) return false;
  if (at !== null && ((filter.from !== null && at < filter.from) || (filter.until !== null && at >= filter.until))) return false;
  const props = incident?.props ?? {};
  return same(filter.airport, textOf(props, "airport")) && same(filter.concealment, textOf(props, "concealment"));
}

export function same(wanted: string | null, value: string | null): boolean {
  return wanted === null || wanted.toUpperCase() === value?.toUpperCase();
}

export function oneOf(wanted: readonly string[] | null, value: string | null): boolean {
  return wanted === null || wanted.some((one) => same(one, value));
}
