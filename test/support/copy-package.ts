/** A copy of the package in a temporary folder, whose sources a test may break. */
import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "#base/worker.ts";

/** Copies what is named and lends the installed packages; gives the folder, which the caller removes. */
export function copyPackage(names: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), "trama-copy-"));
  for (const name of names) cpSync(join(packageRoot, name), join(root, name), { recursive: true });
  symlinkSync(join(packageRoot, "node_modules"), join(root, "node_modules"));
  return root;
}
