/** What was written down, for whoever answers for it: found again, checked, and looked through for what should be asked about. */
import type { AuditCheck, AuditFilter, AuditHead, KeptEntry } from "#model/users/audit-entry.ts";
import { personIdOf } from "#model/ids.ts";
import { checkFirst, type Page, type PageArgs } from "../answers/page.ts";
import { contextOf } from "../context.ts";
import { getNode } from "../queries/get-node.ts";
import type { Reader } from "../reader/reader.ts";
import { type AnyEntity, isOfKind, isPerson, type Unnamed } from "../reader/visible.ts";
import { resolveRef } from "../reader/resolve-ref.ts";
import { isRequest, type OfAgency, toldEntries, toldFilter } from "./told-entries.ts";

/** `users`: all who are known. */
type AskedEntries = Omit<AuditFilter, "ids" | "withheld"> & {
  readonly ref?: string | undefined;
  readonly users: readonly OfAgency[];
};

/** Latest first. `ref`: whose answers spoke of this, by id or natural form; of what is not there any more by its id. */
export async function auditEntries(
  reader: Reader,
  asked: AskedEntries,
  page: { readonly limit: number; readonly before?: number | undefined },
): Promise<readonly KeptEntry[]> {
  return toldEntries(reader, await contextOf(reader).audit.log.entries(await filterOf(reader, asked), page), asked.users);
}

/** The same by pages, as lists of the API are. */
export async function auditPage(reader: Reader, args: PageArgs & AskedEntries): Promise<Page<KeptEntry>> {
  const { first, after, ...asked } = args;
  checkFirst(first);
  const filter = await filterOf(reader, asked);
  const { log } = contextOf(reader).audit;
  const before = after === null ? undefined : Number(after);
  const [found, totalCount] = await Promise.all([log.entries(filter, { limit: first + 1, before }), log.count(filter)]);
  return {
    items: (await toldEntries(reader, found.slice(0, first), asked.users)).map((node) => ({ key: String(node.seq), node })),
    ...{ totalCount, hasNextPage: found.length > first, hasPreviousPage: after !== null },
    ...{ explored: totalCount, truncated: false, timedOut: false },
  };
}

async function filterOf(reader: Reader, { ref, users, ...filter }: AskedEntries): Promise<AuditFilter> {
  return toldFilter(reader, { ...filter, ids: ref === undefined ? undefined : await idsOf(reader, ref) }, users);
}

/** Of a person all that it may have gone by: what its identities were judged to be changes, and differs by clearance. */
async function idsOf(reader: Reader, ref: string): Promise<readonly string[]> {
  const found = await resolveRef(reader, { ref });
  const person = found === undefined ? undefined : await personOf(reader, found);
  if (person !== undefined) return person.identities.flatMap(({ id }) => [id, personIdOf(id)]);
  if (found !== undefined) return [found.id];
  // A finding, a case, a record, a request; or what is not there any more, which only readers of everything may ask after.
  const isTheirs = reader.readsAll || isRequest(ref) || (await getNode(reader, { id: ref })) !== undefined;
  return isTheirs ? [ref] : [];
}

async function personOf(reader: Reader, entity: AnyEntity): Promise<Unnamed | undefined> {
  if (isPerson(entity)) return entity;
  return isOfKind(entity, "Identity") ? reader.unnamedOfIdentity(entity.id) : undefined;
}

export function checkAudit(reader: Reader, expect?: AuditHead): Promise<AuditCheck> {
  return contextOf(reader).audit.log.check(expect);
}

const READ_AT_ONCE = 1_000;

/** All that the filter lets through, latest first, without holding it all. */
export async function* allEntries(
  reader: Reader,
  filter: Omit<AuditFilter, "ids" | "operation">,
  users: readonly OfAgency[],
): AsyncGenerator<KeptEntry> {
  let before: number | undefined;
  for (;;) {
    const page = await contextOf(reader).audit.log.entries(filter, { limit: READ_AT_ONCE, before });
    yield* await toldEntries(reader, page, users);
    if (page.length < READ_AT_ONCE) return;
    before = page.at(-1)!.seq;
  }
}
