/** A copy of the package in a temporary folder, whose sources a test may break. */
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { packageRoot } from "#base/worker.ts";

/** Copies what is named and lends the installed packages; gives the folder, which the caller removes. */
export function copyPackage(names: readonly string[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "trama-copy-")));
  for (const name of names) cpSync(join(packageRoot, name), join(root, name), { recursive: true });
  symlinkSync(join(packageRoot, "node_modules"), join(root, "node_modules"));
  // What the compiler knows of the last build names packages by where they lie, and that is elsewhere: it would check everything anew.
  const known = join(root, "dist/.tsbuildinfo");
  if (existsSync(known)) {
    const packages = relative(join(root, "dist"), realpathSync(join(packageRoot, "node_modules")));
    writeFileSync(known, readFileSync(known, "utf8").replaceAll('"../node_modules/', `"${packages}/`));
  }
  return root;
}
