/**
 * Asks of every raw column of a made-up bundle: does it alone tell planted from innocent (src/scenario/README.md, "Leaks")? Each
 * column is tried as a number, a length, a presence, an order, an hour of day, a frequency, and a target mean learnt from the other
 * worlds of the audit.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { World } from "#scenario/world.ts";

export interface Reading {
  readonly column: string;
  readonly reading: string;
  readonly value: Float64Array;
}

export interface LabelledFile {
  readonly file: string;
  readonly planted: Uint8Array;
  readonly readings: readonly Reading[];
  readonly cells: ReadonlyMap<string, readonly string[]>;
}

/** Whether a row is of someone planted; it is given a row's cells by column. */
type Labeller = (cell: (column: string) => string) => boolean;

/**
 * The files that are asked (src/scenario/README.md, "Leaks") and who in them is planted. Incident files name known positives by
 * design.
 */
export function labellers(world: World): Record<string, Labeller> {
  const members = world.groups.flatMap((g) => g.members);
  const people = new Set(members.map((m) => m.person));
  const workers = members.flatMap((m) => (m.worker === undefined ? [] : [m.worker]));
  const bookings = new Set(world.boardings.filter((b) => people.has(b.person)).map((b) => b.booking.reference));
  const documents = new Set([...people].flatMap((p) => p.documents.map((d) => `${d.issuer}:${d.number}`)));
  const staff = new Set(workers.map((w) => w.id));
  const badges = new Set(workers.map((w) => w.badge));
  const waybills = new Set(world.groups.flatMap((g) => g.consignments.map((c) => c.number)));
  return {
    "travel.csv": (cell) => bookings.has(cell("booking_ref")),
    "bookings.csv": (cell) => bookings.has(cell("booking_ref")),
    "staff.csv": (cell) => staff.has(cell("staff_id")),
    "shifts.csv": (cell) => staff.has(cell("staff_id")),
    "access_events.csv": (cell) => badges.has(cell("badge_number")),
    "consignments.csv": (cell) => waybills.has(cell("awb_number")),
    "declarations.csv": (cell) => documents.has(`${cell("document_issuer")}:${cell("document_number")}`),
  };
}

/** Every reading of every column; innocents are thinned out to `innocentsMax` after frequencies are counted. */
export function readForAudit(dir: string, file: string, of: { label: Labeller; innocentsMax: number }): LabelledFile {
  // Rows as lists: of a medium world there are a hundred thousand and more of thirty cells each.
  const [columns, ...all] = parse(readFileSync(join(dir, file))) as [string[], ...string[][]];
  const at = new Map(columns.map((column, i) => [column, i]));
  const labels = all.map((row) => of.label((column) => row[at.get(column)!]!));
  const step = Math.max(1, Math.ceil(labels.filter((l) => !l).length / of.innocentsMax));
  const kept = all.map((_, i) => i).filter((i) => labels[i]! || i % step === 0);
  const readings: Reading[] = [{ column: "(row)", reading: "order", value: Float64Array.from(kept) }];
  const cellsByColumn = new Map<string, readonly string[]>();
  for (const [column, c] of at) {
    const counts = new Map<string, number>();
    for (const row of all) counts.set(row[c]!, (counts.get(row[c]!) ?? 0) + 1);
    const cells = kept.map((i) => all[i]![c]!);
    cellsByColumn.set(column, cells);
    const add = (reading: string, value: (cell: string) => number) =>
      readings.push({ column, reading, value: Float64Array.from(cells, value) });
    const ranks = new Map([...new Set(cells)].sort().map((cell, rank) => [cell, rank]));
    add("number", numberOf);
    add("digits", (cell) => Number(cell.replace(/\D/g, "").slice(-12)) || 0);
    add("length", (cell) => cell.length);
    add("presence", (cell) => (cell === "" ? 0 : 1));
    add("order", (cell) => ranks.get(cell)!);
    add("frequency", (cell) => counts.get(cell)!);
    add("hour", hourOf);
  }
  return { file, planted: Uint8Array.from(kept, (i) => (labels[i]! ? 1 : 0)), readings, cells: cellsByColumn };
}

function numberOf(cell: string): number {
  if (cell === "") return -1;
  const time = Date.parse(cell);
  return /^-?[\d.]+$/.test(cell) ? Number(cell) : Number.isNaN(time) ? 0 : time;
}

function hourOf(cell: string): number {
  const match = /T(\d\d):(\d\d)/.exec(cell);
  return match === null ? -1 : Number(match[1]) * 60 + Number(match[2]);
}

/** Area under the curve by ranks, ties in the middle; the better of a reading and its opposite. */
export function auc(value: Float64Array, planted: Uint8Array): number {
  const order = Uint32Array.from(value, (_, i) => i).sort((a, b) => value[a]! - value[b]!);
  let positives = 0;
  let rankSum = 0;
  for (let at = 0; at < order.length;) {
    let end = at + 1;
    while (end < order.length && value[order[end]!] === value[order[at]!]) end++;
    for (let i = at; i < end; i++) {
      if (planted[order[i]!] === 1) {
        positives++;
        rankSum += (at + end + 1) / 2;
      }
    }
    at = end;
  }
  const negatives = order.length - positives;
  const area = (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
  return Math.max(area, 1 - area);
}

export interface Verdict {
  readonly column: string;
  readonly reading: string;
  readonly auc: number;
}

/**
 * The same file of several worlds, laid end to end: each reading as its rank within its own world, worst first.
 * Target means come from the other worlds, and from `teachers` besides.
 */
export function auditFile(worlds: readonly LabelledFile[], teachers: readonly LabelledFile[] = []): Verdict[] {
  const planted = Uint8Array.from(worlds.flatMap((w) => [...w.planted]));
  const verdicts = worlds[0]!.readings.map(({ column, reading }, r) => {
    const value = Float64Array.from(worlds.flatMap((w) => [...ranked(w.readings[r]!.value)]));
    return { column, reading, auc: auc(value, planted) };
  });
  for (const column of worlds[0]!.cells.keys()) {
    const value = Float64Array.from(
      worlds.flatMap((w) =>
        targetMeans(
          column,
          w,
          [...teachers, ...worlds].filter((other) => other !== w),
        ),
      ),
    );
    verdicts.push({ column, reading: "target mean", auc: auc(value, planted) });
  }
  return verdicts.sort((a, b) => b.auc - a.auc);
}

/** The share of planted among equal cells of the other worlds: what is only a world's own (a crew's phone) is not to be learnt. */
function targetMeans(column: string, world: LabelledFile, others: readonly LabelledFile[]): number[] {
  const sums = new Map<string, { hits: number; total: number }>();
  let hits = 0;
  let total = 0;
  for (const other of others) {
    other.cells.get(column)!.forEach((cell, i) => {
      const sum = sums.get(cell) ?? { hits: 0, total: 0 };
      sum.hits += other.planted[i]!;
      sum.total++;
      hits += other.planted[i]!;
      total++;
      sums.set(cell, sum);
    });
  }
  const prior = hits / Math.max(1, total);
  return world.cells.get(column)!.map((cell) => {
    const sum = sums.get(cell) ?? { hits: 0, total: 0 };
    return (sum.hits + 20 * prior) / (sum.total + 20);
  });
}

function ranked(value: Float64Array): Float64Array {
  const sorted = [...new Set(value)].sort((a, b) => a - b);
  const rank = new Map(sorted.map((v, i) => [v, sorted.length === 1 ? 0.5 : i / (sorted.length - 1)]));
  return value.map((v) => rank.get(v)!);
}
