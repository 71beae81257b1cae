/** `trama path FROM TO --ties`: how people are connected over the ties between them, each tie in words. */
import { labelOf } from "#app/reader/names.ts";
import type { Reader } from "#app/reader/reader.ts";
import { findTiePaths, tieText, type TiePathsArgs, type TiePathsFound } from "#app/queries/tie-paths.ts";
import { formatTime } from "#model/time.ts";
import type { CliParts } from "./parts.ts";
import { NOTHING_FOUND, printJson, printLine } from "./print.ts";

const TIMEOUT_MS = 10_000;

export async function printTiePaths(
  { stdout }: CliParts,
  reader: Reader,
  { json, ...asked }: Omit<TiePathsArgs, "timeoutMs"> & { readonly json: boolean },
): Promise<void> {
  const found = await findTiePaths(reader, { ...asked, timeoutMs: TIMEOUT_MS });
  if (json) printJson(stdout, await asJson(reader, found));
  else for (const line of await linesOf(reader, found)) printLine(stdout, line);
}

async function linesOf(reader: Reader, { paths, ...found }: TiePathsFound): Promise<string[]> {
  const lines = [];
  for (const [i, { persons, ties, cost }] of paths.entries()) {
    const names = await Promise.all(persons.map(async (id) => nameOf(reader, id)));
    lines.push(`path ${i + 1} (${ties.length} ${ties.length === 1 ? "tie" : "ties"}, cost ${cost.toFixed(3)})`, `  ${names[0]!}`);
    for (const [t, tie] of ties.entries()) lines.push(`  ─ ${names[t + 1]!}`, `      ${await tieText(reader, tie)}`);
  }
  const bounds = [
    `${found.explored} explored`,
    ...(found.truncated ? ["truncated"] : []),
    ...(found.timedOut ? ["timed out"] : []),
    ...(found.behind > 0 ? ["of the state before the ingest that goes on"] : []),
  ];
  return [...lines, `${paths.length} paths over ties; ${bounds.join(", ")}${paths.length === 0 ? NOTHING_FOUND : ""}`];
}

async function nameOf(reader: Reader, id: string): Promise<string> {
  const person = await reader.person(id);
  return person === undefined ? id : labelOf(person);
}

/** Times outside the program are ISO 8601. */
async function asJson(reader: Reader, { paths, ...found }: TiePathsFound): Promise<object> {
  const time = (ms: number | null): string | null => (ms === null ? null : formatTime(ms));
  const told = paths.map(async ({ ties, ...path }) => ({
    ...path,
    ties: await Promise.all(
      ties.map(async (tie) => ({
        ...tie,
        ...{ firstAt: time(tie.firstAt), lastAt: time(tie.lastAt), text: await tieText(reader, tie) },
      })),
    ),
  }));
  return { ...found, paths: await Promise.all(told) };
}
