/**
 * What detection makes of worlds of many makes, by hand: `npm run measure -- [--makes 1,2] [--seeds 1,2] [--size compact] [--world full] [BUNDLE…]`.
 * Makes each world (or takes the bundles that are named, folders or zips with a truth.json), ingests it into a store of its own, detects, exports
 * the network and scores. Prints a table; `--write NAME` puts it into docs/measured.md between the marks of that name, `--json FILE` keeps all scores.
 * With `--ablate` the same again without each tie and each reason, which takes a detection run each.
 * Worlds, scores and table are the same for the same build and arguments; times and memory are the machine's.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "#base/worker.ts";
import type { Score } from "#scenario/score/score.ts";
import { withPart } from "../scripts/docs/made-parts.ts";
import type { Fairness } from "#app/queries/fairness.ts";
import { ablations } from "./ablate.ts";
import { moreTables, type Without } from "./measure-more.ts";
import { measureTable, type Measured } from "./measure-table.ts";
import { runTrama, type Ran } from "./run-trama.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    makes: { type: "string", default: "" },
    seeds: { type: "string", default: "1" },
    size: { type: "string", default: "compact" },
    world: { type: "string", default: "full" },
    write: { type: "string" },
    json: { type: "string" },
    ablate: { type: "boolean", default: false },
  },
});

// One world at a time: what it takes is measured, and stores are large.
const folder = mkdtempSync(join(tmpdir(), "trama-measure-"));

const trama = (args: readonly string[], out?: string): Promise<Ran> => runTrama(args, join(folder, "data"), out);

async function measure(bundle: string, of: { make: string; world: string }): Promise<Measured> {
  const store = `sqlite:${join(folder, "world.db")}`;
  const [findings, network, scored] = ["findings.jsonl", "network", "score.json"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const ingested = await trama(["ingest", bundle, "--json", "--store", store]);
  const detected = await trama(["detect", "--json", "--store", store], findings);
  await trama(["export", "--network", "--format", "csv", "--out", network, "--store", store]);
  const scoreOf = async (of: string): Promise<Score> => {
    await trama(["score", "--bundle", bundle, "--findings", of, "--network", `${network}.nodes.csv`, "--json"], scored);
    return JSON.parse(readFileSync(scored, "utf8")) as Score;
  };
  const score = await scoreOf(findings);
  const rates = join(folder, "fairness.json");
  await trama(["fairness", "--json", "--store", store], rates);
  const without: Without[] = [];
  for (const { name, method } of values.ablate ? ablations() : []) {
    const [file, tested] = ["method.json", "tested.json"].map((one) => join(folder, one)) as [string, string];
    writeFileSync(file, method);
    await trama(["backtest", "--method", file, "--json", "--store", store], tested);
    const { findings: found } = JSON.parse(readFileSync(tested, "utf8")) as { readonly findings: readonly object[] };
    writeFileSync(findings, found.map((finding) => `${JSON.stringify(finding)}\n`).join(""));
    without.push({ name, score: await scoreOf(findings) });
  }
  for (const suffix of ["", "-wal", "-shm"]) rmSync(join(folder, `world.db${suffix}`), { force: true });
  return {
    ...of,
    score,
    rates: (JSON.parse(readFileSync(rates, "utf8")) as Fairness).rows,
    without,
    ingestS: ingested.seconds,
    detectS: detected.seconds,
    peakMiB: Math.max(ingested.peakMiB ?? 0, detected.peakMiB ?? 0) || null,
  };
}

const measured: Measured[] = [];
try {
  for (const bundle of positionals) measured.push(await measure(bundle, { make: "given", world: basename(bundle) }));
  const { seeds, size, world } = values;
  for (const make of values.makes.split(",").filter((name) => name !== "")) {
    for (const seed of seeds.split(",")) {
      const bundle = join(folder, "bundle");
      await trama(["scenario", "--make", make, "--seed", seed, "--size", size, "--world", world, "--out", bundle]);
      measured.push(await measure(bundle, { make, world: `seed ${seed}` }));
      rmSync(bundle, { recursive: true });
      console.error(`make ${make}, seed ${seed}: done`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const table = [measureTable(measured), ...moreTables(measured)].join("\n\n");
console.log(table);
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(measured));
if (values.write !== undefined) {
  const page = join(packageRoot, "docs/measured.md");
  const command = `npm run measure -- ${process.argv.slice(2).join(" ")}`;
  writeFileSync(page, withPart(readFileSync(page, "utf8"), values.write, `\`${command}\`\n\n${table}`));
}
