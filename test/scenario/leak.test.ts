/**
 * No raw column alone tells planted from innocent with an AUC of 0.75 or more, ids and the order of rows included
 * (src/scenario/README.md, "Leaks").
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeWorld } from "#scenario/generate.ts";
import type { Size } from "#scenario/settings.ts";
import type { World } from "#scenario/world.ts";
import { numberStaff } from "#scenario/write-airport.ts";
import { writeDeclarations, writeIncidents } from "#scenario/write-border.ts";
import { writeBundle } from "#scenario/write-bundle.ts";
import { writeBookings, writeFlights, writeTravel } from "#scenario/write-travel.ts";
import { auc, auditFile, labellers, readForAudit, type LabelledFile } from "./leak-audit.ts";

const AUC_MAX = 0.75;
const dir = mkdtempSync(join(tmpdir(), "trama-leak-"));
afterAll(() => rmSync(dir, { recursive: true }));

function readWorld(seed: number, size: Size, write: Write = writeBundle): Map<string, LabelledFile> {
  const world = makeWorld({ seed, size, world: "full" });
  const into = mkdtempSync(join(dir, "world-"));
  write(world, into);
  const entries = Object.entries(labellers(world)).filter(([file]) => existsSync(join(into, file)));
  return new Map(entries.map(([file, label]) => [file, readForAudit(into, file, { label, innocentsMax: 2500 })]));
}

type Write = (world: World, into: string) => void;

/** What passengers leave behind, as writeBundle writes it: each file has a stream of chance of its own, and the names that others gave. */
function writePassengers(world: World, into: string): void {
  numberStaff(world);
  writeFlights(world, into);
  writeIncidents(world, into);
  writeTravel(world, into);
  writeBookings(world, into);
  writeDeclarations(world, into);
}

function leaks(worlds: readonly LabelledFile[], teachers: readonly LabelledFile[] = []): string[] {
  return auditFile(worlds, teachers)
    .filter((verdict) => verdict.auc >= AUC_MAX)
    .map(({ column, reading, auc }) => `${worlds[0]!.file} ${column} by ${reading}: ${auc.toFixed(3)}`);
}

describe("leaks", () => {
  // One world plants so few workers and parcels that chance alone would exceed any bound: ten small ones are read together.
  const small = Array.from({ length: 10 }, (_, i) => readWorld(101 + i, "small"));
  const files = [...small[0]!.keys()];
  const ofSmall = (file: string) => small.map((world) => world.get(file)!);

  it("has planted rows in every file it audits", () => {
    expect(files.filter((file) => ofSmall(file).every((f) => !f.planted.includes(1)))).toEqual([]);
  });

  it.each(files)("small worlds: no column of %s gives anyone away", (file) => {
    expect(leaks(ofSmall(file))).toEqual([]);
  });

  it("medium world: no column of what passengers leave behind gives anyone away", { timeout: 240_000 }, () => {
    const medium = readWorld(100, "medium", writePassengers);
    expect([...medium.keys()]).toEqual(["travel.csv", "bookings.csv", "declarations.csv"]);
    expect([...medium].flatMap(([file, read]) => leaks([read], ofSmall(file)))).toEqual([]);
  });

  it("would notice a leak", () => {
    const world = small[0]!.get("bookings.csv")!;
    const leaky = world.planted.map((planted, i) => (planted === 1 || i % 10 === 0 ? 1 : 0));
    expect(auc(Float64Array.from(leaky), world.planted)).toBeGreaterThan(AUC_MAX);
    expect(
      auc(
        Float64Array.from(leaky, (_, i) => (i * 7919) % 1000),
        world.planted,
      ),
    ).toBeLessThan(AUC_MAX);
  });
});
