import type { Command } from "commander";
import type { LinkKind } from "#model/kinds.ts";
import { formatTime } from "#model/time.ts";
import type { FoundPath, PathsResult, PathStep } from "#app/snapshot/paths-answer.ts";
import { labelOf, naturalOf } from "#app/reader/names.ts";
import { findPaths } from "#app/queries/paths.ts";
import { resolveRef } from "#app/reader/resolve-ref.ts";
import { linkKinds, moment, someText, withStoreFlags, wholeNumber } from "./flags.ts";
import type { CliParts, Session } from "./parts.ts";
import { NOTHING_FOUND, printJson, printLine } from "./print.ts";

interface PathFlags {
  k: number;
  hops: number;
  hub: number;
  kinds?: LinkKind[];
  from?: number;
  until?: number;
  ordered?: boolean;
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama path FROM TO`: how two things are connected, with the records behind every step. */
export function pathCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("path"))
    .description("how two entities are connected: the most telling paths, with the records behind every step")
    .argument(
      "<from>",
      "an id or natural form: PAN:PA1234567, PTY:S0042, CM204/PTY/2026-11-21, +5076…; or a finding's id",
      someText,
    )
    .argument("<to>", "likewise", someText)
    .option("--k <n>", "how many paths", wholeNumber(1, 20), 3)
    .option("--hops <n>", "at most this many links; between a person and an identity is none", wholeNumber(1, 8), 6)
    .option("--hub <n>", "do not walk through what has more links than this", wholeNumber(2, 1_000_000), 200)
    .option("--kinds <kinds>", "only these kinds of links, with commas between", linkKinds)
    .option("--from <time>", "only links from this moment on (ISO 8601)", moment)
    .option("--until <time>", "only links before this moment (ISO 8601)", moment)
    .option("--ordered", "only paths whose events come one after the other")
    .action(async (from: string, to: string, flags: PathFlags) => {
      const session = await parts.open({ ...flags, orDemo: true });
      try {
        const result = await findPaths(session.reader(), {
          from,
          to,
          k: flags.k,
          hopsMax: flags.hops,
          linkKinds: flags.kinds ?? null,
          timeFrom: flags.from ?? null,
          timeUntil: flags.until ?? null,
          hubDegreeMax: flags.hub,
          timeRespecting: flags.ordered === true,
          timeoutMs: 10_000,
        });
        if (flags.json) printJson(parts.stdout, jsonPaths(result));
        else {
          const names = await namesOf(session, [...new Set(result.paths.flatMap(({ entities }) => entities))]);
          result.paths.forEach((path, i) => {
            printLine(
              parts.stdout,
              `path ${i + 1} (${linksOf(path)} links, cost ${path.cost.toFixed(3)}${path.alike === 0 ? "" : `, ${path.alike} more tell the same`})`,
            );
            printLine(parts.stdout, `  ${names.get(path.entities[0]!) ?? path.entities[0]!}`);
            path.steps.forEach((step, s) => {
              const arrow = step.forward ? `─${step.kind}→` : `←${step.kind}─`;
              const when = step.at === null ? "" : ` ${formatTime(step.at)}`;
              const next = path.entities[s + 1]!;
              printLine(parts.stdout, `  ${arrow}${when} ${names.get(next) ?? next}  [${step.records.length} records]`);
            });
          });
          const bounds = [
            `${result.explored} explored`,
            ...(result.truncated ? ["truncated"] : []),
            ...(result.timedOut ? ["timed out"] : []),
            ...(result.behind > 0 ? ["of the state before the ingest that goes on"] : []),
          ];
          printLine(
            parts.stdout,
            `${result.paths.length} paths; ${bounds.join(", ")}; ${result.hubsSkipped.length} hubs not walked through${result.paths.length === 0 ? NOTHING_FOUND : ""}`,
          );
        }
      } finally {
        await session.close();
      }
    });
}

function linksOf(path: FoundPath): number {
  return path.steps.filter(({ kind }) => kind !== "IDENTIFIED_AS").length;
}

/** Times outside the program are ISO 8601. */
function jsonPaths(result: PathsResult): object {
  const told = ({ at, ...step }: PathStep) => ({ ...step, at: at === null ? null : formatTime(at) });
  return { ...result, paths: result.paths.map((path) => ({ ...path, steps: path.steps.map(told) })) };
}

async function namesOf(session: Session, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of ids) {
    const entity = await resolveRef(session.reader(), { ref: id });
    if (entity !== undefined) names.set(id, `${entity.kind} ${labelOf(entity) || naturalOf(entity)}`);
  }
  return names;
}
