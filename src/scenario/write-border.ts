/** incidents.csv, seizures.csv, incident_parties.csv, outcomes.csv, watchlist.csv, declarations.csv, inspections.csv, communications.csv. */
import type { Prng } from "#base/prng.ts";
import { shuffle } from "#base/prng.ts";
import { formatDate, formatTime } from "#model/time.ts";
import { HandedFile } from "./handed-file.ts";
import type { Cell } from "./csv.ts";
import { cleanCells } from "./dirt.ts";
import { between, chance, pick } from "./draw.ts";
import { HUB } from "./geography.ts";
import { inspectionStaffCells } from "./staff-cells.ts";
import type { Incident, IncidentParty, Person, World } from "./world.ts";
import { DAY, HOUR, MINUTE, stream } from "./world.ts";
import { localTime, shuffledIds } from "./write-travel.ts";

const PERSON = [
  "surname",
  "given_names",
  "sex",
  "date_of_birth",
  "nationality",
  "document_number",
  "document_issuer",
  "staff_id",
  "phone",
  "address",
];
/** Who may read about victims: the label of the row itself, whatever the bundle's. */
const VICTIM_HANDLING = "AMBER+STRICT//REL PAN-SNA//VICTIM";

/** The cells of PERSON, as an officer writes them down. */
function personCells(prng: Prng, person: Person): Cell[] {
  const cells = cleanCells(person, person.documents[0]!);
  return [
    cells.surname,
    cells.givenNames,
    cells.sex,
    cells.birthDate,
    cells.nationality,
    cells.documentNumber,
    cells.documentIssuer,
    "",
    chance(prng, 0.35) ? person.household.phone : "",
    chance(prng, 0.3) ? person.household.address : "",
  ];
}

function partyCells(prng: Prng, { person, worker, party }: IncidentParty): Cell[] {
  if (person !== undefined) return personCells(prng, person);
  if (worker !== undefined) return inspectionStaffCells(worker);
  const [given, ...rest] = (party?.name ?? "").split(" ");
  return [rest.join(" ") || given, rest.length > 0 ? given : "", "", "", "", "", "", "", party?.phone, party?.address];
}

function isVictim(party: IncidentParty): boolean {
  return party.role === "VICTIM" || party.role === "POTENTIAL_VICTIM";
}

export function writeIncidents(world: World, dir: string): void {
  const prng = stream(world, "incident-rows");
  world.incidents.sort((a, b) => a.at - b.at || (a.kind < b.kind ? -1 : 1));
  const ids = shuffledIds(prng, "I", world.incidents.length);
  world.incidents.forEach((incident, i) => (incident.id = ids[i]!));
  const incidents = new HandedFile(world, dir, "incidents.csv", [
    "incident_id",
    "at",
    "airport",
    "kind",
    "flight_id",
    "direction",
    "agency",
    "concealment",
    "detection_method",
    "awb_number",
    "narrative",
    "credibility",
    "handling",
  ]);
  const seizures = new HandedFile(world, dir, "seizures.csv", [
    "incident_id",
    "kind",
    "commodity",
    "quantity",
    "unit",
    "currency",
    "declared_amount",
    "value_usd",
    "origin_country",
    "destination_country",
  ]);
  const parties = new HandedFile(world, dir, "incident_parties.csv", ["incident_id", "role", ...PERSON, "handling"]);
  for (const incident of world.incidents) {
    const handling = incident.parties.some(isVictim) ? VICTIM_HANDLING : "";
    incidents.add(
      incident.id,
      localTime(incident.at, HUB.utcOffsetMin),
      HUB.code,
      incident.kind,
      incident.flight?.id,
      incident.direction,
      pick(prng, ["PAN-SNA", "PAN-ANA"]),
      incident.concealment,
      incident.method,
      incident.consignment?.number,
      incident.narrative,
      between(prng, 1, 3),
      handling,
    );
    for (const s of incident.seizures) {
      seizures.add(
        incident.id,
        s.kind,
        s.commodity,
        s.quantity,
        s.unit,
        s.currency,
        s.declared,
        s.valueUsd,
        s.origin,
        s.destination,
      );
    }
    for (const party of incident.parties) parties.add(incident.id, party.role, ...partyCells(prng, party), handling);
  }
  for (const file of [incidents, seizures, parties]) file.close();
  writeOutcomes(world, dir, prng);
}

