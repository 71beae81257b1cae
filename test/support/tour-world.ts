/**
 * A handful of made-up people around one airport, small enough to know by heart, for tests of what readers are shown. ANA and BRUNO share a
 * phone and three flights; CARLA is a child; DARIO was reported as a courier by one agency and as a victim by another; worker S0042
 * handled the consignment and the flights. Some rows are for the compartment HARBOUR or VICTIM only.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { auditIn } from "#app/audit/open-audit.ts";
import type { AppContext } from "#app/context.ts";
import { knowLatestEvent } from "#app/open-context.ts";
import { JobEvents } from "#app/job-events.ts";
import { Resolutions } from "#app/jobs/resolutions.ts";
import { Kept } from "#app/reader/kept.ts";
import { UNBOUNDED } from "#app/memory.ts";
import { RunningJobs } from "#app/jobs/running-jobs.ts";
import type { Logger } from "#base/logger.ts";
import { putAnew } from "./put-anew.ts";
import { silentLogger } from "./silent-logger.ts";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";
import type { Access } from "#model/access.ts";
import { ROLES } from "#model/users/rights.ts";
import type { Finding } from "#model/finding.ts";
import { DEFAULT_RULES } from "#model/retention/rules.ts";
import { NO_CEILINGS } from "#model/handling.ts";
import { IdMinter, personIdOf } from "#model/ids.ts";
import { DEFAULT_LOOKS } from "#findings/worth/looks.ts";
import { openStore } from "#store/open.ts";
import type { StoreConfig } from "#store/port.ts";
import { graphOf } from "./graph-of.ts";

export const KEY = new Uint8Array(32).fill(7);

/** A reader of the owning agency without any compartment, who may do everything with what is seen. */
export const PLAIN_READER: Access = {
  reader: "plain",
  roles: ROLES,
  clearance: { all: false, tlp: "AMBER", agency: "PAN-SNA", compartments: [] },
  purpose: null,
  case: null,
};

type Row = Record<string, string>;
export type Bundle = Record<string, readonly Row[]>;

const ana = {
  surname: "ROJAS",
  given_names: "ANA",
  sex: "F",
  date_of_birth: "1990-02-03",
  nationality: "PAN",
  document_type: "P",
  document_number: "PA1234567",
  document_issuer: "PAN",
};
const bruno = {
  surname: "VEGA",
  given_names: "BRUNO",
  sex: "M",
  date_of_birth: "1988-05-06",
  nationality: "PAN",
  document_type: "P",
  document_number: "PA7654321",
  document_issuer: "PAN",
};
const carla = {
  surname: "ROJAS",
  given_names: "CARLA",
  sex: "F",
  date_of_birth: "2015-07-08",
  nationality: "PAN",
  document_type: "P",
  document_number: "PA1111111",
  document_issuer: "PAN",
};
const dario = {
  surname: "SOTO",
  given_names: "DARIO",
  sex: "M",
  date_of_birth: "1999-09-09",
  nationality: "COL",
  document_type: "P",
  document_number: "CC2222222",
  document_issuer: "COL",
};
const elena = {
  surname: "QUIROS",
  given_names: "ELENA",
  sex: "F",
  date_of_birth: "1979-01-01",
  nationality: "PAN",
  document_type: "P",
  document_number: "PA3333333",
  document_issuer: "PAN",
};

const party = ({ document_type: _, ...person }: typeof ana): Row => person;

