/**
 * All that is held about one person, for whoever answers them when they ask: what is said of them and by which records, how long it stays, what
 * was made of it, and who was told. As far as the reader may read it; what is protected stays so. Others stand beside them in it (who shares a
 * booking, the text of a row): what of it may be handed out is for a person to say.
 */
import { auditEntries } from "../../audit/read-audit.ts";
import { writeDown } from "../../audit/write-down.ts";
import { order } from "#base/order.ts";
import { FINDING_STATUSES } from "#model/finding.ts";
import type { PropValue, StoredRecord } from "#model/record.ts";
import { type Kind, propertiesOf } from "#model/properties.ts";
import { valueText } from "#model/shown-value.ts";
import { momentAfter, termsOf } from "#model/retention/rules.ts";
import { formatTime } from "#model/time.ts";
import { contextOf } from "../../context.ts";
import { linksOf } from "../../reader/entity-links.ts";
import { labelOf, naturalOf } from "../../reader/names.ts";
import type { Reader } from "../../reader/reader.ts";
import { resolvePerson } from "../../reader/resolve-ref.ts";
import type { Person, VisibleLink } from "../../reader/visible.ts";
import { allDocs } from "../../queries/all-docs.ts";
import type { DescribedFinding } from "../../answers/describe-findings.ts";
import type { SeenItem } from "../../queries/cases/readable-items.ts";
import { toldCase } from "../../queries/cases/read-case.ts";
import { describeStored, fittingFindings, NO_FILTER } from "../../queries/findings.ts";
import { judgementsOf } from "../../queries/person-facts.ts";
import { historyOf, rawOf } from "../../queries/records.ts";
import { type Holds, readHolds } from "../../queries/retention/holds.ts";

/** As a person reads them: times in ISO 8601. */
type Values = Readonly<Record<string, PropValue>>;

export interface SubjectReport {
  readonly person: { readonly id: string; readonly name: string };
  /** The identities that are judged to be the person, with what is said of each. */
  readonly identities: readonly {
    readonly id: string;
    readonly called: string;
    readonly values: Values;
    readonly records: readonly string[];
  }[];
  /** What they are linked with, and when. */
  readonly links: readonly {
    readonly kind: string;
    readonly with: { readonly id: string; readonly kind: string; readonly called: string; readonly values: Values };
    readonly at: string | null;
    readonly until: string | null;
    readonly values: Values;
    readonly records: readonly string[];
  }[];
  readonly linksCut: boolean;
  /** Those that say it, and earlier versions of the same rows. By id. */
  readonly records: readonly HeldRecord[];
  readonly judgements: readonly {
    readonly id: string;
    readonly verdict: string;
    readonly by: string;
    readonly with: readonly string[];
    readonly inForce: boolean;
  }[];
  readonly findings: readonly {
    readonly id: string;
    readonly title: string;
    readonly review: string;
    readonly firstSeen: string;
  }[];
  /** Cases in which they stand, by themselves, on a path, or in a finding. */
  readonly cases: readonly { readonly id: string; readonly title: string }[];
  /** Who was told of them, latest first. */
  readonly told: readonly {
    readonly at: string;
    readonly reader: string;
    readonly operation: readonly string[];
    readonly purpose: string | null;
    readonly case: string | null;
  }[];
  readonly toldCut: boolean;
}

export interface HeldRecord {
  readonly id: string;
  readonly source: string;
  readonly agency: string;
  readonly originator: string;
  readonly kind: string;
  readonly status: string;
  readonly handling: string;
  readonly receivedAt: string;
  /** Null: never. */
  readonly maskedAfter: string | null;
  readonly erasedAfter: string | null;
  /** What a case holds is told to whoever reads everything. */
  readonly held: boolean;
  /** As received, where it was asked for and may be read. */
  readonly text: string | null;
}

const TOLD_MAX = 10_000;

