/**
 * A worker's exposure to flights of interest, against what the worker's own roster leads one to expect (docs/method.md, "Exposure of
 * airport workers").
 */
import type { Reader } from "../reader/reader.ts";
import { askGraph } from "./ask-graph.ts";
import type { DescribedFinding } from "../answers/describe-findings.ts";
import { findingsOfPerson } from "./findings.ts";
import { rounded, significant } from "../answers/rounded.ts";
import type { Person } from "../reader/visible.ts";

/** Visits by badge outside every shift. */
export interface OffRoster {
  readonly visits: number;
  readonly observed: number;
  readonly expected: number;
  readonly pValue: number;
  readonly flights: readonly string[];
}

export interface Exposure {
  readonly observed: number;
  readonly expected: number;
  readonly pValue: number | null;
  /** Flight ids at which the worker was present. */
  readonly flights: readonly string[];
  /** Null where only a finding's reason is known. */
  readonly offRoster: OffRoster | null;
  readonly finding: DescribedFinding | null;
  /** As in snapshot/network-answers.ts; 0 of a finding's reason, which is of its run. */
  readonly behind: number;
}

/** Codes of reasons that compare observed with expected presence (findings/codes.ts), the plainest first. */
const PRESENCE_CODES = ["PRESENT_AT_INCIDENTS", "PRESENT_FOR_ASSOCIATES"];
const ABOUT_PRESENCE: ReadonlySet<string> = new Set([
  ...PRESENCE_CODES,
  "PRESENT_FOR_SUSPECTED",
  "OFF_ROSTER_READS",
  "PARCELS_HANDLED",
]);

/**
 * By the survey of all staff where the reader may have it, else by the reason of a finding that the reader may read. Null for
 * everyone who is no worker, and for the protected.
 */
export async function exposureOf(reader: Reader, args: { person: Person }): Promise<Exposure | null> {
  if (!args.person.identities.some((identity) => identity.props.staff !== undefined)) return null;
  if (await reader.isProtected(args.person.id)) return null;
  const findings = await findingsOfPerson(reader, args);
  const reasoned = fromReasons(findings);
  const surveyed = await askGraph(reader, "exposure", { person: args.person.id });
  if (surveyed === null) return reasoned;
  const off = surveyed.offRoster;
  const offRoster: OffRoster = {
    visits: off.visits,
    observed: off.observed,
    expected: rounded(off.expected),
    pValue: significant(off.p),
    flights: off.flights,
  };
  const finding = findings.find(({ reasons }) => reasons.some(({ code }) => ABOUT_PRESENCE.has(code))) ?? null;
  const { observed, expected, p, flights, behind } = surveyed;
  return { observed, expected: rounded(expected), pValue: significant(p), flights, offRoster, finding, behind };
}

function fromReasons(findings: readonly DescribedFinding[]): Exposure | null {
  for (const code of PRESENCE_CODES) {
    for (const finding of findings) {
      const params = finding.reasons.find((reason) => reason.code === code)?.params;
      if (typeof params?.observed !== "number" || typeof params.expected !== "number") continue;
      const flights = Array.isArray(params.flights) ? (params.flights as readonly string[]) : [];
      const pValue = typeof params.chance === "number" ? significant(params.chance) : null;
      return {
        observed: params.observed,
        expected: rounded(params.expected),
        pValue,
        flights,
        offRoster: null,
        finding,
        behind: 0,
      };
    }
  }
  return null;
}
