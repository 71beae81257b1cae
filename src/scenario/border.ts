/** What officers do on an ordinary day: lone offenders, administrative incidents, searches that find nothing, honest declarations. */
import type { Prng } from "#base/prng.ts";
import { between, chance, logNormal, pick, weightedIndex } from "./draw.ts";
import { HUB } from "./geography.ts";
import { fullName, makeStranger } from "./people.ts";
import { atHub } from "./staffing.ts";
import { bookTrip, drawDeparture, drawStay } from "./travel-plan.ts";
import { otherSpoke } from "./population.ts";
import type { Boarding, Declaration, Flight, Incident, IncidentParty, Person, Seizure, Worker, World } from "./world.ts";
import { HOUR, MINUTE, stream } from "./world.ts";

export interface IncidentPlan {
  readonly at: number;
  readonly kind?: string;
  readonly flight?: Flight;
  readonly concealment?: string;
  readonly narrative?: string;
  readonly seizures?: readonly Seizure[];
  readonly parties?: readonly IncidentParty[];
  readonly consignment?: Incident["consignment"];
}

export const METHODS = ["RISK_PROFILE", "RANDOM", "CANINE", "XRAY", "BODY_SCAN", "TIP_OFF", "BEHAVIOUR"];

export function addIncident(world: World, prng: Prng, plan: IncidentPlan): Incident {
  const flight = plan.flight;
  const incident: Incident = {
    at: Math.round(plan.at / MINUTE) * MINUTE,
    kind: plan.kind ?? "SEIZURE",
    flight,
    direction: flight === undefined ? "" : flight.origin === HUB ? (chance(prng, 0.6) ? "TRANSIT" : "DEPARTURE") : "ARRIVAL",
    concealment: plan.concealment ?? "",
    method: pick(prng, METHODS),
    consignment: plan.consignment,
    narrative: plan.narrative ?? "",
    seizures: plan.seizures ?? [],
    parties: plan.parties ?? [],
    id: "",
  };
  world.incidents.push(incident);
  return incident;
}

export function party(person: Person, role: string): IncidentParty {
  return { role, person, worker: undefined, party: undefined };
}

export function staffParty(worker: Worker, role: string): IncidentParty {
  return { role, person: undefined, worker, party: undefined };
}

export function drugSeizure(prng: Prng, flight: Flight): Seizure {
  const kg = Math.round(logNormal(prng, 1.4, 0.8) * 1000) / 1000;
  return {
    kind: "DRUG",
    commodity: pick(prng, [
      "cocaine HCl",
      "cocaine HCl",
      "cocaine HCl",
      "heroin",
      "cannabis resin",
      "methamphetamine",
      "ketamine",
    ]),
    quantity: kg,
    unit: "kg",
    currency: "",
    declared: "",
    valueUsd: Math.round(kg * 28_000),
    origin: flight.origin.country,
    destination: flight.destination.country,
  };
}

export function cashSeizure(flight: Flight, amount: number, declared: number | undefined): Seizure {
  return {
    kind: "CASH",
    commodity: "bank notes",
    quantity: amount,
    unit: "",
    currency: "USD",
    declared: declared === undefined ? "" : String(declared),
    valueUsd: amount,
    origin: flight.origin.country,
    destination: flight.destination.country,
  };
}

/** People who offend alone: they share nothing with anyone, so nothing but an officer's eye finds them. */
export function makeLoneOffenders(world: World): void {
  const prng = stream(world, "lone");
  for (let i = 0; i < world.settings.loneOffenders; i++) {
    const person = makeStranger(world, prng);
    world.lone.push(person);
    const home = person.household.home;
    const to = home === HUB ? otherSpoke(world, prng, []) : chance(prng, 0.4) ? HUB : otherSpoke(world, prng, [home]);
    const trip = bookTrip(world, prng, {
      travellers: [person],
      from: home,
      to,
      notBefore: drawDeparture(world, prng),
      stayDays: drawStay(world, prng),
    });
    if (trip === undefined || !chance(prng, 0.6)) continue;
    const flight = pick(prng, trip.out);
    if (atHub(flight) > world.exportedAt - 3 * HOUR) continue;
    const cash = chance(prng, 0.3);
    const incident = addIncident(world, prng, {
      at: atHub(flight) + between(prng, -40, 60) * MINUTE,
      flight,
      concealment: pick(prng, ["INGESTED", "BODY_WORN", "FALSE_BOTTOM", "FOOTWEAR", "WITHIN_GOODS"]),
      seizures: [cash ? cashSeizure(flight, between(prng, 11, 60) * 500 + 5000, undefined) : drugSeizure(prng, flight)],
      parties: [party(person, cash ? "SUSPECT" : "COURIER")],
    });
    inspect(world, prng, { person, flight, incident });
  }
}

