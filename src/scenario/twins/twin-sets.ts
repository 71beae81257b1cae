/** Who was made as a look-alike, for the truth; and how many of a kind there are in a world. */
import type { GroupKind, Person, Worker, World } from "../world.ts";

/** One set of people who look like a group and are none. */
export interface TwinSet {
  readonly kind: string;
  readonly looksLike: GroupKind;
  readonly people: readonly Person[];
  readonly workers: readonly Worker[];
}

/** So many of a kind for each that the standard make has. */
export function twinRate(world: World, kind: string): number {
  return world.make.twins?.(kind) ?? 1;
}

/** At this size, by the make's rate of the kind: at least one of each kind that the make has. */
export function twinCount(world: World, kind: string, atMedium: number): number {
  const rate = twinRate(world, kind);
  return rate === 0 ? 0 : Math.max(1, Math.round(atMedium * rate * world.settings.twins));
}

export function noteTwins(
  world: World,
  of: { readonly name: string; readonly looksLike: GroupKind },
  people: readonly Person[],
  workers: readonly Worker[] = [],
): void {
  world.twinSets.push({ kind: of.name, looksLike: of.looksLike, people, workers });
}
