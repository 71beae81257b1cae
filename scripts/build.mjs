// Builds what is not built: the kernels in wasm by asc, the program by tsc (incremental), the pages by Vite (only when their sources
// changed).
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
if (!supported) {
  console.error(`trama needs Node 20.19+, 22.13+ or 24+; this is ${process.version}`);
  process.exit(1);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const bin = (name, path) => join(root, "node_modules", name, path);

/** Newest modification time below a folder, in ms; 0 when it is not there. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((max, name) => Math.max(max, newest(join(path, name))), stat.mtimeMs);
}

// An install without development packages (a packed trama) ships dist/ and has nothing to build with.
if (!existsSync(bin("typescript", "bin/tsc"))) {
  if (existsSync("dist/main.js")) process.exit(0);
  console.error("typescript is not installed and dist/ is not built: run npm ci first");
  process.exit(1);
}

// Every file directly in the folder is a kernel of its own; what they share lies in its folder shared/.
const kernels = "src/kernels/wasm";
const kernelsAt = Math.max(newest(kernels), newest("scripts/build.mjs"));
for (const file of readdirSync(kernels).filter((name) => name.endsWith(".ts"))) {
  const built = join("dist/kernels", file.replace(/\.ts$/, ".wasm"));
  if (kernelsAt <= newest(built)) continue;
  mkdirSync(dirname(built), { recursive: true });
  // Into a file of this process and then into place: a test that runs meanwhile never reads half a module.
  const partial = `${built}.${process.pid}`;
  execFileSync(
    process.execPath,
    [
      bin("assemblyscript", "bin/asc.js"),
      join(kernels, file),
      ...["--outFile", partial, "--runtime", "stub", "--enable", "simd", "--enable", "threads"],
      ...["--sharedMemory", "--initialMemory", "1", "--maximumMemory", "65536"],
      ...["--optimizeLevel", "3", "--shrinkLevel", "0", "--converge", "--noAssert"],
    ],
    { stdio: "inherit" },
  );
  renameSync(partial, built);
}

// Kept is how new the newest source was when the compiler began: what is saved while it runs is for the next build.
const sourcesAt = Math.max(newest("src"), newest("tsconfig.json"), newest("package.json"));
const compiledUpTo = "dist/.sources-at";
if (!existsSync(compiledUpTo) || sourcesAt > Number(readFileSync(compiledUpTo, "utf8"))) {
  execFileSync(process.execPath, [bin("typescript", "bin/tsc"), "-p", "tsconfig.json"], { stdio: "inherit" });
  writeFileSync(compiledUpTo, String(sourcesAt));
}

const pages = "src/web/playground";
if (existsSync(join(pages, "index.html")) && newest(pages) > newest("dist/web/playground/index.html")) {
  execFileSync(process.execPath, [bin("vite", "bin/vite.js"), "build", "--logLevel", "warn", pages], { stdio: "inherit" });
}
