import { isDateTime } from "neo4j-driver";
import { expect, test } from "vitest";
import { entityProps } from "#store/neo4j/states.ts";
import { minter, T0 } from "../../support/batches.ts";

test("times of an entity are the database's own, for people who look at them and filter by them", () => {
  const props = { kind: "SEIZURE", at: T0 + 1500, day: "2026-01-02", airport: "PTY", quantity: 12, direction: "T0", format: 7 };
  const state = {
    ...{ id: minter.entity("Incident", "I1"), kind: "Incident" as const, natural: "I1", intrinsic: {} },
    assertions: [{ record: "r_1", exportedAt: T0, label: 0, props }],
    labelRefs: new Map([[0, 1]]),
    tokenRefs: new Map(),
  };
  const { at, day, quantity, format, name, records } = entityProps(state, 0);
  expect([at, day, quantity, format, name, records].map(String)).toEqual([
    "2026-01-01T00:00:01.500000000Z",
    "2026-01-02",
    "12",
    "7",
    "SEIZURE PTY 2026-01-02",
    "r_1",
  ]);
  const text = {
    ...state,
    kind: "Shift" as const,
    intrinsic: { startsAt: "2026-01-01T08:00:00Z", endsAt: "no time" },
    assertions: [],
  };
  const { startsAt, endsAt } = entityProps(text, 0);
  expect(isDateTime(startsAt as object)).toBe(true);
  expect([String(startsAt), endsAt]).toEqual(["2026-01-01T08:00:00Z", "no time"]);
});
