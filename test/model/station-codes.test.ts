import { expect, test } from "vitest";
import { flightKey } from "#model/natural-key.ts";
import { AIRPORT_PAIRS, CARRIER_PAIRS } from "#model/station-codes.gen.ts";
import { airportCode, carrierCode, lacksAirport, lacksCarrier } from "#model/station-codes.ts";

test("both codes of an airline or airport are one, and of others nothing is made up", () => {
  expect(["MPTO", " mpto ", "LEMD", "KMIA", "SKBO", "PTY", "zzzz", "ZZ", ""].map(airportCode)).toEqual([
    ...["PTY", "PTY", "MAD", "MIA", "BOG", "PTY", "ZZZZ", "ZZ", ""],
  ]);
  expect(["CMP", "cmp", "IBE", "AVA", "AFR", "CM", "QQZ", "9C", ""].map(carrierCode)).toEqual([
    ...["CM", "CM", "IB", "AV", "AF", "CM", "QQZ", "9C", ""],
  ]);
  expect([lacksAirport("ZZZZ"), lacksAirport("MPTO"), lacksAirport("QQQ"), lacksCarrier("QQZ"), lacksCarrier("QM")]).toEqual([
    ...[true, false, false, true, false],
  ]);
  expect(flightKey({ carrier: "CMP", number: "0204", origin: "MPTO", date: "2026-11-21" })).toBe("CM204/PTY/2026-11-21");
});

test("the table gives every ICAO code one IATA code, and no IATA code another one", () => {
  const cut = (packed: string, length: number) => packed.match(new RegExp(`.{${length}}`, "g"))!;
  const airports = cut(AIRPORT_PAIRS, 7);
  const carriers = cut(CARRIER_PAIRS, 5);
  expect([airports.join(""), carriers.join("")]).toEqual([AIRPORT_PAIRS, CARRIER_PAIRS]);
  expect(airports.filter((pair) => !/^[A-Z]{7}$/.test(pair))).toEqual([]);
  expect(carriers.filter((pair) => !/^[A-Z]{3}(?!\d\d)[A-Z0-9]{2}$/.test(pair))).toEqual([]);
  expect(new Set(airports.map((pair) => pair.slice(0, 4))).size).toBe(airports.length);
  // Two airports of one code would be one airport.
  expect(new Set(airports.map((pair) => pair.slice(4))).size).toBe(airports.length);
  expect(new Set(carriers.map((pair) => pair.slice(0, 3))).size).toBe(carriers.length);
});
