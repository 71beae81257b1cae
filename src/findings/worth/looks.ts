/**
 * What a look at a finding costs and what an upheld one is worth, by kind: an operator's numbers, out of a file. They order the work of a
 * shift and are no part of the method: no score goes by them.
 */
import { didYouMean } from "#base/did-you-mean.ts";
import { AppError } from "#base/errors.ts";
import { FINDING_KINDS, type FindingKind } from "#model/finding.ts";

export interface LookRates {
  /** Hours that a look takes whoever is in the finding, and besides for each person and each flight to look at. */
  readonly hoursPerFinding: number;
  readonly hoursPerPerson: number;
  readonly hoursPerFlight: number;
  /** What an upheld finding of the kind is worth, as a multiple of one that is worth 1. */
  readonly worth: number;
}

export interface LookSettings {
  /** Officers' hours that there are in a period. */
  readonly hours: number;
  /** How many decided findings of a detector weigh as much as what scores had said of them. */
  readonly priorLooks: number;
  readonly kinds: Readonly<Record<FindingKind, LookRates>>;
}

/** All kinds alike. That a look takes half an hour, and as long for each person in it, is an assumption that nobody has measured. */
const RATES: LookRates = { hoursPerFinding: 0.5, hoursPerPerson: 0.5, hoursPerFlight: 0, worth: 1 };
const HOURS = 8;
const PRIOR_LOOKS = 20;

/** Which must be more than nothing: a look that costs nothing would be worth any finding. */
const ABOVE_NOTHING: ReadonlySet<string> = new Set(["hours", "priorLooks", "hoursPerFinding"]);
const NUMBER_MAX = 1e6;

/**
 * `text`: JSON, as `{"hours": 24, "hoursPerPerson": 0.25, "kinds": {"ARMS": {"worth": 3}}}`: what is not in it is as by default, and what a kind
 * does not say is as for all. CONFIG_INVALID names the file (`called`), each field that cannot be used, and what would be right.
 */
export function readLooks(text: string, called: string): LookSettings {
  const problems: string[] = [];
  const given = rowsOf(parsed(text, called), "the whole", [...Object.keys(RATES), "hours", "priorLooks", "kinds"], problems);
  const { kinds: byKind = {}, ...common } = given;
  const own = rowsOf(byKind, "kinds", FINDING_KINDS, problems);
  const rates = { ...RATES, ...numbersIn(common, "", problems) };
  const { hours = HOURS, priorLooks = PRIOR_LOOKS, ...all } = rates as LookRates & Partial<LookSettings>;
  const kinds = FINDING_KINDS.map((kind): [FindingKind, LookRates] => {
    const of = own[kind] === undefined ? {} : rowsOf(own[kind], `kinds.${kind}`, Object.keys(RATES), problems);
    return [kind, { ...all, ...numbersIn(of, `kinds.${kind}.`, problems) }];
  });
  if (problems.length > 0) throw new AppError("CONFIG_INVALID", `${called} cannot be used: ${problems.join("; ")}`);
  return { hours, priorLooks, kinds: Object.fromEntries(kinds) as Record<FindingKind, LookRates> };
}

/** What holds where no file says otherwise. */
export const DEFAULT_LOOKS: LookSettings = readLooks("{}", "the default");

type Rows = Readonly<Record<string, unknown>>;

function parsed(text: string, called: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("CONFIG_INVALID", `${called} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The fields of an object, and nothing of what is none or has another name. */
function rowsOf(value: unknown, path: string, names: readonly string[], problems: string[]): Rows {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    problems.push(`${path}: an object is needed, not ${JSON.stringify(value)}`);
    return {};
  }
  const unknown = Object.keys(value).filter((name) => !names.includes(name));
  for (const name of unknown) problems.push(`${path}: there is no field ${JSON.stringify(name)}.${didYouMean(name, names)}`);
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));
}

function numbersIn(rows: Rows, path: string, problems: string[]): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(rows)) {
    const above = ABOVE_NOTHING.has(name);
    if (typeof value === "number" && value <= NUMBER_MAX && (above ? value > 0 : value >= 0)) numbers[name] = value;
    else
      problems.push(
        `${path}${name}: a number ${above ? "above 0" : "from 0"} up to ${NUMBER_MAX} is needed, not ${JSON.stringify(value)}`,
      );
  }
  return numbers;
}
