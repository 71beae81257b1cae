/** What people do with a case. Whoever may read it may; each change says of which version it is (change-case.ts). */
import { AppError } from "#base/errors.ts";
import { itemKey, itemsAfter, statusAfter } from "#model/kept/after-events.ts";
import type { CaseEvent, CaseItem, CaseStatus, CaseStep, KeptView } from "#model/kept/case.ts";
import { kindOfId } from "#model/ids.ts";
import { shownEntity, seenItem } from "../../queries/cases/readable-items.ts";
import type { ToldCase } from "../../queries/cases/read-case.ts";
import type { Reader } from "../../reader/reader.ts";
import { resolveSubject } from "../../reader/resolve-ref.ts";
import { changeCase, longText, newId, noteText, type OfVersion, shortText } from "./change-case.ts";

const ITEMS_MAX = 500;
const STEPS_MAX = 16;
const VIEW_NODES_MAX = 1000;
const VIEW_LINKS_MAX = 3000;
/** Positions past it are no place on a canvas. */
const PLACE_MAX = 1e7;

/** What is null stays as it is; an assignee of "" is nobody. */
export function retitleCase(
  reader: Reader,
  input: OfVersion & {
    readonly title: string | null;
    readonly status: CaseStatus | null;
    readonly assignee: string | null;
    readonly reason: string | null;
  },
): Promise<ToldCase> {
  const { status, reason } = input;
  if (input.title === null && status === null && input.assignee === null)
    throw new AppError("BAD_INPUT", "give a title, a status or an assignee");
  const title = input.title === null ? null : shortText(input.title, "a title");
  const assignee = input.assignee === null || input.assignee === "" ? input.assignee : shortText(input.assignee, "an assignee");
  return changeCase(reader, input, async () => ({
    change: { kind: "CHANGED", title, status, assignee, reason: noteText(reason) },
  }));
}

/** All of these or, when one may not be read, none. What is in it already is left as it is. */
export function addToCase(
  reader: Reader,
  input: OfVersion & {
    readonly entities: readonly string[];
    readonly links: readonly string[];
    readonly findings: readonly string[];
    readonly paths: readonly (readonly CaseStep[])[];
    readonly note: string | null;
  },
): Promise<ToldCase> {
  return changeCase(reader, input, async (events) => {
    stillOpen(events);
    const given = await itemsOf(reader, input);
    const there = new Set(itemsAfter(events).map(({ key }) => key));
    const items = [...new Map(given.map((item) => [itemKey(item), item])).values()].filter((item) => !there.has(itemKey(item)));
    if (items.length === 0)
      throw new AppError("BAD_INPUT", given.length === 0 ? "give something to add" : "all of it is in the case already");
    if (there.size + items.length > ITEMS_MAX) throw new AppError("LIMIT_EXCEEDED", `a case holds at most ${ITEMS_MAX} items`);
    return { change: { kind: "ADDED", items, note: noteText(input.note) } };
  });
}

export function removeFromCase(
  reader: Reader,
  input: OfVersion & { readonly keys: readonly string[]; readonly note: string | null },
): Promise<ToldCase> {
  return changeCase(reader, input, async (events) => {
    stillOpen(events);
    const there = new Map(itemsAfter(events).map(({ key, item }) => [key, item]));
    const items = await Promise.all(
      [...new Set(input.keys)].map(async (key) => {
        const item = there.get(key);
        if (item === undefined || (await seenItem(reader, item)) === undefined)
          throw new AppError("NOT_FOUND", "one of the keys is of nothing readable in this case");
        return item;
      }),
    );
    if (items.length === 0) throw new AppError("BAD_INPUT", "give the keys of what is to be taken out");
    return { change: { kind: "REMOVED", items, note: noteText(input.note) } };
  });
}

export function commentOnCase(reader: Reader, input: OfVersion & { readonly text: string }): Promise<ToldCase> {
  const text = longText(input.text, "a comment");
  return changeCase(reader, input, async () => ({ change: { kind: "COMMENTED", text } }));
}

