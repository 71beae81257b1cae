/**
 * Who asks, and the store as they may see it, for the length of one request: the one argument of every use case. Everything a query
 * reads goes through it, so that clearance and protection are decided in one place. Reads are batched and remembered as long as the
 * reader lasts, so what outlives a request, or changes what it read, asks for a fresh one.
 */
import DataLoader from "dataloader";
import { listAt } from "#base/list-at.ts";
import type { Access } from "#model/access.ts";
import type { Judgement } from "#model/judgement.ts";
import { judgementsInForce } from "#model/judgements-in-force.ts";
import { identityIdOf, personIdOf } from "#model/ids.ts";
import type { LinkKind } from "#model/kinds.ts";
import { personsUnder } from "#model/persons-under.ts";
import { isProtected, linkWithoutOffence, type PersonFacts, tellsOffence, tellsProceedings } from "#model/protection.ts";
import type { StoredRecord } from "#model/record.ts";
import type { LinkQuery, LinksAt, LinksQuery, NeighbourCount, RecordsAbout, StoredEntity, StoredLink } from "#store/port.ts";
import { viewOf } from "#model/users/view.ts";
import { Seen } from "./seen.ts";
import { agreedName, LINKS_COUNTED, spellingsOf } from "./agreed-name.ts";
import { type AppContext, contextOf, HoldsContext } from "../context.ts";
import { accessNow } from "../groups/access-now.ts";
import { latestEvent } from "./latest-event.ts";
import { storedFacts } from "#store/stored-facts.ts";
import { LabelSight } from "./label-sight.ts";
import { Work } from "./work.ts";
import {
  isOfKind,
  type Person,
  type Unnamed,
  type VisibleEntity,
  type VisibleLink,
  visibleEntity,
  visibleLink,
} from "./visible.ts";

/** More links than this are never read for one answer; what is cut is said. */
export const LINKS_READ_MAX = 20_000;
/** Links of one entity that are read with those of others; few have more, and of these the rest is read at once. */
const LINK_PAGE = 1000;
/** Entities, or other things, that are asked for at once. */
const ASKED_AT_ONCE = 500;

interface ReadFrom {
  readonly present: AppContext;
  readonly isOfOneMoment: boolean;
}

export class Reader extends HoldsContext {
  /** As the reader was let in; what they may read is for `sight` to say. */
  readonly access: Access;
  /** What this request may still read. */
  readonly work = new Work();
  /** What is to be written down of it. */
  readonly seen: Seen;
  readonly #present: AppContext;
  readonly #isOfOneMoment: boolean;
  readonly #stored: DataLoader<string, StoredEntity | undefined>;
  readonly #records: DataLoader<string, StoredRecord | undefined>;
  readonly #personIds: DataLoader<string, string>;
  readonly #identities: DataLoader<string, readonly string[]>;
  readonly #about: DataLoader<string, RecordsAbout>;
  readonly #links = new Map<string, DataLoader<LinksAt, readonly StoredLink[]>>();
  readonly #counts: DataLoader<string, readonly NeighbourCount[]>;
  readonly #judgements: DataLoader<readonly string[], readonly Judgement[]>;
  readonly #facts: DataLoader<string, PersonFacts>;
  readonly #unnamed = new Map<string, Promise<Unnamed | undefined>>();
  readonly #named = new Map<Unnamed, Promise<Person>>();
  readonly #once = new Map<string, Promise<unknown>>();
  readonly #protected = new Map<string, Promise<boolean>>();

