import { expect, test } from "vitest";
import { AIRPORT_PLACES } from "#model/airports/airport-places.gen.ts";
import { placeOf, placeOfCountry } from "#model/airports/airport-places.ts";

test("airports lie where they lie, under either code", () => {
  expect([placeOf("PTY"), placeOf("mpto"), placeOf("MAD"), placeOf("AKL"), placeOf("GRU"), placeOf("QQQ"), placeOf("")]).toEqual([
    ...Array(2).fill({ latitude: 9.07, longitude: -79.38 }),
    { latitude: 40.49, longitude: -3.57 },
    { latitude: -37.01, longitude: 174.79 },
    { latitude: -23.44, longitude: -46.47 },
    ...Array(2).fill(undefined),
  ]);
});

test("a country lies in the middle of its airports, also where these are on both sides of 180 degrees", () => {
  const { latitude, longitude } = placeOfCountry("FJI")!;
  expect([Math.round(latitude / 2), Math.abs(longitude) > 175]).toEqual([-9, true]);
  expect(Math.round(placeOfCountry("col")!.latitude / 5)).toBe(1);
  expect(placeOfCountry("QQQ")).toBe(undefined);
});

test("every airport of the table is in one country and somewhere on the globe", () => {
  const codes = AIRPORT_PLACES.split("|").flatMap((group) =>
    [...group.split(" ")[1]!.matchAll(/(.{3}).{5}/g)].map(([, code]) => code!),
  );
  expect(new Set(codes).size).toBe(codes.length);
  const wrong = codes.filter((code) => {
    const { latitude, longitude } = placeOf(code)!;
    return !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180);
  });
  expect(wrong).toEqual([]);
});
