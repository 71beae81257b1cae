/** Pages of which the second half became zeros, of every kind, chosen by seed: a check tells of each that took anything away. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "#base/errors.ts";
import { mulberry32, randomInt, shuffle } from "#base/prng.ts";
import { openStore } from "#store/open.ts";
import { batch, draft, entity, KEY_CHECK, minter, source } from "../../support/batches.ts";

type PageKind = "leaf" | "internal" | "overflow";

const PAGES_OF_A_KIND = 25;
const SEED = 20261129;

let folder: string;
let path: string;
const copy = (): string => join(folder, "copy.db");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "trama-damage-"));
  path = join(folder, "trama.db");
  const prng = mulberry32(SEED);
  const words = (length: number): string =>
    Array.from({ length }, () => String.fromCharCode(65 + randomInt(prng, 26)) + String(randomInt(prng, 1000))).join(" ");
  const store = await openStore({ url: `sqlite:${path}`, keyCheck: KEY_CHECK });
  const records = Array.from({ length: 400 }, (_, i) => {
    // Every fourth is longer than a page.
    const content = words(i % 4 === 0 ? 1500 : 20);
    const flight = entity("Flight", `F${i % 40}`, { tokens: [`F${i % 40}`] });
    const who = entity("Identity", `P${i}`, { asserted: { surname: words(3) }, tokens: [`P${i}`, `Q${i % 17}`] });
    const link = { kind: "TRAVELLED_ON", from: 0, to: 1, at: i, event: true, props: { seat: words(2) } } as const;
    return { ...draft("ALFA", String(i), content, { entities: [who, flight], links: [link] }), raw: content };
  });
  await store.ingestBatch(batch(source("ALFA"), ...records));
  const docs = Array.from({ length: 60 }, (_, i) => ({
    ...{ id: `f${i}`, sort: String(i % 7), refs: [entity("Identity", `P${i}`).id, entity("Identity", `P${i + 1}`).id] },
    body: { id: `f${i}`, said: words(i % 2 === 0 ? 2500 : 10) } as never,
  }));
  await store.putDocs([{ collection: "findings", append: docs }]);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pagesOf(kind: PageKind): number[] {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db.prepare("SELECT pageno FROM dbstat WHERE pagetype = ? AND pageno > 1 ORDER BY pageno").all(kind);
  db.close();
  return (rows as { pageno: number }[]).map(({ pageno }) => pageno);
}

function pageSize(bytes: Buffer): number {
  return bytes.readUInt16BE(16);
}

/** Codes of what a check says, or of why the store is refused at once. */
async function told(): Promise<string[]> {
  try {
    const store = await openStore({ url: `sqlite:${copy()}`, keyCheck: KEY_CHECK, existing: true });
    try {
      return (await store.check((keyHash, content) => minter.recordId(keyHash, content))).map(({ code }) => code);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof AppError) return [error.code];
    throw error;
  }
}

/** All that the tables hold, read in the order of their rows. Null when it cannot be read. */
function contents(file: string): string | null {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      .all();
    const isWhole = (db.prepare("PRAGMA integrity_check").get() as { integrity_check: string }).integrity_check === "ok";
    return isWhole ? JSON.stringify(tables.map((table) => db.prepare(`SELECT * FROM "${String(table.name)}"`).all())) : null;
  } catch {
    return null;
  } finally {
    db.close();
  }
}

describe("a page half of zeros", () => {
  it("is none in what was made", async () => {
    copyFileSync(path, copy());
    expect(await told()).toEqual([]);
  });

  it.each<PageKind>(["leaf", "internal", "overflow"])("is found by a check: %s", async (kind) => {
    const bytes = readFileSync(path);
    const size = pageSize(bytes);
    const whole = contents(path);
    const pages = shuffle(pagesOf(kind), mulberry32(SEED)).slice(0, PAGES_OF_A_KIND);
    expect(pages.length).toBeGreaterThan(kind === "internal" ? 3 : 20);
    let harmful = 0;
    for (const page of pages) {
      const damaged = Buffer.from(bytes).fill(0, page * size - size / 2, page * size);
      writeFileSync(copy(), damaged);
      // Where only the rest of what was deleted lay, nothing is lost.
      if (contents(copy()) === whole) continue;
      harmful++;
      const codes = await told();
      expect([page, codes.length > 0]).toEqual([page, true]);
    }
    expect(harmful).toBeGreaterThan(pages.length / 2);
  });
});
