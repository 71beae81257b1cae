/**
 * A store as plain lists, for tests that work an answer out by loops: every entity, link and person, read by one scan. Nothing of it comes
 * from the database that is tested.
 */
import { lastProps } from "#model/assertions.ts";
import { captionOf } from "#model/shown-value.ts";
import { listAt } from "#base/list-at.ts";
import { identityIdOf } from "#model/ids.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { Judgement } from "#model/judgement.ts";
import type { Props, StoredRecord } from "#model/record.ts";
import { momentOf } from "#model/time.ts";
import type { Store } from "#store/port.ts";

export interface PlainEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly natural: string;
  readonly name: string;
  readonly props: Props;
}

export interface PlainLink {
  readonly kind: LinkKind;
  readonly from: PlainEntity;
  readonly to: PlainEntity;
  readonly at: number;
  readonly props: Props;
  readonly records: readonly string[];
}

export interface PlainRecord extends StoredRecord {
  readonly text: string | null;
}

export class PlainWorld {
  readonly #entities = new Map<string, PlainEntity>();
  readonly #links = new Map<LinkKind, PlainLink[]>();
  readonly #persons: ReadonlyMap<string, string>;

  readonly #records = new Map<string, PlainRecord>();
  readonly judgements: readonly Judgement[];

  private constructor(persons: ReadonlyMap<string, string>, judgements: readonly Judgement[]) {
    this.#persons = persons;
    this.judgements = judgements;
  }

  static async of(store: Store): Promise<PlainWorld> {
    const world = new PlainWorld(await store.personAssignments(), await store.judgements());
    const byRef = new Map<number, PlainEntity>();
    const found: { kind: LinkKind; from: number; to: number; at: number | null; props: Props; linkRef: number }[] = [];
    await store.scan({
      entities(batch) {
        for (const { ref, id, kind, natural, intrinsic, assertions } of batch) {
          const props = lastProps(assertions, intrinsic);
          const entity = { id, kind, natural, name: captionOf({ kind, natural, props }), props };
          byRef.set(ref, entity);
          world.#entities.set(id, entity);
        }
      },
      links(batch) {
        found.push(...batch);
      },
    });
    const records = await store.linkRecords(found.map(({ linkRef }) => linkRef));
    found.forEach(({ kind, from, to, at, props }, i) => {
      const ends = { from: byRef.get(from)!, to: byRef.get(to)! };
      listAt(world.#links, kind).push({ kind, ...ends, at: at ?? NaN, props, records: records[i]! });
    });
    const ids = [...new Set(world.links("INVOLVED_IN", "TRAVELLED_ON").flatMap((link) => link.records))];
    const stored = await store.records(ids);
    const texts = await Promise.all(ids.map((id) => store.rawText(id)));
    stored.forEach((record, i) => world.#records.set(ids[i]!, { ...record!, text: texts[i] ?? null }));
    return world;
  }

  entity(id: string): PlainEntity | undefined {
    return this.#entities.get(id);
  }

  /** Of journeys and of parts in incidents. */
  record(id: string): PlainRecord {
    return this.#records.get(id)!;
  }

  entities(kind: EntityKind): PlainEntity[] {
    return [...this.#entities.values()].filter((entity) => entity.kind === kind);
  }

  links(...kinds: readonly LinkKind[]): PlainLink[] {
    return kinds.flatMap((kind) => this.#links.get(kind) ?? []);
  }

  /** The id of whoever has this identity. */
  personOf(identity: PlainEntity): string {
    return this.#persons.get(identity.id) ?? `p_${identity.id.slice(2)}`;
  }

  /** By the identity that they are named after. */
  nameOf(person: string): string {
    return this.#entities.get(identityIdOf(person))!.name;
  }
}

/** ms; NaN when it is not known. */
export function timeOf({ props }: { readonly props: Props }, name: string): number {
  return momentOf(props[name]);
}
