/** Records, as far as they may be read: what everything else is asserted by. */
import type { Access } from "#model/access.ts";
import type { StoredRecord } from "#model/record.ts";
import type { AppContext } from "../context.ts";
import { endsOf } from "./entity-links.ts";
import { order } from "./page.ts";
import { type View, viewOf } from "../reader/view.ts";
import { type AnyEntity, isPerson, type VisibleLink } from "../reader/visible.ts";

const LINKS_MAX = 1000;

export async function getRecord(context: AppContext, access: Access, args: { id: string }): Promise<StoredRecord | undefined> {
  return viewOf(context, access).record(args.id);
}

/** As received, less what is never stored; null once masked or erased. */
export async function rawOf(context: AppContext, _access: Access, args: { record: StoredRecord }): Promise<string | null> {
  return context.store.rawText(args.record.id);
}

/** All readable versions of the same row, newest export first. */
export async function historyOf(context: AppContext, access: Access, args: { record: StoredRecord }): Promise<StoredRecord[]> {
  const visibility = await viewOf(context, access).visibility();
  return (await context.store.recordHistory(args.record.id)).filter((record) => visibility.handling(record.handling));
}

/** Records that describe the entity, or, for what no record describes, those that mention it; by id. */
export async function recordsOf(context: AppContext, access: Access, args: { entity: AnyEntity }): Promise<StoredRecord[]> {
  const view = viewOf(context, access);
  const ids = await view.once(`records ${args.entity.id}`, () => recordIdsOf(view, args.entity));
  return view.records(ids);
}

export async function recordsOfLink(context: AppContext, access: Access, args: { link: VisibleLink }): Promise<StoredRecord[]> {
  return viewOf(context, access).records([...new Set(args.link.records)].sort());
}

/** Who reports it, each once, sorted: corroboration is how many there are. */
export function originatorsOf(records: readonly StoredRecord[]): string[] {
  return [...new Set(records.map((record) => record.originator))].sort();
}

async function recordIdsOf(view: View, entity: AnyEntity): Promise<string[]> {
  const described = isPerson(entity) ? entity.identities.flatMap((identity) => identity.records) : entity.records;
  const ids = new Set(described);
  if (ids.size === 0 || isPerson(entity) || entity.kind === "Identity") {
    for (const end of endsOf(entity)) {
      const { links } = await view.linkPage({ entity: end, direction: "both", limit: LINKS_MAX });
      for (const link of links) for (const record of link.records) ids.add(record);
    }
  }
  return [...ids].sort(order((id) => id));
}
