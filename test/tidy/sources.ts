import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { packageRoot } from "#base/worker.ts";

export interface SourceFile {
  /** Path below the package root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file below the given folders of the package whose name ends in one of the suffixes. */
export function sourceFiles(folders: readonly string[], suffixes: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && suffixes.some((suffix) => entry.name.endsWith(suffix)))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ path: relative(packageRoot, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") })),
  );
}

/** Every module a file names: value, type-only, dynamic and re-exporting imports. */
export function importsOf(text: string): string[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found: string[] = [];
  for (const match of withoutComments.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)(["'])([^"'\n]+)\1/gm))
    found.push(match[2]!);
  return found;
}

/** The file of this package that a module names in a file of it; what is no file of the package stays as it is. */
export function fileOf(module: string, importer: string): string {
  if (module.startsWith("#")) return `src/${module.slice(1)}`;
  return module.startsWith(".") ? posix.join(posix.dirname(importer), module) : module;
}
