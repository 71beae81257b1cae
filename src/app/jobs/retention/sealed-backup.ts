/**
 * A backup in which nobody is named in the clear: each record is sealed under the key of its source and month (queries/retention/text-keys.ts),
 * judgements and what users wrote under one of the month of the backup. A record whose key was destroyed comes back from it as ERASED, wherever
 * the backup lay, and nothing is judged of who is in no other. Records of flights are about nobody and stay legible. The same store under the same keys
 * gives the same lines.
 */
import { createHash } from "node:crypto";
import { nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { withoutWords } from "#model/retention/judged.ts";
import { isOfNobody } from "#model/retention/rules.ts";
import { BACKUP_VERSION, type BackupLine, type BackupRecord, sealed as withEnd } from "#store/backup-format.ts";
import { keyNameOf, TextKeys, wordsKeyName } from "../../queries/retention/text-keys.ts";

/** As far as builds before read them, so that they refuse it. */
const SEALED_VERSION = 3;

type Told = Pick<BackupRecord["draft"], "raw" | "entities" | "links">;

/** `key`: what it is known by. */
interface SealedRecord extends Omit<BackupRecord, "draft"> {
  readonly draft: Omit<BackupRecord["draft"], keyof Told>;
  readonly key: string;
  readonly sealed: string;
}

interface SealedWords {
  readonly type: "words";
  readonly key: string;
  readonly sealed: string;
}

type SealedLine = Exclude<BackupLine, { readonly type: "judgement" | "doc" }> | SealedRecord | SealedWords;

/**
 * The keys of this month, for a backup that is made where nothing can be written any more. When they cannot be made now, the backup makes them, or says
 * that it cannot.
 */
export function makeBackupKeys(dataDir: string, source: string): void {
  try {
    const now = nowMs();
    new TextKeys(dataDir).prepare([keyNameOf({ source, receivedAt: now }), wordsKeyName(now)]);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** Of the lines of a store's backup. Keys that are missing are made in the folder of data, before anything is sealed under them. */
export async function* sealedBackup(lines: AsyncIterable<string>, dataDir: string): AsyncGenerator<string> {
  const keys = new TextKeys(dataDir);
  const words = keys.forWords(nowMs());
  yield* withEnd(sealedLines(lines, keys, words) as AsyncIterable<BackupLine>);
  keys.keepThere();
}

async function* sealedLines(lines: AsyncIterable<string>, keys: TextKeys, words: string): AsyncGenerator<SealedLine> {
  for await (const text of lines) {
    const line = JSON.parse(text) as BackupLine;
    if (line.type === "trama-backup") yield { ...line, version: SEALED_VERSION };
    else if (line.type === "record") yield sealedRecord(line, keys);
    else if (line.type === "judgement" || line.type === "doc") {
      yield { type: "words", ...keys.sealLine(words, line.type, text) };
    } else if (line.type !== "end") yield line;
  }
}

function sealedRecord(line: BackupRecord, keys: TextKeys): BackupRecord | SealedRecord {
  const { raw, entities, links, ...draft } = line.draft;
  if (isOfNobody(draft.kind) || (raw === null && entities.length === 0 && links.length === 0)) return line;
  const name = keyNameOf({ source: line.source.source, receivedAt: line.receivedAt });
  keys.prepare([name]);
  return { ...line, draft, ...keys.sealLine(name, draft.id, JSON.stringify({ raw, entities, links } satisfies Told)) };
}

/** The lines as a store restores them. Those of backups that were made before pass as they are. */
export async function* openedBackup(lines: AsyncIterable<string>, dataDir: string): AsyncGenerator<string> {
  const opening = new Opening(dataDir);
  let out: ((line: BackupLine) => string) | undefined;
  const hash = createHash("sha256");
  let count = 0;
  for await (const given of lines) {
    const text = given.trim();
    if (count === 0 && text !== "") out = isSealed(text) ? linesOut() : undefined;
    if (out === undefined || text === "") {
      if (text !== "") count++;
      yield given;
      continue;
    }
    count++;
    const line = parsed(text, count);
    if (line.type !== "end") hash.update(`${text}\n`);
    else if (line.lines !== count || line.sha256 !== hash.digest("hex")) throw damaged(count);
    const opened = opening.open(line, count);
    if (opened !== undefined) yield out(opened);
  }
}

/** With an end line that is right for those that are given. */
function linesOut(): (line: BackupLine) => string {
  const hash = createHash("sha256");
  let count = 0;
  return (line) => {
    count++;
    if (line.type === "end")
      return JSON.stringify({ type: "end", lines: count, sha256: hash.digest("hex") } satisfies BackupLine);
    const text = JSON.stringify(line);
    hash.update(`${text}\n`);
    return text;
  };
}

class Opening {
  readonly #keys: TextKeys;
  /** Identities that the records speak of; where no key was destroyed, all are there. */
  readonly #known: Set<string> | undefined;

  constructor(dataDir: string) {
    this.#keys = new TextKeys(dataDir);
    this.#known = this.#keys.anyDestroyed ? new Set() : undefined;
  }

  /** Undefined for what speaks only of who is gone. */
  open(line: SealedLine, count: number): BackupLine | undefined {
    switch (line.type) {
      case "trama-backup":
        return { ...line, version: BACKUP_VERSION };
      case "record": {
        const record = "sealed" in line ? this.#record(line, count) : line;
        for (const { kind, id } of record.draft.entities) if (kind === "Identity") this.#known?.add(id);
        return record;
      }
      case "words":
        return this.#words(line, count);
      case "person":
        return this.#isKnown(line.identity) ? line : undefined;
      default:
        return line;
    }
  }

  #record({ key, sealed, ...line }: SealedRecord, count: number): BackupRecord {
    const text = this.#keys.openLine({ key, sealed }, line.draft.id);
    if (text === undefined) throw damaged(count);
    if (text === null) return { ...line, status: "ERASED", draft: { ...line.draft, raw: null, entities: [], links: [] } };
    return { ...line, draft: { ...line.draft, ...(JSON.parse(text) as Told) } };
  }

  #words(line: SealedWords, count: number): BackupLine {
    const text = this.#keys.openLine(line, "judgement") ?? this.#keys.openLine(line, "doc");
    if (text === null)
      throw new AppError(
        "BAD_INPUT",
        "the backup is older than records may be kept: its keys were destroyed (docs/retention.md)",
      );
    if (text === undefined) throw damaged(count);
    const opened = JSON.parse(text) as Extract<BackupLine, { type: "judgement" | "doc" }>;
    if (opened.type !== "judgement") return opened;
    const { judgement } = opened;
    const gone = new Set([judgement.left, judgement.right].filter((id) => !this.#isKnown(id)));
    return gone.size === 0 ? opened : { type: "judgement", judgement: withoutWords(judgement, gone) };
  }

  #isKnown(identity: string): boolean {
    return this.#known?.has(identity) ?? true;
  }
}

function isSealed(text: string): boolean {
  try {
    const line = JSON.parse(text) as Partial<Extract<BackupLine, { type: "trama-backup" }>> | null;
    return line?.type === "trama-backup" && line.version === SEALED_VERSION;
  } catch {
    return false;
  }
}

function parsed(text: string, count: number): SealedLine {
  try {
    return JSON.parse(text) as SealedLine;
  } catch {
    throw damaged(count);
  }
}

function damaged(count: number): AppError {
  return new AppError("BAD_INPUT", `the backup is damaged at line ${count}`);
}
