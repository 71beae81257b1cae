/** A package of a few files with our scripts, in a temporary folder; its compilers only write down that they were called. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packageRoot } from "#base/worker.ts";

const TOOLS = { asc: "assemblyscript/bin/asc.js", tsc: "typescript/bin/tsc", vite: "vite/bin/vite.js" };

export interface SmallPackage {
  readonly root: string;
  /** Writes a file; a file `tsc-fails` has that compiler fail, `tsc-saves` has it save the source while it is at work. */
  save(path: string, text: string): void;
  /** Compilers called since this was asked last. */
  calls(): string[];
  remove(): void;
}

/** The compiled program is its source as it is. */
export function smallPackage(): SmallPackage {
  const root = mkdtempSync(join(tmpdir(), "trama-small-"));
  const save = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    // Whole at once: who looks in between would see a file without text, and that one saved twice.
    writeFileSync(join(root, "saving"), text);
    renameSync(join(root, "saving"), join(root, path));
  };
  for (const file of ["scripts/build.mjs", "scripts/dev.mjs", "src/base/built-from.js"])
    cpSync(join(packageRoot, file), join(root, file));
  save("package.json", '{ "type": "module" }');
  save("tsconfig.json", "{}");
  save("src/a.ts", "1");
  save("src/kernels/wasm/k.ts", "1");
  save("src/web/playground/index.html", "1");
  save("src/web/explorer/index.html", "1");
  save("node_modules/package.json", '{ "type": "commonjs" }');
  symlinkSync(join(packageRoot, "node_modules/@photostructure"), join(root, "node_modules/@photostructure"));
  for (const [name, path] of Object.entries(TOOLS)) save(`node_modules/${path}`, toolText(name));
  return {
    root,
    save,
    calls() {
      const path = join(root, "calls");
      const names = existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n") : [];
      rmSync(path, { force: true });
      return names;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function toolText(name: string): string {
  return `const fs = require("node:fs");
    fs.appendFileSync("calls", "${name}\\n");
    if (fs.existsSync("${name}-fails")) process.exit(1);
    const out = process.argv.indexOf("--outFile");
    if (out > 0) fs.writeFileSync(process.argv[out + 1], "");
    if ("${name}" === "tsc") fs.copyFileSync("src/a.ts", "dist/a.js");
    if (fs.existsSync("${name}-saves")) fs.writeFileSync("src/a.ts", "saved meanwhile");`;
}
