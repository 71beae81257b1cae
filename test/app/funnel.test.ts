/** What became of findings, and who is found how often: counts of what a reader may read, none of which points at somebody. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wilson } from "#app/answers/wilson.ts";
import type { AppContext } from "#app/context.ts";
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { closeContext } from "#app/open-context.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import { TOLD_FROM } from "#app/answers/small-counts.ts";
import { fairness } from "#app/queries/fairness.ts";
import { funnel } from "#app/queries/funnel.ts";
import { Reader } from "#app/reader/reader.ts";
import { localReader } from "../support/local-reader.ts";
import { openSmallStore } from "../support/small-store.ts";
import { PLAIN_READER } from "../support/tour-world.ts";

const SLOW_MS = 300_000;

describe(
  "of a store in which some was decided",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "trama-funnel-"));
    let context: AppContext;
    beforeAll(async () => {
      context = await openSmallStore(folder, "detected");
      const [first, second, third] = await currentFindings(localReader(context), { onlyFresh: false, limit: 3 });
      const decide = (finding: string, review: "CONFIRMED" | "REFERRED" | "DISMISSED" | "IN_REVIEW") =>
        decideFinding(localReader(context), { finding, review, reason: "seen" });
      await decide(first!.id, "IN_REVIEW");
      await decide(first!.id, "CONFIRMED");
      await decide(second!.id, "REFERRED");
      await decide(third!.id, "DISMISSED");
    }, SLOW_MS);
    afterAll(async () => {
      await closeContext(context);
      rmSync(folder, { recursive: true, force: true });
    });

    it("tells the funnel as it narrows", async () => {
      const current = await currentFindings(localReader(context), { onlyFresh: false, limit: null });
      const { total, detectors, reasons, routes, published } = await funnel(localReader(context));
      expect(total).toMatchObject({ raised: current.length, lookedAt: 3, upheld: 2, confirmed: 1, cleared: 1 });
      expect(total.travellers).toBeGreaterThan(100);
      expect(total.raisedPerMillion).toBeCloseTo((total.raised / total.travellers!) * 1e6, 0);
      for (const counts of ["raised", "lookedAt", "upheld", "confirmed", "cleared", "met"] as const)
        expect(detectors.reduce((sum, row) => sum + row[counts], 0)).toBe(total[counts]);
      for (const row of [...detectors, ...reasons, ...routes]) {
        expect(row.confirmed).toBeLessThanOrEqual(row.upheld);
        expect(row.upheld + row.cleared).toBeLessThanOrEqual(row.lookedAt);
        expect(row.lookedAt).toBeLessThanOrEqual(row.raised);
      }
      const codes = new Set(current.flatMap((finding) => finding.reasons.map(({ code }) => code)));
      expect(new Set(reasons.map(({ name }) => name))).toEqual(codes);
      expect(routes.length).toBeGreaterThan(0);
      for (const route of routes) expect(route.travellers ?? 0).toBeLessThan(total.travellers!);
      expect(published.length).toBeGreaterThan(0);
    });

    it("tells of nobody by a small number, and gives each rate its interval", async () => {
      const { rows } = await fairness(localReader(context));
      expect(new Set(rows.map(({ attribute }) => attribute))).toEqual(new Set(["NATIONALITY", "SEX", "AGE", "ROUTE"]));
      for (const { travellers, raised, upheld, raisedRate } of rows) {
        for (const count of [travellers, raised, upheld]) expect(count === null || count === 0 || count >= TOLD_FROM).toBe(true);
        if (raisedRate === null) continue;
        expect(raisedRate.low).toBeLessThanOrEqual(raisedRate.share);
        expect(raisedRate.share).toBeLessThanOrEqual(raisedRate.high);
      }
    });

    it("counts nothing for whoever may read nothing of it", async () => {
      const reader = new Reader(context, { ...PLAIN_READER, clearance: { ...PLAIN_READER.clearance, tlp: "CLEAR", agency: "" } });
      const { total, detectors, reasons, routes } = await funnel(reader);
      expect(total).toMatchObject({ raised: 0, lookedAt: 0, upheld: 0, travellers: 0, raisedPerMillion: null });
      expect([...detectors, ...reasons, ...routes]).toEqual([]);
      expect((await fairness(reader)).rows).toEqual([]);
    });
  },
  SLOW_MS,
);

it("gives Wilson's interval", () => {
  expect(wilson(0, 0)).toBeNull();
  // Of none of n the upper end is z² / (n + z²); of half of n the ends are as far from the half: z / (2 √(n + z²)).
  expect(wilson(0, 10)).toMatchObject({ share: 0, low: 0, high: expect.closeTo(0.2775, 3) as number });
  expect(wilson(5, 10)).toMatchObject({ low: expect.closeTo(0.2366, 3) as number, high: expect.closeTo(0.7634, 3) as number });
});
