import { expect, test } from "vitest";
import { labelOf } from "#app/reader/names.ts";
import type { EntityKind } from "#model/kinds.ts";

const label = (kind: EntityKind, props: Record<string, string | number>): string =>
  labelOf({ id: "n_1", kind, natural: "N1", stub: false, props, records: [] });
const evening = Date.parse("2026-11-21T21:30:00-05:00");

test("an event is called by the day it was where it was, and by the day in UTC where nothing else is known", () => {
  expect(label("Incident", { kind: "SEIZURE", airport: "PTY", at: evening, day: "2026-11-21" })).toBe("SEIZURE PTY 2026-11-21");
  expect(label("Incident", { kind: "SEIZURE", airport: "PTY", at: evening })).toBe("SEIZURE PTY 2026-11-22");
  expect(label("Declaration", { declaredAmount: 9900, currency: "USD", at: evening, day: "2026-11-21" })).toBe(
    "9900 USD 2026-11-21",
  );
  expect(label("Inspection", { subject: "BAG", outcome: "POSITIVE", at: evening, day: "2026-11-21" })).toBe(
    "BAG POSITIVE 2026-11-21",
  );
  expect(label("Incident", { kind: "OTHER" })).toBe("OTHER");
});
