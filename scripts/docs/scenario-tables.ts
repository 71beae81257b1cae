/** How large made-up worlds are and what is planted in them, as src/scenario/README.md lists it, from the settings that make them. */
import { settingsFor, SIZES, type Settings } from "#scenario/settings.ts";

type Row = readonly [what: string, of: (settings: Settings) => string | number];

const ROWS: readonly Row[] = [
  ["days", ({ days }) => days],
  ["flights a day, there and back", ({ pairsPerDay }) => 2 * pairsPerDay],
  ["routes", ({ routes }) => routes],
  ["seats", ({ capacity }) => capacity.join(" to ")],
  ["airport workers", ({ staff }) => staff],
  ["agencies", ({ agencies }) => agencies],
  ["consignments", ({ consignments }) => consignments],
  ["drug cells, insider rings, cash rings", ({ planted: p }) => [p.drugCells, p.insiderRings, p.cashRings].join(", ")],
  ["smuggling, trafficking, arms rings", ({ planted: p }) => [p.smugglingRings, p.traffickingRings, p.armsRings].join(", ")],
  ["people in two groups", ({ planted }) => planted.bridges],
  ["lone offenders, impostors", ({ loneOffenders, impostors }) => `${loneOffenders}, ${impostors}`],
  [
    "chance that a trip, a bag or a parcel is caught",
    ({ detection: { trip, ripOn, parcel } }) => [trip, ripOn, parcel].join(", "),
  ],
  ["inspections that follow no suspicion", ({ inspections }) => inspections],
];

export function sizeTable(): string {
  const settings = SIZES.map((size) => settingsFor(size, "full"));
  const rows = ROWS.map(([what, of]) => `| ${what} | ${settings.map(of).join(" | ")} |`);
  return [`| | ${SIZES.join(" | ")} |`, `|---|${"---|".repeat(SIZES.length)}`, ...rows].join("\n");
}
