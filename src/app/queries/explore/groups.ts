/** Neighbours by how they are linked and what they are: what an expansion counts, and offers for more. */
import { AppError } from "#base/errors.ts";
import { order } from "#base/order.ts";
import { ENTITY_CODES, type EntityKind, LINK_CODES, type LinkKind } from "#model/kinds.ts";

/** Linked by links of one kind, one way, and of one kind. */
export interface GroupOf {
  readonly kind: LinkKind;
  readonly direction: "OUT" | "IN";
  readonly entityKind: EntityKind;
}

export interface GroupCount extends GroupOf {
  readonly key: string;
  /** Distinct neighbours; who is linked in several ways is in several groups. */
  readonly total: number;
  readonly shown: number;
}

const DIRECTIONS = ["OUT", "IN"] as const;

export function groupKey({ kind, direction, entityKind }: GroupOf): string {
  return `${kind}:${direction}:${entityKind}`;
}

export function groupOfKey(key: string): GroupOf {
  const [kindWord, directionWord, entityWord, ...rest] = key.split(":");
  const kind = LINK_CODES.names.find((name) => name === kindWord);
  const direction = DIRECTIONS.find((name) => name === directionWord);
  const entityKind = ENTITY_CODES.names.find((name) => name === entityWord);
  if (kind === undefined || direction === undefined || entityKind === undefined || rest.length > 0)
    throw new AppError("BAD_INPUT", "group must be the key of a group that an expansion gave, such as TRAVELLED_ON:IN:Person");
  return { kind, direction, entityKind };
}

/** In the order of kinds, out before in. */
export function countGroups(
  neighbours: readonly { readonly id: string; readonly groups: ReadonlyMap<string, GroupOf> }[],
  shown: ReadonlySet<string>,
): GroupCount[] {
  const counts = new Map<string, GroupCount>();
  for (const { id, groups } of neighbours)
    for (const [key, group] of groups) {
      const before = counts.get(key) ?? { ...group, key, total: 0, shown: 0 };
      counts.set(key, { ...before, total: before.total + 1, shown: before.shown + (shown.has(id) ? 1 : 0) });
    }
  return [...counts.values()].sort(
    order(
      ({ kind }) => -LINK_CODES.of[kind],
      ({ direction }) => -DIRECTIONS.indexOf(direction),
      ({ entityKind }) => -ENTITY_CODES.of[entityKind],
    ),
  );
}
