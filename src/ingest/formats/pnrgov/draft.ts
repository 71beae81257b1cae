/** What one part of a message asserts, as a record. */
import type { RecordDraft, RecordKind } from "#model/record.ts";
import type { RecordBuilder } from "../facts/record-builder.ts";
import type { FileContext } from "../file-context.ts";

/** Of a booking of hundreds of travellers the rest is in its facts. */
const RAW_LENGTH_MAX = 16_384;

export interface Part {
  readonly kind: RecordKind;
  readonly keyHash: string;
  /** Segments, all of which make the record's id. */
  readonly content: readonly string[];
  readonly ordinal: number;
}

export function draftOf(context: FileContext, out: RecordBuilder, { kind, keyHash, content, ordinal }: Part): RecordDraft {
  const { minter, report, handling, file } = context;
  report.countRead();
  const text = content.join("\n");
  return {
    id: minter.recordId(keyHash, text),
    keyHash,
    kind,
    file,
    line: ordinal,
    raw: text.slice(0, RAW_LENGTH_MAX),
    handling: handling.of("", []).text,
    credibility: 6,
    entities: out.entities,
    links: out.links,
  };
}
