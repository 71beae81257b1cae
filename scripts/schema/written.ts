/** The schema as it is written, the roots first and then file by file, and as it is joined and formatted. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { joinSchema } from "./join.ts";

const FOLDER = join(import.meta.dirname, "../../src/api/schema");

export async function joinedSchema(): Promise<string> {
  const rest = readdirSync(FOLDER).filter((name) => name !== "root.graphql");
  const text = joinSchema(["root.graphql", ...rest.sort()].map((name) => readFileSync(join(FOLDER, name), "utf8")));
  return format(text, { parser: "graphql", printWidth: 130 });
}
