/**
 * Somebody has the store's file, a backup and a snapshot of masked records, knows this program, and has a list of all documents, phones, people and bookings
 * there might be; not the key. They work out of each what could stand for it (ids, digests, digests under keys that they can think of, search words and keys,
 * the values themselves) and find none. Under the key each is found at once, so that what they look through is what there is.
 */
import { createHash, createHmac, hkdfSync } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { retainStore } from "#app/jobs/retention/retain-store.ts";
import { snapshotFolder } from "#app/snapshot/load-snapshot.ts";
import { IdMinter, PART } from "#model/ids.ts";
import { ENTITY_KINDS, type EntityKind } from "#model/kinds.ts";
import { bookingKey, contactKey, documentKey, identityKey } from "#model/natural-key.ts";
import { compactId, idTokens, nameTokens, tailKey, tokenKeys } from "#model/search-keys.ts";
import { backupOf } from "../../support/batches.ts";
import { localReader } from "../../support/local-reader.ts";
import { KEY, openWorld, tourBundle, type World } from "../../support/tour-world.ts";

/** All was received at 0. */
const HALF_A_YEAR = 190 * 86_400_000;
/** So much of a digest is enough to know it by. */
const KNOWN_BYTES = 8;

interface Guess {
  readonly kind: EntityKind;
  readonly naturalKey: string;
  /** As it is written on a passport, a phone bill, a ticket. */
  readonly written: readonly string[];
}

/** What is in the store, and as much that is not. */
const bundle = tourBundle();
const known = guessesFrom(bundle);
const other: readonly Guess[] = known.map(({ kind, naturalKey, written }) => ({
  kind,
  naturalKey: naturalKey.replace(/[A-Z0-9](?=[^A-Z0-9]*$)/, "Q"),
  written: written.map((text) => `${text}Q`),
}));

function guessesFrom(of: typeof bundle): readonly Guess[] {
  const found = new Map<string, Guess>();
  const add = (guess: Guess): void => void found.set(`${guess.kind} ${guess.naturalKey}`, guess);
  for (const row of [...of["travel.csv"]!, ...of["declarations.csv"]!]) {
    const { document_issuer: issuer = "", document_number: number = "", surname = "", given_names: given = "" } = row;
    const document = documentKey(issuer, number);
    add({ kind: "TravelDocument", naturalKey: document, written: [number, document] });
    const { date_of_birth: birthDate = "", sex = "", nationality = "" } = row;
    const naturalKey = identityKey({ name: `${surname}/${given}`, birthDate, sex, nationality, document, recordKey: "" });
    add({ kind: "Identity", naturalKey, written: [surname, given, `${surname}/${given}`, `${surname}, ${given}`, birthDate] });
  }
  for (const { phone = "", booking_ref: locator = "", carrier = "", created_at: at = "" } of of["bookings.csv"]!) {
    add({ kind: "Contact", naturalKey: contactKey("PHONE", phone), written: [phone] });
    add({ kind: "Booking", naturalKey: bookingKey(carrier, locator, at.slice(0, 10)), written: [locator] });
  }
  return [...found.values()];
}

let folder: string;
let world: World;
/** Before anything was masked, and after. */
let before: Files;
let after: Files;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "trama-dictionary-"));
  const file = join(folder, "trama.db");
  world = await openWorld(bundle, {}, { url: `sqlite:${file}` });
  await world.context.resolutions.whole();
  before = await filesOf(file);
  await retainStore(localReader(world.context), { dryRun: false, now: HALF_A_YEAR });
  after = await filesOf(file);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whatever an attacker may have got hold of but the key. */
class Files {
  readonly #all: string;
  readonly #pieces = new Set<string>();
  /** Words and keys by which something is found. */
  readonly lookedUp: ReadonlySet<string>;

