/**
 * What a cell may hold, and how it is read. A reader gives the value, or a `CellProblem` that says what would be right; the
 * problem of an optional cell costs the cell (a warning), of a needed cell or of any date or time the row (docs/bundle.md, "How files
 * are read").
 */
import { didYouMean } from "#base/did-you-mean.ts";
import { documentNumber, stateCode } from "#model/natural-key.ts";
import { isFiller } from "#model/fillers.ts";
import type { RejectCode } from "#model/reject.ts";
import { parseDate, parseTime } from "#model/time.ts";
import { wordsOf } from "#model/words.ts";
import { isShortened, withoutFraction } from "../spreadsheet.ts";
import { foldedName } from "./column-names.ts";
import { FLAG_WORDS, SEX_WORDS, wordsCalled } from "./value-words.ts";
import { holdsCardNumber, maskCardNumbers, maskSensitive } from "../sensitive.ts";

export class CellProblem {
  readonly code: RejectCode;
  readonly text: string;
  /** An impossible date makes a row unusable even where the column is optional. */
  readonly fatal: boolean;
  /** The cell must not be kept, not even as raw text. */
  readonly secret: boolean;
  /** What the cell is read as all the same: then the problem is a warning, also where the column is needed. */
  readonly readAs: string | undefined;
  /** The cell is lost and the row is not, not even where the column is needed. */
  readonly spares: boolean;

  constructor(
    code: RejectCode,
    text: string,
    more: { fatal?: boolean; secret?: boolean; readAs?: string; spares?: boolean } = {},
  ) {
    this.code = code;
    this.text = text;
    this.fatal = more.fatal ?? false;
    this.secret = more.secret ?? false;
    this.readAs = more.readAs;
    this.spares = more.spares ?? false;
  }
}

/** Reads a trimmed, non-empty cell. */
export interface CellType<V> {
  readonly read: (cell: string) => V | CellProblem;
  /** The value of an empty or dropped cell. */
  readonly unknown: V;
  /** What is accepted, for the manual (docs/bundle.md). */
  readonly form: string;
  /** The value, not the cell, is what is kept: reading cuts something out. */
  readonly masks?: true;
  /** Offices write such cells in other forms too, and which one a column has is seen by all of its cells (written-forms.ts). */
  readonly written?: Written;
}

/** A `count` is whole, an `amount` may have its currency beside it, a `birth` is a day of the past. */
export type Written = "number" | "count" | "amount" | "day" | "birth" | "moment" | "sex";

export interface Column<V> extends CellType<V> {
  readonly needed: boolean;
  /** What the cell says, for the manual. */
  readonly about: string;
  /** A cell that is accepted; "" where the examples of the other columns are better without one. */
  readonly example: string;
}

export function optional<V>(type: CellType<V>, about: string, example: string): Column<V> {
  return { ...type, needed: false, about, example };
}

export function needed<V>(type: CellType<V>, about: string, example: string): Column<V> {
  return { ...type, needed: true, about, example };
}

/** Identifiers, codes and names: as they are. */
export const text: CellType<string> = { read: (cell) => cell, unknown: "", form: "text" };

/** Free text, where people write what they should not: card numbers and service codes are cut out before anything is kept. */
export const freeText: CellType<string> = {
  read: maskSensitive,
  unknown: "",
  masks: true,
  form: "free text; card numbers and service codes are cut out of it",
};

/** Names of companies and addresses: written by hand as well, but words that are service codes elsewhere may be part of them. */
export const label: CellType<string> = {
  read: maskCardNumbers,
  unknown: "",
  masks: true,
  form: "text; card numbers are cut out of it",
};

/** A payment token. Never a full card number. */
export const cardToken: CellType<string> = {
  read: (cell) =>
    holdsCardNumber(cell) ? new CellProblem("CARD_NUMBER", "a token; the full card number was dropped", { secret: true }) : cell,
  unknown: "",
  form: "a token, never a full card number",
};

/** One number in ten passes the check of a card's: in a column of phones or documents that says nothing. */
export const phoneCell: CellType<string> = {
  read: (cell) => (isShortened(cell) ? shortened("a phone number") : cell),
  unknown: "",
  form: "a phone number of 7 to 15 digits, best as +50761234567",
};

