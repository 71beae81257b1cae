/** What is to be decided first; on the made-up world of support/small-store.ts. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppContext } from "#app/context.ts";
import { judgeIdentities } from "#app/jobs/judge-identities.ts";
import { allDocs } from "#app/queries/all-docs.ts";
import { closeContext } from "#app/open-context.ts";
import { doubtfulPairs, type DoubtfulPair } from "#app/queries/doubtful-pairs.ts";
import { findingsOfPerson } from "#app/queries/findings.ts";
import { personIdOf } from "#model/ids.ts";
import { localReader } from "../support/local-reader.ts";
import { openSmallStore } from "../support/small-store.ts";

const folder = mkdtempSync(join(tmpdir(), "trama-doubtful-"));
let context: AppContext;

beforeAll(async () => {
  context = await openSmallStore(folder, "detected");
  await hangAFindingOn((await pairs()).at(-1)!.judgement.left);
});
afterAll(async () => {
  await closeContext(context);
  rmSync(folder, { recursive: true });
});

/** One more finding, like the first but with this identity's person among its members. */
async function hangAFindingOn(identity: string): Promise<void> {
  const [doc] = await allDocs(context.store, "findings");
  const { id, sort, body } = doc!;
  const member = { ...body.members.find(({ score }) => score !== null)!, entity: personIdOf(identity) };
  const another = { ...body, id: `x_${"0".repeat(28)}`, members: [...body.members, member] };
  expect(another.id).not.toBe(id);
  await context.store.putDocs([
    {
      collection: "findings",
      append: [{ id: another.id, sort, refs: another.members.map(({ entity }) => entity), body: another }],
    },
  ]);
}

const ALL = { first: 200, after: null };
const pairs = async (): Promise<DoubtfulPair[]> => (await doubtfulPairs(localReader(context), ALL)).items.map(({ node }) => node);

test("pairs that no rule decided, those first on which most hangs", async () => {
  const found = await pairs();
  expect(found.length).toBeGreaterThan(3);
  for (const { judgement } of found)
    expect(judgement).toMatchObject({ verdict: "UNSURE", by: expect.stringMatching(/^rule:/), inForce: true });
  const weights = found.map(({ findingCount, seizureCount }) => findingCount + seizureCount);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(weights[0]).toBeGreaterThan(0);
  const reader = localReader(context);
  for (const { judgement, findingCount } of found) {
    const members = await Promise.all([judgement.left, judgement.right].map((id) => reader.person(personIdOf(id))));
    const held = await Promise.all(members.map((person) => findingsOfPerson(reader, { person: person! })));
    const ids = held.flatMap((findings, side) =>
      findings
        .filter(({ members: all }) =>
          all.some(
            ({ entity, score }) => score !== null && members[side]!.identities.some(({ id }) => personIdOf(id) === entity),
          ),
        )
        .map(({ id }) => id),
    );
    expect(findingCount).toBe(new Set(ids).size);
  }
});

test("a pair is out of it once somebody has said what they think", async () => {
  const [first, second] = await pairs();
  const { left, right } = first!.judgement;
  await judgeIdentities(localReader(context), { left, right, verdict: "NOT_SAME", reason: "photographs compared" });
  const after = await pairs();
  expect(after.map(({ judgement }) => judgement.id)).not.toContain(first!.judgement.id);
  expect(after[0]!.judgement.id).toBe(second!.judgement.id);
});
