/**
 * How a property's value is shown, one form a type, whatever form the record gave it; and what a thing is called on a picture: on screens, in
 * exports, and on the nodes of a Neo4j store.
 */
import type { EntityKind } from "./kinds.ts";
import type { Property, PropertyType } from "./property.ts";
import type { PropValue, Props } from "./record.ts";
import { formatDate, formatTime, momentOf } from "./time.ts";
import { type Word, type WordList, wordOf } from "./words.ts";

export type ShownValue = string | number | boolean | readonly string[] | null;

/** What a property is shown as, by its type. */
export type ShownAs<P extends { readonly type: PropertyType }> = P["type"] extends "list"
  ? readonly string[]
  : P["type"] extends "flag"
    ? boolean | null
    : P["type"] extends "number" | "whole"
      ? number | null
      : P extends { readonly type: "code"; readonly words: infer W extends WordList }
        ? Word<W> | null
        : string | null;

/** Null for what is not known and for what is not of the property's type; a list that is not known is empty. */
export function shownValue({ type, words }: Property, value: PropValue | undefined): ShownValue {
  switch (type) {
    case "list":
      return listOf(value);
    case "flag":
      return typeof value === "boolean" ? value : null;
    case "number":
      return numberOf(value);
    case "whole":
      return wholeOf(numberOf(value));
    case "instant":
      return typeof value === "number" ? formatTime(value) : textOf(value);
    case "code":
      return words === undefined ? null : wordOf(words, textOf(value));
    default:
      return textOf(value);
  }
}

/** As text, for lists of names and values; what a later version named is shown as it is. */
export function valueText(property: Property | undefined, value: PropValue): string {
  return (property?.type === "instant" && typeof value === "number" ? formatTime(value) : textOf(value)) ?? "";
}

function textOf(value: PropValue | undefined): string | null {
  if (value === undefined || value === "") return null;
  return typeof value === "object" ? value.join(";") : String(value);
}

function listOf(value: PropValue | undefined): readonly string[] {
  if (value === undefined || value === "") return [];
  return typeof value === "object" ? value : String(value).split(";");
}

function numberOf(value: PropValue | undefined): number | null {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && !Number.isNaN(number) ? number : null;
}

function wholeOf(number: number | null): number | null {
  return number === null ? null : Math.round(number);
}

export interface Captioned {
  readonly kind: EntityKind;
  readonly natural: string;
  readonly props: Props;
}

/** Of the values that are known; the natural form when none is. */
export function captionOf({ kind, natural, props }: Captioned): string {
  switch (kind) {
    case "Identity":
      return displayName(props) || natural;
    case "Flight":
      return words(
        [join("", props, "carrier", "number"), join("–", props, "origin", "destination"), textOf(props["date"])],
        natural,
      );
    case "Incident":
      return words([textOf(props["kind"]), textOf(props["airport"]), dayOf(props)], natural);
    case "Seizure":
      return words(
        [
          textOf(props["commodity"]) ?? textOf(props["kind"]),
          textOf(props["quantity"]),
          textOf(props["unit"]) ?? textOf(props["currency"]),
        ],
        natural,
      );
    case "Declaration":
      return words([textOf(props["declaredAmount"]), textOf(props["currency"]), dayOf(props)], natural);
    case "Inspection":
      return words([textOf(props["subject"]), textOf(props["outcome"]), dayOf(props)], natural);
    case "Consignment":
      return words([textOf(props["number"]), join("–", props, "origin", "destination")], natural);
    case "Organization":
      return textOf(props["name"]) ?? natural;
    case "Contact":
      return textOf(props["value"]) ?? natural;
    case "Shift":
      return words([join("/", props, "airport", "zone"), momentText(props["startsAt"])], natural);
    case "WatchlistEntry":
      return words([textOf(props["list"]), textOf(props["reason"])], natural);
    default:
      return natural;
  }
}

/** `GARCIA LOPEZ, ANA MARIA`, or what is known of it. */
export function displayName(props: Props): string {
  return [textOf(props["surname"]), textOf(props["givenNames"])].filter((part) => part !== null).join(", ");
}

/** The day by the clock of the place; where that is not known, as in stores of before, the day in UTC. */
function dayOf(props: Props): string | null {
  const ms = momentOf(props["at"]);
  return textOf(props["day"]) ?? (Number.isNaN(ms) ? null : formatDate(ms));
}

function momentText(value: unknown): string | null {
  if (typeof value === "number") return formatTime(value);
  return typeof value === "string" && value !== "" ? value : null;
}

function join(separator: string, props: Props, ...names: readonly string[]): string | null {
  const parts = names.map((name) => textOf(props[name]));
  return parts.includes(null) ? null : parts.join(separator);
}

function words(parts: readonly (string | null)[], otherwise: string): string {
  return parts.filter((part) => part !== null).join(" ") || otherwise;
}
