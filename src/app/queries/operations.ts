/** What was done with the store: runs, ingest reports, the change feed, and who is asking. */
import { AppError, ERRORS, type ErrorCode } from "#base/errors.ts";
import type { Collection, Documents } from "#model/documents.ts";
import { parseHandling, type Tlp } from "#model/handling.ts";
import type { IngestReport } from "#model/reject.ts";
import { mayDo, type Right, RIGHTS, type Role } from "#model/users/rights.ts";
import type { DetectionRun } from "#model/run.ts";
import type { FeedEntry, Store } from "#store/port.ts";
import type { App } from "../app.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { expectSnapshotsKept } from "../snapshot/load-snapshot.ts";
import { checkFirst, type Page, type PageArgs, pageOf } from "../answers/page.ts";
import { allDocs } from "./all-docs.ts";

export interface Change {
  readonly seq: number;
  readonly at: number;
  readonly kind: FeedEntry["kind"];
  readonly source: string | null;
  readonly count: number | null;
}

export interface Me {
  readonly reader: string;
  readonly tlp: Tlp;
  readonly agency: string | null;
  readonly compartments: readonly string[];
  readonly readsEverything: boolean;
  readonly roles: readonly Role[];
  /** By these; in the order of model/users/rights.ts. */
  readonly rights: readonly Right[];
  /** As Reader.view. */
  readonly view: string | null;
  readonly exercise: boolean | null;
  readonly seq: number;
}

const FEED_PAGE = 500;

export interface ToldRun extends Pick<DetectionRun, "id" | "status" | "startedAt" | "finishedAt" | "asOf" | "seq" | "notes"> {
  readonly snapshot: string | null;
  readonly fresh: number | null;
}

/** A run looks at everything: what it counted, skipped and worked on is for those who read everything. */
export function toldRun(reader: Reader, run: DetectionRun): ToldRun {
  const { id, status, startedAt, finishedAt, asOf, seq } = run;
  const told = reader.access.clearance.all ? run : { snapshot: null, fresh: null, notes: [] };
  return { id, status, startedAt, finishedAt, asOf, seq, snapshot: told.snapshot, fresh: told.fresh, notes: told.notes };
}

export async function listRuns(reader: Reader, args: PageArgs): Promise<Page<ToldRun>> {
  const runs = await latestFirst(contextOf(reader).store, "runs");
  return pageOf(
    runs.map((run) => toldRun(reader, run)),
    (run) => run.id,
    args,
  );
}

export async function getRun(reader: Reader, args: { id: string }): Promise<ToldRun | undefined> {
  const run = (await contextOf(reader).store.docs("runs", [args.id]))[0]?.body;
  return run === undefined ? undefined : toldRun(reader, run);
}

/** A report counts records whoever may read them, so it is for those who may read them all (`sourcesTold`). */
export async function listIngestReports(reader: Reader, args: PageArgs): Promise<Page<IngestReport>> {
  const told = await sourcesTold(reader);
  const reports = await latestFirst(contextOf(reader).store, "ingestReports");
  return pageOf(
    reports.filter((report) => told === null || told.has(report.source)),
    (report) => report.id,
    args,
  );
}

export async function getIngestReport(reader: Reader, args: { id: string }): Promise<IngestReport | undefined> {
  const told = await sourcesTold(reader);
  const report = (await contextOf(reader).store.docs("ingestReports", [args.id]))[0]?.body;
  return report !== undefined && (told === null || told.has(report.source)) ? report : undefined;
}

/** The feed in order. Its counts are of all records: those who may not read all of a source are told neither source nor count. */
export async function listChanges(
  reader: Reader,
  args: PageArgs & { sinceSeq: number; since: number | null },
): Promise<Page<Change>> {
  checkFirst(args.first);
  const told = await sourcesTold(reader);
  const found: Change[] = [];
  let after = args.sinceSeq;
  for (;;) {
    const page = await contextOf(reader).store.feed(after, FEED_PAGE);
    for (const { seq, at, kind, source, count } of page) {
      if (args.since !== null && at < args.since) continue;
      const tell = told === null || (source !== null && told.has(source));
      found.push({ seq, at, kind, source: tell ? source : null, count: tell ? count : null });
    }
    if (page.length < FEED_PAGE) return pageOf(found, (change) => String(change.seq), args);
    after = page.at(-1)!.seq;
  }
}

export async function whoAmI(reader: Reader): Promise<Me> {
  const { clearance } = (await reader.sight()).access;
  const [info, seq] = [await contextOf(reader).store.info(), await contextOf(reader).store.seq()];
  return {
    reader: reader.name,
    tlp: clearance.all ? "RED" : clearance.tlp,
    agency: clearance.agency === "" ? null : clearance.agency,
    compartments: clearance.compartments,
    readsEverything: clearance.all,
    roles: reader.access.roles,
    rights: RIGHTS.filter((right) => mayDo(reader.access.roles, right)),
    view: reader.view,
    exercise: info.exercise,
    seq,
  };
}

/**
 * Sources whose records this reader may be told of as a whole: of how many, and what became of them. They are of the reader's agency, and of no label of that
 * agency's is the reader shut out. Null = all.
 */
export function sourcesTold(reader: Reader): Promise<ReadonlySet<string> | null> {
  return reader.once("sourcesTold", async () => {
    const sight = await reader.sight();
    const { all, agency } = sight.access.clearance;
    if (all) return null;
    const isShutOut = [...sight.labels].some(([label, text]) => !sight.label(label) && ownerOf(text) === agency);
    const sources = isShutOut ? [] : await contextOf(reader).store.sources();
    return new Set(sources.filter((source) => source.agency === agency).map(({ source }) => source));
  });
}

function ownerOf(label: string): string | undefined {
  const parsed = parseHandling(label);
  return parsed.ok ? parsed.handling.owner : undefined;
}

async function latestFirst<C extends Collection>(store: Store, collection: C): Promise<Documents[C][]> {
  return (await allDocs(store, collection, { descending: true })).map(({ body }) => body);
}

/** What is in the way of a decision being kept, by its code; null when nothing is. Said in the log too. */
export async function notReadyFor(app: App): Promise<ErrorCode | null> {
  try {
    await contextOf(app).store.ready();
    expectSnapshotsKept(contextOf(app).dataDir);
    return null;
  } catch (error) {
    const code = error instanceof AppError ? error.code : "INTERNAL";
    app.logger.warn({ code }, ERRORS[code].text);
    return code;
  }
}
