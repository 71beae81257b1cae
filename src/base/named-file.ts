import { readFileSync } from "node:fs";
import { AppError } from "./errors.ts";

/** The text of the file that a setting names; CONFIG_INVALID says which setting, and why the file cannot be read. */
export function textOfNamedFile(variable: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new AppError("CONFIG_INVALID", `the file that ${variable} names cannot be read (${code ?? "unknown"})`, { cause });
  }
}
