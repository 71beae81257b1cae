import type { RecordBatch } from "#model/record.ts";
import { alias, batch, draft, entity, source, T0 } from "../../support/batches.ts";

export const CRASH_BATCHES = 40;
export const CRASH_ROWS = 300;

/** Each batch has as many records, so that the number of records tells whether only whole batches landed. */
export function* crashBatches(): Generator<RecordBatch> {
  for (let b = 0; b < CRASH_BATCHES; b++) {
    const rows = Array.from({ length: CRASH_ROWS }, (_, i) =>
      draft("ALFA", `${b}/${i}`, "a", {
        entities: [
          entity("Identity", `${b}/${i}`, { asserted: {}, tokens: [`N${i}`] }),
          alias("Flight", `F${b}`),
          entity("TravelDocument", `${b}/${i}`),
        ],
        links: [
          { kind: "TRAVELLED_ON", from: 0, to: 1, event: true, at: T0 },
          { kind: "HOLDS", from: 0, to: 2 },
        ],
      }),
    );
    yield batch(source("ALFA"), ...rows);
  }
}
