/** The explorer's questions as typed documents (src/web/explorer/query/documents.gen.ts): parsed here, so that no page has to. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as operations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";

export const DOCUMENTS = "src/web/explorer/query/documents.gen.ts";
const FOLDER = join(import.meta.dirname, "../../src/web/explorer/query");
const HEAD = "/* Made of the .graphql files beside it by npm run gen. */\n";

/** `schema`: its text, joined. */
export async function explorerDocuments(schema: string): Promise<string> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".graphql"));
  const made = await codegen({
    filename: DOCUMENTS,
    schema: parse(schema),
    documents: files.sort().map((name) => ({ location: name, document: parse(readFileSync(join(FOLDER, name), "utf8")) })),
    plugins: [{ operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { operations, typedDocumentNode },
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      immutableTypes: true,
      skipTypename: true,
      dedupeFragments: true,
      mergeFragmentTypes: true,
      optimizeDocumentNode: true,
      scalars: { ID: "string", DateTime: "string", Date: "string" },
    },
  });
  return HEAD + made;
}
