/**
 * Which independent kinds of things tie a group, and how many groups of these data each kind ties alone: what holds most groups together, a
 * household's address here and an agency's IP address there, tells a group from no other.
 */
import { TIE_CODES, TIE_KINDS, type TieCode } from "#analytics/tie-method.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { Group } from "./group-evidence.ts";

type Tied = Pick<Group, "members" | "ties">;

/** Codes of each independent kind that ties a third of the members, and three of them, at least. */
export function kindsThatTie(world: Pick<BaseWorld, "settings">, group: Tied): readonly (readonly TieCode[])[] {
  const size = group.members.length;
  return codesByKind(world).filter((codes) => touchedBy(group, codes) >= Math.min(size, Math.max(3, size / 3)));
}

export function touchedBy({ ties }: Tied, codes: readonly TieCode[]): number {
  const touched = new Set<number>();
  for (const tie of ties) {
    if (tie.benign === "" && tie.terms.some((term) => codes.includes(term.code))) touched.add(tie.low).add(tie.high);
  }
  return touched.size;
}

/**
 * For each group the share of the first `apart` ones, which overlap no other, that one kind alone ties and that is the same as here; 0 for those
 * that more than one kind ties.
 */
export function sharesTiedAlike(world: Pick<BaseWorld, "settings">, groups: readonly Tied[], apart: number): number[] {
  const alone = groups.map((group) => {
    if (kindsThatTie(world, group).length > 1) return null;
    const touched = codesByKind(world).map((codes) => touchedBy(group, codes));
    return touched.indexOf(Math.max(...touched));
  });
  const counts = new Map<number | null, number>();
  for (const kind of alone.slice(0, apart)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return alone.map((kind) => (kind === null ? 0 : (counts.get(kind) ?? 0) / Math.max(1, apart)));
}

function codesByKind({ settings }: Pick<BaseWorld, "settings">): TieCode[][] {
  const { ties } = settings.analytics;
  return TIE_KINDS.map((kind) => TIE_CODES.filter((code) => ties[code].kind === kind));
}
