/** Damaged pushes of bookings, as ../paxlst/fuzz.test.ts has it for lists: reading one never throws, never hangs, and every record is whole. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import { readMessages } from "#ingest/formats/read-messages.ts";
import { contextOf, faults, mutate, pieces } from "../support/fuzz.ts";

const CASES = 6_000;
const TIMEOUT_MS = 300_000;
const FIXTURES = new URL("./fixtures/", import.meta.url);
const SHORT =
  "UNB+IATA:1+QM+XX+261119:2100+P1'UNH+1+PNRGOV:13:1:IA'SRC'RCI+QM:AB12CD::011126:1200'TIF+ROE+ANAMRS:A:1'SSR+DOCS:HK:1:QM:::::/P/PAN/PA1/PAN/02JAN90/F/01MAY31/ROE/ANA'FOP+CC:::VI:411111XXXXXX1111:0229'TVL+211126:0805::1210+PTY+MIA+QM+204'TRA+ZZ+12'RPI+1+HK'DAT+2:211126:0615'TRI++1:::1'SSD+1A'TBD++1:9:700+++QM:0683:2'UNT+15+1'UNZ+1+P1'";

test(
  "damaged pushes of bookings",
  async () => {
    const prng = mulberry32(20261130);
    const fixtures = readdirSync(FIXTURES)
      .filter((name) => name.endsWith(".edi"))
      .map((name) => readFileSync(new URL(name, FIXTURES), "utf8"));
    // Mostly the short one: what a case costs is its length.
    const samples = [...fixtures, ...Array.from({ length: 2 * fixtures.length }, () => SHORT)];
    const bad: unknown[] = [];
    let records = 0;
    for (let i = 0; i < CASES; i++) {
      const text = mutate(samples[i % samples.length]!, prng);
      try {
        for await (const { drafts } of readMessages(pieces(text, prng), contextOf("push"))) {
          records += drafts.length;
          for (const draft of drafts) for (const fault of faults(draft)) bad.push({ case: i, fault });
        }
      } catch (error) {
        bad.push({ case: i, text, error });
      }
    }
    expect(bad.slice(0, 5)).toEqual([]);
    expect(records).toBeGreaterThan(CASES / 2);
  },
  TIMEOUT_MS,
);
