/**
 * Asking another agency, answering, refusing, withdrawing: each is an event after those that its writer knew of, or nothing. An answer may be put right
 * by another one; both stay.
 */
import { createHmac } from "node:crypto";
import { nowIso, nowMs } from "#base/clock.ts";
import { didYouMean } from "#base/did-you-mean.ts";
import { AppError } from "#base/errors.ts";
import { type Clearance, formatHandling, mayRead, parseHandling, publishedHandling, TLP_LEVELS } from "#model/handling.ts";
import { parseRef } from "#model/refs.ts";
import { type About, type KeptRequest, type RequestEvent, stateOf, type Verdict } from "#model/requests/request.ts";
import { mayDo } from "#model/users/rights.ts";
import { plainLine, type User } from "#model/users/user.ts";
import type { StoredDoc } from "#store/port.ts";
import { type AppContext, contextOf } from "../../context.ts";
import { keyFor } from "../../key-file.ts";
import { allDocs } from "../../queries/all-docs.ts";
import { getRequest, type ToldRequest, toldRequest } from "../../queries/requests/read-requests.ts";
import type { Reader } from "../../reader/reader.ts";
import { unsealed, withEvent } from "../../requests/seal.ts";
import { notAllowed } from "../../users/not-allowed.ts";

const DAY_MS = 24 * 3600 * 1000;
const DUE_DAYS_MAX = 366;
const TEXT_MAX = 300;
const PURPOSE_MIN = 3;
const EVENTS_MAX = 100;
const ID_HEX = 32;

export interface AskInput {
  readonly agency: string;
  /** Either this, or a name with a birth date. */
  readonly ref: string | null;
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly purpose: string;
  readonly case: string | null;
  /** ms. */
  readonly dueAt: number;
  /** Who of both agencies may read it; AMBER where none is given. */
  readonly handling: string | null;
}

/** `known`: all who are known, where there are users. */
export async function askAgency(reader: Reader, input: AskInput, known: readonly User[]): Promise<ToldRequest> {
  const from = agencyOf(expectMayDecide(reader));
  const to = input.agency.trim().toUpperCase();
  const agencies = agenciesOf(known);
  if (to === from) throw new AppError("BAD_INPUT", "a request goes to another agency; of one's own, search");
  if (!agencies.includes(to)) throw new AppError("BAD_INPUT", `nobody here is of agency "${to}".${didYouMean(to, agencies)}`);
  const { dueAt } = input;
  if (!(dueAt > nowMs() && dueAt < nowMs() + DUE_DAYS_MAX * DAY_MS))
    throw new AppError("BAD_INPUT", "an answer is due at a time from now on, within a year");
  const handling = await labelOf(reader, { from, to, given: input.handling });
  const event: RequestEvent = {
    ...{ kind: "ASKED", at: nowIso(), by: reader.name, about: aboutOf(reader, input) },
    purpose: line(input.purpose, "a purpose", PURPOSE_MIN),
    case: input.case === null ? null : line(input.case, "a case"),
    dueAt: new Date(dueAt).toISOString(),
  };
  return requestNow(reader, await append(reader, { from, to, by: reader.name, handling, sealed: [] }, event));
}

/**
 * As many a day as the installation allows one asker: whoever could ask without end could ask for everybody. The id of a request says that it is the
 * asker's so many-th, so that of several at once, by whatever process, each is counted.
 */