/** Refusals, abandoned bags, small contraband: the bulk of what an airport writes down. */
export function makeAdministrativeIncidents(world: World): void {
  const prng = stream(world, "administrative");
  const past = world.boardings.filter((b) => b.status === "BOARDED" && b.flight.departsAt < world.exportedAt - 12 * HOUR);
  for (let i = 0; i < world.settings.administrative; i++) {
    const boarding = pick(prng, past);
    const { flight, person } = boarding;
    const at = atHub(flight) + between(prng, 10, 90) * MINUTE;
    const what = weightedIndex(prng, [3, 2, 2, 1, 1, 1]);
    if (what === 0) addIncident(world, prng, { at, flight, kind: "REFUSED_ENTRY", parties: [party(person, "UNKNOWN")] });
    else if (what === 1)
      addIncident(world, prng, { at, flight, kind: "ABANDONED", narrative: "Unclaimed bag, returned to its owner." });
    else if (what === 2) addIncident(world, prng, { at, flight, kind: "DENIED_BOARDING", parties: [party(person, "UNKNOWN")] });
    else if (what === 3) addIncident(world, prng, { at, flight, kind: "OTHER", parties: [party(person, "WITNESS")] });
    else
      addIncident(world, prng, {
        at,
        flight,
        seizures: [smallContraband(prng, flight)],
        parties: chance(prng, 0.7) ? [party(person, "SUSPECT")] : [],
      });
  }
}

function smallContraband(prng: Prng, flight: Flight): Seizure {
  const [kind, commodity, unit] = pick(prng, [
    ["TOBACCO", "cigarettes", "piece"],
    ["MEDICINE", "tablets without prescription", "pill"],
    ["WILDLIFE", "shells and coral", "piece"],
    ["OTHER", "cheese and sausages", "kg"],
  ] as const);
  const quantity = between(prng, 2, 400);
  return {
    kind,
    commodity,
    quantity,
    unit,
    currency: "",
    declared: "",
    valueUsd: quantity * between(prng, 1, 4),
    origin: flight.origin.country,
    destination: flight.destination.country,
  };
}

/** Searches: many travellers, some chosen at random and some by a profile that is wrong; nearly all find nothing. */
export function makeInspections(world: World): void {
  const prng = stream(world, "inspections");
  const past = world.boardings.filter((b) => b.status === "BOARDED" && b.flight.departsAt < world.exportedAt - 12 * HOUR);
  for (let i = 0; i < world.settings.inspections; i++) {
    const boarding: Boarding = pick(prng, past);
    inspect(world, prng, { person: boarding.person, flight: boarding.flight });
  }
  for (let i = world.settings.inspections / 8; i > 0; i--) {
    const consignment = pick(prng, world.consignments);
    if (atHub(consignment.flight) > world.exportedAt - 6 * HOUR) continue;
    world.inspections.push({
      at: atHub(consignment.flight) + between(prng, 60, 300) * MINUTE,
      subject: "CONSIGNMENT",
      person: undefined,
      worker: undefined,
      flight: consignment.flight,
      consignment,
      reason: pick(prng, ["XRAY", "RANDOM", "CANINE"]),
      incident: undefined,
    });
  }
}

export function inspect(world: World, prng: Prng, of: { person: Person; flight: Flight; incident?: Incident }): void {
  world.inspections.push({
    at: atHub(of.flight) + between(prng, -30, 40) * MINUTE,
    subject: chance(prng, 0.7) ? "PASSENGER" : "BAG",
    person: of.person,
    worker: undefined,
    flight: of.flight,
    consignment: undefined,
    reason: pick(prng, ["RANDOM", "RANDOM", "TARGETED", "XRAY", "CANINE"]),
    incident: of.incident,
  });
}

/** A currency form, filled in at arrival or departure. */
export function declare(
  world: World,
  prng: Prng,
  form: { person: Person; flight: Flight; declared: number } & Partial<Declaration>,
): void {
  const at = atHub(form.flight) + (form.flight.origin === HUB ? -1 : 1) * between(prng, 20, 70) * MINUTE;
  if (at > world.exportedAt) return;
  world.declarations.push({
    at,
    flight: form.flight,
    person: form.person,
    currency: form.currency ?? "USD",
    declared: form.declared,
    counted: form.counted ?? (chance(prng, 0.25) ? form.declared : undefined),
    owner: form.owner ?? (chance(prng, 0.7) ? fullName(form.person) : ""),
    purpose: form.purpose ?? pick(prng, ["FAMILY", "TRAVEL", "BUSINESS", "PURCHASES", "SAVINGS", "MEDICAL", ""]),
    incident: form.incident,
  });
}

/** Lists as they come: most of the listed have never been in a group, some documents are merely lost, some people are cleared. */
export function makeWatchlist(world: World): void {
  const prng = stream(world, "watchlist");
  for (let i = Math.max(6, Math.round(world.settings.administrative * 0.7)); i > 0; i--) {
    const { person } = pick(prng, world.boardings);
    const [list, reason] = pick(prng, [
      ["LOOKOUT", "Asked for by another agency"],
      ["LOOKOUT", "Earlier customs offence"],
      ["NATIONAL", "Unpaid fine"],
      ["SLTD", "Document reported lost"],
      ["CLEARED", "Namesake of a listed person"],
    ] as const);
    world.listings.push({ list, person, reason });
  }
  // A few of those who should be on a list are.
  for (const { members } of world.groups) {
    if (chance(prng, 0.15))
      world.listings.push({ list: "LOOKOUT", person: members[0]!.person, reason: "Asked for by another agency" });
  }
}
