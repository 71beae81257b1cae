/**
 * The store-neutral backup: NDJSON, one of these a line. A backup holds what was handed in (records with what they assert) and
 * what was decided (judgements, persons, documents, feed); entities, links, labels and search tokens follow from the records, so
 * they are not in it, and a restore computes them again. The key file is never in it.
 *
 * Order: header, records (by id), feed (by seq), judgements (rules' by id, then users' as they were said), persons (by identity), docs (by collection as in COLLECTIONS,
 * then sort, then id), and an end line with the number of lines and their SHA-256, so that a file cut short or changed is refused. Either adapter restores what
 * either wrote, and a restored store's backup has the same lines.
 */
import { createHash } from "node:crypto";
import { AppError } from "#base/errors.ts";
import type { Judgement } from "#model/judgement.ts";
import { isByUser } from "#model/judgements-in-force.ts";
import type { RecordDraft, RecordStatus, SourceInfo } from "#model/record.ts";
import type { Collection } from "#model/documents.ts";
import { withValueTokens } from "#model/search-keys.ts";
import type { Doc, FeedEntry, StoredDoc } from "./port.ts";
import { refuseUnknown } from "./words.ts";

export const BACKUP_VERSION = 2;
/** In backups of version 1 a user's last word on a pair stood in the place of those before, which were among the decisions. */
const WORDS_REPLACED = 1;

export interface BackupHeader {
  readonly type: "trama-backup";
  readonly version: number;
  readonly keyCheck: string;
  readonly exercise: boolean | null;
  readonly seq: number;
}

export interface BackupRecord {
  readonly type: "record";
  readonly source: SourceInfo;
  readonly status: RecordStatus;
  readonly receivedAt: number;
  readonly seq: number;
  /** Without entities and links unless the record is active or masked: any other asserts nothing. `raw` is sealed or null once masked, null once erased. */
  readonly draft: Omit<RecordDraft, "raw"> & { readonly raw: string | null };
}

/** Backups of builds whose documents had no versions have none. */
export type BackupDoc = Doc & Partial<Pick<StoredDoc, "version">>;

export type BackupLine =
  | BackupHeader
  | BackupRecord
  | { readonly type: "feed"; readonly entry: FeedEntry }
  | { readonly type: "judgement"; readonly judgement: Judgement }
  | { readonly type: "person"; readonly identity: string; readonly person: string }
  | { readonly type: "doc"; readonly collection: Collection; readonly doc: BackupDoc }
  /** `sha256` of all lines before it, each with its line feed; backups of the first builds have none. */
  | { readonly type: "end"; readonly lines: number; readonly sha256?: string };

const TYPES: readonly BackupLine["type"][] = ["trama-backup", "record", "feed", "judgement", "person", "doc", "end"];

/** A backup's lines as text, and the end line. */
export async function* sealed(lines: Iterable<BackupLine> | AsyncIterable<BackupLine>): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let count = 1;
  for await (const line of lines) {
    const text = JSON.stringify(line);
    hash.update(`${text}\n`);
    count++;
    yield text;
  }
  yield JSON.stringify({ type: "end", lines: count, sha256: hash.digest("hex") } satisfies BackupLine);
}

/** Reads and checks the frame: the first line is a header of this version and key, the last an end line that counts and sums up right. */
export async function* readBackup(lines: AsyncIterable<string>, keyCheck: string): AsyncGenerator<BackupLine> {
  const hash = createHash("sha256");
  let count = 0;
  let ended = false;
  const before = new EarlierWords();
  let version = BACKUP_VERSION;
  for await (const given of lines) {
    const text = given.trim();
    if (text === "") continue;
    count++;
    const line = parseLine(text, count);
    refuseUnknownWords(line);
    if (count === 1) version = checkHeader(line, keyCheck);
    if (ended || (count > 1 && line.type === "trama-backup")) throw damaged(count);
    ended = line.type === "end";
    if (line.type === "end") {
      if (line.lines !== count) throw damaged(count);
      if (line.sha256 !== undefined && line.sha256 !== hash.digest("hex"))
        throw new AppError(
          "BAD_INPUT",
          "the backup is not as it was written: its lines do not add up to the sum in the last one",
        );
    } else hash.update(`${text}\n`);
    if (version === WORDS_REPLACED) {
      if (before.take(line)) continue;
      if (ended) yield* before.lines();
    }
    yield line.type === "record" ? withTokens(line) : line;
  }
  if (!ended) throw new AppError("BAD_INPUT", `the backup is cut short after line ${count}`);
}

/** As it is restored: from before versions, as if it had just been appended. */
export function versioned(doc: BackupDoc): StoredDoc {
  return { ...doc, version: doc.version ?? 1 };
}

/** Tokens that builds came to make later are made when their backups are read. */
function withTokens(line: BackupRecord): BackupRecord {
  return { ...line, draft: { ...line.draft, entities: line.draft.entities.map(withValueTokens) } };
}

function parseLine(text: string, count: number): BackupLine {
  try {
    const line = JSON.parse(text) as BackupLine | null;
    if (line !== null && TYPES.includes(line.type)) return line;
  } catch {
    // Said below.
  }
  throw damaged(count);
}

/** A newer build's backup may speak of what this one does not know, which must not be left out in silence. */
function refuseUnknownWords(line: BackupLine): void {
  if (line.type === "doc") refuseUnknown("collection", line.collection);
  if (line.type === "feed") refuseUnknown("feed kind", line.entry.kind);
  if (line.type !== "record") return;
  const { status, draft } = line;
  refuseUnknown("record status", status);
  refuseUnknown("record kind", draft.kind);
  for (const { kind } of draft.entities) refuseUnknown("entity kind", kind);
  for (const { kind } of draft.links) refuseUnknown("link kind", kind);
}

/** Each word that users said in a backup of version 1, once: the last of each is there twice. */
class EarlierWords {
  readonly #words = new Map<string, Judgement>();

  /** Whether the line is such a word. */
  take(line: BackupLine): boolean {
    let word: { readonly id: string; readonly judgement: Judgement } | undefined;
    if (line.type === "judgement" && isByUser(line.judgement))
      word = { id: `${line.judgement.id}.${line.judgement.at ?? ""}`, judgement: line.judgement };
    else if (line.type === "doc" && line.collection === "decisions" && "verdict" in line.doc.body && "left" in line.doc.body)
      word = { id: line.doc.id, judgement: line.doc.body as unknown as Judgement };
    if (word === undefined) return false;
    this.#words.set(word.id, { ...word.judgement, id: word.id });
    return true;
  }

  /** In the order of their times. */
  lines(): BackupLine[] {
    const order = ({ at, id }: Judgement): string => `${at ?? ""} ${id}`;
    return [...this.#words.values()]
      .sort((one, other) => (order(one) < order(other) ? -1 : 1))
      .map((judgement) => ({ type: "judgement", judgement }));
  }
}

/** The version of the backup. */
function checkHeader(line: BackupLine, keyCheck: string): number {
  if (line.type !== "trama-backup") throw new AppError("BAD_INPUT", "this is not a backup of a trama store");
  if (line.version !== BACKUP_VERSION && line.version !== WORDS_REPLACED)
    throw new AppError("BAD_INPUT", `backup version ${line.version}, this build reads ${WORDS_REPLACED} to ${BACKUP_VERSION}`);
  if (line.keyCheck !== keyCheck) throw new AppError("STORE_KEY_MISMATCH", "The backup was made under another key file.");
  return line.version;
}

function damaged(count: number): AppError {
  return new AppError("BAD_INPUT", `the backup is damaged at line ${count}`);
}
