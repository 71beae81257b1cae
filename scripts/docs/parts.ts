/** Every part of a manual that is made from a table of the program. */
import { join } from "node:path";
import { packageRoot } from "#base/worker.ts";
import { bundleTables, columnNameTable } from "./bundle-tables.ts";
import { reasonTable, settingTable, tieTable, versionTable } from "./method-tables.ts";
import { entityTable, linkTable, wordTable } from "./model-tables.ts";
import { sizeTable } from "./scenario-tables.ts";

export interface MadePart {
  readonly page: string;
  readonly name: string;
  readonly make: () => string;
}

const at = (page: string): string => join(packageRoot, page);

export const MADE_PARTS: readonly MadePart[] = [
  { page: at("docs/bundle.md"), name: "files", make: bundleTables },
  { page: at("docs/bundle.md"), name: "column-names", make: columnNameTable },
  { page: at("docs/method.md"), name: "ties", make: tieTable },
  { page: at("docs/method.md"), name: "reasons", make: reasonTable },
  { page: at("docs/method.md"), name: "settings", make: settingTable },
  { page: at("docs/method.md"), name: "versions", make: versionTable },
  { page: at("docs/model.md"), name: "entities", make: entityTable },
  { page: at("docs/model.md"), name: "links", make: linkTable },
  { page: at("docs/model.md"), name: "words", make: wordTable },
  { page: at("src/scenario/README.md"), name: "sizes", make: sizeTable },
];
