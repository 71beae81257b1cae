import { expect, test } from "vitest";
import { namesDiffer } from "#model/alike/names-differ.ts";

const differ = (one: string, other: string) => namesDiffer(one.split(" "), other.split(" "));

test.each([
  ["SINGH GURPREET KUMAR", "GILL HARJIT KUMAR", true],
  ["OKORO GRACE", "OKORO JOY", true],
  ["BENALI MOHAMED AMINE", "TAZI MOHAMED KARIM", true],
  ["RUIZ ANA", "SOLIS ANA", true],
  ["RUIZ ANA", "RUIZ EVA", true],
  ["GARRIDO ELENA", "GARRLDO ELENA", false],
  ["PEREZ GOMEZ JUAN", "PEREZ JUAN", false],
  ["MAC CARTHY SHANE", "MACCARTHY SHANE", false],
  ["CARTHY MAC SHANE", "MACCARTHY SHANE", false],
  ["MUELLER JOERG", "MULLER JORG", false],
  ["RUIZ J", "RUIZ JUAN", false],
  ["RUIZ K", "RUIZ JUAN", true],
  ["OKAFOR CHIDI", "CHIDI OKAFOR", false],
])("%s and %s: %s", (one, other, expected) => {
  expect(differ(one, other)).toBe(expected);
  expect(differ(other, one)).toBe(expected);
});

test("of a name that is not known nothing is said", () => {
  expect(namesDiffer([], ["RUIZ"])).toBe(false);
});
