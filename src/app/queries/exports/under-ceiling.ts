/**
 * Nothing is written that is handled more strictly than the operator lets files be (`TRAMA_CEILINGS`), or than whoever asks says it may be for
 * whom it is meant. All that is in a file its reader may read, so its label tells them nothing new.
 */
import { AppError } from "#base/errors.ts";
import { formatHandling, isWithin, parseHandling, publishedHandling } from "#model/handling.ts";
import { contextOf } from "../../context.ts";
import type { Reader } from "../../reader/reader.ts";
import { ceilingIn } from "./read-ceilings.ts";

export interface UnderCeiling {
  /** A label as text: no stricter may be what is written. */
  readonly ceiling?: string | null | undefined;
}

/** HANDLING_ABOVE_CEILING, before anything is written. `handling`: of all that would be. A label that cannot be read is above any ceiling. */
export function expectUnderCeiling(reader: Reader, handling: string, { ceiling }: UnderCeiling): void {
  const own = ceiling === null || ceiling === undefined ? null : ceilingIn(ceiling);
  const { exports } = contextOf(reader).ceilings;
  const label = parseHandling(handling);
  for (const [most, whose, right] of [
    [own, "asked for", "leave out what is stricter, or ask for a higher one"],
    [exports, "of this installation (TRAMA_CEILINGS)", "leave out what is stricter; only its operator can raise it"],
  ] as const)
    if (most !== null && !(label.ok && isWithin(label.handling, most)))
      throw new AppError(
        "HANDLING_ABOVE_CEILING",
        `its handling would be ${publishedHandling(handling)}, above the ceiling ${formatHandling(most)} ${whose}: ${right}`,
      );
}
