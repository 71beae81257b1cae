/** bundle.json: who hands over, when, how far to trust it and who may read it. All of it is optional. */
import { z } from "zod";
import { AppError } from "#base/errors.ts";
import { parseHandling, type Handling } from "#model/handling.ts";
import { RELIABILITIES, type SourceInfo } from "#model/record.ts";
import { parseTime } from "#model/time.ts";

export interface BundleInfo {
  readonly info: SourceInfo;
  readonly handling: Handling;
}

const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]*$/u, "has a control character");

const schema = z.object({
  source: name.optional(),
  agency: z
    .string()
    .trim()
    .max(100)
    .regex(/^[A-Za-z0-9-]*$/, "letters, digits and hyphens, such as PAN-SNA")
    .optional(),
  originator: name.optional(),
  exported_at: z
    .string()
    .refine((text) => parseTime(text) !== undefined, "a time with an offset or Z, such as 2026-11-21T08:05:00Z")
    .optional(),
  reliability: z.enum(RELIABILITIES).optional(),
  handling: z.string().optional(),
  legal_basis: z.string().max(2000).optional(),
  exercise: z.boolean().optional(),
});

/** `text`: bundle.json as read, undefined when the bundle has none. `folderName` stands in for the source. */
export function readBundleInfo(text: string | undefined, folderName: string): BundleInfo {
  const given = text === undefined ? {} : checked(text);
  const agency = (given.agency ?? "").toUpperCase();
  const source = given.source ?? (folderName.replace(/\p{Cc}/gu, "") || "bundle");
  const handling = parseHandling(given.handling ?? "AMBER", agency);
  if (!handling.ok) throw new AppError("BUNDLE_UNREADABLE", `bundle.json: handling: ${handling.text}`);
  return {
    info: {
      source,
      agency,
      originator: given.originator ?? (agency === "" ? source : agency),
      // Not the files' own times: a copy of the bundle must be the same bundle.
      exportedAt: given.exported_at === undefined ? 0 : parseTime(given.exported_at)!,
      reliability: given.reliability ?? "F",
      legalBasis: given.legal_basis ?? null,
      exercise: given.exercise ?? false,
    },
    handling: handling.handling,
  };
}

function checked(text: string): z.infer<typeof schema> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new AppError("BUNDLE_UNREADABLE", "bundle.json is not JSON.", { cause });
  }
  // Exporters write null for what they do not know.
  const known = isPlainObject(value) ? Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null)) : value;
  const result = schema.safeParse(known);
  if (result.success) return result.data;
  const problems = result.error.issues.slice(0, 5).map((issue) => `${issue.path.join(".") || "the whole"}: ${issue.message}`);
  throw new AppError("BUNDLE_UNREADABLE", `bundle.json: ${problems.join("; ")}`);
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
