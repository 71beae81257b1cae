/** Worlds of drawn makes are bundles like any other, and the same for the same name and seed. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { generateWorld, makeWorld } from "#scenario/generate.ts";
import { makeNamed, STANDARD_MAKE } from "#scenario/make/make.ts";
import { truthExtraOf } from "#scenario/truth/truth-extra.ts";
import { truthOf } from "#scenario/truth/truth.ts";
import { writeBundle } from "#scenario/write-bundle.ts";
import { runTrama } from "../cli/cli-run.ts";

const root = mkdtempSync(join(tmpdir(), "trama-makes-"));
afterAll(() => rmSync(root, { recursive: true }));

function generate(make: string, seed: number): string {
  const outDir = mkdtempSync(join(root, "world-"));
  generateWorld({ seed, size: "small", world: "full", make, outDir });
  return outDir;
}

function digest(dir: string): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(dir).sort()) hash.update(file).update(readFileSync(join(dir, file)));
  return hash.digest("hex");
}

const headerOf = (dir: string, file: string): string[] => readFileSync(join(dir, file), "utf8").split("\n", 1)[0]!.split(",");

describe("makes", () => {
  it("write the same bytes for the same make and seed, and others for another seed or make", () => {
    const digests = [generate("1", 4), generate("1", 4), generate("1", 5), generate("2", 4)].map(digest);
    expect(digests[1]).toBe(digests[0]);
    expect(new Set(digests).size).toBe(3);
  });

  it("are all different, and the standard one is not drawn", () => {
    const makes = Array.from({ length: 40 }, (_, i) => makeNamed(String(i)));
    expect(new Set(makes.map(({ customs }) => customs.booking.cash)).size).toBe(40);
    const nameFlights = makes.filter(({ handover }) => !handover.files["bookings.csv"]!.absent.includes("flight_ids"));
    expect(nameFlights.length).toBeGreaterThan(5);
    expect(nameFlights.length).toBeLessThan(35);
    expect(makeNamed("standard")).toBe(STANDARD_MAKE);
  });

  it("leave out of a file what is not handed over, and fill the others at their rate", () => {
    const dir = generate("1", 4);
    const { handover } = makeNamed("1");
    for (const [file, { absent }] of Object.entries(handover.files)) {
      if (handover.absent.includes(file)) expect(readdirSync(dir)).not.toContain(file);
      else
        expect(
          headerOf(dir, file).filter((column) => absent.includes(column)),
          file,
        ).toEqual([]);
    }
  });

  it.each(["1", "2", "3", "4"])("make %s: ingest takes every row", { timeout: 120_000 }, async (make) => {
    const result = await runTrama(["ingest", "--check", "--json", generate(make, 9)]);
    const report = JSON.parse(result.stdout) as { records: { read: number; rejected: number }; warnings: { code: string }[] };
    expect(report.records.rejected).toBe(0);
    expect(report.records.read).toBeGreaterThan(8000);
  });
});

interface Extra {
  readonly groups: readonly { readonly id: string; readonly joined: number; readonly difficulty: string }[];
  readonly twins: readonly { readonly label: string; readonly members: readonly { document?: string; staff?: string }[] }[];
  readonly lone: readonly string[];
}

describe("the truth of a drawn make", () => {
  const world = makeWorld({ seed: 3, size: "compact", world: "full", make: "5" });
  const dir = mkdtempSync(join(root, "truth-"));
  writeBundle(world, dir);
  const truth = truthOf(world, world.groups);
  const extra = truthExtraOf(world) as Extra;
  const shown = new Set(world.boardings.map(({ document }) => `${document.issuer}:${document.number}`));
  const held = new Set(world.boardings.flatMap(({ person }) => person.documents.map((d) => `${d.issuer}:${d.number}`)));
  const staff = new Set(world.workers.map(({ id }) => `PTY:${id}`));

  it("names only who is in the bundle", () => {
    const members = truth.groups.flatMap((group) => group.members);
    expect(members.length).toBeGreaterThan(40);
    expect(members.filter(({ document, staff: id }) => !(id === undefined ? shown.has(document!) : staff.has(id)))).toEqual([]);
    const twins = extra.twins.flatMap((set) => set.members);
    expect(twins.length).toBeGreaterThan(300);
    expect(
      twins.filter((member) => !(member.staff === undefined ? held.has(member.document!) : staff.has(member.staff))),
    ).toEqual([]);
    expect(extra.lone.filter((document) => !held.has(document))).toEqual([]);
  });

  it("tells no planted person apart as a look-alike", () => {
    const planted = new Set(truth.groups.flatMap((group) => group.members.map((m) => m.document ?? m.staff)));
    const both = extra.twins.filter((set) => set.label !== "staff-families").flatMap((set) => set.members);
    expect(both.filter((member) => planted.has(member.document ?? member.staff))).toEqual([]);
  });

  it("has groups of every difficulty, and more of a group joined the more kinds of evidence there are", () => {
    const all = ["1", "2", "3", "4"].flatMap((make) => {
      const drawn = makeWorld({ seed: 8, size: "small", world: "full", make });
      writeBundle(drawn, mkdtempSync(join(root, "drawn-")));
      return truthExtraOf(drawn).groups.map((group, i) => ({ ...group, members: drawn.groups[i]!.members.length }));
    });
    expect([...new Set(all.map(({ difficulty }) => difficulty))].sort()).toEqual(["CLEAR", "HARD", "HARDLY", "PLAIN"]);
    for (const { difficulty, joined, members } of all)
      expect(joined >= Math.max(2, members / 2), difficulty).toBe(difficulty !== "HARDLY");
  });

  it("has nobody planted and nobody alone where there is no crime, and look-alikes where there are those only", () => {
    const quiet = makeWorld({ seed: 3, size: "small", world: "zero-crime", make: "5" });
    expect([quiet.groups.length, quiet.lone.length]).toEqual([0, 0]);
    const alike = makeWorld({ seed: 3, size: "small", world: "twins-only", make: "5" });
    expect(alike.groups).toEqual([]);
    expect(alike.lone.length).toBeGreaterThan(0);
    expect(alike.twinSets.length).toBeGreaterThan(quiet.twinSets.length);
  });
});
