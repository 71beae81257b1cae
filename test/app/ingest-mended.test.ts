/** An ingest killed after its last row had landed, before anybody had asked who is who: the same command again completes it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { silentLogger } from "../support/silent-logger.ts";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { localReader } from "../support/local-reader.ts";

const TRAVEL = `flight_id,surname,given_names,date_of_birth,document_number,document_issuer
F1,SMITH,MOLLYMRS,1970-01-01,GB111,GBR
F2,MOLLY,SMITH,1970-01-01,GB111,GBR
F2,ROE,ANA,1971-02-02,PA222,PAN
`;

test("persons are worked out although every row is known already", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trama-mended-"));
  const path = join(folder, "season");
  mkdirSync(path);
  writeFileSync(join(path, "travel.csv"), TRAVEL);
  const context = await openContext({ dataDir: folder, store: { url: `sqlite:${folder}/a.db` }, logger: silentLogger });
  try {
    const bundle = await openBundle(path);
    for await (const { records } of parseBundle(bundle, context.minter))
      await context.store.ingestBatch({ source: bundle.info, receivedAt: 0, records });
    expect(await context.store.personAssignments()).toEqual(new Map());

    const report = await runIngest(localReader(context), { path });
    expect(report.records).toEqual({ read: 3, new: 0, superseding: 0, unchanged: 3, rejected: 0 });
    const persons = await context.store.personAssignments();
    expect([persons.size, new Set(persons.values()).size]).toEqual([2, 1]);

    // And of three identities of a day two are persons that were not there.
    writeFileSync(
      join(path, "travel.csv"),
      `${TRAVEL}F3,POE,JO,1972-03-03,PA3,PAN\nF3,POE,JOMR,1972-03-03,PA3,PAN\nF3,MOLLY,SMITH,1970-01-01,GB111,GBR\n`,
    );
    expect((await runIngest(localReader(context), { path })).entities).toMatchObject({ Identity: 1, Person: 1 });
  } finally {
    await closeContext(context);
    rmSync(folder, { recursive: true });
  }
});
