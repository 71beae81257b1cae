/**
 * Findings in words for the answers that a run leaves beside the records, which whoever asks the database reads without a reader of
 * trama's: so the protected are in none of them, neither as members nor by name.
 */
import type { Network } from "#analytics/network/network.ts";
import { findingTitle, renderReason } from "#findings/reason-text.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import type { ToldFinding } from "#store/answers.ts";
import { withoutTiesToProtected } from "#findings/workers/ties-to-protected.ts";
import type { Finding, Reason } from "#model/finding.ts";
import { PROTECTED_ROLES } from "#model/kinds.ts";
import type { Store } from "#store/port.ts";
import { mentioned } from "../answers/describe-findings.ts";
import { agreedName, LINKS_COUNTED } from "../reader/agreed-name.ts";
import { LabelSight } from "../reader/label-sight.ts";
import { isOfKind, visibleEntity, type VisibleEntity } from "../reader/visible.ts";

const IDS = 500;
const NOT_NAMED = "somebody not named";

/** Of all that are current. `findings`: of this run, whose persons are its snapshot's. */
export async function tellFindings(store: Store, network: Network, findings: readonly Finding[]): Promise<ToldFinding[]> {
  const hidden = (id: string): boolean => {
    const person = network.snapshot.personIndex(id);
    return person !== undefined && network.isProtected[person] === 1;
  };
  // What is about somebody by name is about nobody else.
  const isTold = ({ params: { worker } }: Reason): boolean => typeof worker !== "string" || !hidden(worker);
  const current = findings.flatMap((finding) => {
    const told = finding.status === "DISSOLVED" ? undefined : withoutTiesToProtected(finding, hidden);
    if (told === undefined) return [];
    return [{ ...told, reasons: told.reasons.filter(isTold), counterReasons: told.counterReasons.filter(isTold) }];
  });
  const ids = new Set(current.flatMap((finding) => [...mentioned(finding), ...finding.members.map(({ entity }) => entity)]));
  const names = await namesOf(store, [...ids].filter((id) => !hidden(id)).sort());
  const nameOf = (id: string): string => (hidden(id) ? NOT_NAMED : (names.get(id) ?? id));
  const personsIn = (finding: Finding): string[] => {
    const ids = [...mentioned(finding), ...finding.members.map(({ entity }) => entity)];
    return [...new Set(ids)].filter((id) => id.startsWith("p_") && !hidden(id)).sort();
  };
  return current.map((finding) => ({
    id: finding.id,
    title: findingTitle(finding, nameOf),
    reasons: finding.reasons.map((reason) => renderReason(reason, nameOf)),
    counterReasons: finding.counterReasons.map((reason) => renderReason(reason, nameOf)),
    records: [...new Set([...finding.reasons, ...finding.counterReasons].flatMap(({ records }) => records))].sort(),
    members: finding.members
      .filter(({ entity, role }) => !hidden(entity) && !PROTECTED_ROLES.has(role))
      .map(({ entity, role, roleBasis, score, stability }) => ({ person: entity, role, roleBasis, score, stability })),
    persons: personsIn(finding),
  }));
}

/** What things and persons are called to who reads everything; those of whom nothing is known are not in it. */
async function namesOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sight = await LabelSight.of(store, LOCAL_ACCESS);
  const names = new Map<string, string>();
  for (let at = 0; at < ids.length; at += IDS) {
    const step = ids.slice(at, at + IDS);
    const persons = step.filter((id) => id.startsWith("p_"));
    const identities = await store.identitiesOf(persons);
    const things = step.filter((id) => !id.startsWith("p_"));
    const found = new Map<string, VisibleEntity>();
    for (const stored of await store.entities([...things, ...identities.flat()]))
      if (stored !== undefined) found.set(stored.id, visibleEntity(stored, sight));
    for (const id of things) if (found.has(id)) names.set(id, found.get(id)!.natural);
    const recordsAbout = async (id: string) => (await store.recordsAbout({ entities: [id], limit: LINKS_COUNTED }))[0]!;
    for (const [i, person] of persons.entries()) {
      const known = identities[i]!.flatMap((id) => found.get(id) ?? []).filter((entity) => isOfKind(entity, "Identity"));
      const name = await agreedName({ recordsAbout }, known);
      if (name !== "") names.set(person, name);
    }
  }
  return names;
}
