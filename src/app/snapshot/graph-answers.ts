/**
 * What the graph worker answers from the current snapshot. Before each answer the feed is asked: when it has moved, the snapshot is
 * built anew and the question waits for that one build. What lands while it runs belongs to the next question, so that
 * a long ingest delays each question by one build and never for ever.
 */
import { findPaths } from "#analytics/find-paths.ts";
import { pathView, type PathView } from "#analytics/path-view.ts";
import { pathScratch, type PathScratch } from "#analytics/place-marks.ts";
import type { Network } from "#analytics/network/network.ts";
import { protectedIdentities, protectedThenOrNow } from "#analytics/protection.ts";
import { Bitset } from "#base/bitset.ts";
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { viewWithPersons } from "#graph/with-persons.ts";
import type { Access } from "#model/access.ts";
import type { StoredRecord } from "#model/record.ts";
import type { PastMoment } from "#model/run.ts";
import type { Store } from "#store/port.ts";
import type { PathsQuery, PathsResult } from "./paths-answer.ts";
import { lastChange, loadSnapshot } from "./load-snapshot.ts";
import {
  answerExposure,
  answerNetwork,
  answerRelated,
  answerTiesOf,
  makeNetwork,
  type NetworkAnswer,
  type NetworkQuery,
  type PersonsTie,
  type RecordsOf,
  type RelatedAnswer,
  type RelatedQuery,
  type TiesQuery,
  type WorkerExposure,
} from "./network-answers.ts";
import { readersPersons } from "./readers-persons.ts";
import { readersSnapshot } from "./readers-snapshot.ts";
import type { Page } from "../answers/page.ts";
import { LabelSight } from "../reader/label-sight.ts";

/** Views by clearance that are kept: each is some 20 bytes a link. */
const VIEWS_KEPT = 4;
/** Networks by clearance and moment that are kept: those of a clearance or of the past each hold a snapshot of their own. */
const NETWORKS_KEPT = 2;
const NOW: PastMoment = { asOf: null, receivedUntil: null };
/** Places a search may take from its frontiers: about a second's work. */
const EXPLORED_MAX = 300_000;

interface Current {
  readonly snapshot: Snapshot;
  /** The feed has been read up to here. */
  seq: number;
  /** By what their readers may read, the last used one last. */
  readonly views: Map<string, PathView>;
  readonly scratch: PathScratch;
  readonly networks: Map<string, Network>;
  /** By all records, for every reader; made when first asked for. */
  protectedIds?: readonly string[];
}

export class GraphAnswers {
  readonly #store: Store;
  readonly #dataDir: string;
  #current: Current | undefined;

  constructor(store: Store, dataDir: string) {
    this.#store = store;
    this.#dataDir = dataDir;
  }

  async snapshotId(): Promise<string> {
    return (await this.#fresh()).snapshot.id;
  }

  async paths(access: Access, query: PathsQuery): Promise<PathsResult> {
    const current = await this.#fresh();
    const sight = await LabelSight.of(this.#store, access);
    const view = await this.#view(current, access, sight);
    const deadline = monotonicMs() + query.timeoutMs;
    const request = { ...query, exploredMax: EXPLORED_MAX, timeUp: () => monotonicMs() > deadline };
    const found = findPaths(view, request, current.scratch);
    if (found === undefined) throw new AppError("NOT_FOUND", "nothing readable fits one of the ends");
    const records = await this.#records(
      current.snapshot,
      found.paths.flatMap((path) => path.steps.flatMap(({ link }) => link ?? [])),
      { access, sight },
    );
    const paths = found.paths.map((path) => ({
      ...path,
      steps: path.steps.map(({ link, ...step }) => ({ ...step, records: link === null ? [] : records.get(link)! })),
    }));
    return { ...found, paths, snapshot: current.snapshot.id };
  }

  async exposure(access: Access, personId: string): Promise<WorkerExposure | null> {
    if (!access.clearance.all) return null;
    return this.#ofNetwork(access, NOW, async (network) => answerExposure(network, personId));
  }

  async network(access: Access, query: NetworkQuery): Promise<NetworkAnswer> {
    return this.#ofNetwork(access, { asOf: query.at, receivedUntil: query.receivedUntil }, (network, recordsOf) =>
      answerNetwork(network, query, recordsOf),
    );
  }

  async tiesOf(access: Access, query: TiesQuery): Promise<Page<PersonsTie>> {
    return this.#ofNetwork(access, NOW, (network, recordsOf) => answerTiesOf(network, query, recordsOf));
  }

  async related(access: Access, query: RelatedQuery): Promise<readonly RelatedAnswer[]> {
    return this.#ofNetwork(access, NOW, (network, recordsOf) => answerRelated(network, query, recordsOf));
  }

