/** No reason names somebody protected beside a worker, nor accuses the worker of them; and what is about them by name goes with them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { getFinding, listFindings, NO_FILTER } from "#app/queries/findings.ts";
import type { Finding, Reason } from "#model/finding.ts";
import { localReader } from "../support/local-reader.ts";
import { makeFinding, openWorld, putFindings, type World } from "../support/tour-world.ts";

let world: World;
let [worker, ana, bruno, child, victim] = ["", "", "", "", ""];
/** What the child's own row says, and what somebody else's says. */
let [childs, anas] = ["", ""];
beforeAll(async () => {
  world = await openWorld();
  const keys = ["PTY:S0042", "PAN:PA1234567", "PAN:PA7654321", "PAN:PA1111111", "COL:CC2222222"];
  [worker, ana, bruno, child, victim] = (await Promise.all(keys.map((key) => world.person(key)))) as [
    string,
    string,
    string,
    string,
    string,
  ];
  [childs, anas] = (await Promise.all([child, ana].map(rowOf))) as [string, string];
});
afterAll(() => world.close());

/** A row that tells of a journey of theirs. */
async function rowOf(person: string): Promise<string> {
  const { store } = world.context;
  const [identities] = await store.identitiesOf([person]);
  const [link] = await store.links({ entity: identities![0]!, kinds: ["TRAVELLED_ON"], limit: 1 });
  return link!.assertions[0]!.record;
}

const member = (entity: string) => ({ entity, role: "UNKNOWN", roleBasis: "INFERRED", score: 0.5, stability: 1 }) as const;
const reason = (code: string, params: Reason["params"], members: readonly string[]): Reason => ({
  ...{ code, params, members, weight: 1, records: [] },
});
const tied = (of: string, people: readonly string[], records: readonly string[] = []): Reason => ({
  ...reason("PRIVATE_TIE", { worker: of, people, count: people.length, kinds: ["SHARED_PHONE"] }, [of, ...people]),
  records,
});
const wouldRemove = (...reasons: readonly Reason[]) => reasons.map(({ code, members }) => ({ code, members }));

let made = 0;
async function put(reasons: readonly Reason[], more: Partial<Finding> = {}): Promise<string> {
  const id = `x_${++made}`;
  await putFindings(world.context, [
    makeFinding({ id, type: "INSIDER", detector: "insiders", score: 0.7, members: [member(worker)], reasons, ...more }),
  ]);
  return id;
}
const told = (id: string) => getFinding(localReader(world.context), { id });

test("of those a worker is tied to only the others are named, counted and cited", async () => {
  const one = tied(worker, [ana, child, victim], [childs, anas]);
  const listed = reason("PARCELS_HANDLED", { worker, people: [bruno, child], count: 2, of: 3 }, [worker]);
  const finding = (await told(await put([one, listed], { wouldRemove: wouldRemove(one) })))!;
  expect(finding.reasons.map(({ params, members, records }) => [params["people"], params["count"], members, records])).toEqual([
    [[ana], 1, [worker, ana], [anas]],
    [[bruno], 2, [worker], []],
  ]);
  expect(finding.wouldRemove).toEqual([{ code: "PRIVATE_TIE", members: [worker, ana], records: [anas] }]);
  expect(finding.reasons[0]!.text).toBe("MORA, FELIX is privately tied to 1 person outside the airport, by a phone: ROJAS, ANA.");
  for (const id of [child, victim, childs]) expect(JSON.stringify(finding)).not.toContain(id);
});

test("a finding that rests on ties to the protected alone is nobody's, to read, to list or to decide", async () => {
  const one = tied(worker, [child, victim]);
  const present = reason("PRESENT_FOR_ASSOCIATES", { worker, observed: 3, expected: 0.2, chance: 0.01, flights: [] }, [worker]);
  const id = await put([one, present], { wouldRemove: wouldRemove(present) });
  expect(await told(id)).toBeUndefined();
  const page = await listFindings(localReader(world.context), { ...NO_FILTER, first: 10, after: null });
  expect(page.items.map(({ key }) => key)).not.toContain(id);
  const decision = { finding: id, review: "CONFIRMED", reason: "seen" } as const;
  await expect(decideFinding(localReader(world.context), decision)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("nor is one that would be no finding without them; one that would be stands without them", async () => {
  const [one, other] = [
    tied(worker, [child]),
    reason("OFF_ROSTER_READS", { worker, observed: 2, visits: 3, chance: 0.01, flights: [] }, [worker]),
  ];
  expect(await told(await put([one, other], { wouldRemove: wouldRemove(one) }))).toBeUndefined();
  const standing = (await told(await put([one, other], { wouldRemove: wouldRemove(other) })))!;
  expect(standing.reasons.map(({ code }) => code)).toEqual(["OFF_ROSTER_READS"]);
});

test("a group's reasons name whom they named, and what is about somebody protected by name is told of nobody", async () => {
  const phone = reason("SHARED_PHONE", { count: 2, shared: [] }, [ana, child]);
  const id = await put([tied(child, [ana]), tied(ana, [child]), phone], {
    ...{ type: "CLUSTER", kind: "INSIDER_RING", detector: "insider-rings" },
    members: [member(ana), member(child)],
  });
  expect((await told(id))!.reasons.map(({ code, members }) => [code, members])).toEqual([["SHARED_PHONE", [ana]]]);
});
