/**
 * A bundle as files in the order they are read, whatever it came as: a folder, one file of it, or a zip of a folder
 * (docs/bundle.md). truth.json and truth_extra.json, which only made-up bundles have, are never opened.
 */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { AppError } from "#base/errors.ts";
import type { Handling } from "#model/handling.ts";
import type { SourceInfo } from "#model/record.ts";
import { readBundleInfo } from "./bundle-info.ts";
import { listZip } from "./bundle-zip.ts";
import { CSV_TABLES, CSV_TABLE_OF_FILE } from "./formats/csv/tables.ts";
import type { CsvTable } from "./formats/csv/table.ts";
import { readMapping, type FileMapping } from "./formats/csv/mapping/mapping.ts";

/** A file of the bundle, unopened. */
export interface RawFile {
  readonly name: string;
  readonly open: () => Promise<Readable>;
}

export interface BundleFile extends RawFile {
  readonly format:
    { readonly type: "csv"; readonly table: CsvTable; readonly mapping?: FileMapping } | { readonly type: "edifact" };
}

export interface Bundle {
  readonly path: string;
  readonly info: SourceInfo;
  /** What every record is labelled with unless its row tightens it. */
  readonly handling: Handling;
  readonly files: readonly BundleFile[];
  /** Files that no format claims, by name; folders within, with a `/` at the end, and files in them are among these. */
  readonly unknownFiles: readonly string[];
  /** Files that the mapping names and that are not there. */
  readonly absentFiles: readonly string[];
  /** The mapping that was given for it; null = its own, if it has one. */
  readonly mappingPath: string | null;
}

const INFO = "bundle.json";
const TRUTHS = ["truth.json", "truth_extra.json"];
const MAPPING = "mapping.json";
const FILES_MAX = 10_000;
const BUNDLE_JSON_LENGTH_MAX = 65_536;

/** `mappingPath`: of a mapping that takes the place of the bundle's own. */
export async function openBundle(path: string, mappingPath: string | null = null): Promise<Bundle> {
  const full = resolve(path);
  const raw = await list(full);
  const info = oneInfo(raw.files);
  const { info: source, handling } = readBundleInfo(info === undefined ? undefined : await readWhole(info), raw.folderName);
  const mapping = await mappingOf(raw.files, mappingPath);
  const files: BundleFile[] = [];
  const unknownFiles: string[] = [];
  for (const file of raw.files) {
    if (isInfo(file.name) || isMapping(file.name) || TRUTHS.includes(file.name.toLowerCase()) || file.name.startsWith("."))
      continue;
    if (raw.only !== undefined && file.name !== raw.only) continue;
    // Messages are known by how they start, whatever the file's name, and be it that of a CSV file.
    const mapped = mapping.filter(({ from }) => from.toLowerCase() === file.name.toLowerCase());
    const table = CSV_TABLE_OF_FILE.get(file.name.toLowerCase());
    if (await isEdifact(file)) files.push({ ...file, format: { type: "edifact" } });
    else if (mapped.length > 0)
      files.push(...mapped.map((one) => ({ ...file, format: { type: "csv" as const, table: one.to, mapping: one } })));
    else if (table !== undefined) files.push({ ...file, format: { type: "csv", table } });
    else unknownFiles.push(file.name);
  }
  unknownFiles.push(...raw.foldersWithin);
  // A bundle of which every file is absent has at least said so in its bundle.json; anything else is the wrong path.
  if (files.length === 0 && (info === undefined || raw.only !== undefined)) throw nothingIn(raw, unknownFiles);
  files.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  const there = new Set(raw.files.map(({ name }) => name.toLowerCase()));
  const absentFiles = [...new Set(mapping.map(({ from }) => from))].filter((name) => !there.has(name.toLowerCase()));
  return { path: full, info: source, handling, files, unknownFiles: unknownFiles.sort(), absentFiles, mappingPath };
}

function isMapping(name: string): boolean {
  return name.toLowerCase() === MAPPING;
}

async function mappingOf(files: readonly RawFile[], path: string | null): Promise<readonly FileMapping[]> {
  const file = path === null ? files.find(({ name }) => isMapping(name)) : onDisk(dirname(resolve(path)), basename(path));
  if (file === undefined) return [];
  const text = await readWhole(file).catch((cause: unknown) => {
    throw cause instanceof AppError ? cause : new AppError("BUNDLE_UNREADABLE", `${file.name} cannot be read.`, { cause });
  });
  return readMapping(text, file.name);
}

/** In any case, as the other files: what it says of who may read the rest must not be lost to a capital. */
function isInfo(name: string): boolean {
  return name.toLowerCase() === INFO;
}

