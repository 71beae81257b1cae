/**
 * Entries of the audit as a reader is told them: without things and labels that are not theirs to read, and of another agency's requests
 * (docs/requests.md) no more than that somebody looked at that page. Whoever reads everything is told all.
 */
import type { AuditFilter, KeptEntry } from "#model/users/audit-entry.ts";
import type { User } from "#model/users/user.ts";
import { getNode } from "../queries/get-node.ts";
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
  return (await ofReadable(reader, entries)).map((entry) => (own.has(entry.reader) ? entry : withoutRequests(entry)));
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

export function isRequest(id: string): boolean {
  return id.startsWith("rq_");
}

/** An answer with another digest than that of no request would tell that there is one, and ids whom it is about. */
function withoutRequests(entry: KeptEntry): KeptEntry {
  if (!entry.operation.some(isOfRequests)) return { ...entry, ids: entry.ids.filter((id) => !isRequest(id)) };
  const operation = [...new Set(entry.operation.map((name) => (isOfRequests(name) ? SEEN_AS : name)))];
  return { ...entry, operation, question: "", answer: null, ids: [], idsMore: 0, labels: [] };
}

/** Of one entry: each is looked for. */
const IDS_TOLD_MAX = 100;

/** Without things and labels that are not the reader's to read: what closed groups there are is their members' to know. Requests are looked after by `toldEntries`. */
async function ofReadable(reader: Reader, entries: readonly KeptEntry[]): Promise<KeptEntry[]> {
  // Looking is no reading: this answer speaks of entries.
  const looking = reader.fresh();
  const sight = await looking.sight();
  const cut = entries.map(({ ids, ...entry }) => ({ ...entry, ids: ids.slice(0, IDS_TOLD_MAX), of: ids.length }));
  const named = [...new Set(cut.flatMap(({ ids }) => ids))];
  const seen = await Promise.all(named.map(async (id) => isRequest(id) || (await getNode(looking, { id })) !== undefined));
  const there = new Set(named.filter((_, i) => seen[i] === true));
  return cut.map(({ of, ...entry }) => ({
    ...entry,
    ids: entry.ids.filter((id) => there.has(id)),
    idsMore: entry.idsMore + of - entry.ids.length,
    labels: entry.labels.filter((label) => sight.handling(label)),
  }));
}
