/**
 * What somebody who answers for the data is to look at first: how much each user asked, and five patterns that misuse has (docs/audit.md). They
 * are reasons to ask, and no more: each has innocent explanations.
 */
import { listAt } from "#base/list-at.ts";
import type { AuditFilter, KeptEntry } from "#model/users/audit-entry.ts";
import type { Verdict } from "#model/requests/request.ts";
import { type Duty, onDuty } from "#model/users/hours.ts";
import type { User } from "#model/users/user.ts";
import { contextOf } from "../context.ts";
import { allDocs } from "../queries/all-docs.ts";
import { unsealed } from "../requests/seal.ts";
import { resolvePerson } from "../reader/resolve-ref.ts";
import type { Reader } from "../reader/reader.ts";
import { allEntries } from "./read-audit.ts";

export const AUDIT_ALERTS = ["OWN_PERSON", "VOLUME", "PROBING", "OFF_DUTY", "FISHING"] as const;

export interface AuditAlert {
  readonly kind: (typeof AUDIT_ALERTS)[number];
  readonly reader: string;
  readonly text: string;
  /** Numbers of the first of the entries that it rests on; of requests to other agencies none. */
  readonly entries: readonly number[];
}

export interface AuditReport {
  readonly entries: number;
  /** By name. */
  readonly readers: readonly ReaderTotals[];
  /** By kind, then name. */
  readonly alerts: readonly AuditAlert[];
}

export interface ReaderTotals {
  readonly reader: string;
  readonly answers: number;
  /** Different persons that answers spoke of. */
  readonly persons: number;
  /** Answers that were errors. */
  readonly refused: number;
  readonly withoutCase: number;
  /** ms. */
  readonly lastAt: number;
}

/** Who a user is, or is kin to, when they are on duty, as the file of users has it, and of which agency. */
export type Known = Pick<User, "name" | "self" | "duty" | "clearance">;

const DAY_MS = 24 * 3600 * 1000;
/** Fewer days say nothing of what is usual. */
const DAYS_MIN = 7;
/** Of the spread of a user's other days. */
const SIGMAS = 3;
const IN_A_ROW_MIN = 10;
const ANSWERS_MIN = 10;
const NO_HIT_SHARE = 0.8;
const ENTRIES_NAMED = 20;
/** Of one thing, which is there or is not: what somebody tries who guesses. */
const LOOK_UPS: ReadonlySet<string> = new Set(
  "node entity person document contact booking flight consignment staff record finding cluster case plan".split(" "),
);

type Asked = Pick<AuditFilter, "reader" | "from" | "until">;

export async function auditReport(reader: Reader, filter: Asked, users: readonly Known[]): Promise<AuditReport> {
  const byReader = new Map<string, KeptEntry[]>();
  let entries = 0;
  for await (const entry of allEntries(reader, filter, users)) {
    entries++;
    listAt(byReader, entry.reader).push(entry);
  }
  const names = [...byReader.keys()].sort();
  const own = await ownPersons(reader, users);
  const duties = new Map(users.map(({ name, duty }) => [name, duty]));
  const alerts = names.flatMap((name) => {
    const asked = byReader.get(name)!.reverse();
    return [
      ...ownAsked(name, asked, own.get(name) ?? new Set()),
      ...volumes(name, asked),
      ...probings(name, asked),
      ...offDuty(name, asked, duties.get(name)),
    ];
  });
  alerts.push(...fishings(await answersTo(reader, filter)));
  return {
    entries,
    readers: names.map((name) => totals(name, byReader.get(name)!)),
    alerts: AUDIT_ALERTS.flatMap((kind) => alerts.filter((alert) => alert.kind === kind)),
  };
}

function totals(reader: string, asked: readonly KeptEntry[]): ReaderTotals {
  return {
    reader,
    answers: asked.length,
    persons: new Set(asked.flatMap(personsOf)).size,
    refused: asked.filter(({ outcome }) => outcome !== "ok").length,
    withoutCase: asked.filter((entry) => entry.case === null).length,
    lastAt: asked.at(-1)!.at,
  };
}

const personsOf = ({ ids }: KeptEntry): readonly string[] => ids.filter((id) => id.startsWith("p_"));

