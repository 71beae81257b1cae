/** What a file says that a setting names: JSON of a form. */
import type { z } from "zod";
import { AppError } from "#base/errors.ts";

/** `called`: the file, and the setting that names it. */
export function unusable(called: string, why: string): AppError {
  return new AppError("CONFIG_INVALID", `${called} cannot be used: ${why}`);
}

/** CONFIG_INVALID names the file, each field that cannot be used, and what would be right; values are not told. */
export function settingsFrom<Form extends z.ZodType>(form: Form, text: string, called: string): z.infer<Form> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw unusable(called, "it is not JSON");
  }
  const read = form.safeParse(json);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join(".") || "the whole"}: ${message}`);
  throw unusable(called, problems.join("; "));
}
