/** The command line as a night's batch uses it: exit codes and JSON shapes. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import { cutOf, writeWorld } from "../support/small-world.ts";
import { runTrama, type CliResult } from "./cli-run.ts";

const SLOW_MS = 300_000;
/** As bundles have labels (docs/bundle.md, "bundle.json"): of TLP, releasability and compartments. */
const LABEL = /^(CLEAR|GREEN|AMBER|AMBER\+STRICT|RED)(\/\/REL [A-Z0-9,-]+)?(\/\/[A-Z0-9,-]+)?$/;
const folder = mkdtempSync(join(tmpdir(), "trama-cli-"));
const data = join(folder, "data");
const bundle = join(folder, "bundle");
/** Of the bundle, less most of the crowd. */
const small = join(folder, "small");
const trama = (...args: string[]): Promise<CliResult> => runTrama(args, { TRAMA_DATA: data });
const json = (result: CliResult): Record<string, unknown> => JSON.parse(result.stdout) as Record<string, unknown>;
const jsonLines = (result: CliResult): Record<string, unknown>[] =>
  result.stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Record<string, unknown>]));

/** What a manual says under a heading. */
const sectionOf = (page: string, heading: string): string =>
  readFileSync(join(packageRoot, page), "utf8").split(`\n## ${heading}\n`)[1]!.split("\n## ")[0]!;

