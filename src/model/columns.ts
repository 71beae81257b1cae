/**
 * The columns of a snapshot: what detectors may read of each kind, and how it is encoded. Which they are, the table of properties says
 * (`column`). `dict`: strings, dictionary-encoded, "" = not known. `num`: Float64, NaN = not known. `time`: as num, ms since 1970 UTC;
 * the value may be ISO text or ms. `flag`: 1, 0, 255 = not known.
 */
import { ENTITY_PROPERTIES } from "./entity-properties.ts";
import type { EntityKind } from "./kinds.ts";
import { LINK_PROPERTIES } from "./link-properties.ts";
import type { Kind } from "./properties.ts";
import type { Property, PropertyType } from "./property.ts";
import { birthDatesOf } from "./protection.ts";

export type ColumnType = "dict" | "num" | "time" | "flag";

const ENCODING: Record<PropertyType, ColumnType> = {
  text: "dict",
  code: "dict",
  day: "dict",
  list: "dict",
  number: "num",
  whole: "num",
  instant: "time",
  flag: "flag",
};

export type Columns = Readonly<Partial<Record<Kind, Readonly<Record<string, ColumnType>>>>>;

/** Name → encoding, by kind; kinds without a column are not in it. */
export const ENTITY_COLUMNS: Columns = columnsOf(ENTITY_PROPERTIES);
export const LINK_COLUMNS: Columns = columnsOf(LINK_PROPERTIES);

function columnsOf(table: Readonly<Record<string, Readonly<Record<string, Property>>>>): Columns {
  return Object.fromEntries(
    Object.entries(table).flatMap(([kind, properties]) => {
      const columns = Object.entries(properties).flatMap(([name, { type, column }]) =>
        column === true ? [[name, ENCODING[type]] as const] : [],
      );
      return columns.length === 0 ? [] : [[kind, Object.fromEntries(columns)]];
    }),
  );
}

/** Columns that gather what all assertions say (`gathered`); in any other the last assertion to give a value wins. */
export const GATHERED_COLUMNS: Partial<Record<EntityKind, Record<string, typeof birthDatesOf>>> = {
  Identity: { birthDates: birthDatesOf },
};
