/**
 * A zip of a folder, read without unpacking it to disk. What breaks a limit is refused as a whole before anything of it is
 * read: too many entries, too large in all, blown up too far, paths that climb or are absolute, links, encryption, archives within.
 */
import { pipeline, Transform, type Readable, type TransformCallback } from "node:stream";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { AppError } from "#base/errors.ts";
import type { RawFile } from "./bundle.ts";

export interface ZipLimits {
  readonly entriesMax: number;
  /** Unpacked, in all. */
  readonly bytesMax: number;
  /** Unpacked over packed, of entries above a megabyte. Text of many alike rows packs some thirty times. */
  readonly ratioMax: number;
}

export const ZIP_LIMITS: ZipLimits = { entriesMax: 1_000, bytesMax: 16 * 2 ** 30, ratioMax: 200 };
const RATIO_COUNTS_FROM_BYTES = 2 ** 20;
const NESTED = /\.(zip|gz|tgz|bz2|xz|zst|7z|rar|tar|jar)$/i;

const openZip = promisify(
  yauzl.open as (path: string, options: yauzl.Options, done: (error: Error | null, zip?: ZipFile) => void) => void,
);

export interface ZipListing {
  /** The folder that holds every entry, "" when the files lie at the top. */
  readonly folderName: string;
  readonly files: readonly RawFile[];
}

export async function listZip(path: string, limits: ZipLimits = ZIP_LIMITS): Promise<ZipListing> {
  const entries = await readEntries(path, limits);
  const root = commonFolder(entries.map((entry) => entry.fileName));
  return {
    folderName: root.split("/").at(-2) ?? "",
    files: entries.map((entry) => ({
      name: entry.fileName.slice(root.length),
      open: () => openEntry(path, entry),
    })),
  };
}

async function readEntries(path: string, limits: ZipLimits): Promise<Entry[]> {
  const zip = await open(path);
  try {
    const entries: Entry[] = [];
    const seen = new Set<string>();
    let bytes = 0;
    if (zip.entryCount > limits.entriesMax) throw unsafe(`more than ${limits.entriesMax} entries`);
    for await (const entry of entriesOf(zip)) {
      if (entry.fileName.endsWith("/") || entry.fileName.startsWith("__MACOSX/")) continue;
      check(entry, limits);
      if (seen.has(entry.fileName)) throw unsafe("two entries of one name");
      seen.add(entry.fileName);
      bytes += entry.uncompressedSize;
      if (bytes > limits.bytesMax) throw unsafe(`more than ${limits.bytesMax} bytes unpacked`);
      entries.push(entry);
    }
    return entries;
  } finally {
    zip.close();
  }
}

function check(entry: Entry, limits: ZipLimits): void {
  const mode = entry.externalFileAttributes >>> 16;
  const type = mode & 0o170000;
  if (type !== 0 && type !== 0o100000) throw unsafe("an entry that is a link or device");
  if (entry.generalPurposeBitFlag & 1) throw unsafe("an encrypted entry");
  if (NESTED.test(entry.fileName)) throw unsafe("an archive within the archive");
  if (entry.uncompressedSize > RATIO_COUNTS_FROM_BYTES && entry.uncompressedSize > entry.compressedSize * limits.ratioMax) {
    throw unsafe(`an entry that unpacks to more than ${limits.ratioMax} times its size`);
  }
}

/** `exports/season/` when every entry lies below it: a zip of a folder holds the folder, and perhaps the way to it. */
function commonFolder(names: readonly string[]): string {
  let common = names[0] ?? "";
  for (const name of names) {
    let length = 0;
    while (length < common.length && name[length] === common[length]) length++;
    common = common.slice(0, length);
  }
  return common.slice(0, common.lastIndexOf("/") + 1);
}

async function open(path: string): Promise<ZipFile> {
  try {
    const zip = await openZip(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false });
    if (zip === undefined) throw new Error("no archive");
    return zip;
  } catch (cause) {
    throw new AppError("BUNDLE_UNREADABLE", "The archive cannot be read.", { cause });
  }
}

/** Entries one at a time. yauzl itself refuses climbing and absolute paths and back-slashes. */
async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      const done = (give: () => void) => () => {
        zip.removeAllListeners("entry").removeAllListeners("end").removeAllListeners("error");
        give();
      };
      zip.once("entry", (next: Entry) => done(() => resolve(next))());
      zip.once(
        "end",
        done(() => resolve(undefined)),
      );
      zip.once("error", (cause: Error) => done(() => reject(badEntry(cause)))());
      zip.readEntry();
    });
    if (entry === undefined) return;
    yield entry;
  }
}

/**
 * The bytes of one entry, found where the listing said: to look for it anew would go over all entries for each. Its declared size and
 * checksum are held to: other bytes than declared, of an archive that was changed meanwhile too, end in an error.
 */
async function openEntry(path: string, entry: Entry): Promise<Readable> {
  const zip = await open(path);
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, readable) => {
      if (error === null || error === undefined) return resolve(readable);
      zip.close();
      reject(new AppError("BUNDLE_UNREADABLE", "An entry of the archive cannot be read.", { cause: error }));
    });
  });
  return pipeline(stream, new ChecksumCheck(entry.crc32), () => zip.close());
}

/** A bit that fell over is a name misspelt or an amount changed, and nothing else tells. */
class ChecksumCheck extends Transform {
  readonly #expected: number;
  #sum = 0;

  constructor(expected: number) {
    super();
    this.#expected = expected;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#sum = crc32(chunk, this.#sum);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    done(this.#sum === this.#expected ? null : new AppError("BUNDLE_UNREADABLE", "The archive is damaged: a checksum is wrong."));
  }
}

function badEntry(cause: Error): AppError {
  const climbs = /relative path|absolute path|invalid characters/i.test(cause.message);
  return climbs
    ? new AppError("BUNDLE_UNSAFE", "The archive has an entry whose path is absolute or climbs out of it.", { cause })
    : new AppError("BUNDLE_UNREADABLE", "The archive is damaged.", { cause });
}

function unsafe(what: string): AppError {
  return new AppError("BUNDLE_UNSAFE", `The archive has ${what}.`);
}