/** What courts and officers did afterwards. Some of the accused are let go. */
function writeOutcomes(world: World, dir: string, prng: Prng): void {
  const file = new HandedFile(world, dir, "outcomes.csv", ["incident_id", ...PERSON, "at", "stage"]);
  const accused = (incident: Incident) =>
    incident.parties.filter((p) => p.person !== undefined && ["COURIER", "SUSPECT", "FACILITATOR"].includes(p.role));
  for (const incident of world.incidents) {
    if (incident.kind !== "SEIZURE" && incident.kind !== "ARREST") continue;
    for (const party of accused(incident)) {
      const cells = personCells(prng, party.person!);
      const stages = ["DETAINED"];
      if (chance(prng, 0.7)) stages.push("CHARGED");
      if (stages.length === 2 && chance(prng, 0.12)) stages.push(pick(prng, ["ACQUITTED", "DISMISSED"]));
      else if (stages.length === 1) stages.push("RELEASED");
      stages.forEach((stage, i) => {
        const at = incident.at + i * between(prng, 1, 12) * DAY + between(prng, 1, 5) * HOUR;
        if (at < world.exportedAt) file.add(incident.id, ...cells, formatTime(at), stage);
      });
    }
  }
  file.close();
}

export function writeWatchlist(world: World, dir: string): void {
  const prng = stream(world, "watchlist-rows");
  const listings = shuffle([...world.listings], prng);
  const ids = shuffledIds(prng, "W", listings.length);
  const file = new HandedFile(world, dir, "watchlist.csv", ["entry_id", "list", ...PERSON, "reason", "listed_by", "valid_until"]);
  listings.forEach((listing, i) => {
    const until = formatDate(world.exportedAt + between(prng, 30, 900) * DAY);
    file.add(
      ids[i],
      listing.list,
      ...personCells(prng, listing.person),
      listing.reason,
      pick(prng, ["PAN-SNA", "PAN-SNM"]),
      until,
    );
  });
  file.close();
}

export function writeDeclarations(world: World, dir: string): number {
  const prng = stream(world, "declaration-rows");
  const declarations = world.declarations.sort((a, b) => a.at - b.at || a.declared - b.declared);
  const ids = shuffledIds(prng, "D", declarations.length);
  const file = new HandedFile(world, dir, "declarations.csv", [
    "declaration_id",
    "at",
    "airport",
    "flight_id",
    "direction",
    ...PERSON,
    "currency",
    "declared_amount",
    "counted_amount",
    "owner_name",
    "purpose",
    "incident_id",
  ]);
  declarations.forEach((d, i) => {
    const direction = d.flight.origin === HUB ? "DEPARTURE" : "ARRIVAL";
    file.add(
      ids[i],
      localTime(Math.round(d.at / MINUTE) * MINUTE, HUB.utcOffsetMin),
      HUB.code,
      d.flight.id,
      direction,
      ...personCells(prng, d.person),
      d.currency,
      d.declared,
      d.counted,
      d.owner,
      d.purpose,
      d.incident?.id,
    );
  });
  file.close();
  return file.rows;
}

export function writeInspections(world: World, dir: string): void {
  const prng = stream(world, "inspection-rows");
  const inspections = world.inspections.filter((i) => i.at < world.exportedAt).sort((a, b) => a.at - b.at);
  const ids = shuffledIds(prng, "N", inspections.length);
  const file = new HandedFile(world, dir, "inspections.csv", [
    "inspection_id",
    "at",
    "airport",
    "subject",
    ...PERSON,
    "flight_id",
    "awb_number",
    "reason",
    "outcome",
    "incident_id",
  ]);
  inspections.forEach((inspection, i) => {
    const { person, worker, incident } = inspection;
    const cells =
      person !== undefined
        ? personCells(prng, person)
        : worker !== undefined
          ? inspectionStaffCells(worker)
          : PERSON.map(() => "");
    file.add(
      ids[i],
      formatTime(Math.round(inspection.at / MINUTE) * MINUTE),
      HUB.code,
      inspection.subject,
      ...cells,
      inspection.flight?.id,
      inspection.consignment?.number,
      inspection.reason,
      incident === undefined ? "NEGATIVE" : "POSITIVE",
      incident?.id,
    );
  });
  file.close();
}

export function writeCommunications(world: World, dir: string): void {
  const file = new HandedFile(world, dir, "communications.csv", [
    "from",
    "to",
    "at",
    "kind",
    "duration_s",
    "incident_id",
    "legal_authority",
  ]);
  const calls = world.calls.filter((c) => c.at < world.exportedAt).sort((a, b) => a.at - b.at || (a.from < b.from ? -1 : 1));
  for (const c of calls) {
    file.add(
      c.from,
      c.to,
      formatTime(Math.round(c.at / 1000) * 1000),
      c.kind,
      c.durationS,
      c.incident?.id,
      "Made-up court order",
    );
  }
  file.close();
}
