/**
 * Entries of the audit as a reader is told them: without labels of groups that they are no member of, and of another agency's requests
 * (docs/requests.md) no more than that somebody looked at that page. Whoever reads everything is told all.
 */
import { groupId } from "#model/groups/group.ts";
import { parseHandling } from "#model/handling.ts";
import type { AuditFilter, KeptEntry } from "#model/users/audit-entry.ts";
import type { User } from "#model/users/user.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";

/** Somebody who is known, and of which agency. */
export type OfAgency = Pick<User, "name" | "clearance">;

/** What entries of requests are told as, which anybody may ask; the command has the same name. */
const SEEN_AS = "requests";
/** Root fields by which agencies ask each other. */
const OPERATIONS = [SEEN_AS, "request", "askAgency", "answerRequest", "withdrawRequest"];

export async function toldEntries(
  reader: Reader,
  entries: readonly KeptEntry[],
  users: readonly OfAgency[],
): Promise<readonly KeptEntry[]> {
  if (reader.readsAll) return entries;
  const own = new Set(ownPeople(reader, users));
  return (await ofOpenGroups(reader, entries)).map((entry) => (own.has(entry.reader) ? entry : withoutRequests(entry)));
}

/** A filter by which what is withheld of entries is not found out either. */
export function toldFilter(reader: Reader, filter: AuditFilter, users: readonly OfAgency[]): AuditFilter {
  const { ids, operation } = filter;
  const tells = ids !== undefined || (operation !== undefined && isOfRequests(operation));
  if (reader.readsAll || !tells) return filter;
  const operations = ids?.some(isRequest) === true ? null : OPERATIONS;
  return { ...filter, withheld: { operations, readers: ownPeople(reader, users) } };
}

function ownPeople(reader: Reader, users: readonly OfAgency[]): string[] {
  const { agency } = reader.access.clearance;
  return users.filter(({ clearance }) => clearance.agency === agency).map(({ name }) => name);
}

function isOfRequests(operation: string): boolean {
  return OPERATIONS.includes(operation);
}

function isRequest(id: string): boolean {
  return id.startsWith("rq_");
}

/** An answer with another digest than that of no request would tell that there is one, and ids whom it is about. */
function withoutRequests(entry: KeptEntry): KeptEntry {
  if (!entry.operation.some(isOfRequests)) return { ...entry, ids: entry.ids.filter((id) => !isRequest(id)) };
  const operation = [...new Set(entry.operation.map((name) => (isOfRequests(name) ? SEEN_AS : name)))];
  return { ...entry, operation, question: "", answer: null, ids: [], idsMore: 0, labels: [] };
}

/** What closed groups there are is their members' to know. */
async function ofOpenGroups(reader: Reader, entries: readonly KeptEntry[]): Promise<KeptEntry[]> {
  const { store, minter } = contextOf(reader);
  const held = (await reader.sight()).access.clearance.compartments;
  const words = [...new Set(entries.flatMap(({ labels }) => labels.flatMap(compartmentsIn)))].filter(
    (word) => !held.includes(word),
  );
  const groups = await store.docs(
    "groups",
    words.map((word) => groupId(minter, word)),
  );
  const closed = new Set(words.filter((_, i) => groups[i] !== undefined));
  const isOpen = (label: string): boolean => !compartmentsIn(label).some((word) => closed.has(word));
  return entries.map((entry) => ({ ...entry, labels: entry.labels.filter(isOpen) }));
}

function compartmentsIn(label: string): readonly string[] {
  const parsed = parseHandling(label);
  return parsed.ok ? parsed.handling.compartments : [];
}
