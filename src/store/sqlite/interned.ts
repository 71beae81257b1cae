/** Short lists kept whole in memory: labels, sets of labels, origins, file names. Each value once in its table, a small number everywhere else. */
import { assert } from "#base/assert.ts";
import type { Reliability, SourceInfo } from "#model/record.ts";
import { areMasked, isMaskedLabel } from "#model/retention/masked-labels.ts";
import type { Db } from "./db.ts";

type OriginRow = [number, string, string, string, number, Reliability, string | null, number];

export interface Origin extends SourceInfo {
  readonly num: number;
}

export class Interned {
  readonly #db: Db;
  #labels: Map<string, number> | undefined;
  #labelTexts: string[] = [];
  #sets: Map<string, number> | undefined;
  #setLabels: number[][] = [];
  #unions = new Map<number, number>();
  #lastSet = -1;
  #lastLabel = -1;
  #lastUnion = -1;
  #files = new Map<string, number>();
  #fileNames = new Map<number, string>();
  #origins: Map<string, Origin> | undefined;
  #originByNum: Origin[] = [];

  constructor(db: Db) {
    this.#db = db;
  }

  clear(): void {
    this.#labels = undefined;
    this.#sets = undefined;
    this.#origins = undefined;
    this.#unions.clear();
    this.#lastSet = -1;
    this.#files.clear();
    this.#fileNames.clear();
  }

  // --- labels -----------------------------------------------------------------------------------------------------

  label(handling: string): number {
    const labels = this.#loadLabels();
    let num = labels.get(handling);
    if (num === undefined) {
      num = labels.size + 1;
      this.#db.run("INSERT INTO label (num, handling) VALUES (?, ?)", num, handling);
      labels.set(handling, num);
      this.#labelTexts[num] = handling;
    }
    return num;
  }

  labelText(num: number): string {
    this.#loadLabels();
    const text = this.#labelTexts[num];
    assert(text !== undefined, `no label ${num}`);
    return text;
  }

  labelTexts(): ReadonlyMap<number, string> {
    return new Map([...this.#loadLabels()].map(([text, num]) => [num, text]));
  }

  /** The set of these labels; 0 is the empty set, which nothing that is seen has. */
  labelSet(labels: readonly number[]): number {
    if (labels.length === 0) return 0;
    const sets = this.#loadSets();
    const sorted = [...new Set(labels)].sort((a, b) => a - b);
    const text = sorted.join(",");
    let num = sets.get(text);
    if (num === undefined) {
      num = sets.size + 1;
      this.#db.run("INSERT INTO label_set (num, labels) VALUES (?, ?)", num, text);
      sets.set(text, num);
      this.#setLabels[num] = sorted;
    }
    return num;
  }

  labelsOfSet(num: number): readonly number[] {
    this.#loadSets();
    return num === 0 ? [] : this.#setLabels[num]!;
  }

  labelSets(): ReadonlyMap<number, readonly number[]> {
    return new Map([...this.#loadSets().values()].map((num) => [num, this.#setLabels[num]!]));
  }

  /** Whether there is a label of masked records. */
  get hasMasked(): boolean {
    return [...this.#loadLabels().keys()].some(isMaskedLabel);
  }

  /** Whether masked records are among those that have these labels. */
  hasMaskedIn(num: number): boolean {
    return this.labelsOfSet(num).some((label) => isMaskedLabel(this.labelText(label)));
  }

  /** Whether only masked records have these labels. */
  isMaskedSet(num: number): boolean {
    return areMasked(this.labelsOfSet(num), (label) => this.labelText(label));
  }

  /** The set with this label as well. */
  withLabel(set: number, label: number): number {
    if (set === this.#lastSet && label === this.#lastLabel) return this.#lastUnion;
    const question = set * 65_536 + label;
    let union = this.#unions.get(question);
    if (union === undefined) {
      union = this.labelSet([...this.labelsOfSet(set), label]);
      this.#unions.set(question, union);
    }
    this.#lastSet = set;
    this.#lastLabel = label;
    this.#lastUnion = union;
    return union;
  }

  // --- origins and files --------------------------------------------------------------------------------------------

  origin(source: SourceInfo): Origin {
    const origins = this.#loadOrigins();
    const name = originName(source);
    let origin = origins.get(name);
    if (origin === undefined) {
      origin = { ...source, num: origins.size + 1 };
      this.#db.run(
        "INSERT INTO origin (num, source, agency, originator, exported_at, reliability, legal_basis, exercise, records, withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
        ...[
          origin.num,
          source.source,
          source.agency,
          source.originator,
          source.exportedAt,
          source.reliability,
          source.legalBasis,
        ],
        source.exercise ? 1 : 0,
      );
      origins.set(name, origin);
      this.#originByNum[origin.num] = origin;
    }
    return origin;
  }

  originOf(num: number): Origin {
    this.#loadOrigins();
    const origin = this.#originByNum[num];
    assert(origin !== undefined, `no origin ${num}`);
    return origin;
  }

  file(name: string): number {
    let num = this.#files.get(name);
    if (num === undefined) {
      num = this.#db.one("SELECT num FROM file WHERE name = ?", name) as number | undefined;
      num ??= this.#db.one("INSERT INTO file (name) VALUES (?) RETURNING num", name) as number;
      this.#files.set(name, num);
    }
    return num;
  }

  fileName(num: number): string {
    let name = this.#fileNames.get(num);
    if (name === undefined) {
      name = this.#db.one("SELECT name FROM file WHERE num = ?", num) as string;
      this.#fileNames.set(num, name);
    }
    return name;
  }

  #loadLabels(): Map<string, number> {
    if (this.#labels === undefined) {
      this.#labels = new Map();
      this.#labelTexts = [];
      for (const [num, handling] of this.#db.all("SELECT num, handling FROM label") as [number, string][]) {
        this.#labels.set(handling, num);
        this.#labelTexts[num] = handling;
      }
    }
    return this.#labels;
  }

  #loadSets(): Map<string, number> {
    if (this.#sets === undefined) {
      this.#sets = new Map();
      this.#setLabels = [];
      for (const [num, labels] of this.#db.all("SELECT num, labels FROM label_set") as [number, string][]) {
        this.#sets.set(labels, num);
        this.#setLabels[num] = labels.split(",").map(Number);
      }
    }
    return this.#sets;
  }

  #loadOrigins(): Map<string, Origin> {
    if (this.#origins === undefined) {
      this.#origins = new Map();
      this.#originByNum = [];
      const sql = "SELECT num, source, agency, originator, exported_at, reliability, legal_basis, exercise FROM origin";
      for (const row of this.#db.all(sql) as OriginRow[]) {
        const [num, source, agency, originator, exportedAt, reliability, legalBasis, exercise] = row;
        const origin = { num, source, agency, originator, exportedAt, reliability, legalBasis, exercise: exercise === 1 };
        this.#origins.set(originName(origin), origin);
        this.#originByNum[num] = origin;
      }
    }
    return this.#origins;
  }
}

function originName(s: SourceInfo): string {
  return JSON.stringify([s.source, s.agency, s.originator, s.exportedAt, s.reliability, s.legalBasis, s.exercise]);
}
