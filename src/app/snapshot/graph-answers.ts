/** What the graph worker answers, each question from the state that it may be answered from (held-state.ts). */
import { measureInputs } from "#analytics/inputs/measure-inputs.ts";
import type { MeasuredInput } from "#analytics/inputs/measured-input.ts";
import { findPaths } from "#analytics/paths/find-paths.ts";
import { pathView, type PathView } from "#analytics/paths/path-view.ts";
import type { Network } from "#analytics/network/network.ts";
import { protectedIdentities, protectedPersons, protectedThenOrNow, withheldLinks } from "#analytics/protection.ts";
import { countTravellers, type Travellers } from "#analytics/travellers.ts";
import { Bitset } from "#base/bitset.ts";
import { monotonicMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { Talk } from "#base/thread.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { viewWithPersons } from "#graph/with-persons.ts";
import type { Access } from "#model/access.ts";
import { identityIdOf, kindOfId, personIdOf } from "#model/ids.ts";
import type { StoredRecord } from "#model/record.ts";
import type { PastMoment } from "#model/run.ts";
import type { Store } from "#store/port.ts";
import { type Held, HeldState } from "./held-state.ts";
import type { PathsQuery, PathsResult } from "./paths-answer.ts";
import {
  answerExposure,
  answerNetwork,
  answerRelated,
  answerTiesOf,
  type Earlier,
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
import { answerTiePaths, type TiePathsAnswer, type TiePathsQuery } from "./tie-paths-answer.ts";
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

/** What a question about persons is answered with. */
interface Found {
  readonly network: Network;
  /** The persons asked about, as the network knows them. */
  readonly persons: readonly string[];
  readonly recordsOf: RecordsOf;
  readonly behind: number;
}

interface NetworkQuestion {
  readonly access: Access;
  readonly persons: readonly string[];
  readonly moment?: PastMoment;
  readonly waits?: boolean;
  readonly talk?: Asker;
}

export interface InputsAnswer {
  readonly inputs: readonly MeasuredInput[];
  readonly snapshot: string;
}

export interface TravellersAnswer extends Travellers {
  readonly snapshot: string;
}

/** Whoever asks, who may be gone before the answer is there: `endIfAsked` then throws. */
export type Asker = Pick<Talk, "endIfAsked">;

const NOBODY: Asker = { endIfAsked: () => undefined };

/** What the store's snapshot is called to a reader: its id follows from all that is in it, so to others than readers of everything it goes by the feed, as they may read that. */
function calledBy({ id, seq }: Snapshot, { clearance }: Access): string {
  return clearance.all ? id : `s_${seq}`;
}

export class GraphAnswers {
  readonly #store: Store;
  readonly #state: HeldState;

  constructor(store: Store, dataDir: string) {
    this.#store = store;
    this.#state = new HeldState(store, dataDir);
  }

  /** The state that a question of this reader would be answered from now. */
  async graph(access: Access): Promise<{ readonly snapshot: string } & Earlier> {
    const { snapshot, behind } = await this.#state.forQuestion(access.clearance.all);
    return { snapshot: calledBy(snapshot, access), behind };
  }

  async paths(access: Access, asked: PathsQuery, talk: Asker = NOBODY): Promise<PathsResult> {
    const held = await this.#state.forQuestion(access.clearance.all);
    const then = (ids: readonly string[]): Promise<readonly string[]> => this.#idsThen(held, ids);
    const [from, to, avoiding] = await Promise.all([asked.from, asked.to, asked.avoiding].map(then));
    const through = await Promise.all(asked.through.map(then));
    const query = { ...asked, from: from!, to: to!, avoiding: avoiding!, through };
    const sight = await LabelSight.of(this.#store, access);
    const view = await this.#view(held, access, sight);
    const deadline = monotonicMs() + query.timeoutMs;
    const timeUp = (): boolean => {
      talk.endIfAsked();
      return monotonicMs() > deadline;
    };
    const request = { ...query, exploredMax: EXPLORED_MAX, timeUp };
    const found = findPaths(view, request, held.scratch);
    if (found === "UNKNOWN")
      throw new AppError("NOT_FOUND", `nothing readable fits one of the ends, or what is to be passed${whyNot(held)}`);
    if (found === "AVOIDED")
      throw new AppError("BAD_INPUT", "what is to be avoided is also an end, or to be passed; a person goes by any identity");
    const records = await this.#records(
      held.snapshot,
      found.paths.flatMap((path) => path.steps.flatMap(({ link }) => link ?? [])),
      { access, sight },
    );
    const paths = found.paths.map((path) => ({
      ...path,
      steps: path.steps.map(({ link, ...step }) => ({ ...step, records: link === null ? [] : records.get(link)! })),
    }));
    return { ...found, paths, snapshot: calledBy(held.snapshot, access), behind: held.behind };
  }

  async exposure(access: Access, personId: string): Promise<(WorkerExposure & Earlier) | null> {
    if (!access.clearance.all) return null;
    const { network, persons, behind } = await this.#networkFor({ access, persons: [personId] });
    const exposure = answerExposure(network, persons[0]!);
    return exposure === null ? null : { ...exposure, behind };
  }

  async network(access: Access, query: NetworkQuery, talk: Asker = NOBODY): Promise<NetworkAnswer & Earlier> {
    const moment = { asOf: query.at, receivedUntil: query.receivedUntil };
    const found = await this.#networkFor({ access, persons: query.persons ?? [], moment, waits: query.waits, talk });
    const persons = query.persons === null ? null : found.persons;
    return { ...(await answerNetwork(found.network, { ...query, persons }, found.recordsOf)), behind: found.behind };
  }

  async tiePaths(access: Access, asked: TiePathsQuery, talk: Asker = NOBODY): Promise<TiePathsAnswer & Earlier> {
    const named = [asked.from, asked.to, asked.avoiding, ...asked.through];
    const { network, persons, recordsOf, behind } = await this.#networkFor({ access, persons: named.flat(), talk });
    const then = [...persons];
    const [from, to, avoiding, ...through] = named.map((ids) => then.splice(0, ids.length));
    const deadline = monotonicMs() + asked.timeoutMs;
    const timeUp = (): boolean => {
      talk.endIfAsked();
      return monotonicMs() > deadline;
    };
    const query = { ...asked, from: from!, to: to!, avoiding: avoiding!, through };
    return { ...(await answerTiePaths(network, query, { recordsOf, timeUp })), behind };
  }

  async tiesOf(access: Access, query: TiesQuery): Promise<Page<PersonsTie> & Earlier> {
    const { network, persons, recordsOf, behind } = await this.#networkFor({ access, persons: [query.person] });
    return { ...(await answerTiesOf(network, { ...query, person: persons[0]! }, recordsOf)), behind };
  }

  async related(access: Access, query: RelatedQuery): Promise<{ readonly related: readonly RelatedAnswer[] } & Earlier> {
    const { network, persons, recordsOf, behind } = await this.#networkFor({ access, persons: query.persons });
    return { related: await answerRelated(network, { ...query, persons }, recordsOf), behind };
  }

  async coverage(access: Access): Promise<InputsAnswer & Earlier> {
    const { snapshot, behind } = await this.#snapshotFor(access, []);
    return { inputs: measureInputs(snapshot), snapshot: snapshot.id, behind };
  }

  async travellers(access: Access, asked: readonly string[]): Promise<TravellersAnswer & Earlier> {
    const { snapshot, persons, behind } = await this.#snapshotFor(access, asked);
    return { ...countTravellers(snapshot, persons), snapshot: snapshot.id, behind };
  }

  /** Of what the reader may read, and the persons as it knows them. */
  async #snapshotFor(
    access: Access,
    asked: readonly string[],
  ): Promise<{ readonly snapshot: Snapshot; readonly persons: readonly string[] } & Earlier> {
    if (!access.clearance.all) {
      const { network, persons, behind } = await this.#networkFor({ access, persons: asked });
      return { snapshot: network.snapshot, persons, behind };
    }
    const held = await this.#state.forQuestion(true);
    return { snapshot: held.snapshot, persons: await this.#idsThen(held, asked), behind: held.behind };
  }

  async #networkFor({ access, persons, moment = NOW, waits = false, talk = NOBODY }: NetworkQuestion): Promise<Found> {
    const held = await this.#state.forQuestion(access.clearance.all && !waits);
    const sight = await LabelSight.of(this.#store, access);
    const { receivedUntil } = moment;
    return {
      network: await this.#networkOf(held, { access, sight }, { moment, talk }),
      persons: await this.#idsThen(held, persons),
      recordsOf: ({ snapshot }, links) => this.#records(snapshot, links, { access, sight, receivedUntil }),
      behind: held.behind,
    };
  }

  /** The same things as an earlier state knows them: a person may go by the id of an identity that came after it. */
  async #idsThen({ snapshot, behind }: Held, ids: readonly string[]): Promise<readonly string[]> {
    const isThere = (identity: string): boolean => snapshot.nodeIndex(identity) !== undefined;
    const later = behind === 0 ? [] : ids.filter((id) => kindOfId(id) === "Person" && !isThere(identityIdOf(id)));
    if (later.length === 0) return ids;
    const identities = await this.#store.identitiesOf(later);
    const then = new Map(later.map((id, i) => [id, identities[i]!.find(isThere)]));
    return ids.map((id) => {
      const identity = then.get(id);
      return identity === undefined ? id : personIdOf(identity);
    });
  }

  async #networkOf(
    held: Held,
    { access, sight }: { readonly access: Access; readonly sight: LabelSight },
    { moment, talk }: { readonly moment: PastMoment; readonly talk: Asker },
  ): Promise<Network> {
    const isNow = moment.asOf === null && moment.receivedUntil === null;
    const key = `${access.clearance.all ? "all" : keyOf(access, sight)} ${moment.asOf ?? ""} ${moment.receivedUntil ?? ""}`;
    const known = held.networks.get(key);
    // What is made of the present, others ask for too: it is finished for them.
    const network = known ?? (await this.#make(held, { access, sight }, { moment, talk: isNow ? NOBODY : talk }));
    keepLast(held.networks, { key, value: network, max: NETWORKS_KEPT });
    if (known === undefined) talk.endIfAsked();
    return network;
  }

  async #make(
    held: Held,
    { access, sight }: { readonly access: Access; readonly sight: LabelSight },
    { moment, talk }: { readonly moment: PastMoment; readonly talk: Asker },
  ): Promise<Network> {
    const isNow = moment.asOf === null && moment.receivedUntil === null;
    const now = this.#protectedIds(held);
    const whole = access.clearance.all && isNow;
    const snapshot = whole ? held.snapshot : await readersSnapshot(this.#store, sight, { moment, ...talk });
    return makeNetwork(snapshot, isNow ? now : protectedThenOrNow(now, snapshot), talk);
  }

  async #view(held: Held, access: Access, sight: LabelSight): Promise<PathView> {
    const key = access.clearance.all ? "all" : keyOf(access, sight);
    const view = held.views.get(key) ?? (await this.#makeView(held, access, sight));
    keepLast(held.views, { key, value: view, max: VIEWS_KEPT });
    return view;
  }

  async #makeView(held: Held, access: Access, sight: LabelSight): Promise<PathView> {
    const { snapshot } = held;
    const { labels } = sight.readable;
    // Of all records, so the same for every reader, however they join identities.
    const withheld = withheldLinks(snapshot, protectedPersons(snapshot, this.#protectedIds(held)));
    if (access.clearance.all || labels === undefined) return pathView(snapshot, null, { withheld });
    const readable = await readableSets(this.#store, sight);
    const persons = await readersPersons(this.#store, snapshot, sight);
    const times = await this.#store.linkTimesUnder(labels);
    return pathView(viewWithPersons(snapshot, persons), readable, { times, withheld });
  }

  #protectedIds(held: Held): readonly string[] {
    return (held.protectedIds ??= protectedIdentities(held.snapshot));
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

/** Of an earlier state, somebody who is in the store may be missing. */
function whyNot({ behind }: Held): string {
  return behind === 0 ? "" : "; what the ingest under way has brought is found once it has ended";
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