async function append(reader: Reader, body: KeptRequest, event: RequestEvent): Promise<string> {
  const context = contextOf(reader);
  const { requestsPerDay } = context;
  for (;;) {
    const { store } = contextOf(reader.fresh());
    const own = (await allDocs(store, "requests")).filter(({ body: { by } }) => by === reader.name);
    const since = new Date(nowMs() - DAY_MS).toISOString();
    if (own.filter(({ sort }) => sort >= since).length >= requestsPerDay)
      throw new AppError(
        "LIMIT_EXCEEDED",
        `one asks other agencies at most ${requestsPerDay} times in a day (TRAMA_REQUESTS_PER_DAY)`,
      );
    const id = idOf(context, reader.name, own.length);
    const doc = { id, sort: event.at, refs: [], body: withEvent(context, { id, body }, event) };
    try {
      await store.putDocs([{ collection: "requests", append: [doc] }]);
      return id;
    } catch (error) {
      // Something else that they asked at this moment got in before; it counts.
      if (!(error instanceof AppError && error.code === "CHANGED_MEANWHILE")) throw error;
    }
  }
}

/** Nobody without the key can tell whose it is. */
function idOf({ idKey }: Pick<AppContext, "idKey">, asker: string, before: number): string {
  const hash = createHmac("sha256", keyFor(idKey, "trama request ids")).update(JSON.stringify([asker, before]));
  return `rq_${hash.digest("hex").slice(0, ID_HEX)}`;
}

export interface AnswerInput {
  readonly request: string;
  readonly expectedVersion: number;
  readonly answer: Verdict | "REFUSED";
  /** Of a hit: whom to ask on. */
  readonly contact: string | null;
  /** Of a hit: label of what they would tell. */
  readonly handling: string | null;
  /** Of a refusal. */
  readonly reason: string | null;
}

export async function answerRequest(reader: Reader, input: AnswerInput): Promise<ToldRequest> {
  return changed(reader, input, "RECEIVED", (said) => {
    if (input.answer === "REFUSED") {
      if (input.reason === null) throw new AppError("BAD_INPUT", "a refusal needs a reason");
      return { ...said, kind: "REFUSED", reason: line(input.reason, "a reason", PURPOSE_MIN) };
    }
    if (input.answer !== "NO_HIT" && (input.contact === null || input.handling === null))
      throw new AppError(
        "BAD_INPUT",
        "a hit names whom to ask on (contact), and how what they would tell is to be handled (handling)",
      );
    return {
      ...{ ...said, kind: "ANSWERED", verdict: input.answer },
      contact: input.contact === null ? null : line(input.contact, "a contact"),
      handling: input.handling === null ? null : codeOf(input.handling),
    };
  });
}

export async function withdrawRequest(
  reader: Reader,
  input: Pick<AnswerInput, "request" | "expectedVersion" | "reason">,
): Promise<ToldRequest> {
  const reason = input.reason === null || input.reason.trim() === "" ? null : line(input.reason, "a reason");
  return changed(reader, input, "SENT", (said) => ({ ...said, kind: "WITHDRAWN", reason }));
}

async function changed(
  reader: Reader,
  { request, expectedVersion }: Pick<AnswerInput, "request" | "expectedVersion">,
  box: "SENT" | "RECEIVED",
  make: (said: { readonly at: string; readonly by: string }) => RequestEvent,
): Promise<ToldRequest> {
  agencyOf(expectMayDecide(reader));
  const context = contextOf(reader);
  const [doc] = await context.store.docs("requests", [request]);
  const told = doc === undefined ? undefined : await toldRequest(reader, doc);
  if (doc === undefined || told === undefined) throw new AppError("NOT_FOUND", "no readable request has this id");
  if (told.box !== box)
    throw new AppError("FORBIDDEN", box === "SENT" ? "whoever asked withdraws" : "the agency that was asked answers");
  const events = unsealed(context, doc)!;
  if (doc.version !== expectedVersion) throw conflict();
  if (stateOf(events) === "WITHDRAWN") throw new AppError("BAD_INPUT", "the request was withdrawn");
  if (box === "SENT" && stateOf(events) !== "ASKED") throw new AppError("BAD_INPUT", "what was answered is not withdrawn");
  if (events.length >= EVENTS_MAX) throw new AppError("LIMIT_EXCEEDED", `a request takes ${EVENTS_MAX} events`);
  const body = withEvent(context, doc, make({ at: nowIso(), by: reader.name }));
  try {
    await context.store.putDocs([{ collection: "requests", replace: [{ ...doc, body } satisfies StoredDoc<"requests">] }]);
  } catch (error) {
    if (error instanceof AppError && error.code === "CHANGED_MEANWHILE") throw conflict();
    throw error;
  }
  return requestNow(reader, doc.id);
}

