/** access_events.csv: one badge read. */
import { PART } from "#model/ids.ts";
import { formatTime } from "#model/time.ts";
import { wordsOf } from "#model/words.ts";
import { known } from "../facts/person-facts.ts";
import { airport, code, flag, needed, oneOf, optional, time } from "./cells.ts";
import { badgeCode } from "./naming-cells.ts";
import { csvTable } from "./table.ts";
import { BADGE_DIRECTION_WORDS } from "./value-words.ts";

export const accessEvents = csvTable({
  file: "access_events.csv",
  kind: "ACCESS_EVENT",
  row: "one read of a badge",
  keyOf: "`airport`, `badge_number`, `at`, `zone`, `direction`",
  columns: {
    badge_number: needed(badgeCode, "the badge", "B1"),
    airport: needed(airport, "the airport", "PTY"),
    at: needed(time, "when", "2026-11-21T05:01:00-05:00"),
    zone: optional(code, "which zone", "RAMP"),
    direction: optional(oneOf(wordsOf("BadgeDirection"), BADGE_DIRECTION_WORDS), "into the zone or out of it", "IN"),
    granted: optional(flag, "whether the door opened", "true"),
  },
  placeOf: { at: "airport" },
  key: (row) => [`${row.airport}/${row.badge_number.toUpperCase()}`, formatTime(row.at!), row.zone, row.direction].join(PART),
  assertRow: (row, { things, keyHash, out }) => {
    const badge = out.add(things.badge(row.airport, row.badge_number));
    const zone = out.add(things.zone(row.airport, row.zone));
    out.link("ENTERED", badge, zone, {
      discriminator: keyHash,
      at: row.at,
      props: known("ENTERED", { direction: row.direction, granted: row.granted }),
    });
  },
});
