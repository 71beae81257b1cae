/** The file that TRAMA_CEILINGS names (docs/protection.md, "Ceilings"): `{"export": "AMBER", "sources": {"AIRLINE": "GREEN"}, "otherSources": "AMBER"}`. */
import { z } from "zod";
import { AppError } from "#base/errors.ts";
import { type Ceilings, type Handling, parseHandling } from "#model/handling.ts";
import { settingsFrom } from "../../settings.ts";

const ceiling = z.string().transform((text, context): Handling => {
  const problem = problemOf(text);
  const parsed = parseHandling(text);
  if (problem === undefined && parsed.ok) return parsed.handling;
  context.addIssue({ code: "custom", message: problem ?? "" });
  return z.NEVER;
});

const file = z.strictObject({
  export: ceiling.optional(),
  sources: z.record(z.string(), ceiling).default({}),
  otherSources: ceiling.optional(),
});

/** CONFIG_INVALID names the file (`called`), each field that cannot be used, and what would be right. */
export function readCeilings(text: string, called: string): Ceilings {
  const read = settingsFrom(file, text, called);
  const { export: exports = null, sources, otherSources = null } = read;
  return { exports, sources: new Map(Object.entries(sources)), otherSources };
}

/** Of a ceiling given with a request. */
export function ceilingIn(text: string): Handling {
  const problem = problemOf(text);
  const parsed = parseHandling(text);
  if (problem !== undefined || !parsed.ok) throw new AppError("BAD_INPUT", `ceiling: ${problem ?? ""}`);
  return parsed.handling;
}

/** A ceiling is a level, with the compartments that may be in it and the agencies that it is for; it is nobody's, and names no readers. */
function problemOf(text: string): string | undefined {
  const parsed = parseHandling(text);
  if (!parsed.ok) return parsed.text;
  const { owner, recipients } = parsed.handling;
  if (owner === "" && recipients.length === 0) return undefined;
  return `"${text}" says whose it is or names readers: a ceiling is a level, agencies and compartments, such as AMBER//REL PAN-SNA//VICTIM`;
}
