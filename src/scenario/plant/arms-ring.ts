/**
 * Weapon parts in parcels: two to four senders abroad, one or two who receive, five to ten small shipments (docs/typologies.md
 * W1–W4).
 */
import type { Prng } from "#base/prng.ts";
import { addIncident, party } from "../border.ts";
import { addConsignment } from "../cargo.ts";
import { between, chance, pick } from "../draw.ts";
import { HUB } from "../geography.ts";
import { drawPhone, drawSpoke, fullName, makeHousehold, makePerson, makeStranger } from "../people.ts";
import { drawInventedWord } from "../names.ts";
import { atHub } from "../staffing.ts";
import { bookTrip, drawDeparture, drawStay } from "../travel-plan.ts";
import type { Consignment, Flight, Group, IncidentParty, Party, Person, Seizure, World } from "../world.ts";
import { HOUR } from "../world.ts";
import { group, isPast, liveOrdinarily } from "./crew.ts";

export interface ArmsRing {
  readonly group: Group;
  readonly consignees: readonly Person[];
}

export function plantArmsRing(world: World, prng: Prng): ArmsRing {
  const source = drawSpoke(prng, world);
  const shippers = Array.from({ length: between(prng, 2, 4) }, () => makePerson(world, prng, makeHousehold(prng, source)));
  const consignees = Array.from({ length: between(prng, 1, 2) }, () =>
    chance(prng, 0.7) ? makePerson(world, prng, makeHousehold(prng, HUB)) : makeStranger(world, prng),
  );
  const ringPhone = drawPhone(prng);
  const inbound = world.flightsByLeg.get(`${source.code}-${HUB.code}`)!;
  const consignments: Consignment[] = [];
  for (let i = between(prng, 5, 10); i > 0; i--) {
    const [shipper, consignee, flight] = [pick(prng, shippers), pick(prng, consignees), pick(prng, inbound)];
    const consignment = addConsignment(world, prng, {
      flight,
      shipper: sender(prng, shipper, ringPhone),
      consignee: receiver(prng, consignee, ringPhone),
      ...(chance(prng, 0.6) ? { goods: between(prng, 0, 4) } : {}),
      ...(chance(prng, 0.65) ? { weightKg: between(prng, 10, 100) / 10, value: between(prng, 8, 40) * 5 } : {}),
    });
    consignments.push(consignment);
    if (isPast(world, flight) && chance(prng, world.settings.detection.parcel))
      open(world, prng, { consignment, shipper, consignee });
  }
  for (const shipper of shippers)
    if (chance(prng, 0.8)) visit(world, prng, { who: shipper, host: pick(prng, consignees), ringPhone, source });
  for (const consignee of consignees) visit(world, prng, { who: consignee, host: consignee, ringPhone, source });
  const idle = shippers.filter((s) => !world.boardings.some((b) => b.person === s));
  // A sender who never flies is in no passenger list: without papers there is nobody to find.
  for (const shipper of idle) visit(world, prng, { who: shipper, host: shipper, ringPhone, source });
  liveOrdinarily(world, prng, [...shippers, ...consignees]);
  const members = [...shippers.map((s) => [s, "SENDER"] as const), ...consignees.map((c) => [c, "RECEIVER"] as const)];
  return { group: { ...group("ARMS", members), consignments }, consignees };
}

/** Under their own name, half a name, or that of a firm that does not exist; mostly from their own door. */
function sender(prng: Prng, person: Person, ringPhone: string): Party {
  const firm = `${drawInventedWord(prng, person.household.home.naming)} Parts`;
  const name = chance(prng, 0.6) ? fullName(person) : chance(prng, 0.5) ? firm : fullName(person).split(" ").slice(-2).join(" ");
  const home = person.household;
  return { name, address: home.address, phone: chance(prng, 0.7) ? home.phone : chance(prng, 0.5) ? ringPhone : drawPhone(prng) };
}

function receiver(prng: Prng, person: Person, ringPhone: string): Party {
  const home = person.household;
  const firm = `${drawInventedWord(prng, home.home.naming)} ${pick(prng, ["S.A.", "Import", "Trading", "Comercial"])}`;
  const name = chance(prng, 0.5) ? fullName(person) : firm;
  return { name, address: home.address, phone: chance(prng, 0.6) ? home.phone : chance(prng, 0.7) ? ringPhone : drawPhone(prng) };
}

interface Visit {
  readonly who: Person;
  readonly host: Person;
  readonly ringPhone: string;
  readonly source: World["spokes"][number];
}

/** Senders come over to be paid; receivers go over to buy. The host's card or phone is on some of the tickets. */
function visit(world: World, prng: Prng, { who, host, ringPhone, source }: Visit): void {
  const out = who.household.home === source;
  const paid = host !== who && chance(prng, 0.5);
  bookTrip(world, prng, {
    travellers: [who],
    from: out ? source : HUB,
    to: out ? HUB : source,
    notBefore: drawDeparture(world, prng),
    stayDays: drawStay(world, prng),
    contact: {
      ...(paid ? { paymentForm: "CARD", card: host.household.card, payer: fullName(host) } : {}),
      phone: chance(prng, 0.75) ? who.household.phone : chance(prng, 0.6) ? ringPhone : host.household.phone,
    },
    ...(out && chance(prng, 0.5) ? { destinationAddress: host.household.address } : {}),
  });
}

function open(world: World, prng: Prng, of: { consignment: Consignment; shipper: Person; consignee: Person }): void {
  const { consignment, shipper, consignee } = of;
  const { flight } = consignment;
  const known = (person: Person, as: Party, role: string): IncidentParty =>
    chance(prng, 0.6) ? party(person, role) : { role, person: undefined, worker: undefined, party: as };
  const parties = [known(consignee, consignment.consignee, "RECEIVER")];
  if (chance(prng, 0.5)) parties.push(known(shipper, consignment.shipper, "SENDER"));
  const at = atHub(flight) + between(prng, 2, 30) * HOUR;
  const incident = addIncident(world, prng, {
    at,
    flight,
    concealment: "WITHIN_GOODS",
    consignment,
    seizures: [partsSeizure(prng, flight)],
    parties,
  });
  world.inspections.push({
    at,
    subject: "CONSIGNMENT",
    person: undefined,
    worker: undefined,
    flight,
    consignment,
    reason: "XRAY",
    incident,
  });
}

function partsSeizure(prng: Prng, flight: Flight): Seizure {
  const rounds = chance(prng, 0.25);
  return {
    kind: rounds ? "AMMUNITION" : "FIREARM",
    commodity: rounds ? "9 mm rounds" : pick(prng, ["pistol slides", "rifle barrels", "lower receivers", "magazines", "pistols"]),
    quantity: rounds ? between(prng, 2, 20) * 50 : between(prng, 1, 8),
    unit: "piece",
    currency: "",
    declared: "",
    valueUsd: between(prng, 4, 40) * 100,
    origin: flight.origin.country,
    destination: flight.destination.country,
  };
}
