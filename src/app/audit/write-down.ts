/** An answer is written down before it leaves; where that cannot be, there is no answer (AUDIT_UNAVAILABLE). */
import { createHmac } from "node:crypto";
import { nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import type { AuditEntry } from "#model/users/audit-entry.ts";
import { type AppContext, contextOf } from "../context.ts";
import { presentMethod } from "../queries/present-method.ts";
import type { Reader } from "../reader/reader.ts";

export interface Answered extends Pick<AuditEntry, "via" | "operation" | "outcome" | "ms"> {
  /** What was asked, with all that was filled in. */
  readonly question: unknown;
  /** Null: not one text. */
  readonly answer: unknown;
}

/** More are counted. */
const IDS_MAX = 1_000;
let methodId: string | undefined;

/**
 * Of the one reader of an installation without users it is written down as far as that can be: on a disk that is full, or may not be written, its
 * owner can still read. That it was not is said.
 */
export async function writeDown(reader: Reader, answered: Answered): Promise<void> {
  try {
    await append(reader, answered);
  } catch (error) {
    if (reader.name !== LOCAL_ACCESS.reader || !(error instanceof AppError) || error.code !== "AUDIT_UNAVAILABLE") throw error;
    tellOnce(contextOf(reader));
  }
}

async function append(reader: Reader, { question, answer, ...answered }: Answered): Promise<void> {
  const context = contextOf(reader);
  const { roles, purpose, case: under } = reader.access;
  const { ids, labels } = await reader.takeSeen();
  await context.audit.log.append({
    ...answered,
    ...{ at: nowMs(), reader: reader.name, roles, purpose, case: under },
    question: digestFor(context, question),
    answer: answer === null ? null : digestFor(context, answer),
    ...{ ids: ids.slice(0, IDS_MAX), idsMore: Math.max(0, ids.length - IDS_MAX), labels },
    ...{ state: answer === null ? null : await reader.seq(), method: (methodId ??= presentMethod().id) },
  });
}

const told = new WeakSet<AppContext["audit"]>();

function tellOnce({ audit, logger }: AppContext): void {
  if (told.has(audit)) return;
  told.add(audit);
  logger.warn({ code: "AUDIT_UNAVAILABLE" }, "what is asked here is not written down: the log cannot be written");
}

/** Keyed, so that nobody can try names until one fits. */
export function digestFor({ audit }: AppContext, value: unknown): string {
  return createHmac("sha256", audit.digestKey)
    .update(JSON.stringify(value) ?? "")
    .digest("hex");
}
