/** Whoever becomes known as a victim after a run, by another source and under another compartment, is ranked nowhere from then on. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OFFENDER_ROLES } from "#model/kinds.ts";
import type { AppContext } from "#app/context.ts";
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext } from "#app/open-context.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import { type DescribedFinding, describeFindings } from "#app/answers/describe-findings.ts";
import { exportGraph } from "#app/queries/export-graph.ts";
import { getFinding, priorityOf } from "#app/queries/findings.ts";
import { resolvePerson } from "#app/reader/resolve-ref.ts";
import { localReader } from "../support/local-reader.ts";
import { openSmallStore } from "../support/small-store.ts";

const SLOW_MS = 300_000;
const folder = mkdtempSync(join(tmpdir(), "trama-later-"));

describe(
  "protected after the run",
  () => {
    let context: AppContext;
    let before: readonly DescribedFinding[];
    const now = async () =>
      describeFindings(localReader(context), await currentFindings(localReader(context), { onlyFresh: false, limit: null }));
    const told = (id: string) => getFinding(localReader(context), { id });

    async function ingest(name: string, handling: string, files: Readonly<Record<string, string>>): Promise<void> {
      const dir = join(folder, name);
      mkdirSync(dir);
      const about = { source: name, exported_at: "2027-01-01T00:00:00Z", handling, exercise: true };
      writeFileSync(join(dir, "bundle.json"), JSON.stringify(about));
      for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), text);
      const { records } = await runIngest(localReader(context), { path: dir });
      expect(records).toMatchObject({
        rejected: 0,
        new: Object.values(files).join("").trim().split("\n").length - Object.keys(files).length,
      });
    }

    /** Another agency's word, in a compartment of its own. */
    async function report(source: string, role: string, person: Readonly<Record<string, string>>): Promise<void> {
      await ingest(source, "RED//VICTIM", {
        "incidents.csv": `incident_id,at,airport,kind\n${source},2026-11-02T10:00:00Z,PTY,OTHER\n`,
        "incident_parties.csv": `incident_id,role,${Object.keys(person).join(",")}\n${source},${role},${Object.values(person).join(",")}\n`,
      });
    }

    beforeAll(async () => {
      context = await openSmallStore(folder, "ingested");
      await ingest("GATE", "AMBER", {
        "flights.csv":
          "flight_id,carrier,number,date,origin,destination\nf1,X9,1,2026-11-01,PTY,BOG\nf2,X9,1,2026-11-02,PTY,BOG\n",
        "travel.csv":
          "flight_id,surname,given_names,date_of_birth,document_number,document_issuer\nf1,PRIMERO,PABLO,1991-04-04,H7700001,ECU\nf2,SEGUNDO,SAUL,1970-01-01,H7700001,ECU\n",
      });
      await runDetect(localReader(context));
      before = await now();
    }, SLOW_MS);
    afterAll(async () => {
      await closeContext(context);
      rmSync(folder, { recursive: true, force: true });
    });

    it("a group's leading offender: last, unscored, without the role, and not among those whom a reason accuses", async () => {
      const finding = before.find(({ reasons }) =>
        reasons.some(({ code, members }) => code === "REPORTED_OFFENDERS" && members.length > 1),
      )!;
      const accused = finding.reasons.find(({ code }) => code === "REPORTED_OFFENDERS")!;
      const victim = finding.members.find(({ entity, documents }) => accused.members.includes(entity) && documents.length > 0)!;
      expect([OFFENDER_ROLES.has(victim.role), victim.score]).toEqual([true, expect.any(Number)]);
      const [issuer, number] = victim.documents[0]!.split(":") as [string, string];
      await report("CARE", "POTENTIAL_VICTIM", { document_issuer: issuer, document_number: number });

      const person = (await resolvePerson(localReader(context), { ref: victim.documents[0]! }))!;
      // The report's identity may be the person's earliest: then the person goes by another id from now on.
      const ids = [victim.entity, person.id];

      const after = (await told(finding.id))!;
      const scored = after.members.filter(({ score }) => score !== null).map(({ entity }) => entity);
      expect(after.members.slice(0, scored.length).map(({ entity }) => entity)).toEqual(scored);
      const unscored = after.members.slice(scored.length);
      expect(unscored.map(({ entity }) => entity)).toEqual(unscored.map(({ entity }) => entity).toSorted());
      expect(unscored).toContainEqual(
        expect.objectContaining({ entity: person.id, score: null, role: "UNKNOWN", roleBasis: "INFERRED" }),
      );
      expect(after.title).not.toContain(victim.name);
      const left = after.reasons.find(({ code }) => code === "REPORTED_OFFENDERS")!;
      expect([left.members, left.params.count]).toEqual([
        accused.members.filter((member) => member !== victim.entity),
        accused.members.length - 1,
      ]);
      const speaking = JSON.stringify([after.reasons, after.counterReasons, after.wouldRemove]);
      for (const id of ids) expect(speaking).not.toContain(id);
      expect(await priorityOf(localReader(context), { person })).toBeNull();

      // The next run knows it too.
      await runDetect(localReader(context));
      const members = (await now()).flatMap((one) => one.members).filter(({ entity }) => ids.includes(entity));
      expect(members.filter(({ score, role }) => score !== null || OFFENDER_ROLES.has(role))).toEqual([]);
    });

    it("one of two who showed one document: the lead is nobody's any more, to read, to decide or to export", async () => {
      const lead = before.find(({ members }) => members.some(({ name }) => name === "PRIMERO, PABLO"))!;
      // A lead on the document ranks nobody.
      expect(lead.members.map(({ score }) => score)).toEqual([null, null]);
      expect(await told(lead.id)).toMatchObject({ id: lead.id });
      const pablo = { surname: "PRIMERO", given_names: "PABLO", date_of_birth: "1991-04-04" };
      await report("COURT", "WITNESS", { ...pablo, document_issuer: "ECU", document_number: "H7700001" });
      expect(await told(lead.id)).toBeUndefined();
      const decision = { finding: lead.id, review: "CONFIRMED", reason: "seen" } as const;
      await expect(decideFinding(localReader(context), decision)).rejects.toMatchObject({ code: "NOT_FOUND" });
      const around = { around: [], finding: lead.id, hops: 1, hubDegreeMax: 100 };
      await expect(exportGraph(localReader(context), around)).rejects.toMatchObject({ code: "NOT_FOUND" });
    });
  },
  SLOW_MS,
);
