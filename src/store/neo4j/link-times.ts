/** Times of links as a reader of some labels sees them: another than the link's own where several records tell it and not all may be read. */
import type { Assertion, LinkTime } from "../port.ts";
import { lastTime } from "#model/assertions.ts";
import { setsUnder } from "#model/handling.ts";
import { int, type Reads, type Tx } from "./connection.ts";
import type { LabelCache } from "./labels.ts";
import { decodeLinkAssertions, type StoredLinkState } from "./states.ts";

export class Reading {
  /** Label sets of which some label may be read, and those of them of which another may not. */
  readonly seen: readonly unknown[];
  readonly #partly: readonly unknown[];
  readonly #labels: ReadonlySet<number>;
  readonly #seen: ReadonlySet<number>;

  constructor(sets: ReadonlyMap<number, readonly number[]>, labels: ReadonlySet<number>) {
    const { seen, partly } = setsUnder(sets, labels);
    this.seen = seen.map((set) => int(set));
    this.#partly = partly.map((set) => int(set));
    this.#labels = labels;
    this.#seen = new Set(seen);
  }

  static async of(tx: Tx, cache: LabelCache, labels: ReadonlySet<number>): Promise<Reading> {
    return new Reading((await cache.load(tx)).sets, labels);
  }

  seesEntity(_id: string, labelSet: number): boolean {
    return this.#seen.has(labelSet);
  }

  assertions<A extends Assertion>(said: readonly A[]): A[] {
    return said.filter(({ label }) => this.#labels.has(label));
  }

  /** Link id → `at` for this reader, of those links of entities where it may be another than the link's own; `never` for none. */
  async placesAt(tx: Tx, of: { entities: readonly string[]; ofKinds: string }, never: number): Promise<Record<string, number>> {
    if (this.#partly.length === 0) return {};
    const params = { entities: of.entities, sets: this.#partly };
    const rows = await tx.rows<{ id: string } & StoredLinkState>("read/partly-seen-links-of", params, of.ofKinds);
    return Object.fromEntries(rows.map(({ id, ...link }) => [id, this.#time(link).at ?? never]));
  }

  async times(tx: Tx): Promise<Map<number, LinkTime>> {
    const times = new Map<number, LinkTime>();
    if (this.#partly.length === 0) return times;
    for await (const raw of tx.stream("read/partly-seen-links", { sets: this.#partly })) {
      const { ref, ...link } = raw.toObject() as unknown as { ref: number } & StoredLinkState;
      const [mine, whole] = [this.#time(link), lastTime(decodeLinkAssertions(link))];
      if (mine.at !== whole.at || mine.until !== whole.until) times.set(ref, mine);
    }
    return times;
  }

  #time(link: StoredLinkState): LinkTime {
    return lastTime(this.assertions(decodeLinkAssertions(link)));
  }
}

export function linkTimesUnder(
  reads: Reads,
  cache: LabelCache,
  labels: ReadonlySet<number>,
): Promise<ReadonlyMap<number, LinkTime>> {
  return reads.read(async (tx) => (await Reading.of(tx, cache, labels)).times(tx));
}
