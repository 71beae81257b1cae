/**
 * The network as an export: people with their place in findings, ties with what they are made of. Scores and parts are those that the
 * reader is told in findings; the protected have neither.
 */
import { AppError } from "#base/errors.ts";
import { listAt } from "#base/list-at.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "#export/graph.ts";
import { publishedHandling, unionOfHandlings } from "#model/handling.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { askGraph } from "./ask-graph.ts";
import { expectUnderCeiling, type UnderCeiling } from "./exports/under-ceiling.ts";
import type { NetworkAnswer, NetworkMemberAnswer, TieAnswer } from "../snapshot/network-answers.ts";
import type { DescribedFinding } from "../answers/describe-findings.ts";
import { currentFindingsOf } from "./findings.ts";
import { labelTexts } from "../reader/label-texts.ts";
import { personName, personValues } from "../reader/names.ts";
import { communitiesOf, CUT_LIMITS, personsOf } from "./network.ts";
import { checkLimits } from "../answers/check-limits.ts";
import { rounded } from "../answers/rounded.ts";

export interface ExportNetworkArgs extends UnderCeiling {
  /** People, in natural form too, or findings; empty = everybody who is tied to somebody. */
  readonly around: readonly string[];
  readonly radius: number;
  readonly resolution: number;
}

/** Around people or findings; a whole network has no such bound. */
const MEMBERS_MAX = 10_000;

export async function exportNetwork(reader: Reader, args: ExportNetworkArgs): Promise<ExportGraph> {
  checkLimits({ resolution: CUT_LIMITS.resolution }, args);
  const { found, findings: current } = await readCut(reader, args);
  const findings = current.filter(({ review }) => review !== "DISMISSED");
  const communities = communitiesOf(found, args.resolution);
  const tiesOf = new Map<string, TieAnswer[]>(found.members.map(({ person }) => [person, []]));
  for (const tie of found.ties) for (const end of tie.ends) tiesOf.get(end)!.push(tie);
  const findingsOf = findingsByMember(findings);
  const nodes = found.members.map((member) =>
    personNode(reader, member, {
      ties: tiesOf.get(member.person)!,
      findings: findingsOf.get(member.person) ?? [],
      community: communities.get(member.person)!,
    }),
  );
  return {
    nodes: await Promise.all(nodes),
    edges: found.ties.map(tieEdge),
    undirected: true,
    handling: await handlingOf(reader, { found, findings, under: args }),
    exercise: (await contextOf(reader).store.info()).exercise === true,
  };
}

/** The network that lies around people or findings, or all of it, and all current findings. */
export async function readCut(
  reader: Reader,
  args: Omit<ExportNetworkArgs, "resolution">,
): Promise<{ readonly found: NetworkAnswer; readonly findings: readonly DescribedFinding[] }> {
  checkLimits({ radius: CUT_LIMITS.radius }, args);
  const persons = args.around.length === 0 ? null : await personsOf(reader, args.around);
  const found = await askGraph(reader, "network", {
    query: { persons, radius: args.radius, membersMax: MEMBERS_MAX, at: null, receivedUntil: null, brief: true, waits: true },
  });
  if (found.truncated) throw new AppError("LIMIT_EXCEEDED", `more than ${MEMBERS_MAX} people lie so near; take a smaller radius`);
  return { found, findings: await currentFindingsOf(reader) };
}

/** Person → the findings that they are a member of, in the order given. */
function findingsByMember(findings: readonly DescribedFinding[]): ReadonlyMap<string, readonly DescribedFinding[]> {
  const by = new Map<string, DescribedFinding[]>();
  for (const finding of findings) {
    for (const entity of new Set(finding.members.map((member) => member.entity))) {
      listAt(by, entity).push(finding);
    }
  }
  return by;
}

/** `findings`: those that the member is in. */
async function personNode(
  reader: Reader,
  member: NetworkMemberAnswer,
  { ties, findings, community }: { ties: readonly TieAnswer[]; findings: readonly DescribedFinding[]; community: number },
): Promise<ExportNode> {
  const person = await reader.person(member.person);
  const best = findings[0]?.members.find(({ entity }) => entity === member.person);
  const reasons = findings.flatMap((finding) =>
    finding.reasons.filter(({ members }) => members.length === 0 || members.includes(member.person)).map(({ code }) => code),
  );
  return {
    id: member.person,
    kind: "Person",
    label: person === undefined ? member.person : personName(person),
    props: {
      community,
      ...(member.cluster === null ? {} : { cluster: member.cluster }),
      staff: member.isStaff,
      documents: person === undefined ? [] : personValues(person, "document"),
      staffIds: person === undefined ? [] : personValues(person, "staff"),
      ...(best === undefined || best.score === null || member.isProtected ? {} : { score: best.score }),
      role: best?.role ?? member.role ?? "UNKNOWN",
      findings: findings.map(({ id }) => id),
      reasons: [...new Set(reasons)].sort(),
    },
    during: { from: earliest(ties.map(({ firstAt }) => firstAt)), until: latest(ties.map(({ lastAt }) => lastAt)) },
  };
}

export function tieEdge({ ends: [from, to], weight, benign, terms, firstAt, lastAt }: TieAnswer): ExportEdge {
  return {
    id: `${from}~${to}`,
    kind: "TIED_TO",
    ...{ from, to, weight: rounded(weight) },
    props: {
      terms: terms.map((term) => `${term.code} ${rounded(term.weight)}`),
      ...(benign === null ? {} : { benign }),
    },
    during: { from: firstAt, until: lastAt },
  };
}

/** As it is published, of every record behind a tie that the reader may read, and of every finding that is told of; under the ceilings. */
export async function handlingOf(
  reader: Reader,
  { found, findings, under }: { found: NetworkAnswer; findings: readonly DescribedFinding[]; under: UnderCeiling },
): Promise<string> {
  const handling = unionOfHandlings(await handlingsBehind(reader, found, findings));
  expectUnderCeiling(reader, handling, under);
  return publishedHandling(handling);
}

/** As they are held: of every record behind a tie that the reader may read, and of every finding that is told of. */
export async function handlingsBehind(
  reader: Reader,
  found: NetworkAnswer,
  findings: readonly DescribedFinding[],
): Promise<string[]> {
  const held = await contextOf(reader).store.labels();
  const sight = await reader.sight();
  const behind = found.labelSets.flatMap((set) => held.sets.get(set) ?? []).filter((label) => sight.label(label));
  const inside = new Set(found.members.map(({ person }) => person));
  const told = findings.filter(({ members }) => members.some(({ entity }) => inside.has(entity)));
  return [...labelTexts(held, behind), ...told.map(({ handling }) => handling)];
}

function earliest(times: readonly (number | null)[]): number | null {
  return times.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
}

function latest(times: readonly (number | null)[]): number | null {
  return times.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
