/** The statements in cypher/: each says what it is for, is used, and takes its values as parameters. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COLLECTIONS } from "#model/documents.ts";
import { migrations, statement } from "#store/neo4j/statements.ts";
import { sourceFiles } from "../../tidy/sources.ts";

const code = sourceFiles(["src/store/neo4j"], [".ts"])
  .map(({ text }) => text)
  .join("\n");
const texts = new Map(
  sourceFiles(["cypher"], [".cypher"]).map(({ path, text }) => [path.replace(/^cypher\/|\.cypher$/g, ""), text]),
);

describe("statements", () => {
  it("begin with what they are for", () => {
    expect(texts.size).toBeGreaterThan(50);
    expect([...texts].filter(([, text]) => !text.startsWith("// ")).map(([name]) => name)).toEqual([]);
  });

  it("are all used, and none is used that is not there", () => {
    const used = new Set([...code.matchAll(/"((?:read|write)\/[a-z-]+)"/g)].map((match) => match[1]!));
    const there = [...texts.keys()].filter((name) => !name.startsWith("constraints/"));
    expect([...used].sort()).toEqual(there.sort());
  });

  it("take a word only from our own lists, and only where they have a place for one", () => {
    expect(statement("read/scan-links", "HOLDS")).toContain("[r:HOLDS]");
    expect(() => statement("read/scan-links", "HOLDS]-() DETACH DELETE a //")).toThrow("is no LINK_KIND");
    expect(() => statement("read/scan-links")).toThrow("takes LINK_KIND");
    expect(() => statement("read/meta", "HOLDS")).toThrow("takes no word");
    expect(() => statement("read/nothing")).toThrow("there is no cypher/read/nothing.cypher");
  });

  it("make up migrations that can run twice, one index for every collection", () => {
    const all = migrations();
    expect(all.map(({ version }) => version)).toEqual(all.map(({ version }) => version).sort());
    expect(all.filter(({ text }) => text.includes("document_id_"))).toHaveLength(COLLECTIONS.length);
    // Data are brought over only where they have not been yet; what is gone cannot go again.
    expect(all.filter(({ text }) => !/IF NOT EXISTS|IF EXISTS|IS NULL|MERGE|valueType|_Posting/.test(text))).toEqual([]);
  });

  it("of migrations are those that databases have had, and new ones are written down", () => {
    const given = JSON.parse(readFileSync(new URL("migrations.json", import.meta.url), "utf8")) as Record<string, string>;
    const now = Object.fromEntries(migrations().map(({ name, sha256 }) => [name, sha256]));
    expect(now, "a statement that has run is not changed or taken away: write another file after it").toMatchObject(given);
    expect(now, "add the new statements and their hashes to migrations.json").toEqual(given);
  });
});
