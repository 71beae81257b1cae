/** What the fit reads of one world: every group that ties hold together there, the evidence for each kind it may be of, and whether it was planted. */
import type { FindingKind } from "#model/finding.ts";
import { networkOf } from "#analytics/network/network.ts";
import { readNetworkFacts } from "#analytics/network/network-facts.ts";
import { protectedIdentities } from "#analytics/protection.ts";
import type { ReasonCode } from "#findings/codes.ts";

import { DETECTORS } from "#findings/detectors.ts";
import { worldWithWorkers } from "#findings/workers/world-with-workers.ts";
import { detectionSettings } from "#findings/settings.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { isGroup, madeOf, namesOf, type Named } from "#scenario/score/named.ts";
import type { Truth } from "#scenario/truth/truth.ts";

export interface Case {
  /** Position of the planted group that it is; null = of none. */
  readonly group: number | null;
  /** Its kind, as planted. */
  readonly kind: string | null;
  /** The most that any one planted group makes of it, as a share of its members. */
  readonly share: number;
  /** For each kind that it may be: codes and what they weigh before anything is learnt. */
  readonly as: readonly { readonly kind: FindingKind; readonly reasons: readonly (readonly [ReasonCode, number])[] }[];
}

export interface WorldCases {
  readonly make: string;
  readonly seed: string;
  readonly world: string;
  /** How many groups were planted. */
  readonly planted: number;
  readonly cases: readonly Case[];
}

export async function casesOf(
  snapshot: Snapshot,
  truth: Truth,
  aliases: Readonly<Record<string, readonly string[]>>,
): Promise<Case[]> {
  const settings = detectionSettings({ learnt: {} });
  const facts = readNetworkFacts(snapshot, settings.analytics);
  const network = await networkOf(facts, protectedIdentities(snapshot), settings.analytics);
  const { world } = await worldWithWorkers(network, facts, settings);
  const planted = truth.groups.map(({ kind, members }) => ({ kind, names: members.map((member) => namesOf(member, aliases)) }));
  const holders = new Map<string, Set<number>>();
  planted.forEach(({ names }, at) => {
    for (const own of names) for (const name of own) holders.set(name, (holders.get(name) ?? new Set()).add(at));
  });
  const found = new Map<string, { kind: FindingKind; reasons: [ReasonCode, number][] }[]>();
  for (const detector of DETECTORS) {
    for (const { type, kind, key, reasons } of detector.run(world)) {
      if (type !== "CLUSTER") continue;
      const known = found.get(key) ?? [];
      found.set(key, known);
      known.push({ kind, reasons: reasons.map(({ code, weight }) => [code, weight]) });
    }
  }
  return world.groups.map(({ group }) => {
    const members = group.members.map((person) => namedOf(snapshot, person));
    const near = new Set(
      members.flatMap(({ documents, staff }) => [...documents, ...staff].flatMap((of) => [...(holders.get(of) ?? [])])),
    );
    const at = [...near].find((one) => isGroup(members, planted[one]!.names)) ?? null;
    return {
      group: at,
      kind: at === null ? null : planted[at]!.kind,
      share: Math.max(0, ...[...near].map((one) => madeOf(members, planted[one]!.names) / members.length)),
      as: found.get(`cluster:${group.members.join(" ")}`) ?? [],
    };
  });
}

/** Staff are identities by their staff number; everybody goes by the documents that they hold. */
function namedOf(snapshot: Snapshot, person: number): Named {
  const { start, end } = snapshot.linkRange("HOLDS");
  const papers = snapshot.nodeRange("TravelDocument");
  const documents = new Set<string>();
  const staff = new Set<string>();
  for (let i = snapshot.personOffsets[person]!; i < snapshot.personOffsets[person + 1]!; i++) {
    const node = snapshot.personIdentities[i]!;
    staff.add(snapshot.naturals[node]!);
    for (let k = snapshot.out.offsets[node]!; k < snapshot.out.offsets[node + 1]!; k++) {
      const link = snapshot.out.links[k]!;
      const to = snapshot.linkTo[link]!;
      if (link >= start && link < end && to >= papers.start && to < papers.end) documents.add(snapshot.naturals[to]!);
    }
  }
  return { documents: [...documents], staff: [...staff] };
}
