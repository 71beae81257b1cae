import { describe, expect, test } from "vitest";
import { renderChange } from "#findings/reason-text.ts";
import { applyLineage, type LineageResult } from "#findings/lineage.ts";
import { reviewOf } from "#findings/review.ts";
import { runDetection } from "#findings/run-detection.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import type { Finding, FindingDraft, Review } from "#model/finding.ts";
import { SnapshotWorld } from "../support/snapshot-world.ts";
import { day, plantCell, season } from "./cell-world.ts";

/** People p0 … p9, so that person ids resolve; and a draft that names some of them. */
const world = new SnapshotWorld();
for (let i = 0; i < 12; i++) world.person(`p${i}`);
world.booking("any", { persons: ["p0"], flights: [], at: "2026-05-01T10:00:00Z" });
const { snapshot } = world.build();

function draft(people: readonly number[], more: Partial<FindingDraft> = {}): FindingDraft {
  return {
    type: "CLUSTER",
    kind: "DRUG_COURIERS",
    detector: "drug-couriers",
    score: 0.7,
    members: people.map((i) => ({
      entity: world.personId(`p${i}`),
      role: "UNKNOWN",
      roleBasis: "INFERRED",
      score: 0.5,
      stability: 1,
    })),
    reasons: [{ code: "SHARED_PHONE", params: {}, weight: 1, records: ["r_1"], members: [] }],
    counterReasons: [],
    wouldRemove: [],
    nextTravel: null,
    incidents: [],
    related: [],
    ...more,
  };
}

let runs = 0;

async function run(
  previous: readonly Finding[],
  drafts: readonly FindingDraft[],
  of: Pick<Snapshot, "id" | "asOf" | "nodeIndex" | "nodeRange" | "personOfIdentity" | "personIds"> = snapshot,
  handling = "AMBER",
): Promise<LineageResult> {
  return applyLineage({
    previous,
    drafts,
    run: `u_${runs++}`,
    at: `2026-06-01T00:00:0${runs % 10}Z`,
    method: "m_1",
    snapshot: of,
    labelsOf: () => handling,
  });
}

function dismissed(finding: Finding): Finding {
  return decided(finding, "DISMISSED");
}

/** `id` null: as decisions were kept before they were events. */
function decided(finding: Finding, review: Review, id: string | null = `d_${finding.decisions.length}`): Finding {
  const decision = {
    ...(id === null ? {} : { id }),
    review,
    by: "ana",
    at: "2026-05-02T10:00:00Z",
    reason: "known",
    incidents: finding.incidents,
    codes: finding.reasons.map(({ code }) => code),
  };
  return { ...finding, review, decisions: [...finding.decisions, decision] };
}

