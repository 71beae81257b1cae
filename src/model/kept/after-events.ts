/** What stands in a case after the events so far. */
import type { CaseEvent, CaseItem, CaseStatus } from "./case.ts";

export interface Placed {
  readonly key: string;
  readonly item: CaseItem;
  /** The event by which it came in last. */
  readonly by: CaseEvent & { readonly kind: "ADDED" | "REMOVED" };
}

export function itemKey(item: CaseItem): string {
  return item.kind === "PATH"
    ? `PATH:${item.steps.map(({ from, kind, to }) => `${from}>${kind}>${to}`).join(",")}`
    : `${item.kind}:${item.ref}`;
}

/** What is in it after these events, in the order in which it came. */
export function itemsAfter(events: readonly CaseEvent[]): readonly Placed[] {
  const items = new Map<string, Placed>();
  for (const event of events) {
    if (event.kind !== "ADDED" && event.kind !== "REMOVED") continue;
    for (const item of event.items) {
      const key = itemKey(item);
      if (event.kind === "REMOVED") items.delete(key);
      else if (!items.has(key)) items.set(key, { key, item, by: event });
    }
  }
  return [...items.values()];
}

export function statusAfter(events: readonly CaseEvent[]): CaseStatus {
  return events.reduce<CaseStatus>((status, event) => (event.kind === "CHANGED" ? (event.status ?? status) : status), "OPEN");
}

export function assigneeAfter(events: readonly CaseEvent[]): string | null {
  const last = events.reduce<string | null>(
    (assignee, event) => (event.kind === "OPENED" || event.kind === "CHANGED" ? (event.assignee ?? assignee) : assignee),
    null,
  );
  return last === "" ? null : last;
}

/** `events`: those of which the reader may read what was written. */
export function titleAfter(events: readonly CaseEvent[]): string | undefined {
  return events.reduce<string | undefined>(
    (title, event) => (event.kind === "OPENED" || event.kind === "CHANGED" ? (event.title ?? title) : title),
    undefined,
  );
}
