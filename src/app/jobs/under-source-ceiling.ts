/**
 * What a source may hand over (`TRAMA_CEILINGS`): a bundle whose label is above its source's ceiling is not taken in at all, and of one that is not, the
 * rows are refused whose own label is. What rows say of victims raises them into the compartment VICTIM by itself, and is never refused for it:
 * protection must know of them.
 */
import { AppError } from "#base/errors.ts";
import type { Bundle } from "#ingest/bundle.ts";
import { type Ceilings, formatHandling, inCompartments, isWithin, parseHandling } from "#model/handling.ts";
import type { RecordDraft } from "#model/record.ts";
import type { Reject } from "#model/reject.ts";

export interface Admitted {
  readonly records: readonly RecordDraft[];
  readonly rejects: readonly Reject[];
}

/** HANDLING_ABOVE_CEILING of a bundle that is; else what of a batch of its records is admitted. */
export function underSourceCeiling(
  { otherSources, sources }: Ceilings,
  { info: { source }, handling }: Pick<Bundle, "info" | "handling">,
): (records: readonly RecordDraft[]) => Admitted {
  const given = sources.get(source) ?? otherSources;
  if (given === null) return (records) => ({ records, rejects: [] });
  const ceiling = inCompartments(given, ["VICTIM"]);
  const right = `${formatHandling(given)} or a label below it, the ceiling of this source (TRAMA_CEILINGS)`;
  if (!isWithin(handling, ceiling))
    throw new AppError("HANDLING_ABOVE_CEILING", `bundle.json: handling: ${right}; nothing of the bundle was taken in`);
  const known = new Map<string, boolean>();
  const isAdmitted = ({ handling: text }: RecordDraft): boolean => {
    let admitted = known.get(text);
    if (admitted === undefined) {
      const label = parseHandling(text);
      known.set(text, (admitted = label.ok && isWithin(label.handling, ceiling)));
    }
    return admitted;
  };
  return (records) => ({
    records: records.filter(isAdmitted),
    rejects: records
      .filter((record) => !isAdmitted(record))
      .map(({ file, line }) => ({ file, line, column: "handling", valueClass: "label", code: "BAD_HANDLING", text: right })),
  });
}
