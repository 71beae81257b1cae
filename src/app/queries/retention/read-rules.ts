/** The file that TRAMA_RETENTION names (docs/retention.md): `{"default": {"maskAfter": "P6M", "deleteAfter": "P5Y"}, "rules": [{"source", "kind", …}]}`. */
import { z } from "zod";
import { textOfNamedFile } from "#base/named-file.ts";
import {
  DEFAULT_RULES,
  type Duration,
  parseDuration,
  RECORD_KINDS,
  type RetentionRules,
  type Rule,
} from "#model/retention/rules.ts";
import { settingsFrom, unusable } from "../../settings.ts";

const NEEDED = "an ISO 8601 duration of years, months, weeks or days is needed, such as P6M or P5Y, or null for never";

const duration = z.union([z.string(), z.null()], NEEDED).transform((text, context): Duration | null => {
  const parsed = text === null ? null : parseDuration(text);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: "custom", message: NEEDED });
  return z.NEVER;
});

const terms = z.strictObject({ maskAfter: duration.optional(), deleteAfter: duration.optional() });

const rule = z
  .strictObject({ ...terms.shape, source: z.string().min(1).optional(), kind: z.enum(RECORD_KINDS).optional() })
  .refine(({ source, kind }) => source !== undefined || kind !== undefined, "a rule is for a source, a kind or both: name one");

const rules = z.strictObject({ default: terms.default({}), rules: z.array(rule).default([]) });

/** Without a file the defaults. CONFIG_INVALID names the file, each field that cannot be used, and what would be right. */
export function readRules(file: string | undefined): RetentionRules {
  if (file === undefined) return DEFAULT_RULES;
  return parseRules(textOfNamedFile("TRAMA_RETENTION", file), `${file} (TRAMA_RETENTION)`);
}

export function parseRules(text: string, called: string): RetentionRules {
  const read = settingsFrom(rules, text, called);
  const given: readonly Rule[] = read.rules.map(said);
  const twice = given.find((one, at) => given.findIndex(({ source, kind }) => source === one.source && kind === one.kind) !== at);
  if (twice !== undefined)
    throw unusable(called, `two rules are for ${[twice.source, twice.kind].filter((part) => part !== undefined).join(" ")}`);
  return { default: { ...DEFAULT_RULES.default, ...said(read.default) }, rules: [...given, ...DEFAULT_RULES.rules] };
}

/** What it says; zod gives undefined for what it does not. */
function said<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
