/**
 * The oracle with labels at random: whichever rows of a world are closed, a reader who may not read them is told what a store without
 * them tells, by any question. Rows of flights and bookings stay open (what those are called is another test's matter), and nobody is
 * a victim here: protection is the one thing that all records decide.
 */
import { afterEach, expect, test } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { type Served, serveWorld } from "../api/server.ts";
import { OPEN_FILES, openAnswering, QUESTIONS, type TourBundle as Bundle } from "../support/tour-questions.ts";
import { PLAIN_READER, tourBundle } from "../support/tour-world.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function serve(bundle: Bundle, reader: typeof LOCAL_ACCESS): Promise<Served> {
  const world = await openAnswering(bundle);
  closing.push(() => world.close());
  const served = await serveWorld({ world, reader });
  closing.push(() => served.close());
  return served;
}

test.each([1, 2, 3, 4])("labels of seed %i", async (seed) => {
  const prng = mulberry32(seed);
  const share = 0.1 + 0.4 * prng();
  const rows = (keep: (row: Bundle[string][number]) => boolean, bundle: Bundle): Bundle =>
    Object.fromEntries(Object.entries(bundle).map(([file, all]) => [file, all.filter(keep)]));
  const labelled = Object.entries(tourBundle()).map(([file, all]) => [
    file,
    all.map((row) => ({ ...row, handling: !OPEN_FILES.has(file) && prng() < share ? "AMBER//HARBOUR" : "" })),
  ]);
  const full = rows((row) => row.role !== "VICTIM" && row.kind !== "VICTIM_IDENTIFIED", Object.fromEntries(labelled) as Bundle);
  const plain = await serve(full, PLAIN_READER);
  const oracle = await serve(
    rows((row) => row.handling === "", full),
    LOCAL_ACCESS,
  );
  for (const question of QUESTIONS)
    expect([question, (await plain.ask(question)).body]).toEqual([question, (await oracle.ask(question)).body]);
});
