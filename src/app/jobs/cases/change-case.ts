/**
 * One change of a case: an event after those that the asker knew of, or nothing. Of two who change the same version one gets through, and
 * the other is told who did what meanwhile, as far as they may read it (CONFLICT); nothing is ever written over.
 */
import { randomUUID } from "node:crypto";
import { nowIso } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { CaseEvent } from "#model/kept/case.ts";
import { formatHandling, mayRead, parseHandling } from "#model/handling.ts";
import type { DocWrite, StoredDoc } from "#store/port.ts";
import { contextOf } from "../../context.ts";
import { getCase, toldCase, type ToldCase, toldEvents, versionAfter } from "../../queries/cases/read-case.ts";
import type { Reader } from "../../reader/reader.ts";

const EVENTS_MAX = 5000;
const TEXT_MAX = 4000;
const NAME_MAX = 200;
const DEFAULT_HANDLING = "AMBER";
const ID_LENGTH = 28;

/** Which case, as it was when the asker looked at it. */
export interface OfVersion {
  readonly case: string;
  readonly expectedVersion: string;
  /** Label of what is written with it; AMBER where none is given. */
  readonly handling: string | null;
}

/** An event without what every event has. */
type Said = Pick<CaseEvent, "id" | "at" | "by" | "handling">;
type OwnOf<E> = E extends CaseEvent ? Omit<E, keyof Said> : never;
export type CaseChange = OwnOf<CaseEvent>;

export async function changeCase(
  reader: Reader,
  input: OfVersion,
  make: (events: readonly CaseEvent[]) => Promise<{ readonly change: CaseChange; readonly along?: readonly DocWrite[] }>,
): Promise<ToldCase> {
  const handling = await handlingText(reader, input.handling);
  const doc = await readableCase(reader, input.case);
  const { events } = doc.body;
  if (versionAfter(reader, doc.id, events.length) !== input.expectedVersion)
    throw await conflict(reader, doc, input.expectedVersion);
  if (events.length >= EVENTS_MAX)
    throw new AppError("LIMIT_EXCEEDED", `a case takes ${EVENTS_MAX} changes: open another one to go on with`);
  const { change, along = [] } = await make(events);
  const body = { events: [...events, eventOf(reader, change, handling)] };
  try {
    await contextOf(reader).store.putDocs([{ collection: "cases", replace: [{ ...doc, body }] }, ...along]);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "CHANGED_MEANWHILE")) throw error;
    const fresh = reader.fresh();
    throw await conflict(fresh, await readableCase(fresh, doc.id), input.expectedVersion);
  }
  return caseNow(reader, doc.id);
}

export async function openCase(
  reader: Reader,
  input: { readonly title: string; readonly assignee: string | null; readonly handling: string | null },
): Promise<ToldCase> {
  const id = `cs_${newId()}`;
  const title = shortText(input.title, "a title");
  const assignee = input.assignee === null ? null : shortText(input.assignee, "an assignee");
  const event = eventOf(reader, { kind: "OPENED", title, assignee }, await handlingText(reader, input.handling));
  const doc = { id, sort: event.at, refs: [], body: { events: [event] } };
  await contextOf(reader).store.putDocs([{ collection: "cases", append: [doc] }]);
  return caseNow(reader, id);
}

async function caseNow(reader: Reader, id: string): Promise<ToldCase> {
  const told = await getCase(reader.fresh(), { id });
  if (told === undefined) throw new AppError("NOT_FOUND", "the case may not be read any more");
  return told;
}

function eventOf(reader: Reader, change: CaseChange, handling: string): CaseEvent {
  return { id: `ce_${newId()}`, at: nowIso(), by: reader.name, handling, ...change };
}

async function readableCase(reader: Reader, id: string): Promise<StoredDoc<"cases">> {
  const [doc] = await contextOf(reader).store.docs("cases", [id]);
  if (doc === undefined || (await toldCase(reader, doc)) === undefined)
    throw new AppError("NOT_FOUND", "no readable case has this id");
  return doc;
}

async function conflict(reader: Reader, { id, body }: StoredDoc<"cases">, expected: string): Promise<AppError> {
  const { events } = body;
  const known = events.findIndex((_, i) => versionAfter(reader, id, i + 1) === expected);
  if (known < 0) return new AppError("BAD_INPUT", "expectedVersion is no version of this case: give the version that was read");
  const changes = (await toldEvents(reader, events.slice(known + 1))).map(({ kind, by, at, items }) => ({
    ...{ kind, by, at },
    items: items.map(({ key }) => key),
  }));
  const who = [...new Set(changes.map(({ by, kind }) => `${by} (${WORDS[kind]})`))];
  const by = who.length === 0 ? "" : ` by ${who.join(", ")}`;
  return new AppError("CONFLICT", `the case was changed meanwhile${by}: read it again and decide anew; nothing was written`, {
    extra: { version: versionAfter(reader, id, events.length), changes },
  });
}

const WORDS: Readonly<Record<CaseEvent["kind"], string>> = {
  OPENED: "opened it",
  CHANGED: "changed its title, status or assignee",
  ADDED: "added to it",
  REMOVED: "took out of it",
  COMMENTED: "commented",
  VIEW_SAVED: "saved a view",
};

/** The writer's label, which the writer may read: nobody writes what they could not read back. */
async function handlingText(reader: Reader, given: string | null): Promise<string> {
  const { clearance } = (await reader.sight()).access;
  const parsed = parseHandling(given ?? DEFAULT_HANDLING, clearance.agency);
  if (!parsed.ok) throw new AppError("BAD_INPUT", parsed.text);
  if (!mayRead(clearance, reader.name, parsed.handling))
    throw new AppError(
      "BAD_INPUT",
      "this label is one that its writer may not read; RED names those it is for (RED//TO maria,joao)",
    );
  return formatHandling(parsed.handling);
}

/** Letters and digits for an id. */
export function newId(): string {
  return randomUUID().replaceAll("-", "").slice(0, ID_LENGTH);
}

export function shortText(given: string, what: string): string {
  return textOf(given, { what, max: NAME_MAX });
}

export function longText(given: string, what: string): string {
  return textOf(given, { what, max: TEXT_MAX });
}

/** Null where nothing is said. */
export function noteText(given: string | null): string | null {
  return given === null || given.trim() === "" ? null : longText(given, "a note");
}

function textOf(given: string, { what, max }: { readonly what: string; readonly max: number }): string {
  const text = given.trim();
  if (text === "") throw new AppError("BAD_INPUT", `${what} cannot be empty`);
  if (text.length > max) throw new AppError("LIMIT_EXCEEDED", `${what} has at most ${max} characters`);
  return text;
}