async function requestNow(reader: Reader, id: string): Promise<ToldRequest> {
  const told = await getRequest(reader.fresh(), { id });
  if (told === undefined) throw new AppError("NOT_FOUND", "the request may not be read any more");
  return told;
}

function expectMayDecide(reader: Reader): Reader {
  if (!mayDo(reader.access.roles, "DECIDE")) throw notAllowed("DECIDE");
  return reader;
}

/** BAD_INPUT of whoever is of none: the one local reader of an installation without users among them. */
function agencyOf(reader: Reader): string {
  const { agency } = reader.access.clearance;
  if (agency === "")
    throw new AppError(
      "BAD_INPUT",
      "requests go between agencies, and you are of none: the file that TRAMA_USERS names says of which agency a user is (docs/users.md)",
    );
  return agency;
}

/** Whom somebody here is of: so that an agency that is written wrongly is not asked in vain. */
function agenciesOf(known: readonly User[]): string[] {
  return [...new Set(known.map(({ clearance }) => clearance.agency).filter((agency) => agency !== ""))].sort();
}

/** The label that the asker gives, for both agencies alone. Nobody asks what they could not read back. */
async function labelOf(reader: Reader, { from, to, given }: { from: string; to: string; given: string | null }): Promise<string> {
  const { clearance } = (await reader.sight()).access;
  const parsed = parseHandling(given ?? defaultFor(clearance), from);
  if (!parsed.ok) throw new AppError("BAD_INPUT", parsed.text);
  const handling = { ...parsed.handling, owner: from, releasableTo: [to] };
  if (!mayRead(clearance, reader.name, handling))
    throw new AppError("BAD_INPUT", "this label is one that its writer may not read");
  return formatHandling(handling);
}

/** AMBER, or what the asker is cleared to where that is less. */
function defaultFor({ all, tlp }: Clearance): string {
  return all || TLP_LEVELS.indexOf(tlp) > TLP_LEVELS.indexOf("AMBER") ? "AMBER" : tlp;
}

function aboutOf(reader: Reader, { ref, name, birthDate }: AskInput): About {
  if (ref !== null && name === null && birthDate === null) {
    const text = line(ref, "a reference");
    if (!/\d|@/.test(text) || parseRef(text, contextOf(reader).minter).kind !== "natural")
      throw new AppError(
        "BAD_INPUT",
        "ask about a number as it is written, such as PAN:PA1234567, +50760001111 or 020-12345675; about a person by name and birthDate",
      );
    return { kind: "REF", ref: text };
  }
  if (ref === null && name !== null && birthDate !== null) {
    const text = line(name, "a name", PURPOSE_MIN);
    if (!/\S[\s,]+\S/.test(text)) throw new AppError("BAD_INPUT", "a name has two words at least");
    return { kind: "PERSON", name: text, birthDate };
  }
  throw new AppError("BAD_INPUT", "give either ref, or name and birthDate");
}

/** A label as the world outside knows it. */
function codeOf(text: string): string {
  const parsed = parseHandling(text);
  if (!parsed.ok) throw new AppError("BAD_INPUT", parsed.text);
  return publishedHandling(formatHandling(parsed.handling));
}

function line(given: string, what: string, min = 1): string {
  return plainLine(given, what, { min, max: TEXT_MAX });
}

function conflict(): AppError {
  return new AppError(
    "CONFLICT",
    "the request was answered or withdrawn meanwhile: read it again and decide anew; nothing was written",
  );
}
