/**
 * Adjacency lists: a node and its neighbours a row (`a;b;c` is a with b and a with c), as many tools write graphs; also `a: b c`. A row of one name is
 * a node, perhaps without edges. A graph whose every edge is listed from both of its ends has each once, unless edges have a direction.
 */
import { growableU32 } from "#graph/growable.ts";
import type { ReadGraph } from "../file-graph/file-graph.ts";
import type { EdgeDialect } from "./edge-dialect.ts";
import { placeOf } from "./file-place.ts";
import { NameTable } from "./name-table.ts";
import { RowScanner, type ScanProblem } from "./row-scanner.ts";
import { separationOf } from "./separators.ts";

export interface AdjacencyOptions {
  readonly directed: boolean;
  readonly textIds: boolean;
  readonly nodes: NameTable | undefined;
  readonly notes: readonly ScanProblem[];
}

export function readAdjacency(file: Uint8Array, dialect: EdgeDialect, options: AdjacencyOptions): ReadGraph {
  const names = options.nodes ?? new NameTable();
  const listed = growableU32();
  const scanner = new RowScanner(file, dialect.delimiter, dialect.rowsAt);
  while (scanner.nextRow()) {
    let from = -1;
    const rowAt = scanner.at;
    while (scanner.nextCell()) {
      // Spreadsheets fill short rows up with empty cells.
      if (scanner.end === scanner.start) continue;
      for (const name of dialect.adjacency && from !== -1 ? namesIn(scanner) : [null]) {
        const node = name === null ? names.add(scanner.text, scanner.start, scanner.end) : names.addText(name);
        if (from === -1) from = node;
        else {
          listed.push(from);
          listed.push(node);
        }
      }
    }
    if (from === -1 && scanner.problem === null)
      return {
        ok: false,
        problem: placeOf(file, { at: rowAt, text: "this row names no node: a row is a node and its neighbours" }),
      };
  }
  if (scanner.problem !== null) return { ok: false, problem: placeOf(file, scanner.problem) };
  const { ids, rankOf } = names.finish(options.textIds);
  const pairs = listed.values().map((name) => rankOf[name]!);
  const once = options.directed ? null : listedTwice(pairs, ids.count);
  const notes = [...options.notes];
  if (once !== null) notes.push({ at: dialect.rowsAt, text: "every edge is listed from both of its ends, and counts once" });
  return {
    ok: true,
    graph: {
      ids,
      pairs: once ?? pairs,
      weights: null,
      directed: null,
      times: null,
      groups: null,
      notes: notes.map((note) => placeOf(file, note)),
    },
  };
}

/** Under a header that says so, all neighbours may stand in one cell, with another separator between. */
function namesIn(scanner: RowScanner): string[] {
  const text = Buffer.from(`${scanner.cellText()}\n`);
  const inner = new RowScanner(text, separationOf(text).delimiter, 0);
  const names: string[] = [];
  if (inner.nextRow()) while (inner.nextCell()) if (inner.end > inner.start) names.push(inner.cellText());
  return names;
}

/** Each edge once, when all of them are there both ways and equally often; else null. */
function listedTwice(pairs: Uint32Array, nodeCount: number): Uint32Array | null {
  const balance = new Map<number, number>();
  const once: number[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const [from, to] = [pairs[i]!, pairs[i + 1]!];
    if (from <= to) once.push(from, to);
    if (from === to) continue;
    const key = Math.min(from, to) * nodeCount + Math.max(from, to);
    balance.set(key, (balance.get(key) ?? 0) + (from < to ? 1 : -1));
  }
  const both = balance.size > 0 && [...balance.values()].every((count) => count === 0);
  return both ? Uint32Array.from(once) : null;
}
