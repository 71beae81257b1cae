import { replaceUnsafe } from "#base/unsafe-text.ts";
import type { NamedResult } from "#workbench/graph-kernel-result.ts";
import type { GraphKernelAnswer } from "#workbench/run-graph-kernel.ts";

const PIECE_LENGTH = 1 << 16;

/**
 * The answer as one line of JSON, in pieces: an object of a million nodes is better never made. Written by hand also because an id
 * such as `__proto__` must come out as the key that it is, and in its place.
 */
export function* graphJson(answer: GraphKernelAnswer): Generator<string> {
  const { kernel, nodes, edges, options, result, beside, notes, ms } = answer;
  yield `{"kernel":${json(kernel)},"nodes":${nodes},"edges":${edges},"options":${json(options)},"result":`;
  yield* resultJson(result);
  for (const { name, entries } of result.form === "values" ? result.columns : []) {
    yield `,${json(name)}:`;
    yield* joined("{}", members(entries(), json));
  }
  for (const [name, value] of Object.entries(beside)) yield `,${json(name)}:${json(value)}`;
  if (notes.length > 0) yield `,"notes":${json(notes)}`;
  yield `,"ms":${Number(ms.toFixed(3))}}\n`;
}

function* resultJson(result: NamedResult): Generator<string> {
  if (result.form === "values") yield* joined("{}", members(result.entries(), json));
  else if (result.form === "columns") {
    yield* joined(
      "{}",
      members(result.entries(), (values) => fields(result.names, values)),
    );
  } else if (result.form === "edges") yield* joined("[]", edgeObjects(result.names, result.rows()));
  else if (result.form === "nodes") yield json(result.names);
  else if (result.form === "blocks") yield json(result.blocks);
  else if (result.form === "pairs") yield json(result.pairs);
  else if (result.form === "paths") yield json(result.paths);
  else if (result.form === "facts") yield json(result.facts);
  else if (result.form === "set") yield json({ set: result.set, ...result.facts, sets: result.sets });
  else if (result.form === "steps") yield json(result.steps);
  else yield json(result.value);
}

function* members<T>(entries: Iterable<readonly [string, T]>, text: (value: T) => string): Generator<string> {
  for (const [name, value] of entries) yield `${json(name)}:${text(value)}`;
}

function* edgeObjects(
  names: readonly string[],
  rows: Iterable<{ readonly edge: readonly [string, string]; readonly values: readonly number[] }>,
): Generator<string> {
  for (const { edge, values } of rows) yield fields(["edge", ...names], [edge, ...values]);
}

function fields(names: readonly string[], values: readonly unknown[]): string {
  return `{${names.map((name, i) => `${json(name)}:${json(values[i])}`).join(",")}}`;
}

/** With commas between, in brackets, and in pieces that are worth writing. */
function* joined(brackets: "{}" | "[]", items: Iterable<string>): Generator<string> {
  let piece = brackets[0]!;
  let first = true;
  for (const item of items) {
    piece += first ? item : `,${item}`;
    first = false;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = "";
  }
  yield piece + brackets[1]!;
}

function json(value: unknown): string {
  return replaceUnsafe(JSON.stringify(value), (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
