/** Hits in their order, page by page: what persons go by is asked for where it matters alone, and the order is as if it were known of all. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { App } from "#app/app.ts";
import { search, type SearchHit } from "#app/queries/search.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import { personName } from "#app/reader/names.ts";
import { isPerson } from "#app/reader/visible.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { normaliseName } from "#model/names.ts";
import { openSharedWorld, type SharedWorld } from "../support/shared-world.ts";

let world: SharedWorld;
let app: App;
beforeAll(async () => {
  world = await openSharedWorld();
  app = new App(world.context);
});
afterAll(() => world.close());

const reader = () => app.reader(LOCAL_ACCESS);

async function hitsOf(text: string, first: number): Promise<SearchHit[]> {
  const hits: SearchHit[] = [];
  for (;;) {
    const page = await search(reader(), { text, kinds: null, first, after: hits.at(-1)?.entity.id ?? null });
    hits.push(...page.items.map(({ node }) => node));
    if (!page.hasNextPage) {
      expect(hits).toHaveLength(page.totalCount);
      return hits;
    }
  }
}

test("the order is of score, then of words that were not asked for, and the same whatever the page", async () => {
  const findings = await currentFindings(reader(), { onlyFresh: false, limit: null });
  const ids = [...new Set(findings.flatMap(({ members }) => members.map(({ entity }) => entity)))].slice(0, 12);
  const names = (await Promise.all(ids.map((id) => reader().person(id)))).map((person) => personName(person!));
  const spellings = new Set<number>();
  for (const text of [...names, ...names.map((name) => name.split(",")[0]!), "MARIA"]) {
    const hits = await hitsOf(text, 200);
    for (const { entity } of hits)
      if (isPerson(entity))
        spellings.add(new Set(entity.identities.map(({ props }) => JSON.stringify([props.surname, props.givenNames]))).size);
    const left = hits.map(({ entity, through, matched }) =>
      isPerson(entity) && through === null
        ? Math.max(0, normaliseName(personName(entity)).split(" ").length - matched.length)
        : 0,
    );
    for (let i = 1; i < hits.length; i++)
      expect(hits[i - 1]!.score > hits[i]!.score || (hits[i - 1]!.score === hits[i]!.score && left[i - 1]! <= left[i]!)).toBe(
        true,
      );
    expect((await hitsOf(text, 7)).map(({ entity }) => entity)).toEqual(hits.map(({ entity }) => entity));
    for (const { entity } of hits.slice(0, 20)) if (isPerson(entity)) expect(entity).toEqual(await reader().person(entity.id));
  }
  expect(Math.max(...spellings)).toBeGreaterThan(1);
});
