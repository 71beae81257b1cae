/** Benign twins of document tricks: two nationalities, renewals, namesakes, siblings of one birth, honest self-connections. */
import { between, chance, pick } from "../draw.ts";
import { HUB } from "../geography.ts";
import { makeDocument, makeHousehold, makePerson, makeStranger, nextDocument } from "../people.ts";
import { bookRoundTrip, bookTrip, drawDeparture, ordinaryContact } from "../travel-plan.ts";
import type { Person, World } from "../world.ts";
import { HOUR, stream } from "../world.ts";
import { twinCount } from "./twin-sets.ts";

/** Leaves on one passport and lands on the other. */
export function makeDualNationals(world: World): void {
  const prng = stream(world, "dual-nationals");
  for (let i = twinCount(world, "dual-nationals", 900); i > 0; i--) {
    const person = makeStranger(world, prng);
    const second = makeDocument(world, prng, pick(prng, world.spokes).country);
    person.documents.push(second);
    const home = person.household.home;
    bookRoundTrip(world, prng, [person], { document: (_, flight) => (flight.origin === home ? person.documents[0]! : second) });
  }
}

/** The old passport on one trip, its successor on the next. */
export function makeRenewals(world: World): void {
  const prng = stream(world, "renewals");
  for (let i = twinCount(world, "renewals", 900); i > 0; i--) {
    const person = makeStranger(world, prng);
    const next = makeDocument(world, prng, person.documents[0]!.issuer);
    person.documents.push(next);
    const changesAt = world.startsAt + prng() * (world.endsAt - world.startsAt);
    for (let trips = 2; trips > 0; trips--) {
      bookRoundTrip(world, prng, [person], {
        document: (_, flight) => (flight.departsAt < changesAt ? person.documents[0]! : next),
      });
    }
  }
}

/** Two people, one name; half of them were even born on one day. */
export function makeNamesakes(world: World): void {
  const prng = stream(world, "namesakes");
  for (let i = twinCount(world, "namesakes", 60); i > 0; i--) {
    const one = makeStranger(world, prng);
    const other: Person = { ...makeStranger(world, prng), surname: one.surname, givenNames: one.givenNames, sex: one.sex };
    const twin: Person = chance(prng, 0.5) ? { ...other, birthDate: one.birthDate } : other;
    bookRoundTrip(world, prng, [one]);
    bookRoundTrip(world, prng, [twin]);
  }
}

/** Siblings of one birth: same surname, same day, passports that follow each other. */
export function makeSiblingsOfOneBirth(world: World): void {
  const prng = stream(world, "one-birth");
  for (let i = twinCount(world, "one-birth", 10); i > 0; i--) {
    const one = makeStranger(world, prng);
    const other: Person = { ...makePerson(world, prng, one.household, { sex: one.sex }), birthDate: one.birthDate };
    if (other.documents[0]!.issuer === one.documents[0]!.issuer)
      other.documents[0] = nextDocument(world, prng, one.documents[0]!);
    bookRoundTrip(world, prng, [one]);
    bookRoundTrip(world, prng, [other]);
    bookRoundTrip(world, prng, [one, other]);
  }
}

/** Two cheap tickets instead of one dear one: lands on one booking, goes on with another. */
export function makeSelfConnectors(world: World): void {
  const prng = stream(world, "self-connectors");
  for (let i = twinCount(world, "self-connectors", 600); i > 0; i--) {
    const household = makeHousehold(prng, pick(prng, world.spokes));
    const travellers = [makePerson(world, prng, household)];
    if (chance(prng, 0.3)) travellers.push(makePerson(world, prng, household));
    const from = household.home;
    const to = pick(
      prng,
      world.spokes.filter((s) => s !== from),
    );
    const first = bookTrip(world, prng, {
      travellers,
      from,
      to: HUB,
      notBefore: drawDeparture(world, prng),
      stayDays: undefined,
    });
    if (first === undefined) continue;
    const notBefore = first.out[0]!.arrivesAt + between(prng, 2, 22) * HOUR;
    const later = ordinaryContact(world, prng, { person: travellers[0]!, departsAt: notBefore });
    bookTrip(world, prng, { travellers, from: HUB, to, notBefore, stayDays: undefined, contact: later });
  }
}
