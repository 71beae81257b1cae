/** What the links of an entity rest on, for who wants to know how many say it and how lately, and not what. One rule for both stores. */
import { lastTime } from "#model/assertions.ts";
import type { RecordsAbout, StoredLink } from "./port.ts";

/** Of what records of these labels say; undefined for all. */
export function recordsAbout(links: readonly StoredLink[], labels: ReadonlySet<number> | undefined): RecordsAbout {
  const records = new Set<string>();
  let newest: number | null = null;
  for (const link of links) {
    const said = labels === undefined ? link.assertions : link.assertions.filter(({ label }) => labels.has(label));
    for (const { record } of said) records.add(record);
    newest = later(newest, labels === undefined ? link.at : lastTime(said).at);
  }
  return { records: [...records], newest };
}

/** Of two times, each of which may not be known. */
export function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
