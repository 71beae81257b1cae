// `npm run dev`: builds, serves, and does both again whenever a source is saved (the explorer's and the playground's pages too: reload them in the browser).
// What follows `--` goes to `trama serve`. A build that fails leaves the server as it was. Ctrl-C ends both.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PARTS, sourcesOf } from "../src/base/built-from.js";

/** Looking at all sources takes some ten milliseconds and works on every file system, which notices of changes do not. */
const LOOK_MS = 400;
/** Read by the program when it starts, not built. */
const READ_AT_START = ["schema.graphql", "cypher"];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

let server;
let ending = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void end());

while (!ending) {
  // Before the build, so that what is saved while it runs is built next.
  const seen = look();
  const build = spawn(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  const [code] = await once(build, "exit");
  if (ending) break;
  if (code === 0) {
    await stop();
    if (!ending) start();
  } else console.error("dev: not built, so nothing was restarted; waiting for the next save");
  while (!ending && look() === seen) await wait(LOOK_MS);
}

function start() {
  const child = spawn(
    process.execPath,
    ["--max-semi-space-size=32", "dist/main.js", "serve", "--demo", ...process.argv.slice(2)],
    { stdio: "inherit" },
  );
  server = child;
  child.on("exit", (code) => {
    if (server !== child) return;
    server = undefined;
    console.error(`dev: the server ended with code ${code}; waiting for the next save`);
  });
}

async function stop() {
  const child = server;
  server = undefined;
  if (child === undefined) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

async function end() {
  if (ending) return;
  ending = true;
  await stop();
  process.exit(0);
}

/** One text for all that the program is made of: it differs when any of it does. */
function look() {
  const parts = Object.keys(PARTS).map((part) => sourcesOf(root, part));
  return JSON.stringify([...parts, ...READ_AT_START.map(hashOf)]);
}

function hashOf(path) {
  if (!existsSync(path)) return null;
  if (statSync(path).isDirectory()) return readdirSync(path).map((name) => [name, hashOf(join(path, name))]);
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
