/**
 * Entities that recent batches touched, by id and by number, so that the flight that two hundred rows name is looked up once.
 * Two generations: what the younger one has not seen again when it is full is dropped; nothing is dropped within a batch.
 */
import type { EntityKind } from "#model/kinds.ts";

/** An entity or alias as ingest knows it. Mutable: ingest changes it and writes it back at the end of the batch. */
export interface EntityState {
  readonly num: number;
  readonly id: string;
  readonly kind: EntityKind;
  readonly key: Uint8Array;
  /** Number of the entity that took it over; 0 for none. */
  target: number;
  labelSet: number;
  stub: boolean;
  /** Of what is drawn from a pool: the number of its flight, NO_FLIGHT when there is none; null of everything else. */
  flight: number | null;
  /** The record of the inline assertion; 0 for none. */
  record: number;
  tokens: string;
  baseTokens: string;
  /** "" while it is only claimed as an alias, by no record named. */
  natural: string;
  /** Dropped, like props, once they are written. */
  intrinsic: string | null;
  pool: Uint8Array | null;
  props: string | null;
  isNew: boolean;
  dirty: boolean;
}

/** No row has this number. */
export const NO_FLIGHT = 0;

const GENERATION = 30_000;

export class EntityCache {
  #byId = new Map<string, EntityState>();
  #byNum = new Map<number, EntityState>();
  #olderById = new Map<string, EntityState>();
  #olderByNum = new Map<number, EntityState>();

  get(id: string): EntityState | undefined {
    const state = this.#byId.get(id);
    if (state !== undefined) return state;
    const older = this.#olderById.get(id);
    if (older !== undefined) this.add(older);
    return older;
  }

  getNum(num: number): EntityState | undefined {
    const state = this.#byNum.get(num);
    if (state !== undefined) return state;
    const older = this.#olderByNum.get(num);
    if (older !== undefined) this.add(older);
    return older;
  }

  add(state: EntityState): void {
    this.#byId.set(state.id, state);
    this.#byNum.set(state.num, state);
  }

  remove(num: number): void {
    const state = this.getNum(num);
    if (state === undefined) return;
    this.#byId.delete(state.id);
    this.#byNum.delete(num);
    this.#olderById.delete(state.id);
    this.#olderByNum.delete(num);
  }

  /** Between batches. */
  age(): void {
    if (this.#byId.size < GENERATION) return;
    this.#olderById = this.#byId;
    this.#olderByNum = this.#byNum;
    this.#byId = new Map();
    this.#byNum = new Map();
  }

  clear(): void {
    this.#byId.clear();
    this.#byNum.clear();
    this.#olderById.clear();
    this.#olderByNum.clear();
  }
}
