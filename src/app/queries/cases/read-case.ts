/**
 * Cases as a reader sees them. Whoever may read what it was opened under may know of a case; of what is in it they are told what they may
 * read, with what was done with it. The version tells nothing of how often anything was done.
 */
import { assigneeAfter, itemKey, itemsAfter, statusAfter, titleAfter } from "#model/kept/after-events.ts";
import type { CaseEvent, CaseStatus, KeptCase } from "#model/kept/case.ts";
import { order } from "#base/order.ts";
import { unionOfHandlings } from "#model/handling.ts";
import type { StoredDoc } from "#store/port.ts";
import { type Page, type PageArgs, pageOf } from "../../answers/page.ts";
import { contextOf } from "../../context.ts";
import type { Reader } from "../../reader/reader.ts";
import { allDocs } from "../all-docs.ts";
import { handlingsOf, shownOf } from "./shown.ts";
import { seenItem, seenItems, type SeenKeyed } from "./readable-items.ts";

export interface CaseComment {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly handling: string;
}

export interface ToldItem extends SeenKeyed {
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

/** A view by its name; what is in it is read when it is asked for (read-view.ts). */
export interface ToldView {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly at: string;
}

/** What is null was not said, or may not be read. */
export interface ToldEvent {
  readonly id: string;
  readonly kind: CaseEvent["kind"];
  readonly by: string;
  readonly at: string;
  readonly title: string | null;
  readonly status: CaseStatus | null;
  readonly assignee: string | null;
  readonly text: string | null;
  readonly view: string | null;
  readonly items: readonly SeenKeyed[];
}

export interface ToldCase {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly assignee: string | null;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly comments: readonly CaseComment[];
  readonly views: readonly ToldView[];
  readonly items: () => Promise<readonly ToldItem[]>;
  /** Latest first. */
  readonly history: () => Promise<readonly ToldEvent[]>;
  readonly handling: () => Promise<string>;
}

export interface CaseFilter {
  readonly statuses: readonly CaseStatus[] | null;
  readonly assignee: string | null;
}

/** Those opened last first. */
export async function listCases(reader: Reader, args: PageArgs & CaseFilter): Promise<Page<ToldCase>> {
  const docs = await allDocs(contextOf(reader).store, "cases");
  reader.work.count(docs.length);
  const told = await Promise.all(docs.map((doc) => toldCase(reader, doc)));
  const fitting = told.filter(
    (one) =>
      one !== undefined &&
      (args.statuses === null || args.statuses.includes(one.status)) &&
      (args.assignee === null || args.assignee === one.assignee),
  ) as ToldCase[];
  fitting.sort(
    order(
      (one) => Date.parse(one.openedAt),
      (one) => one.id,
    ),
  );
  return pageOf(fitting, ({ id }) => id, args);
}

export async function getCase(reader: Reader, { id }: { readonly id: string }): Promise<ToldCase | undefined> {
  const [doc] = await contextOf(reader).store.docs("cases", [id]);
  return doc === undefined ? undefined : toldCase(reader, doc);
}

/** The version of a case after so many events, which nobody can count by it. */
export function versionAfter(reader: Reader, id: string, events: number): string {
  return contextOf(reader).minter.recordKey("case", id, String(events)).slice(0, VERSION_LENGTH);
}

const VERSION_LENGTH = 16;

export async function toldCase(reader: Reader, { id, body }: StoredDoc<"cases">): Promise<ToldCase | undefined> {
  const sight = await reader.sight();
  const { events } = body;
  const legible = events.filter(({ handling }) => sight.handling(handling));
  const opened = events[0]!;
  const title = titleAfter(legible);
  if (legible[0] !== opened || title === undefined) return undefined;
  const items = (): Promise<readonly ToldItem[]> => reader.once(`items of ${id} ${events.length}`, () => toldItems(reader, body));
  const comments = legible.filter((event) => event.kind === "COMMENTED");
  return {
    id,
    version: versionAfter(reader, id, events.length),
    title,
    status: statusAfter(events),
    assignee: assigneeAfter(events),
    openedBy: opened.by,
    openedAt: opened.at,
    comments,
    views: viewsAfter(legible),
    items,
    history: async () => (await toldEvents(reader, events)).reverse(),
    handling: async () => {
      const labels = await handlingsOf(reader, shownOf(await items()));
      return unionOfHandlings([...legible.map(({ handling }) => handling), ...labels]);
    },
  };
}

async function toldItems(reader: Reader, { events }: KeptCase): Promise<readonly ToldItem[]> {
  const sight = await reader.sight();
  return (await seenItems(reader, itemsAfter(events))).map(({ placed: { key, by }, ...item }) => ({
    ...item,
    key,
    note: sight.handling(by.handling) ? by.note : null,
    by: by.by,
    at: by.at,
  }));
}

/** The latest of each name. */
function viewsAfter(legible: readonly CaseEvent[]): readonly ToldView[] {
  const views = new Map<string, ToldView>();
  for (const event of legible)
    if (event.kind === "VIEW_SAVED") views.set(event.name, { id: event.view, name: event.name, by: event.by, at: event.at });
  return [...views.values()];
}

/** In their order, without those of which nothing may be read. */
export async function toldEvents(reader: Reader, events: readonly CaseEvent[]): Promise<ToldEvent[]> {
  const sight = await reader.sight();
  const told = await Promise.all(
    events.map(async (event): Promise<ToldEvent | undefined> => {
      const legible = sight.handling(event.handling);
      const { id, kind, by, at } = event;
      const base = { id, kind, by, at, title: null, status: null, assignee: null, text: null, view: null, items: [] };
      switch (event.kind) {
        case "OPENED":
          return legible ? { ...base, title: event.title, assignee: event.assignee } : undefined;
        case "CHANGED": {
          const { status, assignee } = event;
          if (!legible && status === null && assignee === null) return undefined;
          return { ...base, status, assignee, ...(legible ? { title: event.title, text: event.reason } : {}) };
        }
        case "ADDED":
        case "REMOVED": {
          const seen = await Promise.all(event.items.map((item) => seenItem(reader, item)));
          const items = event.items.flatMap((item, i) => (seen[i] === undefined ? [] : [{ ...seen[i], key: itemKey(item) }]));
          return items.length === 0 ? undefined : { ...base, items, text: legible ? event.note : null };
        }
        case "COMMENTED":
          return legible ? { ...base, text: event.text } : undefined;
        case "VIEW_SAVED":
          return legible ? { ...base, view: event.name } : undefined;
      }
    }),
  );
  return told.filter((event) => event !== undefined);
}
