/**
 * A look back at an earlier day of a store that holds what happened since finds, to the last digit, what a run finds in a store that holds
 * no more than what had happened by that day.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppContext } from "#app/context.ts";
import { lookBack } from "#app/jobs/look-back.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import type { Finding } from "#model/finding.ts";
import { identityIdOf } from "#model/ids.ts";
import { bundleUntil } from "../support/bundle-until.ts";
import { localReader } from "../support/local-reader.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { smallWorld, writeWorld, type Bundle } from "../support/small-world.ts";

const SLOW_MS = 300_000;

describe(
  "a look back at an earlier day",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "trama-earlier-"));
    const { tables, info } = smallWorld({ seed: 2026, crowdShare: 10, messagesKept: 1 });
    // Who shows no document and has no birth date goes by booking and seat, and is somebody else in a row that does not tell these yet.
    const told = tables.get("travel.csv")!.filter((row) => row.document_number !== "" && row.date_of_birth !== "");
    const whole: Bundle = { tables: new Map([...tables, ["travel.csv", told]]), messages: [], info };
    let later: AppContext;

    /** In which an identity has the id that it has in all the others. */
    async function storeOf(name: string, bundle: Bundle): Promise<AppContext> {
      const dataDir = join(folder, name);
      mkdirSync(dataDir);
      if (name !== "whole") cpSync(join(folder, "whole", "id.key"), join(dataDir, "id.key"));
      writeWorld(bundle, join(dataDir, "bundle"));
      const context = await openContext({ dataDir, store: { url: `sqlite:${join(dataDir, "trama.db")}` }, logger: silentLogger });
      await runIngest(localReader(context), { path: join(dataDir, "bundle") });
      return context;
    }
    /** People by the ids that they go by in the later store. */
    const printed = async (
      findings: readonly Pick<Finding, "id" | "kind" | "score" | "members" | "reasons" | "counterReasons" | "incidents">[],
    ) =>
      Promise.all(
        findings.map(async ({ id, kind, score, incidents, members, reasons, counterReasons }) => {
          const now = await later.store.personsOf(members.map(({ entity }) => identityIdOf(entity)));
          return {
            ...{ id, kind, score, incidents },
            members: members.map(({ role, score: own, stability }, i) => JSON.stringify([now[i], role, own, stability])).sort(),
            reasons: [...reasons, ...counterReasons].map(({ code, weight, records }) => [code, weight, records.length]),
          };
        }),
      );

    beforeAll(async () => {
      later = await storeOf("whole", whole);
    }, SLOW_MS);
    afterAll(async () => {
      await closeContext(later);
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(["2026-11-10T00:00:00Z", "2026-11-17T12:00:00Z"])("finds at %s what a run found then", async (day) => {
      const then = await storeOf(day.slice(0, 10), bundleUntil(whole, Date.parse(day)));
      try {
        const { asOf } = await runDetect(localReader(then));
        const found = await currentFindings(localReader(then), { onlyFresh: false, limit: null });
        expect(found.length).toBeGreaterThan(4);
        const back = await lookBack(localReader(later), { asOf: Date.parse(asOf!), receivedUntil: null, limit: null });
        expect(await printed(back.findings)).toEqual(await printed(found));
      } finally {
        await closeContext(then);
      }
    });
  },
  SLOW_MS,
);