  async #ofNetwork<T>(
    access: Access,
    moment: PastMoment,
    answer: (network: Network, recordsOf: RecordsOf) => Promise<T>,
  ): Promise<T> {
    const current = await this.#fresh();
    const sight = await LabelSight.of(this.#store, access);
    const network = await this.#networkOf(current, { access, sight }, moment);
    const { receivedUntil } = moment;
    return answer(network, ({ snapshot }, links) => this.#records(snapshot, links, { access, sight, receivedUntil }));
  }

  async #networkOf(
    current: Current,
    { access, sight }: { readonly access: Access; readonly sight: LabelSight },
    moment: PastMoment,
  ): Promise<Network> {
    const isNow = moment.asOf === null && moment.receivedUntil === null;
    const key = `${access.clearance.all ? "all" : keyOf(access, sight)} ${moment.asOf ?? ""} ${moment.receivedUntil ?? ""}`;
    let network = current.networks.get(key);
    if (network === undefined) {
      const now = (current.protectedIds ??= protectedIdentities(current.snapshot));
      const whole = access.clearance.all && isNow;
      const snapshot = whole ? current.snapshot : await readersSnapshot(this.#store, sight, moment);
      network = makeNetwork(snapshot, isNow ? now : protectedThenOrNow(now, snapshot));
    }
    keepLast(current.networks, { key, value: network, max: NETWORKS_KEPT });
    return network;
  }

  async #fresh(): Promise<Current> {
    const seq = await this.#store.seq();
    if (this.#current !== undefined) {
      if (seq === this.#current.seq || (await lastChange(this.#store, this.#current.seq)) === undefined) {
        this.#current.seq = seq;
        return this.#current;
      }
      // Let go first: two snapshots at once would need twice the memory.
      this.#current = undefined;
    }
    const snapshot = await loadSnapshot(this.#store, this.#dataDir);
    const { start, end } = snapshot.nodeRange("Identity");
    // Under a clearance there may be more persons than by all judgements, at most one an identity.
    this.#current = {
      snapshot,
      seq,
      views: new Map(),
      networks: new Map(),
      scratch: pathScratch(snapshot.nodeCount + end - start),
    };
    return this.#current;
  }

  async #view(current: Current, access: Access, sight: LabelSight): Promise<PathView> {
    const key = access.clearance.all ? "all" : keyOf(access, sight);
    const view = current.views.get(key) ?? (await this.#makeView(current.snapshot, access, sight));
    keepLast(current.views, { key, value: view, max: VIEWS_KEPT });
    return view;
  }

  async #makeView(snapshot: Snapshot, access: Access, sight: LabelSight): Promise<PathView> {
    const { labels } = sight.readable;
    if (access.clearance.all || labels === undefined) return pathView(snapshot, null);
    const readable = await readableSets(this.#store, sight);
    const persons = await readersPersons(this.#store, snapshot, sight);
    return pathView(viewWithPersons(snapshot, persons), readable, await this.#store.linkTimesUnder(labels));
  }

  /** Records behind links, by link: those that the reader may read. */
  async #records(
    snapshot: Snapshot,
    links: readonly number[],
    reader: { access: Access; sight: LabelSight; receivedUntil?: number | null },
  ): Promise<ReadonlyMap<number, readonly string[]>> {
    const distinct = [...new Set(links)];
    const behind = await this.#store.linkRecords(distinct.map((link) => snapshot.linkRef[link]!));
    const ids = [...new Set(behind.flat())];
    const { receivedUntil = null } = reader;
    const stored = reader.access.clearance.all && receivedUntil === null ? [] : await this.#store.records(ids);
    const isToldOf = (record: StoredRecord): boolean =>
      reader.sight.handling(record.handling) && (receivedUntil === null || record.receivedAt <= receivedUntil);
    const hidden = new Set(stored.flatMap((record) => (record === undefined || isToldOf(record) ? [] : record.id)));
    return new Map(distinct.map((link, i) => [link, behind[i]!.filter((id) => !hidden.has(id))]));
  }
}

/** Puts it last and lets go of those that were not used for longest. */
function keepLast<T>(kept: Map<string, T>, { key, value, max }: { key: string; value: T; max: number }): void {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= max) break;
    kept.delete(oldest);
  }
}

/** Readers share a view who have the same clearance and may read the same labels: the same sets of labels are not enough. */
function keyOf({ clearance }: Access, { readable: { labels } }: LabelSight): string {
  return JSON.stringify([clearance, [...(labels ?? [])].sort((a, b) => a - b)]);
}

async function readableSets(store: Store, sight: LabelSight): Promise<Bitset> {
  const { sets } = await store.labels();
  const ids = [...sets.keys()];
  const readable = new Bitset(ids.reduce((most, id) => Math.max(most, id + 1), 0));
  for (const id of ids) if (sight.set(id)) readable.add(id);
  return readable;
}
