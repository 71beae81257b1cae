import { combineHandling, formatHandling, parseHandling } from "#model/handling.ts";

/** The handling of something derived from all of these: strictest TLP, intersection of releasability, union of compartments. A label that cannot be read counts as RED. */
export function combinedHandling(texts: readonly string[]): string {
  const parsed = texts.map((text) => {
    const result = parseHandling(text);
    return result.ok ? result.handling : { tlp: "RED" as const, owner: "", releasableTo: [], compartments: [], recipients: [] };
  });
  const [first, ...rest] = parsed;
  return first === undefined ? "AMBER" : formatHandling(rest.reduce(combineHandling, first));
}
