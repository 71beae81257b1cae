/**
 * Findings of a view: what a store finds that holds only what may be read under it, told to those whose clearance it is inside and to nobody who
 * reads less; and nobody is scored in it whom a record protects that is not.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeFindings, type DescribedFinding } from "#app/answers/describe-findings.ts";
import type { AppContext } from "#app/context.ts";
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import { getFinding, listFindings, NO_FILTER } from "#app/queries/findings.ts";
import { whoAmI } from "#app/queries/operations.ts";
import { Reader } from "#app/reader/reader.ts";
import { mulberry32 } from "#base/prng.ts";
import type { Clearance } from "#model/handling.ts";
import { ROLES } from "#model/users/rights.ts";
import { localReader } from "../../support/local-reader.ts";
import { silentLogger } from "../../support/silent-logger.ts";
import { type Bundle, smallWorld, writeWorld } from "../../support/small-world.ts";

const SLOW_MS = 300_000;
const CLOSED = "AMBER//HARBOUR";
const AMBER = { tlp: "AMBER", agency: "", compartments: ["INTEGRITY", "VICTIM"] } as const;
const HARBOUR = { ...AMBER, compartments: ["HARBOUR", "INTEGRITY", "VICTIM"] } as const;
/** Of which rows are closed: nobody is named in these, so that who is who is judged by the same in both stores. */
const CLOSED_IN = ["access_events.csv", "custody.csv", "seizures.csv", "communications.csv"];
const CLOSED_SHARE = 0.5;

const folder = mkdtempSync(join(tmpdir(), "trama-views-"));

/** The same world with some rows closed, and without these; none is closed by its own word. */
function worlds(seed: number): { closed: Bundle; open: Bundle } {
  const world = smallWorld({ seed, crowdShare: 12, messagesKept: 5 });
  const random = mulberry32(seed);
  const all = new Map<string, readonly Readonly<Record<string, string>>[]>();
  const open = new Map(all);
  for (const [name, rows] of world.tables) {
    const labelled = rows.map((row) => ({
      ...row,
      handling: CLOSED_IN.includes(name) && random() < CLOSED_SHARE ? CLOSED : "",
    }));
    all.set(name, labelled);
    open.set(
      name,
      labelled.filter(({ handling }) => handling !== CLOSED),
    );
  }
  return { closed: { ...world, tables: all }, open: { ...world, tables: open } };
}

async function opened(
  name: string,
  bundle: Bundle,
  more: { readonly viewsFile?: string; readonly keyOf?: string } = {},
): Promise<AppContext> {
  const dataDir = join(folder, name);
  mkdirSync(dataDir);
  if (more.keyOf !== undefined) copyFileSync(join(folder, more.keyOf, "id.key"), join(dataDir, "id.key"));
  writeWorld(bundle, join(folder, `${name}-bundle`));
  const context = await openContext({
    ...{ dataDir, store: { url: `sqlite:${dataDir}/trama.db` }, logger: silentLogger },
    ...(more.viewsFile === undefined ? {} : { viewsFile: more.viewsFile }),
  });
  await runIngest(localReader(context), { path: join(folder, `${name}-bundle`) });
  return context;
}

const readerWith = (context: AppContext, clearance: Omit<Clearance, "all">): Reader =>
  new Reader(context, { reader: "eva", roles: ROLES, clearance: { all: false, ...clearance }, purpose: "a test", case: null });
const told = async (reader: Reader): Promise<readonly DescribedFinding[]> =>
  describeFindings(reader, await currentFindings(reader, { onlyFresh: false, limit: null }));
/** All but what names the run, and the ids, which are the view's own. */
const compared = (findings: readonly DescribedFinding[]): unknown =>
  findings
    .map(({ id: _id, view: _view, run: _run, snapshot: _snapshot, lineage: _lineage, changes: _changes, ...rest }) => rest)
    .map((finding) => JSON.stringify(finding))
    .sort();

