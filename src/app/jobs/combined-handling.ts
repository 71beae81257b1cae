import { combineHandling, formatHandling, parseHandling } from "#model/handling.ts";
import type { Store } from "#store/port.ts";

/** The handling of something derived from all of these: strictest TLP, intersection of releasability, union of compartments. A label that cannot be read counts as RED. */
export function combinedHandling(texts: Iterable<string>): string {
  const parsed = [...new Set(texts)].sort().map((text) => {
    const result = parseHandling(text);
    return result.ok ? result.handling : { tlp: "RED" as const, owner: "", releasableTo: [], compartments: [], recipients: [] };
  });
  const [first, ...rest] = parsed;
  return first === undefined ? "AMBER" : formatHandling(rest.reduce(combineHandling, first));
}

/** The labels of all that these label sets hold, as text; a label that is not known is RED. The first is what `store.labels()` gave. */
export function labelTexts({ labels, sets }: Awaited<ReturnType<Store["labels"]>>, labelSets: readonly number[]): string[] {
  return labelSets.flatMap((set) => sets.get(set) ?? []).map((label) => labels.get(label) ?? "RED");
}
