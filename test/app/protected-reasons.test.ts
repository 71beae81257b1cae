/** A reason that is about somebody by name goes with them, once they are known to be protected. */
import { expect, test } from "vitest";
import { getFinding } from "#app/queries/findings.ts";
import { localReader } from "../support/local-reader.ts";
import { makeFinding, openWorld, putFindings } from "../support/tour-world.ts";

test("what a reason says of a protected worker is told of nobody", async () => {
  const world = await openWorld();
  const [ana, child] = [await world.person("PAN:PA1234567"), await world.person("PAN:PA1111111")];
  const member = (entity: string) => ({
    entity,
    role: "UNKNOWN" as const,
    roleBasis: "INFERRED" as const,
    score: 0.5,
    stability: 1,
  });
  const tied = (worker: string, people: readonly string[]) => ({
    code: "PRIVATE_TIE",
    params: { worker, people, count: people.length, kinds: ["SHARED_PHONE"] },
    ...{ weight: 1, records: [], members: [worker, ...people] },
  });
  const reasons = [tied(child, [ana]), tied(ana, [child])];
  await putFindings(world.context, [makeFinding({ id: "x_w", score: 0.7, members: [member(ana), member(child)], reasons })]);
  const told = (await getFinding(localReader(world.context), { id: "x_w" }))!;
  expect(told.reasons.map(({ params, members }) => [params["worker"], params["people"], members])).toEqual([[ana, [], [ana]]]);
  await world.close();
});