/** Undefined when nobody readable fits. */
export async function subjectReport(
  reader: Reader,
  { ref, texts }: { ref: string; texts: boolean },
): Promise<SubjectReport | undefined> {
  const person = await resolvePerson(reader, { ref });
  if (person === undefined) return undefined;
  const { links, truncated } = await linksOf(reader, person, { direction: "both" });
  const ids = new Set([...person.identities, ...links].flatMap(({ records }) => records));
  const records = await versionsOf(reader, await reader.records([...ids]));
  const holds = await readHolds(reader);
  const findings = await findingsOf(reader, person);
  // What agencies ask each other is theirs: to whoever does not read everything it is left out, whoever asked.
  const told = await auditEntries(reader, { ref: person.id, users: [] }, { limit: TOLD_MAX });
  const report: SubjectReport = {
    person: { id: person.id, name: person.name },
    identities: person.identities.map((one) => ({
      id: one.id,
      called: naturalOf(one),
      values: valuesOf(one.kind, one.props),
      records: one.records,
    })),
    links: await Promise.all(links.map((link) => toldLink(reader, person, link))),
    linksCut: truncated,
    records: await Promise.all(records.map((record) => heldRecord(reader, record, { holds, texts }))),
    judgements: (await judgementsOf(reader, { person })).map(({ id, verdict, by, left, right, inForce }) => ({
      ...{ id, verdict, by, with: [left, right], inForce },
    })),
    findings: findings.map(({ id, title, review, firstSeen }) => ({ id, title, review, firstSeen })),
    cases: await casesOf(reader, person, new Set(findings.map(({ id }) => id))),
    told: told.map(({ at, reader: by, operation, purpose, case: under }) => ({
      ...{ at: formatTime(at), reader: by, operation, purpose, case: under },
    })),
    toldCut: told.length === TOLD_MAX,
  };
  // That somebody was told of them is on the disk before they are.
  for (const id of [person.id, ...person.identities.map((one) => one.id)]) reader.seen.id(id);
  await writeDown(reader, { via: "COMMAND", operation: ["subject report"], question: ref, answer: report, outcome: "ok", ms: 0 });
  return report;
}

async function toldLink(reader: Reader, person: Person, link: VisibleLink): Promise<SubjectReport["links"][number]> {
  const isFrom = person.identities.some(({ id }) => id === link.from);
  const other = await reader.entity(isFrom ? link.to : link.from);
  const time = (ms: number | null): string | null => (ms === null ? null : formatTime(ms));
  return {
    kind: link.kind,
    with: {
      ...{ id: other?.id ?? "", kind: other?.kind ?? "", called: other === undefined ? "" : labelOf(other) },
      values: other === undefined ? {} : valuesOf(other.kind, other.props),
    },
    ...{ at: time(link.at), until: time(link.until), values: valuesOf(link.kind, link.props), records: link.records },
  };
}

async function heldRecord(
  reader: Reader,
  record: StoredRecord,
  { holds, texts }: { holds: Holds; texts: boolean },
): Promise<HeldRecord> {
  const { id, source, agency, originator, kind, status, handling, receivedAt } = record;
  const { maskAfter, deleteAfter } = termsOf(contextOf(reader).retention, record);
  return {
    ...{ id, source, agency, originator, kind, status, handling, receivedAt: formatTime(receivedAt) },
    maskedAfter: maskAfter === null ? null : formatTime(momentAfter(receivedAt, maskAfter)),
    erasedAfter: deleteAfter === null ? null : formatTime(momentAfter(receivedAt, deleteAfter)),
    held: holds.has(record),
    text: texts ? await rawOf(reader, { record }) : null,
  };
}

async function versionsOf(reader: Reader, records: readonly StoredRecord[]): Promise<StoredRecord[]> {
  const versions = (await Promise.all(records.map((record) => historyOf(reader, { record })))).flat();
  const all = new Map([...records, ...versions].map((record) => [record.id, record]));
  return [...all.values()].sort(order(({ id }) => id));
}

/** Dissolved ones too. */
async function findingsOf(reader: Reader, person: Person): Promise<readonly DescribedFinding[]> {
  return describeStored(reader, await fittingFindings(reader, { ...NO_FILTER, statuses: FINDING_STATUSES, member: person }));
}

async function casesOf(reader: Reader, person: Person, findings: ReadonlySet<string>): Promise<SubjectReport["cases"]> {
  const own = new Set([person.id, ...person.identities.map(({ id }) => id)]);
  const speaksOfThem = ({ entity, link, finding, steps }: SeenItem): boolean =>
    (entity !== null && own.has(entity.id)) ||
    (link !== null && (own.has(link.from) || own.has(link.to))) ||
    (finding !== null && findings.has(finding.id)) ||
    (steps ?? []).some(({ from, to }) => own.has(from.id) || own.has(to.id));
  const docs = await allDocs(contextOf(reader).store, "cases");
  const found = await Promise.all(
    docs.map(async (doc) => {
      const one = await toldCase(reader, doc);
      return one !== undefined && (await one.items()).some(speaksOfThem) ? [{ id: one.id, title: one.title }] : [];
    }),
  );
  return found.flat();
}

function valuesOf(kind: Kind, props: object): Values {
  const properties = propertiesOf(kind);
  return Object.fromEntries(
    Object.entries(props as Values).map(([name, value]) => [
      name,
      properties[name]?.type === "instant" ? valueText(properties[name], value) : value,
    ]),
  );
}
