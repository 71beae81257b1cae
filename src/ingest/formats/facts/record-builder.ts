/** Gathers what one record asserts: its entities, each once, and the links between them by index. */
import { assert } from "#base/assert.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { PropsOf } from "#model/properties.ts";
import type { EntityFact, LinkFact, Props } from "#model/record.ts";

export interface LinkMore<P> {
  readonly discriminator?: string;
  readonly at?: number | undefined;
  readonly until?: number | undefined;
  readonly props?: P;
}

/** Beyond so many, those of a record are looked up and no longer gone through: nearly all have a handful, a group's booking thousands. */
const FEW = 32;

export class RecordBuilder {
  readonly entities: EntityFact[] = [];
  readonly links: LinkFact[] = [];
  #entityAt: Map<string, number> | undefined;
  #linkKeys: Set<string> | undefined;

  /** The index of the entity in this record. A second fact of the same entity is the first one's, but for what it asserts. */
  add(fact: EntityFact): number {
    const at = this.#find(fact.id);
    if (at < 0) {
      this.#entityAt?.set(fact.id, this.entities.length);
      return this.entities.push(fact) - 1;
    }
    const known = this.entities[at]!;
    if (known.asserted === undefined && fact.asserted !== undefined) this.entities[at] = { ...known, asserted: fact.asserted };
    return at;
  }

  #find(id: string): number {
    if (this.entities.length < FEW) {
      for (let at = 0; at < this.entities.length; at++) if (this.entities[at]!.id === id) return at;
      return -1;
    }
    this.#entityAt ??= new Map(this.entities.map((known, at) => [known.id, at]));
    return this.#entityAt.get(id) ?? -1;
  }

  /** A link, once: the same holding said twice by one record is one. */
  link<K extends LinkKind>(kind: K, from: number, to: number, more?: LinkMore<PropsOf<K>>): void;
  link(kind: LinkKind, from: number, to: number, more: LinkMore<object> = {}): void {
    assert(from < this.entities.length && to < this.entities.length, `${kind} between entities that are not in the record`);
    const link: { -readonly [K in keyof LinkFact]: LinkFact[K] } = { kind, from, to, discriminator: more.discriminator ?? "" };
    if (this.#has(link)) return;
    const { at, until, props } = more;
    if (at !== undefined) link.at = at;
    if (until !== undefined) link.until = until;
    if (props !== undefined && !isEmpty(props)) link.props = props as Props;
    this.links.push(link);
  }

  /** Beyond a few it is remembered for the next time. */
  #has(link: LinkFact): boolean {
    if (this.links.length < FEW) {
      for (const known of this.links)
        if (
          known.from === link.from &&
          known.to === link.to &&
          known.kind === link.kind &&
          known.discriminator === link.discriminator
        )
          return true;
      return false;
    }
    this.#linkKeys ??= new Set(this.links.map(keyOf));
    const before = this.#linkKeys.size;
    return this.#linkKeys.add(keyOf(link)).size === before;
  }
}

function keyOf({ kind, from, to, discriminator }: LinkFact): string {
  return `${kind} ${from} ${to} ${discriminator}`;
}

function isEmpty(props: object): boolean {
  for (const _ in props) return false;
  return true;
}
