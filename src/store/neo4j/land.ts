/**
 * Lands a change of the set of active records, in one transaction under the writers' lock: what the given records assert is added
 * or taken away, and whatever follows from it (entities, links, aliases, labels, search tokens) is brought up to date. What the
 * store holds is a function of its active records, so the order in which they came does not show.
 *
 * States are read, changed here and written back whole: correct under the lock, and some twenty statements a batch, whatever its size.
 */
import { personIdOf } from "#model/ids.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { listAt } from "#base/list-at.ts";
import { Aliases } from "./aliases.ts";
import { int, type Tx } from "./connection.ts";
import { Deltas, nextEntity, nextLink, type EntityDelta, type LinkDelta } from "./deltas.ts";
import { factsOfRow, type FactsRow, type RecordFacts } from "./facts.ts";
import type { Labels } from "./labels.ts";
import {
  changedProps,
  decodeEntity,
  decodeLinkAssertions,
  entityProps,
  labelsOfEntity,
  labelsOfLink,
  linkProps,
  nameOfEntity,
  type LinkState,
  type StoredLinkState,
  type StoredState,
} from "./states.ts";
import { renamePersons, settlePersons } from "./persons.ts";
import { TokenChanges } from "./tokens.ts";
import { asUnnamed, unnamedAmong } from "./unnamed.ts";

export interface Landed {
  /** How many entities and links are new, by kind. */
  readonly entities: Partial<Record<EntityKind, number>>;
  readonly links: Partial<Record<LinkKind, number>>;
}

/** What has landed, and of which identities anything is known otherwise. */
export interface LandedOn {
  readonly landed: Landed;
  readonly identities: readonly string[];
}

export interface Change {
  readonly add: readonly RecordFacts[];
  readonly remove: readonly RecordFacts[];
}

export async function land(tx: Tx, labels: Labels, change: Change): Promise<LandedOn> {
  const aliases = new Aliases();
  await aliases.load(tx, [...change.add, ...change.remove]);
  for (const record of change.remove) aliases.apply(record, -1);
  for (const record of change.add) aliases.apply(record, 1);
  await aliases.draw(tx, change.add);
  const moved = await loadMoved(tx, aliases, change);

  const deltas = new Deltas();
  for (const record of [...change.remove, ...moved])
    deltas.apply(record, labels.label(record.handling), -1, (id) => aliases.before(id));
  for (const record of [...moved, ...change.add])
    deltas.apply(record, labels.label(record.handling), 1, (id) => aliases.after(id));

  aliases.save(tx);
  // A stub that was filled, and a link that then leads elsewhere, are not new under their new name.
  const movedIds = new Set(moved.map((record) => record.id));
  const renamed = {
    entity: (delta: EntityDelta) => aliases.after(delta.id) !== delta.id,
    link: (delta: LinkDelta) => [...delta.drop].every((record) => movedIds.has(record)),
  };
  const { entities, refs, fresh, gone } = await writeEntities(tx, labels, { deltas, renamed: renamed.entity });
  const links = await writeLinks(tx, labels, { deltas, refs, fresh, renamed: renamed.link });
  // Last, because the links of an entity go before it does.
  if (gone.length > 0) {
    const persons = await tx.rows<{ person: string }>("write/unset-persons", {
      identities: gone.filter((id) => id.startsWith("i_")),
    });
    tx.send("write/delete-entities", { ids: gone });
    settlePersons(
      tx,
      persons.map((row) => row.person),
    );
  }
  const identities = [...deltas.entities.keys()].filter((id) => id.startsWith("i_"));
  return { landed: { entities, links }, identities };
}

/** Records of earlier batches that mention a name which now leads elsewhere: they are taken away and added again. */
async function loadMoved(tx: Tx, aliases: Aliases, change: Change): Promise<RecordFacts[]> {
  const ids = await aliases.moved(tx);
  for (const record of change.add) ids.delete(record.id);
  if (ids.size === 0) return [];
  const moved = (await tx.rows<FactsRow>("read/record-facts", { ids: [...ids] })).map(factsOfRow);
  await aliases.load(tx, moved);
  return moved;
}

interface WrittenEntities {
  readonly entities: Landed["entities"];
  /** The database's own numbers of what is there now, and of what is still to be deleted. */
  readonly refs: ReadonlyMap<string, number>;
  /** Those that are new: none of their links can be there yet. */
  readonly fresh: ReadonlySet<string>;
  /** Those that nobody speaks of any more, still to be deleted. */
  readonly gone: readonly string[];
}

interface EntityWrites {
  readonly deltas: Deltas;
  readonly renamed: (delta: EntityDelta) => boolean;
}

