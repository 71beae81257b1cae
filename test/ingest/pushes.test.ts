/** A later push of a booking takes the place of an earlier one, in whatever order they come. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseBundle } from "#ingest/parse-bundle.ts";
import { openStore } from "#store/open.ts";
import { bundleOf, minter } from "./formats/support/read-bundle.ts";

const first = readFileSync(new URL("./formats/pnrgov/fixtures/one-booking.edi", import.meta.url), "utf8");
/** A day later: rebooked by a day. */
const later = first.replace("261119:2100", "261120:2100").replace("TVL+211126:0805::1210", "TVL+221126:0805::1210");

async function landed(pushes: readonly string[]) {
  const store = await openStore({ url: "sqlite::memory:", keyCheck: minter.keyCheck() });
  for (const push of pushes) {
    const bundle = bundleOf({ "push.edi": push });
    for await (const { records, exportedAt } of parseBundle(bundle, minter))
      if (records.length > 0)
        await store.ingestBatch({ source: { ...bundle.info, exportedAt: exportedAt! }, receivedAt: 0, records });
  }
  const { entities, links } = await store.info();
  await store.close();
  return { entities, links };
}

test("in any order, and again", async () => {
  const expected = await landed([first, later]);
  // Both flights are known; on the first nobody is any more.
  expect([expected.links.TRAVELLED_ON, expected.links.BOOKED_FOR, expected.entities.Flight]).toEqual([2, 1, 2]);
  expect(await landed([later, first])).toEqual(expected);
  expect(await landed([first, later, first, later])).toEqual(expected);
});
