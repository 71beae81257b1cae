/** What is written down of a finding for who asks the database itself: nobody protected is in it, and nobody of them is named. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { tellFindings } from "#app/jobs/tell-findings.ts";
import { makeNetwork } from "#app/snapshot/network-answers.ts";
import { loadSnapshot } from "#app/snapshot/load-snapshot.ts";
import { protectedIdentities } from "#analytics/protection.ts";
import type { Finding, FindingMember } from "#model/finding.ts";
import { makeFinding, openWorld, type World } from "../support/tour-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function told(...findings: readonly Finding[]) {
  const { store, dataDir } = world.context;
  const snapshot = await loadSnapshot(store, dataDir);
  return tellFindings(store, await makeNetwork(snapshot, protectedIdentities(snapshot)), findings);
}

const part = (entity: string, role: FindingMember["role"], score: number | null): FindingMember => ({
  ...{ entity, role, roleBasis: "INFERRED", score, stability: null },
});

test("names members and things, and says why; the protected are neither members nor named", async () => {
  const keys = ["PAN:PA1234567", "PAN:PA7654321", "PAN:PA1111111", "COL:CC2222222"];
  const [ana, bruno, child, victim] = (await Promise.all(keys.map((key) => world.person(key)))) as [
    string,
    string,
    string,
    string,
  ];
  const reason = (worker: string, people: string[]) => ({
    ...{ code: "PRIVATE_TIE", weight: 1, members: [worker, ...people] },
    params: { worker, count: people.length, kinds: ["SHARED_PHONE"], people },
  });
  const finding = makeFinding({
    ...{ id: "x_1", score: 0.9 },
    members: [
      part(ana, "ORGANISER", 0.9),
      part(bruno, "COURIER", 0.8),
      part(child, "UNKNOWN", null),
      part(victim, "VICTIM", null),
    ],
    reasons: [{ ...reason(ana, [bruno, child]), records: ["r_2", "r_1"] }],
    counterReasons: [{ ...reason(victim, [ana]), records: ["r_2", "r_3"] }],
  });
  const dissolved = makeFinding({ id: "x_2", score: 0.5, status: "DISSOLVED", members: [] });
  expect(await told(finding, dissolved)).toEqual([
    {
      id: "x_1",
      title: "Possible drug courier cell, 4 people around ROJAS, ANA",
      reasons: ["ROJAS, ANA is privately tied to 1 person outside the airport, by a phone: VEGA, BRUNO."],
      counterReasons: [],
      records: ["r_1", "r_2"],
      persons: [ana, bruno].sort(),
      members: [
        { person: ana, role: "ORGANISER", roleBasis: "INFERRED", score: 0.9, stability: null },
        { person: bruno, role: "COURIER", roleBasis: "INFERRED", score: 0.8, stability: null },
      ],
    },
  ]);
});
