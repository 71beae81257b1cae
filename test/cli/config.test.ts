/** Where the password of a Neo4j may stand. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readConfig } from "#config.ts";

const folder = mkdtempSync(join(tmpdir(), "trama-config-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(text: string): string {
  const path = join(folder, "secret");
  writeFileSync(path, text);
  return path;
}

describe("a password for Neo4j", () => {
  test("stands in a variable, or in a file with or without a line end", () => {
    expect(readConfig({ NEO4J_USERNAME: "neo4j", NEO4J_PASSWORD: "one" }).neo4j).toEqual({ username: "neo4j", password: "one" });
    for (const text of ["two/ b", "two/ b\n", "two/ b\r\n"]) {
      const env = { NEO4J_USERNAME: "neo4j", NEO4J_PASSWORD_FILE: fileOf(text) };
      expect(readConfig(env).neo4j).toEqual({ username: "neo4j", password: "two/ b" });
    }
  });

  test("stands behind its user in a file as the database's image reads it", () => {
    const env = { NEO4J_AUTH_FILE: fileOf("neo4j/with/slash\n"), NEO4J_DATABASE: "trama" };
    expect(readConfig(env).neo4j).toEqual({ username: "neo4j", password: "with/slash", database: "trama" });
  });

  test.each([
    ["two ways at once", { NEO4J_PASSWORD: "a", NEO4J_PASSWORD_FILE: "b" }, "NEO4J_PASSWORD and NEO4J_PASSWORD_FILE"],
    ["no file", { NEO4J_PASSWORD_FILE: join(folder, "none") }, "NEO4J_PASSWORD_FILE names cannot be read (ENOENT)"],
    ["a folder", { NEO4J_AUTH_FILE: folder }, "NEO4J_AUTH_FILE names cannot be read (EISDIR)"],
  ])("says what is wrong with %s", (_, env, text) => {
    expect(() => readConfig(env)).toThrow(text);
  });

  test.each(["", "\n", "a\nb", "secret-without-user", "/secret", "neo4j/"])(
    "refuses a file of %j, and does not tell it",
    (text) => {
      let said = "";
      try {
        readConfig({ NEO4J_AUTH_FILE: fileOf(text) });
      } catch (error) {
        said = (error as Error).message;
      }
      expect(said).toContain("NEO4J_AUTH_FILE");
      expect(said).not.toContain("secret-without");
    },
  );
});
