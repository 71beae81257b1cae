import { createHash } from "node:crypto";
import { judgementId, type Judgement, type Verdict } from "#model/judgement.ts";
import type { IdentityInput, KnownJudgements, ResolveResult } from "#resolve/input.ts";
import { compareIdentities, personsFrom } from "#resolve/resolve-identities.ts";

/** `a` → the id of a made-up identity called a. */
export function idOf(name: string): string {
  return `i_${createHash("sha256").update(name).digest("hex").slice(0, 28)}`;
}

/** An identity called `name` with what a test cares about. `person`: `SURNAME/GIVEN 1980-02-03 F PAN`, any part left out. */
export function identity(name: string, person: string, rest: Partial<IdentityInput> = {}): IdentityInput {
  const m = /^([^/]*)\/([^0-9]*?)(?: (\d{4}-\d{2}-\d{2}))?(?: ([FMX]))?(?: ([A-Z]{3}))?$/.exec(person)!;
  return {
    id: idOf(name),
    surname: m[1]!,
    givenNames: m[2]!,
    dateOfBirth: m[3] ?? "",
    sex: m[4] ?? "",
    nationality: m[5] ?? "",
    documents: [],
    personalNumbers: [],
    phones: [],
    emails: [],
    cards: [],
    addresses: [],
    flights: [],
    seats: [],
    locators: [],
    handling: "AMBER",
    ...rest,
  };
}

export function userJudgement(verdict: Verdict, one: string, other: string, by = "user:maria"): Judgement {
  return judgementOf(verdict, idOf(one), idOf(other), by);
}

/** Of identities by their ids; `word` tells several words of one user on one pair apart. */
export function judgementOf(
  verdict: Verdict,
  ...[one, other, by, word = ""]: readonly [string, string, string, string?]
): Judgement {
  const [left, right] = [one, other].sort() as [string, string];
  const said = { score: null, comparisons: [], reason: "seen both", at: "2026-11-21T08:00:00Z", handling: "AMBER" };
  return { id: judgementId(left, right, `${by}${word}`), left, right, verdict, by, ...said };
}

export function resolve(identities: readonly IdentityInput[], rest: Partial<KnownJudgements> = {}): ResolveResult {
  return personsFrom(compareIdentities(identities), { userJudgements: [], ruleJudgements: [], ...rest });
}

/** The verdict on each judged pair, by the names of the identities: `a=b`, `a?b`, `a≠b`, sorted. */
export function verdicts(result: ResolveResult, names: readonly string[]): string[] {
  const nameOf = new Map(names.map((name) => [idOf(name), name]));
  const sign = { SAME: "=", UNSURE: "?", NOT_SAME: "≠" } as const;
  return result.judgements.map((j) => [nameOf.get(j.left)!, nameOf.get(j.right)!].sort().join(sign[j.verdict])).sort();
}

/** Groups of more than one, by the names of the identities: `a b c`, sorted. */
export function groups(result: ResolveResult, names: readonly string[]): string[] {
  const nameOf = new Map(names.map((name) => [idOf(name), name]));
  const members = new Map<string, string[]>();
  for (const { identity: id, person } of result.assignments) {
    members.set(person, [...(members.get(person) ?? []), nameOf.get(id)!]);
  }
  return [...members.values()].map((group) => group.sort().join(" ")).sort();
}
