/**
 * What labels let a reader see of what the store gives back, before protection: a fact is seen when some active record that asserts it is readable,
 * and its values come from readable records only (docs/model.md, "Who may see what").
 */
import type { Access } from "#model/access.ts";
import { lastProps, lastTime } from "#model/assertions.ts";
import { leastOfHandlings, mayRead, parseHandling, setsUnder } from "#model/handling.ts";
import type { Props } from "#model/record.ts";
import { areMasked, handlingOfLabel } from "#model/retention/masked-labels.ts";
import type { Assertion, LinkTime, Store, StoredEntity, StoredLink } from "#store/port.ts";
import { Seen } from "./seen.ts";

export class LabelSight {
  readonly #readableLabels: ReadonlySet<number>;
  readonly #readableSets: ReadonlySet<number>;
  /** The reader has everything: nothing needs to be looked up. */
  readonly #all: boolean;
  /** With the compartments of the groups that the reader is a member of. */
  readonly access: Access;
  readonly #sets: ReadonlyMap<number, readonly number[]>;
  readonly #seen: Seen;
  /** Texts by number. */
  readonly labels: ReadonlyMap<number, string>;

  constructor(
    access: Access,
    labels: ReadonlyMap<number, string>,
    sets: ReadonlyMap<number, readonly number[]>,
    seen: Seen = new Seen(),
  ) {
    this.access = access;
    this.#seen = seen;
    this.labels = labels;
    this.#all = access.clearance.all;
    this.#sets = sets;
    this.#readableLabels = new Set([...labels].filter(([, text]) => readableText(access, text)).map(([label]) => label));
    this.#readableSets = new Set(setsUnder(sets, this.#readableLabels).seen);
  }

  /** `seen` is told the labels of all that is looked at. */
  static async of(store: Store, access: Access, seen?: Seen): Promise<LabelSight> {
    const { labels, sets } = await store.labels();
    return new LabelSight(access, labels, sets, seen);
  }

  label(label: number): boolean {
    return this.#all || this.#readableLabels.has(label);
  }

  /** Anything that some record of this label set asserts. */
  set(labelSet: number): boolean {
    return this.#all || this.#readableSets.has(labelSet);
  }

  /** A stored derived thing (finding, judgement), by its combined handling. */
  handling(text: string): boolean {
    const may = this.#all || readableText(this.access, text);
    if (may) this.#seen.handling(text);
    return may;
  }

  /** Whether they may read what goes by a label and is of no record: it is not written down as one that was read. */
  isFor(text: string): boolean {
    return this.#all || readableText(this.access, text);
  }

  /** Whether of what the reader may read only masked records speak of it. */
  isMasked({ labelSet }: Pick<StoredEntity, "labelSet">): boolean {
    const readable = (this.#sets.get(labelSet) ?? []).filter((label) => this.label(label));
    return areMasked(readable, (label) => this.labels.get(label));
  }

  entity(entity: StoredEntity | undefined): entity is StoredEntity {
    return entity !== undefined && this.set(entity.labelSet);
  }

  link(link: StoredLink): boolean {
    return this.set(link.labelSet);
  }

  /** The same for readers who are told the same of the same store. */
  get alike(): string {
    if (this.#all) return "all";
    const { reader, clearance } = this.access;
    return JSON.stringify([reader, clearance, [...this.#readableLabels].sort((a, b) => a - b)]);
  }

  /** For `LinkQuery.labels`: absent when the reader reads everything. */
  get readable(): { readonly labels?: ReadonlySet<number> } {
    return this.#all ? {} : { labels: this.#readableLabels };
  }

  assertions<T extends Assertion>(assertions: readonly T[]): readonly T[] {
    const readable = this.#all ? assertions : assertions.filter((assertion) => this.label(assertion.label));
    for (const { label } of readable) this.#seen.label(label);
    return readable;
  }

  /**
   * Label texts of the readable records by which it is told of: of those that describe it or, where none does, of one of those that mention it, since
   * each of them tells by itself that it is there; the least strict.
   */
  handlingsOf({ assertions, labelSet }: StoredEntity): readonly string[] {
    const textOf = (label: number): string => handlingOfLabel(this.labels.get(label) ?? "RED");
    const describing = this.assertions(assertions);
    if (describing.length > 0) return [...new Set(describing.map(({ label }) => textOf(label)))];
    const mentioning = (this.#sets.get(labelSet) ?? []).filter((label) => this.label(label)).map(textOf);
    return mentioning.length === 0 ? [] : [leastOfHandlings(mentioning)];
  }

  /** The time this reader sees: from readable records, as the values are. */
  time(link: StoredLink): LinkTime {
    return this.#all ? { at: link.at, until: link.until } : lastTime(this.assertions(link.assertions));
  }

  /** The values this reader sees: intrinsic ones, then those of readable records, the latest export winning value by value. */
  props(thing: { readonly intrinsic?: Props; readonly assertions: readonly Assertion[] }): Props {
    return lastProps(this.assertions(thing.assertions), thing.intrinsic);
  }
}

/** A label that cannot be read back is shown to nobody but the reader of everything. */
function readableText(access: Access, text: string): boolean {
  const parsed = parseHandling(text);
  return access.clearance.all || (parsed.ok && mayRead(access.clearance, access.reader, parsed.handling));
}