/** The bundle; `readable` keeps only what PLAIN_READER may read. */
export function tourBundle(options: { readable?: boolean } = {}): Bundle {
  const bundle: Bundle = {
    "flights.csv": [
      {
        flight_id: "F1",
        carrier: "X1",
        number: "204",
        date: "2026-11-01",
        origin: "PTY",
        destination: "MAD",
        departs_at: "2026-11-01T10:00:00Z",
        arrives_at: "2026-11-01T20:00:00Z",
        aircraft_registration: "XQ-TKN",
        capacity: "180",
      },
      {
        flight_id: "F2",
        carrier: "X1",
        number: "204",
        date: "2026-11-11",
        origin: "PTY",
        destination: "MAD",
        departs_at: "2026-11-11T10:00:00Z",
        arrives_at: "2026-11-11T20:00:00Z",
        capacity: "180",
      },
      {
        flight_id: "F3",
        carrier: "X1",
        number: "204",
        date: "2026-11-21",
        origin: "PTY",
        destination: "MAD",
        departs_at: "2026-11-21T10:00:00Z",
        arrives_at: "2026-11-21T20:00:00Z",
        capacity: "180",
      },
    ],
    "travel.csv": [
      { flight_id: "F1", ...ana, booking_ref: "AAA111", seat: "14C", boarded: "true", status: "BOARDED" },
      { flight_id: "F1", ...bruno, booking_ref: "BBB111", seat: "14E", boarded: "true", status: "BOARDED" },
      { flight_id: "F1", ...carla, booking_ref: "AAA111", seat: "14D", boarded: "true", status: "BOARDED" },
      { flight_id: "F2", ...ana, booking_ref: "AAA222", seat: "2A", boarded: "true", status: "BOARDED" },
      { flight_id: "F2", ...bruno, booking_ref: "BBB222", seat: "30F", boarded: "true", status: "BOARDED" },
      { flight_id: "F3", ...ana, booking_ref: "AAA333", seat: "10A", status: "CHECKED_IN" },
      { flight_id: "F3", ...bruno, booking_ref: "BBB333", seat: "11A", status: "CHECKED_IN", handling: "AMBER//HARBOUR" },
      { flight_id: "F3", ...dario, booking_ref: "DDD333", seat: "3B", status: "CHECKED_IN" },
      { flight_id: "F3", ...elena, booking_ref: "EEE333", seat: "2C", status: "CHECKED_IN", handling: "AMBER//HARBOUR" },
    ],
    "bookings.csv": [
      {
        booking_ref: "AAA111",
        carrier: "X1",
        created_at: "2026-10-20T09:00:00Z",
        flight_ids: "F1",
        phone: "+50760001111",
        payment_form: "CASH",
      },
      {
        booking_ref: "BBB111",
        carrier: "X1",
        created_at: "2026-10-20T09:05:00Z",
        flight_ids: "F1",
        phone: "+50760001111",
        payment_form: "CASH",
      },
      {
        booking_ref: "DDD333",
        carrier: "X1",
        created_at: "2026-11-19T09:05:00Z",
        flight_ids: "F3",
        phone: "+50760002222",
        payment_form: "CARD",
      },
      {
        booking_ref: "EEE333",
        carrier: "X1",
        created_at: "2026-11-19T09:15:00Z",
        flight_ids: "F3",
        phone: "+50760001111",
        payment_form: "CARD",
        handling: "AMBER//HARBOUR",
      },
    ],
    "staff.csv": [
      {
        staff_id: "S0042",
        airport: "PTY",
        surname: "MORA",
        given_names: "FELIX",
        date_of_birth: "1985-03-04",
        employer: "RAMPA UNO",
        role: "RAMP",
        badge_number: "K77",
        phone: "+50760003333",
      },
    ],
    "shifts.csv": [
      {
        staff_id: "S0042",
        airport: "PTY",
        starts_at: "2026-11-01T06:00:00Z",
        ends_at: "2026-11-01T14:00:00Z",
        zone: "RAMP",
        flight_ids: "F1",
        kind: "ROSTER",
      },
    ],
    "access_events.csv": [
      { badge_number: "K77", airport: "PTY", at: "2026-11-01T06:05:00Z", zone: "RAMP", direction: "IN", granted: "true" },
    ],
    "consignments.csv": [
      {
        awb_number: "02012345675",
        kind: "AWB",
        origin: "PTY",
        destination: "MAD",
        flight_id: "F1",
        shipper_name: "Mar Azul SA",
        shipper_phone: "+50760004444",
        consignee_name: "Sol Norte",
        pieces: "3",
        weight_kg: "42.5",
        goods_description: "machine parts",
      },
    ],
    "custody.csv": [
      {
        item_kind: "CONSIGNMENT",
        item: "020-12345675",
        at: "2026-11-01T08:00:00Z",
        airport: "PTY",
        zone: "CARGO",
        event: "SCREENED",
        weight_kg: "42.5",
        seal: "A1",
      },
      {
        item_kind: "CONSIGNMENT",
        item: "020-12345675",
        at: "2026-11-01T09:00:00Z",
        airport: "PTY",
        zone: "RAMP",
        event: "LOADED",
        staff_id: "S0042",
        flight_id: "F1",
        weight_kg: "40.0",
        seal: "A2",
      },
    ],
    "incidents.csv": [
      {
        incident_id: "I1",
        at: "2026-11-01T21:00:00Z",
        airport: "MAD",
        kind: "SEIZURE",
        flight_id: "F1",
        direction: "ARRIVAL",
        agency: "PAN-SNA",
        concealment: "FALSE_BOTTOM",
        credibility: "2",
      },
      {
        incident_id: "I2",
        at: "2026-11-11T21:00:00Z",
        airport: "MAD",
        kind: "SEIZURE",
        flight_id: "F2",
        direction: "ARRIVAL",
        agency: "PAN-SNA",
        concealment: "BODY_WORN",
        credibility: "2",
      },
      {
        incident_id: "I3",
        at: "2026-11-12T21:00:00Z",
        airport: "MAD",
        kind: "VICTIM_IDENTIFIED",
        agency: "PAN-SNA",
        handling: "AMBER//VICTIM",
      },
      {
        incident_id: "I4",
        at: "2026-11-13T21:00:00Z",
        airport: "MAD",
        kind: "SEIZURE",
        agency: "PAN-SNA",
        concealment: "BODY_WORN",
        handling: "AMBER//HARBOUR",
      },
    ],
    "seizures.csv": [
      {
        incident_id: "I1",
        kind: "DRUG",
        commodity: "cocaine",
        quantity: "2.5",
        unit: "kg",
        value_usd: "90000",
        origin_country: "COL",
        transit_countries: "PAN",
        destination_country: "ESP",
      },
      {
        incident_id: "I2",
        kind: "CASH",
        quantity: "15320",
        currency: "USD",
        declared_amount: "9900",
        origin_country: "PAN",
        destination_country: "ESP",
      },
      {
        incident_id: "I4",
        kind: "CASH",
        quantity: "20000",
        currency: "USD",
        origin_country: "PAN",
        destination_country: "ESP",
        handling: "AMBER//HARBOUR",
      },
    ],
    "incident_parties.csv": [
      { incident_id: "I1", role: "COURIER", ...party(bruno) },
      { incident_id: "I1", role: "COURIER", ...party(dario) },
      { incident_id: "I3", role: "VICTIM", ...party(dario), handling: "AMBER//VICTIM" },
    ],
    "declarations.csv": [
      {
        declaration_id: "D1",
        at: "2026-11-11T20:30:00Z",
        airport: "MAD",
        flight_id: "F2",
        direction: "ARRIVAL",
        ...party(bruno),
        currency: "USD",
        declared_amount: "9900",
        counted_amount: "15320",
      },
    ],
    "watchlist.csv": [{ entry_id: "W1", list: "LOOKOUT", ...party(bruno), reason: "courier", handling: "AMBER//HARBOUR" }],
  };
  if (options.readable !== true) return bundle;
  return Object.fromEntries(
    Object.entries(bundle).map(([file, rows]) => [file, rows.filter((row) => row.handling === undefined)]),
  );
}

