/** What a value of an entity or link is: the shape of a row of the table of properties (entity-properties.ts, link-properties.ts). */
import type { WordList } from "./words.ts";

/**
 * How a value is kept and shown. `text`: as it is. `code`: one of a list of words. `number`, `whole`: 0 or more, a whole one is shown
 * without a fraction. `flag`: true or false. `instant`: ms since 1970 UTC or ISO text. `day`: `YYYY-MM-DD`. `list`: texts, joined by `;`.
 */
export type PropertyType = "text" | "code" | "number" | "whole" | "flag" | "instant" | "day" | "list";

export interface Property {
  readonly type: PropertyType;
  /** What it says, as the schema of the API describes it. */
  readonly about: string;
  /** Of a `code`. */
  readonly words?: WordList;
  readonly unit?: string;
  /** What a person is rather than did: for linking and display, and never read by what scores. */
  readonly neverScored?: true;
  /** Kept as a column of the snapshot, for what detection reads. */
  readonly column?: true;
  /** A column only, of what all records say of another property: no record says it. */
  readonly gathered?: true;
  /** The field of the API, where it is not the property's own name; false = no field of its own, only in a link's `properties`. */
  readonly shown?: string | false;
}

/** What is kept of a property: the type of its value where ingest gives it and the store gives it back. */
export type ValueOf<P extends Property> = P["type"] extends "text" | "code" | "day"
  ? string
  : P["type"] extends "number" | "whole"
    ? number
    : P["type"] extends "flag"
      ? boolean
      : P["type"] extends "instant"
        ? number | string
        : string | readonly string[];
