/** Requests between agencies as a reader sees them: those of their own agency, asked or received, whose label they may read. */
import { nowMs } from "#base/clock.ts";
import { order } from "#base/order.ts";
import { type About, type RequestEvent, type RequestState, stateOf, type Verdict } from "#model/requests/request.ts";
import type { StoredDoc } from "#store/port.ts";
import { type Page, type PageArgs, pageOf } from "../../answers/page.ts";
import { contextOf } from "../../context.ts";
import type { Reader } from "../../reader/reader.ts";
import { unsealed } from "../../requests/seal.ts";
import { allDocs } from "../all-docs.ts";

export const BOXES = ["SENT", "RECEIVED"] as const;
export type Box = (typeof BOXES)[number];

export interface ToldRequestEvent {
  readonly kind: RequestState;
  readonly at: string;
  /** A name of the reader's own agency, or the other agency. */
  readonly by: string;
  readonly verdict: Verdict | null;
  readonly contact: string | null;
  readonly handling: string | null;
  readonly reason: string | null;
}

export interface ToldRequest {
  readonly id: string;
  /** How many events there are; to be given back with an answer. */
  readonly version: number;
  /** Null to whoever reads everything and is of neither agency. */
  readonly box: Box | null;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly state: RequestState;
  readonly ref: string | null;
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly purpose: string;
  /** To the agency that asked alone. */
  readonly case: string | null;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly answer: ToldRequestEvent | null;
  /** Latest first. */
  readonly events: readonly ToldRequestEvent[];
  readonly handling: string;
  readonly about: About;
}

export interface RequestsFilter {
  readonly box: Box | null;
  readonly states: readonly RequestState[] | null;
  readonly overdue: boolean | null;
}

/** Those that wait first, the soonest due of them first; then the others, latest first. */
export async function listRequests(reader: Reader, args: PageArgs & RequestsFilter): Promise<Page<ToldRequest>> {
  const docs = await allDocs(contextOf(reader).store, "requests");
  reader.work.count(docs.length);
  const told = await Promise.all(docs.map((doc) => toldRequest(reader, doc)));
  const fitting = told.filter(
    (one) =>
      one !== undefined &&
      (args.box === null || args.box === one.box) &&
      (args.states === null || args.states.includes(one.state)) &&
      (args.overdue === null || args.overdue === one.overdue),
  ) as ToldRequest[];
  const waits = fitting
    .filter(({ state }) => state === "ASKED")
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.id < b.id ? -1 : 1));
  const rest = fitting
    .filter(({ state }) => state !== "ASKED")
    .sort(
      order(
        (one) => Date.parse(one.events[0]!.at),
        (one) => one.id,
      ),
    );
  return pageOf([...waits, ...rest], ({ id }) => id, args);
}

export async function getRequest(reader: Reader, { id }: { readonly id: string }): Promise<ToldRequest | undefined> {
  const [doc] = await contextOf(reader).store.docs("requests", [id]);
  return doc === undefined ? undefined : toldRequest(reader, doc);
}

export async function toldRequest(reader: Reader, doc: StoredDoc<"requests">): Promise<ToldRequest | undefined> {
  const { from, to, by, handling } = doc.body;
  // A label names both agencies: whoever is of another may not read it.
  if (!(await reader.sight()).isFor(handling)) return undefined;
  const events = unsealed(contextOf(reader), doc);
  const asked = events?.[0];
  if (events === undefined || asked?.kind !== "ASKED") return undefined;
  const { all, agency } = reader.access.clearance;
  const box = agency === from ? "SENT" : agency === to ? "RECEIVED" : null;
  const told = events.map((event) => toldEvent(event, { from, to, own: all ? null : agency })).reverse();
  const state = stateOf(events);
  const { about, purpose, dueAt } = asked;
  return {
    ...{ id: doc.id, version: events.length, box, from, to, by: told.at(-1)!.by === by ? by : from, state },
    ref: about.kind === "REF" ? about.ref : null,
    ...(about.kind === "PERSON" ? { name: about.name, birthDate: about.birthDate } : { name: null, birthDate: null }),
    ...{ purpose, case: box === "RECEIVED" && !all ? null : asked.case, askedAt: asked.at, dueAt },
    overdue: state === "ASKED" && Date.parse(dueAt) <= nowMs(),
    answer: state === "ANSWERED" || state === "REFUSED" ? told[0]! : null,
    ...{ events: told, handling, about },
  };
}

/** Names of another agency's people are not told: an answer says whom to ask. */
function toldEvent(
  event: RequestEvent,
  { from, to, own }: { readonly from: string; readonly to: string; readonly own: string | null },
): ToldRequestEvent {
  const { kind, at } = event;
  const agency = kind === "ASKED" || kind === "WITHDRAWN" ? from : to;
  const by = own === null || own === agency ? event.by : agency;
  const nothing = { kind, at, by, verdict: null, contact: null, handling: null, reason: null };
  switch (kind) {
    case "ASKED":
      return nothing;
    case "ANSWERED":
      return { ...nothing, verdict: event.verdict, contact: event.contact, handling: event.handling };
    case "REFUSED":
    case "WITHDRAWN":
      return { ...nothing, reason: event.reason };
  }
}
