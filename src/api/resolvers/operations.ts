/** Runs and ingest reports. */
import type { ToldRun } from "#app/queries/operations.ts";
import type { IngestReport as Report } from "#model/reject.ts";

const REJECTS_SHOWN_MAX = 200;

const counts = (byKind: Readonly<Record<string, number>>) =>
  Object.entries(byKind)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));

export const Run = {
  new: (run: ToldRun) => run.fresh,
};

export const IngestReport = {
  entities: (report: Report) => counts(report.entities),
  links: (report: Report) => counts(report.links),
  rejects: (report: Report) => report.rejects.slice(0, REJECTS_SHOWN_MAX),
  warnings: (report: Report) => report.warnings.slice(0, REJECTS_SHOWN_MAX),
};
