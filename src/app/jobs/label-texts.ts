import type { Store } from "#store/port.ts";

/** The labels of all that these label sets hold, as text; a label that is not known is RED. The first is what `store.labels()` gave. */
export function labelTexts({ labels, sets }: Awaited<ReturnType<Store["labels"]>>, labelSets: readonly number[]): string[] {
  return labelSets.flatMap((set) => sets.get(set) ?? []).map((label) => labels.get(label) ?? "RED");
}
