/** Links, records, handling labels and paths: what answers rest on. */
import type { FoundPath, PathsResult, PathStep } from "#app/snapshot/paths-answer.ts";
import { historyOf, originatorsOf, rawOf, recordsOfLink } from "#app/queries/records.ts";
import type { AnyEntity, VisibleLink } from "#app/reader/visible.ts";
import { parseHandling, publishedHandling } from "#model/handling.ts";
import { kindOfId } from "#model/ids.ts";
import { propertiesOf } from "#model/properties.ts";
import type { StoredRecord } from "#model/record.ts";
import { valueText } from "#model/shown-value.ts";
import type { Request } from "../request.ts";

/** The thing with this id, as the reader sees it; persons by `p_` ids. */
export async function entityById(id: string, { reader }: Request): Promise<AnyEntity | undefined> {
  return kindOfId(id) === "Person" ? reader.person(id) : reader.entity(id);
}

/** A list without those that may not be read. */
export async function entitiesById(ids: readonly string[], request: Request): Promise<AnyEntity[]> {
  return (await Promise.all(ids.map((id) => entityById(id, request)))).filter((entity) => entity !== undefined);
}

/** `owner`: of what carries the label, where the label itself does not say. */
export function handlingOf(text: string, owner?: string) {
  const parsed = parseHandling(text, owner);
  // What cannot be read back is shown to the reader of everything only, as the strictest there is.
  if (!parsed.ok) return { text, tlp: "RED", owner: null, releasableTo: [], compartments: [] };
  const { tlp, releasableTo, compartments } = parsed.handling;
  const named = parsed.handling.owner;
  return { text: publishedHandling(text), tlp, owner: named === "" ? null : named, releasableTo, compartments };
}

export const Link = {
  from: (link: VisibleLink, _args: unknown, request: Request) => entityById(link.from, request),
  to: (link: VisibleLink, _args: unknown, request: Request) => entityById(link.to, request),
  properties: ({ kind, props }: VisibleLink) =>
    Object.entries(props)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => ({ name, value: valueText(propertiesOf(kind)[name], value) })),
  records: (link: VisibleLink, _args: unknown, { reader }: Request) => recordsOfLink(reader, { link }),
  originators: async (link: VisibleLink, _args: unknown, { reader }: Request) =>
    originatorsOf(await recordsOfLink(reader, { link })),
  corroboration: async (link: VisibleLink, _args: unknown, { reader }: Request) =>
    originatorsOf(await recordsOfLink(reader, { link })).length,
};

export const Record = {
  raw: (record: StoredRecord, _args: unknown, { reader }: Request) => rawOf(reader, { record }),
  history: (record: StoredRecord, _args: unknown, { reader }: Request) => historyOf(reader, { record }),
  handling: ({ handling, agency }: StoredRecord) => handlingOf(handling, agency),
};

export const Path = {
  entities: (path: FoundPath, _args: unknown, request: Request) => entitiesById(path.entities, request),
};

export const PathStepType = {
  from: (step: PathStep, _args: unknown, request: Request) => entityById(step.from, request),
  to: (step: PathStep, _args: unknown, request: Request) => entityById(step.to, request),
  evidence: (step: PathStep, _args: unknown, { reader }: Request) => reader.records(step.records),
};

export const PathsResultType = {
  hubsSkipped: (result: PathsResult, _args: unknown, request: Request) => entitiesById(result.hubsSkipped, request),
};
