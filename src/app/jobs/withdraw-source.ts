/** Withdraws what a source reported: what its records alone asserted goes, and persons are worked out anew without it. */
import { randomUUID } from "node:crypto";
import { nowIso } from "#base/clock.ts";
import { didYouMean } from "#base/did-you-mean.ts";
import { AppError } from "#base/errors.ts";
import { contextOf } from "../context.ts";
import { sourcesTold } from "../queries/operations.ts";
import type { Reader } from "../reader/reader.ts";
import { reasonText } from "./reason-text.ts";
import { withdrawToTheEnd } from "./withdrawals-under-way.ts";

export async function withdrawSource(reader: Reader, input: { source: string; reason: string }): Promise<{ records: number }> {
  const reason = reasonText(input.reason, "withdrawing a source");
  const told = await sourcesTold(reader);
  const known = (await contextOf(reader).store.sources())
    .map(({ source }) => source)
    .filter((source) => told?.has(source) ?? true);
  if (!known.includes(input.source))
    throw new AppError("NOT_FOUND", `no source has this name.${didYouMean(input.source.slice(0, 60), known)}`);
  const said = { source: input.source, by: reader.name, at: nowIso(), reason };
  const decision = { id: `withdraw.${randomUUID()}`, sort: said.at, refs: [], body: said };
  const { records, seq } = await withdrawToTheEnd(contextOf(reader), input.source, [
    { collection: "decisions", append: [decision] },
  ]);
  contextOf(reader).logger.info({ source: input.source, records, seq, by: reader.name }, "source withdrawn");
  return { records };
}
