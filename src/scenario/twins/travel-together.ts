/** Benign twins that fly together: tour groups, teams, colleagues on a weekly commute, friends on bookings of their own. */
import type { Prng } from "#base/prng.ts";
import { between, chance, pick } from "../draw.ts";
import type { Airport } from "../geography.ts";
import { HUB } from "../geography.ts";
import { drawCard, makeHousehold, makePerson, makeStranger } from "../people.ts";
import { applyAgency, bookTrip, drawAgency, drawDeparture, drawDestination, drawStay, ordinaryContact } from "../travel-plan.ts";
import type { Person, World } from "../world.ts";
import { DAY, MINUTE, stream } from "../world.ts";
import { noteTwins, twinCount } from "./twin-sets.ts";

export function makeTourGroups(world: World): void {
  const prng = stream(world, "tours");
  const small = world.settings.capacity[0] < 100;
  for (let i = twinCount(world, "tour-groups", 40); i > 0; i--)
    group(world, prng, small ? between(prng, 7, 12) : between(prng, 15, 35));
  for (let i = twinCount(world, "young-groups", 4); i > 0; i--)
    group(world, prng, small ? 9 : between(prng, 14, 22), { ageFrom: 18, ageTo: 32 });
}

/** One booking, one agency, one group flag; some buy in two or three lots. */
function group(world: World, prng: Prng, size: number, ages: { ageFrom?: number; ageTo?: number } = {}): void {
  const home = chance(prng, 0.3) ? HUB : pick(prng, world.spokes);
  const people = Array.from({ length: size }, () => makePerson(world, prng, makeHousehold(prng, home), ages));
  const to = drawDestination(prng, world, home);
  const notBefore = drawDeparture(world, prng);
  const stayDays = drawStay(world, prng);
  const contact = ordinaryContact(world, prng, { person: people[0]!, departsAt: notBefore });
  applyAgency(world, prng, contact, drawAgency(world, prng));
  contact.group = true;
  const lots = chance(prng, 0.3) ? 3 : 1;
  for (let lot = 0; lot < lots; lot++) {
    const travellers = people.filter((_, i) => i % lots === lot);
    bookTrip(world, prng, { travellers, from: home, to, notBefore, stayDays, contact });
  }
  noteTwins(world, { name: "tour-groups", looksLike: "MIGRANT_SMUGGLING" }, people);
}

/** Five people of one firm who fly out on Mondays and back on Fridays, each on a ticket of their own. */
export function makeColleagues(world: World): void {
  const prng = stream(world, "colleagues");
  for (let i = twinCount(world, "colleagues", 30); i > 0; i--) {
    const home = chance(prng, 0.5) ? HUB : pick(prng, world.spokes);
    const to = home === HUB ? pick(prng, world.spokes) : HUB;
    const firm = pick(prng, world.employers);
    const corporate = { paymentForm: "CARD", card: drawCard(prng), payer: firm };
    const people = Array.from({ length: between(prng, 4, 6) }, () =>
      makePerson(world, prng, makeHousehold(prng, home), { ageFrom: 25, ageTo: 60 }),
    );
    noteTwins(world, { name: "colleagues", looksLike: "DRUG_COURIERS" }, people);
    for (let monday = world.startsAt + between(prng, 0, 6) * DAY; monday < world.endsAt; monday += 7 * DAY) {
      for (const person of people) {
        if (!chance(prng, 0.8)) continue;
        // Half of these firms leave it to their people to pay.
        const contact = i % 2 === 0 ? corporate : {};
        bookTrip(world, prng, {
          travellers: [person],
          from: home,
          to,
          notBefore: monday,
          stayDays: between(prng, 3, 4),
          contact,
        });
      }
    }
  }
}

/** Friends who each book and pay for themselves, minutes apart. */
export function makeFriends(world: World): void {
  const prng = stream(world, "friends");
  for (let i = twinCount(world, "friends", 80); i > 0; i--) {
    const home = chance(prng, 0.3) ? HUB : pick(prng, world.spokes);
    const people = Array.from({ length: between(prng, 2, 4) }, () =>
      makePerson(world, prng, makeHousehold(prng, home), { ageTo: 45 }),
    );
    noteTwins(world, { name: "friends", looksLike: "DRUG_COURIERS" }, people);
    const to = drawDestination(prng, world, home);
    for (let trips = chance(prng, 0.2) ? 2 : 1; trips > 0; trips--) travelApart(world, prng, { people, home, to });
  }
}

function travelApart(
  world: World,
  prng: Prng,
  { people, home, to }: { people: readonly Person[]; home: Airport; to: Airport },
): void {
  const notBefore = drawDeparture(world, prng);
  const stayDays = drawStay(world, prng);
  let { createdAt } = ordinaryContact(world, prng, { person: people[0]!, departsAt: notBefore });
  for (const person of people) {
    createdAt += between(prng, 2, 14) * MINUTE;
    bookTrip(world, prng, {
      travellers: [person],
      from: home,
      to,
      notBefore,
      stayDays,
      contact: { createdAt, ticketedAt: createdAt + 3 * MINUTE },
    });
  }
}

/** Takes children, students or pilgrims over, several times, and comes back alone. */
export function makeEscorts(world: World): void {
  const prng = stream(world, "escorts");
  for (let i = twinCount(world, "escorts", 8); i > 0; i--) {
    const escort = makeStranger(world, prng);
    const home = escort.household.home;
    const to = drawDestination(prng, world, home);
    const agency = drawAgency(world, prng);
    for (let times = between(prng, 2, 4); times > 0; times--) {
      const notBefore = drawDeparture(world, prng);
      const contact = ordinaryContact(world, prng, { person: escort, departsAt: notBefore });
      applyAgency(world, prng, contact, agency);
      bookTrip(world, prng, { travellers: [escort], from: home, to, notBefore, stayDays: between(prng, 2, 6), contact });
      const group = Array.from({ length: between(prng, 3, 6) }, () =>
        makePerson(world, prng, makeHousehold(prng, home), { ageFrom: 12, ageTo: 26 }),
      );
      noteTwins(world, { name: "escorts", looksLike: "MIGRANT_SMUGGLING" }, [escort, ...group]);
      const theirs = { ...contact, group: chance(prng, 0.5), createdAt: contact.createdAt - between(prng, 1, 9) * DAY };
      bookTrip(world, prng, {
        travellers: group,
        from: home,
        to,
        notBefore,
        stayDays: chance(prng, 0.5) ? undefined : 25,
        contact: theirs,
      });
    }
  }
}
