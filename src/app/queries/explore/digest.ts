/** What is left out of an expansion, in words: how many of what, linked how. Nobody in it is named. */
import type { AnyEntity } from "../../reader/visible.ts";
import { NOUNS, VERBS } from "../step-text.ts";
import type { GroupCount } from "./groups.ts";

export interface Digest {
  readonly count: number;
  readonly text: string;
  /** Null for all groups together. */
  readonly groupKey: string | null;
  /** Where to go on; null when nothing is left. */
  readonly after: string | null;
}

interface Rest {
  readonly entity: AnyEntity;
  /** More links than were read: there may be more of everything. */
  readonly atLeast: boolean;
  readonly after: string | null;
}

export function digestOfGroup(group: GroupCount, { entity, atLeast, after }: Rest): Digest {
  const count = group.total - group.shown;
  const rest = count === 0 ? "nothing" : `${numberText(count)} more ${groupText(group, { count, entity })}`;
  return {
    count,
    text: atLeast ? `at least ${rest}` : rest,
    groupKey: group.key,
    after: count === 0 ? null : after,
  };
}

/** Of all groups; one that is left out of several of them counts once. */
export function digestOfAll(count: number, groups: readonly Digest[], { atLeast, after }: Omit<Rest, "entity">): Digest {
  const left = groups.filter((group) => group.count > 0).map(({ text }) => text);
  const parts = left.length <= 1 ? left : [`${atLeast ? "at least " : ""}${numberText(count)} more in all`, ...left];
  const nothing = atLeast ? "at least nothing" : "nothing";
  return { count, text: parts.length === 0 ? nothing : parts.join("; "), groupKey: null, after: count === 0 ? null : after };
}

function groupText(
  { kind, direction, entityKind }: GroupCount,
  of: { readonly count: number; readonly entity: AnyEntity },
): string {
  const person = of.entity.kind === "Person";
  const noun = NOUNS[entityKind][of.count === 1 ? 0 : 1];
  const verb = VERBS[kind];
  if (direction === "OUT") return `${noun} that ${person ? "they" : "it"} ${person ? plural(verb) : verb}`;
  const relative = entityKind === "Person" ? "who" : "that";
  return `${noun} ${relative} ${of.count === 1 ? verb : plural(verb)} ${person ? "them" : "it"}`;
}

const PLURALS: Readonly<Record<string, string>> = { is: "are", was: "were", departs: "depart", arrives: "arrive" };

function plural(verb: string): string {
  const [first, ...rest] = verb.split(" ");
  return [PLURALS[first!] ?? first, ...rest].join(" ");
}

/** `3783` → `3,783`. */
function numberText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
