// Builds what is not built of the sources as they are now, by content (src/base/built-from.js): the kernels in wasm by asc, the program
// by tsc (incremental), the pages by Vite. Two builds at once are one: the second waits and finds its work done.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { builtFrom, changedSources, MANIFEST, PARTS, sourcesOf } from "../src/base/built-from.js";

const [major, minor] = process.versions.node.split(".").map(Number);
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
if (!supported) fail(`trama needs Node 20.19+, 22.13+ or 24+; this is ${process.version}`);

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const bin = (name, path) => join(root, "node_modules", name, path);

// An install without development packages has nothing to build with.
if (!existsSync(bin("typescript", "bin/tsc"))) {
  if (existsSync("dist/main.js")) process.exit(0);
  fail("typescript is not installed and dist/ is not built: run npm ci first");
}
if (changedSources(root).length === 0) process.exit(0);

mkdirSync("dist", { recursive: true });
const unlock = await lock("dist/.build-lock");
for (const [part, build] of Object.entries({
  kernels: buildKernels,
  program: buildProgram,
  playground: () => buildPages("playground"),
  explorer: () => buildPages("explorer"),
})) {
  // Read before it is built: what is saved meanwhile is for the next build.
  const sources = sourcesOf(root, part);
  const built = builtFrom(root);
  if (JSON.stringify(built[part]) === JSON.stringify(sources)) continue;
  build();
  // Of this process and then into place: nobody ever reads half of it.
  const partial = `${MANIFEST}.${process.pid}`;
  writeFileSync(partial, JSON.stringify({ ...built, [part]: sources }, null, 1));
  renameSync(partial, MANIFEST);
}
unlock();

/** Every file directly in the folder is a kernel of its own; what they share lies in its folder shared/. */
function buildKernels() {
  const [folder] = PARTS.kernels.from.slice(-1);
  mkdirSync("dist/kernels", { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    const built = join("dist/kernels", file.replace(/\.ts$/, ".wasm"));
    // Into place when it is whole: a test that runs meanwhile never reads half a module.
    const partial = `${built}.${process.pid}`;
    run(bin("assemblyscript", "bin/asc.js"), [
      join(folder, file),
      ...["--outFile", partial, "--runtime", "stub", "--enable", "simd", "--enable", "threads"],
      ...["--sharedMemory", "--initialMemory", "1", "--maximumMemory", "65536"],
      ...["--optimizeLevel", "3", "--shrinkLevel", "0", "--converge", "--noAssert"],
    ]);
    renameSync(partial, built);
  }
}

function buildProgram() {
  run(bin("typescript", "bin/tsc"), ["-p", "tsconfig.json"]);
  // What a source that was moved or removed has left.
  for (const entry of readdirSync("dist", { recursive: true, withFileTypes: true })) {
    const file = relative("dist", join(entry.parentPath, entry.name));
    if (!entry.isFile() || !file.endsWith(".js") || file.startsWith("web")) continue;
    const source = join("src", file);
    if (!existsSync(source) && !existsSync(source.replace(/js$/, "ts"))) rmSync(join("dist", file));
  }
}

function buildPages(folder) {
  run(bin("vite", "bin/vite.js"), ["build", "--logLevel", "warn", `src/web/${folder}`]);
}

function run(script, args) {
  // Pages are for readers whoever builds them: under a test runner Vite would take React's own checks into them.
  const env = { ...process.env, NODE_ENV: "production" };
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: "inherit", env });
  if (status !== 0) fail(`the build ended at ${relative(join(root, "node_modules"), script)}`);
}

function fail(text) {
  console.error(text);
  process.exit(1);
}

/** Waits until no other build has it. The lock is SQLite's, so that the system lets go of it however its holder ends. */
async function lock(path) {
  const { DatabaseSync } = await import("@photostructure/sqlite");
  const held = new DatabaseSync(path);
  try {
    held.exec("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE");
  } catch {
    console.error("another build is at work here: waiting for it");
    held.exec("PRAGMA busy_timeout = 600000; BEGIN EXCLUSIVE");
  }
  return () => held.close();
}