async function ownPersons(reader: Reader, users: readonly Known[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = await Promise.all(
    users.map(async ({ name, self }): Promise<[string, ReadonlySet<string>]> => {
      const persons = await Promise.all(self.map((ref) => resolvePerson(reader, { ref })));
      return [name, new Set(persons.flatMap((person) => (person === undefined ? [] : [person.id])))];
    }),
  );
  return new Map(found);
}

function ownAsked(reader: string, asked: readonly KeptEntry[], own: ReadonlySet<string>): AuditAlert[] {
  const about = asked.filter((entry) => personsOf(entry).some((id) => own.has(id)));
  if (about.length === 0) return [];
  const text = `${about.length} answers spoke of the user's own person, or of kin`;
  return [{ kind: "OWN_PERSON", reader, text, entries: numbers(about) }];
}

/** A day with more different persons than the user's other days lead to expect. */
function volumes(reader: string, asked: readonly KeptEntry[]): AuditAlert[] {
  const byDay = new Map<number, KeptEntry[]>();
  for (const entry of asked) listAt(byDay, Math.floor(entry.at / DAY_MS)).push(entry);
  const days = [...byDay].map(([day, those]) => ({ day, those, persons: new Set(those.flatMap(personsOf)).size }));
  if (days.length <= DAYS_MIN) return [];
  return days.flatMap(({ day, those, persons }) => {
    const others = days.filter((other) => other.day !== day).map((other) => other.persons);
    const mean = others.reduce((sum, count) => sum + count, 0) / others.length;
    const spread = Math.sqrt(others.reduce((sum, count) => sum + (count - mean) ** 2, 0) / others.length);
    // Where all days are alike any more would be beyond the spread.
    if (persons <= mean + SIGMAS * spread || persons < 2 * mean) return [];
    const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    const text = `on ${date} answers spoke of ${persons} persons, on ${others.length} other days of ${mean.toFixed(1)} on average`;
    return [{ kind: "VOLUME" as const, reader, text, entries: numbers(those) }];
  });
}

/** Look-ups one after the other that find nothing, or are refused. */
function probings(reader: string, asked: readonly KeptEntry[]): AuditAlert[] {
  const runs: KeptEntry[][] = [[]];
  for (const entry of asked) {
    if (isLookUp(entry)) {
      if (foundNothing(entry)) runs.at(-1)!.push(entry);
      else if (runs.at(-1)!.length > 0) runs.push([]);
    }
  }
  return runs
    .filter((run) => run.length >= IN_A_ROW_MIN)
    .map((run) => ({
      ...{ kind: "PROBING" as const, reader, entries: numbers(run) },
      text: `${run.length} look-ups one after the other found nothing or were refused`,
    }));
}

/** What somebody's own session or token asked while they are not on duty: programs that ask at any hour are given none. */
function offDuty(reader: string, asked: readonly KeptEntry[], duty: Duty | undefined): AuditAlert[] {
  if (duty === undefined) return [];
  const isOn = onDuty(duty);
  const outside = asked.filter(({ at }) => !isOn(at));
  if (outside.length === 0) return [];
  const text = `${outside.length} answers came outside ${duty.hours.join(", ")} (${duty.zone}), the user's hours`;
  return [{ kind: "OFF_DUTY", reader, text, entries: numbers(outside) }];
}

/** Of requests to other agencies that were asked in this time and answered, of those that the reader's own agency asked: by who asked, how each was. */
async function answersTo(
  reader: Reader,
  { reader: only, from = -Infinity, until = Infinity }: Asked,
): Promise<Map<string, Verdict[]>> {
  const context = contextOf(reader);
  const verdicts = new Map<string, Verdict[]>();
  for (const doc of await allDocs(context.store, "requests")) {
    const at = Date.parse(doc.sort);
    if (!reader.readsAll && doc.body.from !== reader.access.clearance.agency) continue;
    if (at < from || at >= until || (only !== undefined && only !== doc.body.by)) continue;
    const last = unsealed(context, doc)?.at(-1);
    if (last?.kind === "ANSWERED") listAt(verdicts, doc.body.by).push(last.verdict);
  }
  return verdicts;
}

/** Whoever asks about people at random gets no hit, most often. */
function fishings(byReader: ReadonlyMap<string, readonly Verdict[]>): AuditAlert[] {
  return [...byReader]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([reader, verdicts]) => {
      const without = verdicts.filter((verdict) => verdict === "NO_HIT").length;
      if (verdicts.length < ANSWERS_MIN || without < NO_HIT_SHARE * verdicts.length) return [];
      const text = `of ${verdicts.length} requests to other agencies that were answered ${without} got no hit`;
      return [{ kind: "FISHING" as const, reader, text, entries: [] }];
    });
}

function isLookUp({ operation }: KeptEntry): boolean {
  return operation.length > 0 && operation.every((name) => LOOK_UPS.has(name));
}

function foundNothing({ outcome, ids }: KeptEntry): boolean {
  return outcome !== "ok" || ids.length === 0;
}

function numbers(entries: readonly KeptEntry[]): number[] {
  return entries.slice(0, ENTRIES_NAMED).map(({ seq }) => seq);
}
