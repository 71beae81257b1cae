/**
 * Machine-readable zones (ICAO Doc 9303 parts 3 to 7), read where the number of a document is given. Positions count from 0.
 *
 *     TD3, TD2   names: type 0–1, state 2–4, names from 5    data: number 0–8/9, nationality 10–12, birth 13–18/19, sex 20, expiry 21–26/27
 *     MRV-A, -B  the same, without check digit over the whole
 *     TD1        data: type 0–1, state 2–4, number 5–13/14   dates: birth 0–5/6, sex 7, expiry 8–13/14, nationality 15–17   names
 *
 * A number of TD1 that is longer than nine characters has a filler for its check digit, and goes on with it in the optional data.
 * What a check digit protects is taken when the digit fits, or else when that of the whole does. Names, sex and nationality of a
 * two-line zone have none of their own: they are taken as they stand.
 */
import { isChecked } from "./check-digit.ts";
import { linesOf, looksLikeZone, type Lines } from "./lines.ts";
import type { Zone, ZoneText } from "./zone.ts";

interface Checked {
  readonly text: string;
  readonly digit: string;
}

/** Undefined when the text is no zone: a plain number. */
export function readZone(text: string): ZoneText | undefined {
  const lines = linesOf(text);
  if (lines !== undefined) return { zone: lines.format === "TD1" ? ofTd1(lines) : ofTwoLines(lines) };
  return looksLikeZone(text) ? { zone: undefined } : undefined;
}

/** `L898902C<3`: a number with its filler and check digit behind it, as some take it out of a zone. */
export function withoutCheckDigit(text: string): string {
  const cell = text.trim().toUpperCase();
  return /^[A-Z0-9<]{9}\d$/.test(cell) && cell.includes("<") && isChecked(cell.slice(0, 9), cell[9]!) ? cell.slice(0, 9) : text;
}

function ofTwoLines({ format, names, data }: Lines): Zone {
  const composite = format === "TD3" ? 43 : format === "TD2" ? 35 : -1;
  const whole =
    composite < 0
      ? undefined
      : { text: data.slice(0, 10) + data.slice(13, 20) + data.slice(21, composite), digit: data[composite]! };
  return {
    format,
    ...ofNames(names.slice(5)),
    type: typeOf(names.slice(0, 2), format),
    issuer: plain(names.slice(2, 5)),
    nationality: plain(data.slice(10, 13)),
    sex: sexOf(data[20]!),
    ...ofChecked(
      {
        number: { text: data.slice(0, 9), digit: data[9]! },
        birth: { text: data.slice(13, 19), digit: data[19]! },
        expiry: { text: data.slice(21, 27), digit: data[27]! },
      },
      whole,
    ),
  };
}

function ofTd1({ data, dates, names }: Lines): Zone {
  const whole =
    data === "" || dates === ""
      ? undefined
      : { text: data.slice(5) + dates.slice(0, 7) + dates.slice(8, 15) + dates.slice(18, 29), digit: dates[29]! };
  const nothing: Checked = { text: "", digit: "<" };
  return {
    format: "TD1",
    ...ofNames(names),
    type: typeOf(data.slice(0, 2), "TD1"),
    issuer: plain(data.slice(2, 5)),
    nationality: plain(dates.slice(15, 18)),
    sex: dates === "" ? "" : sexOf(dates[7]!),
    ...ofChecked(
      {
        number: data === "" ? nothing : td1Number(data),
        birth: dates === "" ? nothing : { text: dates.slice(0, 6), digit: dates[6]! },
        expiry: dates === "" ? nothing : { text: dates.slice(8, 14), digit: dates[14]! },
      },
      whole,
    ),
  };
}

/** `D23145890<7349<<…`: number D23145890734, check digit 9. */
function td1Number(data: string): Checked {
  const short = { text: data.slice(5, 14), digit: data[14]! };
  if (short.digit !== "<" || /^<*$/.test(short.text)) return short;
  const more = data.slice(15).split("<")[0]!;
  return more.length < 2 ? short : { text: short.text + more.slice(0, -1), digit: more.slice(-1) };
}

type Protected = Readonly<Record<"number" | "birth" | "expiry", Checked>>;

function ofChecked(fields: Protected, whole: Checked | undefined): Pick<Zone, "number" | "birth" | "expiry" | "wrong"> {
  const wholeFits = whole !== undefined && isChecked(whole.text, whole.digit);
  const wrong = (["number", "birth", "expiry"] as const).filter((name) => !isChecked(fields[name].text, fields[name].digit));
  const value = (name: keyof Protected): string =>
    wrong.includes(name) && !wholeFits ? "" : fields[name].text.replaceAll("<", "");
  const dated = (name: "birth" | "expiry"): string => (value(name).length === 6 ? value(name) : "");
  return {
    number: value("number"),
    birth: dated("birth"),
    expiry: dated("expiry"),
    wrong: whole === undefined || wholeFits ? wrong : [...wrong, "composite"],
  };
}

function ofNames(text: string): Pick<Zone, "surname" | "givenNames"> {
  const [surname = "", ...given] = text.split("<<");
  const words = (part: string): string => part.replace(/<+/g, " ").trim();
  return { surname: words(surname), givenNames: words(given.join(" ")) };
}

function typeOf(code: string, format: Zone["format"]): string {
  const letters = plain(code);
  if (letters === "AC" || letters === "IP") return letters;
  return letters[0] ?? (format === "TD3" ? "P" : "");
}

function sexOf(character: string): string {
  return character === "<" ? "X" : character;
}

function plain(text: string): string {
  return text.replace(/[^A-Z]/g, "");
}
