/**
 * Which finding of the last run is which draft of this one: Jaccard at least 0.2 in groups, whose members come and go, and 0.3
 * otherwise, or containment at least 0.6 of the members (docs/method.md, "Lineage"), one to one by overlap, kind and then id deciding
 * between equals. What is left over has merged, split, died or been born.
 */
import { listAt } from "#base/list-at.ts";
import type { Finding, FindingDraft, FindingType } from "#model/finding.ts";

export interface LineageMatch {
  /** Draft index → the finding it continues. */
  readonly continues: ReadonlyMap<number, Finding>;
  /** Draft index → findings that went into it. */
  readonly absorbed: ReadonlyMap<number, readonly Finding[]>;
  /** Draft index → the finding it broke off from (which continues elsewhere). */
  readonly splitFrom: ReadonlyMap<number, Finding>;
  /** Findings that nothing continues. */
  readonly gone: readonly Finding[];
}

const JACCARD_MIN: Readonly<Record<FindingType, number>> = { CLUSTER: 0.2, INSIDER: 0.3, PATTERN: 0.3 };
const CONTAINMENT_MIN = 0.6;

interface Pair {
  readonly draft: number;
  readonly previous: number;
  readonly jaccard: number;
  readonly sameKind: boolean;
}

export function matchLineage(
  previous: readonly Finding[],
  drafts: readonly FindingDraft[],
  personNow: (id: string) => string,
): LineageMatch {
  const before = previous.map((finding) => new Set(finding.members.map((member) => personNow(member.entity))));
  const after = drafts.map((draft) => new Set(draft.members.map((member) => member.entity)));
  const pairs = overlaps(previous, drafts, { before, after });
  const draftOf = new Map<number, number>();
  const continues = new Map<number, Finding>();
  for (const pair of pairs) {
    if (draftOf.has(pair.previous) || continues.has(pair.draft)) continue;
    draftOf.set(pair.previous, pair.draft);
    continues.set(pair.draft, previous[pair.previous]!);
  }
  const absorbed = new Map<number, Finding[]>();
  const splitFrom = new Map<number, Finding>();
  const merged = new Set<number>();
  for (const pair of pairs) {
    const finding = previous[pair.previous]!;
    if (!draftOf.has(pair.previous) && !merged.has(pair.previous) && finding.status !== "DISSOLVED") {
      merged.add(pair.previous);
      listAt(absorbed, pair.draft).push(finding);
    } else if (!continues.has(pair.draft) && !splitFrom.has(pair.draft)) splitFrom.set(pair.draft, finding);
  }
  const gone = previous.filter((finding, i) => finding.status !== "DISSOLVED" && !draftOf.has(i) && !merged.has(i));
  return { continues, absorbed, splitFrom, gone };
}

/** Pairs that overlap enough, the best first; findings that had dissolved come last, so that they only take what is left. */
function overlaps(
  previous: readonly Finding[],
  drafts: readonly FindingDraft[],
  sets: { before: readonly ReadonlySet<string>[]; after: readonly ReadonlySet<string>[] },
): Pair[] {
  const byMember = new Map<string, number[]>();
  sets.before.forEach((members, i) => {
    for (const member of members) listAt(byMember, member).push(i);
  });
  const pairs: Pair[] = [];
  drafts.forEach((draft, d) => {
    const shared = new Map<number, number>();
    for (const member of sets.after[d]!) for (const i of byMember.get(member) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    for (const [i, count] of shared) {
      const finding = previous[i]!;
      if (finding.type !== draft.type) continue;
      const jaccard = count / (sets.before[i]!.size + sets.after[d]!.size - count);
      const containment = count / Math.min(sets.before[i]!.size, sets.after[d]!.size);
      if (jaccard < JACCARD_MIN[draft.type] && containment < CONTAINMENT_MIN) continue;
      pairs.push({ draft: d, previous: i, jaccard, sameKind: finding.kind === draft.kind });
    }
  });
  const dead = (pair: Pair): number => Number(previous[pair.previous]!.status === "DISSOLVED");
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return pairs.sort(
    (a, b) =>
      dead(a) - dead(b) ||
      b.jaccard - a.jaccard ||
      Number(b.sameKind) - Number(a.sameKind) ||
      compare(previous[a.previous]!.id, previous[b.previous]!.id) ||
      a.draft - b.draft,
  );
}
