/** Builds in which the lines of what is stored stand elsewhere and a word is put between the others: stores must not notice. */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#base/worker.ts";

/** A table of words and codes in a built file, and what else an entry of it says. */
const TABLES = /(codesOf\(\{|export const (?:ENTITIES|LINKS) = \{)([^;]*?)(\}\)?;)/g;
const ENTRY = /\w+: (?:\d+|\{ code: (?:[^{}]*) \})/g;

/** The program built with each table turned by so many lines and a new word before that many. `rooms`: of src/, all by default. */
export function writeMovedBuild(folder: string, place: number, rooms = readdirSync(join(packageRoot, "dist"))): number {
  const dist = join(folder, "dist");
  mkdirSync(dist, { recursive: true });
  for (const room of rooms) cpSync(join(packageRoot, "dist", room), join(dist, room), { recursive: true });
  for (const beside of ["node_modules", "cypher", "schema.graphql"]) symlinkSync(join(packageRoot, beside), join(folder, beside));
  const { name, version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as Record<string, string>;
  const imports = { "#*.ts": "./dist/*.js" };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version, type: "module", imports }));
  let tables = 0;
  for (const file of readdirSync(join(dist, "model"))) {
    const path = join(dist, "model", file);
    if (!file.endsWith(".js") || !statSync(path).isFile()) continue;
    const moved = readFileSync(path, "utf8").replace(TABLES, (_, head: string, body: string, tail: string) => {
      const entries = body.match(ENTRY);
      if (entries === null) return `${head}${body}${tail}`;
      tables++;
      return `${head} ${withMoved(entries, place).join(", ")} ${tail}`;
    });
    writeFileSync(path, moved);
  }
  return tables;
}

function withMoved(entries: readonly string[], place: number): string[] {
  const turn = place % entries.length;
  const turned = [...entries.slice(turn), ...entries.slice(0, turn)];
  const first = entries[0]!;
  // The new word takes the next code; a new kind of entity has a letter that no other has.
  const added = first
    .replace(/^\w+/, "NewWord")
    .replace(/\d+/, String(entries.length))
    .replace(/prefix: "\w"/, 'prefix: "y"');
  return [...turned.slice(0, place), added, ...turned.slice(place)];
}
