/**
 * The oracle with groups: rows of a world are for one group, another, both or none, and who is in a group changes again and again. After each change
 * a reader is told, by any question, what a store tells that holds only what is open and what is their groups' now.
 */
import { afterEach, expect, test } from "vitest";
import { changeGroupMembers, openGroup } from "#app/jobs/groups/change-group.ts";
import { nowMs } from "#base/clock.ts";
import { mulberry32 } from "#base/prng.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import type { KeptCase } from "#model/kept/case.ts";
import { type Served, serveWorld } from "../../api/server.ts";
import { localReader } from "../../support/local-reader.ts";
import { OPEN_FILES, openAnswering, QUESTIONS, type TourBundle } from "../../support/tour-questions.ts";
import { makeFinding, PLAIN_READER, putFindings, tourBundle, type World } from "../../support/tour-world.ts";

const GROUPS = ["OP-A", "OP-B"] as const;
const LABELS = ["", "AMBER//OP-A", "AMBER//OP-B", "AMBER//OP-A,OP-B"];
const CHANGES = 7;
const DAY_MS = 24 * 3600 * 1000;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function serve(world: World, reader: typeof LOCAL_ACCESS): Promise<Served> {
  closing.push(() => world.close());
  const served = await serveWorld({ world, reader });
  closing.push(() => served.close());
  return served;
}

const isFor = (handling: string, groups: ReadonlySet<string>): boolean =>
  GROUPS.every((group) => !handling.includes(group) || groups.has(group));

function rows(bundle: TourBundle, keep: (row: Readonly<Record<string, string>>) => boolean): TourBundle {
  return Object.fromEntries(Object.entries(bundle).map(([file, all]) => [file, all.filter(keep)]));
}

const PARTS = `{ findings { totalCount edges { node { id score } } } cases { totalCount edges { node { id title comments { text } history { kind } } } }
  ${LABELS.map((_, i) => `f${i}: finding(id: "x_${i}") { id } c${i}: case(id: "cs_${i}") { id }`).join(" ")} }`;

/** Findings and cases of each label, as far as they are for these groups. */
async function keepParts({ context }: World, groups: ReadonlySet<string>): Promise<void> {
  const at = "2026-11-25T08:00:00.000Z";
  for (const [i, given] of LABELS.entries()) {
    if (!isFor(given, groups)) continue;
    const handling = given || "AMBER";
    await putFindings(context, [makeFinding({ id: `x_${i}`, score: 0.5 + i / 10, members: [], handling })]);
    const said = { at, by: "maria", handling };
    const body: KeptCase = {
      events: [
        { ...said, id: `ce_${i}`, kind: "OPENED", title: `CASE ${i}`, assignee: null },
        { ...said, id: `ce_${i}_1`, kind: "COMMENTED", text: "seen at PTY" },
      ],
    };
    await context.store.putDocs([{ collection: "cases", append: [{ id: `cs_${i}`, sort: at, refs: [], body }] }]);
  }
}

test.each([1, 2, 3])(
  "memberships of seed %i",
  async (seed) => {
    const prng = mulberry32(seed);
    const pick = <T>(of: readonly T[]): T => of[Math.floor(prng() * of.length)]!;
    const labelled = Object.fromEntries(
      Object.entries(tourBundle()).map(([file, all]) => [
        file,
        all.map((row) => ({ ...row, handling: !OPEN_FILES.has(file) && prng() < 0.5 ? pick(LABELS) : "" })),
      ]),
    );
    const full = rows(labelled, (row) => row["role"] !== "VICTIM" && row["kind"] !== "VICTIM_IDENTIFIED");
    const whole = await openAnswering(full);
    await keepParts(whole, new Set(GROUPS));
    const reader = await serve(whole, PLAIN_READER);
    const keeper = () => localReader(whole.context);
    for (const compartment of GROUPS)
      await openGroup(
        keeper(),
        { compartment, purpose: "a test", template: "SIMPLE", endsAt: nowMs() + DAY_MS, agencies: [], users: [] },
        [],
      );

    const oracles = new Map<string, readonly unknown[]>();
    const told = async (groups: ReadonlySet<string>): Promise<readonly unknown[]> => {
      const key = [...groups].sort().join();
      let answers = oracles.get(key);
      if (answers === undefined) {
        const world = await openAnswering(rows(full, ({ handling }) => isFor(handling!, groups)));
        await keepParts(world, groups);
        const oracle = await serve(world, LOCAL_ACCESS);
        answers = await Promise.all([...QUESTIONS, PARTS].map(async (question) => (await oracle.ask(question)).body));
        oracles.set(key, answers);
      }
      return answers;
    };

    const mine = new Set<string>();
    const epochs = new Map<string, number>(GROUPS.map((group) => [group, 1]));
    for (let change = 0; change <= CHANGES; change++) {
      const expected = await told(mine);
      for (const [i, question] of [...QUESTIONS, PARTS].entries())
        expect([change, [...mine], question, (await reader.ask(question)).body]).toEqual([
          change,
          [...mine],
          question,
          expected[i],
        ]);
      const group = pick(GROUPS);
      const [users, agencies] = pick([
        [["plain"], []],
        [["somebody-else"], ["PAN-SNA", "USA-CBP"]],
        [["somebody-else"], ["USA-CBP"]],
        [[], []],
      ]);
      const { epoch } = await changeGroupMembers(
        keeper(),
        { group, expectedEpoch: epochs.get(group)!, users: users!, agencies: agencies!, endsAt: null, reason: null },
        [],
      );
      epochs.set(group, epoch);
      if (users!.includes("plain") || agencies!.includes("PAN-SNA")) mine.add(group);
      else mine.delete(group);
    }
  },
  120_000,
);