  constructor(texts: readonly string[], lookedUp: ReadonlySet<string>) {
    this.#all = texts.join("\n");
    for (let at = 0; at + KNOWN_BYTES <= this.#all.length; at++) this.#pieces.add(this.#all.slice(at, at + KNOWN_BYTES));
    this.lookedUp = lookedUp;
  }

  has(text: string): boolean {
    return (text.length < KNOWN_BYTES || this.#pieces.has(text.slice(0, KNOWN_BYTES))) && this.#all.includes(text);
  }

  /** In whatever form, its first bytes at least. */
  hasDigest(digest: Buffer): boolean {
    const part = digest.subarray(0, KNOWN_BYTES);
    const hex = part.toString("hex");
    const texts = [
      part.toString("latin1"),
      hex,
      hex.toUpperCase(),
      digest.subarray(0, 9).toString("base64"),
      digest.subarray(0, 9).toString("base64url"),
    ];
    return texts.some((text) => this.has(text));
  }
}

async function filesOf(file: string): Promise<Files> {
  const { store, dataDir } = world.context;
  const copy = new DatabaseSync(file, { readOnly: true });
  const rows = [
    ...(copy.prepare("SELECT token AS word FROM posting").all() as { word: string }[]),
    ...(copy.prepare("SELECT key AS word FROM token_key UNION SELECT token FROM token_key").all() as { word: string }[]),
  ];
  copy.close();
  const snapshots = readdirSync(snapshotFolder(dataDir)).map((name) =>
    readFileSync(join(snapshotFolder(dataDir), name), "latin1"),
  );
  const texts = [file, `${file}-wal`].map((path) => readFileSync(path, { flag: "a+" }).toString("latin1"));
  return new Files([...texts, ...snapshots, (await backupOf(store)).join("\n")], new Set(rows.map(({ word }) => word)));
}

/** Keys that are no secret: none, what is in the store, what is written in the program. */
const THOUGHT_OF = ["", "trama", "trama key check", new IdMinter(KEY).keyCheck()].flatMap((text) => [
  Buffer.from(text),
  createHash("sha256").update(text).digest(),
  Buffer.concat([Buffer.from(text), Buffer.alloc(32)]).subarray(0, 32),
  Buffer.from(hkdfSync("sha256", text, "", "trama", 32)),
]);
const MINTERS = [...THOUGHT_OF, Buffer.alloc(32, 255)].filter(({ length }) => length === 32).map((key) => new IdMinter(key));

/** What stands for it, as it might be without the key: which guesses were right. */
function rightWithoutKey(files: Files, { kind, naturalKey, written }: Guess): readonly string[] {
  const found: string[] = [];
  const texts = [
    naturalKey,
    `${kind}${PART}${naturalKey}`,
    `${kind}:${naturalKey}`,
    ...written,
    ...written.map((text) => text.toLowerCase()),
  ];
  for (const text of texts)
    for (const name of ["sha256", "sha1", "md5", "sha512"])
      for (const key of [undefined, ...THOUGHT_OF]) {
        const digest = (key === undefined ? createHash(name) : createHmac(name, key)).update(text).digest();
        if (files.hasDigest(digest)) found.push(`${name} of ${text}`);
      }
  for (const minter of MINTERS)
    for (const of of ENTITY_KINDS) {
      const id = minter.entity(of, naturalKey);
      if (files.has(id.slice(2)) || files.has(id)) found.push(`the id of ${naturalKey} under another key`);
    }
  for (const text of written) if (text.length > 3 && files.has(text)) found.push(text);
  const upper = written.flatMap((text) => text.toUpperCase().split(/[\s,/]+/));
  const words = [...upper, ...idTokens(...written), ...nameTokens(written[0]!, written[1] ?? ""), ...upper.map(compactId)];
  for (const word of [...words, ...words.flatMap(tokenKeys), ...upper.map(tailKey)])
    if (files.lookedUp.has(word)) found.push(`found by ${word}`);
  return found;
}

function isFoundWithKey(files: Files, { kind, naturalKey }: Guess): boolean {
  const id = new IdMinter(KEY).entity(kind, naturalKey);
  return files.has(id.slice(2)) || files.hasDigest(Buffer.from(id.slice(2), "hex"));
}

describe("a dictionary of what is in a masked store", () => {
  test("tells nothing without the key", () => {
    expect(known.length).toBeGreaterThan(12);
    expect(known.flatMap((guess) => rightWithoutKey(after, guess))).toEqual([]);
  });

  test("under the key finds each, and nothing that is not there", () => {
    expect(known.filter((guess) => !isFoundWithKey(after, guess)).map(({ naturalKey }) => naturalKey)).toEqual([]);
    expect(other.filter((guess) => isFoundWithKey(after, guess))).toEqual([]);
  });

  test("would have been right about each before: values and search words of what is not masked stand there as they are", () => {
    for (const guess of known)
      expect([guess.naturalKey, rightWithoutKey(before, guess).length > 0]).toEqual([guess.naturalKey, true]);
  });
});
