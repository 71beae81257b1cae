/**
 * Attempts of somebody who may read less to be told what another reader is told: by that reader's ids, cursors, keys and words, through whatever GraphQL
 * has to offer. An attempt is one operation, and what of it stands for a secret.
 */
import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import { getNamedType, isLeafType, isObjectType } from "graphql";
import type { Prng } from "#base/prng.ts";
import { everyQuestion, type Samples } from "../../absent/ask-everything.ts";
import type { Kept } from "./labelled-worlds.ts";

export interface Attempt {
  readonly way: Way;
  readonly question: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export const WAYS = [
  "ids",
  "aliases",
  "fragments",
  "nested",
  "cursors",
  "words",
  "answered before",
  "changes",
  "exports",
] as const;
export type Way = (typeof WAYS)[number];

/** What the greater reader knows, and what both do. */
export interface Known {
  /** Ids of things, links and records that only the greater reader is told of. */
  readonly secretIds: readonly string[];
  readonly secretNaturals: readonly string[];
  readonly closed: Kept;
  readonly open: Kept;
  /** Natural forms of people and things that both are told of; `people`: of those, documents. */
  readonly readable: readonly string[];
  readonly people: readonly string[];
  /** Of each open case. */
  readonly versions: ReadonlyMap<string, string>;
  /** Cursors that the greater reader was given, with the list they are of. */
  readonly cursors: readonly { readonly list: List; readonly cursor: string }[];
}

/** A list that is asked for a page: `call` with its arguments but `first` and `after`, and what is around it. */
export interface List {
  readonly name: string;
  readonly call: string;
  readonly around: (inner: string) => string;
}

const quoted = (text: string): string => JSON.stringify(text);

/** Lists that go on after a cursor, of the whole store and of one thing. */
export function listsOf(readable: readonly string[], words: readonly string[]): readonly List[] {
  const root = (name: string, args: readonly string[] = []): List => ({
    ...{ name, call: `${name}(${[...args, "@"].join(", ")})`, around: (inner) => `{ ${inner} }` },
  });
  const ofPerson = (ref: string, name: string, args = ""): List => ({
    ...{ name: `Person.${name}`, call: `${name}(${args}@)` },
    around: (inner) => `{ person(ref: ${quoted(ref)}) { ${inner} } }`,
  });
  return [
    ...["incidents", "seizures", "flaggedFlights", "cases", "plans", "clusters", "findings", "flows", "runs", "groups"].map(
      (name) => root(name),
    ),
    ...["ingestReports", "doubtfulPairs"].map((name) => root(name)),
    ...words.slice(0, 4).map((word) => root("search", [`text: ${quoted(word)}`])),
    root("shared", [`refs: [${readable.slice(0, 2).map(quoted).join(", ")}]`]),
    ...readable
      .slice(0, 3)
      .flatMap((ref) => [
        ...["neighbours", "records", "flights", "ties"].map((name) => ofPerson(ref, name)),
        ofPerson(ref, "coTravellers", "flightsMin: 1, "),
      ]),
    ...["neighbours", "manifest"].map((name): List => ({
      ...{ name: `Flight.${name}`, call: `${name}(@)` },
      around: (inner) => `{ flight(ref: "X1204/PTY/2026-11-21") { ${inner} } }`,
    })),
  ];
}

export function pageAfter({ call, around }: List, first: number, after: string | null): string {
  const args = `first: ${first}${after === null ? "" : `, after: ${quoted(after)}`}`;
  return around(
    `${call.replace("@", args)} { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { __typename } } }`,
  );
}

export class Attempts {
  readonly #schema: GraphQLSchema;
  readonly #prng: Prng;
  readonly #known: Known;

  constructor(schema: GraphQLSchema, prng: Prng, known: Known) {
    this.#schema = schema;
    this.#prng = prng;
    this.#known = known;
  }

