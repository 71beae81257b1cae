/** What a transaction adds to and takes from each entity and link, gathered over its records before anything is written. */
import { assert } from "#base/assert.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { EntityFact, LinkFact, Props } from "#model/record.ts";
import { isPseudonym, pseudonymOf } from "#model/retention/masking.ts";
import type { Assertion, LinkAssertion } from "../port.ts";
import type { RecordFacts } from "./facts.ts";
import { sortAssertions, type EntityState, type LinkState } from "./states.ts";

export interface EntityDelta {
  readonly id: string;
  readonly kind: EntityKind;
  /** A pseudonym as long as no record that is added calls it otherwise. */
  natural: string;
  /** Set when a record speaks of the entity by its own natural key, not by an alias. */
  named: boolean;
  /** Set when a record is taken away that called it by its name. */
  unnamed: boolean;
  intrinsic: Props | undefined;
  /** What masked records leave of it. */
  maskedIntrinsic: Props | undefined;
  readonly labelRefs: Map<number, number>;
  readonly tokenRefs: Map<string, number>;
  readonly add: Map<string, Assertion>;
  readonly drop: Set<string>;
}

export interface LinkDelta {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  /** An event of rows that are new to the store: there is none to look for. */
  surelyNew: boolean;
  readonly add: Map<string, LinkAssertion>;
  readonly drop: Set<string>;
}

export class Deltas {
  readonly entities = new Map<string, EntityDelta>();
  readonly links = new Map<string, LinkDelta>();

  /** Everything taken away must be applied before anything is added. */
  apply(record: RecordFacts, label: number, sign: 1 | -1, resolve: (id: string) => string): void {
    const ids = record.entities.map((fact) => (fact.alias === true ? resolve(fact.id) : fact.id));
    for (let i = 0; i < ids.length; i++) this.#applyEntity(record, { fact: record.entities[i]!, id: ids[i]! }, label, sign);
    for (const fact of record.links) {
      const from = ids[fact.from];
      const to = ids[fact.to];
      assert(from !== undefined && to !== undefined, `link ${fact.kind} has an end that the record does not name`);
      this.#applyLink(record, { fact, from, to }, label, sign);
    }
  }

  #applyEntity(record: RecordFacts, mention: { fact: EntityFact; id: string }, label: number, sign: 1 | -1): void {
    const { fact, id } = mention;
    const named = fact.alias !== true;
    let delta = this.entities.get(id);
    if (delta === undefined) {
      delta = {
        id,
        kind: fact.kind,
        natural: pseudonymOf(id),
        named: false,
        unnamed: false,
        intrinsic: undefined,
        maskedIntrinsic: undefined,
        labelRefs: new Map(),
        tokenRefs: new Map(),
        add: new Map(),
        drop: new Set(),
      };
      this.entities.set(id, delta);
    }
    count(delta.labelRefs, label, sign);
    for (const token of fact.tokens ?? []) count(delta.tokenRefs, token, sign);
    const calls = (named || id === fact.id) && !isPseudonym(fact.natural);
    if (sign === -1) {
      delta.unnamed ||= calls;
      if (fact.asserted !== undefined) delta.drop.add(record.id);
      return;
    }
    if (calls) name(delta, fact.natural, named);
    if (fact.intrinsic !== undefined && (named || id === fact.id)) {
      if (isPseudonym(fact.natural)) delta.maskedIntrinsic = fact.intrinsic;
      else delta.intrinsic = fact.intrinsic;
    }
    if (fact.asserted !== undefined) {
      const props = { ...delta.add.get(record.id)?.props, ...fact.asserted };
      delta.add.set(record.id, { record: record.id, exportedAt: record.exportedAt, label, props });
    }
  }

  #applyLink(record: RecordFacts, mention: { fact: LinkFact; from: string; to: string }, label: number, sign: 1 | -1): void {
    const { fact, from, to } = mention;
    const id = `${fact.kind}~${from}~${to}~${fact.discriminator}`;
    let delta = this.links.get(id);
    if (delta === undefined) {
      delta = { id, kind: fact.kind, from, to, surelyNew: true, add: new Map(), drop: new Set() };
      this.links.set(id, delta);
    }
    delta.surelyNew &&= fact.discriminator !== "" && fact.discriminator === record.newKey;
    if (sign === -1) {
      delta.drop.add(record.id);
      return;
    }
    // A record that says the same link twice means what it says last.
    delta.add.set(record.id, {
      record: record.id,
      exportedAt: record.exportedAt,
      label,
      at: fact.at ?? null,
      until: fact.until ?? null,
      props: fact.props ?? {},
    });
  }
}

function name(delta: EntityDelta, natural: string, named: boolean): void {
  const isFirst = isPseudonym(delta.natural);
  if (isFirst || (named !== delta.named ? named : natural < delta.natural)) delta.natural = natural;
  delta.named ||= named;
}

/** A masked record says nothing of what the entity is called by others, nor does one that uses an alias. */
function nextNatural(delta: EntityDelta, before: EntityState | undefined): string {
  if (before === undefined) return delta.natural;
  if (isPseudonym(delta.natural)) return before.natural;
  return delta.named || isPseudonym(before.natural) ? delta.natural : before.natural;
}

/** The entity as it stands after the transaction; null = nobody speaks of it any more. */
export function nextEntity(delta: EntityDelta, before: EntityState | undefined): EntityState | null {
  const labelRefs = addCounts(before?.labelRefs, delta.labelRefs);
  if (labelRefs.size === 0) return null;
  return {
    id: delta.id,
    kind: delta.kind,
    natural: nextNatural(delta, before),
    intrinsic: delta.intrinsic ?? before?.intrinsic ?? delta.maskedIntrinsic ?? {},
    assertions: nextAssertions(before?.assertions ?? [], delta),
    labelRefs,
    tokenRefs: addCounts(before?.tokenRefs, delta.tokenRefs),
  };
}

/** The link as it stands after the transaction; null = no record asserts it any more. */
export function nextLink(delta: LinkDelta, before: LinkState | undefined): LinkState | null {
  const assertions = nextAssertions(before?.assertions ?? [], delta);
  return assertions.length === 0 ? null : { id: delta.id, kind: delta.kind, from: delta.from, to: delta.to, assertions };
}

function nextAssertions<T extends Assertion>(
  before: readonly T[],
  delta: { add: ReadonlyMap<string, T>; drop: ReadonlySet<string> },
): T[] {
  const kept = before.filter((assertion) => !delta.drop.has(assertion.record) && !delta.add.has(assertion.record));
  return sortAssertions([...kept, ...delta.add.values()]);
}

function addCounts<K>(before: ReadonlyMap<K, number> | undefined, change: ReadonlyMap<K, number>): Map<K, number> {
  if (before === undefined || before.size === 0) return new Map([...change].filter(([, n]) => n > 0));
  const counts = new Map(before);
  for (const [key, n] of change) count(counts, key, n);
  return counts;
}

function count<K>(counts: Map<K, number>, key: K, by: number): void {
  const n = (counts.get(key) ?? 0) + by;
  if (n === 0) counts.delete(key);
  else counts.set(key, n);
}
