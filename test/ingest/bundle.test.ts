import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { AppError } from "#base/errors.ts";
import { openBundle } from "#ingest/bundle.ts";
import { listZip, ZIP_LIMITS } from "#ingest/bundle-zip.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";
import { minter } from "./formats/support/read-bundle.ts";
import { writeZip, type ZipEntry } from "./formats/support/write-zip.ts";

const root = mkdtempSync(join(tmpdir(), "trama-bundle-"));
afterAll(() => rmSync(root, { recursive: true }));

const INFO = {
  source: "JOINT-PTY",
  agency: "aaa-one",
  originator: "Desk 4",
  exported_at: "2026-11-21T08:00:00-05:00",
  reliability: "B",
  handling: "AMBER+STRICT//REL BBB//OP-X",
  legal_basis: "Act 7",
  exercise: true,
};
const LIST = "UNB+UNOA:4+A+B'UNH+1+PAXLST:D:05B:UN'UNT+2+1'";
const FILES: Record<string, string> = {
  "bundle.json": JSON.stringify(INFO),
  "truth.json": "UNB this is never opened",
  "travel.csv": "flight_id,surname\nF1,Roe\n",
  "FLIGHTS.CSV": "flight_id,carrier,number,date,origin,destination\nF1,QM,1,2026-11-21,PTY,MIA\n",
  "tonight.txt": LIST,
  "notes.txt": "hello",
  ".hidden.csv": "x",
};

let count = 0;
function folder(files: Readonly<Record<string, string>>, name = `folder-${count++}`): string {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

function zip(entries: readonly ZipEntry[], name = `zip-${count++}.zip`): string {
  const path = join(root, name);
  writeFileSync(path, writeZip(entries));
  return path;
}

async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return `${(error as AppError).code} ${(error as AppError).message}`;
}

