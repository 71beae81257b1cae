/**
 * The lines of a zone out of a text: one, two or three of them, however separated, or run together. Names stand at the end of a line, so
 * that fillers lost there are put back.
 */
import { isChecked } from "./check-digit.ts";

export type Format = "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B";

export interface Lines {
  readonly format: Format;
  /** Where a line is not there, "". Of the formats with two lines the second stands where TD1 has its first two. */
  readonly names: string;
  readonly data: string;
  /** Of TD1 only. */
  readonly dates: string;
}

const TD1 = 30;
const TD2 = 36;
const TD3 = 44;
const LENGTH_MAX = 200;
const TD1_FIRST = /^[ACI][A-Z<][A-Z<]{3}[A-Z0-9<]{25}$/;
const TD1_SECOND = /^[0-9<]{7}[MFX<][0-9<]{7}[A-Z<]{3}[A-Z0-9<]{11}[0-9<]$/;
const DATA = /^[A-Z0-9<]{9}[0-9<][A-Z<]{3}[0-9<]{7}[MFX<][0-9<]{7}[A-Z0-9<]*$/;
const NAMES = /^[A-Z]+(?:<[A-Z]+)*<<[A-Z<]*$/;

/** Whether somebody put a zone there, whole or not: no number of a document is written with two fillers and letters before them. */
export function looksLikeZone(text: string): boolean {
  return text.length <= LENGTH_MAX && /[A-Z]<<|<[A-Z]{3}[A-Z<]{5}/i.test(text);
}

/** Undefined when no lines of a format can be told in it. */
export function linesOf(text: string): Lines | undefined {
  if (text.length > LENGTH_MAX) return undefined;
  const given = text
    .toUpperCase()
    .split(/[^A-Z0-9<]+/)
    .filter((line) => line !== "");
  const whole = given.join("");
  return ofTd1(given, whole) ?? ofTwo(given, whole, TD3) ?? ofTwo(given, whole, TD2);
}

function ofTd1(given: readonly string[], whole: string): Lines | undefined {
  const names = given.length > 1 && NAMES.test(given.at(-1)!) && given.at(-1)!.length <= TD1 ? given.at(-1)! : "";
  const text = names === "" ? whole : given.slice(0, -1).join("");
  const first = TD1_FIRST.test(text.slice(0, TD1)) ? text.slice(0, TD1) : "";
  const rest = text.slice(first.length);
  const dates = TD1_SECOND.test(rest.slice(0, TD1)) ? rest.slice(0, TD1) : "";
  const end = names || rest.slice(dates.length);
  if (dates === "" && (first === "" || rest !== "")) return undefined;
  if (end !== "" && !NAMES.test(end)) return undefined;
  if (!text.includes("<") && !isChecked(first.slice(5, 14), first[14]!)) return undefined;
  return { format: "TD1", names: end, data: first, dates };
}

function ofTwo(given: readonly string[], whole: string, width: number): Lines | undefined {
  const data = whole.slice(-width);
  if (data.length < width || !DATA.test(data)) return undefined;
  const before = whole.slice(0, -width);
  const code = before[0] ?? "";
  const isVisa = code === "V";
  // A line of data alone has no fillers in it where its optional part is full: then its digits must say that it is one.
  if (before === "" && !data.includes("<") && !isChecked(data.slice(0, 9), data[9]!)) return undefined;
  if (before !== "" && (before.length > width || !/^[A-Z][A-Z<][A-Z<]{3}/.test(before))) return undefined;
  if (given.length === 1 && before !== "" && before.length !== width) return undefined;
  const format = width === TD3 ? (isVisa ? "MRV-A" : "TD3") : isVisa ? "MRV-B" : "TD2";
  return { format, names: before, data, dates: "" };
}
