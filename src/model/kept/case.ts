/**
 * A case as it is kept: what was done with it, one event after another, and nothing else. What stands follows from the events. It holds
 * references and no copies: what a thing is, and who may know of it, is told by the records at the time of reading.
 */
import type { EntityKind, LinkKind } from "../kinds.ts";

export const CASE_STATUSES = ["OPEN", "SUSPENDED", "CLOSED", "HANDED_OVER"] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export interface CaseStep {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind | "IDENTIFIED_AS";
}

/** A thing, link or finding by its id, or a path by its steps. */
export type CaseItem =
  | { readonly kind: "ENTITY" | "LINK" | "FINDING"; readonly ref: string }
  | { readonly kind: "PATH"; readonly steps: readonly CaseStep[] };

interface Said {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  /** Label of what was written here: titles, notes, reasons, names of views. */
  readonly handling: string;
}

export type CaseEvent = Said &
  (
    | { readonly kind: "OPENED"; readonly title: string; readonly assignee: string | null }
    /** What is null stays as it was; an assignee of "" is nobody. */
    | {
        readonly kind: "CHANGED";
        readonly title: string | null;
        readonly status: CaseStatus | null;
        readonly assignee: string | null;
        readonly reason: string | null;
      }
    | { readonly kind: "ADDED" | "REMOVED"; readonly items: readonly CaseItem[]; readonly note: string | null }
    | { readonly kind: "COMMENTED"; readonly text: string }
    /** `view`: the id of what was saved. */
    | { readonly kind: "VIEW_SAVED"; readonly view: string; readonly name: string }
  );

/** `events`: at least that it was opened; their number is the case's version. */
export interface KeptCase {
  readonly events: readonly CaseEvent[];
}

/** What somebody had on the canvas. Kept as saved; another one of the same name takes its place and leaves it. */
export interface KeptView {
  readonly case: string;
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly pinned: boolean }[];
  /** Ids. */
  readonly links: readonly string[];
  readonly hidden: readonly string[];
  readonly filters: ViewFilters;
}

export interface ViewFilters {
  readonly linkKinds: readonly LinkKind[] | null;
  readonly entityKinds: readonly EntityKind[] | null;
  /** Event time, ms. */
  readonly from: number | null;
  readonly until: number | null;
  readonly text: string | null;
}
