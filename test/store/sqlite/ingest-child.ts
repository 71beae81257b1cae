/** For crash.test.ts: ingests batches of a world for ever, says after each that it has landed, and is killed. */
import { openStore } from "#store/open.ts";
import { KEY_CHECK } from "../../support/batches.ts";
import { crashBatches } from "./crash-world.ts";

const store = await openStore({ url: process.argv[2]!, keyCheck: KEY_CHECK });
for (const batch of crashBatches()) {
  const { seq } = await store.ingestBatch(batch);
  process.stdout.write(`landed ${seq}\n`);
}
process.stdout.write("done\n");
