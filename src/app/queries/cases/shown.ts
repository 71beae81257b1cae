/** What somebody has before them: what of it is shown, and the labels of all that it is told by. */
import { type DescribedFinding, mentioned } from "../../answers/describe-findings.ts";
import { endsOf } from "../../reader/entity-links.ts";
import type { Reader } from "../../reader/reader.ts";
import { type AnyEntity, isPerson, type VisibleLink } from "../../reader/visible.ts";
import { type SeenItem, shownEntity } from "./readable-items.ts";

export interface Shown {
  /** Ids of people and things; an identity is shown as its person. */
  readonly refs: readonly string[];
  /** With what stands at their ends, given or not. */
  readonly links: readonly VisibleLink[];
  /** With those in them. */
  readonly findings: readonly DescribedFinding[];
}

export function shownOf(items: readonly SeenItem[]): Shown {
  const things = items.flatMap(({ entity, steps }) => [entity ?? [], (steps ?? []).flatMap(({ from, to }) => [from, to])].flat());
  return {
    refs: things.map(({ id }) => id),
    links: items.flatMap(({ links }) => links),
    findings: items.flatMap(({ finding }) => finding ?? []),
  };
}

/** Id → what is shown for it, of those that may be read. */
export async function shownAt(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, AnyEntity>> {
  const each = [...new Set(ids)];
  const shown = await Promise.all(each.map((id) => shownEntity(reader, id)));
  return new Map(each.flatMap((id, i) => (shown[i] === undefined ? [] : [[id, shown[i]] as const])));
}

/**
 * As they are held: of the readable records by which things, ends of links and those in findings or spoken of in their reasons are told of, of those of
 * the links, of the findings, and of what says that several reports are of one person.
 */
export async function handlingsOf(reader: Reader, given: Shown): Promise<string[]> {
  const { links, findings } = given;
  const shown = await spokenOf(reader, given);
  const several = shown.flatMap((one) => (isPerson(one) && one.identities.length > 1 ? [endsOf(one)] : []));
  const [told, records, judgements] = await Promise.all([
    Promise.all([...new Set(shown.flatMap(endsOf))].map((id) => reader.handlingsOf(id))),
    reader.records([...new Set(links.flatMap((link) => link.records))]),
    Promise.all(several.map((identities) => reader.judgementsOf(identities))),
  ]);
  const joining = judgements.flat().filter(({ verdict }) => verdict === "SAME");
  return [...new Set([...told.flat(), ...[...records, ...findings, ...joining].map(({ handling }) => handling)])];
}

/** For the audit: what is told in one text has no fields of its own that would note it. */
export async function noteSeen(reader: Reader, given: Shown): Promise<void> {
  for (const { id } of [...(await spokenOf(reader, given)), ...given.findings]) reader.seen.id(id);
  for (const { entity } of given.findings.flatMap(({ members }) => members)) reader.seen.id(entity);
}

async function spokenOf(reader: Reader, { refs, links, findings }: Shown): Promise<readonly AnyEntity[]> {
  const named = findings.flatMap((finding) => [...finding.members.map(({ entity }) => entity), ...mentioned(finding)]);
  const shown = await shownAt(reader, [...refs, ...links.flatMap(({ from, to }) => [from, to]), ...named]);
  return [...shown.values()];
}
