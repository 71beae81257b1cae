/** Files that are there once it is said so, and what is left of those that were never finished. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeDurable, makeFolder, putInPlace, removeLeftovers, temporaryName } from "#base/durable-file.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "trama-durable-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Of a process that has ended. */
function endedPid(): number {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  return pid;
}

function write(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, "x");
  return path;
}

describe("a durable file", () => {
  it("is whole, its owner's, and the first that was made", () => {
    const path = join(folder, "deep", "key");
    makeFolder(join(folder, "deep"));
    expect([makeDurable(path, Buffer.from("one")), makeDurable(path, Buffer.from("two"))]).toEqual([true, false]);
    expect(readFileSync(path, "utf8")).toBe("one");
    expect([statSync(path).mode & 0o777, statSync(join(folder, "deep")).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(readdirSync(join(folder, "deep"))).toEqual(["key"]);
  });

  it("takes the place of what is there when it is put in place", () => {
    const path = write("file");
    const temporary = temporaryName(path);
    writeFileSync(temporary, "new");
    putInPlace(temporary, path);
    expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual(["new", ["file"]]);
  });
});

describe("leftovers", () => {
  it("go when the process that made them has ended, ours and those of builds before", () => {
    const ended = endedPid();
    const own = basename(temporaryName("b.ndjson"));
    const left = [own.replace(`-${process.pid}-`, `-${ended}-`), `id.key.${ended}`, `b.ndjson.${ended}.part`];
    const kept = [
      own,
      "b.ndjson",
      "id.key",
      `id.key.${process.pid}`,
      "holiday.part",
      "1.part",
      "x.12.partial",
      `b.${process.ppid}.part`,
    ];
    for (const name of [...left, ...kept]) write(name);
    expect(removeLeftovers(folder)).toBe(left.length);
    expect(readdirSync(folder).sort()).toEqual([...kept].sort());
    expect(removeLeftovers(join(folder, "not there"))).toBe(0);
  });

  it("of one file leave those of others", () => {
    const ended = endedPid();
    const [mine, other] = [`a.${ended}.part`, `b.${ended}.part`];
    for (const name of [mine, other]) write(name);
    expect(removeLeftovers(folder, join(folder, "a"))).toBe(1);
    expect(readdirSync(folder)).toEqual([other]);
  });

  it("of another machine, and of names that name no process, go after a day; of this process's number when they are older than it", () => {
    const named = basename(temporaryName("s.snapshot"));
    const elsewhere = named.replace(/\.[0-9a-f]{8}-/, ".00000000-");
    const unnamed = "s.snapshot.01234567-89ab-cdef-0123-456789abcdef.part";
    for (const name of [named, elsewhere, unnamed]) write(name);
    expect(removeLeftovers(folder)).toBe(0);
    const old = Date.now() / 1000 - 25 * 3600;
    for (const name of [named, elsewhere, unnamed]) utimesSync(join(folder, name), old, old);
    expect(removeLeftovers(folder)).toBe(3);
  });

  it("are files: a folder of such a name stays", () => {
    mkdirSync(join(folder, `a.${endedPid()}.part`));
    expect(removeLeftovers(folder)).toBe(0);
    expect(existsSync(folder)).toBe(true);
  });
});
