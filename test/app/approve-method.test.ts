/** A method that somebody puts to use: tested first, kept with who answers for it, and what the next run goes by. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppContext } from "#app/context.ts";
import { approveMethod } from "#app/jobs/approve-method.ts";
import { backTest } from "#app/jobs/back-test.ts";
import { lookBack } from "#app/jobs/look-back.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { closeContext } from "#app/open-context.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import { toldMethod } from "#app/queries/method-in-use.ts";
import { presentMethod } from "#app/queries/present-method.ts";
import { Reader } from "#app/reader/reader.ts";
import { readMethodFile } from "#findings/method-file.ts";
import { methodOf } from "#findings/method.ts";
import { type Served, serveWorld } from "../api/server.ts";
import { localReader } from "../support/local-reader.ts";
import { openSmallStore } from "../support/small-store.ts";
import { PLAIN_READER } from "../support/tour-world.ts";

const SLOW_MS = 300_000;
const METHOD = '{"baseRate": 0.5}';
const RARER = methodOf(readMethodFile(METHOD));
const OWN = presentMethod();

describe(
  "a method that is put to use",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "trama-approve-"));
    let context: AppContext;
    let served: Served;

    const job = (method: string) => ({ method, window: { from: null, to: null }, firstOf: 3 });
    const said = { approver: "Head of targeting", reason: "fewer looks" };
    const current = () => currentFindings(localReader(context), { onlyFresh: false, limit: null });

    beforeAll(async () => {
      context = await openSmallStore(folder, "detected");
      const world = { context, logged: [], person: () => Promise.resolve(""), close: () => Promise.resolve() };
      served = await serveWorld({ world });
    }, SLOW_MS);
    afterAll(async () => {
      await served.close();
      await closeContext(context);
      rmSync(folder, { recursive: true, force: true });
    });

    it("is this version's own until then, and stays so where it may not be, or nobody answers for it", async () => {
      expect(await toldMethod(localReader(context))).toMatchObject({
        ...{ id: OWN.id, version: OWN.version, approval: null, passedOver: null, approvals: [] },
        ...{ priorLogit: OWN.settings.priorLogit, scoreFloor: OWN.settings.scoreFloor },
      });
      const plain = new Reader(context, PLAIN_READER);
      await expect(approveMethod(plain, { ...job(METHOD), ...said })).rejects.toMatchObject({ code: "FORBIDDEN" });
      for (const given of [{ approver: " " }, { reason: "" }, { method: '{"baseRate": 0}' }])
        await expect(approveMethod(localReader(context), { ...job(METHOD), ...said, ...given })).rejects.toMatchObject({
          code: "BAD_INPUT",
        });
      expect(await context.store.countDocs("audit")).toBe(0);
    });

    it("is tested first, and kept with who, when and why and what the test came to; a test alone keeps nothing", async () => {
      const input = `{ method: ${JSON.stringify(METHOD)}, first: 3 }`;
      const { backTest: back } = await served.data(`mutation { backTest(input: ${input}) { tested {
        summary { method against raised dropped moved same missed present { looks } proposed { looks } }
        dropped { id worth { chance } } moved { rankBefore before { score } after { score } }
      } } }`);
      const { tested } = back;
      expect(await context.store.countDocs("audit")).toBe(0);
      expect(tested.summary).toMatchObject({ method: RARER.id, against: OWN.id, raised: 0 });
      expect(tested.summary.dropped).toBe(tested.dropped.length);
      expect(tested.summary.moved).toBeGreaterThan(0);
      const { approveMethod: done } = await served.data(
        `mutation { approveMethod(input: { test: ${input}, approver: "${said.approver}", reason: "${said.reason}" }) {
          approval { id method approver by at reason backTest { method against raised dropped moved same missed present { looks } proposed { looks } } }
        } }`,
      );
      expect(done.approval).toMatchObject({
        ...said,
        id: "method.00000001",
        method: RARER.id,
        by: "local",
        backTest: tested.summary,
      });
      const { method } = await served.data(
        "{ method { id version baseRate priorLogit settings approval { id } approvals { id } } }",
      );
      expect(method).toMatchObject({ id: RARER.id, version: null, baseRate: 0.5, priorLogit: RARER.settings.priorLogit });
      expect(method).toMatchObject({ approval: { id: done.approval.id }, approvals: [{ id: done.approval.id }] });
      expect(methodOf(readMethodFile(method.settings as string)).id).toBe(RARER.id);
    });

    it("is what runs, looks back and back-tests go by from then on", async () => {
      const before = await current();
      expect(new Set(before.map(({ method }) => method))).toEqual(new Set([OWN.id]));
      const run = await runDetect(localReader(context));
      expect(run.method).toBe(RARER.id);
      const after = await current();
      expect(new Set(after.map(({ method }) => method))).toEqual(new Set([RARER.id]));
      const scores = new Map(before.map(({ id, score }) => [id, score]));
      for (const { id, score } of after) expect(score).toBeLessThanOrEqual(scores.get(id)!);
      const past = await lookBack(localReader(context), { asOf: Date.parse(run.asOf!), receivedUntil: null, limit: null });
      expect(past.findings.map(({ score }) => score)).toEqual(after.map(({ score }) => score));
      expect((await backTest(localReader(context), job("{}"))).methods).toEqual({ present: RARER.id, proposed: OWN.id });
    });

    it("gives way to the next, which may be this version's own; nothing that was said of those before is changed", async () => {
      const [first] = (await toldMethod(localReader(context))).approvals;
      await approveMethod(localReader(context), { ...job("{}"), ...said, reason: "as it was" });
      const told = await toldMethod(localReader(context));
      expect(told).toMatchObject({ id: OWN.id, version: OWN.version, approval: { id: "method.00000002", reason: "as it was" } });
      expect(told.approvals[1]).toEqual(first);
    });

    it("is passed over, and said to be, where this version would make other findings by it", async () => {
      const settings = { ...RARER.settings, gone: 3 };
      const kept = { ...RARER, id: "m_of_before", settings };
      const [last] = (await toldMethod(localReader(context))).approvals;
      const approval = { ...last!, id: "method.00000003", method: kept.id };
      await context.store.putDocs([
        { collection: "settings", append: [{ id: kept.id, sort: kept.id, refs: [], body: kept }] },
        { collection: "audit", append: [{ id: approval.id, sort: approval.id, refs: [], body: approval }] },
      ]);
      expect(await toldMethod(localReader(context))).toMatchObject({ id: OWN.id, approval: null, passedOver: kept.id });
      const { method, notes } = await runDetect(localReader(context));
      expect(method).toBe(OWN.id);
      expect(notes[0]).toContain(`method ${kept.id} is of another version of trama`);
    });

    it("is told to everybody, and who put it to use to whoever reads everything", async () => {
      const told = await toldMethod(new Reader(context, PLAIN_READER));
      expect(told).toMatchObject({ id: OWN.id, approval: null, approvals: [] });
    });
  },
  SLOW_MS,
);