describe(
  "findings of a view",
  () => {
    let context: AppContext;
    let without: AppContext;
    const viewsFile = join(folder, "views.json");

    beforeAll(async () => {
      writeFileSync(viewsFile, JSON.stringify([AMBER]));
      const { closed, open } = worlds(2026);
      context = await opened("closed", closed, { viewsFile });
      without = await opened("open", open, { keyOf: "closed" });
      await runDetect(localReader(context));
      await runDetect(localReader(without));
    }, SLOW_MS);
    afterAll(async () => {
      await closeContext(context);
      await closeContext(without);
      rmSync(folder, { recursive: true });
    });

    it("are those of a store that holds only what may be read under it", async () => {
      const own = await told(readerWith(context, AMBER));
      const expected = await told(localReader(without));
      expect(expected.length).toBeGreaterThan(5);
      const inBrief = (findings: readonly DescribedFinding[]): string[] =>
        findings.map(({ title, score }) => `${title} ${score}`);
      expect(inBrief(own)).toEqual(inBrief(expected));
      expect(compared(own)).toEqual(compared(expected));
      // And not what is found in all records and rests on readable ones.
      expect(compared(own)).not.toEqual(compared(await told(localReader(context))));
    });

    it("are told to those whose clearance it is inside, and say which view they are of", async () => {
      const own = await told(readerWith(context, AMBER));
      expect(new Set(own.map(({ view }) => view))).toEqual(new Set(["AMBER - INTEGRITY,VICTIM"]));
      expect((await told(readerWith(context, { ...HARBOUR, tlp: "RED", agency: "PAN-SNA" }))).map(({ id }) => id)).toEqual(
        own.map(({ id }) => id),
      );
      expect((await whoAmI(readerWith(context, HARBOUR))).view).toBe("AMBER - INTEGRITY,VICTIM");
      expect((await whoAmI(localReader(context))).view).toBeNull();
      const all = await told(localReader(context));
      expect(all.every(({ view }) => view === undefined)).toBe(true);
    });

    it("lead by their ids from below up, and never from all records down", async () => {
      const [own] = await told(readerWith(context, AMBER));
      const whole = await told(localReader(context));
      expect((await getFinding(localReader(context), { id: own!.id }))?.id).toBe(own!.id);
      for (const { id } of whole) expect(await getFinding(readerWith(context, HARBOUR), { id })).toBeUndefined();
      const less = readerWith(context, { ...AMBER, tlp: "GREEN" });
      expect(await getFinding(less, { id: own!.id })).toBeUndefined();
      expect(await told(less)).toEqual([]);
    });

    it("are decided on by themselves, and stay silent once they are dismissed", async () => {
      const reader = readerWith(context, AMBER);
      const [own] = await told(reader);
      const before = await told(localReader(context));
      await decideFinding(reader, { finding: own!.id, review: "DISMISSED", reason: "a family that flies home" });
      expect((await getFinding(readerWith(context, AMBER), { id: own!.id }))?.review).toBe("DISMISSED");
      expect((await told(localReader(context))).map(({ review }) => review)).toEqual(before.map(({ review }) => review));
      await runDetect(localReader(context));
      expect((await getFinding(readerWith(context, AMBER), { id: own!.id }))?.review).toBe("DISMISSED");
      const list = await listFindings(readerWith(context, AMBER), {
        ...NO_FILTER,
        reviews: ["DISMISSED"],
        first: 50,
        after: null,
      });
      expect(list.items.map(({ node }) => node.id)).toEqual([own!.id]);
    });

    it("score nobody whom a record protects that is not in it", async () => {
      const reader = readerWith(context, AMBER);
      const scored = (await told(reader)).flatMap(({ members }) =>
        members.filter(({ score, documents }) => score !== null && documents.length > 0),
      );
      const [issuer, number] = scored[0]!.documents[0]!.split(":");
      const dir = join(folder, "victim");
      mkdirSync(dir);
      writeFileSync(join(dir, "bundle.json"), JSON.stringify({ source: "VICTIMS", handling: "RED//SHELTER", exercise: true }));
      writeFileSync(join(dir, "incidents.csv"), "incident_id,at,airport,kind\nV1,2026-11-02T10:00:00Z,PTY,OTHER\n");
      writeFileSync(
        join(dir, "incident_parties.csv"),
        `incident_id,role,document_number,document_issuer\nV1,VICTIM,${number},${issuer}\n`,
      );
      await runIngest(localReader(context), { path: dir });
      await runDetect(localReader(context));
      const after = (await told(readerWith(context, AMBER))).flatMap(({ members }) => members);
      expect(after.filter(({ documents, score }) => documents.includes(`${issuer}:${number}`) && score !== null)).toEqual([]);
      expect(after.filter(({ score }) => score !== null).length).toBeGreaterThan(0);
    });

    it(
      "end when there is no such view any more, and not by a run that nothing says of views to",
      async () => {
        const again = async (viewsFile?: string): Promise<void> => {
          const { dataDir } = context;
          await closeContext(context);
          context = await openContext({
            ...{ dataDir, store: { url: `sqlite:${dataDir}/trama.db` }, logger: silentLogger },
            ...(viewsFile === undefined ? {} : { viewsFile }),
          });
        };
        const own = (await told(readerWith(context, AMBER))).map(({ id }) => id);
        await again();
        await runDetect(localReader(context));
        // Nobody is told of them meanwhile: whose they are is not known here.
        for (const id of own) expect(await getFinding(localReader(context), { id })).toBeUndefined();
        await again(viewsFile);
        expect((await told(readerWith(context, AMBER))).map(({ id }) => id)).toEqual(own);
        const others = join(folder, "others.json");
        writeFileSync(others, JSON.stringify([{ ...AMBER, tlp: "GREEN" }]));
        await again(others);
        await runDetect(localReader(context));
        await again(viewsFile);
        expect(await told(readerWith(context, AMBER))).toEqual([]);
      },
      SLOW_MS,
    );
  },
  SLOW_MS,
);