describe("a folder", () => {
  test("its files in reading order, messages known by how they start, truth.json left out", async () => {
    const bundle = await openBundle(folder(FILES));
    expect(bundle.info).toEqual({
      source: "JOINT-PTY",
      agency: "AAA-ONE",
      originator: "Desk 4",
      exportedAt: Date.parse("2026-11-21T13:00:00Z"),
      reliability: "B",
      legalBasis: "Act 7",
      exercise: true,
    });
    expect(bundle.handling).toEqual({
      tlp: "AMBER+STRICT",
      owner: "AAA-ONE",
      releasableTo: ["BBB"],
      compartments: ["OP-X"],
      recipients: [],
    });
    expect(bundle.files.map((file) => `${file.name} ${file.format.type}`)).toEqual([
      "FLIGHTS.CSV csv",
      "travel.csv csv",
      "tonight.txt edifact",
    ]);
    expect(bundle.unknownFiles).toEqual(["notes.txt"]);
  });

  test("without bundle.json: the folder's name, F, AMBER, and no time of the clock", async () => {
    const bundle = await openBundle(folder({ "travel.csv": FILES["travel.csv"]! }, "SEASON-7"));
    expect(bundle.info).toEqual({
      source: "SEASON-7",
      agency: "",
      originator: "SEASON-7",
      exportedAt: 0,
      reliability: "F",
      legalBasis: null,
      exercise: false,
    });
    expect(bundle.handling.tlp).toBe("AMBER");
  });

  test.each([
    ["not json", "{", "BUNDLE_UNREADABLE bundle.json is not JSON."],
    ["a list", "[]", "BUNDLE_UNREADABLE bundle.json: the whole: "],
    ["reliability", '{"reliability":"G"}', "BUNDLE_UNREADABLE bundle.json: reliability: "],
    ["time", '{"exported_at":"2026-11-21"}', "BUNDLE_UNREADABLE bundle.json: exported_at: "],
    ["handling", '{"handling":"SECRET"}', 'BUNDLE_UNREADABLE bundle.json: handling: "SECRET" is not a TLP 2.0 label'],
  ])("bundle.json with a wrong %s says so", async (_, text, message) => {
    expect(await failure(openBundle(folder({ "bundle.json": text })))).toContain(message);
  });

  test("what bundle.json says is null is not known; a message is one under the name of a CSV file too", async () => {
    const nulls = '{"source":null,"agency":"AAA","originator":null,"exported_at":null,"handling":null,"exercise":null}';
    const path = folder(
      { "bundle.json": nulls, "travel.csv": "\ufeff\r\nUNB+UNOA:4'", "flights.csv": "UNA,flight_id\n" },
      "SEASON-6",
    );
    const { info, files } = await openBundle(path);
    expect(info).toMatchObject({ source: "SEASON-6", agency: "AAA", originator: "AAA", exportedAt: 0, exercise: false });
    expect(files.map(({ name, format }) => `${name} ${format.type}`)).toEqual(["flights.csv csv", "travel.csv edifact"]);
  });

  test("links in it, and paths to nothing, are refused", async () => {
    const path = folder({});
    symlinkSync("/etc/hostname", join(path, "travel.csv"));
    expect(await failure(openBundle(path))).toContain("BUNDLE_UNSAFE");
    expect(await failure(openBundle(join(root, "nowhere")))).toContain("BUNDLE_UNREADABLE");
  });

  test("of which nothing can be read is the wrong path; with a bundle.json it is a day without rows", async () => {
    expect(await failure(openBundle(folder({})))).toMatch(/^BUNDLE_UNREADABLE Nothing in folder-\d+ is a file of a bundle/);
    const outer = folder({ "notes.txt": "hello" });
    folder(FILES, join(outer.slice(root.length + 1), "season"));
    expect(await failure(openBundle(outer))).toContain("Is the bundle the folder season in it?");
    expect((await openBundle(folder({ "bundle.json": FILES["bundle.json"]! }))).files).toEqual([]);
  });

  test("within it is named, since what is in it is not read", async () => {
    const outer = folder(FILES);
    folder(FILES, join(outer.slice(root.length + 1), "older"));
    const bundle = await openBundle(outer);
    expect(bundle.unknownFiles).toEqual(["notes.txt", "older/"]);
    const texts = [];
    for await (const batch of parseBundle(bundle, minter))
      texts.push(...batch.warnings.map(({ file, text }) => `${file}: ${text}`));
    expect(texts).toContain("older/: files at the top of the bundle; what is in a folder of it was not read");
  });
});

test("one file of a bundle keeps the bundle's source and label", async () => {
  const path = folder(FILES);
  const bundle = await openBundle(join(path, "travel.csv"));
  expect([bundle.info.source, bundle.handling.tlp, bundle.files.map((file) => file.name)]).toEqual([
    "JOINT-PTY",
    "AMBER+STRICT",
    ["travel.csv"],
  ]);
  expect((await openBundle(join(path, "tonight.txt"))).files.map((file) => file.format.type)).toEqual(["edifact"]);
  expect(await failure(openBundle(join(path, "notes.txt")))).toContain("BUNDLE_UNREADABLE notes.txt is no file of a bundle");
});

