/**
 * A record's text as a reader is told it: as received, but for a cell that says of somebody protected what nobody is told (docs/model.md,
 * "Protection"). That cell is not there, as one that was empty, and nothing says why.
 *
 * Whose row it is, the links say that rest on it: a worker's number alone would not. A row that asserts nothing any more, since its source was
 * withdrawn say, has no such link; unless another version of it has, its cell is withheld whoever it is about.
 */
import { ThingFacts } from "#ingest/formats/facts/thing-facts.ts";
import { tellsOffence, tellsProceedings } from "#model/protection.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { RecordKind, StoredRecord } from "#model/record.ts";
import type { StoredLink } from "#store/port.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "./reader.ts";

/** Rows of these kinds speak of one person's part in an incident: by which cell, and by which link. */
const PARTS: Readonly<Partial<Record<RecordKind, { readonly cell: string; readonly kind: LinkKind }>>> = {
  INCIDENT_PARTY: { cell: "role", kind: "INVOLVED_IN" },
  OUTCOME: { cell: "stage", kind: "CHARGED_WITH" },
};
const LINK_PAGE = 1000;

export async function toldRaw(reader: Reader, record: StoredRecord, raw: string): Promise<string> {
  const part = PARTS[record.kind];
  if (part === undefined) return raw;
  const { [part.cell]: _withheld, ...told } = JSON.parse(raw) as Readonly<Record<string, string>>;
  const { store, minter } = contextOf(reader);
  const incident = new ThingFacts(minter, record.source).incident(told["incident_id"] ?? "").id;
  const versions = new Set((await store.recordHistory(record.id)).map(({ id }) => id));
  for (let after: string | undefined; ;) {
    const asked = { entity: incident, kinds: [part.kind], direction: "in", limit: LINK_PAGE } as const;
    const links = await store.links(after === undefined ? asked : { ...asked, after });
    reader.work.count(links.length);
    for (const link of links) {
      const said = link.assertions.find((assertion) => versions.has(assertion.record));
      if (said !== undefined) return (await isTold(reader, { ...link, props: said.props })) ? raw : JSON.stringify(told);
    }
    if (links.length < LINK_PAGE) return JSON.stringify(told);
    after = links.at(-1)!.id;
  }
}

async function isTold(reader: Reader, link: Parameters<typeof tellsOffence>[0] & Pick<StoredLink, "kind">): Promise<boolean> {
  if (!tellsOffence(link) && !tellsProceedings(link)) return true;
  return !(await reader.isProtected(await reader.personIdOf(link.from)));
}
