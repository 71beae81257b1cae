/** Runs and ingest reports. */
import type { Reject } from "#model/reject.ts";
import { toldWord } from "#model/words.ts";
import type { Needed } from "./needed.ts";

const REJECTS_SHOWN_MAX = 200;

const counts = <K extends string>(byKind: { readonly [kind in K]?: number }) =>
  (Object.entries(byKind) as [K, number][])
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));

const shown = (rejects: readonly Reject[]) =>
  rejects.slice(0, REJECTS_SHOWN_MAX).map((reject) => ({ ...reject, code: toldWord("RejectCode", reject.code) }));

export const Run: Needed<"Run"> = {
  new: (run) => run.fresh,
};

export const IngestReport: Needed<"IngestReport"> = {
  entities: (report) => counts(report.entities),
  links: (report) => counts(report.links),
  files: (report) => report.files ?? [],
  joins: (report) => report.joins ?? [],
  rejects: (report) => shown(report.rejects),
  warnings: (report) => shown(report.warnings),
};
