/**
 * Pairs of reports of which no rule says whether they are one person, and nobody has said since: what hangs most on comes first. A finding hangs
 * on a pair when one of its two persons is a member, a seizure when one of them had an offender's part in its incident; whoever is protected
 * is counted for nothing.
 */
import { order } from "#base/order.ts";
import { identityIdOf } from "#model/ids.ts";
import { isByUser } from "#model/judgements-in-force.ts";
import { tellsOffence } from "#model/protection.ts";
import { contextOf } from "../context.ts";
import { type Page, type PageArgs, pageOf } from "../answers/page.ts";
import { linkedEntities, linksOf } from "../reader/entity-links.ts";
import type { Reader } from "../reader/reader.ts";
import type { VisibleEntity } from "../reader/visible.ts";
import { currentFindingsOf } from "./findings.ts";
import { allOfKind } from "./of-kind.ts";
import { toldJudgements, type ToldJudgement } from "./person-facts.ts";

export interface DoubtfulPair {
  readonly judgement: ToldJudgement;
  /** How many current findings have one of the two as a member; those that were dismissed do not count. */
  readonly findingCount: number;
  /** How many seizures one of the two had an offender's part in. */
  readonly seizureCount: number;
}

/** Most findings and seizures first, then the likeliest to be one person. */
export async function doubtfulPairs(reader: Reader, args: PageArgs): Promise<Page<DoubtfulPair>> {
  return pageOf(await reader.shared("doubtful pairs", () => allPairs(reader)), ({ judgement }) => judgement.id, args);
}

async function allPairs(reader: Reader): Promise<readonly DoubtfulPair[]> {
  const doubtful = toldJudgements(await reader.judgements()).filter(
    (judgement) => judgement.inForce && judgement.verdict === "UNSURE" && !isByUser(judgement),
  );
  const people = await personsOf(
    reader,
    doubtful.flatMap(({ left, right }) => [left, right]),
  );
  const findings = counted(await findingMembers(reader));
  const seizures = counted(await offenders(reader));
  const of = (counts: ReadonlyMap<string, ReadonlySet<string>>, { left, right }: ToldJudgement) =>
    new Set([left, right].flatMap((identity) => [...(counts.get(people.get(identity)!) ?? [])])).size;
  return doubtful
    .map((judgement) => ({ judgement, findingCount: of(findings, judgement), seizureCount: of(seizures, judgement) }))
    .sort(
      order<DoubtfulPair>(
        ({ findingCount, seizureCount }) => findingCount + seizureCount,
        ({ judgement }) => judgement.score ?? 0,
        ({ judgement }) => judgement.id,
      ),
    );
}

type Hanging = readonly (readonly [person: string, what: string])[];

function counted(hanging: Hanging): Map<string, Set<string>> {
  const counts = new Map<string, Set<string>>();
  for (const [person, what] of hanging) counts.set(person, (counts.get(person) ?? new Set()).add(what));
  return counts;
}

async function findingMembers(reader: Reader): Promise<Hanging> {
  const findings = (await currentFindingsOf(reader)).filter(({ review }) => review !== "DISMISSED");
  const members = findings.flatMap(({ id, members: all }) =>
    all.filter(({ score }) => score !== null).map(({ entity }) => [identityIdOf(entity), id] as const),
  );
  return asPersons(reader, members);
}

async function offenders(reader: Reader): Promise<Hanging> {
  const partsIn = async (seizure: VisibleEntity): Promise<Hanging> => {
    const incidents = await linkedEntities(reader, seizure, { kinds: ["SEIZED_IN"], direction: "out" });
    const taken = await Promise.all(
      incidents.map((incident) => linksOf(reader, incident, { kinds: ["INVOLVED_IN"], direction: "in" })),
    );
    return taken.flatMap(({ links }) => links.filter(tellsOffence).map(({ from }) => [from, seizure.id] as const));
  };
  const parts = await Promise.all((await allOfKind(reader, "Seizure")).map(partsIn));
  const hanging = await asPersons(reader, parts.flat());
  const hidden = await Promise.all(hanging.map(([person]) => reader.isProtected(person)));
  return hanging.filter((_, i) => !hidden[i]);
}

async function asPersons(reader: Reader, hanging: Hanging): Promise<Hanging> {
  const people = await personsOf(
    reader,
    hanging.map(([identity]) => identity),
  );
  return hanging.map(([identity, what]) => [people.get(identity)!, what] as const);
}

async function personsOf(reader: Reader, identities: readonly string[]): Promise<Map<string, string>> {
  const distinct = [...new Set(identities)];
  const persons = await contextOf(reader).store.personsOf(distinct);
  return new Map(distinct.map((identity, i) => [identity, persons[i]!]));
}
