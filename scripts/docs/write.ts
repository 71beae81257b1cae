/** Writes the made parts of the manuals anew (`npm run gen:docs`). The tests fail while they differ from the tables. */
import { readFileSync, writeFileSync } from "node:fs";
import { MADE_PARTS } from "./parts.ts";
import { withPart } from "./made-parts.ts";

for (const { page, name, make } of MADE_PARTS) {
  writeFileSync(page, withPart(readFileSync(page, "utf8"), name, make()));
}
