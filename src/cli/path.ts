import { Option, type Command } from "commander";
import type { LinkKind } from "#model/kinds.ts";
import { formatTime, HOUR_MS } from "#model/time.ts";
import { rounded } from "#app/answers/rounded.ts";
import { stepText } from "#app/queries/step-text.ts";
import type { FoundPath, PathsResult, PathStep } from "#app/snapshot/paths-answer.ts";
import { labelOf, naturalOf } from "#app/reader/names.ts";
import type { Reader } from "#app/reader/reader.ts";
import { findPaths } from "#app/queries/paths.ts";
import { resolveRef } from "#app/reader/resolve-ref.ts";
import { linkKinds, moment, numberIn, someText, withStoreFlags, wholeNumber } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { NOTHING_FOUND, printJson, printLine } from "./print.ts";
import { printTiePaths } from "./tie-path.ts";

interface PathFlags {
  k: number;
  hops: number;
  hub: number;
  through?: string;
  avoid?: string;
  kinds?: LinkKind[];
  from?: number;
  until?: number;
  ordered?: boolean;
  waitMax?: number;
  ties?: boolean;
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama path FROM TO`: how two things are connected, in words, with the records behind every step. */
export function pathCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("path"))
    .description("how two entities are connected: the most telling paths, each step in words with the records behind it")
    .argument(
      "<from>",
      "an id or natural form: PAN:PA1234567, PTY:S0042, CM204/PTY/2026-11-21, +5076…; or a finding's id; several with commas between: any of them",
      someText,
    )
    .argument("<to>", "likewise", someText)
    .option("--k <n>", "how many paths", wholeNumber(1, 20), 3)
    .option("--hops <n>", "at most this many links; between a person and an identity is none", wholeNumber(1, 8), 6)
    .option("--hub <n>", "do not walk through what has more links than this", wholeNumber(2, 1_000_000), 200)
    .option("--through <refs>", "only paths that pass each of these, in whatever order; hubs too", someText)
    .option("--avoid <refs>", "only paths that lead over none of these", someText)
    .option("--kinds <kinds>", "only these kinds of links, with commas between", linkKinds)
    .option("--from <time>", "only links from this moment on (ISO 8601)", moment)
    .option("--until <time>", "only links before this moment (ISO 8601)", moment)
    .option("--ordered", "only paths on which no dated step is earlier than the one before")
    .option("--wait-max <hours>", "of these, only those without a longer wait from one dated step to the next", numberIn(0, 1e7))
    .addOption(
      new Option(
        "--ties",
        "over the ties between people in place of links, each with its terms; --hops is then how many ties",
      ).conflicts(["hub", "kinds", "from", "until", "ordered", "waitMax"]),
    )
    .action(async (from: string, to: string, flags: PathFlags) => {
      const session = await parts.open({ ...flags, orDemo: true });
      try {
        const reader = session.reader();
        const asked = {
          from: await referencesIn(reader, from),
          to: await referencesIn(reader, to),
          through: await referencesIn(reader, flags.through),
          avoiding: await referencesIn(reader, flags.avoid),
          k: flags.k,
        };
        if (flags.ties === true) {
          await printTiePaths(parts, reader, { ...asked, tiesMax: flags.hops, json: flags.json === true });
          return;
        }
        const result = await findPaths(reader, {
          ...asked,
          hopsMax: flags.hops,
          linkKinds: flags.kinds ?? null,
          timeFrom: flags.from ?? null,
          timeUntil: flags.until ?? null,
          hubDegreeMax: flags.hub,
          timeRespecting: flags.ordered === true,
          waitMaxHours: flags.waitMax ?? null,
          timeoutMs: 10_000,
        });
        const texts = await textsOf(reader, result);
        if (flags.json) printJson(parts.stdout, jsonPaths(result, texts));
        else for (const line of await linesOf(reader, result, texts)) printLine(parts.stdout, line);
      } finally {
        await session.close();
      }
    });
}

/** With commas between, unless there is something that goes by all of it, as an address may. */
async function referencesIn(reader: Reader, text: string | undefined): Promise<readonly string[]> {
  if (text === undefined) return [];
  if (!text.includes(",") || (await resolveRef(reader, { ref: text })) !== undefined) return [text];
  return text.split(",").filter((ref) => ref.trim() !== "");
}

type Texts = ReadonlyMap<PathStep, string>;

async function textsOf(reader: Reader, { paths }: PathsResult): Promise<Texts> {
  const texts = new Map<PathStep, string>();
  for (const step of paths.flatMap(({ steps }) => steps)) texts.set(step, (await stepText(reader, step)) ?? "");
  return texts;
}

async function linesOf(reader: Reader, result: PathsResult, texts: Texts): Promise<string[]> {
  const { paths } = result;
  const names = await namesOf(reader, [...new Set(paths.flatMap(({ entities }) => entities))]);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const lines = paths.flatMap((path, i) => [
    `path ${i + 1} (${aboutPath(path).join(", ")})`,
    `  ${nameOf(path.entities[0]!)}`,
    ...path.steps.flatMap((step, s) => [
      `  ${step.forward ? `─${step.kind}→` : `←${step.kind}─`} ${nameOf(path.entities[s + 1]!)}`,
      `      ${texts.get(step)!}${step.records.length === 0 ? "" : `  [${recordsText(step.records)}]`}`,
    ]),
  ]);
  const bounds = [
    `${result.explored} explored`,
    ...(result.truncated ? ["truncated"] : []),
    ...(result.timedOut ? ["timed out"] : []),
    ...(result.behind > 0 ? ["of the state before the ingest that goes on"] : []),
  ];
  const end = `${paths.length} paths; ${bounds.join(", ")}; ${result.hubsSkipped.length} hubs not walked through`;
  return [...lines, `${end}${paths.length === 0 ? NOTHING_FOUND : ""}`];
}

function aboutPath(path: FoundPath): string[] {
  const links = path.steps.filter(({ kind }) => kind !== "IDENTIFIED_AS").length;
  const wait = path.longestWait === null ? [] : [`longest wait ${rounded(path.longestWait / HOUR_MS)} h`];
  return [
    `${links} links, cost ${path.cost.toFixed(3)}`,
    ...(path.inOrder ? wait : ["its steps are not in order of time"]),
    ...(path.alike === 0 ? [] : [`${path.alike} more tell the same`]),
  ];
}

const RECORDS_SHOWN = 3;

function recordsText(records: readonly string[]): string {
  const more = records.length - RECORDS_SHOWN;
  return [...records.slice(0, RECORDS_SHOWN), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

/** Times outside the program are ISO 8601. */
function jsonPaths(result: PathsResult, texts: Texts): object {
  const time = (ms: number | null): string | null => (ms === null ? null : formatTime(ms));
  const told = (step: PathStep): object => ({
    ...step,
    ...{ at: time(step.at), since: time(step.since), until: time(step.until), text: texts.get(step) },
  });
  return {
    ...result,
    paths: result.paths.map(({ longestWait, ...path }) => ({
      ...path,
      longestWaitHours: longestWait === null ? null : rounded(longestWait / HOUR_MS),
      steps: path.steps.map(told),
    })),
  };
}

async function namesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of ids) {
    const entity = await resolveRef(reader, { ref: id });
    if (entity !== undefined) names.set(id, `${entity.kind} ${labelOf(entity) || naturalOf(entity)}`);
  }
  return names;
}
