/**
 * Learns the factors of the method's weights, by hand: `npm run fit -- [--makes 1,2,3] [--seeds 1] [--size compact] [--innocent 1,2] [--keep DIR] [--check BUNDLE,…] [--write]`.
 * Makes each world with groups, and of the makes in `--innocent` one without crime and one of look-alikes alone, and fits (fit/fit-weights.ts). Prints each make by what the others
 * taught, then the factors; `--check` scores bundles that nothing was learnt from, `--keep` holds each world's snapshot for the next time, and `--write` puts the
 * factors, where they come from and the table of makes into src/findings/learnt-weights.ts and docs/measured.md. Equal arguments give equal factors.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "#base/worker.ts";
import { CODES } from "#findings/codes.ts";
import { readSnapshotFile } from "#graph/snapshot-file.ts";
import { withPart } from "../scripts/docs/made-parts.ts";
import { casesOf, type WorldCases } from "./fit/cases.ts";
import { FIT_SETTINGS, fitWeights } from "./fit/fit-weights.ts";
import { learntText } from "./fit/learnt-text.ts";
import { foundBy, leaveOneOut } from "./fit/report.ts";
import { runTrama } from "./run-trama.ts";

const { values } = parseArgs({
  options: {
    makes: { type: "string", default: "1,2,3,4,5,6,7,8" },
    seeds: { type: "string", default: "1" },
    size: { type: "string", default: "compact" },
    innocent: { type: "string", default: "1,2" },
    keep: { type: "string" },
    check: { type: "string", default: "" },
    write: { type: "boolean", default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), "trama-fit-"));

/** Where a world's snapshot and truth lie: made there by `make` when they are not there yet. */
async function keptWorld(name: string, make: () => Promise<string>): Promise<string> {
  const kept = join(values.keep ?? folder, name);
  if (existsSync(join(kept, "truth.json"))) return kept;
  const bundle = await make();
  const data = mkdtempSync(join(folder, "data-"));
  await runTrama(["ingest", bundle, "--json", "--store", `sqlite:${join(data, "world.db")}`], data);
  const [file] = readdirSync(join(data, "snapshots")).filter((other) => other.endsWith(".snapshot"));
  mkdirSync(kept, { recursive: true });
  copyFileSync(join(data, "snapshots", file!), join(kept, "world.snapshot"));
  for (const part of ["truth_extra.json", "truth.json"])
    if (existsSync(join(bundle, part))) copyFileSync(join(bundle, part), join(kept, part));
  rmSync(data, { recursive: true });
  return kept;
}

async function readWorld(kept: string, of: Omit<WorldCases, "planted" | "cases">): Promise<WorldCases> {
  const truth = JSON.parse(readFileSync(join(kept, "truth.json"), "utf8")) as Parameters<typeof casesOf>[1];
  const extra = join(kept, "truth_extra.json");
  const aliases = existsSync(extra)
    ? (JSON.parse(readFileSync(extra, "utf8")) as { aliases: Record<string, string[]> }).aliases
    : {};
  const cases = await casesOf(readSnapshotFile(join(kept, "world.snapshot")), truth, aliases);
  console.error(`${of.make}, seed ${of.seed}, ${of.world}: ${cases.length} groups, ${truth.groups.length} planted`);
  return { ...of, planted: truth.groups.length, cases };
}

async function made(make: string, seed: string, world: string): Promise<WorldCases> {
  const kept = await keptWorld(`${make}-${seed}-${world}`, async () => {
    const bundle = mkdtempSync(join(folder, "bundle-"));
    await runTrama(
      ["scenario", ...["--make", make, "--seed", seed, "--size", values.size, "--world", world, "--out", bundle]],
      folder,
    );
    return bundle;
  });
  return readWorld(kept, { make, seed, world });
}

try {
  const worlds: WorldCases[] = [];
  const seeds = values.seeds.split(",");
  for (const make of values.makes.split(",")) {
    for (const seed of seeds) worlds.push(await made(make, seed, "full"));
    if (!values.innocent.split(",").includes(make)) continue;
    for (const world of ["zero-crime", "twins-only"]) worlds.push(await made(make, seeds[0]!, world));
  }
  const makes = leaveOneOut(worlds, CODES, FIT_SETTINGS);
  console.log(makes);
  const factors = fitWeights(worlds, CODES, FIT_SETTINGS);
  const command = `npm run fit -- --makes ${values.makes} --seeds ${values.seeds} --size ${values.size} --innocent ${values.innocent}`;
  console.log(learntText(factors, command));
  for (const bundle of values.check.split(",").filter((name) => name !== "")) {
    const of = { make: "given", seed: "–", world: basename(bundle) };
    const world = await readWorld(await keptWorld(`given-${of.world}`, () => Promise.resolve(bundle)), of);
    console.log(
      basename(bundle),
      "by the table",
      foundBy(world, CODES, {}, FIT_SETTINGS),
      "learnt",
      foundBy(world, CODES, factors, FIT_SETTINGS),
    );
  }
  if (values.write) {
    writeFileSync(join(packageRoot, "src/findings/learnt-weights.ts"), learntText(factors, command));
    const page = join(packageRoot, "docs/measured.md");
    writeFileSync(page, withPart(readFileSync(page, "utf8"), "left-out-makes", `\`${command}\`\n\n${makes}`));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