  /** `from`: what a fresh reader reads, when this one has a session of it, and whether all that is read in that is of one moment. */
  constructor(
    context: AppContext,
    access: Access,
    from: ReadFrom = { present: context, isOfOneMoment: false },
    seen: Seen = new Seen(),
  ) {
    super(context);
    this.access = access;
    this.seen = seen;
    this.#present = from.present;
    this.#isOfOneMoment = from.isOfOneMoment;
    const { store } = context;
    this.#stored = this.#loader((ids) => store.entities(ids));
    this.#records = this.#loader((ids) => store.records(ids));
    this.#personIds = this.#loader((ids) => store.personsOf(ids));
    this.#identities = this.#loader((ids) => store.identitiesOf(ids));
    this.#about = this.#loader(async (entities) => {
      const { readable } = await this.sight();
      const about = await store.recordsAbout({ entities, limit: LINKS_COUNTED, ...readable });
      this.work.count(about.reduce((sum, { records }) => sum + records.length, 0));
      return about;
    });
    this.#counts = this.#loader((ids) => store.neighbourCounts(ids));
    this.#judgements = this.#loader(async (asked) => judgementsOfEach(asked, await store.judgementsOf(asked.flat())));
    this.#facts = this.#loader((ids) => storedFacts(store, ids));
  }

  /** What the reader goes by, in decisions and judgements. */
  get name(): string {
    return this.access.reader;
  }

  /** The view whose findings they are told; null: of all records. */
  get view(): string | null {
    return viewOf(contextOf(this).views ?? [], this.access.clearance);
  }

  #loader<K, T>(read: (asked: readonly K[]) => Promise<readonly T[]>): DataLoader<K, T> {
    return new DataLoader(
      async (asked) => {
        this.work.count(asked.length);
        return read(asked);
      },
      { maxBatchSize: ASKED_AT_ONCE },
    );
  }

  /** What asks for links of the same sort at the same time is answered at once, however many entities it asks of. */
  #linksLike({ kinds, direction, limit }: Omit<LinksQuery, "at" | "labels">): DataLoader<LinksAt, readonly StoredLink[]> {
    const sort = JSON.stringify([kinds, direction, limit]);
    let loader = this.#links.get(sort);
    if (loader === undefined) {
      const filter = { limit, ...(kinds === undefined ? {} : { kinds }), ...(direction === undefined ? {} : { direction }) };
      loader = new DataLoader<LinksAt, readonly StoredLink[], string>(
        async (at) => {
          const { readable } = await this.sight();
          const links = await contextOf(this).store.linksOf({ at, ...filter, ...readable });
          this.work.count(links.reduce((sum, those) => sum + those.length, 0));
          return links;
        },
        {
          maxBatchSize: ASKED_AT_ONCE,
          cacheKeyFn: ({ entity, from, until, after }) => JSON.stringify([entity, from, until, after]),
        },
      );
      this.#links.set(sort, loader);
    }
    return loader;
  }

  /** The same reader with nothing read yet: what has changed since is seen. */
  fresh(): Reader {
    return new Reader(this.#present, this.access, undefined, this.seen);
  }

  /** The same reader with nothing read yet, for one request: all that it will read is, where there is such a thing, of one moment of the store. */
  forOneRequest(): { readonly reader: Reader; readonly end: () => void } {
    const present = this.#present;
    const { store, isOfOneMoment, end } = present.store.session();
    return { reader: new Reader({ ...present, store }, this.access, { present, isOfOneMoment }, this.seen), end };
  }

  get readsAll(): boolean {
    return this.access.clearance.all;
  }

  /** Something that several queries of one request need, made by the first of them. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    let made = this.#once.get(name) as Promise<T> | undefined;
    if (made === undefined) {
      made = make();
      this.#once.set(name, made);
    }
    return made;
  }

  /**
   * As `once`, and made once for all requests of one state of the store by readers who may read the same: for what follows from these alone.
   * Only where all that this reader reads is of one moment; elsewhere what was read before a change could be kept as of after it.
   */
  shared<T>(name: string, make: () => Promise<T>): Promise<T> {
    return this.once(name, async () => {
      if (!this.#isOfOneMoment) return make();
      const [state, { alike }] = await Promise.all([this.#state(), this.sight()]);
      const kept = await contextOf(this).answers.of(state, `${alike} ${name}`, async () => {
        const value = await make();
        return { value, labels: this.seen.labelsSoFar() };
      });
      // Whoever is told it rests on what was read for it, whoever it was read for.
      for (const label of kept.labels) this.seen.label(label);
      return kept.value as T;
    });
  }

  /** All that is told follows from this and from what may be read. */
  async #state(): Promise<string> {
    const [seq, asOf] = await Promise.all([this.seq(), this.latestEvent()]);
    return `${seq} ${asOf}`;
  }

  /** Labels, and the groups that the reader is a member of, as they stand at the first question of this request. */
  sight(): Promise<LabelSight> {
    return this.once("sight", async () =>
      LabelSight.of(contextOf(this).store, await accessNow(contextOf(this), this.access), this.seen),
    );
  }

  /** Whether the reader is still a member of the groups that they were when this request asked its first question. */
  async isStillMember(): Promise<boolean> {
    if (!this.#once.has("sight")) return true;
    const listed = new Set(this.access.clearance.compartments);
    const held = (await this.sight()).access.clearance.compartments.filter((compartment) => !listed.has(compartment));
    if (held.length === 0) return true;
    const now = (await accessNow(this.#present, this.access)).clearance.compartments;
    return held.every((compartment) => now.includes(compartment));
  }

  /** Ids and labels, as texts, of what was seen since this was asked before. */
  async takeSeen(): Promise<{ readonly ids: readonly string[]; readonly labels: readonly string[] }> {
    return this.seen.take(this.seen.hasLabels ? (await this.sight()).labels : new Map());
  }

  /** Number of the last change of what this request reads. */
  seq(): Promise<number> {
    return this.once("seq", () => contextOf(this).store.seq());
  }

  /** Asked for with what it is needed for next, it takes no turn of its own. Whoever waits for it is told what fails. */
  #sightIsNext(): void {
    this.sight().catch(() => undefined);
  }

  // --- entities -----------------------------------------------------------------------------------------------------
  async entity(id: string): Promise<VisibleEntity | undefined> {
    this.#sightIsNext();
    const stored = await this.#stored.load(id);
    return stored === undefined ? undefined : this.visible(stored);
  }

  async entities(ids: readonly string[]): Promise<VisibleEntity[]> {
    const found = await Promise.all(ids.map((id) => this.entity(id)));
    return found.filter((entity) => entity !== undefined);
  }

  /** Labels, as texts, of the readable records by which it is told of. */
  async handlingsOf(id: string): Promise<readonly string[]> {
    const [stored, sight] = await Promise.all([this.#stored.load(id), this.sight()]);
    return stored === undefined ? [] : sight.handlingsOf(stored);
  }

  async visible(stored: StoredEntity): Promise<VisibleEntity | undefined> {
    const sight = await this.sight();
    return sight.entity(stored) ? visibleEntity(stored, sight) : undefined;
  }

  // --- links --------------------------------------------------------------------------------------------------------
  /** One page of the store's links, less what may not be read. `full` tells whether there may be more, `last` where to go on. */
  async linkPage(query: LinkQuery): Promise<{ links: VisibleLink[]; full: boolean; last: string | undefined }> {
    const { entity, from, until, after } = query;
    const at = {
      entity,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(after === undefined ? {} : { after }),
    };
    const stored = await this.#linksLike(query).load(at);
    return { links: await this.visibleLinks(stored), full: stored.length === query.limit, last: stored.at(-1)?.id };
  }

  /** By kind, direction and label set; what of it the reader may count is for `sight` to say. Less what is told to nobody. */
  async neighbourCounts(entity: string): Promise<readonly NeighbourCount[]> {
    const counts = await this.#counts.load(entity);
    if (!counts.some(tellsProceedings)) return counts;
    const told = new Map<number, NeighbourCount>();
    for await (const link of this.#storedLinks({ entity, kinds: ["CHARGED_WITH"] })) {
      if (await this.isWithheld(link)) continue;
      const { kind, labelSet } = link;
      const direction = link.from === entity ? "out" : "in";
      told.set(labelSet, { kind, direction, labelSet, count: (told.get(labelSet)?.count ?? 0) + 1 });
    }
    return [...counts.filter((count) => !tellsProceedings(count)), ...told.values()];
  }

  /** All links of an entity that some readable record asserts, the protected's too. */
  async *#storedLinks({
    entity,
    kinds,
  }: {
    readonly entity: string;
    readonly kinds: readonly LinkKind[];
  }): AsyncGenerator<StoredLink> {
    for (let after: string | undefined; ;) {
      const page = await this.#linksLike({ kinds, limit: LINK_PAGE }).load(after === undefined ? { entity } : { entity, after });
      yield* page;
      if (page.length < LINK_PAGE) return;
      after = page.at(-1)!.id;
    }
  }

  /** What the first `LINKS_COUNTED` readable links rest on that leave an entity. */
  recordsAbout(entity: string): Promise<RecordsAbout> {
    return this.#about.load(entity);
  }

  /** All readable links of an entity, up to `LINKS_READ_MAX`. */
  async links(query: Omit<LinkQuery, "limit" | "after">): Promise<{ links: VisibleLink[]; truncated: boolean }> {
    const first = await this.linkPage({ ...query, limit: LINK_PAGE });
    if (!first.full) return { links: first.links, truncated: false };
    const rest = await this.linkPage({ ...query, limit: LINKS_READ_MAX - LINK_PAGE, after: first.last! });
    return { links: [...first.links, ...rest.links], truncated: rest.full };
  }

  async visibleLinks(stored: readonly StoredLink[]): Promise<VisibleLink[]> {
    const sight = await this.sight();
    const seen = stored.flatMap((link) => visibleLink(link, sight) ?? []);
    const withheld = await Promise.all(seen.map((link) => this.isWithheld(link)));
    return Promise.all(seen.filter((_, i) => !withheld[i]).map((link) => this.#shielded(link)));
  }

  /** What a link is that is told to nobody: what became of somebody protected after an incident. */
  async isWithheld(link: Pick<StoredLink, "kind" | "from">): Promise<boolean> {
    return tellsProceedings(link) && this.isProtected(await this.personIdOf(link.from));
  }

  async #shielded(link: VisibleLink): Promise<VisibleLink> {
    if (!tellsOffence(link) || !(await this.isProtected(await this.personIdOf(link.from)))) return link;
    return linkWithoutOffence(link, contextOf(this).minter.recordKey("link", link.kind, link.id));
  }

  // --- records ------------------------------------------------------------------------------------------------------
  async record(id: string): Promise<StoredRecord | undefined> {
    const record = await this.#records.load(id);
    return record !== undefined && (await this.sight()).handling(record.handling) ? record : undefined;
  }

  async records(ids: readonly string[]): Promise<StoredRecord[]> {
    const found = await Promise.all(ids.map((id) => this.record(id)));
    return found.filter((record) => record !== undefined);
  }

  // --- persons ------------------------------------------------------------------------------------------------------
  /** The store's person of an identity, by all judgements. */
  personIdOf(identity: string): Promise<string> {
    return this.#personIds.load(identity);
  }

  /** The person that holds identity X of `p_X`, as far as this reader may see and join its identities. */
  async person(personId: string): Promise<Person | undefined> {
    const person = await this.unnamed(personId);
    return person === undefined ? undefined : this.named(person);
  }

  async personOfIdentity(identity: string): Promise<Person | undefined> {
    return this.person(await this.#heldBy(identity));
  }

  /** The same persons for who does not need to know what they go by. */
  unnamed(personId: string): Promise<Unnamed | undefined> {
    let person = this.#unnamed.get(personId);
    if (person === undefined) {
      person = this.#readPerson(personId);
      this.#unnamed.set(personId, person);
    }
    return person;
  }

  /** The id of the person that holds this identity, to a reader of everything, without reading the person. */
  async holderOf(identity: string): Promise<string> {
    const person = await this.personIdOf(identity);
    if (person === personIdOf(identity)) return person;
    // An identity may be gone that gave its person the id.
    const [first] = await this.#identities.load(person);
    return personIdOf(first ?? identity);
  }

  /** The person that holds an identity which may be read, by ids alone: where nobody has several, without reading anything of them. */
  async holderSeen(identity: string): Promise<{ readonly id: string; readonly identities: readonly string[] }> {
    const own = personIdOf(identity);
    const all = await this.#identities.load(own);
    if (all.length < 2) return { id: own, identities: [identity] };
    if (this.readsAll) return { id: personIdOf(all[0]!), identities: all };
    const person = await this.unnamed(own);
    return person === undefined
      ? { id: own, identities: [identity] }
      : { id: person.id, identities: person.identities.map(({ id }) => id) };
  }

  async unnamedOfIdentity(identity: string): Promise<Unnamed | undefined> {
    return this.unnamed(await this.#heldBy(identity));
  }

  named(person: Unnamed): Promise<Person> {
    let named = this.#named.get(person);
    if (named === undefined) {
      named = this.#nameOf(person).then((name) => ({ ...person, name }));
      this.#named.set(person, named);
    }
    return named;
  }

  #nameOf({ identities }: Unnamed): Promise<string> {
    const [first, ...others] = spellingsOf(identities);
    if (others.length === 0) return Promise.resolve(first ?? "");
    return this.shared(`name ${identities.map(({ id }) => id).join(" ")}`, () => agreedName(this, identities));
  }

  async #heldBy(identity: string): Promise<string> {
    return this.readsAll ? this.personIdOf(identity) : personIdOf(identity);
  }

  async #readPerson(personId: string): Promise<Unnamed | undefined> {
    this.#sightIsNext();
    const all = await this.#identities.load(personId);
    const ids = this.readsAll || all.length < 2 ? all : await this.#joinedWith(identityIdOf(personId), all);
    const identities = (await this.entities(ids)).filter((entity) => isOfKind(entity, "Identity"));
    const first = identities[0];
    if (first === undefined) return undefined;
    return { id: personIdOf(first.id), kind: "Person", identities };
  }

  /** Those of one person's identities that are one with `start` to this reader. */
  async #joinedWith(start: string, ids: readonly string[]): Promise<readonly string[]> {
    const readable = new Set((await this.entities(ids)).map((identity) => identity.id));
    if (!readable.has(start)) return [];
    const sight = await this.sight();
    const judgements = judgementsInForce(await this.#judgements.load([...readable]));
    const persons = personsUnder({
      judgements: judgements.filter(({ handling }) => sight.handling(handling)),
      personOf: (identity) => (readable.has(identity) ? personIdOf(start) : undefined),
      seen: (identity) => readable.has(identity),
    });
    const person = persons.get(start);
    return person === undefined ? [start] : ids.filter((identity) => persons.get(identity) === person);
  }

  /** All that was ever said, as far as the reader may read it, in the same order. */
  async judgements(): Promise<Judgement[]> {
    const judgements = await contextOf(this).store.judgements();
    this.work.count(judgements.length);
    const sight = await this.sight();
    return judgements.filter((judgement) => sight.handling(judgement.handling));
  }

  /** All that was ever said of these identities, each once, as far as the reader may read it: rules' judgements first, then users' as they were said. */
  async judgementsOf(identities: readonly string[]): Promise<Judgement[]> {
    const judgements = await this.#judgements.load(identities);
    const sight = await this.sight();
    return judgements.filter((judgement) => sight.handling(judgement.handling));
  }

  // --- protection ---------------------------------------------------------------------------------------------------
  /** Victims, potential victims, witnesses and minors, by all records whatever the reader may see. Never shown as such. */
  isProtected(personId: string): Promise<boolean> {
    let known = this.#protected.get(personId);
    if (known === undefined) {
      known = this.#readProtection(personId);
      this.#protected.set(personId, known);
    }
    return known;
  }

  async #readProtection(personId: string): Promise<boolean> {
    const [state, asOf] = await Promise.all([this.#state(), this.latestEvent()]);
    return contextOf(this).protection.of(state, personId, async () => isProtected(await this.#facts.load(personId), asOf));
  }

  /** The latest event by all records, ms: "now" for every question of ages and of what is past. -Infinity before the first snapshot. */
  latestEvent(): Promise<number> {
    return this.once("latestEvent", () => latestEvent(contextOf(this).store));
  }
}

/** Of all that was said, what names one of the identities of each, in the same order. */
function judgementsOfEach(asked: readonly (readonly string[])[], said: readonly Judgement[]): (readonly Judgement[])[] {
  if (asked.length === 1) return [said];
  const places = new Map<string, number[]>();
  for (const [place, { left, right }] of said.entries())
    for (const identity of new Set([left, right])) listAt(places, identity).push(place);
  return asked.map((identities) => {
    const own = new Set(identities.flatMap((identity) => places.get(identity) ?? []));
    return [...own].sort((a, b) => a - b).map((place) => said[place]!);
  });
}
