/** Worlds of drawn makes are bundles like any other, and the same for the same name and seed. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { generateWorld } from "#scenario/generate.ts";
import { makeNamed, STANDARD_MAKE } from "#scenario/make/make.ts";
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
