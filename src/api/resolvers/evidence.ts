/** Links, records, handling labels and paths: what answers rest on. */
import { rounded } from "#app/answers/rounded.ts";
import { stepText } from "#app/queries/step-text.ts";
import { historyOf, originatorsOf, rawOf, recordsOfLink } from "#app/queries/records.ts";
import { type AnyEntity, type EntityOf, isOfKind, type Person } from "#app/reader/visible.ts";
import { assert } from "#base/assert.ts";
import { parseHandling, publishedHandling } from "#model/handling.ts";
import { kindOfId } from "#model/ids.ts";
import type { EntityKind } from "#model/kinds.ts";
import { propertiesOf } from "#model/properties.ts";
import { valueText } from "#model/shown-value.ts";
import { HOUR_MS } from "#model/time.ts";
import type { Request } from "../request.ts";
import type { ApiHandling } from "../schema-types.gen.ts";
import type { Needed } from "./needed.ts";

/** The thing with this id, as the reader sees it; persons by `p_` ids. */
export async function entityById(id: string, { reader }: Request): Promise<AnyEntity | undefined> {
  return kindOfId(id) === "Person" ? reader.person(id) : reader.entity(id);
}

/** Those of a kind, without those that may not be read. */
export async function ofKindById<K extends EntityKind>(
  kind: K,
  ids: readonly string[],
  { reader }: Request,
): Promise<EntityOf<K>[]> {
  return (await reader.entities(ids)).filter((entity) => isOfKind(entity, kind));
}

/** Somebody whom an answer speaks of, and who is therefore readable. */
export async function personById(id: string, { reader }: Request): Promise<Person> {
  const person = await reader.person(id);
  assert(person !== undefined, `nobody readable goes by ${id}`);
  return person;
}

/** A list without those that may not be read. */
export async function entitiesById(ids: readonly string[], request: Request): Promise<AnyEntity[]> {
  return (await Promise.all(ids.map((id) => entityById(id, request)))).filter((entity) => entity !== undefined);
}

/** What stands at an end of a link or step that the reader may read: whoever asserts a link names its ends. */
export async function endById(id: string, request: Request): Promise<AnyEntity> {
  const end = await entityById(id, request);
  assert(end !== undefined, `nothing readable stands at ${id}`);
  return end;
}

/** `owner`: of what carries the label, where the label itself does not say. */
export function handlingOf(text: string, owner?: string): ApiHandling {
  const parsed = parseHandling(text, owner);
  // What cannot be read back is shown to the reader of everything only, as the strictest there is.
  if (!parsed.ok) return { text, tlp: "RED", owner: null, releasableTo: [], compartments: [] };
  const { tlp, releasableTo, compartments } = parsed.handling;
  const named = parsed.handling.owner;
  return { text: publishedHandling(text), tlp, owner: named === "" ? null : named, releasableTo, compartments };
}

export const Link: Needed<"Link"> = {
  from: (link, _args, request) => endById(link.from, request),
  to: (link, _args, request) => endById(link.to, request),
  properties: ({ kind, props }) =>
    Object.entries(props)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => ({ name, value: valueText(propertiesOf(kind)[name], value) })),
  records: (link, _args, { reader }) => recordsOfLink(reader, { link }),
  originators: async (link, _args, { reader }) => originatorsOf(await recordsOfLink(reader, { link })),
  corroboration: async (link, _args, { reader }) => originatorsOf(await recordsOfLink(reader, { link })).length,
};

export const Record: Needed<"Record"> = {
  raw: (record, _args, { reader }) => rawOf(reader, { record }),
  history: (record, _args, { reader }) => historyOf(reader, { record }),
  handling: ({ handling, agency }) => handlingOf(handling, agency),
};

export const Path: Needed<"Path"> = {
  entities: (path, _args, request) => entitiesById(path.entities, request),
  longestWaitHours: ({ longestWait }) => (longestWait === null ? null : rounded(longestWait / HOUR_MS)),
};

export const PathStep: Needed<"PathStep"> = {
  from: (step, _args, request) => endById(step.from, request),
  to: (step, _args, request) => endById(step.to, request),
  text: async (step, _args, { reader }) => {
    const text = await stepText(reader, step);
    assert(text !== undefined, "a step leads to what may not be read");
    return text;
  },
  sharedBy: ({ sharers }) => sharers,
  evidence: (step, _args, { reader }) => reader.records(step.records),
};

export const PathsResult: Needed<"PathsResult"> = {
  hubsSkipped: (result, _args, request) => entitiesById(result.hubsSkipped, request),
};
