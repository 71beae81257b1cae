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

export class RecordBuilder {
  readonly entities: EntityFact[] = [];
  readonly links: LinkFact[] = [];

  /** The index of the entity in this record. A second fact of the same entity is the first one's, but for what it asserts. */
  add(fact: EntityFact): number {
    for (let i = 0; i < this.entities.length; i++) {
      const known = this.entities[i]!;
      if (known.id !== fact.id) continue;
      if (known.asserted === undefined && fact.asserted !== undefined) this.entities[i] = { ...known, asserted: fact.asserted };
      return i;
    }
    return this.entities.push(fact) - 1;
  }

  /** A link, once: the same holding said twice by one record is one. */
  link<K extends LinkKind>(kind: K, from: number, to: number, more?: LinkMore<PropsOf<K>>): void;
  link(kind: LinkKind, from: number, to: number, more: LinkMore<object> = {}): void {
    assert(from < this.entities.length && to < this.entities.length, `${kind} between entities that are not in the record`);
    const discriminator = more.discriminator ?? "";
    for (const link of this.links) {
      if (link.kind === kind && link.from === from && link.to === to && link.discriminator === discriminator) return;
    }
    const { at, until, props } = more;
    this.links.push({
      kind,
      from,
      to,
      discriminator,
      ...(at === undefined ? {} : { at }),
      ...(until === undefined ? {} : { until }),
      ...(props === undefined || isEmpty(props) ? {} : { props: props as Props }),
    });
  }
}

function isEmpty(props: object): boolean {
  for (const _ in props) return false;
  return true;
}
