/**
 * Damaged files, 100,000 and more of them from seeds (this file and its sibling for the other format): reading one never throws,
 * never hangs, and every record that comes out of it is whole: links point into it and join kinds that may be joined, ids are
 * ids, nothing unknown is written as a value.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import { readPaxlstRecords, scanPaxlst } from "#ingest/formats/paxlst/read-records.ts";
import { contextOf, faults, mutate, pieces } from "../support/fuzz.ts";

const CASES = 24_000;
const TIMEOUT_MS = 300_000;
const SHORT =
  "UNA:+.? 'UNB+UNOA:4'UNH+1+PAXLST:D:05B:UN'BGM+745'TDT+20+QM70'LOC+125+LIM'DTM+189:2703010100'LOC+87+PTY'NAD+FL+++ROE:ANA'ATT+2++F'DTM+329:900101'RFF+AVF:AB12'FTX+BAG+++Q1:2'DOC+P+P9'DTM+36:300101'LOC+91+PAN'NAD+FM+++POE:JO'CNT+42:1'UNT+17+1'";
const CLOSED =
  "UNB+UNOA:4'UNH+1+PAXLST:D:12B:UN'BGM+266+CLOB'TDT+20+CMP204+++CM'LOC+92+MPTO'DTM+189:202711210900:203'LOC+92+SKBO'DTM+232:2711211000'LOC+125+BOG'DTM+136:2711211100'LOC+87+MAD'NAD+ZZZ'RFF+AVF:TYR123'RFF+ABO:U1'NAD+ZZZ'RFF+AVF:TYR124'NAD+FL+++O'NEAL:D'ARCY'RFF+CR:9'NAD+GH+++X'UNT+21+1'UNZ+1+R'";
const OLDER =
  "UNB+UNOA:1'UNH+1+PAXLST:001:000:NZ+ZX812/261121/2300'CTA+IC+:DESK'TDT++ZX812+40+ZX'LOC+005+PAPTY:50'DTM+136+261121+1030+M05'LOC+PT+USHNL:50'DTM+132+261121+1900+P8'LOC+008+USLAX:50'DTM+132+261121+2200+M05'UNS+D'PDT+P/182345345:290909:PA+ROE:ANA:P:590429:F+PAX+PAPTY:USLAX'PDT+V/1:290902:PA+O?'POE:JO::560704:M+CRW'UNT+13+1'UNZ+1+1'";

test(
  "damaged passenger lists",
  async () => {
    const prng = mulberry32(20261123);
    const fixtures = ["one-flight", "two-messages"].map((name) =>
      readFileSync(new URL(`./fixtures/${name}.edi`, import.meta.url), "utf8"),
    );
    // Mostly the short ones: what a case costs is its length.
    const samples = [...fixtures, ...Array.from({ length: 6 }, () => [SHORT, CLOSED, OLDER]).flat()];
    const bad: unknown[] = [];
    let records = 0;
    for (let i = 0; i < CASES; i++) {
      const text = mutate(samples[i % samples.length]!, prng);
      try {
        const context = contextOf("list");
        await scanPaxlst(pieces(text, prng), context.index.listedTwice);
        for await (const drafts of readPaxlstRecords(pieces(text, prng), context)) {
          records += drafts.length;
          for (const draft of drafts) for (const fault of faults(draft)) bad.push({ case: i, fault });
        }
      } catch (error) {
        bad.push({ case: i, text, error });
      }
    }
    expect(bad.slice(0, 5)).toEqual([]);
    expect(records).toBeGreaterThan(CASES);
  },
  TIMEOUT_MS,
);
