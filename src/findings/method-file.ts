/**
 * Another table of the method, as somebody proposes it: the numbers that differ, in the shape of findings/settings.ts, or a whole one as a
 * run keeps it. Only numbers, and lists of them, may be another: which evidence there is and what it means is code. Nothing in it may go by
 * what a person is: a method that names nationality, sex, name or age is refused.
 */
import { didYouMean } from "#base/did-you-mean.ts";
import { AppError } from "#base/errors.ts";
import { FOR_READERS } from "./method.ts";
import { priorOf } from "./score.ts";
import { detectionSettings, type DetectionSettings } from "./settings.ts";

/** What people are, and what stands for it. By parts of words, so that `nationality` and `byNationality` are one. */
const PROTECTED = [
  ...["nationality", "citizenship", "country", "issuer", "ethnic", "race", "religion", "language", "birthplace"],
  ...["sex", "gender", "surname", "givenname", "firstname", "lastname", "birth", "ageband", "ageyears"],
];
const PROTECTED_WORDS: ReadonlySet<string> = new Set(["age", "name", "names", "nation", "race"]);

/** Maps to which a row may be added: currencies. */
const OPEN: ReadonlySet<string> = new Set(["parcelValueMax"]);
const PROBLEMS_TOLD = 10;

/** Of the file alone: settings have the prior that it stands for. */
const BASE_RATE = "baseRate";

type Rows = Readonly<Record<string, unknown>>;

/**
 * BAD_INPUT that names the file (`called`, where there is one), each field in it which cannot be used, and what would be right. `text`: JSON;
 * `baseRate` in it is how many of a thousand candidates are of interest, and stands for the prior that says the same (`priorOf`).
 */
export function readMethodFile(text: string, called = "the method"): DetectionSettings {
  const given = parsed(text, called);
  const problems: string[] = [];
  // A kept method has its numbers under `settings`, beside its id and detectors.
  const table = isRows(given) && isRows(given["settings"]) ? given["settings"] : given;
  const settings = merged({ base: detectionSettings(), given: withPrior(table, problems), path: "" }, problems);
  if (problems.length > 0) {
    const more = problems.length > PROBLEMS_TOLD ? [`and ${problems.length - PROBLEMS_TOLD} more`] : [];
    throw new AppError("BAD_INPUT", `${called} cannot be used: ${[...problems.slice(0, PROBLEMS_TOLD), ...more].join("; ")}`);
  }
  return settings as DetectionSettings;
}

/** The prior in the place of the base rate that somebody gave. */
function withPrior(table: unknown, problems: string[]): unknown {
  if (!isRows(table) || !Object.hasOwn(table, BASE_RATE)) return table;
  const { [BASE_RATE]: rate, ...numbers } = table;
  if (Object.hasOwn(numbers, "priorLogit"))
    problems.push(`${BASE_RATE}: it stands for priorLogit, which is given too: leave one of them out`);
  else if (typeof rate === "number" && rate > 0 && rate < 1000) return { ...numbers, priorLogit: priorOf(rate) };
  else
    problems.push(
      `${BASE_RATE}: how many of a thousand candidates are of interest is needed, a number above 0 and below 1000, not ${shown(rate)}`,
    );
  return numbers;
}

/** Whether a field goes by what a person is. */
export function isProtectedField(name: string): boolean {
  const plain = name.replace(/[^A-Za-z]/g, "").toLowerCase();
  const words = name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
  return PROTECTED.some((part) => plain.includes(part)) || words.some((word) => PROTECTED_WORDS.has(word));
}

function parsed(text: string, called: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("BAD_INPUT", `${called} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isRows(value: unknown): value is Rows {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `base` with what is given in its place, where that may be. */
function merged({ base, given, path }: { base: unknown; given: unknown; path: string }, problems: string[]): unknown {
  const refuse = (what: string): unknown => {
    problems.push(`${path === "" ? "the whole" : path}: ${what}`);
    return base;
  };
  if (Array.isArray(base)) return mergedList({ base, given, path }, problems);
  if (isRows(base)) {
    if (!isRows(given)) return refuse(`an object is needed, not ${shown(given)}`);
    const rows: Record<string, unknown> = { ...base };
    for (const [name, value] of Object.entries(given)) {
      const at = path === "" ? name : `${path}.${name}`;
      if (Object.hasOwn(base, name)) rows[name] = merged({ base: base[name], given: value, path: at }, problems);
      else if (isProtectedField(name)) problems.push(`${at}: no score may go by what a person is`);
      else if (OPEN.has(path)) rows[name] = merged({ base: 0, given: value, path: at }, problems);
      else
        problems.push(
          `${at}: there is no such field.${didYouMean(name, path === "" ? [...Object.keys(base), BASE_RATE] : Object.keys(base))}`,
        );
    }
    return rows;
  }
  if (typeof base === "number") {
    if (typeof given !== "number" || !Number.isFinite(given)) return refuse(`a number is needed, not ${shown(given)}`);
    return given < 0 && base >= 0
      ? refuse(`a number from 0 is needed, not ${given}: what speaks for and what against is fixed`)
      : given;
  }
  if (FOR_READERS.has(path.slice(path.lastIndexOf(".") + 1)) || base === given) return base;
  return refuse(`may not be another: it is ${shown(base)}, not ${shown(given)}`);
}

/** Numbers and words may be others and more; of rows each may have other numbers. */
function mergedList(
  { base, given, path }: { base: readonly unknown[]; given: unknown; path: string },
  problems: string[],
): readonly unknown[] {
  if (!Array.isArray(given)) {
    problems.push(`${path}: a list is needed, not ${shown(given)}`);
    return base;
  }
  const items: readonly unknown[] = given;
  if (isRows(base[0])) {
    if (items.length === base.length)
      return items.map((item, i) => merged({ base: base[i], given: item, path: `${path}[${i}]` }, problems));
    problems.push(`${path}: ${base.length} rows are needed, not ${items.length}`);
    return base;
  }
  const type = typeof base[0];
  const wrong = items.findIndex((item) => typeof item !== type);
  if (wrong < 0 && items.length > 0) return items;
  problems.push(wrong < 0 ? `${path}: it is empty` : `${path}[${wrong}]: a ${type} is needed, not ${shown(items[wrong])}`);
  return base;
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
