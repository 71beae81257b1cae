/** What a document is decides what it says of who shows it: an identity card is one person's own, and on a passport a family may travel. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { localReader } from "../support/local-reader.ts";
import { silentLogger } from "../support/silent-logger.ts";

const HEADER = "flight_id,surname,given_names,date_of_birth,document_type,document_number,document_issuer,destination_address";

/** How many persons two travellers of two days are, of one surname, birth date and document. */
async function personsOf(type: string, homes: readonly [string, string]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "trama-cards-"));
  const context = await openContext({ dataDir: folder, store: { url: `sqlite:${folder}/a.db` }, logger: silentLogger });
  try {
    const path = join(folder, "bundle");
    mkdirSync(path);
    const rows = homes.map((home, i) => `F${i},GARZON,${["CARMEN", "LUCIA"][i]!},1990-05-14,${type},84471206,PAN,"${home}"`);
    writeFileSync(join(path, "travel.csv"), [HEADER, ...rows, ""].join("\n"));
    await runIngest(localReader(context), { path });
    const persons = new Set((await context.store.personAssignments()).values());
    return persons.size === 0 ? homes.length : persons.size;
  } finally {
    await closeContext(context);
    rmSync(folder, { recursive: true });
  }
}

const HOME = "14 Calle Las Acacias, Urb. Versalles, San Miguelito 0819";

test.each([
  ["I", [HOME, "Versalles, C/ Las Acacias 14, San Miguelito 0819"], 1],
  ["I", [HOME, "201 Avenida Cincuentenario, Coco del Mar, Parque Lefevre 0816"], 2],
  ["P", [HOME, HOME], 2],
  ["", [HOME, HOME], 2],
] as const)("a document of type %j, homes %j: %i", async (type, homes, persons) => {
  expect(await personsOf(type, homes)).toBe(persons);
});
