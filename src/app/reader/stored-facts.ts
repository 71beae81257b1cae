/**
 * The facts of protection as the store has them: of all identities by all judgements and from all records, whoever asks. Who is
 * protected by them is the model's to say (model/protection.ts); what is left out here could not change that.
 */
import { lastProps } from "#model/assertions.ts";
import { departureOf } from "#model/flight-times.ts";
import { adultFrom, birthDatesOf, type PersonFacts } from "#model/protection.ts";
import { momentOf, parseDate } from "#model/time.ts";
import type { LinkQuery, Store, StoredEntity, StoredLink } from "#store/port.ts";

const PAGE = 1000;

export async function storedFacts(store: Store, personId: string): Promise<PersonFacts> {
  const identities = (await store.entities((await store.identitiesOf([personId]))[0]!)).filter(
    (identity) => identity !== undefined,
  );
  const birthDates = identities.flatMap(birthDatesOf);
  const adultAt = adultFrom(birthDates);
  const roles: string[] = [];
  const times: number[] = [];
  for (const { id: entity } of identities) {
    for await (const links of pages(store, { entity, kinds: ["INVOLVED_IN"], direction: "out" })) {
      for (const { assertions } of links) roles.push(String(lastProps(assertions).role ?? ""));
      if (birthDates.length > 0) times.push(...(await timesOf(store, links)));
    }
    if (birthDates.length === 0) continue;
    // Travel of an adult says nothing, and most of thousands of flights are that; those without a time of their own are always there.
    for await (const links of pages(store, { entity, kinds: ["TRAVELLED_ON"], direction: "out", until: adultAt }))
      times.push(...(await timesOf(store, links)));
  }
  return { roles, birthDates, times };
}

/** All links, page by page to the last. */
async function* pages(store: Store, query: Omit<LinkQuery, "limit" | "after">): AsyncGenerator<readonly StoredLink[]> {
  let after: string | undefined;
  for (;;) {
    const page = await store.links({ ...query, limit: PAGE, ...(after === undefined ? {} : { after }) });
    yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

/** Of each link its own time, else that of the flight or incident it leads to; NaN where none is known. */
async function timesOf(store: Store, links: readonly StoredLink[]): Promise<number[]> {
  const untimed = links.filter(({ at }) => at === null).map(({ to }) => to);
  const ends = new Map((await store.entities([...new Set(untimed)])).map((entity) => [entity?.id, entity]));
  return links.map(({ at, to }) => at ?? timeAt(ends.get(to)));
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
