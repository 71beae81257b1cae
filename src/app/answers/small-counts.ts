/**
 * Counts of people as statistics tell them (docs/protection.md, "Small counts"). From 1 to 10 they are not told: the threshold of CTDC's published
 * data on trafficking (k = 11). Of those that add up, larger ones are left out as well until no small one follows from the rest: secondary
 * suppression, by the smallest first (Cox 1980, doi:10.1080/01621459.1980.10477481; Hundepool et al. 2012, Statistical Disclosure Control, ch. 4), and
 * it is taken for granted that whoever reads it knows every total. What is told is rounded, so that two answers a few records apart tell of no
 * single person (Fellegi 1975, controlled and random rounding).
 */

/** Counts from 1 to one less than this are not told. */
export const TOLD_FROM = 11;
const ROUNDED_TO = 5;

/** The counts of one table, which add up to what is known: of a person each has one value. */
export type Table = readonly number[];

/** A table as it is told. */
export interface Told {
  /** Null is not told. */
  readonly counts: readonly (number | null)[];
  /** What each is at most, as far as this table lets anybody know. */
  readonly most: Table;
}

/** At the nearest multiple of 5; never among those that are not told. */
function rounded(count: number): number {
  return count === 0 ? 0 : Math.max(TOLD_FROM, Math.round(count / ROUNDED_TO) * ROUNDED_TO);
}

/**
 * Several tables about the same people, each of which tells the total of all. `within`: what they are part of, as it was told, cell by cell: of
 * whom nothing is told there, nothing is told here, and nowhere more than there. Null everywhere where some table cannot hide its few.
 */
export function toldTables(tables: readonly Table[], within?: readonly Told[]): Told[] {
  const told = tables.map((counts, t) => toldTable(counts, within?.[t]));
  if (!told.includes(undefined)) return told.map((one) => one!);
  return tables.map((counts, t) => ({
    counts: counts.map(() => null),
    most: counts.map((_, i) => within?.[t]?.most[i] ?? Infinity),
  }));
}

function toldTable(counts: Table, within: Told | undefined): Told | undefined {
  // What is told there is rounded, so it may be under what it is.
  const caps = counts.map((count, i) => Math.max(count, within?.most[i] ?? Infinity));
  const isClosed = (i: number): boolean => counts[i]! < TOLD_FROM || within?.counts[i] === null;
  const withheld = counts.flatMap((count, i) => (count > 0 && isClosed(i) ? [i] : []));
  const few = [...withheld];
  const others = counts
    .flatMap((count, i) => (count > 0 && !isClosed(i) ? [i] : []))
    .sort((a, b) => counts[a]! - counts[b]! || a - b);
  const sum = (cells: readonly number[], of: Table): number => cells.reduce((total, i) => total + of[i]!, 0);
  const mostOf = (i: number): number => Math.min(caps[i]!, sum(withheld, counts) - (withheld.length - 1));
  // Of all that are withheld the sum is known, and each is 1 and more. From what would be known to be more here it would follow that it is more there, too.
  const isHidden = (i: number): boolean => {
    const rest = withheld.filter((j) => j !== i);
    const least = sum(withheld, counts) - sum(rest, caps);
    return least <= 1 && mostOf(i) >= TOLD_FROM;
  };
  while (!few.every(isHidden)) {
    const next = others.shift();
    if (next === undefined) return undefined;
    withheld.push(next);
  }
  const hidden = new Set(withheld);
  return {
    counts: counts.map((count, i) => (hidden.has(i) ? null : rounded(count))),
    most: counts.map((count, i) => (hidden.has(i) ? mostOf(i) : rounded(count))),
  };
}

/** Of everybody, where their tables tell anything. */
export function toldTotal(total: number, tables: readonly Told[]): number | null {
  if (total > 0 && total < TOLD_FROM) return null;
  const isHidden = tables.some(({ counts }) => counts.length > 0 && counts.every((count) => count === null));
  return isHidden ? null : rounded(total);
}
