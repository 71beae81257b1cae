/** What is in a case, as far as a reader may read it: the rest is not there. */
import type { Placed } from "#model/kept/after-events.ts";
import type { CaseItem, CaseStep } from "#model/kept/case.ts";
import { kindOfId } from "#model/ids.ts";
import { type EntityKind, LINKS } from "#model/kinds.ts";
import type { DescribedFinding } from "../../answers/describe-findings.ts";
import { linksOf } from "../../reader/entity-links.ts";
import { linkById } from "../../reader/link-by-id.ts";
import type { Reader } from "../../reader/reader.ts";
import { type AnyEntity, isPerson, type VisibleLink } from "../../reader/visible.ts";
import { getFinding } from "../findings.ts";

export interface SeenStep {
  readonly from: AnyEntity;
  readonly to: AnyEntity;
  readonly kind: CaseStep["kind"];
}

/** One of the four is there, as the kind says. */
export interface SeenItem {
  readonly kind: CaseItem["kind"];
  readonly entity: AnyEntity | null;
  readonly link: VisibleLink | null;
  readonly finding: DescribedFinding | null;
  readonly steps: readonly SeenStep[] | null;
  /** The link, or those that the steps were found to be walked by. */
  readonly links: readonly VisibleLink[];
  /** Ids of the records that it rests on by itself. */
  readonly records: readonly string[];
}

export interface SeenKeyed extends SeenItem {
  readonly key: string;
}

const NOTHING = { entity: null, link: null, finding: null, steps: null, links: [], records: [] };

export async function seenItem(reader: Reader, item: CaseItem): Promise<SeenItem | undefined> {
  switch (item.kind) {
    case "ENTITY": {
      const entity = await shownEntity(reader, item.ref);
      return entity && { ...NOTHING, kind: item.kind, entity, records: recordsOf(entity) };
    }
    case "LINK": {
      const link = await linkById(reader, item.ref);
      return link && { ...NOTHING, kind: item.kind, link, links: [link], records: link.records };
    }
    case "FINDING": {
      const finding = await getFinding(reader, { id: item.ref });
      return finding && { ...NOTHING, kind: item.kind, finding };
    }
    case "PATH": {
      const steps = await Promise.all(item.steps.map((step) => seenStep(reader, step)));
      if (steps.some((step) => step === undefined)) return undefined;
      const seen = steps.flatMap((step) => step ?? []);
      return {
        ...NOTHING,
        kind: item.kind,
        steps: seen.map(({ step }) => step),
        links: seen.flatMap(({ links }) => links),
        records: seen.flatMap(({ records }) => records),
      };
    }
  }
}

export interface SeenPlaced extends SeenItem {
  readonly placed: Placed;
}

export async function seenItems(reader: Reader, placed: readonly Placed[]): Promise<SeenPlaced[]> {
  const seen = await Promise.all(placed.map((one) => seenItem(reader, one.item)));
  return placed.flatMap((one, i) => (seen[i] === undefined ? [] : [{ ...seen[i], placed: one }]));
}

/** An identity as its person. */
export async function shownEntity(reader: Reader, id: string): Promise<AnyEntity | undefined> {
  if (kindOfId(id) === "Person") return reader.person(id);
  const entity = await reader.entity(id);
  return entity?.kind === "Identity" ? reader.personOfIdentity(entity.id) : entity;
}

function recordsOf(entity: AnyEntity): readonly string[] {
  return isPerson(entity) ? entity.identities.flatMap(({ records }) => records) : entity.records;
}

/** Readable when both ends are, and a link of the kind between them, whichever way the step is walked. */
async function seenStep(
  reader: Reader,
  { from, to, kind }: CaseStep,
): Promise<{ readonly step: SeenStep; readonly links: readonly VisibleLink[]; readonly records: readonly string[] } | undefined> {
  const [one, other] = await Promise.all(
    [from, to].map((id) => (kindOfId(id) === "Person" ? reader.person(id) : reader.entity(id))),
  );
  if (one === undefined || other === undefined) return undefined;
  const step = { from: one, to: other, kind };
  if (kind === "IDENTIFIED_AS") {
    const [person, identity] = isPerson(one) ? [one, other] : [other, one];
    const isOne = isPerson(person) && person.identities.some(({ id }) => id === identity.id);
    return isOne ? { step, links: [], records: recordsOf(person) } : undefined;
  }
  const found = (await Promise.all([linksBetween(reader, kind, one, other), linksBetween(reader, kind, other, one)])).flat();
  return found.length === 0 ? undefined : { step, links: found, records: found.flatMap(({ records }) => records) };
}

/** Links lead from the end that has few of them, most often: from a person to a flight. */
async function linksBetween(
  reader: Reader,
  kind: Exclude<CaseStep["kind"], "IDENTIFIED_AS">,
  from: AnyEntity,
  to: AnyEntity,
): Promise<VisibleLink[]> {
  const ends: { readonly from: readonly EntityKind[]; readonly to: readonly EntityKind[] } = LINKS[kind];
  if (!ends.from.includes(kindAt(from)) || !ends.to.includes(kindAt(to))) return [];
  const targets = new Set(isPerson(to) ? to.identities.map(({ id }) => id) : [to.id]);
  const { links } = await linksOf(reader, from, { kinds: [kind], direction: "out" });
  return links.filter((link) => targets.has(link.to));
}

function kindAt({ kind }: AnyEntity): EntityKind {
  return kind === "Person" ? "Identity" : kind;
}
