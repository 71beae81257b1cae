import { describe, expect, test } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import { CODES } from "#findings/codes.ts";
import { findingTitle, renderReason } from "#findings/reason-text.ts";
import { runDetection } from "#findings/run-detection.ts";
import { detectionSettings } from "#findings/settings.ts";
import { SnapshotWorld } from "../support/snapshot-world.ts";
import { back, day, out, plantCell, season } from "./cell-world.ts";
import { detect } from "./detect.ts";

function twoCells(): SnapshotWorld {
  const world = season();
  plantCell(world);
  plantCell(world, "zz", false);
  return world;
}

describe("a detection run", () => {
  test("gives the same drafts whatever the order of the scan", async () => {
    const world = twoCells();
    const plain = await runDetection(world.build());
    expect(plain.drafts).toHaveLength(2);
    for (const seed of [1, 2, 3]) {
      const shuffled = await runDetection(world.build(mulberry32(seed)));
      expect(shuffled.drafts).toEqual(plain.drafts);
      expect(shuffled.clusters).toEqual(plain.clusters);
      expect(shuffled.notes).toEqual(plain.notes);
    }
  });

  test("gives the same answer for any number of threads", async () => {
    const input = twoCells().build();
    const { drafts, clusters, notes } = await runDetection(input);
    for (const threads of [2, 3, 40])
      expect(await runDetection({ ...input, threads })).toMatchObject({ drafts, clusters, notes });
  });

  test("works on nothing, and on people without anything else", async () => {
    expect((await runDetection(new SnapshotWorld().build())).drafts).toEqual([]);
    const world = new SnapshotWorld();
    world.person("alone");
    expect((await runDetection(world.build())).drafts).toEqual([]);
  });

  test("works on passenger lists alone: no bookings, no times of departure", async () => {
    const world = new SnapshotWorld();
    for (let i = 0; i < 5; i++) {
      world.entity("Flight", `XA1/PTY/2026-03-0${i + 1}`, {
        carrier: "XA",
        number: "1",
        origin: "PTY",
        destination: "MAD",
        date: `2026-03-0${i + 1}`,
      });
      for (let p = 0; p < 4; p++) {
        world.person(`q${p}`, { document: `PAN:Q${p}` });
        world.link("TRAVELLED_ON", world.entity("Identity", `q${p}`), world.entity("Flight", `XA1/PTY/2026-03-0${i + 1}`), {
          props: { boarded: true },
        });
      }
    }
    expect((await detect(world)).drafts).toEqual([]);
  });

  test("skips what too many share, and says so", async () => {
    const world = season();
    for (let i = 0; i < 40; i++) {
      world.person(`hub${i}`, {
        surname: `hub${"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrst"[i]}${"mnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd"[i]}`,
        document: `PAN:HUB${i * 900}`,
      });
      world.booking(`hub${i}`, {
        persons: [`hub${i}`],
        flights: [out(i), back(i + 9)],
        at: `${day(0)}T10:00:00Z`,
        phone: "+50700000",
      });
    }
    const { notes, drafts } = await detect(world);
    expect(notes.skipped).toEqual([
      { code: "HUB_CONTACT", entity: world.contact("PHONE", "+50700000"), parties: expect.any(Number) },
    ]);
    expect(drafts).toEqual([]);
  });

  test("somebody acquitted is no seed any more", async () => {
    const world = season();
    plantCell(world);
    const guilty = (await detect(world)).drafts[0]!;
    world.newRecord();
    world.link("CHARGED_WITH", world.entity("Identity", "alba"), world.entity("Incident", "seizure"), {
      at: Date.parse("2026-04-20T10:00:00Z"),
      props: { stage: "ACQUITTED" },
    });
    const [draft] = (await detect(world)).drafts;
    expect(draft!.reasons.map(({ code }) => code)).not.toContain("REPORTED_OFFENDERS");
    expect(draft!.score).toBeLessThan(guilty.score);
  });

  test("somebody cleared before speaks against the group", async () => {
    const world = season();
    plantCell(world);
    world.newRecord();
    world.link("LISTED_AS", world.entity("Identity", "celia"), world.entity("WatchlistEntry", "w1", { list: "CLEARED" }));
    const [draft] = (await detect(world)).drafts;
    expect(draft!.counterReasons).toMatchObject([{ code: "CLEARED", params: { count: 1 }, members: [world.personId("celia")] }]);
  });

  test("keeps no personal value: parameters are ids, counts and words of our own, and every text renders", async () => {
    const world = twoCells();
    const { drafts } = await detect(world);
    for (const draft of drafts) {
      const stored = JSON.stringify(draft);
      for (const value of ["ALBA", "alba", "PAYER NOBODY", "+5076", "C05000"]) expect(stored).not.toContain(value);
      for (const reason of [...draft.reasons, ...draft.counterReasons]) {
        expect(Object.keys(CODES)).toContain(reason.code);
        expect(renderReason(reason, () => "N. N.")).not.toMatch(/\{|not known/);
      }
    }
  });

  test("scores are in six decimals, members in order of theirs", async () => {
    const { drafts } = await detect(twoCells());
    for (const draft of drafts) {
      expect(Math.round(draft.score * 1e6) / 1e6).toBe(draft.score);
      const scores = draft.members.map((member) => member.score!);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const score of scores) expect(score).toBeLessThanOrEqual(draft.score);
    }
  });

  test("settings are completed once at the door", () => {
    const settings = detectionSettings({ priorLogit: -3, analytics: { ...detectionSettings().analytics, cpmResolution: 1 } });
    expect(settings).toMatchObject({ priorLogit: -3, scoreFloor: 0.02, analytics: { cpmResolution: 1, kinFactor: 0.15 } });
  });
});

describe("texts", () => {
  const member = {
    entity: "p_0123456789abcdef0123456789ab",
    role: "COURIER",
    roleBasis: "INFERRED",
    score: 0.5,
    stability: 1,
  } as const;

  test("an id in a parameter is shown as the reader may know it; other words as they are", () => {
    const reason = { code: "SHARED_PHONE", params: { count: 3, shared: ["t_0123456789abcdef0123456789ab"] } };
    expect(renderReason(reason, () => "+507 6000")).toBe(
      "3 unrelated members share a phone with another member, in separate bookings: +507 6000.",
    );
    expect(renderReason(reason, () => undefined)).toContain("t_0123456789abcdef0123456789ab");
    expect(renderReason({ code: "__proto__", params: {} }, () => undefined)).toBe("__proto__");
  });

  test("a title says what it may be, and names nobody who is protected", () => {
    const finding = { type: "CLUSTER", kind: "TRAFFICKING_IN_PERSONS", members: [{ ...member, score: null }] } as const;
    expect(findingTitle(finding, () => "N. N.")).toBe("Possible trafficking in persons: refer, do not arrest, one person");
    expect(findingTitle({ ...finding, kind: "DRUG_COURIERS", members: [member, member] }, () => "N. N.")).toBe(
      "Possible drug courier cell, 2 people around N. N.",
    );
  });
});