/** One of the same name takes the place of the one before. */
export function saveCaseView(
  reader: Reader,
  input: OfVersion & { readonly name: string; readonly view: Omit<KeptView, "case"> },
): Promise<ToldCase> {
  const name = shortText(input.name, "a view's name");
  const { nodes, links, hidden, filters } = input.view;
  if (nodes.length > VIEW_NODES_MAX || hidden.length > VIEW_NODES_MAX || links.length > VIEW_LINKS_MAX)
    throw new AppError(
      "LIMIT_EXCEEDED",
      `a view holds at most ${VIEW_NODES_MAX} nodes, ${VIEW_NODES_MAX} hidden ones and ${VIEW_LINKS_MAX} links`,
    );
  if (nodes.some(({ x, y }) => !(Math.abs(x) <= PLACE_MAX && Math.abs(y) <= PLACE_MAX)))
    throw new AppError("BAD_INPUT", `x and y must be from -${PLACE_MAX} to ${PLACE_MAX}`);
  const ids = [...nodes.map(({ id }) => id), ...hidden];
  if (ids.some((id) => kindOfId(id) === undefined))
    throw new AppError("BAD_INPUT", "nodes go by their ids, as an id field gave them");
  if (links.some((id) => id.length > LINK_ID_MAX))
    throw new AppError("BAD_INPUT", "links go by their ids, as an id field gave them");
  const text = filters.text === null ? null : shortText(filters.text, "a filter's text");
  return changeCase(reader, input, async () => {
    const id = `cv_${newId()}`;
    const body: KeptView = { case: input.case, nodes, links, hidden, filters: { ...filters, text } };
    return {
      change: { kind: "VIEW_SAVED", view: id, name },
      along: [{ collection: "caseViews", append: [{ id, sort: input.case, refs: [], body }] }],
    };
  });
}

const LINK_ID_MAX = 300;

/** What is closed or handed over is left as it was, but for comments, views and its status. */
function stillOpen(events: readonly CaseEvent[]): void {
  const status = statusAfter(events);
  if (status === "CLOSED" || status === "HANDED_OVER")
    throw new AppError("BAD_INPUT", `the case is ${status}: open it again (changeCase) before its content is changed`);
}

async function itemsOf(
  reader: Reader,
  given: {
    entities: readonly string[];
    links: readonly string[];
    findings: readonly string[];
    paths: readonly (readonly CaseStep[])[];
  },
): Promise<CaseItem[]> {
  const { entities, links, findings, paths } = given;
  if (entities.length + links.length + findings.length + paths.length > ITEMS_MAX)
    throw new AppError("LIMIT_EXCEEDED", `a case holds at most ${ITEMS_MAX} items`);
  if (paths.some((steps) => steps.length === 0 || steps.length > STEPS_MAX))
    throw new AppError("BAD_INPUT", `a path has 1 to ${STEPS_MAX} steps`);
  const found = await Promise.all(
    entities.map(async (ref): Promise<CaseItem> => {
      const entity = await resolveSubject(reader, { ref });
      const shown = entity === undefined ? undefined : await shownEntity(reader, entity.id);
      if (shown === undefined) throw new AppError("NOT_FOUND", "nothing readable fits one of the entities");
      return { kind: "ENTITY", ref: shown.id };
    }),
  );
  const items: readonly CaseItem[] = [
    ...links.map((ref) => ({ kind: "LINK", ref }) as const),
    ...findings.map((ref) => ({ kind: "FINDING", ref }) as const),
    ...paths.map((steps) => ({ kind: "PATH", steps: steps.map(({ from, to, kind }) => ({ from, to, kind })) }) as const),
  ];
  for (const item of items)
    if ((await seenItem(reader, item)) === undefined)
      throw new AppError(
        "NOT_FOUND",
        `one of the ${item.kind === "PATH" ? "paths" : `${item.kind.toLowerCase()}s`} is not there to be read`,
      );
  return [...found, ...items];
}
