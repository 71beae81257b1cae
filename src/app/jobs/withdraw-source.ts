/** Withdraws what a source reported: what its records alone asserted goes, and persons are worked out anew without it. */
import { nowIso, nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { Access } from "#model/access.ts";
import type { AppContext } from "../context.ts";
import { sourcesTold } from "../queries/operations.ts";
import { viewOf } from "../reader/view.ts";
import { reasonText } from "./reason-text.ts";
import { resolvePersons } from "./resolve-persons.ts";

export async function withdrawSource(
  context: AppContext,
  access: Access,
  input: { source: string; reason: string },
): Promise<{ records: number }> {
  const reason = reasonText(input.reason, "withdrawing a source");
  const told = await sourcesTold(viewOf(context, access));
  const known = (await context.store.sources()).some(({ source }) => source === input.source);
  if (!known || (told !== null && !told.has(input.source))) throw new AppError("NOT_FOUND", "no source has this name");
  const { records, seq } = await context.store.withdrawSource(input.source, nowMs());
  const said = { source: input.source, by: access.reader, at: nowIso(), reason, records };
  await context.store.putDocs([
    { collection: "decisions", docs: [{ id: `withdraw.${seq}`, sort: said.at, refs: [], body: said }] },
  ]);
  await context.store.rest();
  await resolvePersons(context);
  context.logger.info({ source: input.source, records, seq, by: access.reader }, "source withdrawn");
  return { records };
}