function oneInfo(files: readonly RawFile[]): RawFile | undefined {
  const [info, another] = files.filter(({ name }) => isInfo(name));
  if (another !== undefined)
    throw new AppError(
      "BUNDLE_UNREADABLE",
      `The bundle has two files that say whose it is, ${info!.name} and ${another.name}: leave one.`,
    );
  return info;
}

interface Listing {
  readonly folderName: string;
  readonly files: readonly RawFile[];
  /** Names that end with `/`: what is in them is not read. */
  readonly foldersWithin: readonly string[];
  /** One file was asked for: the others are there only for bundle.json. */
  readonly only?: string;
}

function nothingIn(raw: Listing, unknownFiles: readonly string[]): AppError {
  const right = "a CSV file by its name in the bundle format, or a message that starts with UNA or UNB";
  if (raw.only !== undefined) return new AppError("BUNDLE_UNREADABLE", `${raw.only} is no file of a bundle: ${right}.`);
  const inner = unknownFiles.find((name) => name.includes("/"));
  const hint = inner === undefined ? "" : ` Is the bundle the folder ${inner.slice(0, inner.lastIndexOf("/"))} in it?`;
  return new AppError("BUNDLE_UNREADABLE", `Nothing in ${raw.folderName} is a file of a bundle: ${right}.${hint}`);
}

async function list(path: string): Promise<Listing> {
  const stats = await stat(path).catch((cause: unknown) => {
    throw new AppError("BUNDLE_UNREADABLE", `Nothing readable is at ${path}.`, { cause });
  });
  if (stats.isDirectory()) return { folderName: basename(path), ...(await listFolder(path)) };
  if (!stats.isFile()) throw new AppError("BUNDLE_UNREADABLE", `${path} is neither a file nor a folder.`);
  if (await isZip(path)) {
    // The folder in the archive is the bundle, so that both are one source; without one the archive's name stands in.
    const { folderName, files } = await listZip(path);
    return { folderName: folderName || basename(path).replace(/\.zip$/i, ""), files, foldersWithin: [] };
  }
  // A file out of a bundle keeps the bundle's source, so that its flight_ids mean the same flights.
  const folder = dirname(path);
  const files = [onDisk(folder, basename(path))];
  const beside = isInfo(basename(path))
    ? []
    : (await readdir(folder, { withFileTypes: true })).filter(({ name }) => isInfo(name) || isMapping(name));
  for (const entry of beside) if (entry.isFile()) files.push(onDisk(folder, entry.name));
  return { folderName: basename(folder), files, foldersWithin: [], only: basename(path) };
}

async function listFolder(path: string): Promise<Pick<Listing, "files" | "foldersWithin">> {
  const entries = await readdir(path, { withFileTypes: true });
  if (entries.length > FILES_MAX) throw new AppError("BUNDLE_UNSAFE", `The folder has more than ${FILES_MAX} files.`);
  const files: RawFile[] = [];
  const foldersWithin: string[] = [];
  for (const entry of entries) {
    if (entry.isSymbolicLink()) throw new AppError("BUNDLE_UNSAFE", "The folder has a symbolic link; a bundle has files only.");
    if (entry.isFile()) files.push(onDisk(path, entry.name));
    else if (entry.isDirectory() && !entry.name.startsWith(".")) foldersWithin.push(`${entry.name}/`);
  }
  return { files, foldersWithin };
}

function onDisk(folder: string, name: string): RawFile {
  return { name, open: () => Promise.resolve(createReadStream(join(folder, name), { highWaterMark: 65_536 })) };
}

async function isZip(path: string): Promise<boolean> {
  return (await firstBytes({ name: path, open: () => Promise.resolve(createReadStream(path)) }, 4))
    .toString("latin1")
    .startsWith("PK");
}

async function isEdifact(file: RawFile): Promise<boolean> {
  const start = (await firstBytes(file, 64))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  // A separator follows; a header may well have a column of that name, with a comma behind it.
  return /^UN[AB][^\w,"]/.test(start);
}

async function firstBytes(file: RawFile, count: number): Promise<Buffer> {
  const stream = await file.open();
  try {
    for await (const chunk of stream) return (chunk as Buffer).subarray(0, count);
    return Buffer.alloc(0);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("BUNDLE_UNREADABLE", `${basename(file.name)} cannot be read.`, { cause });
  } finally {
    stream.destroy();
  }
}

async function readWhole(file: RawFile): Promise<string> {
  const buffer = await file.open().then(async (stream) => {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      if (size > BUNDLE_JSON_LENGTH_MAX) throw new AppError("BUNDLE_UNREADABLE", `${file.name} is too long.`);
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  });
  return buffer.toString("utf8");
}

function rank(file: BundleFile): number {
  return file.format.type === "csv" ? CSV_TABLES.indexOf(file.format.table) : CSV_TABLES.length;
}
