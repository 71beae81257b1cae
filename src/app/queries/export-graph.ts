/** Cuts the graph that an export carries: what the reader may read, of the whole store or around some entities or a finding. */
import { AppError } from "#base/errors.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "#export/graph.ts";
import { publishedHandling, unionOfHandlings } from "#model/handling.ts";
import { identityIdOf, personIdOf } from "#model/ids.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import type { Props, PropValue } from "#model/record.ts";
import { formatTime } from "#model/time.ts";
import type { Assertion, StoredEntity, StoredLink } from "#store/port.ts";
import { type AppContext, contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { labelTexts } from "../reader/label-texts.ts";
import { labelOf } from "../reader/names.ts";
import { mayReadFinding } from "../reader/finding-for-reader.ts";
import { resolveRef } from "../reader/resolve-ref.ts";
import type { VisibleLink } from "../reader/visible.ts";
import { expectUnderCeiling, type UnderCeiling } from "./exports/under-ceiling.ts";

export interface ExportArgs extends UnderCeiling {
  /** Ids or natural forms to begin at; empty with no finding = the whole store. */
  readonly around: readonly string[];
  readonly finding: string | null;
  readonly hops: number;
  /** Entities with more links than this are taken but not walked through. */
  readonly hubDegreeMax: number;
}

const PAGE = 500;

export async function exportGraph(reader: Reader, args: ExportArgs): Promise<ExportGraph> {
  const cut = new Cut(reader);
  const starts = await startsOf(reader, args);
  if (starts === null) await cut.takeAll();
  else await cut.walk(starts, args.hops, args.hubDegreeMax);
  return cut.finish(args);
}

async function startsOf(reader: Reader, args: ExportArgs): Promise<string[] | null> {
  if (args.around.length === 0 && args.finding === null) return null;
  const starts: string[] = [];
  for (const ref of args.around) {
    const entity = await resolveRef(reader, { ref });
    if (entity === undefined) throw new AppError("NOT_FOUND", `nothing readable fits "${ref}"`);
    starts.push(entity.id);
  }
  if (args.finding !== null) {
    const [doc] = await contextOf(reader).store.docs("findings", [args.finding]);
    const finding = doc?.body;
    if (finding === undefined || !(await mayReadFinding(reader, finding))) throw new AppError("NOT_FOUND");
    starts.push(...finding.members.map(({ entity }) => entity), ...finding.related);
  }
  return starts;
}

/** Grows a set of entities and links; both ends of every link are in it when it is finished. */
class Cut {
  readonly #reader: Reader;
  readonly #store: AppContext["store"];
  readonly #nodes = new Map<string, ExportNode>();
  readonly #edges = new Map<string, ExportEdge>();
  readonly #labels = new Set<number>();
  readonly #handlings = new Set<string>();

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#store = contextOf(reader).store;
  }

  async takeAll(): Promise<void> {
    for (const kind of ENTITY_KINDS) {
      let after: string | null = null;
      for (;;) {
        const page: readonly StoredEntity[] = await this.#store.listEntities(kind, after, PAGE);
        for (const entity of page) await this.#take(entity);
        if (page.length < PAGE) break;
        after = page[page.length - 1]!.id;
      }
    }
    for (const id of [...this.#nodes.keys()]) await this.#takeLinks(id);
    await this.#takePersons();
  }

  async walk(starts: readonly string[], hops: number, hubDegreeMax: number): Promise<void> {
    const identities = await this.#store.identitiesOf(starts);
    let frontier = await this.#takeIds(starts.flatMap((id, at) => (id.startsWith("p_") ? identities[at]! : [id])));
    for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
      const next = new Set<string>();
      for (const id of frontier) {
        if (hop > 0 && (await this.#readableDegree(id)) > hubDegreeMax) continue;
        for await (const link of this.#links(id, "both")) next.add(link.from === id ? link.to : link.from);
      }
      frontier = await this.#takeIds([...next].filter((id) => !this.#nodes.has(id)).sort());
    }
    for (const id of [...this.#nodes.keys()]) await this.#takeLinks(id);
    await this.#takePersons();
  }

  async finish(under: UnderCeiling): Promise<ExportGraph> {
    const labels = await this.#store.labels();
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
    const handling = unionOfHandlings([...labelTexts(labels, this.#labels), ...this.#handlings]);
    expectUnderCeiling(this.#reader, handling, under);
    return {
      nodes: [...this.#nodes.values()].sort(byId),
      edges: [...this.#edges.values()].sort(byId),
      handling: publishedHandling(handling),
      exercise: (await this.#store.info()).exercise === true,
    };
  }

  async #takeIds(ids: readonly string[]): Promise<string[]> {
    const taken = new Set<string>();
    for (const entity of await this.#store.entities(ids)) {
      if (entity !== undefined && (await this.#take(entity))) taken.add(entity.id);
    }
    return [...taken];
  }

  async #take(entity: StoredEntity): Promise<boolean> {
    const seen = await this.#reader.visible(entity);
    if (seen === undefined) return false;
    const sight = await this.#reader.sight();
    for (const handling of sight.handlingsOf(entity)) this.#handlings.add(handling);
    const { id, kind, natural, props } = seen;
    this.#nodes.set(id, { id, kind, label: labelOf(seen) || natural, props: plainProps({ natural, ...props }) });
    return true;
  }

  /** Links whose two ends were taken: a link is never readable where an end is not. */
  async #takeLinks(from: string): Promise<void> {
    for await (const stored of this.#links(from, "out")) {
      if (!this.#nodes.has(stored.to)) continue;
      for (const { id, kind, to, at, until, props } of await this.#reader.visibleLinks([stored])) {
        await this.#mark(stored.assertions);
        this.#edges.set(id, { id, kind, from, to, props: linkProps({ at, until, props }) });
      }
    }
  }

  async *#links(entity: string, direction: "out" | "both"): AsyncGenerator<StoredLink> {
    const sight = await this.#reader.sight();
    let after: string | undefined;
    for (;;) {
      const page: readonly StoredLink[] = await this.#store.links({
        entity,
        direction,
        limit: PAGE,
        ...sight.readable,
        ...(after === undefined ? {} : { after }),
      });
      for (const link of page) if (sight.link(link) && !(await this.#reader.isWithheld(link))) yield link;
      if (page.length < PAGE) return;
      after = page[page.length - 1]!.id;
    }
  }

  /** The handling of the whole is that of every record it shows something of. */
  async #mark(assertions: readonly Assertion[]): Promise<void> {
    const sight = await this.#reader.sight();
    for (const { label } of sight.assertions(assertions)) this.#labels.add(label);
  }

  async #readableDegree(id: string): Promise<number> {
    const sight = await this.#reader.sight();
    const counts = await this.#reader.neighbourCounts(id);
    return counts.reduce((sum, { labelSet, count }) => sum + (sight.set(labelSet) ? count : 0), 0);
  }

  /** Persons stand beside their identities, so that an analyst's tool can fold them. */
  async #takePersons(): Promise<void> {
    for (const identity of [...this.#nodes.values()].filter(({ kind }) => kind === "Identity")) {
      const person = (await this.#reader.personOfIdentity(identity.id))?.id ?? personIdOf(identity.id);
      const first = this.#nodes.get(identityIdOf(person)) ?? identity;
      if (!this.#nodes.has(person)) this.#nodes.set(person, { id: person, kind: "Person", label: first.label, props: {} });
      const id = `IDENTIFIED_AS~${identity.id}~${person}`;
      this.#edges.set(id, { id, kind: "IDENTIFIED_AS", from: identity.id, to: person, props: {} });
    }
  }
}

/** What is told of a link, with its times. */
export function linkProps({ at, until, props }: Pick<VisibleLink, "at" | "until" | "props">): Props {
  return plainProps({
    ...props,
    ...(at === null ? {} : { at: formatTime(at) }),
    ...(until === null ? {} : { until: formatTime(until) }),
  });
}

/** Times that are numbers inside read as ISO 8601 outside. */
export function plainProps(props: Props): Props {
  const entries = Object.entries(props).map(([name, value]): [string, PropValue] => [
    name,
    typeof value === "number" && /(^at|At)$/.test(name) ? formatTime(value) : value,
  ]);
  return Object.fromEntries(entries);
}
