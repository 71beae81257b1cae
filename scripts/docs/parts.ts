/** Every part of a manual that is made from a table of the program. */
import { join } from "node:path";
import { packageRoot } from "#base/worker.ts";
import { bundleTables } from "./bundle-tables.ts";
import { entityTable, linkTable, wordTable } from "./model-tables.ts";
import { sizeTable } from "./scenario-tables.ts";

export interface MadePart {
  readonly page: string;
  readonly name: string;
  readonly make: () => string;
}

const docs = (page: string): string => join(packageRoot, "docs", page);

export const MADE_PARTS: readonly MadePart[] = [
  { page: docs("bundle.md"), name: "files", make: bundleTables },
  { page: docs("model.md"), name: "entities", make: entityTable },
  { page: docs("model.md"), name: "links", make: linkTable },
  { page: docs("model.md"), name: "words", make: wordTable },
  { page: join(packageRoot, "src/scenario/README.md"), name: "sizes", make: sizeTable },
];