beforeAll(async () => {
  const made = await runTrama(["scenario", "--seed", "3", "--size", "small", "--out", bundle, "--json"]);
  expect(made.code).toBe(0);
  writeWorld(cutOf(bundle, { crowdShare: 10, messagesKept: Infinity }), small);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(
  "a night's batch",
  () => {
    let findings: Record<string, unknown>[];

    it("ingests, and hands back the report in the published shape", async () => {
      const result = await trama("ingest", small, "--json");
      expect([result.code, result.stderr]).toEqual([0, ""]);
      const report = json(result);
      const example = JSON.parse(
        sectionOf("docs/bundle.md", "What ingest hands back").split("```json")[1]!.split("```")[0]!,
      ) as object;
      expect(Object.keys(report)).toEqual(Object.keys(example));
      expect(report["records"]).toMatchObject({ superseding: 0, rejected: 0 });
      const entities = report["entities"] as Record<string, number>;
      expect(entities["Person"]).toBeGreaterThan(0);
      expect(entities["Person"]).toBeLessThan(entities["Identity"]!);
      // The scenario's house waybills name masters that no row tells of.
      const warnings = report["warnings"] as { code: string; text: string }[];
      expect(warnings.find(({ code }) => code === "STUBS")).toMatchObject({
        text: expect.stringMatching(/^waiting for the file that tells of them: /),
      });
    });

    it("says what a bundle would come to, and leaves nothing behind", async () => {
      const untouched = join(folder, "untouched");
      const checked = await runTrama(["ingest", small, "--check", "--json"], { TRAMA_DATA: untouched, TMPDIR: folder });
      expect([checked.code, checked.stderr]).toEqual([0, ""]);
      const said = json(checked);
      const landed = json(await runTrama(["ingest", small, "--json"], { TRAMA_DATA: join(folder, "landed") }));
      const told = ({ ms: _ms, ...report }: Record<string, unknown>) => report;
      expect(told(said)).toEqual(told(landed));
      expect(existsSync(untouched)).toBe(false);
      expect(readdirSync(folder).filter((name) => name.startsWith("trama-check-"))).toEqual([]);
    });

    it("lists what an ambiguous reference may mean, with an id for each", async () => {
      const twice = join(folder, "twice");
      mkdirSync(twice);
      writeFileSync(join(twice, "staff.csv"), "staff_id,airport,surname\nS0042,PTY,GOMEZ\n");
      writeFileSync(join(twice, "travel.csv"), "flight_id,surname,document_number,document_issuer\nF1,ROE,S0042,PTY\n");
      const env = { TRAMA_DATA: join(folder, "twice-data") };
      expect((await runTrama(["ingest", twice], env)).code).toBe(0);
      const { code, stdout, stderr } = await runTrama(["path", "PTY:S0042", "F1"], env);
      expect([code, stdout]).toEqual([1, ""]);
      const [first, ...candidates] = stderr.trimEnd().split("\n");
      expect(first).toMatch(/^AMBIGUOUS_REF: /);
      expect(candidates.map((line) => line.trim().split(/ {2,}/).slice(1))).toEqual([
        ["TravelDocument", "PTY:S0042", "PTY:S0042"],
        ["Identity", "PTY:S0042", "GOMEZ"],
      ]);
      const document = candidates[0]!.trim().split(" ")[0]!;
      expect((await runTrama(["search", document], env)).stdout).toContain(document);
    });

    it("says with exit code 3 that rows were rejected, and where and why", async () => {
      const bad = join(folder, "bad");
      mkdirSync(bad);
      writeFileSync(
        join(bad, "bundle.json"),
        JSON.stringify({ source: "BAD-DAY", agency: "PAN-SNA", exercise: true, exported_at: "2026-11-21T00:00:00Z" }),
      );
      writeFileSync(
        join(bad, "incidents.csv"),
        "incident_id,at,airport,mood\nA1,2026-11-20T08:00:00Z,PTY,bad\nA2,yesterday,PTY,\n",
      );
      const result = await trama("ingest", bad, "--json");
      expect(result.code).toBe(3);
      const report = json(result);
      expect(report["records"]).toMatchObject({ read: 2, new: 1, rejected: 1 });
      expect(report["rejects"]).toMatchObject([{ file: "incidents.csv", line: 3, column: "at" }]);
      expect(report["warnings"]).toMatchObject([
        { file: "incidents.csv", column: "mood", code: "COLUMN_DROPPED" },
        { code: "STUBS" },
      ]);
      // A row of an earlier export changes nothing, and whoever meant it as a correction hears of that.
      writeFileSync(
        join(bad, "bundle.json"),
        JSON.stringify({ source: "BAD-DAY", agency: "PAN-SNA", exercise: true, exported_at: "2026-11-20T00:00:00Z" }),
      );
      writeFileSync(join(bad, "incidents.csv"), "incident_id,at,airport\nA1,2026-11-20T09:00:00Z,PTY\nA2,yesterday,PTY\n");
      const older = json(await trama("ingest", bad, "--json"));
      expect(older["records"]).toMatchObject({ read: 2, new: 0, superseding: 0, unchanged: 1, rejected: 1 });
      expect(older["warnings"]).toMatchObject([{ code: "OUTDATED" }, { code: "STUBS" }]);
      // Failing comes before rejected rows.
      expect((await trama("ingest", bad, join(folder, "nowhere"))).code).toBe(1);
    });

    it("tells by exit code 4 that there is something new, and by 0 that there is not", async () => {
      const first = await trama("detect", "--json", "--fail-on", "new");
      expect(first.code).toBe(4);
      findings = jsonLines(first);
      const rows = sectionOf("docs/findings.md", "What `detect --json` prints").matchAll(/^\| (`.+?) \|/gm);
      expect(Object.keys(findings[0]!)).toEqual([...rows].flatMap(([, names]) => names!.replaceAll("`", "").split(", ")));
      for (const { handling } of findings) expect(handling).toMatch(LABEL);
      const scores = findings.map((finding) => finding["score"] as number);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      const second = await trama("detect", "--json", "--fail-on", "new", "--only", "new");
      expect([second.code, second.stdout]).toEqual([0, ""]);
    });

    it("looks back without changing what is found today", async () => {
      const backup = async (name: string): Promise<string> => {
        const file = join(folder, name);
        expect((await trama("store", "backup", file)).code).toBe(0);
        return readFileSync(file, "utf8");
      };
      const before = await backup("before.ndjson");
      const then = "2026-11-10T00:00:00Z";
      const result = await trama("detect", "--as-of", then, "--json");
      expect([result.code, result.stderr]).toEqual([0, ""]);
      const past = jsonLines(result);
      expect(past.length).toBeGreaterThan(0);
      for (const { as_of, status } of past) expect([as_of, status]).toEqual([then, "NEW"]);
      expect((await trama("detect", "--as-of", then, "--top", "1")).stdout).toMatch(
        /\n1 findings shown, as of 2026-11-10T00:00:00Z; a look back: nothing was stored\n$/,
      );
      // Nothing had been received in that year, and each line would say what was asked.
      const early = ["--received-until", "2001-01-01T00:00:00Z"];
      expect((await trama("detect", ...early)).stdout).toMatch(
        /^0 findings shown, as of no event, of what had been received by 2001-01-01T00:00:00Z; a look back: nothing was stored\n$/,
      );
      const [line] = jsonLines(await trama("detect", "--received-until", "2100-01-01T00:00:00Z", "--json", "--top", "1"));
      expect(line).toMatchObject({ id: findings[0]!["id"], received_until: "2100-01-01T00:00:00Z" });
      expect(await backup("after.ndjson")).toBe(before);
    });

    it("never scores a member whose role protects", () => {
      const members = findings.flatMap((finding) => finding["members"] as { role: string; score: number | null }[]);
      const shielded = members.filter(({ role }) => ["VICTIM", "POTENTIAL_VICTIM", "WITNESS"].includes(role));
      expect(shielded.length).toBeGreaterThan(0);
      expect(shielded.filter(({ score }) => score !== null)).toEqual([]);
    });

    it("searches by a misspelt name, and finds the path between two members", async () => {
      const members = findings[0]!["members"] as { entity: string; name: string; documents: string[] }[];
      const [a, b] = [members[0]!, members[1]!];
      const surname = a.name.split(",")[0]!.split(" ")[0]!;
      const misspelt = `${surname.slice(0, -2)}${surname.at(-1)!}${surname.at(-2)!}`;
      const hits = jsonLines(await trama("search", misspelt, "--json", "--top", "200"));
      expect(hits.some((hit) => String(hit["label"]).includes(surname))).toBe(true);
      const result = await trama("path", a.documents[0] ?? a.entity, b.entity, "--json");
      expect([result.code, result.stderr]).toEqual([0, ""]);
      const paths = json(result);
      expect(Object.keys(paths)).toEqual(expect.arrayContaining(["paths", "explored", "truncated", "timedOut"]));
      const steps = (paths["paths"] as { steps: { kind: string; at: string | null; text: string; records: string[] }[] }[])[0]!
        .steps;
      expect(steps.every(({ at }) => at === null || /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at))).toBe(true);
      expect(steps.filter(({ kind }) => kind !== "IDENTIFIED_AS").every(({ records }) => records.length > 0)).toBe(true);
      const others = members.slice(1, 4).map(({ entity }) => entity);
      const told = await trama("path", a.entity, others.join(","), "--avoid", others[2]!, "--wait-max", "100000");
      expect(told.code).toBe(1);
      expect(told.stderr).toMatch(/^BAD_INPUT: what is to be avoided is also an end/);
      const inWords = await trama("path", a.entity, `${others[0]}, ${others[1]}`, "--through", b.entity, "--k", "1");
      expect([inWords.code, inWords.stderr]).toEqual([0, ""]);
      for (const { text } of steps) expect(text).toMatch(/^.+ .+\.$/);
      expect(inWords.stdout).toMatch(/^path 1 \(.*\)\n/);
      expect(inWords.stdout).toMatch(/ linked so; \d+ records?\.  \[r_/);
    });

    it("tells how two members are tied, in words and as JSON, and takes no flags of links with it", async () => {
      const members = findings[0]!["members"] as { entity: string }[];
      const ends = [members[0]!.entity, members[1]!.entity];
      const told = await trama("path", ...ends, "--ties", "--k", "1");
      expect([told.code, told.stderr]).toEqual([0, ""]);
      expect(told.stdout).toMatch(/^path 1 \(\d ties?, cost [\d.]+\)\n {2}.+\n {2}─ .+\n {6}.+ are tied by .+ records?\.\n/);
      expect(told.stdout).toMatch(/\n1 paths over ties; \d+ explored/);
      const { paths } = json(await trama("path", ...ends, "--ties", "--json")) as {
        paths: { persons: string[]; ties: { firstAt: string | null; text: string; terms: { records: string[] }[] }[] }[];
      };
      expect([paths[0]!.persons[0], paths[0]!.persons.at(-1)].sort()).toEqual([...ends].sort());
      for (const { ties } of paths)
        for (const { firstAt, text } of ties)
          expect([firstAt === null || firstAt.endsWith("Z"), text]).toEqual([true, expect.stringMatching(/ are tied by .+\.$/)]);
      const wrong = await trama("path", ...ends, "--ties", "--ordered");
      expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("'--ties' cannot be used with option '--ordered'")]);
    });

    it("plans whom to take of a finding, as text, JSON and a page", async () => {
      const { id, members } = findings[0] as { id: string; members: { entity: string; score: number | null }[] };
      const [page, rows, network] = ["plan.html", "plan.csv", "plan.graphml"].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      const files = ["--report", page, "--csv", rows, "--graphml", network];
      const result = await trama("disrupt", id, "--anybody", "--budget", "2", ...files, "--keep", "tonight", "--json");
      expect([result.code, result.stderr]).toEqual([0, ""]);
      const plan = json(result) as { steps: { person: string }[]; members: number; ties: number; kept: string };
      expect(plan.kept).toMatch(/^pl_[0-9a-f]{28}$/);
      expect(plan.steps).toHaveLength(2);
      const shielded = members.filter(({ score }) => score === null).map(({ entity }) => entity);
      for (const { person } of plan.steps) expect(shielded).not.toContain(person);
      expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>[^]*EXERCISE: made-up data[^]*<svg[^]*<\/html>\n$/);
      expect(readFileSync(rows, "utf8").trimEnd().split("\r\n")).toHaveLength(plan.steps.length + 2);
      const read = json(await trama("graph", "components", network, "--json"));
      expect([read["nodes"], read["edges"]]).toEqual([plan.members, plan.ties]);
      const text = await trama("disrupt", id, "--anybody", "--budget", "2");
      expect(text.stdout).toMatch(/\n1 +.+\n2 +.+\n/);
      expect(text.stdout).toContain("! people without a reported role or a confirmed finding are in the plan");
      const wrong = await trama("disrupt", id, "--cost", "PAN:PA1");
      expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
      expect(wrong.stderr).toContain("a reference and a number above 0 are needed");
    });

    it("scores its findings against the truth", async () => {
      const file = join(folder, "findings.jsonl");
      writeFileSync(file, findings.map((finding) => JSON.stringify(finding)).join("\n"));
      const score = json(await trama("score", "--bundle", bundle, "--findings", file, "--json"));
      expect(score).toMatchObject({ k: 50, findings: findings.length });
      appendFileSync(file, "\nnot json\n");
      const broken = await trama("score", "--bundle", bundle, "--findings", file);
      expect([broken.code, broken.stderr]).toEqual([1, `BAD_INPUT: ${file} line ${findings.length + 1} is not JSON\n`]);
    });

    it("exports a finding in every format, marked as an exercise", async () => {
      const id = String(findings[0]!["id"]);
      for (const [format, suffix] of [
        ["graphml", ".graphml"],
        ["gexf", ".gexf"],
        ["csv", ".nodes.csv"],
        ["cypher", ".cypher"],
      ] as const) {
        const out = join(folder, `finding-${format}`);
        const summary = json(await trama("export", "--format", format, "--finding", id, "--hops", "1", "--out", out, "--json"));
        expect(summary).toMatchObject({ exercise: true, handling: expect.stringMatching(LABEL) });
        expect(summary["nodes"] as number).toBeGreaterThan(5);
        expect(readFileSync(`${out}${suffix}`, "utf8").split("\n").slice(0, 12).join("\n")).toMatch(/exercise/i);
      }
    });

    it("exports the network, which trama graph reads back by itself", async () => {
      const shapes = [];
      for (const [format, suffix] of [
        ["graphml", ".graphml"],
        ["gexf", ".gexf"],
        ["csv", ".links.csv"],
      ] as const) {
        const out = join(folder, `network-${format}`);
        const args = ["--network", "--format", format, "--out", out];
        const summary = json(await trama("export", ...args, "--json"));
        expect(summary).toMatchObject({ exercise: true, handling: expect.stringMatching(LABEL) });
        const read = json(await trama("graph", "leiden", `${out}${suffix}`, "--weight", "strength", "--json"));
        expect([read["nodes"], read["edges"]]).toEqual([summary["nodes"], summary["links"]]);
        expect(read["options"]).toMatchObject({ directed: false });
        shapes.push([summary["nodes"], summary["links"], read["modularity"]]);
      }
      expect(shapes[0]![0] as number).toBeGreaterThan(5);
      expect(shapes).toEqual([shapes[0], shapes[0], shapes[0]]);
      const script = join(folder, "network-cypher");
      expect((await trama("export", "--network", "--format", "cypher", "--out", script)).code).toBe(0);
      expect(readFileSync(`${script}.cypher`, "utf8")).toContain(":TIED_TO");
    });

    it("backs a store up, and restores it whole elsewhere", async () => {
      const file = join(folder, "backup.ndjson");
      expect((await trama("store", "backup", file)).code).toBe(0);
      const other = `sqlite:${join(folder, "restored.db")}`;
      expect((await trama("store", "restore", file, "--store", other)).code).toBe(0);
      const [was, is] = [
        json(await trama("store", "check", "--json")),
        json(await trama("store", "check", "--json", "--store", other)),
      ];
      // Restored, it is a store of its own that holds the same.
      const [there, here] = [is, was].map(({ info }) => (info as { instance: string }).instance);
      expect(there).not.toBe(here);
      expect(JSON.stringify(is).replace(there!, "")).toBe(JSON.stringify(was).replace(here!, ""));
      expect(was["sound"]).toBe(true);
      const again = await trama("store", "restore", file, "--store", other);
      expect([again.code, again.stderr.split(":")[0]]).toEqual([1, "STORE_NOT_EMPTY"]);
    });
  },
  SLOW_MS,
);
