/**
 * A made-up bundle that is small enough to be ingested, detected in and asked about hundreds of times: of a small scenario everybody who
 * was planted in a group, what they did, and a few of the crowd around them.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateWorld } from "#scenario/generate.ts";

export type Row = Readonly<Record<string, string>>;

export interface Bundle {
  /** Rows by file name. */
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  /** Segments of a passenger list, each with its end. */
  readonly messages: readonly string[];
  readonly info: string;
}

/** Of badge reads one in so many is kept. */
const READS_SHARE = 8;

/** `seed`: of the scenario; `crowdShare`: of the crowd one in so many is kept; `messagesKept`: of the lists of passengers, the first so many. */
export interface SmallWorldOptions {
  readonly seed: number;
  readonly crowdShare: number;
  readonly messagesKept: number;
}

/** For what is done with it hundreds of times. */
export const TINY: SmallWorldOptions = { seed: 11, crowdShare: 40, messagesKept: 2 };

export function smallWorld(options: SmallWorldOptions): Bundle {
  const folder = mkdtempSync(join(tmpdir(), "trama-small-world-"));
  try {
    generateWorld({ seed: options.seed, size: "small", world: "full", outDir: folder });
    return cutOf(folder, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Truth {
  readonly groups: readonly {
    readonly members: readonly {
      readonly document?: string;
      readonly staff?: string;
      readonly other_documents?: readonly string[];
    }[];
  }[];
}

/** All tables of a folder that the scenario wrote, by file name. */
export function tablesOf(folder: string): Map<string, readonly Row[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return new Map(names.map((name) => [name, rowsOf(readFileSync(join(folder, name), "utf8"))]));
}

/** Of a folder that the scenario wrote. */
export function cutOf(folder: string, { crowdShare, messagesKept }: Omit<SmallWorldOptions, "seed">): Bundle {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const tables = tablesOf(folder);
  const { groups } = JSON.parse(read("truth.json")) as Truth;
  const members = groups.flatMap((group) => group.members);
  const documents = new Set(members.flatMap(({ document, other_documents }) => [document ?? "", ...(other_documents ?? [])]));
  const staff = new Set(members.map((member) => member.staff ?? ""));
  for (const { staff_id } of tables.get("staff.csv")!.slice(0, 6)) staff.add(`PTY:${staff_id}`);
  const keep = (name: string, wanted: (row: Row, at: number) => boolean): readonly Row[] => {
    const rows = tables.get(name)!.filter(wanted);
    tables.set(name, rows);
    return rows;
  };
  const flown = tables.get("travel.csv")!.filter((row) => documents.has(`${row.document_issuer}:${row.document_number}`));
  const theirs = new Set(flown.map((row) => row.booking_ref));
  const travel = keep("travel.csv", (row, at) => theirs.has(row.booking_ref) || at % crowdShare === 0);
  const booked = new Set(travel.map((row) => row.booking_ref));
  keep("bookings.csv", (row) => booked.has(row.booking_ref));
  const badges = new Set(keep("staff.csv", (row) => staff.has(`PTY:${row.staff_id}`)).map((row) => row.badge_number));
  keep("shifts.csv", (row) => staff.has(`PTY:${row.staff_id}`));
  keep("access_events.csv", (row, at) => badges.has(row.badge_number) && at % READS_SHARE === 0);
  keep("consignments.csv", (row, at) => row.kind === "COURIER" || at % 4 === 0);
  keep("custody.csv", (_, at) => at % 4 === 0);
  // A call, which the scenario has none of where no phone was seized.
  const [first, second] = tables.get("bookings.csv")!.filter((row) => row.phone !== "");
  const call = { from: first!.phone!, to: second!.phone!, at: "2026-11-05T10:00:00Z", kind: "CALL", duration_s: "40" };
  tables.set("communications.csv", [{ ...call, incident_id: "", legal_authority: "warrant 1" }]);
  return { tables, messages: firstMessages(read("paxlst.edi"), messagesKept), info: read("bundle.json") };
}

/** The interchange with its first messages only. */
function firstMessages(text: string, kept: number): string[] {
  const segments = text.split(/(?<='\n?)(?=[A-Z])/);
  const starts = segments.flatMap((segment, at) => (segment.startsWith("UNH") ? [at] : []));
  return segments.slice(0, starts[kept]);
}

/** Cells of a scenario stand on one line, quoted where they must be. */
function rowsOf(text: string): Row[] {
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  const names = cellsOf(header!);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, at) => [names[at]!, cell])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

/** The bundle as a folder. */
export function writeWorld(bundle: Bundle, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "bundle.json"), bundle.info);
  if (bundle.messages.length > 0) writeFileSync(join(folder, "paxlst.edi"), bundle.messages.join(""));
  for (const [name, rows] of bundle.tables) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
    writeFileSync(join(folder, name), lines.map((cells) => `${cells.map(quoted).join(",")}\n`).join(""));
  }
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
