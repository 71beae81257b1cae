/** Worker entry of the audit log: it alone waits for the disk. */
import { workerData } from "node:worker_threads";
import { serveTasks } from "#base/serve-tasks.ts";
import { AuditFile } from "./audit-file.ts";
import type { AuditEntry, AuditFilter, AuditHead } from "#model/users/audit-entry.ts";
import type { AuditPlace } from "./open-audit.ts";

const { path, key } = workerData as AuditPlace;
let opened: AuditFile | undefined;
/** One that could not be opened is tried again by the next entry. */
const file = (): AuditFile => (opened ??= new AuditFile(path, key));

const tasks = {
  append(entries: readonly AuditEntry[]): null {
    file().append(entries);
    return null;
  },
  entries: ({ filter, page }: { filter: AuditFilter; page: { limit: number; before?: number | undefined } }) =>
    file().entries(filter, page),
  count: (filter: AuditFilter) => file().count(filter),
  check: (expect: AuditHead | undefined) => file().check(expect),
};
export type AuditTasks = typeof tasks;

serveTasks(tasks, async () => opened?.close());
