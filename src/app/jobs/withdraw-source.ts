/** Withdraws what a source reported: what its records alone asserted goes, and persons are worked out anew without it. */
import { nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { Access } from "#model/access.ts";
import type { AppContext } from "../context.ts";
import { resolvePersons } from "./resolve-persons.ts";

export async function withdrawSource(
  context: AppContext,
  access: Access,
  input: { source: string; reason: string },
): Promise<{ records: number }> {
  if (input.reason.trim() === "") throw new AppError("BAD_INPUT", "withdrawing a source needs a reason");
  const known = (await context.store.sources()).some(({ source }) => source === input.source);
  if (!known) throw new AppError("NOT_FOUND", "no source has this name");
  const { records, seq } = await context.store.withdrawSource(input.source, nowMs());
  await resolvePersons(context);
  context.logger.info({ source: input.source, records, seq, by: access.reader }, "source withdrawn");
  return { records };
}
