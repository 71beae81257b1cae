/**
 * How a store tells masked records from others: by their labels, which have a part more than the handling text. So the label set of a thing says
 * whether only masked records speak of it, to every reader anew, and no store keeps a count of its own.
 */
import { MASKED_PART } from "../handling.ts";

const END = `//${MASKED_PART}`;

export function maskedLabel(handling: string): string {
  return isMaskedLabel(handling) ? handling : `${handling}${END}`;
}

export function isMaskedLabel(text: string): boolean {
  return text.endsWith(END);
}

/** The handling text of a label. */
export function handlingOfLabel(text: string): string {
  return isMaskedLabel(text) ? text.slice(0, -END.length) : text;
}

/** Whether all of these labels, of which there is one at least, are of masked records. `textOf` of a number. */
export function areMasked(labels: readonly number[], textOf: (label: number) => string | undefined): boolean {
  return labels.length > 0 && labels.every((label) => isMaskedLabel(textOf(label) ?? ""));
}
