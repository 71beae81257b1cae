import { expect, test } from "vitest";
import { localDay, momentAt } from "#model/airports/airport-zones.ts";
import { AIRPORT_ZONES } from "#model/airports/airport-zones.gen.ts";

const at = (text: string) => Date.parse(text);

test("days at airports are those of their time zones, in summer and winter", () => {
  expect([
    localDay("PTY", at("2026-11-22T04:59:59Z")),
    localDay("MPTO", at("2026-11-22T05:00:00Z")),
    localDay("MAD", at("2026-07-01T21:59:59Z")),
    localDay("MAD", at("2026-07-01T22:00:00Z")),
    localDay("MAD", at("2026-12-01T22:59:59Z")),
    localDay("AKL", at("2026-11-20T13:55:00Z")),
    localDay("KTM", at("2026-11-20T18:15:00Z")),
    localDay("QQQ", at("2026-11-20T18:15:00Z")),
    localDay("", 0),
  ]).toEqual([
    ...["2026-11-21", "2026-11-22", "2026-07-01", "2026-07-02", "2026-12-01", "2026-11-21", "2026-11-21"],
    ...[undefined, undefined],
  ]);
});

test("what clocks show is a moment, and an hour that is skipped is none", () => {
  const moment = (airport: string, local: string) => {
    const ms = momentAt(airport, local);
    return ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 16);
  };
  expect([
    moment("PPT", "2026-11-20T23:55"),
    moment("MAD", "2026-07-01T12:00"),
    moment("MAD", "2026-10-25T02:30"),
    moment("MAD", "2026-03-29T02:30"),
    moment("MAD", "2026-03-29T03:30"),
    moment("QQQ", "2026-03-29T03:30"),
    moment("MAD", ""),
  ]).toEqual([
    ...["2026-11-21T09:55", "2026-07-01T10:00", "2026-10-25T00:30", undefined, "2026-03-29T01:30", undefined, undefined],
  ]);
});

test("every airport of the table is in one zone, which the runtime knows", () => {
  const groups = AIRPORT_ZONES.split("|").map((group) => group.split(" "));
  const codes = groups.flatMap(([, of]) => of!.match(/.{3}/g)!);
  expect(groups.filter(([, of]) => !/^([A-Z]{3})+$/.test(of!))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
  const unknown = groups.filter(([, of]) => localDay(of!.slice(0, 3), 0) === undefined).map(([zone]) => zone);
  // A zone that was made since the oldest runtime we run on.
  expect(unknown.filter((zone) => zone !== "America/Coyhaique")).toEqual([]);
});
