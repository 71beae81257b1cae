/** Incidents and seizures, and the flows they add up to. */
import type { Word } from "#model/words.ts";
import type { Reader } from "../reader/reader.ts";
import { linkedEntities } from "../reader/entity-links.ts";
import { checkedAirport, checkedCode, CONCEALMENT, COUNTRY } from "./filter-codes.ts";
import { atOf, listOf } from "../reader/prop-values.ts";
import { allOfKind } from "./of-kind.ts";
import { order } from "#base/order.ts";
import { type Page, type PageArgs, pageOf } from "../answers/page.ts";
import { textOf } from "../reader/prop-values.ts";
import type { VisibleEntity } from "../reader/visible.ts";

interface EventFilter {
  readonly airport: string | null;
  readonly concealment: string | null;
  readonly from: number | null;
  readonly until: number | null;
}

export interface IncidentFilter extends EventFilter {
  readonly kinds: readonly Word<"IncidentKind">[] | null;
}

export interface SeizureFilter extends EventFilter {
  readonly kinds: readonly Word<"SeizureKind">[] | null;
  readonly origin: string | null;
  readonly transit: string | null;
  readonly destination: string | null;
}

export interface DatedSeizure {
  readonly seizure: VisibleEntity<"Seizure">;
  readonly incident: VisibleEntity<"Incident"> | null;
  readonly at: number | null;
}

export async function listIncidents(reader: Reader, args: IncidentFilter & PageArgs): Promise<Page<VisibleEntity<"Incident">>> {
  const incidents = await allOfKind(reader, "Incident");
  const filter = await checked(reader, args, incidents);
  const found = incidents
    .filter((incident) => oneOf(filter.kinds, textOf(incident.props, "kind")) && incidentFits(incident, atOf(incident), filter))
    .sort(
      order(
        (incident) => atOf(incident) ?? -Infinity,
        (incident) => incident.id,
      ),
    );
  return pageOf(found, (incident) => incident.id, args);
}

export async function listSeizures(reader: Reader, args: SeizureFilter & PageArgs): Promise<Page<VisibleEntity<"Seizure">>> {
  const all = await datedSeizures(reader);
  const filter = await checked(
    reader,
    args,
    all.map(({ incident }) => incident),
  );
  const countries = all.flatMap(({ seizure: { props } }) => [
    textOf(props, "originCountry"),
    ...listOf(props, "transitCountries"),
    textOf(props, "destinationCountry"),
  ]);
  const [origin, transit, destination] = (["origin", "transit", "destination"] as const).map((field) =>
    checkedCode(field, COUNTRY, args[field], countries),
  ) as [string | null, string | null, string | null];
  const found = all.filter(
    ({ seizure: { props }, incident, at }) =>
      oneOf(filter.kinds, textOf(props, "kind")) &&
      same(origin, textOf(props, "originCountry")) &&
      (transit === null || listOf(props, "transitCountries").includes(transit)) &&
      same(destination, textOf(props, "destinationCountry")) &&
      incidentFits(incident, at, filter),
  );
  const seizures = found.map(({ seizure }) => seizure);
  return pageOf(seizures, (seizure) => seizure.id, args);
}

/** Every readable seizure with its incident, that of the latest incident first. */
export function datedSeizures(reader: Reader): Promise<readonly DatedSeizure[]> {
  return reader.shared("seizures", async () => {
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

/** The filter with its codes as they are known. */
async function checked<F extends EventFilter>(
  reader: Reader,
  filter: F,
  incidents: readonly (VisibleEntity | null)[],
): Promise<F> {
  const airport = await checkedAirport(reader, "airport", filter.airport);
  const ways = incidents.map((incident) => (incident === null ? null : textOf(incident.props, "concealment")));
  return { ...filter, airport, concealment: checkedCode("concealment", CONCEALMENT, filter.concealment, ways) };
}

function incidentFits(incident: VisibleEntity | null, at: number | null, filter: EventFilter): boolean {
  if ((filter.from !== null || filter.until !== null) && at === null) return false;
  if (at !== null && ((filter.from !== null && at < filter.from) || (filter.until !== null && at >= filter.until))) return false;
  const props = incident?.props ?? {};
  return same(filter.airport, textOf(props, "airport")) && same(filter.concealment, textOf(props, "concealment"));
}

/** Both are codes as they are known. */
export function same(wanted: string | null, value: string | null): boolean {
  return wanted === null || wanted === value;
}

export function oneOf(wanted: readonly string[] | null, value: string | null): boolean {
  return wanted === null || (value !== null && wanted.includes(value));
}
