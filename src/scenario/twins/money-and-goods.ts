/** Benign twins of cash rings and weapon parcels: honest carriers of cash, hobby shops, consolidators. */
import { declare } from "../border.ts";
import { addConsignment, drawWaybill, makeFirm, makePrivateParty } from "../cargo.ts";
import { between, chance, logNormal, pick } from "../draw.ts";
import { HUB } from "../geography.ts";
import { drawInventedWord } from "../names.ts";
import { makeHousehold, makePerson, makeStranger } from "../people.ts";
import { bookRoundTrip, bookTrip, drawDestination, drawStay } from "../travel-plan.ts";
import type { World } from "../world.ts";
import { DAY, stream } from "../world.ts";
import { noteTwins, twinCount } from "./twin-sets.ts";

/** Savings, a car, a wedding: more than a third above the line and declared, many just below it because the line is known. */
export function makeHonestCarriers(world: World): void {
  const prng = stream(world, "honest-cash");
  for (let i = twinCount(world, "honest-cash", 150); i > 0; i--) {
    const household = makeStranger(world, prng).household;
    const travellers = [makePerson(world, prng, household)];
    if (chance(prng, 0.3)) travellers.push(makePerson(world, prng, household));
    noteTwins(world, { name: "honest-cash", looksLike: "CASH_COURIERS" }, travellers);
    const trader = chance(prng, 0.2);
    for (let trips = trader ? between(prng, 2, 4) : 1; trips > 0; trips--) {
      const trip = bookRoundTrip(world, prng, travellers);
      if (trip === undefined) continue;
      const flight = pick(prng, trip.out);
      for (const person of travellers) {
        const kind = prng();
        const declared =
          kind < 0.36
            ? Math.round(logNormal(prng, 16_000, 0.4) / 100) * 100
            : kind < 0.78
              ? between(prng, 70, 99) * 100 + (chance(prng, 0.6) ? between(prng, 0, 9) * 10 : 0)
              : between(prng, 10, 69) * 100;
        declare(world, prng, { person, flight, declared: kind < 0.36 ? Math.max(10_100, declared) : declared });
      }
    }
  }
}

/** Workshops and model builders who order tools and pipes from many small sellers. */
export function makeHobbyShops(world: World): void {
  const prng = stream(world, "hobby-shops");
  const inbound = world.flights.filter((f) => f.destination === HUB);
  for (let i = twinCount(world, "hobby-shops", 24); i > 0; i--) {
    const shop = i % 2 === 0 ? makeFirm(prng, HUB) : makePrivateParty(prng, HUB);
    for (let n = between(prng, 4, 10); n > 0; n--) {
      const flight = pick(prng, inbound);
      addConsignment(world, prng, {
        flight,
        shipper: makePrivateParty(prng, flight.origin),
        consignee: shop,
        goods: between(prng, 0, 4),
        weightKg: between(prng, 10, 100) / 10,
        ...(chance(prng, 0.6) ? { value: between(prng, 8, 40) * 5 } : {}),
      });
    }
  }
}

/** One master waybill over many parcels of people who never met; the forwarder's phone stands for all of them. */
export function makeConsolidators(world: World): void {
  const prng = stream(world, "consolidators");
  const inbound = world.flights.filter((f) => f.destination === HUB);
  for (let i = twinCount(world, "consolidators", 10); i > 0; i--) {
    const forwarder = `${drawInventedWord(prng, "english")} Freight`;
    const phone = makeFirm(prng, HUB).phone;
    for (let loads = between(prng, 2, 4); loads > 0; loads--) {
      const flight = pick(prng, inbound);
      const master = drawWaybill(world, prng, flight);
      for (let n = between(prng, 5, 14); n > 0; n--) {
        const consignee = makePrivateParty(prng, HUB);
        const shared = chance(prng, 0.7) ? { ...consignee, phone } : consignee;
        addConsignment(world, prng, {
          flight,
          shipper: makePrivateParty(prng, flight.origin),
          consignee: shared,
          forwarder,
          master,
        });
      }
    }
  }
}

/** People who order things for themselves and also fly. */
export function makeParcelTravellers(world: World): void {
  const prng = stream(world, "parcel-travellers");
  const inbound = world.flights.filter((f) => f.destination === HUB);
  for (let i = twinCount(world, "parcel-travellers", 60); i > 0; i--) {
    const person = makePerson(world, prng, makeHousehold(prng, HUB));
    const { address, phone } = person.household;
    const flight = pick(prng, inbound);
    const consignee = { name: `${person.givenNames} ${person.surname}`, address, phone };
    addConsignment(world, prng, { flight, shipper: makePrivateParty(prng, flight.origin), consignee });
    bookTrip(world, prng, {
      travellers: [person],
      from: HUB,
      to: drawDestination(prng, world, HUB),
      notBefore: flight.departsAt - between(prng, 0, 20) * DAY,
      stayDays: drawStay(world, prng),
    });
  }
}
