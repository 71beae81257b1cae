/**
 * Writes anew what is made of tables of the program and of the schema as it is written (`npm run gen`). With `--check` it writes nothing and
 * fails while a file is not as it would be written, which is part of `npm run check`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { MADE_PARTS } from "./docs/parts.ts";
import { withPart } from "./docs/made-parts.ts";
import { DOCUMENTS, explorerDocuments } from "./schema/documents.ts";
import { schemaTypes } from "./schema/types.ts";
import { joinedSchema } from "./schema/written.ts";

async function madeFiles(): Promise<ReadonlyMap<string, string>> {
  const schema = await joinedSchema();
  const made = new Map([
    ["schema.graphql", schema],
    ["src/api/schema-types.gen.ts", await schemaTypes(schema)],
    [DOCUMENTS, await explorerDocuments(schema)],
  ]);
  for (const { page, name, make } of MADE_PARTS) {
    const path = relative(process.cwd(), page);
    made.set(path, withPart(made.get(path) ?? textOf(path), name, make()));
  }
  return made;
}

/** A file that is not there yet is made like any other. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const changed = [...(await madeFiles())].filter(([path, text]) => textOf(path) !== text);
if (!process.argv.includes("--check")) for (const [path, text] of changed) writeFileSync(path, text);
else if (changed.length > 0) {
  console.error(`not as they are made (run npm run gen): ${changed.map(([path]) => path).join(", ")}`);
  process.exitCode = 1;
}