describe("lineage", () => {
  test("keeps with each step of a history who may read it, when the finding's handling becomes another", async () => {
    const closed = "AMBER//OP-CONDOR";
    const { findings: first } = await run([], [draft([0, 1, 2])], snapshot, closed);
    expect(first.map(({ handling, history }) => [handling, history])).toEqual([
      [closed, [expect.not.objectContaining({ handling: expect.anything() })]],
    ]);
    const { findings: second } = await run(first, [draft([0, 1])], snapshot);
    expect(second[0]!.handling).toBe("AMBER");
    expect(second[0]!.history!.map(({ status, handling }) => ({ status, handling }))).toEqual([
      { status: "NEW", handling: closed },
      { status: "SHRUNK", handling: closed },
    ]);
  });

  test("keeps when each run noticed what, over runs that notice nothing", async () => {
    let findings: readonly Finding[] = [];
    const times: string[] = [];
    for (const people of [[0, 1, 2], [0, 1, 2], [0, 1, 2, 3], [0, 1, 2, 3], []]) {
      times.push(`2026-06-0${times.length + 1}T08:00:00Z`);
      const drafts = people.length === 0 ? [] : [draft(people)];
      const at = times.at(-1)!;
      ({ findings } = await applyLineage({
        previous: findings,
        drafts,
        run: at,
        at,
        method: "m_1",
        snapshot,
        labelsOf: () => "AMBER",
      }));
    }
    expect(findings[0]!.history!.map(({ status, at }) => [status, at])).toEqual([
      ["NEW", times[0]],
      ["GROWN", times[2]],
      ["DISSOLVED", times[4]],
    ]);
  });

  test("keeps no label sets: they are numbers of one store", async () => {
    const { findings } = await run([], [draft([0, 1, 2], { labelSets: [1, 2] })]);
    expect(findings[0]).not.toHaveProperty("labelSets");
  });

  test("a first run: everything is new", async () => {
    const { findings, events } = await run([], [draft([0, 1, 2])]);
    expect(findings).toMatchObject([
      {
        status: "NEW",
        review: "NEW",
        changes: [{ code: "BORN" }],
        method: "m_1",
        asOf: "2026-05-01T10:00:00Z",
        firstSeen: "2026-05-01T10:00:00Z",
        handling: "AMBER",
      },
    ]);
    expect(findings[0]!.id).toMatch(/^x_[0-9a-f]{28}$/);
    expect(events).toHaveLength(1);
  });

  test("the same again: the same ids, continuing, no change and no event", async () => {
    const drafts = [
      draft([0, 1, 2]),
      draft([3, 4, 5]),
      draft([6], { type: "INSIDER", kind: "INSIDER_RING", detector: "insiders" }),
    ];
    const first = await run([], drafts);
    const second = await run(first.findings, drafts);
    expect(second.findings.map(({ id }) => id)).toEqual(first.findings.map(({ id }) => id));
    expect(second.findings.every(({ status, changes }) => status === "CONTINUING" && changes.length === 0)).toBe(true);
    expect(second.events).toEqual([]);
  });

  test("growth and shrinking name who joined and left, new reasons and new incidents", async () => {
    const first = await run([], [draft([0, 1, 2])]);
    const more = {
      incidents: ["n_1"],
      reasons: [...draft([0]).reasons, { code: "SHARED_CARD", params: {}, weight: 1, records: [], members: [] }],
      score: 0.9,
    };
    const grown = await run(first.findings, [draft([0, 1, 2, 3, 4], more)]);
    expect(grown.findings[0]).toMatchObject({ id: first.findings[0]!.id, status: "GROWN" });
    expect(grown.findings[0]!.changes).toEqual([
      { code: "JOINED", params: { members: [world.personId("p3"), world.personId("p4")].sort() } },
      { code: "NEW_REASON", params: { codes: ["SHARED_CARD"] } },
      { code: "NEW_INCIDENT", params: { incidents: ["n_1"] } },
      { code: "SCORE", params: { from: 0.7, to: 0.9 } },
    ]);
    const shrunk = await run(grown.findings, [draft([0, 1, 2], more)]);
    expect(shrunk.findings[0]).toMatchObject({ id: first.findings[0]!.id, status: "SHRUNK", changes: [{ code: "LEFT" }] });
  });

  test("a group whose members come and go is the same from a fifth in common, a lead on a document from three tenths", async () => {
    const first = await run([], [draft([0, 1, 2, 3, 4, 5])]);
    // Two of ten in common.
    const [fluid] = (await run(first.findings, [draft([4, 5, 6, 7, 8, 9])])).findings;
    expect(fluid!.id).toBe(first.findings[0]!.id);
    const lead = { type: "PATTERN", kind: "UNKNOWN", detector: "document-reuse" } as const;
    const leads = await run([], [draft([0, 1, 2, 3], lead)]);
    const others = await run(leads.findings, [draft([3, 4, 5], lead)]);
    expect(others.findings.map(({ status }) => status)).toEqual(["NEW", "DISSOLVED"]);
  });

  test("says when a group resembles another kind of crime than before", async () => {
    const first = await run([], [draft([0, 1, 2])]);
    const other = draft([0, 1, 2], { kind: "TRAFFICKING_IN_PERSONS", detector: "trafficking-in-persons" });
    const [now] = (await run(first.findings, [other])).findings;
    expect(now!.changes).toEqual([{ code: "KIND", params: { from: "DRUG_COURIERS", to: "TRAFFICKING_IN_PERSONS" } }]);
    expect(renderChange(now!.changes[0]!, () => undefined)).toBe("Resembles TRAFFICKING_IN_PERSONS now; before, DRUG_COURIERS.");
  });

  test("names have commas of their own, so lists of them have semicolons", () => {
    const ids = [world.personId("p0"), world.personId("p1")];
    const nameOf = (id: string): string => (id === ids[0] ? "ROJAS, ANA" : "VEGA, BRUNO");
    expect(renderChange({ code: "JOINED", params: { members: ids } }, nameOf)).toBe("Joined: ROJAS, ANA; VEGA, BRUNO.");
  });

  test("a merge: the nearer one goes on, the other dissolves into it", async () => {
    const first = await run([], [draft([0, 1, 2, 3]), draft([4, 5, 6])]);
    const [big, small] = first.findings;
    const merged = await run(first.findings, [draft([0, 1, 2, 3, 4, 5, 6])]);
    expect(merged.findings).toMatchObject([
      { id: big!.id, status: "MERGED" },
      { id: small!.id, status: "DISSOLVED", changes: [{ code: "DISSOLVED", params: { into: big!.id } }] },
    ]);
    expect(renderChange(merged.findings[1]!.changes[0]!, () => undefined)).toBe(`Dissolved into ${big!.id}.`);
    expect(merged.findings[0]!.changes).toContainEqual({ code: "MERGED_FROM", params: { findings: [small!.id] } });
  });

  test("a split: one part goes on, the other says where it comes from", async () => {
    const first = await run([], [draft([0, 1, 2, 3, 4, 5])]);
    const split = await run(first.findings, [draft([0, 1, 2, 3]), draft([4, 5])]);
    expect(split.findings).toMatchObject([
      { id: first.findings[0]!.id, status: "SPLIT" },
      { status: "SPLIT", changes: [{ code: "SPLIT_FROM", params: { finding: first.findings[0]!.id } }] },
    ]);
    expect(split.findings[1]!.id).not.toBe(first.findings[0]!.id);
  });

  test("what is gone dissolves once, and comes back under its id", async () => {
    const first = await run([], [draft([0, 1, 2])]);
    const gone = await run(first.findings, []);
    expect(gone.findings).toMatchObject([{ id: first.findings[0]!.id, status: "DISSOLVED", changes: [{ code: "DISSOLVED" }] }]);
    expect((await run(gone.findings, [])).findings).toEqual([]);
    const again = await run(gone.findings, [draft([0, 1, 2])]);
    expect(again.findings).toMatchObject([
      { id: first.findings[0]!.id, status: "NEW", changes: [{ code: "BORN", params: { again: first.findings[0]!.id } }] },
    ]);
  });

  test("between two that overlap alike, the kind decides", async () => {
    const first = await run([], [draft([0, 1, 2]), draft([3, 4, 5], { kind: "ARMS", detector: "arms-in-cargo" })]);
    const second = await run(first.findings, [draft([0, 1, 2, 3, 4, 5], { kind: "ARMS", detector: "arms-in-cargo" })]);
    expect(second.findings[0]!.id).toBe(first.findings[1]!.id);
  });

  test("a dismissed finding stays dismissed over an unchanged run, and over more of the same", async () => {
    const first = await run([], [draft([0, 1, 2])]);
    const kept = await run(first.findings.map(dismissed), [draft([0, 1, 2, 3])]);
    expect(kept.findings[0]).toMatchObject({ review: "DISMISSED", status: "GROWN" });
    expect(kept.findings[0]!.changes.map(({ code }) => code)).toEqual(["JOINED"]);
    expect(kept.events).toEqual([]);
  });

  test.each([
    ["a new incident", { incidents: ["n_9"] }, { incidents: ["n_9"], codes: [] }],
    [
      "a new kind of evidence",
      { reasons: [...draft([0]).reasons, { code: "CALLS", params: {}, weight: 1, records: [], members: [] }] },
      { incidents: [], codes: ["CALLS"] },
    ],
  ])("a dismissed finding is open again for %s, and says so", async (_, more, params) => {
    const first = await run([], [draft([0, 1, 2])]);
    const opened = await run(first.findings.map(dismissed), [draft([0, 1, 2], more)]);
    expect(opened.findings[0]).toMatchObject({ id: first.findings[0]!.id, review: "NEW" });
    expect(opened.findings[0]!.changes).toContainEqual({ code: "REOPENED", params: { ...params, findings: [] } });
    // Once open it is not opened again by the same thing.
    const next = await run(opened.findings, [draft([0, 1, 2], more)]);
    expect(next.findings[0]).toMatchObject({ review: "NEW", changes: [] });
  });

  test.each([
    ["events", undefined],
    ["kept before they were events", null],
  ])("how a finding stands follows from what was decided and what a run overruled: decisions that are %s", async (_, id) => {
    const incidents = ["n_1"];
    const first = await run([], [draft([0, 1, 2])]);
    const opened = await run([decided(first.findings[0]!, "DISMISSED", id)], [draft([0, 1, 2], { incidents })]);
    expect(opened.findings[0]!.review).toBe("NEW");
    // The same decision once more is another one, and what it knew is more.
    const again = await run([decided(opened.findings[0]!, "DISMISSED", id)], [draft([0, 1, 2], { incidents })]);
    expect(again.findings[0]!.review).toBe("DISMISSED");
    const split = await run(again.findings, [draft([0, 1], { incidents }), draft([2, 3, 4], { incidents: ["n_2"] })]);
    expect(split.findings.map(({ status, review, decisions }) => [status, review, decisions.length])).toEqual([
      ["SPLIT", "DISMISSED", 2],
      ["SPLIT", "NEW", 2],
    ]);
    for (const finding of [opened, again, split].flatMap(({ findings }) => findings))
      expect(reviewOf(finding)).toBe(finding.review);
  });

  test("a confirmed finding stays confirmed through changes", async () => {
    const first = await run([], [draft([0, 1, 2])]);
    const confirmed = first.findings.map((finding) => decided(finding, "CONFIRMED"));
    expect((await run(confirmed, [draft([0, 1, 2, 3], { incidents: ["n_1"] })])).findings[0]!.review).toBe("CONFIRMED");
  });

  test("identities joined since are the same people, not others", async () => {
    const first = await run([], [draft([0, 1, 2, 3])]);
    const joined = new SnapshotWorld();
    for (let i = 0; i < 12; i++) joined.person(`p${i}`);
    joined.same("p2", "p3");
    const now = draft([0, 1]);
    const members = [...now.members, { ...now.members[0]!, entity: joined.personId("p2") }];
    const second = await run(first.findings, [draft([0], { members })], joined.build().snapshot);
    expect(second.findings[0]).toMatchObject({ id: first.findings[0]!.id, status: "CONTINUING", changes: [] });
  });

  test("what speaks of staff is kept to the compartment INTEGRITY", async () => {
    const { findings } = await run([], [draft([0], { type: "INSIDER", kind: "INSIDER_RING", detector: "insiders" })]);
    expect(findings[0]!.handling).toBe("AMBER//INTEGRITY");
  });

  test("what speaks of possible victims of trafficking is kept to the compartment VICTIM, reported or not", async () => {
    const { findings } = await run(
      [],
      [draft([0], { kind: "TRAFFICKING_IN_PERSONS" }), draft([1], { kind: "MIGRANT_SMUGGLING" })],
    );
    expect(findings.map(({ kind, handling }) => [kind, handling]).sort()).toEqual([
      ["MIGRANT_SMUGGLING", "AMBER"],
      ["TRAFFICKING_IN_PERSONS", "AMBER//VICTIM"],
    ]);
  });

  test("end to end: the same data raises nothing, new data what is new", async () => {
    const before = season();
    plantCell(before);
    const one = before.build();
    const first = await run([], (await runDetection(one)).drafts, one.snapshot);
    const again = before.build();
    const second = await run(first.findings, (await runDetection(again)).drafts, again.snapshot);
    expect(second.events).toEqual([]);
    before.incident("second", { at: `${day(40)}T12:00:00Z`, parties: { celia: "COURIER" }, seized: ["DRUG"] });
    plantCell(before, "z");
    const more = before.build();
    const third = await run(second.findings, (await runDetection(more)).drafts, more.snapshot);
    expect(third.findings.map(({ id, status }) => [id === first.findings[0]!.id, status]).sort()).toEqual([
      [false, "NEW"],
      [true, "CONTINUING"],
    ]);
    expect(third.findings.find(({ id }) => id === first.findings[0]!.id)!.changes.map(({ code }) => code)).toContain(
      "NEW_INCIDENT",
    );
  });
});
