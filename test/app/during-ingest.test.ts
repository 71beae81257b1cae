/**
 * Questions about the graph while an ingest goes on: who reads everything is answered from the state before it, at once, and after its end
 * from the state after it. On a store file, with an ingest that is held in the middle.
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "@photostructure/sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AppContext } from "#app/context.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { withdrawSource } from "#app/jobs/withdraw-source.ts";
import { processMark } from "#base/process-mark.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { networkAround, relatedTo, tiesOfPerson } from "#app/queries/network.ts";
import { findPaths } from "#app/queries/paths.ts";
import { resolvePerson } from "#app/reader/resolve-ref.ts";
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import { graphQuestions } from "#app/snapshot/graph-questions.ts";
import { LOCAL_ACCESS, type Access } from "#model/access.ts";
import type { Store } from "#store/port.ts";
import { batch, draft, entity, source } from "../support/batches.ts";
import { graphOf } from "../support/graph-of.ts";
import { localReader } from "../support/local-reader.ts";
import { silentLogger } from "../support/silent-logger.ts";

const SLOW_MS = 120_000;
const PLAIN: Access = {
  reader: "plain",
  roles: ["investigator"],
  clearance: { all: false, tlp: "AMBER", agency: "PAN-SNA", compartments: [] },
  purpose: null,
  case: null,
};
const [ANA, BRUNO, CARLOS, DELIA] = ["PAN:PA1000001", "PAN:PA1000002", "PAN:PA1000003", "PAN:PA1000004"] as const;
const NAMES: Readonly<Record<string, string>> = { [ANA]: "ROJAS", [BRUNO]: "VEGA", [CARLOS]: "SOTO", [DELIA]: "MORA" };
const MINUTE = 60_000;

let folder: string;
let context: AppContext;
let store: Store;
/** How often the graph's own store was scanned. */
let scans: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "trama-during-"));
  const opened = await openContext({ dataDir: folder, store: { url: `sqlite:${folder}/a.db` }, logger: silentLogger });
  ({ store } = opened);
  context = { ...opened, graph: ownGraph() };
  await ingest(bundle("BASE", { phones: [ANA, BRUNO] }));
}, SLOW_MS);
afterEach(async () => {
  await closeContext(context);
  rmSync(folder, { recursive: true });
});

/** As a graph worker that has just been started. */
function ownGraph() {
  scans = 0;
  const counted: Store = {
    ...store,
    scan: (visit, filter) => {
      scans++;
      return store.scan(visit, filter);
    },
  };
  const answers = new GraphAnswers(counted, folder);
  return graphOf(graphQuestions(async () => answers));
}

interface Told {
  /** Who made a booking with the one phone. */
  readonly phones?: readonly string[];
  readonly victim?: string;
  readonly handling?: string;
  readonly exportedAt?: string;
}

/** A bundle of travellers of one flight, on disk. */
function bundle(name: string, { phones = [], victim, handling = "AMBER", exportedAt = "2026-11-20T00:00:00Z" }: Told): string {
  const dir = join(folder, `${name} ${exportedAt.slice(0, 10)}`);
  mkdirSync(dir);
  const about = { source: name, agency: "PAN-SNA", exported_at: exportedAt, handling, exercise: true };
  writeFileSync(join(dir, "bundle.json"), JSON.stringify(about));
  const person = (ref: string) => `${NAMES[ref]},JO,1980-01-01,${ref.slice(4)},PAN`;
  const columns = "surname,given_names,date_of_birth,document_number,document_issuer";
  const rows = (file: string, head: string, lines: readonly string[]) => {
    if (lines.length > 0) writeFileSync(join(dir, file), `${[head, ...lines].join("\n")}\n`);
  };
  rows("flights.csv", "flight_id,carrier,number,date,origin,destination", ["f1,X9,1,2026-11-01,PTY,BOG"]);
  rows(
    "travel.csv",
    `flight_id,booking_ref,${columns}`,
    phones.map((ref) => `f1,L${ref.slice(-5)},${person(ref)}`),
  );
  rows(
    "bookings.csv",
    "booking_ref,carrier,created_at,flight_ids,phone",
    phones.map((ref) => `L${ref.slice(-5)},X9,2026-10-20T09:00:00Z,f1,+50760001111`),
  );
  if (victim === undefined) return dir;
  rows("incidents.csv", "incident_id,at,airport,kind", [`${name},2026-11-02T10:00:00Z,PTY,OTHER`]);
  appendFileSync(join(dir, "incident_parties.csv"), `incident_id,role,${columns}\n${name},VICTIM,${person(victim)}\n`);
  return dir;
}

async function ingest(path: string): Promise<void> {
  const { records } = await runIngest(localReader(context), { path });
  expect(records.rejected).toBe(0);
}

