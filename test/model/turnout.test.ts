import { expect, test } from "vitest";
import { turnoutOf } from "#model/turnout.ts";

test.each([
  [{ status: "NO_SHOW" }, 5, "MISSED"],
  [{ status: "DENIED", boarded: true }, 5, "MISSED"],
  [{ status: "OFFLOADED" }, null, "MISSED"],
  [{ status: "BOARDED" }, 5, "FLOWN"],
  [{ boarded: true }, null, "FLOWN"],
  // What is known of later flights than the last run knew is known all the same.
  [{ boarded: true }, 15, "FLOWN"],
  [{ status: "CHECKED_IN" }, 5, "FLOWN"],
  [{}, 10, "FLOWN"],
  [{ boarded: false }, 5, "MISSED"],
  [{ boarded: false, status: "CHECKED_IN" }, 15, "PLANNED"],
  [{ status: "BOOKED" }, 11, "PLANNED"],
  [{}, null, "PLANNED"],
])("as of 10, with %j and a departure at %s it is %s", (travel, departsAt, turnout) =>
  expect(turnoutOf(travel, departsAt, 10)).toBe(turnout),
);
