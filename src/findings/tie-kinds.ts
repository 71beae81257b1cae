/**
 * Which independent kinds of things tie a group, and how many groups of these data each kind ties alone: what holds most groups together, a
 * household's address here and an agency's IP address there, tells a group from no other.
 */
import { TIE_CODES, TIE_KINDS, type TieCode, type TieKind } from "#analytics/tie-method.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { Group } from "./group-evidence.ts";

type Tied = Pick<Group, "members" | "ties">;

/** Member → a bit for each of TIE_KINDS that ties them to others of the group without an innocent explanation. */
export function tiedByKind({ settings }: Pick<BaseWorld, "settings">, { ties }: Tied): ReadonlyMap<number, number> {
  const rows = settings.analytics.ties;
  const tied = new Map<number, number>();
  for (const { benign, terms, low, high } of ties) {
    if (benign !== "") continue;
    const bits = terms.reduce((all, { code }) => all | bitOf(rows[code].kind), 0);
    for (const person of [low, high]) tied.set(person, (tied.get(person) ?? 0) | bits);
  }
  return tied;
}

/** In the order of TIE_KINDS: how many members each ties. */
export function countsByKind(tied: ReadonlyMap<number, number>): number[] {
  const counts = TIE_KINDS.map(() => 0);
  for (const bits of tied.values()) TIE_KINDS.forEach((_, at) => (counts[at]! += (bits >> at) & 1));
  return counts;
}

function bitOf(kind: TieKind | null): number {
  return kind === null ? 0 : 1 << TIE_KINDS.indexOf(kind);
}

/** Codes of each independent kind that ties a third of the members, and three of them, at least. */
export function kindsThatTie(world: Pick<BaseWorld, "settings">, group: Tied): readonly (readonly TieCode[])[] {
  const counts = countsByKind(tiedByKind(world, group));
  return codesByKind(world).filter((_, at) => counts[at]! >= enough(group));
}

function enough({ members: { length } }: Tied): number {
  return Math.min(length, Math.max(3, length / 3));
}

/**
 * For each group the share of the first `apart` ones, which overlap no other, that one kind alone ties and that is the same as here; 0 for those
 * that more than one kind ties.
 */
export function sharesTiedAlike(world: Pick<BaseWorld, "settings">, groups: readonly Tied[], apart: number): number[] {
  const alone = groups.map((group) => {
    const counts = countsByKind(tiedByKind(world, group));
    if (counts.filter((count) => count >= enough(group)).length > 1) return null;
    return counts.indexOf(Math.max(...counts));
  });
  const counts = new Map<number | null, number>();
  for (const kind of alone.slice(0, apart)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return alone.map((kind) => (kind === null ? 0 : (counts.get(kind) ?? 0) / Math.max(1, apart)));
}

function codesByKind({ settings }: Pick<BaseWorld, "settings">): TieCode[][] {
  const { ties } = settings.analytics;
  return TIE_KINDS.map((kind) => TIE_CODES.filter((code) => ties[code].kind === kind));
}
