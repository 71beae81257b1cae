/** Which things are called by their pseudonyms after a transaction: those that no record calls by their own key, but masked ones. */
import { isMaskedLabel } from "#model/retention/masked-labels.ts";
import { isPersonal, isPseudonym, maskedProps, pseudonymOf } from "#model/retention/masking.ts";
import type { Tx } from "./connection.ts";
import { type Deltas, type EntityDelta, nextEntity } from "./deltas.ts";
import { factsOfRow, type FactsRow } from "./facts.ts";
import type { Labels } from "./labels.ts";
import type { EntityState } from "./states.ts";

interface Given {
  readonly deltas: Deltas;
  readonly before: ReadonlyMap<string, EntityState>;
}

/** Ids. Who calls a thing by its name is looked up only where a record has gone that did, masked records speak of it, and others as well. */
export async function unnamedAmong(tx: Tx, labels: Labels, { deltas, before }: Given): Promise<ReadonlySet<string>> {
  const unnamed = new Set<string>();
  const doubtful: string[] = [];
  for (const delta of deltas.entities.values()) {
    const next = isPersonal(delta.kind) ? nextEntity(delta, before.get(delta.id)) : null;
    const texts = [...(next?.labelRefs.keys() ?? [])].map((label) => labels.texts.get(label) ?? "");
    if (!texts.some(isMaskedLabel)) continue;
    if (texts.every(isMaskedLabel)) unnamed.add(delta.id);
    else if (lostName(delta)) doubtful.push(delta.id);
  }
  if (doubtful.length === 0) return unnamed;
  const named = new Set<string>();
  for await (const row of tx.stream("read/facts-about", { ids: doubtful }))
    for (const fact of factsOfRow(row.toObject() as unknown as FactsRow).entities)
      if (!isPseudonym(fact.natural)) named.add(fact.id);
  for (const id of doubtful) if (!named.has(id)) unnamed.add(id);
  return unnamed;
}

/** A record is taken away that called it by its name, and none is added that does. */
function lostName({ unnamed, natural }: EntityDelta): boolean {
  return unnamed && isPseudonym(natural);
}

export function asUnnamed(state: EntityState): EntityState {
  return { ...state, natural: pseudonymOf(state.id), intrinsic: maskedProps(state, state.intrinsic) };
}
