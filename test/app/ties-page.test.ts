/** A page of a person's ties: in one order, and nothing is fetched for what is not on it. */
import { expect, test } from "vitest";
import type { Network } from "#analytics/network/network.ts";
import { answerTiesOf, makeNetwork, type RecordsOf } from "#app/snapshot/network-answers.ts";
import { SnapshotWorld } from "../support/snapshot-world.ts";

const FRIENDS = ["bea", "carl", "dora", "emil"];

/** One person who shares a phone with each of four others, and more with some of them. */
async function hub(): Promise<{ network: Network; world: SnapshotWorld }> {
  const world = new SnapshotWorld();
  const use = (name: string, contact: string): void => world.link("USES", world.entity("Identity", name), contact);
  for (const name of ["ana", ...FRIENDS]) world.person(name);
  FRIENDS.forEach((friend, i) => {
    for (let phone = 0; phone <= i % 3; phone++) {
      const shared = world.contact("PHONE", `+5076000${i}${phone}`);
      use("ana", shared);
      use(friend, shared);
    }
  });
  return { network: await makeNetwork(world.build().snapshot, []), world };
}

test("pages make up the list, heaviest first, and each asks for the records of its own ties alone", async () => {
  const { network, world } = await hub();
  const asked: number[] = [];
  const recordsOf: RecordsOf = async (_network, links) => {
    asked.push(links.length);
    return new Map(links.map((link) => [link, [`r_${link}`]]));
  };
  const person = world.personId("ana");
  const whole = await answerTiesOf(network, { person, first: 200, after: null }, recordsOf);
  expect(whole.items.map(({ key }) => key).sort()).toEqual(FRIENDS.map((name) => world.personId(name)).sort());
  const weights = whole.items.map(({ node }) => node.tie.weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  const paged = [];
  let after: string | null = null;
  for (let page = 0; page < 4; page++) {
    const { items, totalCount, hasNextPage } = await answerTiesOf(network, { person, first: 1, after }, recordsOf);
    expect([items.length, totalCount, hasNextPage]).toEqual([1, 4, page < 3]);
    paged.push(...items);
    after = items[0]!.key;
  }
  expect(paged).toEqual(whole.items);
  for (const { key, node } of paged) expect([...node.tie.ends].sort()).toEqual([person, key].sort());
  const [ofAll, ...ofEach] = asked;
  expect(ofEach.reduce((a, b) => a + b)).toBe(ofAll);
  expect(Math.max(...ofEach)).toBeLessThan(ofAll!);
});

test("who is in no network has no ties, and a place that is gone is said to be", async () => {
  const { network, world } = await hub();
  const none: RecordsOf = async () => new Map();
  const stranger = { person: "p_0000000000000000000000000000", first: 5, after: null };
  expect(await answerTiesOf(network, stranger, none)).toMatchObject({ items: [], totalCount: 0, hasNextPage: false });
  const gone = { person: world.personId("ana"), first: 5, after: "p_gone" };
  await expect(answerTiesOf(network, gone, none)).rejects.toThrow("begin again");
});