/** An ingest that stalls once its first batch has landed, or once it is resolved who is who. */
async function stalled(path: string, at: "ingestBatch" | "stubs" = "ingestBatch"): Promise<{ end(): Promise<void> }> {
  let goOn = (): void => undefined;
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  let done: Promise<void>;
  await new Promise<void>((landed, failed) => {
    const stall = async <T>(outcome: T): Promise<T> => {
      landed();
      await gate;
      return outcome;
    };
    const slow: Store = {
      ...store,
      ...(at === "stubs"
        ? { stubs: async (limit) => stall(await store.stubs(limit)) }
        : { ingestBatch: async (records) => stall(await store.ingestBatch(records)) }),
    };
    done = runIngest(localReader({ ...context, store: slow }), { path }).then(() => undefined);
    done.catch(failed);
  });
  return {
    async end() {
      goOn();
      await done;
    },
  };
}

const ask = (): Promise<{ snapshot: string; behind: number }> => context.graph.ask("graph", { access: LOCAL_ACCESS });
const network = (ref: string) =>
  networkAround(localReader(context), {
    ...{ refs: [ref], radius: 2, resolution: 1, at: null, receivedUntil: null, membersMax: 50 },
  });
const path = (from: string, to: string) =>
  findPaths(localReader(context), {
    ...{
      from: [from],
      to: [to],
      through: [],
      avoiding: [],
      waitMaxHours: null,
      k: 3,
      hopsMax: 4,
      linkKinds: null,
      timeFrom: null,
      timeUntil: null,
    },
    ...{ hubDegreeMax: 200, timeRespecting: false, timeoutMs: 10_000 },
  });
const membersOf = async (ref: string) => {
  const found = await network(ref);
  return found.members.map(({ person, isProtected, measures }) => ({ person, isProtected, measured: measures !== null }));
};
const idOf = async (ref: string): Promise<string> => (await resolvePerson(localReader(context), { ref }))!.id;

