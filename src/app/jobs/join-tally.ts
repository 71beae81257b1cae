/** Counts what a bundle's mentions of other files' things came to, once all of it has landed. */
import { alarmOf, type Join, JOIN_CODES, type JoinCode, JOINS, type JoinYield } from "#model/yield/joins.ts";
import type { EntityKind } from "#model/kinds.ts";
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
  /** What they are called here, of those that may be called otherwise elsewhere. */
  readonly called: Map<string, string>;
  joined: number;
  otherwise: number;
}

/** Values of one column that are written otherwise than where what they name is told of. */
export interface JoinedOtherwise {
  readonly file: string;
  readonly column: string;
  readonly count: number;
}

/** Kinds that are known by a number that an office gives. */
const NUMBERED: ReadonlySet<EntityKind> = new Set<EntityKind>(["Identity", "Badge", "Incident", "Consignment"]);

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
          const { times, called } = this.#of(file, code);
          times.set(fact.id, (times.get(fact.id) ?? 0) + 1);
          if (fact.drawnFrom !== undefined && NUMBERED.has(fact.kind)) called.set(fact.id, fact.natural);
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
    if (named === undefined)
      this.#named.set(key, (named = { file, code, times: new Map(), called: new Map(), joined: 0, otherwise: 0 }));
    return named;
  }

  /** Once it is finished. */
  otherwise(): readonly JoinedOtherwise[] {
    return [...this.#named.values()]
      .filter(({ otherwise }) => otherwise > 0)
      .map(({ file, code, otherwise }) => ({ file, column: JOINS[code].column, count: otherwise }));
  }

  /** Lets go of what is joined, and counts what is not. */
  async #settle(named: Named): Promise<{ AMBIGUOUS: number; WAITING: number }> {
    const left = { AMBIGUOUS: 0, WAITING: 0 };
    const { by }: Join = JOINS[named.code];
    const ids = [...named.times.keys()];
    for (let from = 0; from < ids.length; from += ASKED_AT_ONCE) {
      const some = ids.slice(from, from + ASKED_AT_ONCE);
      const found = await this.#store.mentions(some, by);
      const other = await this.#calledOtherwise(
        named,
        some.filter((_, i) => found[i] === "JOINED"),
      );
      for (const [i, id] of some.entries()) {
        const times = named.times.get(id)!;
        const state = found[i]!;
        if (other.has(id)) named.otherwise += times;
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

  /** Of these, those that lead to something whose number is written otherwise. */
  async #calledOtherwise({ called }: Named, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const asked = ids.filter((id) => called.has(id));
    const entities = asked.length === 0 ? [] : await this.#store.entities(asked);
    return new Set(asked.filter((id, i) => !isCalled(called.get(id)!, entities[i]?.natural ?? "")));
  }
}

/** Whether that is its own name, or the part of it that the file gives: a worker's without the airport. */
function isCalled(natural: string, name: string): boolean {
  return name === natural || name.endsWith(`:${natural}`);
}
