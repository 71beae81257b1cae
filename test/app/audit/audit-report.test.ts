/** What the report of the audit points at, and the innocent use beside it that it must not point at. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditReport } from "#app/audit/audit-report.ts";
import { auditEntries } from "#app/audit/read-audit.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import type { AuditEntry } from "#model/users/audit-entry.ts";
import { localReader } from "../../support/local-reader.ts";
import { openWorld, type World } from "../../support/tour-world.ts";

const DAY = 24 * 3600 * 1000;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let many = 0;
const somebody = (): string => `p_other${++many}`;
const write = (given: Partial<AuditEntry>): Promise<void> =>
  world.context.audit.log.append({
    ...{
      at: 0,
      reader: "nobody",
      roles: ["analyst"],
      purpose: "review",
      case: null,
      via: "HTTP",
      operation: ["person"],
      question: "q",
    },
    ...{ answer: "a", ids: [somebody()], idsMore: 0, labels: [], state: 1, method: "m", outcome: "ok", ms: 1, ...given },
  });
const alertsOf = async (name: string): Promise<[string, string][]> => {
  const { alerts } = await auditReport(localReader(world.context), { reader: name }, [
    { name, self: ["PTY:S0042"], clearance: LOCAL_ACCESS.clearance },
  ]);
  return alerts.map(({ kind, text }) => [kind, text]);
};

test("hours that are not the user's are told, and only to whom hours are given", async () => {
  const at = (text: string): number => Date.parse(text);
  const duty = { zone: "America/Panama", hours: ["MON-FRI 06:00-18:00"] };
  // A Friday in Panama, five hours behind: 22:59 of Greenwich is two minutes before six there.
  for (const time of ["2026-11-27T11:00:00Z", "2026-11-27T22:59:00Z"]) await write({ reader: "dana", at: at(time) });
  const report = async (own: object) =>
    (
      await auditReport(localReader(world.context), { reader: "dana" }, [
        { name: "dana", self: [], clearance: LOCAL_ACCESS.clearance, ...own },
      ])
    ).alerts;
  expect(await report({ duty })).toEqual([]);
  await write({ reader: "dana", at: at("2026-11-27T23:00:00Z") });
  await write({ reader: "dana", at: at("2026-11-28T15:00:00Z") });
  expect(await report({ duty })).toMatchObject([
    { kind: "OFF_DUTY", text: "2 answers came outside MON-FRI 06:00-18:00 (America/Panama), the user's hours" },
  ]);
  expect(await report({})).toEqual([]);
});

describe("a user's own person", () => {
  test("is told, by whatever of its ids the answer spoke", async () => {
    await write({ reader: "felix", ids: [await world.person("PTY:S0042")] });
    await write({ reader: "felix", ids: [somebody()] });
    expect(await alertsOf("felix")).toEqual([["OWN_PERSON", "1 answers spoke of the user's own person, or of kin"]]);
  });

  test("is somebody like any other to others", async () => {
    await write({ reader: "rosa", ids: [await world.person("PTY:S0042")] });
    const { alerts } = await auditReport(localReader(world.context), { reader: "rosa" }, [
      { name: "felix", self: ["PTY:S0042"], clearance: LOCAL_ACCESS.clearance },
    ]);
    expect(alerts).toEqual([]);
  });
});

describe("a day", () => {
  const days = async (reader: string, counts: readonly number[]): Promise<void> => {
    for (const [day, count] of counts.entries())
      await write({ reader, at: day * DAY + 1, ids: Array.from({ length: count }, somebody) });
  };

  test("far beyond the others is told", async () => {
    await days("eager", [10, 12, 9, 11, 10, 13, 8, 60]);
    expect(await alertsOf("eager")).toEqual([
      ["VOLUME", "on 1970-01-08 answers spoke of 60 persons, on 7 other days of 10.4 on average"],
    ]);
  });

  test.each([
    ["steady", [10, 12, 9, 11, 10, 13, 8, 14]],
    ["always the same but once", [10, 10, 10, 10, 10, 10, 10, 11]],
    ["new here", [2, 80]],
    ["of a wide spread", [1, 60, 3, 70, 2, 65, 4, 80]],
  ])("as it may be is not: %s", async (name, counts) => {
    await days(name, counts);
    expect(await alertsOf(name)).toEqual([]);
  });

  test("is of different persons: one looked at all day long is one", async () => {
    for (let day = 0; day < 8; day++)
      for (let again = 0; again < (day === 7 ? 40 : 2); again++)
        await write({ reader: "thorough", at: day * DAY + again, ids: [`p_case${again % 2}`] });
    expect(await alertsOf("thorough")).toEqual([]);
  });
});

describe("look-ups that find nothing", () => {
  const nothing = (reader: string, outcome = "ok"): Promise<void> => write({ reader, ids: [], outcome });

  test("ten in a row are told, whatever is asked between that is no look-up", async () => {
    for (let at = 0; at < 10; at++) {
      await nothing("guesser", at % 2 === 0 ? "ok" : "NOT_FOUND");
      await write({ reader: "guesser", operation: ["coverage"], ids: [] });
    }
    expect(await alertsOf("guesser")).toEqual([["PROBING", "10 look-ups one after the other found nothing or were refused"]]);
  });

  test("nine, or with something found between, are not", async () => {
    for (let at = 0; at < 18; at++) {
      if (at === 9) await write({ reader: "unlucky" });
      await nothing("unlucky");
    }
    for (let at = 0; at < 30; at++) await write({ reader: "watcher", operation: ["coverage", "worklist"], ids: [] });
    expect([await alertsOf("unlucky"), await alertsOf("watcher")]).toEqual([[], []]);
  });
});

test("totals are each user's own", async () => {
  await write({ reader: "zoe", at: 5, ids: ["p_a", "f_1"], case: "C7" });
  await write({ reader: "zoe", at: 9, ids: ["p_a", "p_b"], outcome: "FORBIDDEN" });
  const { readers, entries } = await auditReport(localReader(world.context), { reader: "zoe" }, []);
  expect([entries, readers]).toEqual([2, [{ reader: "zoe", answers: 2, persons: 2, refused: 1, withoutCase: 1, lastAt: 9 }]]);
});

test("who has looked at somebody is found by natural form, too", async () => {
  const found = await auditEntries(localReader(world.context), { ref: "PTY:S0042", users: [] }, { limit: 10 });
  expect(found.map(({ reader }) => reader)).toEqual(["rosa", "felix"]);
});