export interface World {
  readonly context: AppContext;
  readonly logged: { readonly fields: Record<string, unknown>; readonly message: string }[];
  /** The person id of a document or staff key of the bundle. */
  person(natural: string): Promise<string>;
  close(): Promise<void>;
}

/** `on`: an empty store to put it into; by default one in memory. */
export async function openWorld(
  bundle: Bundle = tourBundle(),
  parts: Partial<AppContext> = {},
  on: Omit<StoreConfig, "keyCheck"> = { url: "sqlite::memory:" },
): Promise<World> {
  const minter = new IdMinter(KEY);
  const storeConfig = { ...on, keyCheck: minter.keyCheck() };
  const store = await openStore(storeConfig);
  const logged: { fields: Record<string, unknown>; message: string }[] = [];
  const log = (fields: Record<string, unknown>, message: string): void => void logged.push({ fields, message });
  const logger: Logger = { ...silentLogger, warn: log, error: log };
  const dataDir = mkdtempSync(join(tmpdir(), "trama-world-"));
  await load(join(dataDir, "TOUR"), bundle, { minter, store });
  await knowLatestEvent(store, dataDir);
  const context: AppContext = {
    store,
    storeConfig,
    dataDir,
    idKey: KEY,
    minter,
    logger,
    graph: graphOf(),
    events: new JobEvents(),
    resolutions: new Resolutions(store, { storeConfig, dataDir }),
    protection: new Kept(1000),
    answers: new Kept(1000),
    looks: DEFAULT_LOOKS,
    ceilings: NO_CEILINGS,
    requestsPerDay: 20,
    retention: DEFAULT_RULES,
    audit: auditIn(dataDir, KEY, { threaded: false }),
    running: new RunningJobs(),
    memory: UNBOUNDED,
    ...parts,
  };
  return {
    context,
    logged,
    person: async (natural) => {
      const [issuer, number] = natural.split(":") as [string, string];
      const staff = minter.entity("Identity", natural);
      const document = minter.entity("TravelDocument", `${issuer}:${number}`);
      const holders = await store.links({ entity: document, kinds: ["HOLDS"], direction: "in", limit: 10 });
      const identity = holders[0]?.from ?? staff;
      return (await store.personsOf([identity]))[0] ?? personIdOf(identity);
    },
    close: async () => {
      await context.audit.log.close();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What another source hands over later. `folder`: to write it in. */
export async function addRows({ context }: World, folder: string, bundle: Bundle): Promise<void> {
  await load(join(folder, "LATER"), bundle, context);
  await knowLatestEvent(context.store, context.dataDir);
}

/** The folder's name is that of the source. */
async function load(folder: string, bundle: Bundle, { minter, store }: Pick<AppContext, "minter" | "store">): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const info = {
    source: basename(folder),
    agency: "PAN-SNA",
    originator: "PAN-SNA",
    exported_at: "2026-11-20T00:00:00Z",
    reliability: "B",
    handling: "AMBER",
    exercise: true,
  };
  writeFileSync(join(folder, "bundle.json"), JSON.stringify(info));
  for (const [file, rows] of Object.entries(bundle)) writeFileSync(join(folder, file), csv(rows));
  const opened = await openBundle(folder);
  for await (const batch of parseBundle(opened, minter)) {
    if (batch.rejects.length > 0) throw new Error(`the world has rejects: ${JSON.stringify(batch.rejects)}`);
    await store.ingestBatch({ source: opened.info, receivedAt: 0, records: batch.records });
  }
}

function csv(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\n");
}

/** A finding as a run would have stored it. */
export function makeFinding(given: Partial<Finding> & Pick<Finding, "id" | "score" | "members">): Finding {
  return {
    type: "CLUSTER",
    kind: "DRUG_COURIERS",
    detector: "drug-couriers",
    reasons: [{ code: "SHARED_PHONE", params: { count: 2 }, weight: 4.2, records: [], members: [] }],
    counterReasons: [],
    wouldRemove: [],
    nextTravel: null,
    incidents: [],
    related: [],
    status: "NEW",
    review: "NEW",
    decisions: [],
    changes: [{ code: "BORN", params: {} }],
    snapshot: "s_test",
    method: "m_test",
    asOf: "2026-11-21T10:00:00Z",
    firstSeen: "2026-11-21T10:00:00Z",
    run: "u_1",
    handling: "AMBER",
    ...given,
  };
}

export async function putFindings(context: AppContext, findings: readonly Finding[]): Promise<void> {
  const docs = findings.map((finding) => ({
    id: finding.id,
    sort: finding.id,
    refs: finding.members.map(({ entity }) => entity),
    body: finding,
  }));
  await putAnew(context.store, "findings", docs);
}
