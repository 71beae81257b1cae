/** A question that turns out larger than it looked stops where it stands: past what it may read, and past its time. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Reader } from "#app/reader/reader.ts";
import { coTravellers } from "#app/queries/co-travellers.ts";
import { resolvePerson } from "#app/reader/resolve-ref.ts";
import type { WorkLimits } from "#app/reader/work.ts";
import { localReader } from "../support/local-reader.ts";
import { openWorld, type World } from "../support/tour-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function ask(limits: WorkLimits): Promise<number | string> {
  const reader: Reader = localReader(world.context);
  const person = (await resolvePerson(reader, { ref: "PAN:PA1234567" }))!;
  reader.work.limit(limits);
  return coTravellers(reader, { person, flightsMin: 1, first: 10, after: null }).then(
    ({ items }) => items.length,
    (error: { code: string }) => error.code,
  );
}

test("within both it is answered", async () => {
  expect(await ask({ deadlineMs: Infinity, readMax: 1_000 })).toBeGreaterThan(0);
});

test("past what may be read it is refused, however far it has come", async () => {
  const codes = new Set<number | string>();
  for (let readMax = 1; readMax < 20; readMax++) codes.add(await ask({ deadlineMs: Infinity, readMax }));
  expect([...codes]).toEqual(["LIMIT_EXCEEDED"]);
});

test("past its time it goes no further", async () => {
  expect(await ask({ deadlineMs: -Infinity, readMax: Infinity })).toBe("TIMED_OUT");
});