  next(way: Way): Attempt {
    return { way, ...this.#make[way]() };
  }

  readonly #make: Record<Way, () => Omit<Attempt, "way">> = {
    ids: () => ({ question: this.#pick(everyQuestion(this.#schema, this.#samples(), {})) }),
    aliases: () => {
      const roots = Array.from({ length: 3 + this.#below(10) }, (_, i) => {
        const [field, ref] = this.#byId(this.#prng() < 0.7 ? this.#secret() : this.#pick(this.#known.readable));
        return `a${i}: ${field}(${field === "node" ? "id" : this.#argument(field)}: ${quoted(ref)}) { __typename ${this.#leaf(field)} }`;
      });
      return { question: `{ ${roots.join(" ")} }` };
    },
    fragments: () => {
      const type = this.#pick(this.#schema.getPossibleTypes(this.#schema.getType("Node") as never) as GraphQLObjectType[]);
      const ids = [this.#secret(), this.#secret()];
      return {
        question: `query Q($x: ID!, $y: ID!, $yes: Boolean!, $no: Boolean!) { node(id: $x) { ...A ...B } other: node(id: $y) @include(if: $yes) { ...B ... on Node @skip(if: $no) { ...A } } same: node(id: $x) { ... { id } } }
          fragment A on ${type.name} ${this.#leavesOf(type)} fragment B on Node { id __typename ... on Entity { natural label kind neighbourCounts { kind count } } ... on Person { names } }`,
        variables: { x: ids[0], y: ids[1], yes: true, no: false },
      };
    },
    nested: () => ({ question: this.#nested() }),
    cursors: () => {
      const { list, cursor } = this.#pick(this.#known.cursors);
      const other = this.#prng() < 0.25 ? this.#pick(this.#known.cursors).list : list;
      const bent = this.#prng() < 0.15 ? `${cursor.slice(0, -3)}AAA` : cursor;
      return { question: pageAfter(other, 1 + this.#below(5), bent) };
    },
    words: () => {
      const word = this.#pick(this.#known.secretNaturals);
      const cut = this.#pick([word, word, word.slice(0, -1), word.slice(-5), word.split(":").at(-1)!, word.toLowerCase()]);
      return {
        question: this.#pick([
          `{ search(text: ${quoted(cut)}, first: 20) { totalCount explored truncated edges { cursor node { score matched through { natural } entity { id kind label } } } } }`,
          `{ entity(ref: ${quoted(cut)}) { id kind natural } }`,
          `{ findings(filter: { member: ${quoted(cut)} }) { totalCount edges { node { id } } } }`,
          `{ seizures(filter: { origin: ${quoted(cut)} }) { totalCount } flows(filter: { origin: ${quoted(cut)} }) { totalCount } }`,
        ]),
      };
    },
    "answered before": () => ({
      question: this.#pick(everyQuestion(this.#schema, this.#samples(this.#prng() < 0.5 ? 0.5 : 0), {})),
    }),
    changes: () => ({ question: `mutation { ${this.#change()} }` }),
    exports: () => {
      const things = [this.#secret(), this.#secret(), this.#pick(this.#known.readable)].map(quoted).join(", ");
      const links = [this.#secret("link"), this.#secret("link")].map(quoted).join(", ");
      const file = `{ name mediaType text handling { text } nodeCount linkCount }`;
      const [from, to] = [this.#secret("p_"), this.#secret("p_")].map(quoted) as [string, string];
      return {
        question: this.#pick([
          `{ viewExport(input: { things: [${things}], links: [${links}], ties: [{ from: ${from}, to: ${to} }], form: ${this.#pick(["NODES_CSV", "LINKS_CSV", "GRAPHML", "GEXF", "FTM"])} }) ${file} }`,
          `{ caseExport(input: { case: ${quoted(this.#pick([...this.#known.closed.cases, ...this.#known.open.cases]))}, form: ${this.#pick(["HTML", "NODES_CSV", "GRAPHML", "FTM"])} }) ${file} }`,
        ]),
      };
    },
  };

  #nested(): string {
    const { people, closed } = this.#known;
    const [mine, secret, another] = [this.#pick(people), this.#secret(), this.#secret()].map(quoted) as [string, string, string];
    const closedFinding = quoted(this.#pick(closed.findings));
    const tied = `{ members { person { id label } role } ties { ends { id } weight } asOf explored truncated }`;
    return this.#pick([
      `{ expansion(input: { ref: ${mine}, present: [${secret}, ${another}], after: ${secret} }) { total shown neighbours { entity { id } } linksAmong { explored links { link { id } } } } }`,
      `{ expansion(input: { ref: ${mine}, group: ${quoted(`TRAVELLED_ON ${this.#secret()}`)} }) { total shown neighbours { entity { id } } } }`,
      `{ shared(refs: [${mine}, ${secret}]) { totalCount explored edges { node { entity { id } } } } }`,
      `{ timeline(input: { refs: [${mine}, ${secret}] }) { people lanes { __typename } } }`,
      `{ paths(input: { from: ${mine}, to: ${quoted(this.#pick(people))}, through: [${secret}] }) { explored truncated hubsSkipped { id } paths { cost entities { id } } } }`,
      `{ paths(input: { from: ${mine}, to: ${secret} }) { explored truncated paths { cost entities { id } } } }`,
      `{ paths(input: { fromAny: [${mine}], to: ${quoted(this.#pick(people))}, avoiding: [${secret}, ${closedFinding}] }) { explored truncated paths { cost entities { id } } } }`,
      `{ tiePaths(input: { from: [${mine}], to: [${secret}] }) { explored paths { cost } } }`,
      `{ network(refs: [${mine}, ${secret}], radius: 2) ${tied} }`,
      `{ network(refs: [${closedFinding}], radius: 1) ${tied} }`,
      `{ keyPlayers(input: { refs: [${mine}, ${secret}], k: 1 }) { __typename } }`,
      `{ disruptionPlan(input: { refs: [${mine}], eligibility: ANYBODY, sparing: [${secret}], costs: [{ ref: ${another}, cost: 2 }], membersMax: 50, stepsMax: 1 }) { warnings steps { person { id } cost } } }`,
      `{ comparePlans(ids: [${closed.plans.slice(0, 2).map(quoted).join(", ")}]) { __typename } }`,
      `{ findings(filter: { member: ${secret} }) { totalCount edges { node { id } } } }`,
      `{ person(ref: ${mine}) { neighbours(first: 3, after: ${secret}) { totalCount } findings { id members { role } } ties(first: 2, after: ${another}) { totalCount } } }`,
      `{ a: whoCanSee(id: ${secret}) b: whoCanSee(id: ${closedFinding}) }`,
      `{ auditEntries(filter: { ref: ${secret} }) { __typename } }`,
      `{ case(id: ${quoted(this.#pick(this.#known.open.cases))}) { title comments { text } items { entity { id neighbourCounts { kind count } } finding { id } } history { kind } handling { text } } }`,
      `query { ${this.#twice(`finding(id: ${closedFinding}) { id score members { role } }`)} }`,
    ]);
  }

  #change(): string {
    const { closed, people, versions } = this.#known;
    const [mine, version] = this.#pick([...versions]);
    const secret = quoted(this.#secret());
    const closedCase = `case: ${quoted(this.#pick(closed.cases))}, expectedVersion: "1"`;
    const both = `case: ${quoted(mine)}, expectedVersion: ${quoted(version)}`;
    return this.#pick([
      `decideFinding(input: { id: ${quoted(this.#pick(closed.findings))}, review: CONFIRMED, reason: "seen" }) { finding { id } }`,
      `judgeIdentities(input: { left: ${quoted(this.#secret("i_"))}, right: ${quoted(this.#pick(people))}, verdict: SAME, reason: "alike" }) { judgement { id } }`,
      `changeCase(input: { ${closedCase}, title: "MINE" }) { case { id title } }`,
      `commentOnCase(input: { ${closedCase}, text: "seen" }) { case { id } }`,
      `addToCase(input: { ${closedCase}, entities: [${quoted(this.#pick(people))}] }) { case { id } }`,
      `addToCase(input: { ${both}, entities: [${secret}] }) { case { id } }`,
      `addToCase(input: { ${both}, links: [${quoted(this.#secret("link"))}] }) { case { id } }`,
      `addToCase(input: { ${both}, findings: [${quoted(this.#pick(closed.findings))}] }) { case { id } }`,
      `addToCase(input: { ${both}, paths: [{ steps: [{ from: ${secret}, to: ${quoted(this.#secret())}, kind: TRAVELLED_ON }] }] }) { case { id } }`,
      `saveCaseView(input: { ${closedCase}, name: "V", nodes: [{ id: ${secret}, x: 0, y: 0 }] }) { case { id } }`,
      `keepPlan(input: { name: "P", plan: { refs: [${secret}] } }) { plan { id } }`,
      `changeGroupMembers(input: { group: ${quoted(this.#pick(closed.groups))}, expectedEpoch: 1, users: ["plain"] }) { epoch }`,
      `closeGroup(input: { group: ${quoted(this.#pick(closed.groups))}, expectedEpoch: 1 }) { epoch }`,
    ]);
  }

  /** Arguments of every root, `share` of them secrets. */
  #samples(share = 1): Samples {
    const ref = (prefix?: string): string => quoted(this.#prng() < share ? this.#secret(prefix) : this.#pick(this.#known.people));
    const of = (kind: keyof Kept): string =>
      quoted(this.#pick(this.#prng() < share ? this.#known.closed[kind] : this.#known.open[kind]));
    const several = `[${ref()}, ${quoted(this.#pick(this.#known.people))}]`;
    const plan = `{ refs: ${several}, radius: 1, membersMax: 30, stepsMax: 2, eligibility: ANYBODY, things: true, observe: 1 }`;
    return {
      ...{ ref: ref(), refs: several, id: ref(), codes: `["PTY"]`, input: `{ from: ${ref("p_")}, to: ${ref("p_")} }` },
      text: quoted(this.#pick(this.#known.secretNaturals)),
      // The first that were asked were asked by the greater reader.
      "Query.replayAnswer.seq": String(1 + this.#below(20)),
      "Query.replayAnswer.query": quoted(pageAfter(this.#pick(this.#known.cursors).list, 20, null)),
      "Query.request.id": quoted("rq_none"),
      "Query.case.id": of("cases"),
      "Query.viewExport.input": `{ things: ${several}, form: FTM }`,
      "Query.caseExport.input": `{ case: ${of("cases")}, form: HTML }`,
      "Query.expansion.input": `{ ref: ${ref()}, present: ${several} }`,
      "Query.timeline.input": `{ refs: ${several} }`,
      "Query.keyPlayers.input": `{ refs: ${several}, k: 1 }`,
      "Query.disruptionPlan.input": plan,
      "Query.comparePlans.ids": `[${of("plans")}, ${of("plans")}]`,
      "Query.plan.id": of("plans"),
      "Query.replayPlan.id": of("plans"),
      "Query.finding.id": of("findings"),
      "Query.cluster.id": of("findings"),
      "Query.record.id": ref("r_"),
      "Query.document.ref": ref("d_"),
      "Query.contact.ref": ref("t_"),
      "Query.booking.ref": ref("b_"),
      "Query.flight.ref": quoted("X1204/PTY/2026-11-21"),
      "Query.consignment.ref": ref("c_"),
      "Query.tiePaths.input": `{ from: [${ref("p_")}], to: [${ref("p_")}] }`,
    };
  }

  /** A root that is asked by one id, and an id for it. */
  #byId(ref: string): [string, string] {
    const { closed } = this.#known;
    const any = ["node", "entity", "person", "document", "contact", "booking", "flight", "consignment", "staff", "record"];
    const field = this.#pick([...any, "case", "plan", "finding", "cluster", "group"]);
    const kept = {
      case: closed.cases,
      plan: closed.plans,
      finding: closed.findings,
      cluster: closed.findings,
      group: closed.groups,
    }[field];
    return [field, kept === undefined ? ref : this.#pick(kept)];
  }

  #argument(field: string): string {
    return this.#schema.getQueryType()!.getFields()[field]!.args[0]!.name;
  }

  #leaf(field: string): string {
    const type = getNamedType(this.#schema.getQueryType()!.getFields()[field]!.type);
    return isObjectType(type) ? this.#leavesOf(type).slice(2, -2) : "id";
  }

  #leavesOf(type: GraphQLObjectType): string {
    const plain = Object.values(type.getFields()).filter(
      ({ args, type: of }) => args.length === 0 && isLeafType(getNamedType(of)),
    );
    return `{ __typename ${plain.map(({ name }) => name).join(" ")} }`;
  }

  #twice(field: string): string {
    return `one: ${field} two: ${field}`;
  }

  /** By kind's prefix, `link` for links; else mostly of a person or thing, now and then of anything, or what it is called. */
  #secret(prefix?: string): string {
    const { secretIds, secretNaturals } = this.#known;
    const of = prefix ?? this.#pick(["p_", "p_", "i_", "d_", "t_", "n_", "z_", "w_", "", "natural"]);
    if (of === "natural") return this.#pick(secretNaturals);
    const ids = secretIds.filter((id) => (of === "link" ? id.includes("~") : id.startsWith(of)));
    return this.#pick(ids.length === 0 ? secretIds : ids);
  }

  #pick<T>(of: readonly T[]): T {
    return of[this.#below(of.length)]!;
  }

  #below(end: number): number {
    return Math.floor(this.#prng() * end);
  }
}
