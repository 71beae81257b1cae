import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "#base/did-you-mean.ts";
import { editVariants, VARIANTS_MAX } from "#model/edit-variants.ts";
import type { EntityKind } from "#model/kinds.ts";
import { idTokens, nameTokens, tokenKeys } from "#model/search-keys.ts";
import { takeDates } from "#model/written-dates.ts";
import { planSearch, rankTokens, runSearch, type SearchLookup } from "#model/search.ts";

/** A store in memory: what stands in it, and every query it was asked. */
function memory(entities: readonly (readonly [id: string, kind: EntityKind, tokens: readonly string[]])[]): SearchLookup {
  const dictionary = [...new Set(entities.flatMap(([, , tokens]) => tokens))].sort();
  return {
    async searchTokens({ exact = [], prefix, keys = [], limit }) {
      const fits = (token: string) =>
        exact.includes(token) ||
        (prefix !== undefined && token.startsWith(prefix)) ||
        tokenKeys(token).some((key) => keys.includes(key));
      return dictionary
        .filter(fits)
        .slice(0, limit)
        .map((token) => ({ token }));
    },
    async searchPostings(tokens, kinds, limit) {
      const postings = tokens.flatMap((token) =>
        entities.filter(([, , own]) => own.includes(token)).map(([entity, kind]) => ({ token, entity, kind })),
      );
      return postings.filter(({ kind }) => kinds === null || kinds.includes(kind)).slice(0, limit);
    },
  };
}

const store = memory([
  ["i_1", "Identity", nameTokens("GONZALEZ PEREZ", "MARIA JOSE")],
  ["i_2", "Identity", nameTokens("GONZALES", "MARIO")],
  ["d_1", "TravelDocument", ["PA1234567"]],
  ["d_2", "TravelDocument", ["CC778899"]],
  ["i_5", "Identity", idTokens("PTY:S0042", "S0042")],
  ["i_3", "Identity", nameTokens("MUELLER", "JOERG")],
  ["i_4", "Identity", nameTokens("OBRIEN", "MARIA")],
  ["f_1", "Flight", idTokens("CM204")],
  ["t_1", "Contact", ["50760001111"]],
  ["t_2", "Contact", ["MARIAGONZALEZ@EXAMPLETEST"]],
  ["t_3", "Contact", ["TOKA00037FC5C150BDF"]],
  ["c_1", "Consignment", idTokens("02012345675", "020-12345675")],
  ["i_6", "Identity", [...nameTokens("ALAMIN", "NUR"), "1990-05-03"]],
  ["i_7", "Identity", [...nameTokens("AL AMIN", "NUR"), "1990-03-05"]],
  ["f_2", "Flight", [...idTokens("X0281"), "XQTKN"]],
  ["f_3", "Flight", [...idTokens("X0282"), "N123AB"]],
  ["d_3", "TravelDocument", ["19900503"]],
]);

async function find(text: string, kinds: readonly EntityKind[] | null = null): Promise<string[]> {
  const { hits } = await runSearch(store, planSearch(text), { kinds, hitsMax: Infinity });
  return hits.map(({ entity, score }) => `${entity} ${score.toFixed(2)}`);
}

