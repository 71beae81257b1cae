import { replaceUnsafe } from "#base/unsafe-text.ts";
import type { GraphKernelAnswer, NamedResult } from "#app/queries/run-graph-kernel.ts";

const PIECE_LENGTH = 1 << 16;

/**
 * The answer as one line of JSON, in pieces: an object of a million nodes is better never made. Written by hand also because an id
 * such as `__proto__` must come out as the key that it is, and in its place.
 */
export function* graphJson(answer: GraphKernelAnswer): Generator<string> {
  const { kernel, nodes, edges, options, result, beside, ms } = answer;
  yield `{"kernel":${json(kernel)},"nodes":${nodes},"edges":${edges},"options":${json(options)},"result":`;
  yield* resultJson(result);
  for (const [name, value] of Object.entries(beside)) yield `,${json(name)}:${json(value)}`;
  yield `,"ms":${Number(ms.toFixed(3))}}\n`;
}

function* resultJson(result: NamedResult): Generator<string> {
  if (result.form === "nodes") yield json(result.names);
  else if (result.form === "pairs") yield json(result.pairs);
  else if (result.form === "paths") yield json(result.paths);
  else if (result.form === "number") yield json(result.value);
  else {
    let piece = "{";
    let first = true;
    for (const [name, value] of result.entries()) {
      piece += `${first ? "" : ","}${json(name)}:${json(value)}`;
      first = false;
      if (piece.length < PIECE_LENGTH) continue;
      yield piece;
      piece = "";
    }
    yield `${piece}}`;
  }
}

function json(value: unknown): string {
  return replaceUnsafe(JSON.stringify(value), (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
