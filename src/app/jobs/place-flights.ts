/**
 * Rows and the flights they name may come in bundles of their own. When a flight leaves, under which flight a bag went and on which day a consignment set
 * out first is part of what a row asserts; so rows that come after their flights are read with what the store knows of these, and those that came
 * before them are read again when the flights come.
 */
import type { Bundle } from "#ingest/bundle.ts";
import { flightIdsOfRow, namesFlights, restateRows, type KeptRow, type ToldFlight } from "#ingest/restate-rows.ts";
import { PART, type IdMinter } from "#model/ids.ts";
import { formatHandling } from "#model/handling.ts";
import type { Props, RecordDraft, StoredRecord } from "#model/record.ts";
import type { Store, StoredEntity } from "#store/port.ts";
import { PartedIngest } from "./ingest-in-parts.ts";

const ASKED_AT_ONCE = 1_000;

export interface FlightPlacer {
  readonly store: Store;
  readonly minter: IdMinter;
  readonly bundle: Bundle;
  /** The flight_ids that the bundle itself tells of. */
  readonly own: ReadonlySet<string>;
  /** What it tells of them, as far as it has been read; nothing of what fewer may read than the bundle. */
  readonly told: Map<string, ToldFlight>;
}

/** The records of a batch, as they are when the store's flights are known too. */
export async function placed(placer: FlightPlacer, records: readonly RecordDraft[]): Promise<readonly RecordDraft[]> {
  for (const record of records) if (record.kind === "FLIGHT") rememberOwn(placer, record);
  const rows = records.filter((record) => namesFlights(record.kind) && namesOther(placer, record));
  const flights = await toldFlights(placer, rows.flatMap(flightIdsOfRow));
  if (flights.size === 0) return records;
  const concerned = rows.filter((row) => flightIdsOfRow(row).some((flightId) => flights.has(flightId)));
  const restated = new Map((await restate(placer, concerned, flights)).map((draft) => [draft.id, draft]));
  return records.map((record) => {
    const again = restated.get(record.id);
    return again === undefined ? record : { ...record, entities: again.entities, links: again.links };
  });
}

/** Lands rows again that came before their flights did. `late`: flight_ids of this bundle that the store knew by mention only. */
export async function placeEarlier(placer: FlightPlacer, late: readonly string[], seqFrom: number): Promise<void> {
  const { store, bundle } = placer;
  const parted = new PartedIngest(store);
  for (const flightId of late) {
    const ids = await recordsNaming(store, aliasOf(placer, flightId));
    const rows = await keptRows(store, ids, (record) => record.seq <= seqFrom && record.source === bundle.info.source);
    const flights = await toldFlights(
      placer,
      rows.flatMap(({ row }) => flightIdsOfRow(row)),
    );
    const restated = await restate(
      placer,
      rows.map(({ row }) => row),
      flights,
    );
    const exportedAt = new Map(rows.map(({ row, record }) => [row.id, record]));
    for (const at of new Set([...exportedAt.values()].map((record) => record.exportedAt))) {
      const records = restated
        .filter(({ id }) => exportedAt.get(id)!.exportedAt === at)
        .map((draft) => ({ ...draft, restated: true as const }));
      for (let from = 0; from < records.length; from += store.batchRecords)
        await parted.ingest({
          source: { ...bundle.info, exportedAt: at },
          receivedAt: exportedAt.get(records[from]!.id)!.receivedAt,
          records: records.slice(from, from + store.batchRecords),
        });
    }
  }
}

function rememberOwn({ bundle, told }: FlightPlacer, { raw, handling, entities }: RecordDraft): void {
  const flight = entities[0]!;
  const departsAt = flight.asserted?.["departsAt"];
  const tells = asTold(flight.intrinsic ?? {}, typeof departsAt === "number" ? departsAt : undefined);
  const { flight_id: flightId } = JSON.parse(raw) as { flight_id?: string };
  if (flightId !== undefined && tells !== undefined && handling === formatHandling(bundle.handling) && !told.has(flightId))
    told.set(flightId, tells);
}

