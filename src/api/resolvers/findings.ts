/** Findings, the groups among them, and what they rest on. */
import { stabilityOf } from "#app/answers/stability-of.ts";
import type { DescribedFinding, DescribedMember, DescribedReason } from "#app/answers/describe-findings.ts";
import { relatedTo } from "#app/queries/network.ts";
import { staleCauses } from "#app/queries/stale-findings.ts";
import { resolveRef } from "#app/reader/resolve-ref.ts";
import type { Request } from "../request.ts";
import { entitiesById, handlingOf } from "./evidence.ts";

export const Finding = {
  incidents: (finding: DescribedFinding, _args: unknown, request: Request) => entitiesById(finding.incidents, request),
  things: (finding: DescribedFinding, _args: unknown, request: Request) => entitiesById(finding.related, request),
  related: (finding: DescribedFinding, _args: unknown, { reader }: Request) =>
    relatedTo(reader, { persons: finding.members.map(({ entity }) => entity) }),
  stale: (finding: DescribedFinding, _args: unknown, { reader }: Request) => staleCauses(reader, finding),
  decisions: (finding: DescribedFinding) => [...finding.decisions].reverse(),
  handling: (finding: DescribedFinding) => handlingOf(finding.handling),
};

export const FindingMember = {
  person: (member: DescribedMember, _args: unknown, { reader }: Request) => reader.person(member.entity),
};

export const Reason = {
  evidence: (reason: DescribedReason, _args: unknown, { reader }: Request) => reader.records(reason.records),
};

export const NextTravel = {
  flightEntity: (next: { flight: string }, _args: unknown, { reader }: Request) =>
    resolveRef(reader, { ref: next.flight, kinds: ["Flight"] }),
};

export const Cluster = {
  stability: stabilityOf,
  finding: (finding: DescribedFinding) => finding,
};
