/**
 * Persons from ties: the strongest tie first (Kruskal 1956), each joining two groups unless somebody is judged not to be somebody
 * of the other group. So a NOT_SAME is honoured transitively, and a chain that contradicts it breaks at its weakest tie.
 */
import { listAt } from "#base/list-at.ts";
import { PAIR_BASE } from "./blocking.ts";

export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
  /** Which of equally strong ties goes first; then by index. */
  readonly order: number;
  /** A user's SAME: joins whatever rules say, but never against a user's NOT_SAME. */
  readonly byUser: boolean;
}

export interface Bans {
  /** Pairs that a user judged NOT_SAME: never together. */
  readonly byUser: readonly (readonly [number, number])[];
  /** Pairs that a rule keeps apart, unless a user joins them. */
  readonly byRule: readonly (readonly [number, number])[];
}

export interface Clusters {
  /** Index → the smallest index of its group. */
  readonly leader: Uint32Array;
  /** Ties that joined two groups, in the order they did. */
  readonly joined: readonly Tie[];
  /** Ties that a ban or the rest of the groups refused. */
  readonly refused: readonly Tie[];
}

/** `fits` may refuse a rule's tie for what the rest of the two groups says. Ties in any order; the result does not depend on it. */
export function clusterTies(
  count: number,
  ties: readonly Tie[],
  bans: Bans,
  fits: (one: readonly number[], other: readonly number[]) => boolean,
): Clusters {
  const groups = new Groups(count);
  groups.ban(bans.byUser, "user");
  groups.ban(bans.byRule, "rule");
  const joined: Tie[] = [];
  const refused: Tie[] = [];
  const strongestFirst = [...ties].sort(
    (x, y) => Number(y.byUser) - Number(x.byUser) || y.bits - x.bits || x.order - y.order || x.a - y.a || x.b - y.b,
  );
  for (const tie of strongestFirst) {
    const one = groups.find(tie.a);
    const other = groups.find(tie.b);
    if (one === other) continue;
    const banned = groups.banned(one, other, "user") || (!tie.byUser && groups.banned(one, other, "rule"));
    if (banned || (!tie.byUser && !fits(groups.members(one), groups.members(other)))) {
      refused.push(tie);
      continue;
    }
    groups.join(one, other);
    joined.push(tie);
  }
  return { leader: Uint32Array.from({ length: count }, (_, i) => groups.find(i)), joined, refused };
}

type Judge = "user" | "rule";

/** Union–find whose roots are the smallest index, with members and bans kept only for groups that have any. */
class Groups {
  readonly #parent: Uint32Array;
  readonly #members = new Map<number, number[]>();
  readonly #bans = { user: new Map<number, number[]>(), rule: new Map<number, number[]>() };
  readonly #pairs = { user: new Set<number>(), rule: new Set<number>() };

  constructor(count: number) {
    this.#parent = Uint32Array.from({ length: count }, (_, i) => i);
  }

  ban(pairs: readonly (readonly [number, number])[], judge: Judge): void {
    for (const [a, b] of pairs) {
      if (a === b || this.#pairs[judge].has(Math.min(a, b) * PAIR_BASE + Math.max(a, b))) continue;
      this.#pairs[judge].add(Math.min(a, b) * PAIR_BASE + Math.max(a, b));
      listAt(this.#bans[judge], a).push(b);
      listAt(this.#bans[judge], b).push(a);
    }
  }

  find(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    while (this.#parent[i] !== root) {
      const next = this.#parent[i]!;
      this.#parent[i] = root;
      i = next;
    }
    return root;
  }

  members(root: number): readonly number[] {
    return this.#members.get(root) ?? [root];
  }

  banned(one: number, other: number, judge: Judge): boolean {
    const bans = this.#bans[judge];
    const [fewer, against] = (bans.get(one)?.length ?? 0) <= (bans.get(other)?.length ?? 0) ? [one, other] : [other, one];
    return bans.get(fewer)?.some((i) => this.find(i) === against) ?? false;
  }

  join(one: number, other: number): void {
    const [root, child] = one < other ? [one, other] : [other, one];
    const members = [...this.members(root), ...this.members(child)];
    this.#parent[child] = root;
    this.#members.delete(child);
    this.#members.set(root, members);
    for (const bans of [this.#bans.user, this.#bans.rule]) {
      const moved = bans.get(child);
      if (moved === undefined) continue;
      bans.delete(child);
      listAt(bans, root).push(...moved);
    }
  }
}