function namesOther({ own }: FlightPlacer, { entities }: RecordDraft): boolean {
  return entities.some(({ kind, alias, natural }) => kind === "Flight" && alias === true && !own.has(natural));
}

function restate(
  { minter, bundle }: FlightPlacer,
  rows: readonly KeptRow[],
  flights: ReadonlyMap<string, ToldFlight>,
): Promise<RecordDraft[]> {
  return restateRows(rows, { source: bundle.info, handling: bundle.handling, minter, flights });
}

function aliasOf({ minter, bundle }: FlightPlacer, flightId: string): string {
  return minter.alias("Flight", `${bundle.info.source}${PART}${flightId}`);
}

/** What the bundle, else the store, has of these flights from rows of the same source that are open to the same readers. */
async function toldFlights(placer: FlightPlacer, flightIds: readonly string[]): Promise<ReadonlyMap<string, ToldFlight>> {
  const { store, bundle, told } = placer;
  const flights = new Map<string, ToldFlight>();
  const asked = [...new Set(flightIds)];
  for (let at = 0; at < asked.length; at += ASKED_AT_ONCE) {
    const some = asked.slice(at, at + ASKED_AT_ONCE);
    const found = await store.entities(some.map((flightId) => aliasOf(placer, flightId)));
    const said = found.flatMap((flight) => flight?.assertions ?? []);
    const records = await store.records(said.map(({ record }) => record));
    const isOpen = (record: StoredRecord): boolean =>
      record.source === bundle.info.source && record.kind === "FLIGHT" && record.handling === formatHandling(bundle.handling);
    const open = new Set(records.flatMap((record) => (record !== undefined && isOpen(record) ? [record.id] : [])));
    for (const [i, flight] of found.entries()) {
      const tells = told.get(some[i]!) ?? (flight === undefined ? undefined : toldBy(flight, open));
      if (tells !== undefined) flights.set(some[i]!, tells);
    }
  }
  return flights;
}

/** Undefined of a stub, and of one of which no such record tells. */
function toldBy({ intrinsic, assertions }: StoredEntity, open: ReadonlySet<string>): ToldFlight | undefined {
  const said = assertions.filter(({ record }) => open.has(record));
  if (said.length === 0) return undefined;
  const departures = said.map(({ props }) => props["departsAt"]).filter((time) => typeof time === "number");
  return asTold(intrinsic, departures.at(-1));
}

function asTold(intrinsic: Props, departsAt: number | undefined): ToldFlight | undefined {
  const { carrier, number, origin, date } = intrinsic as Partial<Record<"carrier" | "number" | "origin" | "date", string>>;
  if (carrier === undefined || number === undefined || origin === undefined || date === undefined) return undefined;
  return { carrier, number, origin, date, departsAt };
}

async function recordsNaming(store: Store, entity: string): Promise<readonly string[]> {
  const records = new Set<string>();
  let after: string | undefined;
  for (;;) {
    const links = await store.links({ entity, direction: "in", limit: ASKED_AT_ONCE, ...(after === undefined ? {} : { after }) });
    for (const { assertions } of links) for (const { record } of assertions) records.add(record);
    if (links.length < ASKED_AT_ONCE) return [...records];
    after = links.at(-1)!.id;
  }
}

async function keptRows(
  store: Store,
  ids: readonly string[],
  isMeant: (record: StoredRecord) => boolean,
): Promise<readonly { readonly row: KeptRow; readonly record: StoredRecord }[]> {
  const rows: { row: KeptRow; record: StoredRecord }[] = [];
  for (const record of await store.records(ids)) {
    if (record === undefined || record.status !== "ACTIVE" || !namesFlights(record.kind) || !isMeant(record)) continue;
    const raw = await store.rawText(record.id);
    const { id, kind, file, line, handling } = record;
    if (raw !== null) rows.push({ row: { id, kind, file, line, handling, raw }, record });
  }
  return rows;
}
