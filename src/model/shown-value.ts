/** How a property's value is shown: one form a type, whatever form the record gave it. */
import type { Property, PropertyType } from "./property.ts";
import type { PropValue } from "./record.ts";
import { formatTime } from "./time.ts";
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
