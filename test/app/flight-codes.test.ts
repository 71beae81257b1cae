/** One flight as two agencies write it, and a store from before both were one. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";
import type { RecordDraft } from "#model/record.ts";
import { graphOf } from "../support/batches.ts";
import { localReader } from "../support/local-reader.ts";
import { silentLogger } from "../support/silent-logger.ts";

const IATA = "CM,204,2026-11-21,PTY,MAD";
const ICAO = "CMP,0204,2026-11-21,MPTO,LEMD";

test.each([
  ["in IATA codes first", [IATA, ICAO]],
  ["in ICAO codes first", [ICAO, IATA]],
  ["with one code of each kind", ["CM,204,2026-11-21,MPTO,MAD", "CMP,204,2026-11-21,PTY,LEMD"]],
])("two agencies speak of one flight and one traveller: %s", async (_, [first, second]) => {
  await inStore(async ({ ingest, flights, travellers }) => {
    const reports = [await ingest({ source: "A", flight: first! }), await ingest({ source: "B", flight: second! })];
    expect(reports.map(({ rejects, warnings }) => [...rejects, ...warnings])).toEqual([[], []]);
    expect(await flights()).toEqual(["CM204/PTY/2026-11-21 to MAD"]);
    expect(await travellers()).toBe(1);
  });
});

test("a flight that the store has under ICAO codes comes under the others with its source's next export, and its travellers with it", async () => {
  await inStore(async ({ ingest, flights, travellers, before }) => {
    await before({ source: "A", flight: ICAO }, "CMP204/MPTO/2026-11-21");
    expect(await flights()).toEqual(["CMP204/MPTO/2026-11-21 to MAD"]);
    // The same export says nothing new, so nothing changes.
    expect((await ingest({ source: "A", flight: ICAO })).records).toMatchObject({ new: 0, superseding: 0, unchanged: 2 });
    expect(await flights()).toEqual(["CMP204/MPTO/2026-11-21 to MAD"]);
    await ingest({ source: "A", flight: ICAO, arrival: "2026-11-21T23:30:00Z", exported: "2026-11-23T00:00:00Z" });
    expect(await flights()).toEqual(["CM204/PTY/2026-11-21 to MAD"]);
    await ingest({ source: "B", flight: IATA });
    expect([await flights(), await travellers()]).toEqual([["CM204/PTY/2026-11-21 to MAD"], 1]);
  });
});

interface Said {
  readonly source: string;
  readonly flight: string;
  readonly arrival?: string;
  readonly exported?: string;
}

async function inStore(run: (store: ReturnType<typeof storeOf> extends Promise<infer S> ? S : never) => Promise<void>) {
  const store = await storeOf();
  try {
    await run(store);
  } finally {
    await store.close();
  }
}

async function storeOf() {
  const folder = mkdtempSync(join(tmpdir(), "trama-codes-"));
  const context = await openContext({ dataDir: folder, store: { url: `sqlite:${folder}/a.db` }, logger: silentLogger });
  const write = ({ source, flight, arrival = "2026-11-21T23:10:00Z", exported = "2026-11-22T00:00:00Z" }: Said) => {
    const path = join(folder, `${source}-${exported.slice(0, 10)}`);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "bundle.json"), JSON.stringify({ source, exported_at: exported }));
    writeFileSync(
      join(path, "flights.csv"),
      `flight_id,carrier,number,date,origin,destination,departs_at,arrives_at\nF1,${flight},2026-11-21T14:00:00Z,${arrival}\n`,
    );
    writeFileSync(
      join(path, "travel.csv"),
      "flight_id,surname,given_names,date_of_birth,booking_ref,seat\nF1,ROE,ANA,1985-03-12,AAA111,11A\n",
    );
    return path;
  };
  const entities = async (kind: string) =>
    (
      (await graphOf(context.store)).entities as {
        kind: string;
        natural: string;
        assertions: { props: { destination?: string } }[];
      }[]
    ).filter((entity) => entity.kind === kind);
  return {
    ingest: (said: Said) => runIngest(localReader(context), { path: write(said) }),
    /** As a build wrote it to which codes were only letters. */
    async before(said: Said, key: string) {
      const bundle = await openBundle(write(said));
      const spelt = (record: RecordDraft): RecordDraft => ({
        ...record,
        entities: record.entities.map((fact) =>
          fact.kind === "Flight" && fact.alias !== true
            ? { ...fact, id: context.minter.entity("Flight", key), natural: key }
            : fact,
        ),
      });
      for await (const { records } of parseBundle(bundle, context.minter))
        await context.store.ingestBatch({ source: bundle.info, receivedAt: 0, records: records.map(spelt) });
    },
    flights: async () =>
      (await entities("Flight")).map(({ natural, assertions }) => `${natural} to ${assertions[0]!.props.destination}`),
    travellers: async () => new Set((await context.store.personAssignments()).values()).size,
    async close() {
      await closeContext(context);
      rmSync(folder, { recursive: true });
    },
  };
}
