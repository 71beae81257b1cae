/** Counts what a bundle's mentions of other files' things came to, once all of it has landed. */
import { alarmOf, type Join, JOIN_CODES, type JoinCode, JOINS, type JoinYield } from "#model/yield/joins.ts";
import type { RecordDraft, RecordKind } from "#model/record.ts";
import type { Store } from "#store/port.ts";

/** Of things of one join that are kept until they are asked for: past it, those that are known by then are. */
const ASKED_AT = 400_000;
const ASKED_AT_ONCE = 10_000;

/** What one file names by one join. */
interface Named {
  readonly file: string;
  readonly code: JoinCode;
  /** Entity or alias id → how often. */
  readonly times: Map<string, number>;
  joined: number;
}

const JOINS_OF = new Map<RecordKind, [JoinCode, Join][]>();
for (const code of JOIN_CODES) {
  const { record } = JOINS[code];
  JOINS_OF.set(record, [...(JOINS_OF.get(record) ?? []), [code, JOINS[code]]]);
}

export class JoinTally {
  readonly #store: Store;
  readonly #askedAt: number;
  readonly #named = new Map<string, Named>();

  constructor(store: Store, askedAt = ASKED_AT) {
    this.#store = store;
    this.#askedAt = askedAt;
  }

  /** Once they have landed. */
  async add(records: readonly RecordDraft[]): Promise<void> {
    for (const { kind, file, entities } of records) {
      for (const [code, join] of JOINS_OF.get(kind) ?? []) {
        for (const fact of entities) {
          if (fact.kind !== join.kind || (fact.asserted !== undefined) !== (join.counts === "described")) continue;
          const { times } = this.#of(file, code);
          times.set(fact.id, (times.get(fact.id) ?? 0) + 1);
        }
      }
    }
    for (const named of this.#named.values()) if (named.times.size > this.#askedAt) await this.#settle(named);
  }

  /** In the order of files, then of the table. */
  async finish(): Promise<readonly JoinYield[]> {
    const yields: JoinYield[] = [];
    for (const named of this.#named.values()) {
      const left = await this.#settle(named);
      const join: Join = JOINS[named.code];
      const counts = { joined: named.joined, ambiguous: left.AMBIGUOUS, waiting: left.WAITING };
      const all = named.joined + left.AMBIGUOUS + left.WAITING;
      yields.push({
        ...{ file: named.file, join: named.code, column: join.column, named: all, ...counts, usual: join.usual },
        alarm: alarmOf({ named: all, ...counts }, join),
      });
    }
    const place = ({ join }: JoinYield): number => JOIN_CODES.indexOf(join);
    return yields.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : place(a) - place(b)));
  }

  #of(file: string, code: JoinCode): Named {
    const key = `${code} ${file}`;
    let named = this.#named.get(key);
    if (named === undefined) this.#named.set(key, (named = { file, code, times: new Map(), joined: 0 }));
    return named;
  }

  /** Lets go of what is joined, and counts what is not. */
  async #settle(named: Named): Promise<{ AMBIGUOUS: number; WAITING: number }> {
    const left = { AMBIGUOUS: 0, WAITING: 0 };
    const { by }: Join = JOINS[named.code];
    const ids = [...named.times.keys()];
    for (let from = 0; from < ids.length; from += ASKED_AT_ONCE) {
      const some = ids.slice(from, from + ASKED_AT_ONCE);
      const found = await this.#store.mentions(some, by);
      for (const [i, id] of some.entries()) {
        const times = named.times.get(id)!;
        const state = found[i]!;
        if (state !== "JOINED") {
          left[state] += times;
          continue;
        }
        named.joined += times;
        named.times.delete(id);
      }
    }
    return left;
  }
}
