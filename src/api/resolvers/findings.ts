/** Findings, the groups among them, and what they rest on. */
import { stabilityOf } from "#app/answers/stability-of.ts";
import { summaryOf } from "#app/jobs/back-test.ts";
import { unseenBy } from "#app/queries/coverage.ts";
import { relatedTo } from "#app/queries/network.ts";
import { checkFirst, withoutSources } from "#app/queries/opened-finding.ts";
import { staleCauses } from "#app/queries/stale-findings.ts";
import { worthNow } from "#app/queries/worths.ts";
import { resolveKind } from "#app/reader/resolve-ref.ts";
import { entitiesById, handlingOf, ofKindById } from "./evidence.ts";
import type { Needed } from "./needed.ts";

export const Finding: Needed<"Finding"> = {
  incidents: (finding, _args, request) => ofKindById("Incident", finding.incidents, request),
  things: (finding, _args, request) => entitiesById(finding.related, request),
  related: (finding, _args, { reader }) => relatedTo(reader, { persons: finding.members.map(({ entity }) => entity) }),
  worth: (finding, _args, { reader }) => worthNow(reader, finding),
  checkFirst: (finding, _args, { reader }) => checkFirst(reader, finding),
  withoutSource: (finding, _args, { reader }) => withoutSources(reader, finding),
  stability: stabilityOf,
  unseen: (finding, _args, { reader }) => unseenBy(reader, finding.detector),
  stale: (finding, _args, { reader }) => staleCauses(reader, finding),
  view: (finding) => finding.view ?? null,
  decisions: (finding) => [...finding.decisions].reverse(),
  handling: (finding) => handlingOf(finding.handling),
};

export const FindingMember: Needed<"FindingMember"> = {
  person: (member, _args, { reader }) => reader.person(member.entity),
};

export const Reason: Needed<"Reason"> = {
  evidence: (reason, _args, { reader }) => reader.records(reason.records),
};

export const NextTravel: Needed<"NextTravel"> = {
  flightEntity: (next, _args, { reader }) => resolveKind(reader, { ref: next.flight, kind: "Flight" }),
};

export const Cluster: Needed<"Cluster"> = {
  stability: stabilityOf,
  finding: (finding) => finding,
};

/** Of each sort, at most so many are told. */
const TESTED_MAX = 200;

export const BackTest: Needed<"BackTest"> = {
  summary: summaryOf,
  raised: ({ raised }) => raised.slice(0, TESTED_MAX),
  dropped: ({ dropped }) => dropped.slice(0, TESTED_MAX),
  missed: ({ missed }) => missed.slice(0, TESTED_MAX),
  moved: ({ moved }) => moved.slice(0, TESTED_MAX),
};
