/**
 * The facts of protection as the store has them: of all identities by all judgements and from all records, whoever asks. Who is
 * protected by them is the model's to say (model/protection.ts); what is left out here could not change that.
 */
import { listAt } from "#base/list-at.ts";
import { lastProps } from "#model/assertions.ts";
import { departureOf } from "#model/flight-times.ts";
import { adultFrom, birthDatesOf, type PersonFacts } from "#model/protection.ts";
import { momentOf, parseDate } from "#model/time.ts";
import type { LinksAt, Store, StoredEntity, StoredLink } from "./port.ts";

const PAGE = 1000;

/** What is asked of a store, or of a transaction of one. */
export type Facts = Pick<Store, "identitiesOf" | "entities" | "linksOf">;

/** Of each person, in the order asked. */
export async function storedFacts(store: Facts, personIds: readonly string[]): Promise<PersonFacts[]> {
  const held = await store.identitiesOf(personIds);
  const asked = [...new Set(held.flat())];
  const stored = await store.entities(asked);
  const byId = new Map(asked.map((id, i) => [id, stored[i]]));
  const people = held.map((own) => {
    const identities = own.flatMap((id) => byId.get(id) ?? []);
    const birthDates = identities.flatMap(birthDatesOf);
    return { ids: identities.map(({ id }) => id), birthDates, adultAt: adultFrom(birthDates) };
  });
  const all = people.flatMap(({ ids }) => ids.map((entity) => ({ entity })));
  // Travel of an adult says nothing, and most of thousands of flights are that; those without a time of their own are always there.
  const asMinors = people.flatMap(({ ids, birthDates, adultAt }) =>
    birthDates.length === 0 ? [] : ids.map((entity) => ({ entity, until: adultAt })),
  );
  const [involved, travelled] = await Promise.all([
    linksFrom(store, all, "INVOLVED_IN"),
    linksFrom(store, asMinors, "TRAVELLED_ON"),
  ]);
  const of = (links: ReadonlyMap<string, readonly StoredLink[]>, ids: readonly string[]): readonly StoredLink[] =>
    ids.flatMap((id) => links.get(id) ?? []);
  const untimed = [...involved.values(), ...travelled.values()].flat().filter(({ at }) => at === null);
  const ends = new Map((await store.entities([...new Set(untimed.map(({ to }) => to))])).map((entity) => [entity?.id, entity]));
  return people.map(({ ids, birthDates }) => {
    const roles = of(involved, ids).map(({ assertions }) => String(lastProps(assertions).role ?? ""));
    const dated = birthDates.length === 0 ? [] : [...of(involved, ids), ...of(travelled, ids)];
    // Of each link its own time, else that of the flight or incident it leads to; NaN where none is known.
    return { roles, birthDates, times: dated.map(({ at, to }) => at ?? timeAt(ends.get(to))) };
  });
}

/** All links of a kind that leave each of these, page by page to the last. */
async function linksFrom(
  store: Facts,
  asked: readonly LinksAt[],
  kind: "INVOLVED_IN" | "TRAVELLED_ON",
): Promise<ReadonlyMap<string, readonly StoredLink[]>> {
  const found = new Map<string, StoredLink[]>();
  for (let at = asked; at.length > 0;) {
    const pages = await store.linksOf({ at, kinds: [kind], direction: "out", limit: PAGE });
    for (const [i, page] of pages.entries()) listAt(found, at[i]!.entity).push(...page);
    at = at.flatMap((one, i) => (pages[i]!.length < PAGE ? [] : [{ ...one, after: pages[i]!.at(-1)!.id }]));
  }
  return found;
}

function timeAt(entity: StoredEntity | undefined): number {
  if (entity === undefined) return NaN;
  const { departsAt, arrivesAt, date, at } = lastProps(entity.assertions, entity.intrinsic);
  if (entity.kind !== "Flight") return momentOf(at);
  return departureOf({
    departsAt: momentOf(departsAt),
    arrivesAt: momentOf(arrivesAt),
    day: typeof date === "string" ? (parseDate(date) ?? NaN) : NaN,
  });
}
