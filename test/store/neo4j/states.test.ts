import { expect, test } from "vitest";
import { entityProps } from "#store/neo4j/states.ts";
import { minter, T0 } from "../../support/batches.ts";

test("times of an entity are the database's own, for people who look at them and filter by them", () => {
  const props = { kind: "SEIZURE", at: T0, departsAt: T0 + 1500, quantity: 12, format: 7 };
  const state = {
    ...{ id: minter.entity("Incident", "I1"), kind: "Incident" as const, natural: "I1", intrinsic: {} },
    assertions: [{ record: "r_1", exportedAt: T0, label: 0, props }],
    labelRefs: new Map([[0, 1]]),
    tokenRefs: new Map(),
  };
  const { at, departsAt, quantity, format, name } = entityProps(state, 0);
  expect([at, departsAt, quantity, format, name].map(String)).toEqual([
    "2026-01-01T00:00:00Z",
    "2026-01-01T00:00:01.500000000Z",
    "12",
    "7",
    "I1",
  ]);
});
