/** Writes schema.graphql anew (`npm run gen`). A test fails while it differs from what is written in src/api/schema. */
import { writeFileSync } from "node:fs";
import { joinedSchema } from "./written.ts";

writeFileSync("schema.graphql", await joinedSchema());
