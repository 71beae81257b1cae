/** The audit log for a process that answers others, by a thread, and for a command, in the calling thread. Nothing is opened before the first entry. */
import { AppError } from "#base/errors.ts";
import { Thread } from "#base/thread.ts";
import { AuditFile } from "./audit-file.ts";
import type { AuditTasks } from "./audit.worker.ts";
import type { AuditEntry } from "#model/users/audit-entry.ts";
import type { AuditLog } from "./log.ts";

export interface AuditPlace {
  readonly path: string;
  /** Of the chain. */
  readonly key: Uint8Array;
}

export function openAudit(place: AuditPlace, { threaded }: { readonly threaded: boolean }): AuditLog {
  return threaded ? new ThreadedAudit(place) : directAudit(place);
}

function directAudit({ path, key }: AuditPlace): AuditLog {
  let opened: AuditFile | undefined;
  const file = (): AuditFile => (opened ??= new AuditFile(path, key));
  return {
    append: async (entry) => file().append([entry]),
    entries: async (filter, page) => file().entries(filter, page),
    count: async (filter) => file().count(filter),
    check: async (expect) => file().check(expect),
    close: async () => opened?.close(),
  };
}

interface Waiting {
  readonly entry: AuditEntry;
  readonly landed: () => void;
  readonly failed: (error: unknown) => void;
}

/** What comes while the disk is being waited for lands together, with one wait. */
class ThreadedAudit implements AuditLog {
  readonly #place: AuditPlace;
  #thread: Thread<AuditTasks> | undefined;
  #waiting: Waiting[] = [];
  #landing: Promise<void> | undefined;

  constructor(place: AuditPlace) {
    this.#place = place;
  }

  append(entry: AuditEntry): Promise<void> {
    return new Promise((landed, failed) => {
      this.#waiting.push({ entry, landed, failed });
      this.#landing ??= this.#land();
    });
  }

  async #land(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#asked().ask(
          "append",
          batch.map(({ entry }) => entry),
        );
        for (const { landed } of batch) landed();
      } catch (error) {
        for (const { failed } of batch) failed(unavailable(error));
      }
    }
    this.#landing = undefined;
  }

  entries: AuditLog["entries"] = (filter, page) => this.#asked().ask("entries", { filter, page });

  count: AuditLog["count"] = (filter) => this.#asked().ask("count", filter);

  check: AuditLog["check"] = (expect) => this.#asked().ask("check", expect);

  async close(): Promise<void> {
    await this.#landing;
    await this.#thread?.close();
  }

  /** A thread that died is started again by the next entry. */
  #asked(): Thread<AuditTasks> {
    if (this.#thread?.alive !== true)
      this.#thread = new Thread<AuditTasks>({ name: "audit", entry: "store/audit/audit.worker", workerData: this.#place });
    return this.#thread;
  }
}

function unavailable(error: unknown): AppError {
  return error instanceof AppError && error.code === "AUDIT_UNAVAILABLE"
    ? error
    : new AppError("AUDIT_UNAVAILABLE", undefined, { cause: error });
}
