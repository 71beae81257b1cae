/** Identities are one person only to who may read why (docs/model.md, "Who may see what"). */
import { afterAll, beforeAll, expect, test } from "vitest";
import { personIdOf } from "#model/ids.ts";
import { type Served, serveWorld } from "../api/server.ts";
import { openWorld, PLAIN_READER, type World } from "../support/tour-world.ts";
import { judge } from "../support/judge.ts";

let world: World;
let everything: Served;
let plain: Served;
let ids: readonly [string, string, string];

beforeAll(async () => {
  world = await openWorld();
  const { store, minter } = world.context;
  const found = await Promise.all(
    ["PAN:PA1234567", "PAN:PA7654321", "PAN:PA3333333"].map(async (natural) => {
      const document = minter.entity("TravelDocument", natural);
      return (await store.links({ entity: document, kinds: ["HOLDS"], direction: "in", limit: 1 }))[0]!.from;
    }),
  );
  ids = found.sort() as unknown as typeof ids;
  const same = (left: string, right: string, handling: string) => ({
    id: `j_${left.slice(2, 16)}${right.slice(2, 16)}`,
    ...{
      left,
      right,
      verdict: "SAME" as const,
      by: "rule:test@1",
      score: 0.99,
      comparisons: [],
      reason: null,
      at: null,
      handling,
    },
  });
  await judge(store, {
    ruled: [same(ids[0], ids[1], "AMBER"), same(ids[1], ids[2], "AMBER//HARBOUR")],
    persons: ids.map((identity) => ({ identity, person: personIdOf(ids[0]) })),
  });
  everything = await serveWorld({ world });
  plain = await serveWorld({ world, reader: PLAIN_READER });
});

afterAll(async () => {
  await Promise.all([everything.close(), plain.close()]);
  await world.close();
});

const who = (served: Served, identity: string) =>
  served.data(`{ person(ref: "${personIdOf(identity)}") { id identities { id } judgements { verdict } } }`);

test("the reader of everything sees one person, by any of its ids", async () => {
  for (const identity of ids) {
    expect((await who(everything, identity)).person).toEqual({
      id: personIdOf(ids[0]),
      identities: ids.map((id) => ({ id })),
      judgements: [{ verdict: "SAME" }, { verdict: "SAME" }],
    });
  }
});

test("the reader with less sees those apart whose judgement may not be read, and not at all those of whom nothing may be", async () => {
  const elena = (
    await everything.data(
      `{ document(ref: "PAN:PA3333333") { neighbours(kinds: [HOLDS]) { edges { node { link { from { id } } } } } } }`,
    )
  ).document.neighbours.edges[0].node.link.from.id as string;
  const seen = (group: readonly string[]) => {
    const readable = group.filter((id) => id !== elena);
    return readable.length === 0 ? null : { id: personIdOf(readable[0]!), identities: readable.map((id) => ({ id })) };
  };
  for (const [identity, group] of [
    [ids[0], ids.slice(0, 2)],
    [ids[1], ids.slice(0, 2)],
    [ids[2], ids.slice(2)],
  ] as const) {
    const { person } = await who(plain, identity);
    const expected = identity === elena ? null : seen(group);
    expect(person === null ? null : { id: person.id, identities: person.identities }).toEqual(expected);
  }
});
