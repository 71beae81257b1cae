/** What a person goes by whose sources spell the name in several ways. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { agreedName } from "#app/reader/agreed-name.ts";
import type { Reader } from "#app/reader/reader.ts";
import type { VisibleEntity } from "#app/reader/visible.ts";
import { judgementId } from "#model/judgement.ts";
import type { RecordsAbout } from "#store/port.ts";
import { type Served, serveWorld } from "../api/server.ts";
import { openWorld, PLAIN_READER, tourBundle, type World } from "../support/tour-world.ts";
import { judge } from "../support/judge.ts";

let world: World;
let everything: Served;
let plain: Served;
let ana: string;

/** ANA flew three times. Under a longer spelling she flew once, and under another four times, which only those in HARBOUR may know. */
beforeAll(async () => {
  const bundle = tourBundle();
  const row = bundle["travel.csv"]![0]!;
  const flew = (flight_id: string, given_names: string, document_number: string, more = {}) => ({
    ...row,
    ...{ flight_id, given_names, document_number, seat: "", booking_ref: "", ...more },
  });
  const closed = { handling: "AMBER//HARBOUR" };
  world = await openWorld({
    ...bundle,
    "flights.csv": [...bundle["flights.csv"]!, { ...bundle["flights.csv"]![0]!, flight_id: "F4", number: "205" }],
    "travel.csv": [
      ...bundle["travel.csv"]!,
      flew("F1", "ANNABELLE MARIAH", "PA9000001"),
      ...["F1", "F2", "F3", "F4"].map((flight) => flew(flight, "HANNA", "PA9000002", closed)),
    ],
  });
  const { store } = world.context;
  const identities: string[] = [];
  for (const number of ["PA1234567", "PA9000001", "PA9000002"]) {
    const entity = world.context.minter.entity("TravelDocument", `PAN:${number}`);
    identities.push((await store.links({ entity, kinds: ["HOLDS"], direction: "in", limit: 1 }))[0]!.from);
  }
  const [first, ...others] = identities as [string, ...string[]];
  const by = "user:maria";
  const said = {
    verdict: "SAME",
    by,
    score: null,
    comparisons: [],
    reason: "photographs",
    at: "2026-11-20T00:00:00Z",
    handling: "AMBER",
  } as const;
  const judgements = others.map((other) => {
    const [left, right] = [first, other].sort() as [string, string];
    return { id: judgementId(left, right, by), left, right, ...said };
  });
  const person = `p_${[...identities].sort()[0]!.slice(2)}`;
  await judge(store, { said: judgements, persons: identities.map((identity) => ({ identity, person })) });
  ana = first;
  everything = await serveWorld({ world });
  plain = await serveWorld({ world, reader: PLAIN_READER });
});
afterAll(async () => {
  await Promise.all([everything.close(), plain.close()]);
  await world.close();
});

const namesFor = async (served: Served): Promise<unknown> =>
  (await served.data(`{ person(ref: "${ana}") { name label names } }`)).person;

test("is the spelling that most records agree on, of those that the reader may read", async () => {
  expect(await namesFor(everything)).toEqual({
    name: "ROJAS, HANNA",
    label: "ROJAS, HANNA",
    names: ["ROJAS, ANA", "ROJAS, ANNABELLE MARIAH", "ROJAS, HANNA"],
  });
  expect(await namesFor(plain)).toEqual({
    name: "ROJAS, ANA",
    label: "ROJAS, ANA",
    names: ["ROJAS, ANA", "ROJAS, ANNABELLE MARIAH"],
  });
});

/** A reader who sees these links: of an identity, how many records and when. */
async function agreed(identities: readonly [name: string, records: number, at: number | null][]): Promise<string> {
  const seen = identities.map(
    ([surname], i) => ({ id: `i_${i}`, props: surname === "" ? {} : { surname }, records: [] }) as unknown as VisibleEntity,
  );
  const recordsAbout = async (entity: string): Promise<RecordsAbout> => {
    const [, records, newest] = identities[Number(entity.slice(2))]!;
    return { newest, records: Array.from({ length: records }, (_, r) => `r_${entity}_${r}`) };
  };
  return agreedName({ recordsAbout } as unknown as Reader, seen);
}

test("of two spellings that as many agree on is the newer one, then the first by its letters; nobody without a name has one", async () => {
  expect(
    await agreed([
      ["LOPES", 2, 5],
      ["LOPEZ", 2, 9],
      ["LOPEZ GARCIA", 1, 20],
    ]),
  ).toBe("LOPEZ");
  expect(
    await agreed([
      ["LOPEZ", 1, 5],
      ["LOPES", 2, 5],
      ["LOPEZ", 1, 3],
    ]),
  ).toBe("LOPES");
  expect(
    await agreed([
      ["LOPEZ", 1, null],
      ["LOPES", 1, null],
    ]),
  ).toBe("LOPES");
  expect(
    await agreed([
      ["", 9, 9],
      ["LOPEZ", 1, 1],
    ]),
  ).toBe("LOPEZ");
  expect(await agreed([["", 9, 9]])).toBe("");
});
