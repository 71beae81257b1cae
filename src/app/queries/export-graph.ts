/** Cuts the graph that an export carries: what the reader may read, of the whole store or around some entities or a finding. */
import { AppError } from "#base/errors.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "#export/graph.ts";
import type { Access } from "#model/access.ts";
import { identityIdOf } from "#model/ids.ts";
import type { Finding } from "#model/finding.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import type { Props, PropValue } from "#model/record.ts";
import { formatTime } from "#model/time.ts";
import type { StoredEntity, StoredLink } from "#store/port.ts";
import type { AppContext } from "../context.ts";
import { combinedHandling } from "../jobs/combined-handling.ts";
import { Visibility } from "../visibility.ts";
import { labelOf } from "./labels.ts";
import { resolveRef } from "./resolve-ref.ts";
import { visibleEntity } from "./visible.ts";

export interface ExportArgs {
  /** Ids or natural forms to begin at; empty with no finding = the whole store. */
  readonly around: readonly string[];
  readonly finding: string | null;
  readonly hops: number;
  /** Entities with more links than this are taken but not walked through. */
  readonly hubDegreeMax: number;
}

const PAGE = 500;

export async function exportGraph(context: AppContext, access: Access, args: ExportArgs): Promise<ExportGraph> {
  const cut = new Cut(context, await Visibility.of(context.store, access));
  const starts = await startsOf(context, access, args);
  if (starts === null) await cut.takeAll();
  else await cut.walk(starts, args.hops, args.hubDegreeMax);
  return cut.finish();
}

async function startsOf(context: AppContext, access: Access, args: ExportArgs): Promise<string[] | null> {
  if (args.around.length === 0 && args.finding === null) return null;
  const starts: string[] = [];
  for (const ref of args.around) {
    const entity = await resolveRef(context, access, { ref });
    if (entity === undefined) throw new AppError("NOT_FOUND", `nothing readable fits "${ref}"`);
    starts.push(entity.id);
  }
  if (args.finding !== null) {
    const [doc] = await context.store.docs("findings", [args.finding]);
    const finding = doc?.body as Finding | undefined;
    const visibility = await Visibility.of(context.store, access);
    if (finding === undefined || !visibility.handling(finding.handling)) throw new AppError("NOT_FOUND");
    starts.push(...finding.members.map(({ entity }) => entity), ...finding.related);
  }
  return starts;
}

/** Grows a set of entities and links; both ends of every link are in it when it is finished. */
class Cut {
  readonly #context: AppContext;
  readonly #visibility: Visibility;
  readonly #nodes = new Map<string, ExportNode>();
  readonly #edges = new Map<string, ExportEdge>();
  readonly #labels = new Set<number>();

  constructor(context: AppContext, visibility: Visibility) {
    this.#context = context;
    this.#visibility = visibility;
  }

  async takeAll(): Promise<void> {
    for (const kind of ENTITY_KINDS) {
      let after: string | null = null;
      for (;;) {
        const page: readonly StoredEntity[] = await this.#context.store.listEntities(kind, after, PAGE);
        for (const entity of page) this.#take(entity);
        if (page.length < PAGE) break;
        after = page[page.length - 1]!.id;
      }
    }
    for (const id of [...this.#nodes.keys()]) for await (const link of this.#links(id, "out")) this.#takeLink(link);
    await this.#takePersons();
  }

  async walk(starts: readonly string[], hops: number, hubDegreeMax: number): Promise<void> {
    const identities = await Promise.all(
      starts.map(async (id) => (id.startsWith("p_") ? this.#context.store.identitiesOf(id) : [id])),
    );
    let frontier = await this.#takeIds(identities.flat());
    for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
      const next = new Set<string>();
      for (const id of frontier) {
        const degree = (await this.#context.store.neighbourCounts(id)).reduce((sum, { count }) => sum + count, 0);
        if (hop > 0 && degree > hubDegreeMax) continue;
        for await (const link of this.#links(id, "both")) next.add(link.from === id ? link.to : link.from);
      }
      frontier = await this.#takeIds([...next].filter((id) => !this.#nodes.has(id)).sort());
    }
    for (const id of [...this.#nodes.keys()]) {
      for await (const link of this.#links(id, "out")) if (this.#nodes.has(link.to)) this.#takeLink(link);
    }
    await this.#takePersons();
  }

  async finish(): Promise<ExportGraph> {
    const { labels } = await this.#context.store.labels();
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
    return {
      nodes: [...this.#nodes.values()].sort(byId),
      edges: [...this.#edges.values()].sort(byId),
      handling: combinedHandling([...this.#labels].map((label) => labels.get(label) ?? "RED").sort()),
      exercise: (await this.#context.store.info()).exercise === true,
    };
  }

  async #takeIds(ids: readonly string[]): Promise<string[]> {
    const taken: string[] = [];
    for (const entity of await this.#context.store.entities(ids)) if (this.#take(entity)) taken.push(entity!.id);
    return [...new Set(taken)];
  }

  #take(entity: StoredEntity | undefined): boolean {
    if (!this.#visibility.entity(entity)) return false;
    for (const { label } of this.#visibility.assertions(entity.assertions)) this.#labels.add(label);
    const visible = visibleEntity(entity, this.#visibility);
    this.#nodes.set(entity.id, {
      id: entity.id,
      kind: entity.kind,
      label: labelOf(visible) || entity.natural,
      props: plain({ natural: entity.natural, ...visible.props }),
    });
    return true;
  }

  /** Both ends must have been taken: a link is never readable where an end is not. */
  #takeLink(link: StoredLink): void {
    if (!this.#nodes.has(link.from) || !this.#nodes.has(link.to)) return;
    for (const { label } of this.#visibility.assertions(link.assertions)) this.#labels.add(label);
    const times = {
      ...(link.at === null ? {} : { at: formatTime(link.at) }),
      ...(link.until === null ? {} : { until: formatTime(link.until) }),
    };
    this.#edges.set(link.id, {
      id: link.id,
      kind: link.kind,
      from: link.from,
      to: link.to,
      props: plain({ ...this.#visibility.props(link), ...times }),
    });
  }

  async *#links(entity: string, direction: "out" | "both"): AsyncGenerator<StoredLink> {
    let after: string | undefined;
    for (;;) {
      const page: readonly StoredLink[] = await this.#context.store.links({
        entity,
        direction,
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const link of page) if (this.#visibility.link(link)) yield link;
      if (page.length < PAGE) return;
      after = page[page.length - 1]!.id;
    }
  }

  /** Persons stand beside their identities, so that an analyst's tool can fold them. */
  async #takePersons(): Promise<void> {
    const identities = [...this.#nodes.values()].filter(({ kind }) => kind === "Identity");
    const persons = await this.#context.store.personsOf(identities.map(({ id }) => id));
    identities.forEach((identity, i) => {
      const person = persons[i]!;
      const first = this.#nodes.get(identityIdOf(person)) ?? identity;
      if (!this.#nodes.has(person)) this.#nodes.set(person, { id: person, kind: "Person", label: first.label, props: {} });
      const id = `IDENTIFIED_AS~${identity.id}~${person}`;
      this.#edges.set(id, { id, kind: "IDENTIFIED_AS", from: identity.id, to: person, props: {} });
    });
  }
}

/** Times that are numbers inside read as ISO 8601 outside. */
function plain(props: Props): Props {
  const entries = Object.entries(props).map(([name, value]): [string, PropValue] => [
    name,
    typeof value === "number" && /(^at|At)$/.test(name) ? formatTime(value) : value,
  ]);
  return Object.fromEntries(entries);
}
