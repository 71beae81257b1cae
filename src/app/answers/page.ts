/** Pages of lists: a stable order, exact totals, at most 200 at a time, positions that survive until the list itself changes. */
import { AppError } from "#base/errors.ts";

export const PAGE_MAX = 200;

export interface PageArgs {
  readonly first: number;
  /** Key of the item to go on after; null begins at the top. */
  readonly after: string | null;
}

/** How far a bounded search went. */
export interface Bounds {
  readonly explored: number;
  readonly truncated: boolean;
  readonly timedOut: boolean;
}

export interface Page<T> extends Bounds {
  readonly items: readonly { readonly key: string; readonly node: T }[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export function checkFirst(first: number): void {
  if (!Number.isInteger(first) || first < 0 || first > PAGE_MAX)
    throw new AppError("LIMIT_EXCEEDED", `first must be from 0 to ${PAGE_MAX}`);
}

/** Cuts a page out of a whole list that is in its final order. */
export function pageOf<T>(all: readonly T[], keyOf: (item: T) => string, args: PageArgs, bounds: Partial<Bounds> = {}): Page<T> {
  checkFirst(args.first);
  let start = 0;
  if (args.after !== null) {
    const at = all.findIndex((item) => keyOf(item) === args.after);
    if (at < 0)
      throw new AppError("CONFLICT", "the list has changed and the place this cursor marks is gone: begin again without it");
    start = at + 1;
  }
  const end = Math.min(all.length, start + args.first);
  return {
    items: all.slice(start, end).map((node) => ({ key: keyOf(node), node })),
    totalCount: all.length,
    hasNextPage: end < all.length,
    hasPreviousPage: start > 0,
    explored: bounds.explored ?? all.length,
    truncated: bounds.truncated ?? false,
    timedOut: bounds.timedOut ?? false,
  };
}
