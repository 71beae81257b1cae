/** Weapon parts in parcels: how senders and receivers are told apart on paper is drawn: one phone, one door, firms, half names (docs/typologies.md W1–W4). */
import type { Prng } from "#base/prng.ts";
import { addIncident, party } from "../border.ts";
import { addConsignment, GOODS } from "../cargo.ts";
import { between, chance, pick } from "../draw.ts";
import { HUB } from "../geography.ts";
import { drawInventedWord } from "../names.ts";
import { drawAddress, drawPhone, drawSpoke, drawStreet, fullName, makeHousehold, makePerson } from "../people.ts";
import { isPast } from "../plant/crew.ts";
import { atHub } from "../staffing.ts";
import type { Consignment, Group, Party, Person, World } from "../world.ts";
import { HOUR } from "../world.ts";
import { groupOf, leaveCalls, liveBesides, recruitSome } from "./cast.ts";
import { Means } from "./means.ts";
import { storyOf, type Telling } from "./story.ts";
import { headTravels } from "./trips.ts";

export function plantParcelRing(world: World, prng: Prng, telling: Telling): Group {
  const { craft } = telling;
  const source = drawSpoke(prng, world);
  const senders = recruitSome(world, prng, { craft, town: source, count: between(prng, 2, 5) });
  const receivers = Array.from({ length: between(prng, 1, 3) }, () => makePerson(world, prng, makeHousehold(prng, HUB)));
  const means = new Means(world, prng, { craft, payer: receivers[0]!, city: HUB });
  const named = partyNamer(prng, means);
  const inbound = world.flightsByLeg.get(`${source.code}-${HUB.code}`)!;
  const [light, cheap, parts] = [prng(), prng(), prng()];
  const consignments: Consignment[] = [];
  for (let i = between(prng, 4, 12); i > 0; i--) {
    const [sender, receiver, flight] = [pick(prng, senders), pick(prng, receivers), pick(prng, inbound)];
    const consignment = addConsignment(world, prng, {
      flight,
      shipper: named(sender),
      consignee: named(receiver),
      goods: chance(prng, parts) ? between(prng, 0, 4) : between(prng, 0, GOODS.length - 1),
      ...(chance(prng, light) ? { weightKg: between(prng, 10, 100) / 10 } : {}),
      ...(chance(prng, cheap) ? { value: between(prng, 8, 40) * 5 } : {}),
    });
    consignments.push(consignment);
    if (isPast(world, flight) && chance(prng, telling.caught.parcel)) open(world, prng, { consignment, sender, receiver });
  }
  // A sender who never flies is in no passenger list: without papers there is nobody to find.
  for (const sender of senders)
    headTravels(world, prng, {
      head: sender,
      means,
      from: sender.household.home === HUB ? HUB : source,
      to: sender.household.home === HUB ? source : HUB,
    });
  for (const receiver of receivers) headTravels(world, prng, { head: receiver, means, from: HUB, to: source });
  leaveCalls(world, prng, means, [...senders, ...receivers]);
  liveBesides(world, prng, craft, [...senders, ...receivers]);
  const cast = [...senders.map((s) => [s, "SENDER"] as const), ...receivers.map((r) => [r, "RECEIVER"] as const)];
  return groupOf("ARMS", cast, storyOf(telling), { consignments });
}

/** Whose name, door and phone a waybill has: their own, the group's or ones of nobody. */
function partyNamer(prng: Prng, means: Means): (person: Person) => Party {
  const [ownName, ownDoor, ownPhone] = [0.2 + prng() * 0.8, 0.2 + prng() * 0.8, 0.2 + prng() * 0.8];
  const groupPhone = drawPhone(prng);
  return (person) => {
    const { home, address, phone } = person.household;
    return {
      name: chance(prng, ownName)
        ? fullName(person)
        : `${drawInventedWord(prng, home.naming)} ${pick(prng, ["Parts", "Import", "S.A."])}`,
      address: chance(prng, ownDoor) ? address : drawAddress(prng, home, drawStreet(prng, home)),
      phone: means.leaves("PHONE") ? groupPhone : chance(prng, ownPhone) ? phone : drawPhone(prng),
    };
  };
}

function open(world: World, prng: Prng, of: { consignment: Consignment; sender: Person; receiver: Person }): void {
  const { consignment, sender, receiver } = of;
  const { flight } = consignment;
  const parties = [
    chance(prng, 0.5)
      ? party(receiver, "RECEIVER")
      : { role: "RECEIVER", person: undefined, worker: undefined, party: consignment.consignee },
  ];
  if (chance(prng, 0.4)) parties.push(party(sender, "SENDER"));
  const at = atHub(flight) + between(prng, 2, 30) * HOUR;
  const rounds = chance(prng, 0.25);
  const incident = addIncident(world, prng, {
    at,
    flight,
    concealment: "WITHIN_GOODS",
    consignment,
    parties,
    seizures: [
      {
        kind: rounds ? "AMMUNITION" : "FIREARM",
        commodity: rounds ? "9 mm rounds" : pick(prng, ["pistol slides", "rifle barrels", "magazines", "pistols"]),
        quantity: rounds ? between(prng, 2, 20) * 50 : between(prng, 1, 8),
        unit: "piece",
        currency: "",
        declared: "",
        valueUsd: between(prng, 4, 40) * 100,
        origin: flight.origin.country,
        destination: flight.destination.country,
      },
    ],
  });
  const inspected = { at, flight, consignment, incident, person: undefined, worker: undefined };
  world.inspections.push({ ...inspected, subject: "CONSIGNMENT", reason: "XRAY" });
}
