/**
 * Which of its spellings a person goes by: the one that most records agree on, so that a slip of one desk names nobody. Of what the reader may
 * read: another clearance may know them by another name.
 */
import { displayName } from "#model/shown-value.ts";
import type { Reader } from "./reader.ts";
import type { VisibleEntity } from "./visible.ts";

/** Links of an identity whose records are counted: past so many, its spelling is no slip. */
export const LINKS_COUNTED = 200;

interface Spelling {
  readonly records: Set<string>;
  /** ms; the latest time of what was reported under it. */
  newest: number;
}

/** What these identities are called, each once; not those of whom no name is known. */
export function spellingsOf(identities: readonly VisibleEntity[]): string[] {
  return [...new Set(identities.map(({ props }) => displayName(props)))].filter((name) => name !== "");
}

/** Ties go to the newest spelling, then to the first by its letters. "" when no name is known. */
export async function agreedName(reader: Pick<Reader, "recordsAbout">, identities: readonly VisibleEntity[]): Promise<string> {
  const names = spellingsOf(identities);
  if (names.length <= 1) return names[0] ?? "";
  const spellings = new Map<string, Spelling>(names.map((name) => [name, { records: new Set(), newest: -Infinity }]));
  const named = identities.filter((identity) => displayName(identity.props) !== "");
  await Promise.all(
    named.map(async (identity) => {
      const spelling = spellings.get(displayName(identity.props))!;
      const { records, newest } = await reader.recordsAbout(identity.id);
      for (const record of [...identity.records, ...records]) spelling.records.add(record);
      spelling.newest = Math.max(spelling.newest, newest ?? -Infinity);
    }),
  );
  const ranked = [...spellings].sort(
    ([a, one], [b, other]) => other.records.size - one.records.size || compare(other.newest, one.newest) || (a < b ? -1 : 1),
  );
  return ranked[0]![0];
}

/** As subtraction, but of two times that are not known as well. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