/** What stands where there is no value is as good as no value, and said. */
export function filler(right: string): CellProblem {
  return new CellProblem("FILLER", `${right}, or nothing when there is none: this stands where there is no value`);
}

export function shortened(right: string): CellProblem {
  return new CellProblem(
    "SHORTENED",
    `${right} with all its digits: a spreadsheet rounded it; format the column as text and export it again`,
  );
}

export const code: CellType<string> = { read: (cell) => cell.toUpperCase(), unknown: "", form: "text; read in capitals" };

/** Cells joined by `;`. */
export const list: CellType<readonly string[]> = {
  read: (cell) =>
    cell
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  unknown: [],
  form: "several, with ; between",
};

export const date: CellType<string> = {
  read: (cell) =>
    parseDate(cell) === undefined ? new CellProblem("BAD_DATE", "a date that exists, as YYYY-MM-DD", { fatal: true }) : cell,
  unknown: "",
  written: "day",
  form: "YYYY-MM-DD; one that does not exist costs the row",
};

export const birthDate: CellType<string> = { ...date, written: "birth" };

/** ms since 1970 UTC. */
export const time: CellType<number | undefined> = {
  read: (cell) =>
    parseTime(cell) ??
    new CellProblem("BAD_TIME", "a time that exists, as 2026-11-21T08:05:00Z or with an offset such as -05:00", { fatal: true }),
  unknown: undefined,
  written: "moment",
  form: "ISO 8601 with Z or an offset; one that does not exist costs the row",
};

/** A time, and the day it is where it was written down: an event in the evening is the next day's in UTC, and nobody there calls it that. */
export const timeAndDay: CellType<Moment | undefined> = {
  read(cell) {
    const at = time.read(cell);
    return typeof at === "number" ? { at, day: cell.slice(0, 10) } : (at as CellProblem);
  },
  unknown: undefined,
  written: "moment",
  form: time.form,
};

