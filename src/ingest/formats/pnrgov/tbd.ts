/**
 * TBD bags checked in.
 *
 *     TBD++3:84:700++HP+KL:4074902824:3:MSP'
 *         1 count : weight : unit (700 kg, 701 lb, 702 none)   3 HP head of a pool, MP member   4 on   carrier : first tag : how many : to
 *
 * Members of a pool name the tags of the bags that were checked for all of them.
 */
import { composites, part, type Segment } from "../edifact/segment.ts";
import { tagRun } from "../edifact/tag-run.ts";

const KG_A_POUND = 0.45359237;

export interface Bags {
  readonly count: number | undefined;
  readonly weightKg: number | undefined;
  readonly tags: readonly string[];
}

export function decodeTbd(segment: Segment): Bags {
  const count = wholeNumber(part(segment, 1, 0));
  const weight = wholeNumber(part(segment, 1, 1));
  const unit = part(segment, 1, 2).trim();
  const kilograms = unit === "701" && weight !== undefined ? Math.round(weight * KG_A_POUND * 10) / 10 : weight;
  const tags = composites(segment, 4).flatMap(([carrier = "", first = "", howMany = ""]) => {
    const tag = first.trim().toUpperCase();
    if (tag === "" || /^0+$/.test(tag)) return [];
    // Ten digits are a tag by themselves; shorter ones are the airline's, and another airline has them as well.
    return tagRun(tag.length >= 10 ? tag : `${carrier.trim().toUpperCase()}${tag}`, howMany.trim());
  });
  return { count, weightKg: unit === "702" || kilograms === 0 ? undefined : kilograms, tags };
}

function wholeNumber(text: string): number | undefined {
  return /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : undefined;
}
