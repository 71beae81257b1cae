/**
 * The people who lie around some others in the network, by position, with what is known of each: what plans and key players are worked out of. In
 * order of id, so that equal networks give equal answers whoever was asked for first.
 */
import { listAt } from "#base/list-at.ts";
import { csrOfPairs, type Csr } from "#graph/csr.ts";
import { unionOfHandlings } from "#model/handling.ts";
import { OFFENDER_ROLES } from "#model/kinds.ts";
import type { DescribedFinding } from "../../answers/describe-findings.ts";
import { linksOf } from "../../reader/entity-links.ts";
import type { Reader } from "../../reader/reader.ts";
import type { Earlier, NetworkAnswer, NetworkMemberAnswer, NetworkQuery, TieAnswer } from "../../snapshot/network-answers.ts";
import { askGraph } from "../ask-graph.ts";
import { handlingsBehind } from "../export-network.ts";
import { currentFindingsOf } from "../findings.ts";
import { personsOf } from "../network.ts";
import { networkNow } from "../of-earlier.ts";
import { thingOf } from "./cut-things.ts";

export interface CutArgs {
  /** People, in natural form too, or findings, which stand for their members. */
  readonly refs: readonly string[];
  readonly radius: number;
  readonly membersMax: number;
}

export const CUT_PEOPLE_LIMITS = { radius: [0, 3], membersMax: [2, 2000], seed: [0, 2 ** 32 - 1] } as const;

export async function cutPeople(reader: Reader, { refs, radius, membersMax }: CutArgs): Promise<CutPeople> {
  const persons = await personsOf(reader, refs);
  const query = { persons, radius, membersMax, at: null, receivedUntil: null, brief: true, waits: false };
  const found = await networkNow(reader, await askGraph(reader, "network", { query }));
  return new CutPeople(query, found, await currentFindingsOf(reader));
}

/**
 * How what is made of these may be handled, as it is held: by every record behind a tie that the reader may read, every finding that is told of,
 * and every record of the part that any of `named` had in an incident.
 */
export async function handlingOfCut(reader: Reader, { found, findings }: CutPeople, named: readonly string[]): Promise<string> {
  const persons = (await Promise.all(named.map((id) => reader.person(id)))).filter((person) => person !== undefined);
  const parts = await Promise.all(persons.map((person) => linksOf(reader, person, { kinds: ["INVOLVED_IN"], direction: "out" })));
  const records = await reader.records([...new Set(parts.flatMap(({ links }) => links.flatMap((link) => link.records)))]);
  const behind = await handlingsBehind(reader, found, findings);
  return unionOfHandlings([...behind, ...records.map(({ handling }) => handling)]);
}

/** Ties whose records are read, to know their sources. */
const TIES_MAX = 500;

/** Source → the ties that stand without it, each by its ends; nothing where there are too many ties to ask of, or the graph has changed meanwhile. */
export async function tiesWithoutEach(reader: Reader, people: CutPeople): Promise<ReadonlyMap<string, readonly TieAnswer[]>> {
  const { ties: seen, snapshot } = people.found;
  if (seen.length > TIES_MAX) return new Map();
  const query = { ...people.query, brief: false };
  const found = await networkNow(reader, await askGraph(reader, "network", { query }));
  if (found.snapshot !== snapshot) return new Map();
  const ids = [...new Set(found.ties.flatMap(({ terms }) => terms.flatMap(({ records }) => records)))];
  const sourceOf = new Map((await reader.records(ids)).map(({ id, source }) => [id, source]));
  const sources = [...new Set(sourceOf.values())].sort();
  const stands = ({ terms }: TieAnswer, without: string): boolean =>
    terms.some(({ records }) => records.length === 0 || records.some((id) => sourceOf.get(id) !== without));
  return new Map(sources.map((source) => [source, found.ties.filter((tie) => stands(tie, source))]));
}

export class CutPeople {
  readonly query: NetworkQuery;
  readonly found: NetworkAnswer & Earlier;
  /** That were not dismissed. */
  readonly findings: readonly DescribedFinding[];
  readonly #position: ReadonlyMap<string, number>;
  readonly #findings: ReadonlyMap<string, readonly DescribedFinding[]>;

  constructor(query: NetworkQuery, found: NetworkAnswer & Earlier, findings: readonly DescribedFinding[]) {
    const members = [...found.members].sort((a, b) => (a.person < b.person ? -1 : 1));
    this.query = query;
    this.found = { ...found, members };
    this.#position = new Map(members.map(({ person }, i) => [person, i]));
    this.findings = findings.filter(({ review }) => review !== "DISMISSED");
    const byMember = new Map<string, DescribedFinding[]>();
    for (const finding of this.findings) {
      for (const entity of new Set(finding.members.map((member) => member.entity))) listAt(byMember, entity).push(finding);
    }
    this.#findings = byMember;
  }

  member(node: number): NetworkMemberAnswer {
    return this.found.members[node]!;
  }

  personOf(node: number): string {
    return this.member(node).person;
  }

  /** That were not dismissed. */
  findingsOf(node: number): readonly DescribedFinding[] {
    return this.#findings.get(this.personOf(node)) ?? [];
  }

  /** A reported offender whose part stands, or somebody in a finding that a reviewer confirmed. */
  isEvidenced(node: number): boolean {
    const { role } = this.member(node);
    return (role !== null && OFFENDER_ROLES.has(role)) || this.findingsOf(node).some(({ review }) => review === "CONFIRMED");
  }

  nodeOf(person: string): number {
    return this.#position.get(person)!;
  }

  /** Ties that are left when these people and things are gone. */
  tiesWithout(gone: ReadonlySet<string>): TieAnswer[] {
    return this.found.ties.filter((tie) => {
      const thing = thingOf(tie);
      return !tie.ends.some((end) => gone.has(end)) && !(thing !== undefined && gone.has(thing));
    });
  }

  /** Of these ties, between positions; in place of a tie that hangs on one of these things, which come after the people, both its ends are tied to that. */
  csr(ties: readonly TieAnswer[] = this.found.ties, things: readonly string[] = []): Csr {
    const people = this.found.members.length;
    const places = new Map(things.map((thing, i) => [thing, people + i]));
    const pairs = ties.flatMap((tie) => {
      const [a, b] = tie.ends.map((end) => this.nodeOf(end)) as [number, number];
      const thing = places.size === 0 ? undefined : places.get(thingOf(tie) ?? "");
      return thing === undefined ? [a, b] : [a, thing, b, thing];
    });
    return csrOfPairs(people + things.length, Uint32Array.from(pairs), { directed: false });
  }
}