export interface Moment {
  /** ms since 1970 UTC. */
  readonly at: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** Counts, weights, amounts: none of them is ever less than nothing. */
export const number: CellType<number | undefined> = {
  read: (cell) => {
    const value = Number(cell);
    return Number.isFinite(value) && value >= 0 && !/[xob]/i.test(cell)
      ? value
      : new CellProblem("BAD_NUMBER", "a number of 0 or more, such as 23.5");
  },
  unknown: undefined,
  written: "number",
  form: "a number of 0 or more, best with a decimal point and no other separator",
};

export const count: CellType<number | undefined> = { ...number, written: "count" };
export const amount: CellType<number | undefined> = { ...number, written: "amount" };

/** An amount without its currency says little, but a declaration is not lost for a currency misspelt. */
export const currency: CellType<string> = {
  read: (cell) => {
    const upper = cell.toUpperCase();
    return /^[A-Z]{3}$/.test(upper)
      ? upper
      : new CellProblem("BAD_CURRENCY", "a currency as three letters (ISO 4217), such as USD; kept as given", { readAs: upper });
  },
  unknown: "",
  form: "three letters (ISO 4217)",
};

/** Admiralty credibility, 1 confirmed to 6 cannot be judged. */
export const credibility: CellType<number | undefined> = {
  read: (cell) => (/^[1-6]$/.test(cell) ? Number(cell) : new CellProblem("BAD_CREDIBILITY", "a whole number from 1 to 6")),
  unknown: undefined,
  form: "1 (confirmed) to 6 (cannot be judged), as in the Admiralty system",
};

/** Fillers (`---`, `0000000`, `NIL`) are not numbers: they would make one document of everybody who has none. */
export const documentNumberCell: CellType<string> = {
  read: (cell) => {
    if (isFiller(cell)) return filler("a document number");
    if (isShortened(cell)) return shortened("a document number");
    const whole = withoutFraction(cell);
    if (whole !== cell)
      return new CellProblem("BAD_DOCUMENT_NUMBER", "a document number without a fraction; it was read without", {
        readAs: whole,
      });
    return documentNumber(cell) !== ""
      ? cell
      : new CellProblem("BAD_DOCUMENT_NUMBER", "a document number, or nothing when there is none");
  },
  unknown: "",
  form: "a document number; fillers such as 000000 are none",
};

const FLAGS = wordsCalled(["true", "false"], FLAG_WORDS);

export const flag: CellType<boolean | undefined> = {
  read: (cell) => {
    if (cell === "true") return true;
    if (cell === "false") return false;
    const word = FLAGS.get(foldedName(cell));
    return word === undefined ? new CellProblem("BAD_FLAG", "true or false") : word === "true";
  },
  unknown: undefined,
  form: "true or false; yes and no, Y and N, 1 and 0, and the like",
};

/** Alpha-3, or `D` as travel documents have it. Two letters are another code of the same countries, and would be another country. */
export const country: CellType<string> = {
  read: (cell) => {
    const state = stateCode(cell);
    if (state === "XXX") return "";
    if (/^[A-Z]{3}$/.test(state)) return state;
    const right = "a country as three letters (ISO 3166 alpha-3)";
    return /^[A-Z]{1,2}$/.test(state)
      ? new CellProblem("BAD_COUNTRY", `${right}; kept as given`, { readAs: state })
      : new CellProblem("BAD_COUNTRY", right);
  },
  unknown: "",
  form: "three letters (ISO 3166-1 alpha-3); D as German documents have it",
};

export const airport: CellType<string> = {
  read: (cell) => {
    const upper = cell.toUpperCase();
    return /^[A-Z][A-Z0-9]{2,3}$/.test(upper)
      ? upper
      : new CellProblem("BAD_AIRPORT", "an airport as three (IATA) or four (ICAO) letters");
  },
  unknown: "",
  form: "three letters (IATA) or four (ICAO)",
};

export const carrier: CellType<string> = {
  read: (cell) => {
    const upper = cell.toUpperCase();
    return /^[A-Z0-9]{2,3}$/.test(upper)
      ? upper
      : new CellProblem("BAD_CARRIER", "an airline as two (IATA) or three (ICAO) characters");
  },
  unknown: "",
  form: "two characters (IATA) or three (ICAO)",
};

/** One of a closed list, in any case, or what else its words are called. */
export function oneOf(
  words: readonly string[],
  called: Readonly<Partial<Record<string, readonly string[]>>> = {},
): CellType<string> {
  const known = new Set(words);
  const folded = wordsCalled(words, called);
  return {
    read: (cell) => {
      if (known.has(cell)) return cell;
      const upper = cell.toUpperCase();
      const word = cell.length <= WORD_LENGTH_MAX ? folded.get(foldedName(cell)) : undefined;
      if (word !== undefined) return word;
      return new CellProblem("UNKNOWN_WORD", `one of ${words.join(", ")}.${cell.length <= 24 ? didYouMean(upper, words) : ""}`);
    },
    unknown: "",
    form: words.join(", "),
  };
}

const WORD_LENGTH_MAX = 40;

/** As `oneOf`, for lists that have a word for the rest: a seizure of a kind nobody foresaw lands as that, with a warning. */
export function oneOfOr(
  words: readonly string[],
  otherwise: string,
  called: Readonly<Partial<Record<string, readonly string[]>>> = {},
): CellType<string> {
  const strict = oneOf(words, called);
  return {
    read: (cell) => {
      const value = strict.read(cell);
      return value instanceof CellProblem
        ? new CellProblem(value.code, `${value.text} Read as ${otherwise}.`, { readAs: otherwise })
        : value;
    },
    unknown: "",
    form: `${words.join(", ")}; anything else is ${otherwise}`,
  };
}

export const sexCell: CellType<string> = { ...oneOf(wordsOf("Sex"), SEX_WORDS), written: "sex" };

/** What kind of thing a refused cell held, without giving it away. */
export function valueClass(cell: string): string {
  if (cell === "") return "empty";
  if (cell.length <= 40 && /^[+-]?\d+([.,]\d+)?$/.test(cell)) return "number";
  if (cell.length <= 40 && /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell)) return "date-like";
  return `text(${cell.length})`;
}
