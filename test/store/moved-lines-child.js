/**
 * For before.test.ts: opens a store with each of the given builds, a file of its own for each, and says what each reads in it.
 * Argument: the folder of the builds, named 0, 1, …, each with its `store.db`. Plain JavaScript: the builds are loaded as they would
 * be by Node, and some thousand files need not go through a compiler.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { tsImport } from "tsx/esm/api";

const { readAll, snapshotIdOf } = await tsImport("./read-all.ts", import.meta.url);
const { KEY_CHECK } = await tsImport("../support/batches.ts", import.meta.url);
const folder = process.argv[2];
for (const place of readdirSync(folder).sort((a, b) => Number(a) - Number(b))) {
  const dist = join(folder, place, "dist");
  const { openStore } = await import(join(dist, "store/open.js"));
  const { SnapshotBuilder } = await import(join(dist, "graph/build-snapshot.js"));
  const store = await openStore({ url: `sqlite:${join(folder, place, "store.db")}`, keyCheck: KEY_CHECK });
  const said = { place: Number(place), snapshot: await snapshotIdOf(store, new SnapshotBuilder()), read: await readAll(store) };
  process.stdout.write(`${JSON.stringify(said)}\n`);
  await store.close();
}