describe("while an ingest goes on, a question about the graph", { timeout: SLOW_MS }, () => {
  it("is answered from the state before it and says so; after its end from the state after it, without a scan", async () => {
    const before = await ask();
    const found = await path(ANA, BRUNO);
    scans = 0;
    const { end } = await stalled(bundle("MORE", { phones: [CARLOS] }));
    expect(await ask()).toEqual({ snapshot: before.snapshot, behind: 1 });
    expect(await path(ANA, BRUNO)).toEqual({ ...found, behind: 1 });
    expect(await network(ANA)).toMatchObject({ snapshot: before.snapshot, behind: 1 });
    await expect(path(ANA, CARLOS)).rejects.toMatchObject({ code: "NOT_FOUND", message: /once it has ended/ });
    await end();
    const after = await ask();
    expect(after).toEqual({ snapshot: expect.not.stringMatching(before.snapshot) as string, behind: 0 });
    expect((await path(ANA, CARLOS)).paths.length).toBeGreaterThan(0);
    expect((await network(ANA)).members.map(({ person }) => person)).toContain(await idOf(CARLOS));
    expect(scans).toBe(0);
  });

  it("is so too in a thread that began in the middle, from the file that was saved before", async () => {
    const before = await ask();
    const { end } = await stalled(bundle("MORE", { phones: [CARLOS] }));
    context = { ...context, graph: ownGraph() };
    expect(await ask()).toEqual({ snapshot: before.snapshot, behind: 1 });
    expect(scans).toBe(0);
    await end();
    expect(await ask()).toMatchObject({ behind: 0 });
    expect(scans).toBe(0);
  });

  it("knows what another ingest brought that has ended meanwhile", async () => {
    await ask();
    const { end } = await stalled(bundle("MORE", { phones: [CARLOS] }));
    await ingest(bundle("OTHER", { phones: [DELIA] }));
    expect((await path(ANA, DELIA)).paths.length).toBeGreaterThan(0);
    expect(await ask()).toMatchObject({ behind: 0 });
    await end();
  });

  it("shows nobody as unprotected who has become protected since", async () => {
    const [ana, bruno] = [await idOf(ANA), await idOf(BRUNO)];
    expect(await membersOf(ANA)).toEqual([
      { person: ana, isProtected: false, measured: true },
      { person: bruno, isProtected: false, measured: true },
    ]);
    const { end } = await stalled(bundle("VICTIMS", { victim: BRUNO, handling: "RED//VICTIM" }));
    expect((await network(ANA)).behind).toBe(1);
    const during = await membersOf(ANA);
    expect(during).toEqual([
      { person: ana, isProtected: false, measured: true },
      { person: bruno, isProtected: true, measured: false },
    ]);
    await end();
    expect(await membersOf(ANA)).toEqual(during);
  });

  it("tells of nobody and nothing that is gone since", async () => {
    await ingest(bundle("ROWS", { phones: [CARLOS, DELIA] }));
    const [delia, carlos] = [await idOf(DELIA), await idOf(CARLOS)];
    expect((await membersOf(ANA)).map(({ person }) => person)).toContain(delia);
    const later = { exportedAt: "2026-11-21T00:00:00Z" };
    const corrected = bundle("ROWS", { phones: [CARLOS], ...later });
    // The same row of the source, now of somebody of another state.
    writeFileSync(
      join(corrected, "travel.csv"),
      `flight_id,booking_ref,surname,given_names,date_of_birth,document_number,document_issuer,nationality\nf1,L${DELIA.slice(-5)},${NAMES[DELIA]},JO,1980-01-01,PA1000004,PAN,COL\n`,
    );
    const { end } = await stalled(corrected);
    expect(await localReader(context).person(delia), "the correction took her away").toBeUndefined();
    const { members, ties, behind } = await network(ANA);
    expect(behind).toBe(1);
    const known = [...members.map(({ person }) => person), ...ties.flatMap(({ ends }) => ends)];
    expect(known).toContain(carlos);
    expect(known).not.toContain(delia);
    const person = (await localReader(context).person(await idOf(ANA)))!;
    const page = await tiesOfPerson(localReader(context), { first: 50, after: null, person });
    expect(page.items.map(({ node }) => node.person)).toContain(carlos);
    expect(page.items.map(({ node }) => node.person)).not.toContain(delia);
    const related = await relatedTo(localReader(context), { persons: [person.id] });
    expect(related.map((one) => one.person)).not.toContain(delia);
    await end();
  });

  it("waits for the present once something was withdrawn, and goes on from there", async () => {
    await ingest(bundle("GOES", { phones: [DELIA] }));
    const before = await ask();
    const { end } = await stalled(bundle("MORE", { phones: [CARLOS] }));
    const delia = await idOf(DELIA);
    await store.withdrawSource("GOES", 0);
    const { members, snapshot, behind } = await network(ANA);
    expect({ behind, known: members.map(({ person }) => person) }).toEqual({
      behind: 0,
      known: expect.not.arrayContaining([delia]) as string[],
    });
    expect(snapshot).not.toBe(before.snapshot);
    scans = 0;
    await end();
    // Nothing else came: it is that state still, with the persons of now.
    expect(await ask()).toMatchObject({ behind: 0 });
  });

  it("waits like any other for a withdrawal when no ingest goes on", async () => {
    await ingest(bundle("GOES", { phones: [DELIA] }));
    const before = await ask();
    await withdrawSource(localReader(context), { source: "GOES", reason: "sent in error" });
    expect(await ask()).toEqual({ snapshot: expect.not.stringMatching(before.snapshot) as string, behind: 0 });
  });

  it("waits for the present when its reader does not read everything", async () => {
    await ask();
    const { end } = await stalled(bundle("MORE", { phones: [CARLOS] }));
    expect(await context.graph.ask("graph", { access: PLAIN })).toMatchObject({ behind: 0 });
    await end();
  });

  it("has the persons of now, by whatever name they go", async () => {
    const found = await network(ANA);
    const [ana, bruno] = [await idOf(ANA), await idOf(BRUNO)];
    const { end } = await stalled(bundle("MORE", { phones: [CARLOS] }));
    const carlos = await idOf(CARLOS);
    // CARLOS came after the state that is held, and BRUNO is judged to be him.
    await store.judge({
      ...{ judgedSeq: await store.judgedSeq(), said: [], ruled: [], dropped: [], docs: [], at: 0 },
      persons: [{ identity: `i_${bruno.slice(2)}`, person: carlos }],
    });
    const asked = await network(CARLOS);
    expect(asked.behind).toBe(1);
    expect(asked.members.map(({ person }) => person).sort()).toEqual([ana, carlos].sort());
    expect(asked.ties.map(({ weight }) => weight)).toEqual(found.ties.map(({ weight }) => weight));
    await end();
  });

  it("is answered from the state after it as soon as it is resolved who is who, without a scan", async () => {
    await ask();
    scans = 0;
    const { end } = await stalled(bundle("MORE", { phones: [CARLOS] }), "stubs");
    expect(await store.leases(["ingest 1"])).toMatchObject([{ held: true }]);
    expect(await ask()).toMatchObject({ behind: 0 });
    expect((await path(ANA, CARLOS)).paths.length).toBeGreaterThan(0);
    expect(scans).toBe(0);
    await end();
  });

  it("waits once an ingest is seen to have been killed, or its sign has run out, and not before", async () => {
    const signs = {
      "run out": `UPDATE lease SET given = given - ${MINUTE}`,
      // Nobody has the greatest of all process ids.
      killed: `UPDATE lease SET holder = 'killed 4194303@${processMark().split("@").slice(1).join("@")}'`,
    };
    for (const [sign, sql] of Object.entries(signs)) {
      if (sign === "killed" && processMark() === "") continue;
      const before = await ask();
      expect(await store.lease("ingest 1", sign, MINUTE)).not.toBeNull();
      await store.ingestBatch(batch(source("KILLED"), draft("KILLED", sign, "", { entities: [entity("Identity", sign)] })));
      expect(await ask(), sign).toEqual({ snapshot: before.snapshot, behind: 1 });
      const file = new DatabaseSync(join(folder, "a.db"));
      file.exec(sql);
      file.close();
      expect(await ask(), sign).toEqual({ snapshot: expect.not.stringMatching(before.snapshot) as string, behind: 0 });
    }
  });
});
