/**
 * The snapshot that the graph worker holds. Before each question the feed is asked whether it is still of the present records; where only
 * the persons are others, they are put in place. When it is not, the question waits for a new one, and what lands while that is made
 * belongs to the next question.
 *
 * While an ingest goes on, who reads everything waits for nothing: the answer is of the state before it, and says how far that is
 * behind. That holds only as long as no ingest has ended since that state was the present, so that what was ingested is in every answer
 * asked for after its end; and only while records have come and none were taken away. Whoever reads less waits: a newer version of a
 * record may have closed what an older one let them read. Who became protected meanwhile, and what is no longer there, is asked of the
 * present store by whoever passes the answer on (queries/of-earlier.ts).
 */
import type { Network } from "#analytics/network/network.ts";
import type { PathView } from "#analytics/paths/path-view.ts";
import { pathScratch, type PathScratch } from "#analytics/paths/place-marks.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { withPersons } from "#graph/with-persons.ts";
import type { Store } from "#store/port.ts";
import { ingestsSoFar } from "./ingests.ts";
import { changesRecords, earlierSnapshot, feedAfter, loadSnapshot } from "./load-snapshot.ts";

/** A state, and what has been made of it. */
export interface Held {
  readonly snapshot: Snapshot;
  /** Feed entries of records that have come since. */
  readonly behind: number;
  /** By what their readers may read, the last used one last. */
  readonly views: Map<string, PathView>;
  readonly scratch: PathScratch;
  readonly networks: Map<string, Network>;
  /** By all records, for every reader; made when first asked for. */
  protectedIds?: readonly string[];
}

interface Known extends Held {
  /** The feed has been read up to here. */
  seq: number;
  behind: number;
  /** Records were taken away since. */
  lessThere: boolean;
  /** Persons are others since. */
  judged: boolean;
  /** How many ingests had ended when it was last seen to be of the present records. */
  ingestsEnded: number;
}

export class HeldState {
  readonly #store: Store;
  readonly #dataDir: string;
  #held: Known | undefined;

  constructor(store: Store, dataDir: string) {
    this.#store = store;
    this.#dataDir = dataDir;
  }

  /** The present one or, where it may be, the one before an ingest that goes on. */
  async forQuestion(mayBeBehind: boolean): Promise<Held> {
    // Asked first: an ingest that ends from here on had not when the question came.
    const { underWay, ended } = await ingestsSoFar(this.#store);
    const held = await this.#caughtUp();
    if (held?.behind === 0) held.ingestsEnded = ended;
    const stands = mayBeBehind && underWay && held?.ingestsEnded === ended && !held.lessThere;
    if (held?.behind === 0 || (stands && !held.judged)) return this.#withPersons(held);
    const since = held?.snapshot.seq ?? 0;
    // Let go first: two snapshots at once would need twice the memory.
    if (!stands) this.#held = undefined;
    // The persons are others mostly because a resolution has ended, which leaves a file of what it was made of.
    const earlier = mayBeBehind && underWay ? await earlierSnapshot(this.#store, this.#dataDir, since) : undefined;
    if (stands && earlier === undefined) return this.#withPersons(held);
    this.#held = newlyHeld(earlier ?? (await loadSnapshot(this.#store, this.#dataDir)), ended);
    return this.#withPersons((await this.#caughtUp())!);
  }

  /** Reads what came in the feed since, and no record. */
  async #caughtUp(): Promise<Known | undefined> {
    const held = this.#held;
    if (held === undefined) return undefined;
    for await (const entry of feedAfter(this.#store, held.seq)) {
      held.seq = entry.seq;
      held.judged ||= entry.kind === "JUDGE";
      if (!changesRecords(entry)) continue;
      held.behind++;
      held.lessThere ||= entry.kind !== "INGEST";
    }
    return held;
  }

  async #withPersons(held: Known): Promise<Known> {
    if (!held.judged) return held;
    const { seq, behind, lessThere, ingestsEnded } = held;
    // Its own sequence says up to where it knows the records.
    const snapshotSeq = behind === 0 ? seq : held.snapshot.seq;
    const snapshot = withPersons(held.snapshot, await this.#store.personAssignments(), snapshotSeq);
    this.#held = { ...newlyHeld(snapshot, ingestsEnded), seq, behind, lessThere };
    return this.#held;
  }
}

function newlyHeld(snapshot: Snapshot, ingestsEnded: number): Known {
  const { start, end } = snapshot.nodeRange("Identity");
  return {
    snapshot,
    ...{ seq: snapshot.seq, behind: 0, lessThere: false, judged: false, ingestsEnded },
    views: new Map(),
    networks: new Map(),
    // Under a clearance there may be more persons than by all judgements, at most one an identity.
    scratch: pathScratch(snapshot.nodeCount + end - start),
  };
}