describe("a zip", () => {
  const entries = (prefix: string) => Object.entries(FILES).map(([name, text]) => ({ name: prefix + name, text }));

  test.each(["", "season/", "exports/season/", "exports\\season\\"])("of a folder (%j) is the folder", async (prefix) => {
    const name = `season-${prefix.length}.zip`;
    const fromZip = await openBundle(zip(entries(prefix), name));
    const fromFolder = await openBundle(folder(FILES));
    expect({ ...fromZip, path: "", files: fromZip.files.map((file) => file.name) }).toEqual({
      ...fromFolder,
      path: "",
      files: fromFolder.files.map((file) => file.name),
    });
    const records = [];
    const warnings = [];
    for await (const batch of parseBundle(fromZip, minter)) {
      records.push(...batch.records.map((record) => record.kind));
      warnings.push(...[...batch.warnings, ...batch.rejects].map((told) => `${told.file} ${told.code}`));
    }
    expect(records).toEqual(["FLIGHT", "TRAVEL"]);
    expect(warnings).toEqual(["notes.txt UNKNOWN_FILE", "tonight.txt INTERCHANGE_OPEN"]);
  });

  test.each<[string, ZipEntry[]]>([
    ["climbs out", [{ name: "../travel.csv", text: "x" }]],
    ["climbs out in the middle", [{ name: "a/../../travel.csv", text: "x" }]],
    ["climbs out with backslashes", [{ name: "a\\..\\..\\travel.csv", text: "x" }]],
    ["is absolute", [{ name: "/etc/travel.csv", text: "x" }]],
    ["is a Windows path", [{ name: "C:\\travel.csv", text: "x" }]],
    ["is a link", [{ name: "travel.csv", text: "/etc/passwd", mode: 0o120777 }]],
    ["is a device", [{ name: "travel.csv", text: "", mode: 0o020666 }]],
    ["is an archive", [{ name: "inner.zip", text: "PK" }]],
    ["is encrypted", [{ name: "travel.csv", text: "x", encrypted: true }]],
    ["comes twice", [{ name: "travel.csv", text: "x" }, { name: "travel.csv", text: "y" }]], // prettier-ignore
    ["unpacks to a thousand times its size", [{ name: "travel.csv", text: "0".repeat(4_000_000) }]],
  ])("with an entry that %s is refused as a whole", async (_, hostile) => {
    expect(await failure(openBundle(zip([{ name: "flights.csv", text: "a" }, ...hostile])))).toContain("BUNDLE_UNSAFE");
  });

  test("with too many entries or too much in all is refused", async () => {
    const many = zip(Array.from({ length: 12 }, (_, i) => ({ name: `f${i}.csv`, text: "x".repeat(100) })));
    expect(await failure(listZip(many, { ...ZIP_LIMITS, entriesMax: 11 }))).toContain("BUNDLE_UNSAFE");
    expect(await failure(listZip(many, { ...ZIP_LIMITS, bytesMax: 1_199 }))).toContain("BUNDLE_UNSAFE");
    expect((await listZip(many, { ...ZIP_LIMITS, entriesMax: 12, bytesMax: 1_200 })).files).toHaveLength(12);
  });

  test("is the source that its folder is, whatever the archive is called", async () => {
    const travel = { name: "travel.csv", text: FILES["travel.csv"]! };
    const packed = zip([{ ...travel, name: "SEASON-8/travel.csv" }], "mail-attachment.zip");
    expect((await openBundle(packed)).info.source).toBe("SEASON-8");
    expect((await openBundle(zip([travel], "SEASON-9.zip"))).info.source).toBe("SEASON-9");
  });

  test("in which a bit fell over is damaged, and says so", async () => {
    const bytes = writeZip([{ name: "travel.csv", text: FILES["travel.csv"]! }]);
    // The stored checksum, in the central directory: the data is what it was when packed, or the checksum is; nobody can tell.
    const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes[central + 16]! ^= 1;
    const path = join(root, "bit.zip");
    writeFileSync(path, bytes);
    const read = async () => {
      for await (const _ of parseBundle(await openBundle(path), minter)) continue;
    };
    expect(await failure(read())).toContain("BUNDLE_UNREADABLE The archive is damaged: a checksum is wrong.");
  });

  test("that says less than it holds ends in an error, not in more bytes", async () => {
    const path = zip([{ name: "travel.csv", text: `flight_id,surname\n${"F1,Roe\n".repeat(50_000)}`, claimedSize: 100 }]);
    const read = async () => {
      for await (const _ of parseBundle(await openBundle(path), minter)) continue;
    };
    expect(await failure(read())).toContain("BUNDLE_UNREADABLE");
  });

  test("cut short or scrambled is unreadable", async () => {
    const bytes = writeZip(entries(""));
    const path = join(root, "cut.zip");
    for (const length of [4, 30, bytes.length - 30]) {
      writeFileSync(path, bytes.subarray(0, length));
      expect(await failure(openBundle(path))).toContain("BUNDLE_UNREADABLE");
    }
  });
});
