// @ts-check
/**
 * What dist/ is built from, by content: the build writes down the hash of each source, and whatever starts from dist/ beside its sources
 * compares. Plain JavaScript, because scripts/build.mjs needs it when nothing is built yet, on a Node that reads no TypeScript.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** @typedef {Record<string, string>} Sources Path below the package root, with forward slashes → SHA-256 in hex. */

const BUILD = ["scripts/build.mjs"];

/** The parts of dist/ and the files and folders that each is built from, less what belongs to another. */
export const PARTS = Object.freeze({
  kernels: { from: [...BUILD, "src/kernels/wasm"], not: [] },
  program: { from: [...BUILD, "tsconfig.json", "package.json", "src"], not: ["src/kernels/wasm", "src/web"] },
  playground: { from: [...BUILD, "package-lock.json", "src/web/playground"], not: [] },
  explorer: { from: [...BUILD, "package-lock.json", "src/web/explorer"], not: [] },
});

/** Where the build keeps, for each part, the sources that it was built from. */
export const MANIFEST = "dist/.built-from.json";

/**
 * The sources of a part as they are now.
 * @param {string} root Folder of the package.
 * @param {keyof typeof PARTS} part
 * @returns {Sources}
 */
export function sourcesOf(root, part) {
  /** @type {Sources} */
  const sources = {};
  /** @type {readonly string[]} */
  const not = PARTS[part].not;
  /** @param {string} path */
  const add = (path) => {
    const full = join(root, path);
    if (not.includes(path) || !existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    else sources[path] = createHash("sha256").update(readFileSync(full)).digest("hex");
  };
  for (const path of PARTS[part].from) add(path);
  return sources;
}

/**
 * What dist/ was built from; nothing when that is not known.
 * @param {string} root
 * @returns {Record<string, Sources>}
 */
export function builtFrom(root) {
  const path = join(root, MANIFEST);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

/**
 * Paths of sources that are new, gone or of another content since dist/ was built from them; none means that dist/ is theirs.
 * @param {string} root
 * @returns {string[]}
 */
export function changedSources(root) {
  const built = builtFrom(root);
  const changed = new Set(
    Object.keys(PARTS).flatMap((part) => {
      const now = sourcesOf(root, /** @type {keyof typeof PARTS} */ (part));
      const then = built[part] ?? {};
      return Object.keys({ ...then, ...now }).filter((path) => then[path] !== now[path]);
    }),
  );
  return [...changed].sort();
}
