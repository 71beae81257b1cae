/**
 * What reasons say of a worker by whom they are tied to, without the protected: a child of a neighbour or a victim is nobody's accomplice, and is not
 * named beside somebody who is suspected. A tie to the protected alone says nothing, nor do the flights that a worker handled for them; what
 * would be no finding without these is none.
 */
import type { Finding, Reason } from "#model/finding.ts";

type Accused = Pick<Finding, "reasons" | "counterReasons" | "wouldRemove">;

/** Everybody whom a reason names beside a worker. */
export function namedBesideWorkers({ reasons, counterReasons }: Pick<Accused, "reasons" | "counterReasons">): readonly string[] {
  const all = [...reasons, ...counterReasons].filter(({ params }) => params["worker"] !== undefined);
  return [...new Set(all.flatMap((reason) => [...peopleOf(reason), ...othersIn(reason)]))].filter(isPerson);
}

/** Undefined where nothing is left that would have made it a finding. */
export function withoutTiesToProtected<F extends Accused>(finding: F, isProtected: (person: string) => boolean): F | undefined {
  if (!namedBesideWorkers(finding).some(isProtected)) return finding;
  // Workers of whose ties nothing is left.
  const untied = new Set<unknown>();
  const isFallen = (reason: Reason): boolean => {
    const others = othersIn(reason);
    if (reason.code !== "PRIVATE_TIE" || others.length === 0 || !others.every(isProtected)) return false;
    untied.add(reason.params["worker"]);
    return true;
  };
  const fallen = new Set(finding.reasons.filter(isFallen));
  for (const reason of finding.reasons)
    if (reason.code === "PRESENT_FOR_ASSOCIATES" && untied.has(reason.params["worker"])) fallen.add(reason);
  const reasons = finding.reasons.filter((reason) => !fallen.has(reason));
  const falls = ({ code, members }: Finding["wouldRemove"][number]): boolean =>
    [...fallen].some((reason) => reason.code === code && reason.members.join(" ") === members.join(" "));
  const stands = reasons.length > 0 && (finding.wouldRemove.length === 0 || !finding.wouldRemove.every(falls));
  if (!stands && fallen.size > 0) return undefined;
  const others = finding.wouldRemove.filter((one) => !falls(one));
  const open = (person: string): boolean => !isProtected(person);
  return {
    ...finding,
    reasons: reasons.map((reason) => unnamed(reason, open)),
    counterReasons: finding.counterReasons.map((reason) => unnamed(reason, open)),
    wouldRemove: others.map(({ code, members }) => {
      const reason = finding.reasons.find((one) => one.code === code && one.members.join(" ") === members.join(" "));
      return { code, members: reason?.params["worker"] === undefined ? members : members.filter(open) };
    }),
  };
}

/** What names nobody who is not open; only of those that speak of a worker. */
function unnamed(reason: Reason, open: (person: string) => boolean): Reason {
  const { params } = reason;
  if (params["worker"] === undefined) return reason;
  const people = peopleOf(reason).filter((one) => !isPerson(one) || open(one));
  const members = reason.members.filter((one) => one === params["worker"] || open(one));
  const others = othersIn(reason);
  const count = params["count"] === others.length ? othersIn({ params, members }).length : params["count"];
  return {
    ...reason,
    members,
    params: { ...params, ...(params["people"] === undefined ? {} : { people }), ...(count === undefined ? {} : { count }) },
  };
}

function othersIn({ members, params }: Pick<Reason, "members" | "params">): readonly string[] {
  return members.filter((member) => member !== params["worker"]);
}

function peopleOf({ params }: Pick<Reason, "params">): readonly string[] {
  const { people } = params;
  return Array.isArray(people) ? (people as readonly string[]) : [];
}

function isPerson(id: string): boolean {
  return id.startsWith("p_");
}
