import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "#base/errors.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { decodeSnapshot, encodeSnapshot } from "#graph/snapshot-codec.ts";
import { readSnapshotFile, writeSnapshotFile } from "#graph/snapshot-file.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import { plainSnapshot } from "../oracles/naive-snapshot.ts";
import { randomScan } from "./random-scan.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trama-snapshot-"));
  path = join(folder, "one.snapshot");
});
afterEach(() => rmSync(folder, { recursive: true }));

function build(seed: number, entities: number, links: number): Snapshot {
  const scan = randomScan(seed, entities, links);
  const builder = new SnapshotBuilder();
  builder.addEntities(scan.entities);
  builder.addLinks(scan.links);
  return builder.finish(scan.persons, 12);
}

function expectSame(other: Snapshot, one: Snapshot): void {
  expect(plainSnapshot(other, ENTITY_KINDS)).toEqual(plainSnapshot(one, ENTITY_KINDS));
  for (const name of [
    "id",
    "seq",
    "asOf",
    "linkLabelSet",
    "linkRef",
    "out",
    "in",
    "personIds",
    "personOfIdentity",
    "personOffsets",
    "personIdentities",
  ] as const) {
    expect(other[name]).toEqual(one[name]);
  }
}

function refusal(): string {
  try {
    readSnapshotFile(path);
  } catch (error) {
    if (error instanceof AppError && error.code === "SNAPSHOT_FORMAT") return error.message;
    throw error;
  }
  return "read";
}

describe("an encoded snapshot", () => {
  it("is the same snapshot on the other side of a thread, over the same memory", () => {
    const one = build(1, 60, 150);
    const encoded = structuredClone(encodeSnapshot(one));
    const other = decodeSnapshot(encoded);
    expectSame(other, one);
    expect(one.linkFrom.buffer).toBeInstanceOf(SharedArrayBuffer);
    one.linkRef[0] = 4711;
    expect(other.linkRef[0]).toBe(4711);
  });
});

describe("a snapshot file", () => {
  it.each([
    [1, 60, 150],
    [2, 1, 0],
    [3, 0, 0],
  ])("gives back what was written (seed %i, %i entities)", (seed, entities, links) => {
    const one = build(seed, entities, links);
    writeSnapshotFile(path, one);
    expectSame(readSnapshotFile(path), one);
  });

  it("can be read by its owner only, and leaves nothing else behind", () => {
    writeSnapshotFile(path, build(1, 10, 10));
    writeSnapshotFile(path, build(2, 10, 10));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["one.snapshot"]);
  });

  it("of another version is refused by name", () => {
    writeSnapshotFile(path, build(1, 10, 10));
    const bytes = readFileSync(path);
    bytes.writeUInt32LE(99, 8);
    writeFileSync(path, bytes);
    expect(refusal()).toBe("snapshot v99, this build reads v1");
  });

  it("that is cut short anywhere, or has a byte changed in its arrays, is refused", () => {
    writeSnapshotFile(path, build(1, 30, 60));
    const whole = readFileSync(path);
    const dataAt = 16 + whole.readUInt32LE(12);
    for (let length = 0; length < whole.length; length += 97) {
      writeFileSync(path, whole.subarray(0, length));
      expect(refusal()).not.toBe("read");
    }
    // Past the end of the header every eighth byte belongs to some array, the last array's included.
    let refused = 0;
    for (let at = dataAt + 8; at < whole.length; at += 331) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 1;
      writeFileSync(path, damaged);
      if (refusal() === "the snapshot file is damaged") refused++;
    }
    expect(refused).toBeGreaterThan(10);
  });

  it("that is no snapshot is refused", () => {
    writeFileSync(path, "surname,given_names\n");
    expect(refusal()).toBe("not a snapshot file");
  });
});
