import { unionOfHandlings } from "#model/handling.ts";
import { areMasked } from "#model/retention/masked-labels.ts";
import type { Store } from "#store/port.ts";

/** What `store.labels()` gave. */
type HeldLabels = Awaited<ReturnType<Store["labels"]>>;

/** Of each of these labels; one that is not known is RED. */
export function labelTexts({ labels }: HeldLabels, wanted: Iterable<number>): string[] {
  return Array.from(wanted, (label) => labels.get(label) ?? "RED");
}

/** Of all labels that these sets hold. */
export function setTexts(held: HeldLabels, labelSets: readonly number[]): string[] {
  return labelTexts(
    held,
    labelSets.flatMap((set) => held.sets.get(set) ?? []),
  );
}

/** What resolution asks of label sets. */
export function askedOfSets(held: HeldLabels): {
  handlingOf: (labelSet: number) => string;
  isMasked: (labelSet: number) => boolean;
} {
  return {
    handlingOf: handlingOfSets(held),
    isMasked: (set) => areMasked(held.sets.get(set) ?? [], (label) => held.labels.get(label)),
  };
}

/** The combined handling of all labels that a set holds; RED where there is none of this number. */
export function handlingOfSets(held: HeldLabels): (labelSet: number) => string {
  const known = new Map<number, string>();
  return (labelSet) => {
    let text = known.get(labelSet);
    if (text === undefined)
      known.set(labelSet, (text = held.sets.has(labelSet) ? unionOfHandlings(setTexts(held, [labelSet])) : "RED"));
    return text;
  };
}