describe("search", () => {
  test.each([
    ["the name", "gonzalez", "i_1 1.00"],
    ["a misspelling", "Gonsalez", "i_1 0.94"],
    ["diacritics", "María José González", "i_1 1.00"],
    ["another transliteration", "Müller", "i_3 0.94"],
    ["an apostrophe", "o'brien", "i_4 1.00"],
    ["a prefix", "gonz", "i_1 0.85"],
    ["a document", "pan:pa1234567", "d_1 1.00"],
    ["a document without its issuer", "PA1234567", "d_1 1.00"],
    ["a document misread", "PA12345G7", "d_1 0.80"],
    ["a document with digits swapped", "PA1234576", "d_1 0.80"],
    ["a document with its issuer, one digit short", "PAN:PA123456", "d_1 0.93"],
    ["a document with its issuer, misread", "PAN:PA12345G7", "d_1 0.80"],
    ["a worker with the airport", "pty:s0042", "i_5 1.00"],
    ["a phone as people write it", "+507 6000-1111", "t_1 1.00"],
    ["a phone with 00", "00507 6000 1111", "t_1 1.00"],
    ["an air waybill, either way", "020 12345675", "c_1 1.00"],
    ["an air waybill", "020-12345675", "c_1 1.00"],
    ["a flight with zeros", "CM0204", "f_1 1.00"],
    ["a flight with a space", "cm 204", "f_1 1.00"],
    ["e-mail", "Maria.Gonzalez@example.test", "t_2 1.00"],
    ["a document without its letters", "1234567", "d_1 0.89"],
    ["a document's last digits", "4567", "d_1 0.81"],
    ["a phone without its country", "6000-1111", "t_1 0.88"],
    ["a phone as it is dialled at home", "060001111", "t_1 0.88"],
    ["a phone's last digits", "1111", "t_1 0.79"],
    ["an air waybill without its airline", "12345675", "c_1 0.88"],
    ["a card's last digits", "50bdf", "t_3 0.77"],
    ["an aircraft's registration", "XQ-TKN", "f_2 1.00"],
    ["a registration without its hyphen", "xqtkn", "f_2 1.00"],
    ["a registration with digits", "N123AB", "f_3 1.00"],
    ["a registration misheard", "XQ-TKM", "f_2 0.41"],
    ["a name that is written without its hyphen", "Al-Amin, Nur", "i_6 1.00"],
    ["a birth date", "1990-05-03", "d_3 1.00"],
  ])("finds by %s", async (_, text, first) => expect((await find(text))[0]).toBe(first));

  test.each([
    "1990-05-03",
    "1990/5/3",
    "3.5.1990",
    "3 May 1990",
    "3rd of May, 1990",
    "May 3, 1990",
    "3 de mayo de 1990",
    "03MAY1990",
    "03MAY90",
    "19900503",
    "3-May-1990",
  ])("finds who was born on %s", async (written) => expect(await find(written, ["Identity"])).toContain("i_6 1.00"));

  test("reads a date with the day first and with the month first", async () => {
    expect(await find("03/05/1990", ["Identity"])).toEqual(["i_6 1.00", "i_7 1.00"]);
    expect(await find("nur alamin 3/5/1990", ["Identity"])).toEqual(["i_6 1.00", "i_7 0.94"]);
    expect(planSearch("13/05/1990").words[0]!.exact).toEqual(["1990-05-13", "13/05/1990", "13051990"]);
  });

  test("leaves alone what is no date", () => {
    for (const text of ["CM204/PTY/2026-11-21", "31/02/1990", "8-123-4567", "3 Mambo 1990", "1990-05-03T10:00Z", "99MAY90"])
      expect(takeDates(text), text).toEqual({ dates: [], rest: text });
  });

  test("says when more numbers end so than it looks at", async () => {
    const crowd = memory(Array.from({ length: 70 }, (_, i) => [`d_${10 + i}`, "TravelDocument", [`P${10 + i}001234`]] as const));
    const found = await runSearch(crowd, planSearch("1234"), { kinds: null, hitsMax: 50 });
    expect({ ...found, hits: found.hits.length }).toEqual({ hits: 50, found: 60, explored: 60, truncated: true });
  });

  test("several words: who has all of them comes first", async () => {
    const found = await find("maria gonzalez", ["Identity"]);
    expect(found[0]).toBe("i_1 1.00");
    expect(found.map((hit) => hit.slice(0, 3)).sort()).toEqual(["i_1", "i_2", "i_4"]);
  });

  test("kinds leave out the rest", async () => expect(await find("gonzalez", ["Flight"])).toEqual([]));

  test("nothing to look for finds nothing", async () => {
    for (const text of ["", " ", "-", "a", "' OR 1=1", "XXX"]) {
      const { words } = planSearch(text);
      expect(words.every((word) => word.text.length >= 2)).toBe(true);
      expect((await find(text)).filter((hit) => hit.endsWith("1.00"))).toEqual([]);
    }
  });

  test("says when a limit cut it short, and how much it looked at", async () => {
    const crowd = memory(
      Array.from({ length: 21_000 }, (_, i) => [`i_${String(i).padStart(6, "0")}`, "Identity", ["MARIA"]] as const),
    );
    const finds = await runSearch(crowd, planSearch("maria"), { kinds: null, hitsMax: 1_000 });
    expect({ ...finds, hits: finds.hits.length }).toEqual({ hits: 1_000, found: 20_000, explored: 20_000, truncated: true });
    expect(finds.hits[0]!.entity).toBe("i_000000");
  });

  test("planning takes any text without throwing and stays within its limits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const { words } = planSearch(text);
        expect(words.length).toBeLessThanOrEqual(12);
        for (const word of words) {
          expect(word.text).toMatch(/^[\x20-\x7e]+$/);
          expect(word.edits.length).toBeLessThanOrEqual(VARIANTS_MAX);
        }
      }),
    );
  });

  test("tokens rank by fit, ties by token, each once", () => {
    const [word] = planSearch("perez").words;
    const ranked = rankTokens(word!, ["PARIS", "PEREZA", "PERES", "PEREZ", "LOPEZ", "PERES"]);
    expect(ranked.map(({ token, fit }) => `${token} ${fit.toFixed(3)}`)).toEqual([
      "PEREZ 1.000",
      "PERES 0.941",
      "PEREZA 0.918",
      "PARIS 0.715",
    ]);
  });
});

describe("editVariants", () => {
  const number = fc.string({ unit: fc.constantFrom(..."AB0189"), minLength: 5, maxLength: 10 });

  test("are all one edit away, and never the text itself", () => {
    fc.assert(
      fc.property(number, (text) => {
        const variants = editVariants(text);
        expect(variants.length).toBeGreaterThan(0);
        for (const variant of variants) expect(editDistance(text, variant)).toBe(1);
        expect(new Set(variants).size).toBe(variants.length);
      }),
    );
  });

  test("hold every digit mistaken in a document number, and leave its issuer alone", () => {
    const variants = editVariants("PAN:PA1234567");
    expect(variants).toContain("PAN:PA1234568");
    expect(variants).toContain("PAN:PA123456");
    expect(variants).toContain("PAN:PA12345677");
    expect(variants).toContain("PAN:PA1324567");
    expect(variants.every((variant) => variant.startsWith("PAN:"))).toBe(true);
    expect(variants.length).toBeLessThan(VARIANTS_MAX);
  });

  test("none for short texts", () => expect(editVariants("CM20")).toEqual([]));
});