async function writeEntities(tx: Tx, labels: Labels, { deltas, renamed }: EntityWrites): Promise<WrittenEntities> {
  const rows = await tx.rows<{ ref: number; id: string; natural: string; state: StoredState; labelSet: number }>(
    "read/entities",
    {
      ids: [...deltas.entities.keys()],
    },
  );
  const before = new Map(rows.map((row) => [row.id, decodeEntity(row, deltas.entities.get(row.id)!.kind)]));
  const setsBefore = new Map(rows.map(({ id, labelSet }) => [id, labelSet]));
  const refs = new Map(rows.map((row) => [row.id, row.ref]));
  const created: NewEntity[] = [];
  const updated: { ref: unknown; props: unknown }[] = [];
  const gone: EntityDelta[] = [];
  const renamedIdentities: string[] = [];
  const tokens = new TokenChanges();
  const unnamed = await unnamedAmong(tx, labels, { deltas, before });
  for (const delta of deltas.entities.values()) {
    const old = before.get(delta.id);
    const found = nextEntity(delta, old);
    const next = found !== null && unnamed.has(found.id) ? asUnnamed(found) : found;
    tokens.note(delta.id, old?.tokenRefs, next?.tokenRefs);
    if (next === null) {
      if (old !== undefined) gone.push(delta);
      continue;
    }
    const props = entityProps(next, labels.set(labelsOfEntity(next)));
    if (old === undefined) created.push({ id: delta.id, kind: delta.kind, props });
    else {
      updated.push({ ref: int(refs.get(delta.id)!), props: changedProps(entityProps(old, setsBefore.get(delta.id)!), props) });
      if (delta.kind === "Identity" && nameOfEntity(old) !== props["name"]) renamedIdentities.push(delta.id);
    }
  }
  const numbering = [createEntities(tx, created), createIdentities(tx, created)];
  if (updated.length > 0) tx.send("write/update-entities", { rows: updated });
  await renamePersons(tx, renamedIdentities);
  const [numbered] = await Promise.all([Promise.all(numbering), tokens.save(tx)]);
  for (const { id, ref } of numbered.flat()) refs.set(id, ref);
  return {
    entities: netOf(created, gone.filter(renamed)),
    refs,
    fresh: new Set(created.map(({ id }) => id)),
    gone: gone.map(({ id }) => id),
  };
}

interface NewEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly props: unknown;
}

interface Numbered {
  readonly id: string;
  readonly ref: number;
}

async function createEntities(tx: Tx, created: readonly NewEntity[]): Promise<Numbered[]> {
  const rows = created.filter(({ kind }) => kind !== "Identity").map(({ kind, props }) => ({ kind, props }));
  return rows.length === 0 ? [] : tx.rows("write/create-entities", { rows });
}

async function createIdentities(tx: Tx, created: readonly NewEntity[]): Promise<Numbered[]> {
  const identities = created.filter(({ kind }) => kind === "Identity");
  const rows = identities.map(({ id, props }) => ({ person: personIdOf(id), props }));
  return rows.length === 0 ? [] : tx.rows("write/create-identities", { rows });
}

interface LinkRow extends StoredLinkState {
  /** Which of those asked for. */
  readonly place: number;
  readonly ref: number;
}

interface LinkWrites {
  readonly deltas: Deltas;
  readonly refs: ReadonlyMap<string, number>;
  readonly fresh: ReadonlySet<string>;
  readonly renamed: (delta: LinkDelta) => boolean;
}

async function writeLinks(tx: Tx, labels: Labels, { deltas, refs, fresh, renamed }: LinkWrites): Promise<Landed["links"]> {
  const end = (id: string): unknown => int(refs.get(id)!);
  const before = await linksBefore(tx, { deltas, fresh, end });
  const created: { kind: LinkKind; from: unknown; to: unknown; props: unknown }[] = [];
  const updated: { ref: unknown; props: unknown }[] = [];
  const gone: { delta: LinkDelta; ref: unknown }[] = [];
  for (const delta of deltas.links.values()) {
    const old = before.get(delta.id);
    const next = nextLink(delta, old?.state);
    if (next === null) {
      if (old !== undefined) gone.push({ delta, ref: int(old.ref) });
      continue;
    }
    const props = linkProps(next, labels.set(labelsOfLink(next)));
    if (old !== undefined) updated.push({ ref: int(old.ref), props: changedProps(linkProps(old.state, old.labelSet), props) });
    else created.push({ kind: next.kind, from: end(next.from), to: end(next.to), props });
  }
  if (gone.length > 0) tx.send("write/delete-links", { refs: gone.map(({ ref }) => ref) });
  if (updated.length > 0) tx.send("write/update-links", { rows: updated });
  if (created.length > 0) tx.send("write/create-links", { rows: created });
  return netOf(created, gone.map(({ delta }) => delta).filter(renamed));
}

interface LinkBefore {
  readonly ref: number;
  readonly labelSet: number;
  readonly state: LinkState;
}

/** Those of the changed links that are there already, found between their ends by the database's own numbers. */
async function linksBefore(
  tx: Tx,
  { deltas, fresh, end }: Pick<LinkWrites, "deltas" | "fresh"> & { end: (id: string) => unknown },
): Promise<Map<string, LinkBefore>> {
  const before = new Map<string, LinkBefore>();
  const byKind = new Map<LinkKind, LinkDelta[]>();
  for (const delta of deltas.links.values())
    if (!delta.surelyNew && !fresh.has(delta.from) && !fresh.has(delta.to)) listAt(byKind, delta.kind).push(delta);
  await Promise.all(
    [...byKind].map(async ([kind, wanted]) => {
      const rows = wanted.map(({ id, from, to }, place) => ({ place: int(place), id, from: end(from), to: end(to) }));
      for (const { place, ref, labelSet, ...said } of await tx.rows<LinkRow & { labelSet: number }>(
        "read/links-between",
        { rows },
        kind,
      )) {
        const { id, from, to } = wanted[place]!;
        before.set(id, { ref, labelSet, state: { id, kind, from, to, assertions: decodeLinkAssertions(said) } });
      }
    }),
  );
  return before;
}

function netOf<K extends string>(created: readonly { kind: K }[], renamed: readonly { kind: K }[]): Partial<Record<K, number>> {
  const counts = new Map<K, number>();
  for (const { kind } of created) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { kind } of renamed) counts.set(kind, (counts.get(kind) ?? 0) - 1);
  return Object.fromEntries([...counts].filter(([, n]) => n > 0)) as Partial<Record<K, number>>;
}
